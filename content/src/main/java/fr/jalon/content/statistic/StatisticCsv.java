package fr.jalon.content.statistic;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.statistic.Observation.Dimension;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A series as the two CSV files that {@link StatisticImport} reads. */
final class StatisticCsv {
    private StatisticCsv() {}

    static String head(StatisticSeries series) {
        StatisticSource source = series.source();
        return csv(
                with(
                        List.of(
                                "series_id",
                                "title",
                                "question",
                                "kind",
                                "unit",
                                "measures",
                                "caveat",
                                "publisher",
                                "document",
                                "locator",
                                "licence",
                                "chart",
                                "chart_filter",
                                "headline"),
                        WholeColumns.NAMES),
                List.of(with(
                        row(
                                series.id(),
                                series.title(),
                                series.question().code(),
                                series.kind().code(),
                                series.unit(),
                                series.measures(),
                                series.caveat(),
                                source.publisher(),
                                source.document(),
                                source.locator(),
                                source.licence(),
                                series.chart().code(),
                                series.chartFilter(),
                                series.headline().stream().map(Object::toString).collect(Collectors.joining(" "))),
                        row(WholeColumns.write(series.whole()).toArray(String[]::new)))));
    }

    static String figures(StatisticSeries series) {
        return csv(
                List.of(
                        "series_id",
                        "position",
                        "dimension_1",
                        "dimension_1_value",
                        "dimension_2",
                        "dimension_2_value",
                        "period",
                        "territory",
                        "territory_code",
                        "value",
                        "unit",
                        "note",
                        "locator"),
                series.observations().stream()
                        .map(figure -> figure(series.id(), figure))
                        .toList());
    }

    private static List<String> figure(String id, Observation figure) {
        List<String> row = new ArrayList<>(row(id, Integer.toString(figure.position())));
        for (int number = 0; number < 2; number++) {
            Dimension dimension =
                    number < figure.dimensions().size() ? figure.dimensions().get(number) : null;
            row.addAll(row(dimension == null ? null : dimension.name(), dimension == null ? null : dimension.value()));
        }
        row.addAll(row(
                figure.period(),
                figure.territory(),
                figure.territoryCode(),
                figure.published(),
                figure.unit(),
                figure.note(),
                figure.locator()));
        return row;
    }

    private static List<String> with(List<String> columns, List<String> others) {
        return Stream.concat(columns.stream(), others.stream()).toList();
    }

    private static List<String> row(@Nullable String... fields) {
        return Arrays.stream(fields).map(field -> field == null ? "" : field).toList();
    }

    private static String csv(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(head);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }
}
