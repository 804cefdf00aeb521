package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The CSV files of {@code statistic/} that come with this version. */
final class StatisticResource {
    private StatisticResource() {}

    static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(StatisticResource.class.getResourceAsStream("/statistic/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(text(name)).stream().toList();
    }
}
