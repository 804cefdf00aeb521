package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.Consideration.Action;
import fr.jalon.content.market.Consideration.ExecutionClause;
import fr.jalon.content.market.Consideration.InsertionService;
import fr.jalon.content.market.Consideration.Reserved;
import fr.jalon.content.market.Consideration.SocialCriterion;
import fr.jalon.content.market.Consideration.Undecided;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.decp.DecpWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a lot (lots extension) with what it asks (sustainability extension, and ours with the hours). */
final class LotWriter {
    private final OcdsNames names;
    private final String status;

    LotWriter(OcdsNames names, String status) {
        this.names = names;
        this.status = status;
    }

    ObjectNode lot(Lot lot) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", Integer.toString(lot.number())).put("title", lot.title()).put("status", status);
        ReleaseWriter.amount(node, lot.amount());
        List<ConsiderationKind> kinds =
                lot.considerations().stream().map(Consideration::kind).toList();
        sustainability(node, kinds);
        node.put("amountDisclosure", lot.amount().disclosure().code());
        if (!lot.places().isEmpty()) {
            node.set("executionPlaces", places(lot.places(), names));
        }
        if (lot.hours() != null) {
            node.put("plannedHours", lot.hours());
        }
        ArrayNode considerations = node.putArray("socialConsiderations");
        lot.considerations().forEach(asked -> considerations.add(consideration(asked)));
        List<String> decp = DecpWords.ofKinds(kinds);
        if (!decp.isEmpty()) {
            ReleaseWriter.texts(node, "considerationsSociales", decp);
        }
        return node;
    }

    static ObjectNode item(String id, String cpv, OcdsNames names) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        String label = names.cpv().apply(cpv);
        item.put("id", id).put("description", label);
        item.putObject("classification")
                .put("scheme", OcdsCodes.CPV_SCHEME)
                .put("id", cpv)
                .put("description", label);
        return item;
    }

    static ArrayNode places(List<String> codes, OcdsNames names) {
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        codes.forEach(code -> places.addObject()
                .put("code", code)
                .put("label", names.territory().apply(code)));
        return places;
    }

    /** Nothing is said of a lot whose buyer still studies what it will ask. */
    private static void sustainability(ObjectNode into, List<ConsiderationKind> kinds) {
        if (kinds.equals(List.of(ConsiderationKind.UNDECIDED))) {
            return;
        }
        into.put("hasSustainability", !kinds.isEmpty());
        ArrayNode sustainability = JsonNodeFactory.instance.arrayNode();
        kinds.stream()
                .map(OcdsCodes::sustainability)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(asked -> ReleaseWriter.texts(
                        sustainability.addObject().put("goal", asked.goal()), "strategies", List.of(asked.strategy())));
        if (!sustainability.isEmpty()) {
            into.set("sustainability", sustainability);
        }
    }

    private static ObjectNode consideration(Consideration asked) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ConsiderationKind kind = asked.kind();
        node.put("code", kind.code()).put("title", kind.label());
        ReleaseWriter.putText(node, "legalBasis", kind.legalBasis());
        switch (asked) {
            case ExecutionClause clause -> {
                number(node, "hours", clause.hours());
                number(node, "effortRate", clause.effortRate());
                ReleaseWriter.putText(node, "publics", clause.publics());
                HoursCalculation from = clause.shownCalculation();
                if (from != null) {
                    ObjectNode calculation = node.putObject("calculation");
                    number(calculation, "amount", from.amount());
                    number(calculation, "labourShare", from.labourShare());
                    number(calculation, "hourlyCost", from.hourlyCost());
                }
            }
            case SocialCriterion(BigDecimal weight, String subject) -> {
                number(node, "weight", weight);
                ReleaseWriter.putText(node, "subject", subject);
            }
            case Reserved(ConsiderationKind reserved, Integer share) -> number(node, "minimumShare", share);
            case InsertionService(Integer hours, Integer months, String phases, String activity, String publics) -> {
                number(node, "hours", hours);
                number(node, "pathwayMonths", months);
                ReleaseWriter.putText(node, "phases", phases);
                ReleaseWriter.putText(node, "activity", activity);
                ReleaseWriter.putText(node, "publics", publics);
            }
            case Action(ConsiderationKind action, String actions) -> ReleaseWriter.putText(node, "actions", actions);
            case Undecided() -> {}
        }
        ReleaseWriter.putText(node, "decp", kind.decp());
        if (!OcdsCodes.eforms(kind).isEmpty()) {
            ReleaseWriter.texts(node, "eForms", OcdsCodes.eforms(kind));
        }
        return node;
    }

    private static void number(ObjectNode into, String name, @Nullable Number number) {
        switch (number) {
            case null -> {}
            case Integer whole -> into.put(name, whole);
            // 10 is kept as 1E+1, which is not how one writes it.
            default -> into.put(name, new BigDecimal(new BigDecimal(number.toString()).toPlainString()));
        }
    }
}
