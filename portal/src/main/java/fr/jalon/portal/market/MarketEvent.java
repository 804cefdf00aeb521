package fr.jalon.portal.market;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.portal.page.Messages;
import java.time.LocalDate;
import java.util.Date;

/** The publication of a market in a calendar: whole days, as many as the month or quarter that it is planned for. */
final class MarketEvent {
    private MarketEvent() {}

    static VEvent of(PlannedMarketDocument market, String base) {
        boolean planned = MarketStatus.ofCode(market.status()).orElseThrow().isAwaited();
        VEvent event = new VEvent();
        event.setUid(market.reference() + "@" + base.replaceFirst("^https?://", ""));
        // The same text as long as the market is the same.
        event.setDateTimeStamp(Date.from(market.updated()));
        event.setLastModified(Date.from(market.updated()));
        event.setDateStart(new DateStart(day(market.publicationDate())));
        event.setDateEnd(new DateEnd(day(market.publicationEnd().plusDays(1))));
        event.setSummary(
                Messages.get(planned ? "market.feed.event.planned" : "market.feed.event", MarketText.title(market)));
        event.setDescription(MarketText.lines(market));
        event.setLocation(MarketText.places(market));
        event.setStatus(planned ? Status.tentative() : Status.confirmed());
        // It takes nobody's time.
        event.setTransparency(true);
        event.setUrl(base + MarketQuery.PATH + "/" + market.reference());
        event.addCategories(market.considerations().stream()
                .map(ConsiderationOfDocument::label)
                .toList());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
