package fr.jalon.content.structure;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.structure.Structure.Position;
import fr.jalon.content.structure.Structure.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files the directory is filled from, told by their header (docs/imports.md). */
enum StructureFormat {
    /** The official list of ESAT: a row is an establishment of FINESS. */
    FINESS {
        @Override
        StructureRow read(TabularFile.Row row) {
            List<String> repairs = new ArrayList<>();
            RowText text = new RowText(row, repairs);
            String finess = text.finess("ET-N°FINESS");
            if (finess == null) {
                return new StructureRow.Refused(row.line(), "numéro FINESS absent ou illisible");
            }
            String name = text.text("ET-Raison sociale", "EJ-Raison sociale");
            if (name == null) {
                return new StructureRow.Refused(row.line(), "raison sociale absente");
            }
            // A fault in the SIRET loses nothing here: the FINESS number is as good a key.
            @Nullable
            String siret =
                    switch (Siret.read(row.get("ET-SIRET"))) {
                        case Siret.Valid valid -> {
                            repairs.addAll(valid.repairs());
                            yield valid.siret().value();
                        }
                        case Siret.Invalid invalid -> {
                            repairs.add(invalid.reason() + ", remplacé par le numéro FINESS");
                            yield null;
                        }
                        case Siret.Absent absent -> null;
                    };
            String address = text.text("ET-Adresse");
            String postcode = text.postcode("ET-Code Postal");
            String city = text.text("ET-Commune Libellé");
            Integer places = text.places("Capacité autorisée agrégée");
            boolean main = !"Secondaire".equalsIgnoreCase(text.text("ET-Type"));
            StructureFacts facts = new StructureFacts(
                    List.of(StructureKind.ESAT),
                    name,
                    null,
                    List.of(),
                    text.text("EJ-Raison sociale"),
                    text.text("EJ-Statut juridique Libellé"),
                    null,
                    null,
                    null,
                    new StructureFacts.Place(address, postcode, city, text.insee("ET-Commune Code"), null, null),
                    places,
                    List.of(new Site(finess, name, main, address, postcode, city, null, places)));
            return new StructureRow.Taken(
                    row.line(), siret == null ? "finess-" + finess : siret, siret, facts, repairs);
        }
    },

    /** Any directory: SIRET, kind and name at least. */
    DIRECTORY {
        @Override
        StructureRow read(TabularFile.Row row) {
            List<String> repairs = new ArrayList<>();
            RowText text = new RowText(row, repairs);
            @Nullable String siret = null;
            switch (Siret.read(row.get("siret"))) {
                case Siret.Valid valid -> {
                    repairs.addAll(valid.repairs());
                    siret = valid.siret().value();
                }
                case Siret.Invalid invalid -> {
                    return new StructureRow.Refused(row.line(), invalid.reason());
                }
                case Siret.Absent absent -> {
                    return new StructureRow.Refused(row.line(), "SIRET absent");
                }
            }
            String kindText = row.get("kind", "type");
            Set<StructureKind> kinds = new LinkedHashSet<>();
            Arrays.stream(kindText.split("[,;/+]"))
                    .forEach(code -> StructureKind.of(code).ifPresent(kinds::add));
            if (kinds.isEmpty()) {
                return new StructureRow.Refused(
                        row.line(),
                        kindText.isEmpty() ? "type absent" : "type inconnu\u00a0: «\u00a0" + kindText + "\u00a0»");
            }
            String brand = text.text("brand", "enseigne");
            String name = text.text("name", "nom", "raison sociale");
            if (name == null && brand == null) {
                return new StructureRow.Refused(row.line(), "nom absent");
            }
            Double lat = text.degrees(90, "lat", "latitude");
            Double lon = text.degrees(180, "lon", "longitude");
            StructureNames names = StructureNames.of(name, brand);
            StructureFacts facts = new StructureFacts(
                    List.copyOf(kinds),
                    names.name(),
                    names.brand(),
                    List.of(),
                    null,
                    text.text("legal_form", "forme juridique"),
                    text.naf("naf", "ape"),
                    text.website("website", "site web"),
                    text.mail("mail", "courriel", "email"),
                    new StructureFacts.Place(
                            text.text("address", "adresse"),
                            text.postcode("postcode", "code postal"),
                            text.text("city", "commune", "ville"),
                            text.insee("insee", "code insee", "code commune"),
                            null,
                            lat == null || lon == null ? null : new Position(lat, lon, "file")),
                    text.places("places", "capacité"),
                    List.of());
            return new StructureRow.Taken(row.line(), siret, siret, facts, repairs);
        }
    };

    abstract StructureRow read(TabularFile.Row row);

    static StructureFormat of(TabularFile file) {
        if (file.has("ET-N°FINESS")) {
            return FINESS;
        }
        if (file.has("siret") && file.has("kind", "type") && file.has("name", "nom", "raison sociale", "brand")) {
            return DIRECTORY;
        }
        throw new ImportException(
                "L’en-tête n’est celui d’aucun format connu. Sont reconnus\u00a0: la liste FINESS des ESAT (colonne"
                    + " «\u00a0ET-N°FINESS\u00a0») et l’annuaire (colonnes «\u00a0siret\u00a0», «\u00a0kind\u00a0» et"
                    + " «\u00a0name\u00a0» au moins).");
    }
}
