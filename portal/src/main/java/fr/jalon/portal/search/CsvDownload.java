package fr.jalon.portal.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of a search as CSV, fetched part by part while it is sent. Semicolons and a byte order mark: what
 * spreadsheets set to French open right with a double click. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
public final class CsvDownload<D> implements Enumeration<InputStream> {
    private static final MediaType CSV = MediaType.of("text/csv;charset=UTF-8;header=present");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final Function<@Nullable Cursor, Found<D>> walk;
    private final Function<D, List<@Nullable String>> row;
    private @Nullable Found<D> part;
    private @Nullable List<String> header;

    private CsvDownload(
            List<String> header, Function<@Nullable Cursor, Found<D>> walk, Function<D, List<@Nullable String>> row) {
        this.header = header;
        this.walk = walk;
        this.row = row;
        // Now, while an error can still be a page.
        this.part = walk.apply(null);
    }

    /**
     * @param walk the part of the result after a cursor, null for the first
     */
    public static <D> MutableHttpResponse<StreamedFile> of(
            String fileName,
            List<String> header,
            Function<@Nullable Cursor, Found<D>> walk,
            Function<D, List<@Nullable String>> row) {
        InputStream rows = new SequenceInputStream(new CsvDownload<>(header, walk, row));
        return HttpResponse.ok(new StreamedFile(rows, CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }

    @Override
    public boolean hasMoreElements() {
        return part != null;
    }

    @Override
    public InputStream nextElement() {
        Found<D> current = part;
        if (current == null) {
            throw new NoSuchElementException();
        }
        StringWriter text = new StringWriter();
        if (header != null) {
            text.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            if (header != null) {
                csv.writeRecord(header);
                header = null;
            }
            for (D document : current.documents()) {
                csv.writeRecord(
                        row.apply(document).stream().map(CsvDownload::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        part = current.next() == null ? null : walk.apply(current.next());
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Several values in one cell. */
    public static String list(List<String> values) {
        return String.join(" | ", values);
    }

    static String safe(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return FORMULA.matcher(value).find() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
