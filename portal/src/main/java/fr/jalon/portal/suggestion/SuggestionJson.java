package fr.jalon.portal.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search box may propose, best first. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SuggestionJson(List<Item> items) {
    /**
     * A proposal.
     *
     * @param kind what it is, in a word: "Métier"
     * @param parameter of the search it stands for, with its {@code value}; null where {@code href} is a page of its own
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String kind,
            String label,
            @Nullable String parameter,
            @Nullable String value,
            @Nullable String href) {
        static Item filter(String kind, String label, String parameter, String value) {
            return new Item(kind, label, parameter, value, null);
        }

        static Item page(String kind, String label, String href) {
            return new Item(kind, label, null, null, href);
        }
    }
}
