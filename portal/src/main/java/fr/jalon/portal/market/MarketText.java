package fr.jalon.portal.market;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A market in a few plain lines, for feeds and calendars. */
final class MarketText {
    private static final int PLACES_NAMED = 3;
    private static final int CHANGES_TOLD = 5;

    private MarketText() {}

    /** Its title, which says so where it is invented. */
    static String title(PlannedMarketDocument market) {
        String title = Typography.french(market.title());
        return market.demonstration() ? Messages.get("market.feed.demonstration", title) : title;
    }

    static String lines(PlannedMarketDocument market) {
        MarketStatus status = MarketStatus.ofCode(market.status()).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(status.label() + ". "
                + Messages.get(
                        status.isAwaited() ? "market.feed.planned" : "market.feed.published",
                        Typography.date(market.publicationDate(), market.publicationPrecision())));
        lines.add(Messages.get("market.feed.buyer", market.buyerName()));
        lines.add(Messages.get("market.feed.places", places(market)));
        lines.add(market.considerations().stream()
                .map(ConsiderationOfDocument::label)
                .collect(Collectors.joining(", ", "", ".")));
        if (market.hoursPlanned() != null) {
            lines.add(Messages.get("market.feed.hours", Typography.hours(market.hoursPlanned())));
        }
        if (status.isAhead()) {
            lines.add(Messages.get("market.feed.binding"));
        }
        List<ChangeText> changes = ChangeText.all(market.changes());
        changes.reversed().stream()
                .limit(CHANGES_TOLD)
                .forEach(change -> lines.add(Messages.get("market.feed.change", change.day(), change.text())));
        return String.join("\n", lines);
    }

    static String places(PlannedMarketDocument market) {
        return Wording.some(market.places().stream().map(PlaceOfDocument::label).toList(), PLACES_NAMED);
    }
}
