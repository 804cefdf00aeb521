package fr.jalon.content.territory;

import fr.jalon.content.text.Fold;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place with a code of its kind ({@code com-59350}): INSEE or SIREN number ("" for France), name, postcodes of a
 * commune, position in degrees, residents where known.
 */
@MappedEntity("territory")
public record Territory(
        @Id String code,
        String insee,
        String name,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> postcodes,
        double lat,
        double lon,
        @Nullable Integer population) {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "^Communauté (?:de communes|d[’']agglomération|urbaine) (?:d[’']|du |des |de l[’']|de la |de )?");

    public TerritoryKind kind() {
        return TerritoryKind.of(code);
    }

    /** The name on a page: "Lille (59)", "Nord (59)", "Zone d’emploi de Lens"; {@code resolve} reads it back. */
    public String label() {
        return switch (kind()) {
            case COMMUNE -> name + " (" + departement() + ")";
            case DEPARTEMENT -> name + " (" + insee + ")";
            case EMPLOYMENT_ZONE -> "Zone d’emploi " + of(name);
            case EPCI, REGION, COUNTRY -> name;
        };
    }

    /** What people type for it: its name, with the postcodes or the number, without the legal form of an EPCI or "zone". */
    public String words() {
        return switch (kind()) {
            case COMMUNE -> name + " " + String.join(" ", postcodes);
            case DEPARTEMENT -> name + " " + insee;
            case EPCI -> LEGAL_FORM.matcher(name).replaceFirst("");
            case EMPLOYMENT_ZONE, REGION -> name;
            case COUNTRY -> "";
        };
    }

    /** The names of the communes, départements and régions among these as text search compares them. */
    public static List<String> folded(Collection<Territory> territories) {
        return territories.stream()
                .filter(territory -> switch (territory.kind()) {
                    case COMMUNE, DEPARTEMENT, REGION -> true;
                    case EPCI, EMPLOYMENT_ZONE, COUNTRY -> false;
                })
                .map(territory -> Fold.foldPlace(territory.name()))
                .distinct()
                .toList();
    }

    /** The number of the département a commune is in: three characters overseas. */
    private String departement() {
        return insee.substring(0, insee.startsWith("97") ? 3 : 2);
    }

    /** "du Havre", "des Herbiers", "d’Alençon", "de Lens". */
    private static String of(String name) {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        return ("AÂEÉÈÊIÎOÔUÛYŒ".indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }
}
