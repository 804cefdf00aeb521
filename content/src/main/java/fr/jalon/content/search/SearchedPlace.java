package fr.jalon.content.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codes of territories, any of which will do, and the kilometres around the communes among them. */
public record SearchedPlace(
        List<String> territories, @Nullable Integer radius) {
    public static final SearchedPlace ANYWHERE = new SearchedPlace(List.of(), null);
}
