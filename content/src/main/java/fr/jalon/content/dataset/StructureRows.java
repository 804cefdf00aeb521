package fr.jalon.content.dataset;

import fr.jalon.content.dataset.DatasetRow.Point;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.content.structure.Structure.Offer;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.trade.Trades;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The row of a structure; who runs it and how to reach it are left out, since either may be a person. */
final class StructureRows {
    private StructureRows() {}

    static DatasetRow of(Structure structure, Trades catalogue, String base) {
        StructureTrades trades = StructureTrades.of(structure, catalogue);
        Territory commune = structure.commune();
        Structure.Position position = structure.position();
        FieldSource identity = structure.sourceOf("identity").orElse(null);
        return new DatasetRow(
                Arrays.asList(
                        structure.key(),
                        structure.siret(),
                        structure.finess(),
                        structure.name(),
                        structure.kinds().stream().map(StructureKind::code).toList(),
                        structure.kinds().stream().map(StructureKind::label).toList(),
                        structure.address(),
                        structure.postcode(),
                        commune == null ? null : commune.code(),
                        commune == null ? null : commune.label(),
                        position == null ? null : BigDecimal.valueOf(position.lat()),
                        position == null ? null : BigDecimal.valueOf(position.lon()),
                        position == null ? null : position.origin(),
                        structure.naf(),
                        trades.codes(),
                        trades.labels(catalogue),
                        trades.derived(),
                        structure.offers().stream()
                                .map(Offer::service)
                                .map(ServiceType::code)
                                .distinct()
                                .toList(),
                        structure.offers().stream().map(Offer::title).toList(),
                        structure.networks(),
                        structure.labels(),
                        structure.eligibleFor(),
                        structure.areaKm() == null ? null : structure.areaKm().longValue(),
                        structure.areaCodes(),
                        structure.places() == null ? null : structure.places().longValue(),
                        identity == null ? null : identity.source(),
                        identity == null ? null : identity.date(),
                        structure.updated().toInstant(),
                        base + "/structures/" + structure.key()),
                position == null ? List.of() : List.of(new Point(position.lat(), position.lon())));
    }
}
