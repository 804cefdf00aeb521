package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.search.Cursor;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.Vocabulary;
import io.micronaut.http.HttpParameters;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads kept searches, and asks them again: what they find is what the page of the search finds. */
@Singleton
public class KeptSearches {
    private static final int PART = 200;

    /** What says how a page shows a result, not what is wanted. */
    private static final Set<String> SHOWN =
            Set.of(MarketQuery.SORT, MarketQuery.PAGE, MarketQuery.CURSOR, SearchView.NAME);

    private final MarketSearch search;
    private final Vocabulary vocabulary;
    private final Trades trades;
    private final Cpvs cpvs;

    KeptSearches(MarketSearch search, Vocabulary vocabulary, Trades trades, Cpvs cpvs) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.trades = trades;
        this.cpvs = cpvs;
    }

    /** The search of an address; throws {@link fr.jalon.portal.error.BadFilterException}. */
    public KeptSearch of(HttpParameters parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.names().forEach(name -> values.put(name, parameters.getAll(name)));
        return of(values);
    }

    /** The search kept as these filters; throws {@link fr.jalon.portal.error.BadFilterException} where one no longer exists. */
    public KeptSearch of(String filters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String filter : filters.split("&")) {
            int equals = filter.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(filter.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return of(values);
    }

    /** How many it finds now. */
    public long count(KeptSearch kept) {
        return search.count(kept.query());
    }

    /**
     * All it finds that changed since, the last first. Only the index knows: throws {@link SearchUnavailableException} where
     * it does not answer, or not in time.
     */
    public List<PlannedMarketDocument> changedSince(KeptSearch kept, Instant since) {
        MarketQuery latest = kept.query().in(MarketSort.UPDATED);
        Found<PlannedMarketDocument> part = answered(search.begin(latest, PART));
        List<PlannedMarketDocument> changed = since(part, since);
        if (changed.size() < part.documents().size() || part.total() <= changed.size()) {
            return changed;
        }
        // A walk keeps a moment of the index open: only where one part is not enough.
        List<PlannedMarketDocument> all = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            part = answered(search.walk(latest.after(next), PART));
            changed = since(part, since);
            all.addAll(changed);
            next = changed.size() < part.documents().size() ? null : part.next();
        } while (next != null);
        return all;
    }

    private static Found<PlannedMarketDocument> answered(Found<PlannedMarketDocument> part) {
        if (part.standing() != null || part.cutShort()) {
            throw new SearchUnavailableException(new TimeoutException("The index does not answer"));
        }
        return part;
    }

    private static List<PlannedMarketDocument> since(Found<PlannedMarketDocument> part, Instant since) {
        return part.documents().stream()
                .takeWhile(market -> !market.updated().isBefore(since))
                .toList();
    }

    private KeptSearch of(Map<String, List<String>> values) {
        values.keySet().removeAll(SHOWN);
        return KeptSearch.of(MarketQuery.of(Parameters.of(values, MarketQuery.KNOWN), vocabulary), trades, cpvs);
    }
}
