package load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that leave at random moments, so many a second, whatever the server does; how long each took is counted from
 * when it should have left, so that a stall shows in every request it holds up.
 */
public final class OpenLoop implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread pace;
    private volatile boolean stopped;

    /** Told of each answer; null where none came. */
    public interface Listener {
        void answered(String address, HttpResponse<String> answer, long nanoseconds);
    }

    public OpenLoop(String base, Searches searches, double rate, Listener listener) {
        pace = Thread.ofPlatform().daemon().start(() -> run(base, searches, rate, listener));
    }

    private void run(String base, Searches searches, double rate, Listener listener) {
        Random random = new Random(1);
        long next = System.nanoTime();
        while (!stopped) {
            next += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
            for (long wait; (wait = next - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(wait);
            }
            String address = searches.next();
            long intended = next;
            requests.submit(() -> {
                HttpResponse<String> answer = null;
                try {
                    answer = client.send(
                            HttpRequest.newBuilder(URI.create(base + address))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.ofString());
                } catch (Exception e) {
                    // No answer.
                }
                listener.answered(address, answer, System.nanoTime() - intended);
            });
        }
    }

    /** Waits for the answers that are still to come. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        pace.join();
        requests.shutdown();
        requests.awaitTermination(30, TimeUnit.SECONDS);
    }
}
