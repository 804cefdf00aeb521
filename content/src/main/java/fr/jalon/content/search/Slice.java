package fr.jalon.content.search;

import org.jspecify.annotations.Nullable;

/** A part of a result: {@code size} items after the first {@code from}, or in the order of keys after the key {@code after}. */
public record Slice(int from, int size, @Nullable String after) {
    public static Slice page(int from, int size) {
        return new Slice(from, size, null);
    }

    /** For walks through a whole result: "" begins one. */
    public static Slice walk(String after, int size) {
        return new Slice(0, size, after);
    }
}
