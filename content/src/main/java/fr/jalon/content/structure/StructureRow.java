package fr.jalon.content.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of an imported file: facts under the key of a page, or the reason why it cannot be taken. */
sealed interface StructureRow {
    long line();

    /** A row that can be taken, perhaps after repairs. */
    record Taken(long line, String key, @Nullable String siret, StructureFacts facts, List<String> repairs)
            implements StructureRow {
        public Taken {
            repairs = List.copyOf(repairs);
        }
    }

    /** A row that cannot be taken. */
    record Refused(long line, String reason) implements StructureRow {}
}
