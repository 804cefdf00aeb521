package fr.jalon.portal.operations;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;

/** Work that a portal does again and again. One time that fails is told, and the next may do: PostgreSQL was away. */
@Singleton
public final class Repetition {
    private final TaskScheduler scheduler;

    Repetition(@Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What is done each time. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /**
     * @param rate between the end of one time and the begin of the next
     * @param failure what to tell of a time that fails
     */
    public void every(Duration delay, Duration rate, Logger log, String failure, Work work) {
        scheduler.scheduleWithFixedDelay(delay, rate, () -> {
            try {
                work.run();
            } catch (Exception e) {
                log.warn("{}, nouvel essai dans {}", failure, said(rate), e);
            }
        });
    }

    private static String said(Duration rate) {
        return rate.toMinutes() > 0 ? rate.toMinutes() + " min" : rate.toSeconds() + " s";
    }
}
