package fr.jalon.portal.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.portal.search.ResultJson;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market in the JSON of a search; amounts in euros excluding VAT, the date being the first day of its precision. */
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
        PublicationJson publication,
        List<ConsiderationJson> considerations,
        @Nullable Integer hoursPlanned,
        boolean demonstration,
        String url) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BuyerJson(String name, @Nullable String siren) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AmountJson(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean known) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PublicationJson(String date, String precision) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConsiderationJson(
            String code,
            String label,
            @Nullable String legalBasis,
            @Nullable Integer hours) {}

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
                new PublicationJson(market.publicationDate().toString(), market.publicationPrecision()),
                market.considerations().stream()
                        .map(c -> new ConsiderationJson(c.code(), c.label(), c.legalBasis(), c.hours()))
                        .toList(),
                market.hoursPlanned(),
                market.demonstration(),
                base + MarketQuery.PATH + "/" + market.reference());
    }
}
