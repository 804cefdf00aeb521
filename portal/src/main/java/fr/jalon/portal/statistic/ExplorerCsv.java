package fr.jalon.portal.statistic;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.search.CsvDownload;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chosen figures as CSV (RFC 4180, UTF-8): one row a figure, dimensions as {@code name=value} in one column. */
final class ExplorerCsv {
    private static final List<String> HEAD = List.of(
            "series",
            "title",
            "kind",
            "period",
            "territory",
            "territory_code",
            "dimensions",
            "value",
            "unit",
            "note",
            "publisher",
            "document",
            "locator");

    private ExplorerCsv() {}

    static String of(ExplorerQuery query, List<StatisticSeries> chosen) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(HEAD);
        for (StatisticSeries series : chosen) {
            for (Observation figure : series.observations()) {
                if (query.keeps(figure)) {
                    csv.writeRecord(
                            row(series, figure).stream().map(CsvDownload::safe).toList());
                }
            }
        }
        return text.toString();
    }

    private static List<@Nullable String> row(StatisticSeries series, Observation figure) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(series.id());
        row.add(series.title());
        row.add(series.kind().code());
        row.add(figure.period());
        row.add(figure.territory());
        row.add(figure.territoryCode());
        row.add(figure.dimensions().stream()
                .map(dimension -> dimension.name() + "=" + dimension.value())
                .collect(Collectors.joining(" | ")));
        row.add(figure.published());
        row.add(figure.unit());
        row.add(figure.note());
        row.add(series.source().publisher());
        row.add(series.source().document());
        row.add(figure.locator() == null ? series.source().locator() : figure.locator());
        return row;
    }
}
