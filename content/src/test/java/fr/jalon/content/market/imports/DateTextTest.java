package fr.jalon.content.market.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.PlannedDate;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
    @ParameterizedTest
    @CsvSource({
        "2027-04-15, 2027-04-15, DAY",
        "2027-04-15T00:00, 2027-04-15, DAY",
        "15/04/2027, 2027-04-15, DAY",
        "15.4.2027, 2027-04-15, DAY",
        "15/04/2027 00:00, 2027-04-15, DAY",
        "1er avril 2027, 2027-04-01, DAY",
        "04/2027, 2027-04-01, MONTH",
        "2027-04, 2027-04-01, MONTH",
        "Avril 2027, 2027-04-01, MONTH",
        "févr. 2027, 2027-02-01, MONTH",
        "T2 2027, 2027-04-01, QUARTER",
        "2T2027, 2027-04-01, QUARTER",
        "2027 T2, 2027-04-01, QUARTER",
        "2e trimestre 2027, 2027-04-01, QUARTER",
        "1er trim. 2027, 2027-01-01, QUARTER",
    })
    void datesAreAsPreciseAsTheyAreWritten(String text, LocalDate date, DatePrecision precision) {
        assertThat(DateText.read(text)).contains(new PlannedDate(date, precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "13/2027", "bientôt", "2027", "T5 2027", "S1 2027", "15/04/0027", "ju 2027"})
    void whatIsNoDateIsNotOne(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Property
    void everyDayIsReadInBothOrders(@ForAll @IntRange(max = 30_000) int days) {
        LocalDate day = LocalDate.of(2001, 1, 1).plusDays(days);
        assertThat(DateText.read(day.toString())).contains(PlannedDate.day(day));
        assertThat(DateText.read("%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())))
                .contains(PlannedDate.day(day));
        assertThat(DateText.read(PlannedDate.month(day).label())).contains(PlannedDate.month(day));
        assertThat(DateText.read(PlannedDate.quarter(day).label())).contains(PlannedDate.quarter(day));
    }
}
