package fr.jalon.content.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table of text cells under one header row, from CSV (comma, semicolon or tab; UTF-8, UTF-16 with its mark, or
 * Windows-1252) or from the first sheet of an XLSX workbook. The kind is told by the content, not by the name.
 */
public final class TabularFile {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private TabularFile(List<String> header) {
        this.header = List.copyOf(header);
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(fold(header.get(i)), i);
        }
        columns.remove("");
    }

    /** One row below the header; {@code line} is its line in the file, counted from 1 as spreadsheets do. */
    public final class Row {
        private final long line;
        private final List<String> cells;

        private Row(long line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        public long line() {
            return line;
        }

        /** The first cell that is not empty under one of these column names, or the empty text. */
        public String get(String... names) {
            for (String name : names) {
                Integer column = columns.get(fold(name));
                if (column != null
                        && column < cells.size()
                        && !cells.get(column).isEmpty()) {
                    return cells.get(column);
                }
            }
            return "";
        }

        public List<String> cells() {
            return cells;
        }
    }

    /** A row as a reader found it: where, and the text of its cells. */
    record RawRow(long line, List<String> cells) {}

    public static TabularFile read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content);
        } catch (IOException e) {
            throw new ImportException("Le fichier «\u00a0" + file.getFileName() + "\u00a0» ne peut pas être lu.", e);
        }
    }

    public static TabularFile read(InputStream content) {
        return read(content, ImportLimits.DEFAULT);
    }

    /** Reads the whole table, or throws an {@link ImportException} that says in French what is wrong with it. */
    public static TabularFile read(InputStream content, ImportLimits limits) {
        byte[] bytes;
        try {
            bytes = content.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16));
        } catch (IOException e) {
            throw new ImportException("Le fichier ne peut pas être lu jusqu’au bout.", e);
        }
        if (bytes.length > limits.bytes()) {
            throw limits.tooManyBytes();
        }
        List<RawRow> table =
                XlsxReader.recognises(bytes) ? XlsxReader.read(bytes, limits) : CsvText.read(bytes, limits);
        return of(table);
    }

    /** Of cells that come from elsewhere than a file; lines count from 2, below the header. */
    public static TabularFile of(List<String> header, List<List<String>> rows) {
        TabularFile file = new TabularFile(header);
        for (int i = 0; i < rows.size(); i++) {
            file.rows.add(file
            .new Row(i + 2, rows.get(i).stream().map(TabularFile::clean).toList()));
        }
        return file;
    }

    public List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whether one of these names heads a column; accents, case, punctuation and spaces do not count. */
    public boolean has(String... names) {
        for (String name : names) {
            if (columns.containsKey(fold(name))) {
                return true;
            }
        }
        return false;
    }

    private static TabularFile of(List<RawRow> table) {
        List<RawRow> filled = table.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (filled.isEmpty()) {
            throw new ImportException("Le fichier est vide\u00a0: une ligne d’en-tête au moins est attendue.");
        }
        TabularFile file = new TabularFile(filled.getFirst().cells());
        filled.stream().skip(1).forEach(row -> file.rows.add(file.new Row(row.line(), row.cells())));
        return file;
    }

    /** Letters and digits only, without accents or case: {@code ET-N°FINESS} and {@code et_n finess} are one name. */
    static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORDS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A cell without surrounding blanks nor the control characters no text has and PostgreSQL refuses. */
    static String clean(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> {
            boolean control = c < ' ' && c != '\n' && c != '\t'
                    || c == 0x7f
                    || c == 0xfeff
                    || Character.getType(c) == Character.SURROGATE;
            if (!control) {
                text.appendCodePoint(c);
            }
        });
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
