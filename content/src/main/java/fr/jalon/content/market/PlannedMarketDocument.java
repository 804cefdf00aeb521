package fr.jalon.content.market;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market as the search index holds it; the field names are those of {@code index/planned-market.json}. */
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
        /** The prefixes a CPV code belongs to, {@code 77, 773, 7731} for 77310000. */
        List<String> cpvAncestors,
        List<String> cpvLabels,
        List<String> trades,
        List<String> tradeGroups,
        List<String> tradeLabels,
        /** Codes of {@link ConsiderationKind}. */
        List<String> devices,
        /** What people type for a device: its label, its article, the article of the former code. */
        List<String> deviceTexts,
        List<PlaceOfDocument> places,
        /** The places and all that contains them. */
        List<String> territoriesIn,
        List<String> placeCodes,
        List<Point> points,
        @Nullable Double amountMin,
        @Nullable Double amountMax,
        boolean amountKnown,
        @Nullable Integer hoursPlanned,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate publicationDate,
        String publicationPrecision,
        List<LotOfDocument> lots,
        List<ConsiderationOfDocument> considerations,
        @Nullable String procedure,
        @Nullable Integer durationMonths,
        boolean demonstration,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant updated) {

    /** A place of execution. */
    public record PlaceOfDocument(String code, String label) {}

    /** Where a place is. */
    public record Point(double lat, double lon) {}

    /** What the index knows of a lot. */
    public record LotOfDocument(
            int number, String title, @Nullable String cpv, List<String> devices, @Nullable Integer hours) {}

    /** A consideration over all lots. */
    public record ConsiderationOfDocument(
            String code, String label, @Nullable String legalBasis, @Nullable Integer hours) {}
}
