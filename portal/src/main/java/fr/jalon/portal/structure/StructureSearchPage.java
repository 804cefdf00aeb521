package fr.jalon.portal.structure;

import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.territory.Territory;
import fr.jalon.portal.map.DepartementMap;
import fr.jalon.portal.map.SearchView;
import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.FacetView;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.search.Facet;
import fr.jalon.portal.search.FilterPanel;
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
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of a search of structures. */
record StructureSearchPage(
        Layout layout,
        String heading,
        String lead,
        SearchBox box,
        List<Chip> chips,
        String clear,
        FilterPanel filters,
        ResultBar bar,
        List<ResultBar.Sort> views,
        @Nullable DepartementMap map,
        List<StructureCard> cards,
        Pagination pagination,
        NothingFound none) {

    /** The filters that the form beside the result shows itself. */
    private static final Set<String> SHOWN = Set.of(
            StructureQuery.KIND,
            StructureQuery.SECTOR,
            StructureQuery.SERVICE,
            StructureQuery.AREA,
            StructureQuery.NETWORK,
            StructureQuery.LABEL,
            StructureQuery.DEVICE,
            StructureQuery.OFFERS,
            StructureQuery.CLAIMED,
            StructureQuery.DEMONSTRATION);

    private static final List<ResultForm> FORMS = List.of(ResultForm.CSV, ResultForm.JSON, ResultForm.GEOJSON);

    /** What a page needs besides the result: labels, why each structure was found, and how many the filters alone find. */
    record Context(
            UnaryOperator<String> trade,
            UnaryOperator<String> territory,
            PlaceMatch match,
            List<Territory> departements,
            long withoutWords) {}

    static StructureSearchPage of(
            StructureQuery query, Found<StructureDocument> found, List<Facet> facets, Context context) {
        SearchAddress address = query.address();
        boolean map = SearchView.isMap(address) && found.standing() == null;
        List<Chip> chips = StructureChips.of(query, context.trade());
        String summary =
                Wording.count("structure.search.found", found.total()) + Wording.subject(query.words(), query.places());
        int pages = (int) Math.min(
                StructureQuery.LAST_PAGE, (found.total() + StructureQuery.PAGE_SIZE - 1) / StructureQuery.PAGE_SIZE);
        return new StructureSearchPage(
                layout(query, summary),
                Messages.get("structure.search.heading"),
                Messages.get("structure.search.lead"),
                SearchBox.of(
                        StructureQuery.PATH,
                        Messages.get("structure.search.words"),
                        query.words(),
                        query.places(),
                        address),
                chips,
                clear(query),
                filters(query, facets, found.total(), chips.size()),
                new ResultBar(
                        summary,
                        ResultForm.links(address.without(SearchView.NAME), FORMS),
                        map ? List.of() : sorts(query, found.total()),
                        Wording.notices(found),
                        Wording.meant(found, address)),
                SearchView.of(address),
                map && found.total() > 0
                        ? DepartementMap.of("structure", address, query.places(), context.departements(), found)
                        : null,
                found.hits().stream()
                        .map(hit -> StructureCard.of(
                                hit.document(), context.trade(), context.territory(), why(hit, context.match())))
                        .toList(),
                Pagination.of(query.page(), map ? 1 : pages, address::page),
                NothingFound.of(address, query.words(), query.page(), pages, found, context.withoutWords()));
    }

    private static Layout layout(StructureQuery query, String summary) {
        SearchAddress address = query.address();
        boolean everything = address.isEmpty() && query.page() == 1;
        Layout layout = Layout.of(
                        Section.STRUCTURES,
                        everything ? Messages.get("structure.search.heading") : summary,
                        Messages.get("structure.search.description"),
                        address.page(query.page()))
                .withIndexed(everything);
        return ResultForm.announce(layout, address, FORMS);
    }

    /** Without filters; the words stay. */
    private static String clear(StructureQuery query) {
        SearchAddress empty = query.address().cleared();
        return (query.words().isEmpty() ? empty : empty.only(StructureQuery.WORDS, query.words())).toString();
    }

    private static FilterPanel filters(StructureQuery query, List<Facet> facets, long total, int active) {
        SearchAddress address = query.address();
        List<FacetView> views = FilterPanel.views(facets, total, facet -> {
            String title = Messages.get("search.facet." + facet.name());
            return switch (facet.name()) {
                case PlaceFilter.TERRITORY ->
                    FilterPanel.links(facet, title, choice -> PlaceFilter.follow(choice, address));
                case StructureQuery.OFFERS, StructureQuery.CLAIMED, StructureQuery.DEMONSTRATION ->
                    FilterPanel.fields(facet, title, false);
                default -> FilterPanel.fields(facet, title, true);
            };
        });
        FilterPanel.insertRadius(views, query.places(), address);
        return new FilterPanel(
                FilterPanel.title(active),
                StructureQuery.PATH,
                Hidden.of(address, SHOWN, facets, Set.of()),
                views,
                List.of(),
                null);
    }

    private static List<ResultBar.Sort> sorts(StructureQuery query, long total) {
        return total < 2
                ? List.of()
                : Stream.of(StructureSort.values())
                        .filter(sort -> sort != StructureSort.RELEVANCE
                                || !query.words().isEmpty())
                        .filter(sort -> sort != StructureSort.DISTANCE
                                || !query.places().centres().isEmpty())
                        .map(sort -> new ResultBar.Sort(
                                sort.label(),
                                query.address()
                                        .only(StructureQuery.SORT, sort.code())
                                        .toString(),
                                sort == query.sort()))
                        .toList();
    }

    private static List<Reason> why(Hit<StructureDocument> hit, PlaceMatch match) {
        StructureDocument structure = hit.document();
        StructureDocument.Point position = structure.position();
        String place = match.of(
                structure.territoriesIn(),
                structure.areaCodes(),
                position == null ? List.of() : List.of(new Position(position.lat(), position.lon())));
        return Reason.of(StructureSearch.FIELDS.reasons(), hit.matched(), place);
    }
}
