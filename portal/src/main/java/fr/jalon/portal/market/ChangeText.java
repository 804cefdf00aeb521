package fr.jalon.portal.market;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketChange.Subject;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One change of a market in words: {@code Publication reportée de mars à juin 2027, deuxième report.} */
record ChangeText(
        String iso, String day, String text, @Nullable String reason) {
    /** In their order; postponements of the same date are counted. */
    static List<ChangeText> all(List<MarketChange> changes) {
        Map<Subject, Integer> postponed = new EnumMap<>(Subject.class);
        List<ChangeText> texts = new ArrayList<>();
        for (MarketChange change : changes) {
            int times = change.isPostponement() ? postponed.merge(change.subject(), 1, Integer::sum) : 0;
            LocalDate day = LocalDate.ofInstant(change.moment(), FrenchTime.ZONE);
            texts.add(new ChangeText(
                    day.toString(),
                    Typography.day(day),
                    text(change, times),
                    change.reason() == null ? null : Typography.french(change.reason())));
        }
        return texts;
    }

    private static String text(MarketChange change, int times) {
        return switch (change.subject()) {
            case PUBLICATION, OFFERS, START -> date(change, times);
            case STATUS -> Messages.get("market.change.status." + change.after());
            case AMOUNT ->
                change.lot() == null
                        ? Messages.get("market.change.amount", amount(change.before()), amount(change.after()))
                        : Messages.get(
                                "market.change.amount.lot",
                                change.lot(),
                                amount(change.before()),
                                amount(change.after()));
            case LOT -> lot(change);
            case CONSIDERATION -> consideration(change);
            case HOURS -> hours(change);
        };
    }

    private static String date(MarketChange change, int times) {
        String key = "market.change." + change.subject().code();
        if (change.after() == null) {
            return Messages.get(key + ".dropped", label(change.before()));
        }
        PlannedDate before = PlannedDate.parse(Objects.requireNonNull(change.before()));
        PlannedDate after = PlannedDate.parse(change.after());
        if (times > 0) {
            String ordinal = times == 1
                    ? ""
                    : times <= 5
                            ? Messages.get("market.change.postponed." + times)
                            : Messages.get("market.change.postponed.more", times);
            return Messages.get(key + ".postponed", FromTo.of(before, after)) + ordinal + ".";
        }
        return after.last().isBefore(before.date())
                ? Messages.get(key + ".advanced", FromTo.of(before, after)) + "."
                : Messages.get(key + ".told", before.label(), after.label());
    }

    private static String lot(MarketChange change) {
        if (change.before() == null) {
            return Messages.get("market.change.lot.added", change.lot(), change.after());
        }
        return change.after() == null
                ? Messages.get("market.change.lot.removed", change.lot(), change.before())
                : Messages.get("market.change.lot.renamed", change.lot(), change.before(), change.after());
    }

    private static String consideration(MarketChange change) {
        String what = change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
        String code = change.after() == null ? change.before() : change.after();
        String label = ConsiderationKind.ofCode(Objects.requireNonNull(code))
                .orElseThrow()
                .label();
        return change.lot() == null
                ? Messages.get("market.change.asked." + what, label)
                : Messages.get("market.change.asked." + what + ".lot", change.lot(), label);
    }

    private static String hours(MarketChange change) {
        return change.lot() == null
                ? Messages.get("market.change.hours", hours(change.before()), hours(change.after()))
                : Messages.get("market.change.hours.lot", change.lot(), hours(change.before()), hours(change.after()));
    }

    private static String hours(@Nullable String hours) {
        return hours == null ? Messages.get("market.change.unknown") : Typography.hours(Integer.parseInt(hours));
    }

    private static String amount(@Nullable String amount) {
        return amount == null ? Messages.get("market.change.unknown") : MarketPage.amount(AmountRange.parse(amount));
    }

    private static String label(@Nullable String date) {
        return PlannedDate.parse(Objects.requireNonNull(date)).label();
    }
}
