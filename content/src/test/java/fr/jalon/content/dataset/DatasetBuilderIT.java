package fr.jalon.content.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.content.structure.BundledStructures;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The files of a real database, one real market in it: built, found unchanged, built again, and failing halfway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatasetBuilderIT {
    private static final String BASE = "https://jalon.test";
    private static final String ECLUSE = PlannedMarkets.ECLUSE_OISY.reference();

    private static final Set<DatasetTheme> MARKETS = Set.of(DatasetTheme.MARKETS);

    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static DatasetBuilder builder;
    private static DatasetStore store;
    private static DatasetReport first;

    @BeforeAll
    static void build() throws Exception {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        context.getBean(StatisticImport.class).loadBundled();
        context.getBean(BundledStructures.class).loadDemonstration();
        context.getBean(DemonstrationMarkets.class).load(PlannedMarkets.TODAY);
        execute("UPDATE planned_market SET demonstration = false WHERE reference = '" + ECLUSE + "'");
        execute("UPDATE planned_market SET contact = 'Camille Contact' WHERE reference = '" + ECLUSE + "'");
        builder = context.getBean(DatasetBuilder.class);
        store = context.getBean(DatasetStore.class);
        first = builder.run(BASE).orElseThrow();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    @Order(1)
    void everyDatasetWithRowsIsPublished() {
        assertThat(first.failed()).isEmpty();
        assertThat(first.empty()).containsExactlyInAnyOrder("structures", "structures-sites");
        assertThat(first.published()).hasSize(Datasets.all().size() - 2);
        assertThat(store.latest().values()).allSatisfy(version -> {
            Dataset dataset = Datasets.find(version.slug()).orElseThrow();
            assertThat(version.files().keySet()).containsExactlyElementsOf(dataset.formats());
            for (StoredFile file : version.files().values()) {
                byte[] content = read(file);
                assertThat(content).hasSize((int) file.size());
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                        .isEqualTo(file.sha256());
            }
            assertThat(lines(version)).hasSize((int) version.rows());
            assertThat(version.preview()).hasSize((int) Math.min(10, version.rows()));
        });
        assertThat(store.latest().get("territoires").rows()).isGreaterThan(36_000);
        assertThat(store.latest().get("statistiques-observations").rows()).isEqualTo(1638);
    }

    @Test
    @Order(2)
    void realMarketsAndInventedOnesNeverShareAFile() {
        assertThat(store.latest().get("marches-programmes").rows()).isEqualTo(1);
        assertThat(lines(store.latest().get("marches-programmes")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(ECLUSE).doesNotContain("Camille Contact"));
        assertThat(lines(store.latest().get("demonstration-marches")))
                .hasSize(PlannedMarkets.ALL.size() - 1)
                .noneMatch(line -> line.contains("\"" + ECLUSE + "\""));
    }

    @Test
    @Order(2)
    void lotsAndDatesSayWhatTheMarketSays() throws Exception {
        List<String> lots = lines(store.latest().get("marches-lots"));
        long hours = 0;
        for (String line : lots) {
            JsonNode lot = new ObjectMapper().readTree(line);
            assertThat(lot.get("reference").asText()).isEqualTo(ECLUSE);
            hours += lot.get("heures").asLong();
        }
        assertThat(hours).isEqualTo(160_000);
        assertThat(lines(store.latest().get("marches-dates")))
                .hasSize(PlannedMarkets.ECLUSE_OISY.history().size());
    }

    @Test
    @Order(2)
    void territoriesSayWhatContainsThem() throws Exception {
        String lille = lines(store.latest().get("territoires")).stream()
                .filter(line -> line.contains("\"com-59350\""))
                .findFirst()
                .orElseThrow();
        JsonNode row = new ObjectMapper().readTree(lille);
        assertThat(row.get("departements").toString()).isEqualTo("[\"dep-59\"]");
        assertThat(row.get("regions").toString()).isEqualTo("[\"reg-32\"]");
        assertThat(row.get("codes_postaux").toString()).contains("59000");
    }

    @Test
    @Order(3)
    void whatDidNotChangeGetsNoNewVersion() throws SQLException {
        DatasetReport again = builder.run(BASE).orElseThrow();
        assertThat(again.published()).isEmpty();
        assertThat(again.unchanged()).hasSameElementsAs(first.published());
        assertThat(count("SELECT count(*) FROM dataset_file f WHERE NOT EXISTS"
                        + " (SELECT FROM dataset_version v WHERE v.slug = f.slug AND v.version = f.version)"))
                .isZero();
    }

    @Test
    @Order(4)
    void anotherProcessThatBuildsIsLeftAlone() throws SQLException {
        DatasetBuilds builds = context.getBean(DatasetBuilds.class);
        Connection other = builds.lock().orElseThrow();
        try {
            assertThat(builder.run(BASE)).isEmpty();
        } finally {
            builds.unlock(other);
        }
        assertThat(builder.runIfDue(BASE)).as("built a moment ago").isEmpty();
    }

    @Test
    @Order(5)
    void aBuildThatFailsHalfwayLeavesWhatWasServed() throws SQLException {
        Map<String, DatasetVersion> before = store.latest();
        changeTitle();
        DatasetReport report = broken(connection -> {
                    throw new IllegalStateException("Panne");
                })
                .run(BASE, false, MARKETS)
                .orElseThrow();
        assertThat(report.failed())
                .containsOnlyKeys("marches-programmes", "marches-lots", "marches-dates", "facilitateurs");
        assertThat(store.latest()).isEqualTo(before);
        assertThat(builder.runIfDue(BASE).orElseThrow().published()).containsExactly("marches-programmes");
    }

    @Test
    @Order(6)
    void aBuildWhoseConnectionIsKilledLeavesWhatWasServed() throws SQLException {
        Map<String, DatasetVersion> before = store.latest();
        long chunks = count("SELECT count(*) FROM dataset_chunk");
        changeTitle();
        DatasetReport report = broken(connection -> {
                    try {
                        int process;
                        try (Statement statement = connection.createStatement();
                                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                            row.next();
                            process = row.getInt(1);
                        }
                        count("SELECT count(*) FROM (SELECT pg_terminate_backend(" + process + ")) AS ended");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .run(BASE, false, MARKETS)
                .orElseThrow();
        assertThat(report.failed()).containsKey("marches-lots");
        assertThat(store.latest()).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM dataset_chunk")).isEqualTo(chunks);
        assertThat(builder.run(BASE, false, MARKETS).orElseThrow().published()).containsExactly("marches-programmes");
    }

    @Test
    @Order(7)
    void versionsOfOneDayAreNumberedAndTheOldestGo() throws SQLException {
        for (int i = 0; i <= DatasetBuilder.KEPT; i++) {
            changeTitle();
            builder.run(BASE, false, MARKETS);
        }
        List<DatasetVersion> versions = store.versions("marches-programmes");
        assertThat(versions).hasSize(DatasetBuilder.KEPT);
        assertThat(versions.getFirst().version()).matches("\\d{4}-\\d\\d-\\d\\d-1\\d");
        assertThat(count("SELECT count(DISTINCT file) FROM dataset_chunk c JOIN dataset_file f ON f.id = c.file"
                        + " WHERE slug = 'marches-programmes'"))
                .isEqualTo(DatasetBuilder.KEPT * 5L);
        assertThat(store.recent(3)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aBuildIsDueOnceANight() {
        DatasetBuilds.Build night =
                new DatasetBuilds.Build(Instant.parse("2026-11-20T02:31:00Z"), DatasetBuilder.definitions(), 0);
        assertThat(DatasetBuilder.isDue(night, Instant.parse("2026-11-21T02:29:00Z")))
                .isFalse();
        assertThat(DatasetBuilder.isDue(night, Instant.parse("2026-11-21T02:31:00Z")))
                .isTrue();
        assertThat(DatasetBuilder.isDue(null, Instant.now())).isTrue();
        assertThat(DatasetBuilder.isDue(
                        new DatasetBuilds.Build(Instant.now(), "d’autres colonnes", 0),
                        Instant.now().plus(Duration.ofSeconds(1))))
                .isTrue();
    }

    /** A builder whom something happens to after the first market. */
    @SuppressWarnings("unchecked")
    private static DatasetBuilder broken(Consumer<Connection> accident) {
        DatasetRows rows = context.getBean(DatasetRows.class);
        return new DatasetBuilder(
                (TransactionOperations<Connection>) context.getBean(TransactionOperations.class),
                (connection, dataset, base, consumer) -> rows.read(connection, dataset, base, row -> {
                    consumer.accept(row);
                    if (dataset.slug().equals("marches-lots")) {
                        accident.accept(connection);
                    }
                }),
                context.getBean(DatasetBuilds.class));
    }

    private static void changeTitle() throws SQLException {
        execute("UPDATE planned_market SET title = title || ' bis' WHERE reference = '" + ECLUSE + "'");
    }

    private static List<String> lines(DatasetVersion version) {
        return new String(read(version.files().get(DatasetFormat.JSON_LINES)), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static byte[] read(StoredFile file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int number = 0; number * (long) DatasetStore.chunkSize() < file.size(); number++) {
            content.writeBytes(store.chunk(file.id(), number).orElseThrow());
        }
        return content.toByteArray();
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
