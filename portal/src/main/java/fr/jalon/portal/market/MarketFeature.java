package fr.jalon.portal.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.GeoJson.Feature;
import fr.jalon.portal.search.PlaceMatch.Position;
import fr.jalon.portal.search.ResultJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market on a map: flat, as programs for maps like it, every code with its label beside it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MarketFeature(
        String reference,
        String title,
        boolean demonstration,
        String buyer,
        String buyerSiren,
        String status,
        String statusLabel,
        String nature,
        String natureLabel,
        List<String> cpv,
        List<String> trades,
        List<String> tradeLabels,
        List<String> devices,
        List<String> deviceLabels,
        List<String> places,
        List<String> placeLabels,
        @Nullable BigDecimal amountMin,
        @Nullable BigDecimal amountMax,
        @Nullable Integer hoursPlanned,
        String publicationDate,
        String publicationPrecision,
        String updated,
        String url) {

    /** At its places of execution: the centres of those that are larger than a commune. */
    static Feature<MarketFeature> of(PlannedMarketDocument market, Trades trades, String base) {
        String url = base + MarketQuery.PATH + "/" + market.reference();
        MarketFeature properties = new MarketFeature(
                market.reference(),
                market.title(),
                market.demonstration(),
                market.buyerName(),
                market.buyerSiren(),
                market.status(),
                MarketStatus.ofCode(market.status()).map(MarketStatus::label).orElse(market.status()),
                market.nature(),
                Nature.ofCode(market.nature()).map(Nature::label).orElse(market.nature()),
                market.cpv(),
                market.trades(),
                market.trades().stream().map(trades::label).toList(),
                market.devices(),
                market.considerations().stream()
                        .map(ConsiderationOfDocument::label)
                        .toList(),
                market.places().stream().map(PlaceOfDocument::code).toList(),
                market.places().stream().map(PlaceOfDocument::label).toList(),
                ResultJson.plain(market.amountMin()),
                ResultJson.plain(market.amountMax()),
                market.hoursPlanned(),
                market.publicationDate().toString(),
                market.publicationPrecision(),
                market.updated().toString(),
                url);
        return Feature.of(
                url,
                market.points().stream()
                        .map(point -> new Position(point.lat(), point.lon()))
                        .toList(),
                properties);
    }
}
