package fr.jalon.portal.search;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that many ask at once, sent once at a time: who asks while an answer is awaited gets the next one, with all others
 * who do. Every answer was asked for after whoever gets it came; the slower they are, the fewer are sent.
 */
final class SharedRequest<T> {
    private final Supplier<CompletableFuture<T>> send;
    private final Duration patience;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<T> next;

    /**
     * @param patience how long one answer may keep the next question waiting
     */
    SharedRequest(Supplier<CompletableFuture<T>> send, Duration patience) {
        this.send = send;
        this.patience = patience;
    }

    /** Of each who asks: giving it up takes it from nobody else. */
    synchronized CompletableFuture<T> answer() {
        if (sent.isDone()) {
            return sendNext().copy();
        }
        CompletableFuture<T> waiting = next;
        if (waiting == null) {
            waiting = sent.handle((answer, failure) -> answer).thenCompose(any -> sendNext());
            next = waiting;
        }
        return waiting.copy();
    }

    private synchronized CompletableFuture<T> sendNext() {
        next = null;
        CompletableFuture<T> answer = send.get().copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        sent = answer;
        return answer;
    }
}
