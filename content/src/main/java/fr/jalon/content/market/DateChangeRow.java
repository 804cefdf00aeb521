package fr.jalon.content.market;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("market_date_change")
record DateChangeRow(
        @Id @GeneratedValue @Nullable Long id,
        String market,
        String field,
        LocalDate changed,
        LocalDate beforeDate,
        String beforePrecision,
        @Nullable LocalDate afterDate,
        @Nullable String afterPrecision,
        @Nullable String reason) {

    static DateChangeRow of(String market, DateChange change) {
        return new DateChangeRow(
                null,
                market,
                change.field().code(),
                change.changed(),
                change.before().date(),
                change.before().precision().code(),
                Columns.date(change.after()),
                Columns.precision(change.after()),
                change.reason());
    }

    DateChange toChange() {
        return new DateChange(
                DateField.ofCode(field).orElseThrow(),
                changed,
                Columns.planned(beforeDate, beforePrecision),
                Columns.plannedOrNull(afterDate, afterPrecision),
                reason);
    }
}
