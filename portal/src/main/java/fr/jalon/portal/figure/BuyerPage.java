package fr.jalon.portal.figure;

import fr.jalon.content.figure.BuyerIndicators;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a buyer plans, year by year, as the indicators of its SPASER, and the same as text to copy. */
record BuyerPage(
        Layout layout,
        String title,
        String lead,
        List<Year> years,
        String copy,
        String searchHref,
        String searchLabel) {
    /** The indicators of one year of publication. */
    record Year(String title, String id, List<Indicator> indicators) {}

    /** A number and what it counts; {@code note} says on what it rests, empty where nothing needs saying. */
    record Indicator(String label, String value, String note) {}

    static BuyerPage of(List<BuyerIndicators> found) {
        BuyerIndicators buyer = found.getFirst();
        String title = Messages.get("figure.buyer.title", buyer.name());
        List<Year> years = found.stream().map(BuyerPage::year).toList();
        return new BuyerPage(
                Layout.of(
                                Section.STATISTICS,
                                title,
                                Messages.get("figure.buyer.lead"),
                                BuyerController.PATH + "/" + buyer.siren())
                        .withBreadcrumb(Section.STATISTICS.label(), "/statistiques")
                        .withBreadcrumb(Messages.get("figure.buyers.title"), BuyerController.PATH)
                        .withDemonstration(found.stream().anyMatch(BuyerIndicators::demonstration)),
                title,
                Messages.get("figure.buyer.lead"),
                years,
                copy(buyer.name(), years),
                "/marches?acheteur=" + buyer.siren() + "&statut=all",
                Messages.get("figure.buyer.search"));
    }

    private static Year year(BuyerIndicators counted) {
        List<Indicator> indicators = new ArrayList<>();
        indicators.add(new Indicator(Messages.get("figure.spaser.markets"), Typography.number(counted.markets()), ""));
        indicators.add(share("figure.spaser.social", counted.social(), counted.markets(), undecided(counted)));
        indicators.add(share("figure.spaser.reserved", counted.reserved(), counted.markets(), ""));
        indicators.add(new Indicator(
                Messages.get("figure.spaser.hours"),
                counted.hours() == null ? Messages.get("figure.spaser.unknown") : Typography.hours(counted.hours()),
                ""));
        indicators.add(amount(counted));
        String title = Messages.get(
                counted.demonstration() ? "figure.spaser.year.demonstration" : "figure.spaser.year",
                Integer.toString(counted.year()));
        return new Year(title, "annee-" + counted.year() + (counted.demonstration() ? "-d" : ""), indicators);
    }

    private static String undecided(BuyerIndicators counted) {
        return counted.undecided() == 0 ? "" : Messages.count("figure.spaser.undecided", counted.undecided());
    }

    private static Indicator share(String key, long part, long whole, String note) {
        return new Indicator(
                Messages.get(key),
                Messages.get("figure.spaser.share", Typography.percent(percent(part, whole)), part, whole),
                note);
    }

    private static Indicator amount(BuyerIndicators counted) {
        String note = Messages.get("figure.spaser.priced", counted.priced(), counted.markets());
        Long all = counted.amount();
        if (all == null || all == 0) {
            return new Indicator(Messages.get("figure.spaser.amount"), Messages.get("figure.spaser.unknown"), note);
        }
        long social = zeroIfNone(counted.socialAmount());
        return new Indicator(
                Messages.get("figure.spaser.amount"),
                Messages.get(
                        "figure.spaser.share",
                        Typography.percent(percent(social, all)),
                        Typography.roundEuros(BigDecimal.valueOf(social)),
                        Typography.roundEuros(BigDecimal.valueOf(all))),
                note);
    }

    private static long zeroIfNone(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static String copy(String name, List<Year> years) {
        return years.stream()
                .map(year -> name + ", " + year.title() + "\n"
                        + year.indicators().stream()
                                .map(indicator -> "- " + indicator.label() + "\u00A0: " + indicator.value()
                                        + (indicator.note().isEmpty() ? "" : " (" + indicator.note() + ")"))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
