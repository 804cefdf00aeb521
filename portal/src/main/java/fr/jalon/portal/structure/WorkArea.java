package fr.jalon.portal.structure;

import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.jalon.portal.page.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a structure says it works; one that says several things is of several. */
enum WorkArea {
    FRANCE("france"),
    TERRITORIES("territories"),
    RADIUS("radius"),
    UNKNOWN("unknown");

    private final String code;

    WorkArea(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    String label() {
        return Messages.get("structure.search.area." + code);
    }

    static Optional<WorkArea> ofCode(String code) {
        return Stream.of(values()).filter(area -> area.code.equals(code)).findFirst();
    }

    Query filter() {
        Query france = is("areaCodes", "fr");
        Query listed = exists("areaCodes");
        Query around = exists("areaKm");
        return switch (this) {
            case FRANCE -> france;
            case TERRITORIES -> Query.of(q -> q.bool(b -> b.filter(listed).mustNot(france)));
            case RADIUS -> around;
            case UNKNOWN -> Query.of(q -> q.bool(b -> b.mustNot(listed, around)));
        };
    }

    private static Query exists(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }
}
