package fr.jalon.content.dataset;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column of a dataset; a required one is never empty. */
public record DatasetField(
        String name, Type type, String title, @Nullable String description, boolean required) {
    /** What a column holds; an address is that of a page of the portal, a list is of texts. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        DATETIME,
        LIST,
        ADDRESS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
