package fr.jalon.portal.structure;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocument.IndexedOffer;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.CsvDownload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A structure as a row of the CSV of a search: every code has its label beside it. */
public final class StructureCsv {
    public static final List<String> HEADER = List.of(
            "siret",
            "finess",
            "nom",
            "demonstration",
            "types",
            "types_libelles",
            "adresse_postale",
            "code_postal",
            "commune",
            "commune_libelle",
            "latitude",
            "longitude",
            "metiers",
            "metiers_libelles",
            "metiers_deduits_du_code_ape",
            "prestations",
            "prestations_libelles",
            "offres",
            "reseaux",
            "labels",
            "dispositifs",
            "dispositifs_libelles",
            "places",
            "source",
            "source_date",
            "mise_a_jour",
            "adresse");

    private StructureCsv() {}

    public static List<@Nullable String> row(StructureDocument structure, Trades trades, String base) {
        var commune = structure.commune();
        var position = structure.position();
        return Arrays.asList(
                structure.siret(),
                CsvDownload.list(structure.finess()),
                structure.name(),
                yesNo(structure.demonstration()),
                CsvDownload.list(structure.kinds()),
                labels(structure.kinds(), code -> StructureKind.of(code).map(StructureKind::label)),
                structure.address(),
                structure.postcode(),
                commune == null ? null : commune.code(),
                commune == null ? null : commune.label(),
                position == null ? null : Double.toString(position.lat()),
                position == null ? null : Double.toString(position.lon()),
                CsvDownload.list(structure.trades()),
                CsvDownload.list(structure.trades().stream().map(trades::label).toList()),
                yesNo(structure.tradesDerived()),
                CsvDownload.list(structure.services()),
                labels(structure.services(), code -> ServiceType.of(code).map(ServiceType::label)),
                CsvDownload.list(
                        structure.offers().stream().map(IndexedOffer::title).toList()),
                CsvDownload.list(structure.networks()),
                CsvDownload.list(structure.labels()),
                CsvDownload.list(structure.eligible()),
                labels(structure.eligible(), code -> ConsiderationKind.ofCode(code)
                        .map(ConsiderationKind::label)),
                structure.places() == null ? null : structure.places().toString(),
                structure.source(),
                structure.sourceDate() == null ? null : structure.sourceDate().toString(),
                structure.updated(),
                base + StructureQuery.PATH + "/" + structure.key());
    }

    private static String labels(List<String> codes, Function<String, Optional<String>> label) {
        return CsvDownload.list(
                codes.stream().map(code -> label.apply(code).orElse(code)).toList());
    }

    private static String yesNo(boolean value) {
        return value ? "oui" : "non";
    }
}
