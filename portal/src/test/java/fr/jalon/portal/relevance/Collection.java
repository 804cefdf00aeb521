package fr.jalon.portal.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of an open-data export by their address, cells of several values taken apart. A column {@code dans} is added: all
 * territories that hold one of the row's places, from the reference data and not from the index.
 */
final class Collection {
    private static final Map<String, Set<String>> CONTAINERS = containers();

    private Collection() {}

    static Map<String, Map<String, List<String>>> of(String csv) {
        Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
        for (NamedCsvRecord record : records(csv.substring(1), ';')) {
            Map<String, List<String>> row = new HashMap<>();
            record.getFieldsAsMap().forEach((column, cell) -> row.put(column, List.of(cell.split(" \\| ", -1))));
            List<String> places = row.containsKey("lieux") ? row.get("lieux") : row.get("commune");
            row.put(
                    "dans",
                    places.stream()
                            .flatMap(place -> CONTAINERS.getOrDefault(place, Set.of(place)).stream())
                            .toList());
            rows.put(record.getField("adresse"), row);
        }
        return rows;
    }

    /** What contains a commune or a département; what all communes of an EPCI or a zone have in common. */
    private static Map<String, Set<String>> containers() {
        Map<String, String> regions = new HashMap<>();
        for (NamedCsvRecord row : records(resource("/reference/territories.csv"), ',')) {
            if (row.getField("kind").equals("dep")) {
                regions.put(row.getField("insee"), "reg-" + row.getField("region"));
            }
        }
        Map<String, Set<String>> containers = new HashMap<>();
        regions.forEach((dep, region) -> containers.put("dep-" + dep, Set.of("dep-" + dep, region)));
        for (NamedCsvRecord row : records(resource("/reference/communes.csv"), ',')) {
            String dep = row.getField("dep");
            Set<String> wide = Set.of("dep-" + dep, regions.getOrDefault(dep, "fr"));
            Set<String> commune = new HashSet<>(wide);
            for (String code : List.of("epci-" + row.getField("epci"), "ze-" + row.getField("ze"))) {
                commune.add(code);
                containers.computeIfAbsent(code, c -> new HashSet<>(wide)).retainAll(wide);
            }
            commune.add("com-" + row.getField("insee"));
            containers.put("com-" + row.getField("insee"), commune);
        }
        containers.forEach((code, all) -> {
            if (!all.contains(code)) {
                all.add(code);
            }
        });
        return containers;
    }

    private static String resource(String name) {
        try (InputStream stream = Collection.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> records(String csv, char separator) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv)) {
            return new ArrayList<>(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
