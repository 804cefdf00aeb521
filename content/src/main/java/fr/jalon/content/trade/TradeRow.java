package fr.jalon.content.trade;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trade with its group, its prefixes and NAF codes joined by spaces. */
@MappedEntity("trade")
record TradeRow(
        @Id String code,
        String groupCode,
        String groupLabel,
        String label,
        String words,
        @Nullable String cpvPrefixes,
        @Nullable String nafCodes) {

    Trade trade() {
        return new Trade(code, groupCode, label, words, split(cpvPrefixes), split(nafCodes));
    }

    private static List<String> split(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }
}
