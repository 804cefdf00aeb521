package freshness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import load.Database;
import load.Distribution;
import load.OpenLoop;
import load.Searches;

/**
 * How long after its commit in PostgreSQL an edit shows in a search, while others search; see README.md beside.
 *
 * <p>Freshness [BASE [SEARCHES_PER_S [EDITS]]]
 */
public final class Freshness {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Freshness() {}

    /** A text in a document, and where a search shows it. */
    private record Edited(String name, String select, String update, String address) {}

    public static void main(String[] arguments) throws Exception {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        double rate = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 50;
        int edits = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
        try (Connection connection = Database.open()) {
            String market = one(connection, "SELECT min(reference) FROM planned_market WHERE demonstration");
            String structure = one(connection, "SELECT min(structure_key) FROM structure_offer");
            Edited[] edited = {
                new Edited(
                        "title of a market",
                        "SELECT title FROM planned_market WHERE reference = '" + market + "'",
                        "UPDATE planned_market SET title = ? WHERE reference = '" + market + "'",
                        "/marches.json?page=1&q=" + market),
                new Edited(
                        "title of an offer",
                        "SELECT title FROM structure_offer WHERE position = 1 AND structure_key = '" + structure + "'",
                        "UPDATE structure_offer SET title = ? WHERE position = 1 AND structure_key = '" + structure
                                + "'",
                        "/structures.json?page=1&q=" + structure)
            };
            for (Edited each : edited) {
                measure(base, rate, edits / edited.length, connection, each);
            }
        }
    }

    private static void measure(String base, double rate, int edits, Connection connection, Edited edited)
            throws Exception {
        Distribution searches = new Distribution();
        AtomicInteger failures = new AtomicInteger();
        Distribution visible = new Distribution();
        String former = one(connection, edited.select());
        Random random = new Random(2);
        try (OpenLoop load = new OpenLoop(base, Searches.asPages(), rate, (address, answer, duration) -> {
            searches.add(duration);
            if (answer == null || answer.statusCode() != 200) {
                failures.incrementAndGet();
            }
        })) {
            for (int i = -10; i < edits; i++) {
                Thread.sleep(random.nextInt(100, 300));
                String text = former + " " + System.nanoTime();
                update(connection, edited, text);
                long committed = System.nanoTime();
                while (!get(base + edited.address()).contains(text)) {
                    if (System.nanoTime() - committed > Duration.ofSeconds(30).toNanos()) {
                        throw new IllegalStateException("never visible: " + text);
                    }
                    Thread.sleep(2);
                }
                // The first ones warm up.
                if (i >= 0) {
                    visible.add(System.nanoTime() - committed);
                }
            }
        } finally {
            update(connection, edited, former);
        }
        System.out.printf("%s, visible after: %s%n", edited.name(), visible);
        System.out.printf("    %.0f searches/s meanwhile: %s, failed=%d%n", rate, searches, failures.get());
    }

    private static void update(Connection connection, Edited edited, String text) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(edited.update())) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    private static String one(Connection connection, String sql) throws Exception {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String get(String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
