package fr.jalon.portal.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.search.SearchClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A walk through all markets while some change places, go and come, from PostgreSQL through the outbox to the index. */
class WalkWhileChangingIT {
    private static final Map<String, List<String>> ALL = Map.of("statut", List.of("all"), "tri", List.of("maj"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SearchClient markets = new SearchClient("/marches.json");

    @Test
    void nothingIsMissingAndNothingComesTwice() throws Exception {
        List<String> everything = walk();
        String comes = everything.get(10);
        String moves = everything.getLast();
        String goes = everything.get(everything.size() - 2);
        String statusOfComing = status(comes);
        String statusOfGoing = status(goes);
        try {
            setStatus(comes, "submitted");
            await(found -> !found.contains(comes));
            List<String> atFirst = walk();
            JsonNode part = markets.get(ALL);
            List<String> walked = references(part);
            assertThat(walked).hasSizeLessThan(atFirst.size()).doesNotContain(moves, goes);

            setStatus(goes, "submitted");
            change("UPDATE planned_market SET updated = now() WHERE reference = ?", moves);
            setStatus(comes, statusOfComing);
            await(found -> found.contains(comes)
                    && !found.contains(goes)
                    && found.getFirst().equals(moves));
            while (!part.get("next").isNull()) {
                part = markets.get(Map.of(
                        "statut",
                        List.of("all"),
                        "tri",
                        List.of("maj"),
                        "curseur",
                        List.of(part.get("next").asText())));
                walked.addAll(references(part));
            }

            assertThat(walked).isEqualTo(atFirst);
        } finally {
            setStatus(comes, statusOfComing);
            setStatus(goes, statusOfGoing);
            await(found -> found.containsAll(List.of(comes, goes)));
        }
    }

    /** Until the index has what was changed. */
    private void await(Predicate<List<String>> seen) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!seen.test(walk())) {
            assertThat(Instant.now()).as("the index follows").isBefore(end);
            Thread.sleep(100);
        }
    }

    private List<String> walk() {
        return markets.walk(ALL).stream()
                .map(market -> market.get("reference").asText())
                .toList();
    }

    private static List<String> references(JsonNode part) {
        List<String> references = new ArrayList<>();
        part.get("items")
                .forEach(market -> references.add(market.get("reference").asText()));
        return references;
    }

    private static String status(String reference) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT status FROM planned_market WHERE reference = ?")) {
            query.setString(1, reference);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private static void setStatus(String reference, String status) throws SQLException {
        change("UPDATE planned_market SET status = ? WHERE reference = ?", status, reference);
    }

    private static void change(String sql, String... values) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** One of its own: those of the portal belong to its transactions. */
    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(property("url"), property("username"), property("password"));
    }

    private static String property(String name) {
        return PortalFixture.context().getRequiredProperty("datasources.default." + name, String.class);
    }
}
