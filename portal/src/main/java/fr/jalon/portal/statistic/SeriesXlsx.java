package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticRevision;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A series as a workbook: the figures on one sheet, as numbers, what is to be known of them on another. */
final class SeriesXlsx {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SeriesXlsx() {}

    static byte[] of(StatisticSeries series, StatisticRevision revision, String address) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Jalon", "1.0")) {
            figures(workbook.newWorksheet(Messages.get("statistic.xlsx.figures")), series);
            source(workbook.newWorksheet(Messages.get("statistic.xlsx.source")), series, revision, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void figures(Worksheet sheet, StatisticSeries series) {
        List<String> dimensions = series.dimensionNames();
        List<String> head = new ArrayList<>(List.of(
                Messages.get("statistic.xlsx.period"),
                Messages.get("statistic.xlsx.territory"),
                Messages.get("statistic.xlsx.code")));
        dimensions.forEach(name -> head.add(Axis.capital(name)));
        head.addAll(List.of(
                Messages.get("statistic.xlsx.value"),
                Messages.get("statistic.xlsx.unit"),
                Messages.get("statistic.xlsx.note")));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().set();
        }
        int row = 1;
        for (Observation figure : series.observations()) {
            int column = 0;
            for (String text : before(figure, dimensions)) {
                put(sheet, row, column++, text);
            }
            sheet.value(row, column++, figure.value());
            put(sheet, row, column++, figure.unit());
            put(sheet, row, column, figure.note());
            row++;
        }
        sheet.freezePane(0, 1);
    }

    private static List<@Nullable String> before(Observation figure, List<String> dimensions) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(figure.period());
        texts.add(figure.territory());
        texts.add(figure.territoryCode());
        dimensions.forEach(name -> texts.add(SeriesCsv.value(figure, name)));
        return texts;
    }

    private static void source(Worksheet sheet, StatisticSeries series, StatisticRevision revision, String address) {
        int row = 0;
        for (List<@Nullable String> line : lines(series, revision, address)) {
            put(sheet, row, 0, line.getFirst());
            sheet.style(row, 0).bold().set();
            put(sheet, row, 1, line.getLast());
            row++;
        }
        sheet.width(0, 24);
        sheet.width(1, 110);
    }

    private static List<List<@Nullable String>> lines(
            StatisticSeries series, StatisticRevision revision, String address) {
        List<List<@Nullable String>> lines = new ArrayList<>();
        line(lines, "title", series.title());
        line(lines, "kind", series.kind().label());
        line(lines, "measures", series.measures());
        line(lines, "caveat", series.caveat());
        line(lines, "whole", WholeText.of(series));
        line(lines, "publisher", series.source().publisher());
        line(lines, "document", series.source().document());
        line(lines, "locator", series.source().locator());
        line(lines, "licence", series.source().licence());
        line(lines, "revision", Typography.day(revision.date()));
        line(lines, "address", address);
        return lines;
    }

    private static void line(List<List<@Nullable String>> lines, String key, @Nullable String value) {
        List<@Nullable String> line = new ArrayList<>();
        line.add(Messages.get("statistic.xlsx." + key));
        line.add(value);
        lines.add(line);
    }

    /** Texts stay texts here: a workbook runs no formula that is not declared as one. */
    private static void put(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
