package fr.jalon.portal.search;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole result of a search as one JSON document with a list in it; a part may hold fewer items than documents. */
public final class JsonParts<D> implements WholeResult.Text<D> {
    private static final MediaType JSON = MediaType.of("application/json;charset=UTF-8");

    private final String begin;
    private final String end;
    private final Function<List<D>, List<String>> items;
    private boolean begun;

    private JsonParts(String begin, String end, Function<List<D>, List<String>> items) {
        this.begin = begin;
        this.end = end;
        this.items = items;
    }

    /**
     * @param begin the document up to the first item, {@code end} the rest after the last
     * @param walk the part of the result after a cursor, null for the first
     */
    public static <D> MutableHttpResponse<StreamedFile> of(
            String fileName,
            String begin,
            String end,
            Function<@Nullable Cursor, Found<D>> walk,
            Function<List<D>, List<String>> items) {
        return HttpResponse.ok(WholeResult.of(JSON, walk, new JsonParts<>(begin, end, items)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"");
    }

    @Override
    public String begin() {
        return begin;
    }

    @Override
    public String documents(List<D> documents, boolean first) {
        String written = String.join(",\n", items.apply(documents));
        String text = begun && !written.isEmpty() ? ",\n" + written : written;
        begun |= !written.isEmpty();
        return text;
    }

    @Override
    public String end() {
        return end;
    }
}
