package fr.jalon.content.market.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demonstration set, its dates relative to the month it is loaded in; references never change. */
@Singleton
public final class DemonstrationMarkets {
    public static final String SOURCE = "Jeu de démonstration";

    private static final int GENERATED = 330;

    private static final String LAST_CHECKSUM =
            "SELECT checksum FROM import_run WHERE kind = 'market' AND file = ? ORDER BY id DESC LIMIT 1";

    private static final String LOG = """
        INSERT INTO import_run (kind, file, checksum, source, source_date, rows_read, created, updated, unchanged,
            merged, refused, repaired, remarkable)
        VALUES ('market', ?, ?, ?, ?, ?, 0, ?, ?, 0, 0, 0, '[]')\
        """;

    private final PlannedMarketRepository markets;
    private final TransactionOperations<Connection> transactions;

    DemonstrationMarkets(PlannedMarketRepository markets, TransactionOperations<Connection> transactions) {
        this.markets = markets;
        this.transactions = transactions;
    }

    /**
     * Brings the stored set to this month and to this version of the data, unless it was brought there before; returns how
     * many markets changed.
     */
    public int load(LocalDate today) {
        List<PlannedMarket> wanted = all(today);
        String checksum = checksum(wanted);
        return transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            if (checksum.equals(lastChecksum(connection))) {
                return 0;
            }
            int changed = replace(wanted);
            log(connection, checksum, today, wanted.size(), Math.min(changed, wanted.size()));
            return changed;
        });
    }

    private int replace(List<PlannedMarket> wanted) {
        Map<String, PlannedMarket> stored =
                markets.findDemonstration().stream().collect(toMap(PlannedMarket::reference, market -> market));
        List<PlannedMarket> changed = wanted.stream()
                .filter(market -> {
                    PlannedMarket present = stored.get(market.reference());
                    return present == null || !market.sameAs(present);
                })
                .toList();
        List<String> gone = new ArrayList<>(stored.keySet());
        wanted.forEach(market -> gone.remove(market.reference()));
        markets.replace(changed, gone);
        return changed.size() + gone.size();
    }

    private static @Nullable String lastChecksum(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_CHECKSUM)) {
            statement.setString(1, SOURCE);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void log(Connection connection, String checksum, LocalDate today, int all, int changed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOG)) {
            statement.setString(1, SOURCE);
            statement.setString(2, checksum);
            statement.setString(3, SOURCE);
            statement.setObject(4, today);
            statement.setInt(5, all);
            statement.setInt(6, changed);
            statement.setInt(7, all - changed);
            statement.executeUpdate();
        }
    }

    /** Of all that is in the set: reading it back from the database to compare takes ten times as long. */
    private static String checksum(List<PlannedMarket> wanted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            wanted.forEach(market -> digest.update(market.toString().getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set as it is in the month of this day. */
    public static List<PlannedMarket> all(LocalDate today) {
        LocalDate base = today.withDayOfMonth(1);
        DemonstrationBuyers buyers = new DemonstrationBuyers();
        return Stream.concat(
                        new NamedOperations(base, buyers).all().stream(),
                        new GeneratedMarkets(base, buyers).all(GENERATED).stream())
                .toList();
    }

    static String reference(int number) {
        return "DEMO-%04d".formatted(number);
    }
}
