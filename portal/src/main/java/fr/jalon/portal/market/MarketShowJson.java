package fr.jalon.portal.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market as JSON: the fields of an item of a search, then its lots, its other dates and how they moved. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MarketShowJson(
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
        String url,
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
        String source,
        String sourceDate,
        String updated) {

    @Serdeable
    record BuyerJson(String name, String siren) {}

    @Serdeable
    record PlaceJson(String code, String label) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AmountJson(@Nullable Long min, @Nullable Long max, boolean known, String disclosure) {
        static AmountJson of(AmountRange amount) {
            return new AmountJson(
                    amount.min(),
                    amount.max(),
                    amount.known(),
                    amount.disclosure().code());
        }
    }

    @Serdeable
    record DateJson(String date, String precision) {
        static @Nullable DateJson of(@Nullable PlannedDate planned) {
            return planned == null
                    ? null
                    : new DateJson(
                            planned.date().toString(), planned.precision().code());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConsiderationJson(
            String code,
            String label,
            @Nullable String legalBasis,
            @Nullable Integer hours) {
        static ConsiderationJson of(Consideration asked) {
            return new ConsiderationJson(
                    asked.kind().code(), asked.kind().label(), asked.kind().legalBasis(), asked.hours());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LotJson(
            int number,
            String title,
            @Nullable String cpv,
            List<PlaceJson> places,
            AmountJson amount,
            List<ConsiderationJson> considerations,
            @Nullable Integer hours) {
        static LotJson of(Lot lot, MarketNames names) {
            return new LotJson(
                    lot.number(),
                    lot.title(),
                    lot.cpv(),
                    named(lot.places(), names),
                    AmountJson.of(lot.amount()),
                    lot.considerations().stream().map(ConsiderationJson::of).toList(),
                    lot.hours());
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
            DateJson before = new DateJson(
                    change.before().date().toString(),
                    change.before().precision().code());
            return new ChangeJson(
                    change.field().code(), change.changed().toString(), before, DateJson.of(change.after()));
        }
    }

    static MarketShowJson of(PlannedMarket market, MarketNames names, String base) {
        PlannedDate publication = market.schedule().publication();
        List<ConsiderationJson> considerations = new ArrayList<>();
        market.considerations()
                .forEach((kind, of) -> considerations.add(
                        new ConsiderationJson(kind.code(), kind.label(), kind.legalBasis(), of.hours())));
        return new MarketShowJson(
                market.reference(),
                market.title(),
                new BuyerJson(market.buyer().name(), market.buyer().siren()),
                market.status().code(),
                market.nature().code(),
                market.allCpv(),
                names.tradesOf(market),
                named(market.allPlaces(), names),
                AmountJson.of(market.amount()),
                new DateJson(
                        publication.date().toString(), publication.precision().code()),
                considerations,
                market.hoursPlanned(),
                market.origin().demonstration(),
                base + "/marches/" + market.reference(),
                market.description(),
                market.procedure() == null ? null : market.procedure().code(),
                market.technique() == null ? null : market.technique().code(),
                DateJson.of(market.schedule().offers()),
                DateJson.of(market.schedule().start()),
                market.schedule().months(),
                market.schedule().renewals(),
                market.contact(),
                market.facilitator(),
                market.consultationUrl(),
                market.withdrawalReason(),
                market.lots().stream().map(lot -> LotJson.of(lot, names)).toList(),
                market.history().stream().map(ChangeJson::of).toList(),
                market.origin().source(),
                market.origin().date().toString(),
                market.revision().updated().toString());
    }

    private static List<PlaceJson> named(List<String> codes, MarketNames names) {
        return codes.stream()
                .map(code -> new PlaceJson(code, names.places().get(code)))
                .toList();
    }
}
