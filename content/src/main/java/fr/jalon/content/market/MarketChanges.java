package fr.jalon.content.market;

import static java.util.stream.Collectors.toMap;

import fr.jalon.content.market.MarketChange.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a market beside its dates: lots are known by their number. */
final class MarketChanges {
    private final PlannedMarket before;
    private final PlannedMarket after;
    private final Occasion occasion;
    private final List<MarketChange> changes = new ArrayList<>();

    private MarketChanges(PlannedMarket before, PlannedMarket after, Occasion occasion) {
        this.before = before;
        this.after = after;
        this.occasion = occasion;
    }

    static List<MarketChange> between(PlannedMarket before, PlannedMarket after, Occasion occasion) {
        MarketChanges found = new MarketChanges(before, after, occasion);
        found.compare();
        return found.changes;
    }

    private void compare() {
        add(Subject.STATUS, null, before.status().code(), after.status().code());
        add(Subject.AMOUNT, null, before.amount().text(), after.amount().text());
        boolean divided = before.lots().size() > 1 || after.lots().size() > 1;
        Map<Integer, Lot> former = byNumber(before);
        Map<Integer, Lot> next = byNumber(after);
        TreeSet<Integer> numbers = new TreeSet<>(former.keySet());
        numbers.addAll(next.keySet());
        for (Integer number : numbers) {
            compare(divided ? number : null, former.get(number), next.get(number));
        }
    }

    private void compare(@Nullable Integer number, @Nullable Lot former, @Nullable Lot next) {
        if (number != null) {
            add(Subject.LOT, number, former == null ? null : former.title(), next == null ? null : next.title());
        }
        if (former == null || next == null) {
            return;
        }
        if (number != null) {
            add(Subject.AMOUNT, number, former.amount().text(), next.amount().text());
        }
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            compare(number, kind, asked(former, kind), asked(next, kind));
        }
    }

    private void compare(
            @Nullable Integer lot,
            ConsiderationKind kind,
            @Nullable Consideration former,
            @Nullable Consideration next) {
        if (former == null || next == null) {
            add(Subject.CONSIDERATION, lot, former == null ? null : kind.code(), next == null ? null : kind.code());
        } else if (!Objects.equals(former.hours(), next.hours())) {
            add(Subject.HOURS, lot, hours(former), hours(next));
        } else if (!former.published().equals(next.published())) {
            changes.add(new MarketChange(
                    occasion.moment(), Subject.CONSIDERATION, lot, kind.code(), kind.code(), occasion.reason()));
        }
    }

    private void add(Subject subject, @Nullable Integer lot, @Nullable String former, @Nullable String next) {
        if (!Objects.equals(former, next)) {
            changes.add(new MarketChange(occasion.moment(), subject, lot, former, next, reason(subject)));
        }
    }

    private @Nullable String reason(Subject subject) {
        boolean withdrawn = subject == Subject.STATUS && after.status() == MarketStatus.WITHDRAWN;
        return withdrawn && after.withdrawalReason() != null ? after.withdrawalReason() : occasion.reason();
    }

    private static @Nullable String hours(Consideration asked) {
        return asked.hours() == null ? null : asked.hours().toString();
    }

    private static @Nullable Consideration asked(Lot lot, ConsiderationKind kind) {
        return lot.considerations().stream()
                .filter(asked -> asked.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static Map<Integer, Lot> byNumber(PlannedMarket market) {
        return market.lots().stream().collect(toMap(Lot::number, Function.identity()));
    }
}
