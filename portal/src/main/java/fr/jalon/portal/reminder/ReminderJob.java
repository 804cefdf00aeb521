package fr.jalon.portal.reminder;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds buyers every hour; several portals may do it at once. Off with {@code jalon.reminder.enabled=false}. */
@Singleton
@Requires(property = "jalon.reminder.enabled", notEquals = "false")
final class ReminderJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
    private static final Duration DELAY = Duration.ofMinutes(3);
    private static final Duration RATE = Duration.ofHours(1);

    private final Reminders reminders;
    private final ReminderRound round;
    private final Repetition repetition;

    ReminderJob(Reminders reminders, ReminderRound round, Repetition repetition) {
        this.reminders = reminders;
        this.round = round;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(
                DELAY,
                RATE,
                LOG,
                "Rappels aux acheteurs : envoi impossible",
                () -> run(LocalDate.now(FrenchTime.ZONE)));
    }

    /** One buyer that cannot be written to does not keep the others waiting. */
    int run(LocalDate today) {
        int sent = 0;
        for (UUID organisation : reminders.waiting(today)) {
            try {
                sent += round.write(organisation, today);
            } catch (RuntimeException e) {
                LOG.warn("Rappel impossible à l'organisation {}", organisation, e);
            }
        }
        if (sent > 0) {
            LOG.info("Rappels de dates passées : {} courriels", sent);
        }
        return sent;
    }
}
