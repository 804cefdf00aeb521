package fr.jalon.portal.statistic;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.search.CsvDownload;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** A series as CSV (RFC 4180, UTF-8): one row a figure, one column a dimension, numbers with a point as published. */
final class SeriesCsv {
    private SeriesCsv() {}

    static String of(StatisticSeries series) {
        List<String> dimensions = series.dimensionNames();
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        List<String> head = new ArrayList<>(List.of("period", "territory", "territory_code"));
        head.addAll(dimensions);
        head.addAll(List.of("value", "unit", "note"));
        csv.writeRecord(head.stream().map(CsvDownload::safe).toList());
        for (Observation observation : series.observations()) {
            List<String> row = new ArrayList<>(List.of(observation.period(), observation.territory()));
            row.add(observation.territoryCode());
            dimensions.forEach(name -> row.add(value(observation, name)));
            row.add(observation.published());
            row.add(observation.unit());
            row.add(observation.note());
            csv.writeRecord(row.stream().map(CsvDownload::safe).toList());
        }
        return text.toString();
    }

    static String value(Observation observation, String name) {
        return observation.dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .map(Observation.Dimension::value)
                .findFirst()
                .orElse("");
    }
}
