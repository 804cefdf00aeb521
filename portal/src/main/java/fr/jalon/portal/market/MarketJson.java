package fr.jalon.portal.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.ResultJson;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market in the JSON of a search and in its own; amounts in euros excluding VAT, the date being the first day of its precision. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MarketJson(
        String reference,
        String title,
        BuyerJson buyer,
        String status,
        String nature,
        List<String> cpv,
        List<String> trades,
        List<PlaceJson> places,
        AmountJson amount,
        DateJson publication,
        List<ConsiderationJson> considerations,
        @Nullable Integer hoursPlanned,
        boolean demonstration,
        String url) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BuyerJson(String name, @Nullable String siren) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AmountJson(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean known) {
        static AmountJson of(AmountRange amount) {
            return new AmountJson(plain(amount.min()), plain(amount.max()), amount.known());
        }

        private static @Nullable BigDecimal plain(@Nullable Long euros) {
            return euros == null ? null : BigDecimal.valueOf(euros);
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DateJson(String date, String precision) {
        static DateJson of(PlannedDate planned) {
            return new DateJson(planned.date().toString(), planned.precision().code());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConsiderationJson(
            String code,
            String label,
            @Nullable String legalBasis,
            @Nullable Integer hours) {
        static ConsiderationJson of(ConsiderationKind kind, @Nullable Integer hours) {
            return new ConsiderationJson(kind.code(), kind.label(), kind.legalBasis(), hours);
        }
    }

    static MarketJson of(PlannedMarketDocument market, String base) {
        return new MarketJson(
                market.reference(),
                market.title(),
                new BuyerJson(market.buyerName(), market.buyerSiren()),
                market.status(),
                market.nature(),
                market.cpv(),
                market.trades(),
                market.places().stream()
                        .map(place -> new PlaceJson(place.code(), place.label()))
                        .toList(),
                new AmountJson(
                        ResultJson.plain(market.amountMin()),
                        ResultJson.plain(market.amountMax()),
                        market.amountKnown()),
                new DateJson(market.publicationDate().toString(), market.publicationPrecision()),
                market.considerations().stream()
                        .map(c -> new ConsiderationJson(c.code(), c.label(), c.legalBasis(), c.hours()))
                        .toList(),
                market.hoursPlanned(),
                market.demonstration(),
                base + MarketQuery.PATH + "/" + market.reference());
    }

    /** The same of a market that is not read from the index. */
    static MarketJson of(PlannedMarket market, MarketNames names, String base) {
        return new MarketJson(
                market.reference(),
                market.title(),
                new BuyerJson(market.buyer().name(), market.buyer().siren()),
                market.status().code(),
                market.nature().code(),
                market.allCpv(),
                names.tradesOf(market),
                names.placesJson(market.allPlaces()),
                AmountJson.of(market.amount()),
                DateJson.of(market.schedule().publication()),
                market.considerations().entrySet().stream()
                        .map(asked -> ConsiderationJson.of(
                                asked.getKey(), asked.getValue().hours()))
                        .toList(),
                market.hoursPlanned(),
                market.origin().demonstration(),
                base + MarketQuery.PATH + "/" + market.reference());
    }
}
