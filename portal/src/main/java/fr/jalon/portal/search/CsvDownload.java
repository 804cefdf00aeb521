package fr.jalon.portal.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.jalon.content.text.SpreadsheetText;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of a search as CSV. Semicolons and a byte order mark: what spreadsheets set to French open right with a
 * double click. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class CsvDownload<D> implements WholeResult.Text<D> {
    private static final MediaType CSV = MediaType.of("text/csv;charset=UTF-8;header=present");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> header;
    private final Function<D, List<@Nullable String>> row;

    private CsvDownload(List<String> header, Function<D, List<@Nullable String>> row) {
        this.header = header;
        this.row = row;
    }

    /**
     * @param walk the part of the result after a cursor, null for the first
     */
    public static <D> MutableHttpResponse<StreamedFile> of(
            String fileName,
            List<String> header,
            Function<@Nullable Cursor, Found<D>> walk,
            Function<D, List<@Nullable String>> row) {
        return HttpResponse.ok(WholeResult.of(CSV, walk, new CsvDownload<>(header, row)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }

    @Override
    public String begin() {
        return BYTE_ORDER_MARK + rows(List.of(header));
    }

    @Override
    public String documents(List<D> documents, boolean first) {
        return rows(documents.stream()
                .map(document ->
                        row.apply(document).stream().map(CsvDownload::safe).toList())
                .toList());
    }

    @Override
    public String end() {
        return "";
    }

    private static String rows(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Several values in one cell. */
    public static String list(List<String> values) {
        return String.join(" | ", values);
    }

    /** The text of a cell that no spreadsheet runs as a formula. */
    public static String safe(@Nullable String value) {
        return value == null ? "" : SpreadsheetText.defuse(value);
    }
}
