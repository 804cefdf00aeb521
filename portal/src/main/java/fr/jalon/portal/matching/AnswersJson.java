package fr.jalon.portal.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.trade.Trades;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who could answer a lot, a page at a time; {@code next} is the number of the next page. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Serdeable
record AnswersJson(long total, List<Item> items, @Nullable Integer next) {
    /** A structure, how well it could answer, and why. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Serdeable
    record Item(
            @Nullable String siret,
            String name,
            List<String> kinds,
            String grade,
            List<String> reasons,
            @Nullable Long kilometres,
            boolean demonstration,
            String url) {}

    static AnswersJson of(Matching.Found found, Need need, int page, Trades trades, String base) {
        return new AnswersJson(
                found.total(),
                found.answers().stream()
                        .map(answer -> item(answer, need, trades, base))
                        .toList(),
                (long) page * Matching.PAGE_SIZE < found.total() && page < AnswersPage.LAST_PAGE ? page + 1 : null);
    }

    private static Item item(Answer answer, Need need, Trades trades, String base) {
        StructureDocument structure = answer.structure();
        return new Item(
                structure.siret(),
                structure.name(),
                structure.kinds(),
                answer.grade().code(),
                Reasons.of(answer, need, trades),
                answer.kilometres(),
                structure.demonstration(),
                base + "/structures/" + structure.key());
    }
}
