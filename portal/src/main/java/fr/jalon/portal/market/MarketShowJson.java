package fr.jalon.portal.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.content.document.DocumentKind;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.market.MarketJson.AmountJson;
import fr.jalon.portal.market.MarketJson.ConsiderationJson;
import fr.jalon.portal.market.MarketJson.DateJson;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market as JSON: the fields of an item of a search, then its lots, its other dates and all that changed. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MarketShowJson(
        @JsonUnwrapped MarketJson item,
        String amountDisclosure,
        String description,
        @Nullable String procedure,
        @Nullable String technique,
        @Nullable DateJson offers,
        @Nullable DateJson start,
        @Nullable Integer durationMonths,
        int renewals,
        @Nullable String contact,
        @Nullable String facilitator,
        @Nullable String consultationUrl,
        @Nullable String withdrawalReason,
        List<LotJson> lots,
        List<ChangeJson> history,
        List<MemoryJson> changes,
        List<ActJson> acts,
        List<DocumentJson> documents,
        String source,
        String sourceDate,
        String updated) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LotJson(
            int number,
            String title,
            @Nullable String cpv,
            List<PlaceJson> places,
            AmountJson amount,
            String amountDisclosure,
            List<ConsiderationJson> considerations,
            @Nullable Integer hours,
            @Nullable CalculationJson calculation) {
        static LotJson of(Lot lot, MarketNames names) {
            return new LotJson(
                    lot.number(),
                    lot.title(),
                    lot.cpv(),
                    names.placesJson(lot.places()),
                    AmountJson.of(lot.amount()),
                    lot.amount().disclosure().code(),
                    lot.considerations().stream()
                            .map(asked -> ConsiderationJson.of(asked.kind(), asked.hours()))
                            .toList(),
                    lot.hours(),
                    CalculationJson.of(lot));
        }
    }

    /** What the hours of the clause of a lot were calculated from, where its buyer shows it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CalculationJson(
            BigDecimal amount,
            BigDecimal labourShare,
            BigDecimal hourlyCost,
            @Nullable BigDecimal effortRate,
            @Nullable Integer hours) {
        static @Nullable CalculationJson of(Lot lot) {
            for (Consideration asked : lot.considerations()) {
                if (asked instanceof Consideration.ExecutionClause clause && clause.shownCalculation() != null) {
                    HoursCalculation from = clause.shownCalculation();
                    return new CalculationJson(
                            plain(from.amount()),
                            plain(from.labourShare()),
                            plain(from.hourlyCost()),
                            clause.effortRate() == null ? null : plain(clause.effortRate()),
                            from.hours(clause.effortRate()).orElse(null));
                }
            }
            return null;
        }

        /** 1200000, not 1.2E+6. */
        private static BigDecimal plain(BigDecimal value) {
            return new BigDecimal(value.toPlainString());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChangeJson(
            String field,
            String changed,
            DateJson before,
            @Nullable DateJson after) {
        static ChangeJson of(DateChange change) {
            return new ChangeJson(
                    change.field().code(),
                    change.changed().toString(),
                    DateJson.of(change.before()),
                    date(change.after()));
        }
    }

    /** Anything that changed since it is public; the values as {@link MarketChange} writes them. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MemoryJson(
            String moment,
            String subject,
            @Nullable Integer lot,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        static MemoryJson of(MarketChange change) {
            return new MemoryJson(
                    change.moment().toString(),
                    change.subject().code(),
                    change.lot(),
                    change.before(),
                    change.after(),
                    change.reason());
        }
    }

    /** A notice or an award that the buyer said to be of this market: euros without tax, holders by their number. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ActJson(
            String id,
            String kind,
            String number,
            String title,
            List<String> cpv,
            @Nullable Long amount,
            String date,
            List<String> considerations,
            List<String> holders,
            String source,
            String sourceDate) {
        static ActJson of(PublishedAct act) {
            return new ActJson(
                    act.id(),
                    act.kind(),
                    act.number(),
                    act.title(),
                    act.cpv(),
                    act.amount(),
                    act.day().toString(),
                    act.considerations(),
                    act.holders(),
                    act.source(),
                    act.sourceDate().toString());
        }
    }

    /** A document that its buyer joined: its size in bytes, its kind as {@link DocumentKind} codes it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DocumentJson(String title, String kind, String format, int size, String date, String url) {
        static DocumentJson of(MarketDocument document, String base) {
            return new DocumentJson(
                    document.title(),
                    document.kind(),
                    document.format(),
                    document.size(),
                    LocalDate.ofInstant(document.added(), FrenchTime.ZONE).toString(),
                    base + DocumentView.path(document));
        }
    }

    /** @param documents those that were removed are left out */
    static MarketShowJson of(
            PlannedMarket market,
            MarketNames names,
            List<PublishedAct> acts,
            List<MarketDocument> documents,
            String base) {
        return new MarketShowJson(
                MarketJson.of(market, names, base),
                market.amount().disclosure().code(),
                market.description(),
                market.procedure() == null ? null : market.procedure().code(),
                market.technique() == null ? null : market.technique().code(),
                date(market.schedule().offers()),
                date(market.schedule().start()),
                market.schedule().months(),
                market.schedule().renewals(),
                market.contact(),
                market.facilitator(),
                market.consultationUrl(),
                market.withdrawalReason(),
                market.lots().stream().map(lot -> LotJson.of(lot, names)).toList(),
                market.history().stream().map(ChangeJson::of).toList(),
                market.memory().stream().map(MemoryJson::of).toList(),
                acts.stream().map(ActJson::of).toList(),
                documents.stream()
                        .filter(document -> document.removed() == null)
                        .map(document -> DocumentJson.of(document, base))
                        .toList(),
                market.origin().source(),
                market.origin().date().toString(),
                market.revision().updated().toString());
    }

    private static @Nullable DateJson date(@Nullable PlannedDate planned) {
        return planned == null ? null : DateJson.of(planned);
    }
}
