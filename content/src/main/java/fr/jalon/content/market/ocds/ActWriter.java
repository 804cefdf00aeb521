package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.PublishedAct;
import java.util.List;

/**
 * Writes the acts of a market: for whoever reads the standard, awards with their suppliers and notices as related processes;
 * exactly, in the hours extension.
 */
final class ActWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ActWriter() {}

    static void write(ObjectNode release, List<PublishedAct> acts, OcdsNames names) {
        List<PublishedAct> awarded = of(acts, ActKind.AWARD);
        if (!awarded.isEmpty()) {
            suppliers(awarded).forEach(release.withArray("parties")::add);
            ArrayNode awards = release.putArray("awards");
            awarded.forEach(act -> awards.add(award(act, names)));
            release.withArray("tag").add("award");
        }
        List<PublishedAct> notices = of(acts, ActKind.PLANNING_NOTICE);
        if (!notices.isEmpty()) {
            ArrayNode related = release.putArray("relatedProcesses");
            notices.forEach(act -> {
                ObjectNode process = related.addObject().put("id", act.id()).put("title", act.title());
                ReleaseWriter.texts(process, "relationship", List.of("planning"));
                // What stands before the number says which list it is of.
                process.put("scheme", "eforms").put("identifier", act.id().replaceFirst("^[^:]*:[^:]*:", ""));
            });
        }
    }

    /** {@code tender/forecast/acts}. */
    static ArrayNode exact(List<PublishedAct> acts) {
        ArrayNode all = NODES.arrayNode();
        acts.forEach(act -> {
            ObjectNode node = all.addObject()
                    .put("id", act.id())
                    .put("kind", act.kind())
                    .put("number", act.number())
                    .put("title", act.title());
            ReleaseWriter.texts(node, "cpv", act.cpv());
            if (act.amount() != null) {
                node.put("amount", act.amount());
            }
            node.put("date", act.day().toString());
            if (act.planned() != null) {
                node.put("planned", act.planned().toString());
            }
            ReleaseWriter.texts(node, "considerationsSociales", act.considerations());
            ReleaseWriter.texts(node, "holders", act.holders());
            node.putObject("source")
                    .put("name", act.source())
                    .put("date", act.sourceDate().toString());
        });
        return all;
    }

    private static List<PublishedAct> of(List<PublishedAct> acts, ActKind kind) {
        return acts.stream().filter(act -> act.what() == kind).toList();
    }

    private static ObjectNode award(PublishedAct act, OcdsNames names) {
        ObjectNode award = NODES.objectNode();
        award.put("id", act.id()).put("title", act.title()).put("status", "active");
        award.put("date", ReleaseWriter.dateTime(act.day()));
        if (act.amount() != null) {
            award.putObject("value").put("amount", act.amount()).put("currency", OcdsCodes.EURO);
        }
        if (!act.holders().isEmpty()) {
            ArrayNode suppliers = award.putArray("suppliers");
            act.holders().stream()
                    .distinct()
                    .forEach(holder ->
                            suppliers.addObject().put("id", partyId(holder)).put("name", holder));
        }
        if (!act.cpv().isEmpty()) {
            ArrayNode items = award.putArray("items");
            act.cpv().forEach(cpv -> items.add(LotWriter.item("a" + (items.size() + 1), cpv, names)));
        }
        return award;
    }

    /** Known by their number alone: these files name nobody. */
    private static List<ObjectNode> suppliers(List<PublishedAct> awarded) {
        return awarded.stream()
                .flatMap(act -> act.holders().stream())
                .distinct()
                .map(holder -> {
                    ObjectNode party =
                            NODES.objectNode().put("id", partyId(holder)).put("name", holder);
                    ObjectNode identifier = party.putObject("identifier");
                    if (Siret.isValid(holder)) {
                        identifier.put("scheme", "FR-SIRET");
                    }
                    identifier.put("id", holder);
                    ReleaseWriter.texts(party, "roles", List.of("supplier"));
                    return party;
                })
                .toList();
    }

    private static String partyId(String holder) {
        return (Siret.isValid(holder) ? "FR-SIRET-" : "holder-") + holder;
    }
}
