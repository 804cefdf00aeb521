package fr.jalon.content.market;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;

/** Markets whose planned publication is past and of which their buyer said nothing since. */
@Singleton
public final class SilentMarkets {
    /**
     * A month after the last day it could have been published: publications slip by days without anyone being misled, and
     * buyers look at their plan monthly.
     */
    public static final int DAYS_OF_GRACE = 30;

    /** One statement, so that a buyer who speaks at the same moment is not overwritten. */
    private static final String NOTE = """
        WITH silent AS (
            UPDATE planned_market SET status = 'no-news', updated = now()
            WHERE status = 'planned' AND publication_date + CASE publication_precision
                WHEN 'quarter' THEN interval '3 months'
                WHEN 'month' THEN interval '1 month'
                ELSE interval '1 day' END + make_interval(days => ?) <= ?
            RETURNING reference)
        INSERT INTO market_change (market, moment, subject, before_value, after_value)
        SELECT reference, date_trunc('milliseconds', now()), 'status', 'planned', 'no-news' FROM silent\
        """;

    private final TransactionOperations<Connection> transactions;

    SilentMarkets(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Notes those that fell silent by this day; returns how many. */
    public int note(LocalDate today) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement note = status.getConnection().prepareStatement(NOTE)) {
                note.setInt(1, DAYS_OF_GRACE);
                note.setObject(2, today);
                return note.executeUpdate();
            }
        });
    }
}
