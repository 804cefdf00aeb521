package fr.jalon.portal.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocument.IndexedOffer;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.GeoJson.Feature;
import fr.jalon.portal.search.PlaceMatch.Position;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A structure on a map: flat, as programs for maps like it, every code with its label beside it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record StructureFeature(
        @Nullable String siret,
        String name,
        boolean demonstration,
        @Nullable String kind,
        List<String> kinds,
        List<String> kindLabels,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeLabel,
        List<String> trades,
        List<String> tradeLabels,
        boolean tradesDerived,
        List<String> offers,
        List<String> networks,
        List<String> labels,
        List<String> eligible,
        List<String> eligibleLabels,
        @Nullable Integer places,
        @Nullable String source,
        @Nullable String sourceDate,
        String updated,
        String url) {

    static Feature<StructureFeature> of(StructureDocument structure, Trades trades, String base) {
        String url = base + StructureQuery.PATH + "/" + structure.key();
        var commune = structure.commune();
        var position = structure.position();
        StructureFeature properties = new StructureFeature(
                structure.siret(),
                structure.name(),
                structure.demonstration(),
                structure.kinds().isEmpty() ? null : structure.kinds().getFirst(),
                structure.kinds(),
                structure.kinds().stream()
                        .map(code ->
                                StructureKind.of(code).map(StructureKind::label).orElse(code))
                        .toList(),
                structure.address(),
                commune == null ? null : commune.code(),
                commune == null ? null : commune.label(),
                structure.trades(),
                structure.trades().stream().map(trades::label).toList(),
                structure.tradesDerived(),
                structure.offers().stream().map(IndexedOffer::title).toList(),
                structure.networks(),
                structure.labels(),
                structure.eligible(),
                structure.eligible().stream()
                        .map(code -> ConsiderationKind.ofCode(code)
                                .map(ConsiderationKind::label)
                                .orElse(code))
                        .toList(),
                structure.places(),
                structure.source(),
                structure.sourceDate() == null ? null : structure.sourceDate().toString(),
                structure.updated(),
                url);
        return Feature.of(
                url, position == null ? List.of() : List.of(new Position(position.lat(), position.lon())), properties);
    }
}
