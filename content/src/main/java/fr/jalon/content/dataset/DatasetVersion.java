package fr.jalon.content.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published state of a dataset: {@code version} is its day, {@code emptyCells} how many cells are empty in each column,
 * {@code tableSchema} its columns as they were then (Table Schema, JSON), {@code preview} its first rows as they are in CSV.
 */
public record DatasetVersion(
        String slug,
        String version,
        Instant published,
        long rows,
        List<Long> emptyCells,
        String tableSchema,
        List<List<String>> preview,
        Map<DatasetFormat, StoredFile> files) {

    public Optional<StoredFile> file(@Nullable DatasetFormat format) {
        return Optional.ofNullable(files.get(format));
    }
}
