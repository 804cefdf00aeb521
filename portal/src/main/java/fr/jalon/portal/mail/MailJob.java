package fr.jalon.portal.mail;

import fr.jalon.content.bundle.BundledDataReady;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
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
    private final TaskScheduler scheduler;

    MailJob(MailSender sender, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.sender = sender;
        this.scheduler = scheduler;
    }

    @EventListener
    void begin(BundledDataReady ready) {
        scheduler.scheduleWithFixedDelay(RATE, RATE, this::run);
    }

    private void run() {
        try {
            sender.sendDue();
        } catch (RuntimeException e) {
            // PostgreSQL is away: the next time may do.
            LOG.warn("Courriels : file illisible, nouvel essai dans {} s", RATE.toSeconds(), e);
        }
    }
}
