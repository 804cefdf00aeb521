package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.Alert.Known;
import fr.jalon.content.alert.AlertRounds;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.alert.AlertMail.Card;
import fr.jalon.portal.alert.AlertMail.Part;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.market.KeptSearch;
import fr.jalon.portal.market.KeptSearches;
import fr.jalon.portal.market.MarketNotice;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is new for an alert, and marks it as told. */
@Singleton
class AlertNews {
    /** Of one alert in one mail; the search has the others. */
    static final int MOST = 20;

    private final AlertRounds rounds;
    private final AlertDesk desk;
    private final KeptSearches searches;
    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;
    private final Mails mails;

    AlertNews(
            AlertRounds rounds,
            AlertDesk desk,
            KeptSearches searches,
            PlannedMarketRepository markets,
            PlannedMarketDocuments documents,
            Mails mails) {
        this.rounds = rounds;
        this.desk = desk;
        this.searches = searches;
        this.markets = markets;
        this.documents = documents;
        this.mails = mails;
    }

    /**
     * Empty where nothing is new.
     *
     * @param own the page of the alerts of this address
     */
    Optional<Part> of(Alert alert, String own) {
        String stop = own + "/" + alert.id();
        return alert.market() == null ? ofSearch(alert, stop) : ofMarket(alert, alert.market(), stop);
    }

    private Optional<Part> ofSearch(Alert alert, String stop) {
        KeptSearch kept;
        try {
            kept = searches.of(String.valueOf(alert.search()));
        } catch (BadFilterException e) {
            rounds.end(alert, Alert.FILTERS);
            return Optional.of(ended(
                    Messages.get("alert.broken.title"),
                    Messages.get("alert.broken", e.field(), e.getMessage()),
                    mails.absolute("/marches")));
        }
        Map<String, PlannedMarketDocument> changed = new LinkedHashMap<>();
        searches.changedSince(kept, rounds.from(alert)).forEach(market -> changed.put(market.reference(), market));
        // What it told of is followed out of the search too: withdrawn, or no longer what was wanted.
        documents(rounds.touched(alert)).forEach(market -> changed.putIfAbsent(market.reference(), market));
        Map<String, Known> known = rounds.known(alert, changed.keySet());
        Set<String> announced = rounds.announced(alert, changed.keySet());
        List<Card> fresh = new ArrayList<>();
        List<Card> moved = new ArrayList<>();
        for (PlannedMarketDocument market : changed.values()) {
            Known told = known.get(market.reference());
            Known all = new Known(MarketNotice.dates(market), MarketNotice.changes(market), 0);
            if (told == null && announced.contains(market.reference())) {
                fresh.add(card(MarketNotice.of(market)));
                rounds.tell(alert, market.reference(), all);
            } else {
                List<String> news = changes(market, told == null ? before(market, alert.since()) : told);
                if (!news.isEmpty()) {
                    moved.add(card(MarketNotice.of(market, news)));
                }
                if (told == null ? !news.isEmpty() : !told.equals(all)) {
                    rounds.tell(alert, market.reference(), all);
                }
            }
        }
        if (fresh.isEmpty() && moved.isEmpty()) {
            return Optional.empty();
        }
        int hidden = Math.max(0, fresh.size() - MOST) + Math.max(0, moved.size() - MOST);
        return Optional.of(new Part(
                kept.title(),
                fresh.isEmpty() ? "" : Messages.count("alert.fresh", fresh.size()),
                first(fresh),
                hidden == 0 ? "" : Messages.count("alert.more", hidden),
                first(moved),
                "",
                mails.absolute(kept.latest()),
                stop));
    }

    private Optional<Part> ofMarket(Alert alert, String reference, String stop) {
        PlannedMarketDocument market =
                documents(List.of(reference)).stream().findFirst().orElse(null);
        if (market == null) {
            return Optional.empty();
        }
        boolean over = MarketStatus.ofCode(market.status()).orElseThrow().isOver();
        Known told = rounds.known(alert, List.of(reference)).getOrDefault(reference, new Known(0, 0, 0));
        Known all = desk.known(market);
        List<String> news = new ArrayList<>(changes(market, told));
        if (all.acts() > told.acts()) {
            news.add(Messages.get("alert.act"));
        }
        if (news.isEmpty() && !over) {
            return Optional.empty();
        }
        rounds.tell(alert, reference, all);
        String link = mails.absolute("/marches/" + reference);
        String title = Messages.get("alert.market", MarketNotice.of(market).title());
        List<Card> moved = news.isEmpty() ? List.of() : List.of(card(MarketNotice.of(market, news)));
        if (over) {
            rounds.end(alert, Alert.OVER);
            return Optional.of(new Part(title, "", List.of(), "", moved, Messages.get("alert.over"), link, ""));
        }
        return Optional.of(new Part(title, "", List.of(), "", moved, "", link, stop));
    }

    /** A memory that is shorter than what was told was taken back. */
    private static List<String> changes(PlannedMarketDocument market, Known told) {
        return told.dates() > MarketNotice.dates(market) || told.changes() > MarketNotice.changes(market)
                ? List.of(Messages.get(
                        "alert.undone",
                        MarketStatus.ofCode(market.status()).orElseThrow().label(),
                        Typography.date(market.publicationDate(), market.publicationPrecision())))
                : MarketNotice.after(market, told.dates(), told.changes());
    }

    /** What was known of a market that was there before the alert. */
    private static Known before(PlannedMarketDocument market, Instant since) {
        Instant day = LocalDate.ofInstant(since, FrenchTime.ZONE)
                .atStartOfDay(FrenchTime.ZONE)
                .toInstant();
        return new Known(MarketNotice.dates(market, day), MarketNotice.changes(market, since), 0);
    }

    private List<PlannedMarketDocument> documents(Collection<String> references) {
        return references.isEmpty() ? List.of() : documents.of(markets.findForIndex(references));
    }

    private Card card(MarketNotice notice) {
        return Card.of(notice, mails.absolute(notice.path()));
    }

    private static List<Card> first(List<Card> cards) {
        return cards.subList(0, Math.min(MOST, cards.size()));
    }

    private static Part ended(String title, String why, String search) {
        return new Part(title, "", List.of(), "", List.of(), why, search, "");
    }
}
