package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a series as a table: one axis goes across where that stays readable, the others down. A cell that the
 * source leaves empty has no value; notes are numbered in reading order and stand under the table.
 */
record SeriesTable(List<String> heads, List<String> columns, List<Row> rows, List<Note> notes, boolean gaps) {
    private static final int WIDEST = 8;
    private static final int LONGEST_HEAD = 60;

    /** A line: what it is about, one entry for each column of {@link #heads()}, then its cells. */
    record Row(List<String> heads, List<Cell> cells) {}

    /** A figure as printed, with the number of its note, empty where there is none. */
    record Cell(String text, String note) {}

    /** A note, its number and its text. */
    record Note(String number, String text) {}

    static SeriesTable of(StatisticSeries series) {
        List<Observation> figures = series.observations();
        List<Axis> axes = Axis.varying(figures);
        Axis across = across(axes, figures);
        List<Axis> down = axes.stream().filter(axis -> axis != across).toList();
        Map<List<String>, Map<String, Observation>> lines = new LinkedHashMap<>();
        for (Observation figure : figures) {
            lines.computeIfAbsent(key(down, figure), key -> new LinkedHashMap<>())
                    .put(across == null ? "" : across.of().apply(figure), figure);
        }
        List<String> columns = across == null ? List.of("") : across.values(figures);
        Map<String, Integer> notes = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        lines.forEach((heads, cells) -> rows.add(new Row(
                heads,
                columns.stream().map(column -> cell(cells.get(column), notes)).toList())));
        return new SeriesTable(
                down.isEmpty()
                        ? List.of("")
                        : down.stream().map(axis -> Axis.capital(axis.name())).toList(),
                across == null ? List.of("Valeur") : columns,
                rows,
                notes.entrySet().stream()
                        .map(note -> new Note(Integer.toString(note.getValue()), note.getKey()))
                        .toList(),
                rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.text()
                        .isEmpty()));
    }

    /** Time goes across by custom; otherwise the last axis, unless its headings are too many or too long. */
    private static @Nullable Axis across(List<Axis> axes, List<Observation> figures) {
        if (axes.size() < 2) {
            return null;
        }
        return axes.reversed().stream()
                .filter(axis -> fits(axis, axes, figures))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(Axis axis, List<Axis> axes, List<Observation> figures) {
        List<String> values = axis.values(figures);
        List<Axis> down = axes.stream().filter(other -> other != axis).toList();
        long rows = figures.stream().map(figure -> key(down, figure)).distinct().count();
        long cells = figures.stream()
                .map(figure -> List.of(key(down, figure), axis.of().apply(figure)))
                .distinct()
                .count();
        return values.size() <= WIDEST
                && values.stream().allMatch(value -> value.length() <= LONGEST_HEAD)
                && cells == figures.size()
                && rows * values.size() <= 2L * figures.size();
    }

    private static List<String> key(List<Axis> axes, Observation figure) {
        return axes.isEmpty()
                ? List.of(figure.territory() + ", " + PeriodText.of(figure.period()))
                : axes.stream().map(axis -> axis.of().apply(figure)).toList();
    }

    private static Cell cell(@Nullable Observation figure, Map<String, Integer> notes) {
        if (figure == null) {
            return new Cell("", "");
        }
        String note = figure.note();
        String number = note == null ? "" : Integer.toString(notes.computeIfAbsent(note, text -> notes.size() + 1));
        return new Cell(FigureText.full(figure), number);
    }
}
