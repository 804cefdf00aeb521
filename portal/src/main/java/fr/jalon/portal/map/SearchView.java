package fr.jalon.portal.map;

import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.ResultBar;
import fr.jalon.portal.search.SearchAddress;
import java.util.List;
import java.util.Optional;

/** How a result is shown: as a list, or with {@code vue=carte} as a map. */
public final class SearchView {
    public static final String NAME = "vue";

    private static final String MAP = "carte";

    private SearchView() {}

    /** Refuses a view that does not exist. */
    public static void check(Parameters parameters) {
        parameters.code(NAME, code -> Optional.of(code).filter(MAP::equals));
    }

    public static boolean isMap(SearchAddress address) {
        return address.has(NAME, MAP);
    }

    /** The views of a search; an order means nothing on a map. */
    public static List<ResultBar.Sort> of(SearchAddress address) {
        SearchAddress map = address.only(NAME, MAP).without(PlaceFilter.SORT);
        return List.of(
                new ResultBar.Sort(
                        Messages.get("map.view.list"), address.without(NAME).toString(), !isMap(address)),
                new ResultBar.Sort(Messages.get("map.view.map"), map.toString(), isMap(address)));
    }
}
