package fr.jalon.portal.market;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.LotOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.page.When;
import fr.jalon.portal.search.Answering;
import fr.jalon.portal.search.Reason;
import fr.jalon.portal.search.ResultJson;
import fr.jalon.portal.search.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A market in a list: when, what, who and where, which devices for which lots, hours and amount, who could answer. */
public record MarketCard(
        When when,
        String href,
        String title,
        String buyer,
        String place,
        String lots,
        boolean demonstration,
        String status,
        List<Tag> tags,
        List<Fact> facts,
        String who,
        String whoHref,
        String whoCan,
        List<Reason> why) {
    private static final int PLACES_SHOWN = 2;
    private static final int LOTS_NAMED = 4;

    /** A device; {@code kind} is its style. */
    public record Tag(String kind, String label) {}

    /** A figure and what it counts. */
    public record Fact(String value, String label) {}

    /**
     * @param answering how many structures could answer, and the search that lists them; null where not known
     * @param why why the search found it
     */
    static MarketCard of(PlannedMarketDocument market, @Nullable Answering answering, List<Reason> why) {
        MarketStatus status = MarketStatus.ofCode(market.status()).orElse(MarketStatus.PLANNED);
        return new MarketCard(
                When.of(
                        Messages.get(
                                status.isAwaited() ? "market.search.when.planned" : "market.search.when.published"),
                        market.publicationDate(),
                        market.publicationPrecision()),
                MarketQuery.PATH + "/" + market.reference(),
                market.title(),
                market.buyerName(),
                Wording.some(
                        market.places().stream().map(PlaceOfDocument::label).toList(), PLACES_SHOWN),
                market.lots().size() < 2
                        ? ""
                        : Messages.count("market.search.lots", market.lots().size()),
                market.demonstration(),
                status == MarketStatus.PLANNED ? "" : status.label(),
                tags(market),
                facts(market),
                answering == null || answering.count() == 0
                        ? ""
                        : Messages.count("market.search.structures", answering.count()),
                answering == null ? "" : answering.href(),
                answering == null ? "" : Messages.count("market.search.who", answering.count()),
                why);
    }

    /** Reserved ones first: they say who may answer at all. */
    private static List<Tag> tags(PlannedMarketDocument market) {
        return market.considerations().stream()
                .sorted(Comparator.comparing(consideration -> !isReserved(consideration)))
                .map(consideration -> new Tag(style(consideration), label(consideration, market.lots())))
                .toList();
    }

    private static String label(ConsiderationOfDocument consideration, List<LotOfDocument> lots) {
        String name = Messages.get("market.device." + consideration.code());
        List<Integer> numbers = lots.stream()
                .filter(lot -> lot.devices().contains(consideration.code()))
                .map(LotOfDocument::number)
                .sorted()
                .toList();
        if (numbers.size() < lots.size() && !numbers.isEmpty()) {
            name += ", " + lots(numbers, lots.size());
        }
        String article = consideration.legalBasis();
        return article == null || !isReserved(consideration) ? name : name + " (" + article.replace("CCP ", "") + ")";
    }

    private static String lots(List<Integer> numbers, int all) {
        if (numbers.size() == 1) {
            return Messages.get("market.search.lot", numbers.getFirst());
        }
        if (numbers.size() > LOTS_NAMED) {
            return Messages.get("market.search.lots.of", numbers.size(), all);
        }
        String first = numbers.subList(0, numbers.size() - 1).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Messages.get("market.search.lots.these", first, numbers.getLast());
    }

    private static boolean isReserved(ConsiderationOfDocument consideration) {
        return ConsiderationKind.ofCode(consideration.code())
                .map(ConsiderationKind::isReserved)
                .orElse(false);
    }

    private static String style(ConsiderationOfDocument consideration) {
        return isReserved(consideration)
                ? "res"
                : consideration.code().equals(ConsiderationKind.UNDECIDED.code()) ? "" : "cl";
    }

    private static List<Fact> facts(PlannedMarketDocument market) {
        List<Fact> facts = new ArrayList<>();
        if (market.hoursPlanned() != null) {
            facts.add(new Fact(Typography.hours(market.hoursPlanned()), Messages.get("market.search.fact.hours")));
        } else if (market.devices().contains(ConsiderationKind.UNDECIDED.code())) {
            facts.add(new Fact("", Messages.get("market.search.fact.hours.undecided")));
        }
        facts.add(
                market.amountKnown()
                        ? new Fact(
                                Typography.eurosRange(
                                        ResultJson.plain(market.amountMin()), ResultJson.plain(market.amountMax())),
                                Messages.get("market.search.fact.amount"))
                        : new Fact("", Messages.get("market.search.fact.amount.unknown")));
        if (market.durationMonths() != null) {
            facts.add(new Fact(
                    Messages.get("market.search.fact.months", market.durationMonths()),
                    Messages.get("market.search.fact.duration")));
        }
        return facts;
    }
}
