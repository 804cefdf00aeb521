package fr.jalon.content.structure.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list does or did.
 *
 * @param line in the file, counted from 1
 * @param outcome {@code created}, {@code updated}, {@code unchanged} or {@code refused}
 * @param name of the structure, null where it is not known
 * @param reason in French: why it is refused, or what of it is left out
 */
public record MemberListLine(
        long line,
        String outcome,
        @Nullable String siret,
        @Nullable String name,
        @Nullable String reason,
        List<Change> changes) {
    /** A field in words, before and after. */
    public record Change(String field, String before, String after) {}
}
