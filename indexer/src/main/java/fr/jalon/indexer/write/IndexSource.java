package fr.jalon.indexer.write;

import fr.jalon.content.index.IndexContract;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where the documents of an index come from, and how many there are now. */
public record IndexSource(IndexContract index, Pages pages, Lookup lookup, LongSupplier count) {
    /** All documents in the order of their keys. */
    @FunctionalInterface
    public interface Pages {
        /** At most {@code size} documents whose keys come after {@code key}, from the first for null; none at the end. */
        List<IndexedDocument> after(@Nullable String key, int size);
    }

    /** Some documents, as they are now. */
    @FunctionalInterface
    public interface Lookup {
        /** Those of {@code keys} that exist and are public; the others have no place in the index. */
        List<IndexedDocument> find(Collection<String> keys);
    }
}
