package fr.jalon.portal.api;

import java.util.List;
import java.util.Set;

/** Addresses that programs read rather than people: the API, and every form of a page or a search that is no page. */
public final class DataAddress {
    private static final Set<String> FORMS =
            Set.of("json", "jsonl", "geojson", "jsonld", "csv", "atom", "ics", "ttl", "svg", "png", "xlsx", "parquet");

    /** Files of pages, and what belongs to an account or to the operator. */
    private static final List<String> OTHERS = List.of("/assets/", "/espace/", "/administration/", "/health", "/test/");

    private DataAddress() {}

    public static boolean is(String path) {
        if (path.startsWith(Api.ROOT + "/")) {
            return true;
        }
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && FORMS.contains(path.substring(dot + 1))
                && OTHERS.stream().noneMatch(path::startsWith);
    }
}
