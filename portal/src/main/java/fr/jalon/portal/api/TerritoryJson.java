package fr.jalon.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.territory.Territory;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory.
 *
 * @param insee its INSEE or SIREN number, null for France
 * @param within what it is in, null in a list
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TerritoryJson(
        String code,
        String label,
        String kind,
        String name,
        @Nullable String insee,
        List<String> postcodes,
        Position position,
        @Nullable Integer population,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PlaceJson> within) {

    /** The centre, in degrees. */
    @Serdeable
    record Position(double lat, double lon) {}

    /** A part of the list, as a search gives it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Part(
            long total, List<TerritoryJson> items, @Nullable String next) {}

    static TerritoryJson of(Territory territory, @Nullable List<PlaceJson> within) {
        return new TerritoryJson(
                territory.code(),
                territory.label(),
                territory.kind().code(),
                territory.name(),
                territory.insee().isEmpty() ? null : territory.insee(),
                territory.postcodes(),
                new Position(territory.lat(), territory.lon()),
                territory.population(),
                within);
    }
}
