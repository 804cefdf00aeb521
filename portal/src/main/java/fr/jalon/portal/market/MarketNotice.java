package fr.jalon.portal.market;

import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketChange.Subject;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.Reservation;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A market as mails tell it: a card of plain lines.
 *
 * @param changes what became of it, for a market that is known already
 */
public record MarketNotice(String title, List<String> lines, List<String> changes, String path) {
    private static final Set<Subject> DATES = Set.of(Subject.PUBLICATION, Subject.OFFERS, Subject.START);

    /** What is new, as a whole. */
    public static MarketNotice of(PlannedMarketDocument market) {
        return notice(market, lines(market), List.of());
    }

    /** What became of it: these changes of its memory. */
    public static MarketNotice of(PlannedMarketDocument market, List<String> changes) {
        return notice(market, List.of(Messages.get("market.feed.buyer", market.buyerName())), changes);
    }

    /** How many dates moved since it is public. */
    public static int dates(PlannedMarketDocument market) {
        return of(market, true).size();
    }

    /** What else changed. */
    public static int changes(PlannedMarketDocument market) {
        return of(market, false).size();
    }

    /** How many of each kind were there at that moment; of dates the day alone is known, whose changes are left to be told. */
    public static int dates(PlannedMarketDocument market, Instant begin) {
        return (int) of(market, true).stream()
                .filter(change -> change.moment().isBefore(begin))
                .count();
    }

    /** As {@link #dates(PlannedMarketDocument, Instant)}, of what else changed. */
    public static int changes(PlannedMarketDocument market, Instant moment) {
        return (int) of(market, false).stream()
                .filter(change -> change.moment().isBefore(moment))
                .count();
    }

    /** In words, what changed after that many of each kind: the memory only grows. */
    public static List<String> after(PlannedMarketDocument market, int dates, int changes) {
        Set<MarketChange> fresh = of(market, true).stream().skip(dates).collect(Collectors.toSet());
        of(market, false).stream().skip(changes).forEach(fresh::add);
        List<ChangeText> texts = ChangeText.all(market.changes());
        List<String> after = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (fresh.contains(market.changes().get(i))) {
                ChangeText text = texts.get(i);
                String reason = text.reason() == null ? "" : " " + Messages.get("market.change.reason", text.reason());
                after.add(text.text() + reason);
            }
        }
        return after;
    }

    private static List<MarketChange> of(PlannedMarketDocument market, boolean dates) {
        return market.changes().stream()
                .filter(change -> DATES.contains(change.subject()) == dates)
                .toList();
    }

    private static MarketNotice notice(PlannedMarketDocument market, List<String> lines, List<String> changes) {
        return new MarketNotice(MarketText.title(market), lines, changes, MarketQuery.PATH + "/" + market.reference());
    }

    private static List<String> lines(PlannedMarketDocument market) {
        MarketStatus status = MarketStatus.ofCode(market.status()).orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get("market.feed.buyer", market.buyerName()));
        lines.add(Messages.get("market.feed.places", MarketText.places(market)));
        String date = Typography.date(market.publicationDate(), market.publicationPrecision());
        lines.add(Messages.get(status.isAwaited() ? "market.notice.planned" : "market.feed.published", date));
        if (!market.considerations().isEmpty()) {
            lines.add(market.considerations().stream()
                    .map(ConsiderationOfDocument::label)
                    .collect(Collectors.joining(", ", "", ".")));
        }
        if (market.hoursPlanned() != null) {
            lines.add(Messages.get("market.feed.hours", Typography.hours(market.hoursPlanned())));
        }
        String reserved = market.reservedTo().stream()
                .flatMap(code -> Reservation.ofCode(code).stream())
                .filter(to -> to != Reservation.NONE)
                .map(Reservation::label)
                .collect(Collectors.joining(", "));
        if (!reserved.isEmpty()) {
            lines.add(Messages.get("market.notice.reserved", reserved));
        }
        return lines;
    }
}
