package fr.jalon.portal.market;

import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.Slippage;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.portal.matching.LotAnswers;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.page.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of one market: when, what, who buys and where, lot by lot what is asked and who may answer.
 *
 * @param preview the way back from what is not public yet
 */
record MarketPage(
        Layout layout,
        @Nullable Link preview,
        String title,
        String reference,
        String json,
        String ocds,
        boolean demonstration,
        String status,
        boolean ahead,
        @Nullable String slippage,
        String buyer,
        String where,
        When when,
        String published,
        @Nullable String silent,
        @Nullable String consultation,
        @Nullable String withdrawal,
        @Nullable String hours,
        List<Fact> facts,
        String description,
        List<Fact> details,
        boolean divided,
        String lotsTitle,
        List<LotView> lots,
        List<WayView> ways,
        List<DocumentView> documents,
        List<ChangeText> history,
        List<ActView> acts,
        List<Fact> contacts,
        String ofBuyer,
        String source,
        String report,
        String follow,
        List<SimilarView> similar,
        @Nullable InterestView interest) {

    /** How many signalled interest, empty where nobody did, and where to do so and to note what a team makes of it. */
    record InterestView(String count, String signal, String study) {
        static InterestView of(String reference, long count) {
            return new InterestView(
                    count == 0 ? "" : Messages.count("interest.public", count),
                    "/espace/interets/" + reference,
                    "/espace/suivi/" + reference);
        }
    }

    /** A term and its value, in words. */
    record Fact(String term, String value) {}

    static MarketPage of(
            PlannedMarket market,
            MarketNames names,
            List<PublishedAct> acts,
            List<PlannedMarketDocument> similar,
            List<MarketDocument> documents,
            Map<Integer, LotAnswers> answers,
            long interested) {
        return of(
                layout(market, "/marches/" + market.reference()),
                null,
                market,
                names,
                acts,
                similar,
                documents.stream().map(DocumentView::of).toList(),
                answers,
                market.status().isAhead() ? InterestView.of(market.reference(), interested) : null);
    }

    /** As it will be once it is public. */
    static MarketPage preview(
            PlannedMarket market, MarketNames names, Layout layout, Link back, List<DocumentView> documents) {
        return of(layout, back, market, names, List.of(), List.of(), documents, Map.of(), null);
    }

    private static MarketPage of(
            Layout layout,
            @Nullable Link preview,
            PlannedMarket market,
            MarketNames names,
            List<PublishedAct> acts,
            List<PlannedMarketDocument> similar,
            List<DocumentView> documents,
            Map<Integer, LotAnswers> answers,
            @Nullable InterestView interest) {
        String path = "/marches/" + market.reference();
        PlannedDate publication = market.schedule().publication();
        Integer hours = market.hoursPlanned();
        int lots = market.lots().size();
        return new MarketPage(
                layout,
                preview,
                Typography.french(market.title()),
                market.reference(),
                path + ".json",
                path + "/ocds.json",
                market.origin().demonstration(),
                market.status().label(),
                market.status().isAhead(),
                slippage(market.slippage()),
                market.buyer().name(),
                where(market.places(), names),
                When.of(
                        Messages.get("market.show.publication"),
                        publication.date(),
                        publication.precision().code()),
                published(market),
                silent(market),
                market.consultationUrl(),
                withdrawal(market),
                hours == null ? null : Typography.hours(hours),
                facts(market),
                Typography.french(market.description()),
                details(market, names),
                lots > 1,
                lots > 1 ? Messages.get("market.show.lots", lots) : Messages.get("market.show.asked"),
                market.lots().stream()
                        .map(lot -> LotView.of(lot, market, names, answers.get(lot.number())))
                        .toList(),
                ways(market, preview == null),
                documents,
                ChangeText.all(market.memory()),
                acts.stream().map(ActView::of).toList(),
                contacts(market),
                MarketQuery.PATH + "?acheteur=" + market.buyer().siren() + "&statut=" + MarketChoices.ALL_STATUSES,
                Messages.get(
                        "market.show.source",
                        market.origin().source(),
                        Typography.day(market.origin().date())),
                "/signaler/marche/" + market.reference(),
                market.status().isOver() || preview != null ? "" : "/alertes/nouvelle?marche=" + market.reference(),
                similar.stream().map(SimilarView::of).toList(),
                interest);
    }

    static String where(List<String> places, MarketNames names) {
        return places.isEmpty()
                ? Messages.get("market.show.nowhere")
                : places.stream().map(names::place).collect(Collectors.joining(", "));
    }

    static String amount(AmountRange amount) {
        return switch (amount.disclosure()) {
            case NOT_DISCLOSED -> Messages.get("market.show.amount.not-disclosed");
            case NOT_KNOWN -> Messages.get("market.show.amount.not-known");
            case RANGE -> Typography.eurosRange(decimal(amount.min()), decimal(amount.max()));
        };
    }

    private static Layout layout(PlannedMarket market, String path) {
        String description = Messages.get(
                "market.show.description",
                market.buyer().name(),
                market.schedule().publication().label());
        return Layout.of(Section.MARKETS, Typography.french(market.title()), description, path)
                .withBreadcrumb(Section.MARKETS.label(), Section.MARKETS.href())
                .withAlternate("application/json", path + ".json", Messages.get("market.show.json"))
                // What is invented has no place in a search engine.
                .withIndexed(!market.origin().demonstration())
                .withDemonstration(market.origin().demonstration());
    }

    private static @Nullable String slippage(Slippage slippage) {
        if (slippage.times() == 0) {
            return null;
        }
        String times = slippage.times() <= 4
                ? Messages.get("market.show.times." + slippage.times())
                : Messages.get("market.show.times.more", slippage.times());
        return slippage.months() > 0 ? Messages.get("market.show.slip", times, slippage.months()) : times;
    }

    private static String published(PlannedMarket market) {
        PlannedDate publication = market.schedule().publication();
        String when = Messages.get("market.show.on." + publication.precision().code(), publication.label());
        boolean past = !market.status().isAwaited() && market.status() != MarketStatus.WITHDRAWN;
        return past
                ? Messages.get("market.show.published", when)
                : Messages.get(
                        "market.show.planned", when, publication.precision().label());
    }

    private static @Nullable String silent(PlannedMarket market) {
        return market.status() == MarketStatus.NO_NEWS
                ? Messages.get(
                        "market.show.silence", market.schedule().publication().label())
                : null;
    }

    private static @Nullable String withdrawal(PlannedMarket market) {
        if (market.status() != MarketStatus.WITHDRAWN) {
            return null;
        }
        return market.withdrawalReason() == null
                ? Messages.get("market.show.withdrawn")
                : Typography.french(market.withdrawalReason());
    }

    private static List<Fact> facts(PlannedMarket market) {
        List<Fact> facts = new ArrayList<>();
        Schedule schedule = market.schedule();
        if (schedule.offers() != null) {
            facts.add(fact("offers", schedule.offers().label()));
        }
        if (schedule.start() != null) {
            facts.add(fact("start", schedule.start().label()));
        }
        if (schedule.months() != null) {
            facts.add(fact("duration", duration(schedule.months(), schedule.renewals())));
        }
        facts.add(fact("amount", amount(market.amount())));
        return facts;
    }

    private static String duration(int months, int renewals) {
        String length = months % 12 == 0 && months > 12
                ? Messages.get("market.show.years", months / 12)
                : Messages.get("market.show.months", months);
        return renewals == 0 ? length : length + ", " + Messages.count("market.show.renewals", renewals);
    }

    /** Who carries out a purchase of insertion is an inclusive structure itself: only a clause leaves a choice. */
    private static List<WayView> ways(PlannedMarket market, boolean published) {
        boolean clause = market.considerations().containsKey(ConsiderationKind.EXECUTION_CLAUSE);
        return clause ? WayView.all(market, published) : List.of();
    }

    private static List<Fact> details(PlannedMarket market, MarketNames names) {
        List<Fact> details = new ArrayList<>();
        details.add(fact("nature", market.nature().label()));
        if (market.procedure() != null) {
            details.add(fact("procedure", market.procedure().label()));
        }
        if (market.technique() != null) {
            details.add(fact("technique", market.technique().label()));
        }
        List<String> trades =
                names.tradesOf(market).stream().map(names.trades()::label).toList();
        if (!trades.isEmpty()) {
            details.add(fact("trades", String.join(", ", trades)));
        }
        market.cpv().forEach(code -> details.add(fact("cpv", names.cpv(code))));
        return details;
    }

    private static List<Fact> contacts(PlannedMarket market) {
        List<Fact> contacts = new ArrayList<>();
        contacts.add(fact("buyer", market.buyer().name()));
        contacts.add(fact("kind", market.buyer().kind().label()));
        if (market.contact() != null) {
            contacts.add(fact("contact", market.contact()));
        }
        contacts.add(fact(
                "facilitator",
                market.facilitator() == null ? Messages.get("market.show.no-facilitator") : market.facilitator()));
        return contacts;
    }

    static Fact fact(String key, String value) {
        return new Fact(Messages.get("market.show.fact." + key), value);
    }

    private static @Nullable BigDecimal decimal(@Nullable Long euros) {
        return euros == null ? null : BigDecimal.valueOf(euros);
    }
}
