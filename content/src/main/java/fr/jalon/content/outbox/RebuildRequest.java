package fr.jalon.content.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to build an index anew, and how far it has come.
 *
 * @param kind that of the index in the outbox
 * @param expected how many documents there were when it began; null until then
 * @param outcome {@code done}, {@code stopped} or {@code refused}; null until it is finished
 */
@MappedEntity("index_rebuild")
public record RebuildRequest(
        @Id long id,
        String kind,
        Instant requested,
        long written,
        @Nullable Long expected,
        @Nullable String problem,
        @Nullable String outcome,
        @Nullable Instant finished) {}
