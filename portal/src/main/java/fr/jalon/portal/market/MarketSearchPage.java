package fr.jalon.portal.market;

import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryKind;
import fr.jalon.portal.map.DepartementMap;
import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.FacetView;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.search.Answering;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.FilterPanel;
import fr.jalon.portal.search.FilterPanel.CodeField;
import fr.jalon.portal.search.FilterPanel.DateField;
import fr.jalon.portal.search.Found;
import fr.jalon.portal.search.Found.Hit;
import fr.jalon.portal.search.Hidden;
import fr.jalon.portal.search.NothingFound;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.PlaceMatch;
import fr.jalon.portal.search.PlaceMatch.Position;
import fr.jalon.portal.search.Reason;
import fr.jalon.portal.search.ResultBar;
import fr.jalon.portal.search.ResultForm;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchBox;
import fr.jalon.portal.search.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of a search of markets. */
record MarketSearchPage(
        Layout layout,
        String heading,
        String lead,
        SearchBox box,
        List<Chip> chips,
        String clear,
        FilterPanel filters,
        ResultBar bar,
        @Nullable Link alert,
        List<ResultBar.Sort> views,
        @Nullable DepartementMap map,
        List<MarketCard> cards,
        Pagination pagination,
        NothingFound none) {

    /** The filters that the form beside the result shows itself. */
    private static final Set<String> SHOWN = Set.of(
            MarketQuery.DEVICE,
            MarketQuery.RESERVED_TO,
            MarketQuery.SECTOR,
            MarketQuery.NATURE,
            MarketQuery.AMOUNT,
            MarketQuery.HOURS,
            MarketQuery.FROM,
            MarketQuery.UNTIL,
            MarketQuery.MONTH,
            MarketQuery.STATUS,
            MarketQuery.DEMONSTRATION);

    private static final List<ResultForm> FORMS = List.of(ResultForm.values());

    /** What a page needs besides the result: labels of codes, how many could answer each market, where each was found. */
    record Context(
            UnaryOperator<String> trade,
            UnaryOperator<String> cpv,
            Map<String, Answering> answering,
            PlaceMatch match,
            List<Territory> departements,
            long withoutWords) {}

    static MarketSearchPage of(
            MarketQuery query, Found<PlannedMarketDocument> found, List<Facet> facets, Context context) {
        SearchAddress address = query.address();
        boolean map = SearchView.isMap(address) && found.standing() == null;
        List<Chip> chips = MarketChips.of(query, context.trade(), context.cpv(), found.documents());
        String summary = summary(query, found.total());
        int pages = (int)
                Math.min(MarketQuery.LAST_PAGE, (found.total() + MarketQuery.PAGE_SIZE - 1) / MarketQuery.PAGE_SIZE);
        return new MarketSearchPage(
                layout(query, summary),
                Messages.get("market.search.heading"),
                Messages.get("market.search.lead"),
                SearchBox.of(
                        MarketQuery.PATH, Messages.get("market.search.words"), query.words(), query.places(), address),
                chips,
                clear(query),
                filters(query, facets, found.total(), chips.size()),
                new ResultBar(
                        summary,
                        ResultForm.links(address.without(SearchView.NAME), FORMS),
                        map ? List.of() : sorts(query, found.total()),
                        Wording.notices(found),
                        Wording.meant(found, address)),
                query.page() == 1 ? alert(address, found.total()) : null,
                SearchView.of(address),
                map && found.total() > 0
                        ? DepartementMap.of("market", address, query.places(), context.departements(), found)
                        : null,
                found.hits().stream()
                        .map(hit -> MarketCard.of(
                                hit.document(),
                                context.answering().get(hit.document().reference()),
                                why(hit, context.match())))
                        .toList(),
                Pagination.of(query.page(), map ? 1 : pages, page -> page(address, page)),
                NothingFound.of(address, query.words(), query.page(), pages, found, context.withoutWords()));
    }

    /** What is searched for, without saying how many there are. */
    static String title(MarketQuery query) {
        String key = query.choices().namesStatuses() ? "market.search.title.all" : "market.search.title";
        return Messages.get(key) + Wording.subject(query.words(), query.places());
    }

    /** How to be told of what the search will find. */
    private static Link alert(SearchAddress address, long total) {
        String search = address.without(MarketQuery.SORT)
                .without(SearchView.NAME)
                .toString()
                .substring(MarketQuery.PATH.length());
        return new Link(Messages.get(total == 0 ? "alert.link.none" : "alert.link"), "/alertes/nouvelle" + search);
    }

    private static Layout layout(MarketQuery query, String summary) {
        SearchAddress address = query.address();
        boolean everything = address.isEmpty() && query.page() == 1;
        Layout layout = Layout.of(
                        Section.MARKETS,
                        everything ? Messages.get("market.search.heading") : summary,
                        Messages.get("market.search.description"),
                        page(address, query.page()))
                .withIndexed(everything);
        return ResultForm.announce(layout, address, FORMS);
    }

    private static String summary(MarketQuery query, long total) {
        String key = query.choices().namesStatuses() ? "market.search.found.all" : "market.search.found";
        return Wording.count(key, total) + Wording.subject(query.words(), query.places());
    }

    private static String page(SearchAddress address, int page) {
        return page == 1 ? address.toString() : address.page(page);
    }

    /** Without filters; the words stay. */
    private static String clear(MarketQuery query) {
        SearchAddress empty = SearchAddress.of(MarketQuery.PATH);
        return (query.words().isEmpty() ? empty : empty.only(MarketQuery.WORDS, query.words())).toString();
    }

    private static FilterPanel filters(MarketQuery query, List<Facet> facets, long total, int active) {
        SearchAddress address = query.address();
        List<FacetView> views = FilterPanel.views(facets, total, facet -> view(facet, address));
        FilterPanel.insertRadius(views, query.places(), address);
        return new FilterPanel(
                FilterPanel.title(active),
                MarketQuery.PATH,
                Hidden.of(address, SHOWN, facets, Set.of(MarketQuery.FROM, MarketQuery.UNTIL)).stream()
                        // The form shows the kinds of buyers; a SIREN is none of them.
                        .filter(hidden -> !hidden.name().equals(MarketQuery.BUYER)
                                || hidden.value().matches("\\d{9}")
                                || facets.stream()
                                        .noneMatch(facet -> facet.name().equals(MarketQuery.BUYER)))
                        .toList(),
                views,
                List.of(
                        date(
                                MarketQuery.FROM,
                                "search.dates.from",
                                query.choices().publishedFrom()),
                        date(
                                MarketQuery.UNTIL,
                                "search.dates.until",
                                query.choices().publishedUntil())),
                new CodeField(
                        MarketQuery.CPV,
                        Messages.get("search.facet.cpv"),
                        Messages.get("market.search.cpv.label"),
                        Messages.get("market.search.cpv.hint")));
    }

    private static FacetView view(Facet facet, SearchAddress address) {
        String name = facet.name();
        String title = Messages.get("search.facet." + name);
        return switch (name) {
            case PlaceFilter.TERRITORY ->
                FilterPanel.links(facet, title, choice -> PlaceFilter.follow(choice, address));
            case MarketQuery.UNTIL ->
                FilterPanel.links(facet, title, choice -> (choice.chosen()
                                ? address.without(name)
                                : address.only(name, choice.value()))
                        .toString());
            case MarketQuery.MONTH -> FilterPanel.sequence(facet, title);
            case MarketQuery.HOURS, MarketQuery.DEMONSTRATION -> FilterPanel.fields(facet, title, false);
            default -> FilterPanel.fields(facet, title, true);
        };
    }

    private static DateField date(String name, String label, @Nullable LocalDate value) {
        return new DateField(name, Messages.get(label), value == null ? "" : value.toString());
    }

    private static List<ResultBar.Sort> sorts(MarketQuery query, long total) {
        return total < 2
                ? List.of()
                : Stream.of(MarketSort.values())
                        .filter(sort ->
                                sort != MarketSort.RELEVANCE || !query.words().isEmpty())
                        .filter(sort -> sort != MarketSort.DISTANCE
                                || !query.places().centres().isEmpty())
                        .map(sort -> new ResultBar.Sort(
                                sort.label(),
                                query.address()
                                        .only(MarketQuery.SORT, sort.code())
                                        .toString(),
                                sort == query.sort()))
                        .toList();
    }

    private static List<Reason> why(Hit<PlannedMarketDocument> hit, PlaceMatch match) {
        PlannedMarketDocument market = hit.document();
        String place = match.of(market.territoriesIn(), market.placeCodes(), positions(market));
        return Reason.of(MarketSearch.FIELDS.reasons(), hit.matched(), place);
    }

    /** Those of communes only: what is done all over a territory is at no point of it. */
    private static List<Position> positions(PlannedMarketDocument market) {
        List<String> codes = market.placeCodes();
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < Math.min(codes.size(), market.points().size()); i++) {
            if (TerritoryKind.of(codes.get(i)) == TerritoryKind.COMMUNE) {
                positions.add(new Position(
                        market.points().get(i).lat(), market.points().get(i).lon()));
            }
        }
        return positions;
    }
}
