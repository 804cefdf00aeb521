package fr.jalon.content.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV as people send it: the encoding and the separator have to be found out. */
final class CsvText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The most a spreadsheet cell can hold: a longer one is a quote somebody forgot to close. */
    private static final int LONGEST_CELL = 32_767;

    private CsvText() {}

    static List<TabularFile.RawRow> read(byte[] bytes, ImportLimits limits) {
        String text = decode(bytes);
        char separator = separator(text);
        List<TabularFile.RawRow> rows = new ArrayList<>();
        long line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(16 * 1024 * 1024)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                if (line == 1 && isSeparatorHint(row)) {
                    continue;
                }
                if (row.getFieldCount() > limits.columns()) {
                    throw limits.tooManyColumns(line);
                }
                // The header does not count.
                if (rows.size() > limits.rows()) {
                    throw limits.tooManyRows();
                }
                rows.add(new TabularFile.RawRow(line, cells(row)));
            }
        } catch (CsvParseException e) {
            throw new ImportException("Le fichier CSV ne peut pas être lu après la ligne " + line + ".", e);
        } catch (IOException | UncheckedIOException e) {
            throw new ImportException("Le fichier CSV ne peut pas être lu.", e);
        }
        return rows;
    }

    private static List<String> cells(CsvRecord row) {
        List<String> cells = new ArrayList<>(row.getFieldCount());
        for (String field : row.getFields()) {
            if (field.length() > LONGEST_CELL) {
                throw new ImportException("Une cellule de la ligne " + row.getStartingLineNumber()
                        + " est démesurée\u00a0: il y manque sans doute un guillemet fermant.");
            }
            cells.add(TabularFile.clean(field));
        }
        return cells;
    }

    /** Excel writes {@code sep=;} as a first line of its own. */
    private static boolean isSeparatorHint(CsvRecord row) {
        return row.getField(0).startsWith("sep=");
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /** The separator that splits the first line that is not empty most, quoted text left out. */
    static char separator(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean content = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '\n' || c == '\r') && !quoted) {
                if (content) {
                    break;
                }
                continue;
            }
            content = true;
            switch (c) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                case '\t' -> tabs += quoted ? 0 : 1;
                default -> {}
            }
        }
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
