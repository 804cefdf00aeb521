package fr.jalon.portal.mail;

import fr.jalon.content.bundle.BundledDataReady;
import fr.jalon.portal.operations.Repetition;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due every few seconds; several portals share the queue. Off with {@code jalon.mail.enabled=false}. */
@Singleton
@Requires(property = "jalon.mail.enabled", notEquals = "false")
final class MailJob {
    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final Duration RATE = Duration.ofSeconds(3);

    private final MailSender sender;
    private final Repetition repetition;

    MailJob(MailSender sender, Repetition repetition) {
        this.sender = sender;
        this.repetition = repetition;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        repetition.every(RATE, RATE, LOG, "Courriels : file illisible", sender::sendDue);
    }
}
