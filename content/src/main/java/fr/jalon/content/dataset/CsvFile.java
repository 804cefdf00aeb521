package fr.jalon.content.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.text.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as the searches give it: byte order mark, semicolons, oui and non, several values joined by " | ". */
final class CsvFile implements DatasetFile {
    static final String SEPARATOR = " | ";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    CsvFile(Dataset dataset, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().fieldSeparator(';').build(writer);
        csv.writeRecord(dataset.fields().stream().map(DatasetField::name).toList());
    }

    @Override
    public void write(DatasetRow row) {
        csv.writeRecord(row.values().stream().map(CsvFile::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        return value instanceof BigDecimal || value instanceof Long ? text(value) : SpreadsheetText.defuse(text(value));
    }

    /** A value in a cell, for a spreadsheet too. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "oui" : "non";
            case BigDecimal number -> number.toPlainString();
            case List<?> list ->
                String.join(SEPARATOR, list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
