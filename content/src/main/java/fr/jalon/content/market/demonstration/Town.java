package fr.jalon.content.market.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A town that demonstration markets take place in, with what contains it; {@code of} texts say "du Nord". */
record Town(String code, String name, Area department, Area region, String epci) {

    /** A département or a région, by its number. */
    record Area(String code, String name, String of) {}

    static List<Town> all() {
        Map<String, Area> departments = areas("departments.csv");
        Map<String, Area> regions = areas("regions.csv");
        return rows("towns.csv", ',').stream()
                .map(row -> new Town(
                        row.getField("code"),
                        row.getField("name"),
                        Objects.requireNonNull(departments.get(row.getField("department"))),
                        Objects.requireNonNull(regions.get(row.getField("region"))),
                        row.getField("epci")))
                .toList();
    }

    /** "de Lens", "d’Arras", "du Havre", "des Abymes". */
    String of() {
        if (name.startsWith("Le ")) {
            return "du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "des " + name.substring(4);
        }
        return ("AÂEÉÈÊIÎOÔUÛYŒ".indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }

    /** "à Lens", "au Havre", "aux Abymes". */
    String at() {
        if (name.startsWith("Le ")) {
            return "au " + name.substring(3);
        }
        return name.startsWith("Les ") ? "aux " + name.substring(4) : "à " + name;
    }

    static List<NamedCsvRecord> rows(String resource, char separator) {
        try (InputStream content = Town.class.getResourceAsStream("/demonstration/" + resource);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .ofNamedCsvRecord(Objects.requireNonNull(content, resource))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Area> areas(String resource) {
        return rows(resource, ',').stream()
                .map(row -> new Area(row.getField("code"), row.getField("name"), row.getField("of")))
                .collect(Collectors.toMap(Area::code, area -> area));
    }
}
