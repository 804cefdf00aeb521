package fr.jalon.content.alert;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address asked to be told of: the markets of a search, or one market.
 *
 * @param search filters as an address has them, absent where one market is followed
 * @param confirmed when the address answered, absent until then
 * @param ended why it stopped by itself: {@link #OVER} or {@link #FILTERS}
 * @param since what was public before is not news
 * @param looked up to when the index was looked at
 * @param told the last mail with something of it
 */
@MappedEntity("alert")
public record Alert(
        @Id long id,
        UUID address,
        @Nullable String search,
        @Nullable String market,
        String frequency,
        Instant created,
        @Nullable Instant confirmed,
        @Nullable Instant paused,
        @Nullable Instant stopped,
        @Nullable String ended,
        Instant since,
        Instant looked,
        @Nullable Instant told) {
    /** The market that was followed is over. */
    public static final String OVER = "over";

    /** A filter of the search no longer exists. */
    public static final String FILTERS = "filters";

    public AlertFrequency often() {
        return AlertFrequency.ofCode(frequency).orElseThrow();
    }

    /** What is asked for, before there is an alert. */
    public record Wish(@Nullable String search, @Nullable String market, AlertFrequency frequency) {}

    /** How many there are, how many wait for the round of the day, and how many addresses were written to in a day. */
    @Introspected
    public record Counts(long active, long waiting, long written) {}

    /** How much of the memory of a market is known: changes of dates, other changes, acts. */
    public record Known(int dates, int changes, int acts) {}
}
