package fr.jalon.content.market.imports;

import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, with what is wrong with them and what had to be repaired, named by the header of the file. */
final class RowCells {
    /** What exports write where there is nothing. */
    private static final Set<String> NOTHING = Set.of("cdl", "nc", "n a", "na", "null", "sans objet", "vide");

    private static final Pattern NUMBER_OF_A_SHEET = Pattern.compile("(\\d+)[.,]0+");
    private static final int LONGEST_SHOWN = 60;

    private final TabularFile.Row row;
    private final MarketColumns columns;
    private final List<String> problems = new ArrayList<>();
    private final Map<MarketColumn, String> faults = new EnumMap<>(MarketColumn.class);
    private final List<String> repairs = new ArrayList<>();

    RowCells(TabularFile.Row row, MarketColumns columns) {
        this.row = row;
        this.columns = columns;
    }

    long line() {
        return row.line();
    }

    List<String> problems() {
        return problems;
    }

    /** The first problem of each column, without its name. */
    Map<MarketColumn, String> faults() {
        return faults;
    }

    List<String> repairs() {
        return repairs;
    }

    /** The text of a cell; empty for what exports write instead of nothing. */
    String text(MarketColumn column) {
        String text = columns.text(row, column);
        String folded = Fold.fold(text);
        return folded.isEmpty() && !text.contains("+") || NOTHING.contains(folded) ? "" : text;
    }

    @Nullable
    String textOrNull(MarketColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String required(MarketColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "vide");
        }
        return text;
    }

    /** Digits of a cell that a spreadsheet may have written with a decimal. */
    String digits(MarketColumn column) {
        return NUMBER_OF_A_SHEET
                .matcher(text(column).replaceAll("[\\s\\u00a0\\u202f]", ""))
                .replaceFirst("$1");
    }

    /** Reads a cell that is not empty; what cannot be read is a problem of this row. */
    <T> @Nullable T read(MarketColumn column, String expected, Function<String, Optional<T>> reader) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            problem(column, shown(text) + " n’est pas " + expected);
        }
        return value.orElse(null);
    }

    void problem(MarketColumn column, String what) {
        faults.putIfAbsent(column, what);
        problems.add("colonne " + shown(columns.headerOf(column)) + "\u00a0: " + what);
    }

    void repair(MarketColumn column, String what) {
        repairs.add("colonne " + shown(columns.headerOf(column)) + "\u00a0: " + what);
    }

    static String shown(String text) {
        String line = text.replace('\n', ' ');
        int end = Math.min(line.length(), LONGEST_SHOWN);
        return "«\u00a0" + line.substring(0, end) + (end < line.length() ? "…" : "") + "\u00a0»";
    }
}
