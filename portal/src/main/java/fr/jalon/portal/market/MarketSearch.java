package fr.jalon.portal.market;

import static fr.jalon.portal.search.Aggregations.by;
import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.Accents;
import fr.jalon.portal.search.FacetedIndex;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Places;
import fr.jalon.portal.search.SearchPlan;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import fr.jalon.portal.search.SearchedFields;
import fr.jalon.portal.search.Standby;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds planned markets in the index. */
@Singleton
class MarketSearch {
    static final SearchedFields FIELDS = new SearchedFields(
            "title.sort",
            List.of(
                    List.of("deviceTexts"),
                    List.of("tradeLabels", "cpvLabels", "tradeWords"),
                    List.of("lots.title"),
                    List.of("title", "description"),
                    List.of("buyerName"),
                    List.of("places.label", "placeWords")));

    private static final Pattern CPV = Pattern.compile("(\\d{3,8})(?:-\\d)?");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(?:ccp |article |art[. ]+)*(article|[lr])[. ]*(\\d+(?:-\\d+)*)(?:,.*| du ccp| du code.*)?");
    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    private final FacetedIndex<PlannedMarketDocument> index;
    private final Places places;
    private final Standby standby;
    private final StandingMarkets standing;

    MarketSearch(
            @Nullable ElasticsearchClient client,
            Places places,
            Accents accents,
            Standby standby,
            StandingMarkets standing) {
        this.index = new FacetedIndex<>(
                client, IndexContract.MARKETS, PlannedMarketDocument.class, FIELDS, accents::restore);
        this.places = places;
        this.standby = standby;
        this.standing = standing;
    }

    /** A part of the result with the counts of every facet. */
    Found<PlannedMarketDocument> find(MarketQuery query, Range range, LocalDate today) {
        Supplier<SearchPlan> plan = () -> plan(query, MarketFilters.facets(query.choices(), places, today), range);
        return standby.find(range, () -> index.find(query.address(), range, plan), () -> standing.find(query, range));
    }

    /** The part of the result after the cursor of the query, or its first part, without counts. */
    Found<PlannedMarketDocument> walk(MarketQuery query, int size) {
        return uncounted(query, new Walk(query.cursor(), size));
    }

    /** The beginning of the result, without counts. */
    List<PlannedMarketDocument> first(MarketQuery query, int size) {
        return uncounted(query, new Page(0, size)).documents();
    }

    /** The same, with how it came about. */
    Found<PlannedMarketDocument> begin(MarketQuery query, int size) {
        return uncounted(query, new Page(0, size));
    }

    /** How many are found. */
    long count(MarketQuery query) {
        return uncounted(query, new Page(0, 0)).total();
    }

    private Found<PlannedMarketDocument> uncounted(MarketQuery query, Range range) {
        return standby.find(range, () -> index.find(plan(query, Map.of(), range)), () -> standing.find(query, range));
    }

    private SearchPlan plan(MarketQuery query, Map<String, List<Aggregation>> facets, Range range) {
        return new SearchPlan(
                query.words(),
                identifiers(query.words()),
                MarketFilters.filters(query.choices(), places),
                facets,
                sort(query),
                range);
    }

    private List<Query> identifiers(String words) {
        List<Query> identifiers = new ArrayList<>();
        String compact = words.replaceAll("\\s", "");
        if (!compact.isEmpty()) {
            identifiers.add(is("reference", compact));
        }
        if (SIREN.matcher(compact).matches()) {
            identifiers.add(is("buyerSiren", compact));
        }
        String article = article(words);
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            if (!article.isEmpty()
                    && (article.equals(article(kind.legalBasis())) || article.equals(article(kind.formerArticle())))) {
                identifiers.add(is("devices", kind.code()));
            }
        }
        Matcher cpv = CPV.matcher(compact);
        if (cpv.matches()) {
            identifiers.add(MarketFilters.cpv((cpv.group(1) + "00000").substring(0, 8)));
        }
        return identifiers;
    }

    /** "L. 2113-12 du CCP", "CCP L2113-12" and "R2123-1, 3°" by the number alone, "article 15" by its two words. */
    private static String article(@Nullable String text) {
        Matcher article = ARTICLE.matcher(text == null ? "" : text);
        return article.matches() ? article.group(1).toUpperCase(Locale.ROOT) + article.group(2) : "";
    }

    private static List<SortOptions> sort(MarketQuery query) {
        SortOptions soonest = by("publicationDate", SortOrder.Asc);
        SortOptions key = by("reference", SortOrder.Asc);
        return switch (query.sort()) {
            case RELEVANCE -> List.of(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))), soonest, key);
            // What is only planned yet before what is open already, which was published before.
            case PUBLICATION ->
                query.choices().namesStatuses()
                        ? List.of(soonest, key)
                        : List.of(by("status", SortOrder.Desc), soonest, key);
            // Of what is done in all of a département, the centre of it counts: the wider, the further off.
            case DISTANCE -> List.of(Places.byDistance(query.choices().places(), MarketFilters.PLACE), soonest, key);
            case HOURS -> List.of(by("hoursPlanned", SortOrder.Desc), key);
            case AMOUNT -> List.of(by("amountMax", SortOrder.Desc), key);
            case UPDATED -> List.of(by("updated", SortOrder.Desc), key);
        };
    }
}
