package fr.jalon.portal.search;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole result of a search as one text, fetched part by part while it is sent: never all in memory. */
final class WholeResult<D> implements Enumeration<InputStream> {
    private final Function<@Nullable Cursor, Found<D>> walk;
    private final Text<D> text;
    private @Nullable Found<D> part;
    private boolean first = true;

    private WholeResult(Function<@Nullable Cursor, Found<D>> walk, Text<D> text) {
        this.walk = walk;
        this.text = text;
        // Now, while an error can still be a page.
        this.part = walk.apply(null);
    }

    /** How a result is written; a part without documents may come, but not between others. */
    interface Text<D> {
        String begin();

        String documents(List<D> documents, boolean first);

        String end();
    }

    /**
     * @param walk the part of the result after a cursor, null for the first
     */
    static <D> StreamedFile of(MediaType type, Function<@Nullable Cursor, Found<D>> walk, Text<D> text) {
        return new StreamedFile(new SequenceInputStream(new WholeResult<>(walk, text)), type);
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
        StringBuilder written = new StringBuilder();
        if (first) {
            written.append(text.begin());
        }
        written.append(text.documents(current.documents(), first));
        first = false;
        part = current.next() == null ? null : walk.apply(current.next());
        if (part == null) {
            written.append(text.end());
        }
        return new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8));
    }
}
