package fr.jalon.content.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A market as the search index holds it; the field names are those of {@code index/planned-market.json}. CPV ancestors
 * are prefixes ({@code 77, 773, 7731} for 77310000), {@code tradeWords} what people call the trades, devices codes of
 * {@link ConsiderationKind} with the texts people type for them, territories the places and all that contains them,
 * {@code placeWords} what people type for these, {@code placeNames} the folded names of communes, départements
 * and régions among them, {@code foundIn} as {@link fr.jalon.content.territory.FoundIn} says. What is planned for a quarter may be published in any of its months, up to its end.
 */
public record PlannedMarketDocument(
        String reference,
        long version,
        String title,
        String description,
        String buyerName,
        String buyerSiren,
        String buyerKind,
        String status,
        String nature,
        List<String> cpv,
        List<String> cpvAncestors,
        List<String> cpvLabels,
        List<String> trades,
        List<String> tradeGroups,
        List<String> tradeLabels,
        List<String> tradeWords,
        List<String> devices,
        List<String> deviceTexts,
        List<PlaceOfDocument> places,
        List<String> placeWords,
        List<String> placeNames,
        List<String> territoriesIn,
        List<String> placeCodes,
        List<String> foundIn,
        List<Point> points,
        @Nullable Double amountMin,
        @Nullable Double amountMax,
        boolean amountKnown,
        @Nullable Integer hoursPlanned,
        LocalDate publicationDate,
        String publicationPrecision,
        LocalDate publicationEnd,
        List<String> publicationMonths,
        List<LotOfDocument> lots,
        List<ConsiderationOfDocument> considerations,
        @Nullable String procedure,
        @Nullable Integer durationMonths,
        List<String> reservedTo,
        boolean demonstration,
        List<MarketChange> changes,
        Instant updated) {

    /** A place of execution. */
    public record PlaceOfDocument(String code, String label) {}

    /** Where a place is. */
    public record Point(double lat, double lon) {}

    /** What the index knows of a lot; its places are empty where those of the market hold. */
    public record LotOfDocument(
            int number,
            String title,
            @Nullable String cpv,
            List<String> devices,
            @Nullable Integer hours,
            List<String> places,
            @Nullable Double amountMin,
            @Nullable Double amountMax) {}

    /** A consideration over all lots. */
    public record ConsiderationOfDocument(
            String code,
            String label,
            @Nullable String legalBasis,
            @Nullable Integer hours) {}
}
