package fr.jalon.content.market;

import fr.jalon.content.text.FrenchTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When and why a market is changed. */
public record Occasion(
        LocalDate day, Instant moment, @Nullable String reason) {
    /** Now. */
    public static Occasion now(@Nullable String reason) {
        return new Occasion(LocalDate.now(FrenchTime.ZONE), Instant.now().truncatedTo(ChronoUnit.MILLIS), reason);
    }

    /** On the day of a file. */
    public static Occasion on(LocalDate day) {
        return day.equals(LocalDate.now(FrenchTime.ZONE)) ? now(null) : new Occasion(day, begin(day), null);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(FrenchTime.ZONE).toInstant();
    }
}
