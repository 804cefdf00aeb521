package fr.jalon.content.market.ocds;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads back the changes that {@link ChangeWriter} writes exactly; amendments are for whoever has no use for ours. */
final class ChangeReader {
    private static final int MOST_LOTS = 9_999;

    private ChangeReader() {}

    static List<MarketChange> changes(ReleaseNode forecast) {
        List<MarketChange> changes = new ArrayList<>();
        for (ReleaseNode node : forecast.list("changes")) {
            node.text("subject");
            MarketChange.Subject subject =
                    node.code("subject", MarketChange.Subject::ofCode).orElse(null);
            Instant moment = moment(node);
            Integer lot = node.integerOrNull("lot", 1, MOST_LOTS);
            String before = node.textOrNull("before");
            String after = node.textOrNull("after");
            String reason = node.textOrNull("reason");
            if (subject == null || moment == null) {
                continue;
            }
            if (!holds(subject, before) || !holds(subject, after) || before == null && after == null) {
                node.at("after").refuse("la valeur ne va pas avec ce qui a changé");
            } else {
                changes.add(new MarketChange(moment, subject, lot, before, after, reason));
            }
        }
        return changes;
    }

    private static boolean holds(MarketChange.Subject subject, @Nullable String value) {
        if (value == null) {
            return true;
        }
        return switch (subject) {
            // Dates are in the history.
            case PUBLICATION, OFFERS, START -> false;
            case STATUS -> MarketStatus.ofCode(value).isPresent();
            case CONSIDERATION -> ConsiderationKind.ofCode(value).isPresent();
            case HOURS -> value.matches("\\d{1,7}");
            case LOT -> !value.isBlank();
            case AMOUNT -> isAmount(value);
        };
    }

    private static boolean isAmount(String text) {
        try {
            return AmountRange.parse(text).text().equals(text);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return false;
        }
    }

    private static @Nullable Instant moment(ReleaseNode node) {
        try {
            return Instant.parse(node.text("moment")).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            node.at("moment").refuse("une date et une heure sont attendues (2027-04-15T00:00:00Z)");
            return null;
        }
    }
}
