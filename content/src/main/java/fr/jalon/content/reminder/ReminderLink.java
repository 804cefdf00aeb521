package fr.jalon.content.reminder;

import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.PlannedDate;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link that was sent allows: to say once what became of this date of this market.
 *
 * @param account whom it was sent to
 * @param answered when it served; absent as long as it has not
 */
@MappedEntity("reminder_link")
public record ReminderLink(
        @Id byte[] tokenHash,
        String market,
        UUID organisation,
        UUID account,
        LocalDate publicationDate,
        String publicationPrecision,
        Instant expires,
        @Nullable Instant answered,
        @Nullable String answer) {
    /** The date it is about. */
    public PlannedDate publication() {
        return new PlannedDate(
                publicationDate, DatePrecision.ofCode(publicationPrecision).orElseThrow());
    }
}
