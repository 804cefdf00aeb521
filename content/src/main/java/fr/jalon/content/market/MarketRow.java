package fr.jalon.content.market;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a market; the version is written by the database. */
@MappedEntity("planned_market")
record MarketRow(
        @Id String reference,
        String buyerSiren,
        @Nullable String buyerCode,
        String title,
        String description,
        String nature,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> cpv,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> places,
        String amountDisclosure,
        @Nullable Long amountMin,
        @Nullable Long amountMax,
        @Nullable String procedure,
        @Nullable String technique,
        LocalDate publicationDate,
        String publicationPrecision,
        @Nullable LocalDate offersDate,
        @Nullable String offersPrecision,
        @Nullable LocalDate startDate,
        @Nullable String startPrecision,
        @Nullable Integer durationMonths,
        int renewals,
        @Nullable String contact,
        @Nullable String facilitator,
        @Nullable String consultationUrl,
        String status,
        @Nullable String withdrawalReason,
        boolean demonstration,
        String source,
        LocalDate sourceDate,
        Instant updated,
        long version) {

    static MarketRow of(PlannedMarket market, Instant updated) {
        Schedule schedule = market.schedule();
        return new MarketRow(
                market.reference(),
                market.buyer().siren(),
                market.buyerCode(),
                market.title(),
                market.description(),
                market.nature().code(),
                market.cpv(),
                market.places(),
                market.amount().disclosure().code(),
                market.amount().min(),
                market.amount().max(),
                market.procedure() == null ? null : market.procedure().code(),
                market.technique() == null ? null : market.technique().code(),
                schedule.publication().date(),
                schedule.publication().precision().code(),
                Columns.date(schedule.offers()),
                Columns.precision(schedule.offers()),
                Columns.date(schedule.start()),
                Columns.precision(schedule.start()),
                schedule.months(),
                schedule.renewals(),
                market.contact(),
                market.facilitator(),
                market.consultationUrl(),
                market.status().code(),
                market.withdrawalReason(),
                market.origin().demonstration(),
                market.origin().source(),
                market.origin().date(),
                updated,
                0);
    }

    PlannedMarket toMarket(Buyer buyer, List<Lot> lots, List<DateChange> history, List<MarketChange> changes) {
        return new PlannedMarket(
                reference,
                buyer,
                buyerCode,
                title,
                description,
                Nature.ofCode(nature).orElseThrow(),
                cpv,
                places,
                Columns.amount(amountDisclosure, amountMin, amountMax),
                procedure == null ? null : Procedure.ofCode(procedure).orElseThrow(),
                technique == null ? null : Technique.ofCode(technique).orElseThrow(),
                new Schedule(
                        Columns.planned(publicationDate, publicationPrecision),
                        Columns.plannedOrNull(offersDate, offersPrecision),
                        Columns.plannedOrNull(startDate, startPrecision),
                        durationMonths,
                        renewals),
                contact,
                facilitator,
                consultationUrl,
                MarketStatus.ofCode(status).orElseThrow(),
                withdrawalReason,
                lots,
                history,
                changes,
                new Origin(demonstration, source, sourceDate),
                new Revision(version, updated));
    }
}
