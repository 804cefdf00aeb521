package fr.jalon.portal.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A structure in the JSON of a search. {@code siret} is null where only FINESS numbers are known; {@code kind} is the first
 * of its {@code kinds}.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record StructureJson(
        @Nullable String siret,
        String name,
        @Nullable String kind,
        List<String> kinds,
        List<String> finess,
        @Nullable String address,
        @Nullable PlaceJson commune,
        @Nullable PositionJson position,
        List<String> trades,
        List<OfferJson> offers,
        @Nullable String source,
        String updated,
        boolean demonstration,
        String url) {

    @Serdeable
    record PositionJson(double lat, double lon) {}

    @Serdeable
    record OfferJson(String title) {}

    static StructureJson of(StructureDocument structure, String base) {
        var commune = structure.commune();
        var position = structure.position();
        return new StructureJson(
                structure.siret(),
                structure.name(),
                structure.kinds().isEmpty() ? null : structure.kinds().getFirst(),
                structure.kinds(),
                structure.finess(),
                structure.address(),
                commune == null ? null : new PlaceJson(commune.code(), commune.label()),
                position == null ? null : new PositionJson(position.lat(), position.lon()),
                structure.trades(),
                structure.offers().stream()
                        .map(offer -> new OfferJson(offer.title()))
                        .toList(),
                structure.source(),
                structure.updated(),
                structure.demonstration(),
                base + StructureQuery.PATH + "/" + structure.key());
    }
}
