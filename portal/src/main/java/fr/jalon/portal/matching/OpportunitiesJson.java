package fr.jalon.portal.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.trade.Trades;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The upcoming markets a structure could answer, all of them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Serdeable
record OpportunitiesJson(int total, List<Item> items) {
    /** A market, the lot of it that suits best, and why. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Serdeable
    record Item(
            String reference,
            int lot,
            String title,
            boolean reserved,
            String grade,
            List<String> reasons,
            LocalDate publication,
            boolean demonstration,
            String url) {}

    static OpportunitiesJson of(List<Opportunity> found, Trades trades, String base) {
        return new OpportunitiesJson(
                found.size(),
                found.stream()
                        .map(opportunity -> new Item(
                                opportunity.market().reference(),
                                opportunity.lot(),
                                opportunity.market().title(),
                                opportunity.reserved(),
                                opportunity.answer().grade().code(),
                                Reasons.of(opportunity.answer(), opportunity.need(), trades),
                                opportunity.market().publicationDate(),
                                opportunity.market().demonstration(),
                                base + "/marches/" + opportunity.market().reference()))
                        .toList());
    }
}
