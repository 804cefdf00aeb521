package fr.jalon.portal.structure;

import fr.jalon.content.structure.StructureDocument;
import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.FacetView;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
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
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchBox;
import fr.jalon.portal.search.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<StructureCard> cards,
        Pagination pagination,
        NothingFound none) {

    /** The filters that the form beside the result shows itself. */
    private static final Set<String> SHOWN = Set.of(
            StructureQuery.KIND,
            StructureQuery.SECTOR,
            StructureQuery.SERVICE,
            StructureQuery.NETWORK,
            StructureQuery.LABEL,
            StructureQuery.DEVICE);

    /** What a page needs besides the result: labels, why each structure was found, and how many the filters alone find. */
    record Context(UnaryOperator<String> trade, UnaryOperator<String> territory, PlaceMatch match, long withoutWords) {}

    static StructureSearchPage of(
            StructureQuery query, Found<StructureDocument> found, List<Facet> facets, Context context) {
        SearchAddress address = query.address();
        List<Chip> chips = chips(query, context.trade());
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
                filters(query, facets, chips.size()),
                new ResultBar(
                        summary,
                        tools(address),
                        sorts(query, found.total()),
                        Wording.notices(found),
                        Wording.meant(found, address)),
                found.hits().stream()
                        .map(hit -> StructureCard.of(
                                hit.document(), context.trade(), context.territory(), why(hit, context.match())))
                        .toList(),
                Pagination.of(query.page(), pages, address::page),
                NothingFound.of(address, query.words(), query.page(), pages, found, context.withoutWords()));
    }

    private static Layout layout(StructureQuery query, String summary) {
        SearchAddress address = query.address();
        boolean everything = address.isEmpty() && query.page() == 1;
        return Layout.of(
                        Section.STRUCTURES,
                        everything ? Messages.get("structure.search.heading") : summary,
                        Messages.get("structure.search.description"),
                        address.page(query.page()))
                .withIndexed(everything)
                .withAlternate("application/json", address.as(".json"), Messages.get("search.tool.json"))
                .withAlternate("text/csv", address.as(".csv"), Messages.get("search.tool.csv"));
    }

    /** Without filters; the words stay. */
    private static String clear(StructureQuery query) {
        SearchAddress empty = query.address().cleared();
        return (query.words().isEmpty() ? empty : empty.only(StructureQuery.WORDS, query.words())).toString();
    }

    private static List<Chip> chips(StructureQuery query, UnaryOperator<String> trade) {
        SearchAddress address = query.address();
        List<Chip> chips = new ArrayList<>();
        query.kinds().forEach(kind -> chips.add(chip(address, StructureQuery.KIND, kind.code(), kind.code())));
        query.devices()
                .forEach(device -> chips.add(chip(address, StructureQuery.DEVICE, device.code(), device.label())));
        query.sectors().forEach(sector -> chips.add(chip(address, StructureQuery.SECTOR, sector, trade.apply(sector))));
        query.places()
                .territories()
                .forEach(territory -> chips.add(new Chip(
                        territory.label(),
                        query.places().without(territory, address).toString())));
        Integer radius = query.places().radius();
        if (radius != null) {
            chips.add(new Chip(
                    Messages.get("search.chip.radius", Typography.number(radius)),
                    address.without(PlaceFilter.RADIUS).toString()));
        }
        query.services()
                .forEach(service -> chips.add(chip(address, StructureQuery.SERVICE, service.code(), service.label())));
        query.networks().forEach(network -> chips.add(chip(address, StructureQuery.NETWORK, network, network)));
        query.labels().forEach(label -> chips.add(chip(address, StructureQuery.LABEL, label, label)));
        return chips;
    }

    private static Chip chip(SearchAddress address, String name, String value, String label) {
        return new Chip(label, address.without(name, value).toString());
    }

    private static FilterPanel filters(StructureQuery query, List<Facet> facets, int active) {
        SearchAddress address = query.address();
        List<FacetView> views = facets.stream()
                .filter(facet -> !facet.isEmpty())
                .map(facet -> {
                    String title = Messages.get("search.facet." + facet.name());
                    return facet.name().equals(PlaceFilter.TERRITORY)
                            ? FilterPanel.links(facet, title, choice -> PlaceFilter.follow(choice, address))
                            : FilterPanel.fields(facet, title, true);
                })
                .collect(Collectors.toCollection(ArrayList::new));
        FilterPanel.insertRadius(views, query.places(), address);
        return new FilterPanel(
                FilterPanel.title(active), StructureQuery.PATH, Hidden.of(address, SHOWN), views, List.of());
    }

    private static List<Link> tools(SearchAddress address) {
        return List.of(
                new Link(Messages.get("search.tool.csv"), address.as(".csv")),
                new Link(Messages.get("search.tool.json"), address.as(".json")));
    }

    private static List<ResultBar.Sort> sorts(StructureQuery query, long total) {
        return total < 2
                ? List.of()
                : Stream.of(StructureSort.values())
                        .filter(sort -> sort != StructureSort.RELEVANCE
                                || !query.words().isEmpty())
                        .filter(sort ->
                                sort != StructureSort.DISTANCE || query.places().centre() != null)
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
