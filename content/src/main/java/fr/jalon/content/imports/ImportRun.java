package fr.jalon.content.imports;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** An import that was kept, and what became of its rows. */
@MappedEntity("import_run")
public record ImportRun(
        @Id long id,
        String file,
        String source,
        LocalDate sourceDate,
        Instant finished,
        int rowsRead,
        int created,
        int updated,
        int unchanged,
        int merged,
        int refused,
        int repaired) {}
