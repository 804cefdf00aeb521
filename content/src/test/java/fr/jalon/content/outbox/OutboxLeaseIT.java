package fr.jalon.content.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.db.PostgreSQLFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class OutboxLeaseIT {
    private final DataSource database = PostgreSQLFixture.freshDatabase().dataSource();

    @Test
    void oneProcessAtATimeHasIt() throws SQLException {
        Optional<OutboxLease> first = OutboxLease.take(database);
        assertThat(first).isPresent();
        assertThat(OutboxLease.take(database)).isEmpty();
        first.orElseThrow().close();
        try (OutboxLease second = OutboxLease.take(database).orElseThrow()) {
            assertThat(second.pending()).isZero();
        }
    }

    @Test
    void changesStayUntilDoneAndRefusedOnesWait() throws SQLException {
        try (OutboxLease lease = OutboxLease.take(database).orElseThrow()) {
            announce("market", "A");
            announce("structure", "B");
            announce("market", "C");
            List<OutboxChange> markets = lease.due(List.of("market"), 10);
            assertThat(markets).extracting(OutboxChange::key).containsExactly("A", "C");
            assertThat(markets.get(1).version()).isGreaterThan(markets.get(0).version());

            lease.postpone(List.of(markets.get(0).id()));
            assertThat(lease.due(List.of("market", "structure"), 10))
                    .extracting(OutboxChange::key)
                    .containsExactly("B", "C");

            lease.done(lease.idsOf("market"));
            assertThat(lease.pending()).isEqualTo(1);
        }
    }

    @Test
    void aChangeEndsTheWait() throws Exception {
        try (OutboxLease lease = OutboxLease.take(database).orElseThrow()) {
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(Duration.ofMillis(200));
                    announce("market", "A");
                } catch (SQLException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            long begin = System.nanoTime();
            lease.await(Duration.ofSeconds(30));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
            writer.join();
            assertThat(lease.due(List.of("market"), 10)).hasSize(1);
        }
    }

    private void announce(String kind, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT content_announce(?, ?)")) {
            statement.setString(1, kind);
            statement.setString(2, key);
            statement.execute();
        }
    }
}
