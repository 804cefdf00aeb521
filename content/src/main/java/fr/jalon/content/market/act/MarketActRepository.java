package fr.jalon.content.market.act;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which acts belong to which markets, as their buyer said: an award may make a market an awarded one, until it is taken back. */
@Singleton
public class MarketActRepository {
    private final MarketActRows rows;
    private final PublishedActRepository acts;
    private final PlannedMarketRepository markets;

    MarketActRepository(MarketActRows rows, PublishedActRepository acts, PlannedMarketRepository markets) {
        this.rows = rows;
        this.acts = acts;
        this.markets = markets;
    }

    /** The acts confirmed to be of each of these markets that has any, the last first. */
    @ReadOnly
    public Map<String, List<PublishedAct>> confirmedOf(Collection<String> references) {
        List<MarketAct> links = references.isEmpty() ? List.of() : rows.confirmedOf(references);
        if (links.isEmpty()) {
            return Map.of();
        }
        Map<String, PublishedAct> byId = stored(links.stream().map(MarketAct::act));
        return links.stream().collect(groupingBy(MarketAct::market, mapping(link -> byId.get(link.act()), toList())));
    }

    /**
     * Takes the acts that a market has in another portal: what is older than ours stays out, what was said here stands.
     *
     * @return whether anything is new
     */
    @Transactional
    public boolean take(String market, List<PublishedAct> given) {
        Map<String, PublishedAct> known =
                given.isEmpty() ? Map.of() : stored(given.stream().map(PublishedAct::id));
        boolean changed = false;
        for (PublishedAct act : given) {
            PublishedAct before = known.get(act.id());
            if (before == null) {
                acts.saveAll(List.of(act));
            } else if (!act.sameAs(before) && !act.sourceDate().isBefore(before.sourceDate())) {
                acts.updateAll(List.of(act));
                changed = true;
            }
            changed |= rows.insert(market, act.id(), true, null) > 0;
        }
        return changed;
    }

    private Map<String, PublishedAct> stored(Stream<String> ids) {
        return acts.findByIdIn(ids.distinct().toList()).stream().collect(toMap(PublishedAct::id, Function.identity()));
    }

    /** What was said of the markets of a buyer. */
    public List<MarketAct> ofBuyer(String siren) {
        return rows.ofBuyer(siren);
    }

    /**
     * Says that an act belongs to a market, or that it does not; the first word stands until it is taken back.
     *
     * @param awarding why the market is awarded from now on; absent to leave its status
     * @return whether nothing had been said yet
     */
    @Transactional
    public boolean decide(PlannedMarket market, String act, boolean confirmed, @Nullable String awarding) {
        boolean changes =
                awarding != null && confirmed && (market.status().isAhead() || market.status() == MarketStatus.NO_NEWS);
        String former = changes ? market.status().code() : null;
        if (rows.insert(market.reference(), act, confirmed, former) == 0) {
            return false;
        }
        if (changes) {
            stand(market, MarketStatus.AWARDED, awarding);
        }
        return true;
    }

    /**
     * Says that an act belongs to a market, whether or not that was proposed, even where somebody said that it does not.
     *
     * @param awarding as for {@link #decide}
     * @return whether they were not together yet
     */
    @Transactional
    public boolean link(PlannedMarket market, String act, @Nullable String awarding) {
        rows.deleteRefused(market.reference(), act);
        return decide(market, act, true, awarding);
    }

    /** Takes back what was said, and the status that came of it unless somebody changed it since. */
    @Transactional
    public void takeBack(PlannedMarket market, String act, String reason) {
        Optional<MarketAct> said = rows.find(market.reference(), act);
        rows.delete(market.reference(), act);
        if (market.status() == MarketStatus.AWARDED) {
            said.map(MarketAct::formerStatus)
                    .flatMap(MarketStatus::ofCode)
                    .ifPresent(former -> stand(market, former, reason));
        }
    }

    /** Whoever edits the market at the same moment loses nothing: what is stored by then is read again. */
    private void stand(PlannedMarket market, MarketStatus status, String reason) {
        boolean stored;
        do {
            PlannedMarket now = markets.findAll(List.of(market.reference())).getFirst();
            stored = markets.saveOver(
                    now.standing(status).following(now, Occasion.now(reason)),
                    now.revision().version());
        } while (!stored);
    }
}
