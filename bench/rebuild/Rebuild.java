package rebuild;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import load.Database;
import load.Distribution;
import load.OpenLoop;
import load.Searches;

/**
 * Builds both indexes anew, again and again, while searches run, and counts the searches that fail, that find less than
 * before, or that PostgreSQL had to answer; see README.md beside.
 *
 * <p>Rebuild [BASE [SEARCHES_PER_S [SECONDS]]]
 */
public final class Rebuild {
    private static final Pattern TOTAL = Pattern.compile("\"total\"\\s*:\\s*(\\d+)");

    private Rebuild() {}

    public static void main(String[] arguments) throws Exception {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 200;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        Map<String, Long> expected = new HashMap<>();
        HttpClient client = HttpClient.newHttpClient();
        Searches asked = Searches.asPages().asJson();
        for (String address : asked.all()) {
            String body = client.send(
                            HttpRequest.newBuilder(URI.create(base + address)).build(), BodyHandlers.ofString())
                    .body();
            expected.put(address, total(body));
        }
        Distribution searches = new Distribution();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        AtomicInteger standing = new AtomicInteger();
        int rebuilds = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (Connection connection = Database.open();
                OpenLoop load = new OpenLoop(base, asked, rate, (address, answer, duration) -> {
                    searches.add(duration);
                    if (answer == null || answer.statusCode() != 200) {
                        failed.incrementAndGet();
                    } else {
                        if (total(answer.body()) != expected.get(address)) {
                            other.incrementAndGet();
                        }
                        // Only the index counts every facet.
                        if (!answer.body().contains("\"territoire\"")) {
                            standing.incrementAndGet();
                        }
                    }
                })) {
            while (System.nanoTime() < end) {
                rebuild(connection);
                rebuilds += 2;
            }
        }
        System.out.printf("%d rebuilds, %.0f searches/s: %s%n", rebuilds, rate, searches);
        System.out.printf(
                "failed=%d, other total than before=%d, answered by PostgreSQL=%d%n",
                failed.get(), other.get(), standing.get());
        System.exit(failed.get() + other.get() + standing.get() == 0 ? 0 : 1);
    }

    /** What the command {@code reindex} does. */
    private static void rebuild(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO index_rebuild (kind) VALUES ('market'), ('structure')");
            statement.execute("SELECT pg_notify('index_outbox', 'rebuild')");
            boolean open = true;
            while (open) {
                Thread.sleep(100);
                try (ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM index_rebuild WHERE finished IS NULL)")) {
                    row.next();
                    open = row.getBoolean(1);
                }
            }
        }
    }

    private static long total(String body) {
        Matcher total = TOTAL.matcher(body);
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
