package fr.jalon.portal.alert;

import fr.jalon.content.alert.AlertRounds;
import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every morning what is due; several portals may do it at once. Off with {@code jalon.alert.enabled=false}. */
@Singleton
@Requires(property = "jalon.alert.enabled", notEquals = "false")
final class AlertJob {
    private static final Logger LOG = LoggerFactory.getLogger(AlertJob.class);
    private static final Duration DELAY = Duration.ofMinutes(4);
    private static final Duration RATE = Duration.ofMinutes(15);
    /** Nobody is woken up, and what was published the day before is all there. */
    private static final int FIRST_HOUR = 7;

    private final AlertRounds rounds;
    private final AlertRound round;
    private final Repetition repetition;

    AlertJob(AlertRounds rounds, AlertRound round, Repetition repetition) {
        this.rounds = rounds;
        this.round = round;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(DELAY, RATE, LOG, "Alertes : envoi impossible", this::runInTime);
    }

    private void runInTime() {
        ZonedDateTime now = ZonedDateTime.now(FrenchTime.ZONE);
        if (now.getHour() >= FIRST_HOUR) {
            run(now.toLocalDate());
        }
    }

    /** An address that cannot be written to does not keep the others waiting; an index that is away does, until the next time. */
    int run(LocalDate today) {
        int sent = 0;
        for (UUID address : rounds.waiting(today)) {
            try {
                sent += round.write(address, today) ? 1 : 0;
            } catch (SearchUnavailableException e) {
                LOG.warn("Alertes : la recherche ne répond pas, la suite attend ({} courriels déjà)", sent);
                return sent;
            } catch (RuntimeException e) {
                LOG.warn("Alerte impossible à l’adresse {}", address, e);
            }
        }
        if (sent > 0) {
            LOG.info("Alertes : {} courriels", sent);
        }
        return sent;
    }
}
