package fr.jalon.portal.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a search: a path and its filters, in a stable order. Changing a filter goes back to the first page. */
public final class SearchAddress {
    private final String path;
    private final Map<String, List<String>> filters;

    private SearchAddress(String path, Map<String, List<String>> filters) {
        this.path = path;
        this.filters = filters;
    }

    public static SearchAddress of(String path) {
        return new SearchAddress(path, Map.of());
    }

    static SearchAddress of(String path, Map<String, List<String>> filters) {
        return new SearchAddress(path, filters);
    }

    /** The filters of these names that the parameters carry. */
    public static SearchAddress of(String path, Parameters parameters, List<String> names) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String name : names) {
            if (parameters.has(name)) {
                filters.put(name, parameters.all(name));
            }
        }
        return new SearchAddress(path, filters);
    }

    public boolean has(String name, String value) {
        return filters.getOrDefault(name, List.of()).contains(value);
    }

    /** The search of everything. */
    public SearchAddress cleared() {
        return of(path);
    }

    public boolean isEmpty() {
        return filters.isEmpty();
    }

    /** The values of every filter, to be carried by a form as hidden fields. */
    public Map<String, List<String>> filters() {
        return filters;
    }

    public List<String> values(String name) {
        return filters.getOrDefault(name, List.of());
    }

    /** A page of the same search. */
    public String page(int page) {
        String query = query();
        return path + (page == 1 ? query : query + (query.isEmpty() ? "?" : "&") + "page=" + page);
    }

    public SearchAddress with(String name, String value) {
        List<String> values = new ArrayList<>(filters.getOrDefault(name, List.of()));
        if (!values.contains(value)) {
            values.add(value);
        }
        return replace(name, values);
    }

    public SearchAddress only(String name, String value) {
        return only(name, List.of(value));
    }

    public SearchAddress only(String name, List<String> values) {
        return replace(name, values);
    }

    public SearchAddress without(String name, String value) {
        return replace(
                name,
                filters.getOrDefault(name, List.of()).stream()
                        .filter(other -> !other.equals(value))
                        .toList());
    }

    public SearchAddress without(String name) {
        return replace(name, List.of());
    }

    /** The same search in another form, such as {@code .json}. */
    public String as(String suffix) {
        return path + suffix + query();
    }

    @Override
    public String toString() {
        return path + query();
    }

    private SearchAddress replace(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        changed.remove("page");
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new SearchAddress(path, changed);
    }

    private String query() {
        return filters.isEmpty()
                ? ""
                : filters.entrySet().stream()
                        .flatMap(filter ->
                                filter.getValue().stream().map(value -> filter.getKey() + "=" + encode(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
