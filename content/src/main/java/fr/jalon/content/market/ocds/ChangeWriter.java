package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed since a plan is public: for whoever reads the standard as amendments, in words; exactly, in the hours
 * extension.
 */
final class ChangeWriter {
    private ChangeWriter() {}

    /** What was changed at once, for one reason. */
    private record Event(Instant moment, @Nullable String reason) {}

    /** {@code tender/amendments}: one for what was changed at once. We keep no former releases it could name. */
    static ArrayNode amendments(List<MarketChange> memory) {
        Map<Event, List<MarketChange>> events = memory.stream()
                .collect(Collectors.groupingBy(
                        change -> new Event(change.moment(), change.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ArrayNode amendments = JsonNodeFactory.instance.arrayNode();
        events.forEach((event, changes) -> {
            ObjectNode node = amendments.addObject();
            node.put("id", String.valueOf(amendments.size()))
                    .put("date", event.moment().toString());
            ReleaseWriter.putText(node, "rationale", event.reason());
            node.put("description", changes.stream().map(ChangeWriter::text).collect(Collectors.joining(" ")));
        });
        return amendments;
    }

    /** {@code tender/forecast/changes}: of all but the dates, which are in its history. */
    static ArrayNode changes(List<MarketChange> others) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        others.forEach(change -> {
            ObjectNode node = changes.addObject()
                    .put("moment", change.moment().toString())
                    .put("subject", change.subject().code());
            if (change.lot() != null) {
                node.put("lot", change.lot());
            }
            ReleaseWriter.putText(node, "before", change.before());
            ReleaseWriter.putText(node, "after", change.after());
            ReleaseWriter.putText(node, "reason", change.reason());
        });
        return changes;
    }

    private static String text(MarketChange change) {
        List<String> parts = new ArrayList<>();
        parts.add(subject(change));
        if (change.lot() != null) {
            parts.add("lot " + change.lot());
        }
        return String.join(", ", parts) + "\u00a0: " + value(change, change.before()) + " → "
                + value(change, change.after()) + ".";
    }

    private static String subject(MarketChange change) {
        return switch (change.subject()) {
            case PUBLICATION -> "Publication";
            case OFFERS -> "Remise des offres";
            case START -> "Début d’exécution";
            case STATUS -> "Statut";
            case AMOUNT -> "Montant";
            case LOT -> "Intitulé";
            case CONSIDERATION -> "Considération sociale";
            case HOURS -> "Heures d’insertion";
        };
    }

    private static String value(MarketChange change, @Nullable String value) {
        if (value == null) {
            return "rien";
        }
        return switch (change.subject()) {
            case PUBLICATION, OFFERS, START -> PlannedDate.parse(value).label();
            case STATUS -> known(MarketStatus.ofCode(value).map(MarketStatus::label), value);
            case CONSIDERATION -> known(ConsiderationKind.ofCode(value).map(ConsiderationKind::label), value);
            case AMOUNT -> amount(AmountRange.parse(value));
            case LOT, HOURS -> value;
        };
    }

    private static String amount(AmountRange amount) {
        if (!amount.known()) {
            return amount.disclosure().label();
        }
        String min = amount.min() == null ? "" : "de " + amount.min() + " € ";
        return amount.max() == null ? "au moins " + amount.min() + " €" : min + "jusqu’à " + amount.max() + " €";
    }

    private static String known(Optional<String> label, String code) {
        return label.orElse(code);
    }
}
