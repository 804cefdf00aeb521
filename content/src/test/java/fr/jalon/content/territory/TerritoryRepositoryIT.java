package fr.jalon.content.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.text.Fold;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerritoryRepositoryIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static TerritoryRepository territories;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        territories = context.getBean(TerritoryRepository.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aCommuneHasItsNumberItsPostcodesItsPlaceAndItsResidents() {
        Territory lille = territories.findByCode("com-59350").orElseThrow();
        assertThat(lille.kind()).isEqualTo(TerritoryKind.COMMUNE);
        assertThat(lille.insee()).isEqualTo("59350");
        assertThat(lille.postcodes()).contains("59000", "59800");
        assertThat(lille.lat()).isBetween(50.5, 50.7);
        assertThat(lille.lon()).isBetween(2.9, 3.2);
        assertThat(lille.population()).isEqualTo(236_710);
    }

    @Test
    void containersGoFromTheCommuneToFrance() {
        assertThat(territories.containersOf("com-59350"))
                .containsExactly("com-59350", "dep-59", "epci-200093201", "fr", "reg-32", "ze-3216");
        assertThat(territories.containersOf("dep-01")).containsExactly("dep-01", "fr", "reg-84");
        assertThat(territories.containersOf("com-00000")).containsExactly("com-00000");
        assertThat(territories.containersOf(List.of("dep-59", "dep-62")))
                .containsExactlyInAnyOrder("dep-59", "dep-62", "reg-32", "fr");
        assertThat(territories.containersOf(List.of())).isEmpty();
    }

    @Test
    void labelsSayWhatKindOfPlaceItIs() {
        assertThat(territories.label("com-97411")).isEqualTo("Saint-Denis (974)");
        assertThat(territories.labels(List.of("dep-59", "ze-2808", "reg-32", "nowhere")))
                .containsOnly(
                        Map.entry("dep-59", "Nord (59)"),
                        Map.entry(
                                "ze-2808",
                                territories.findByCode("ze-2808").orElseThrow().label()),
                        Map.entry("reg-32", "Hauts-de-France"),
                        Map.entry("nowhere", "nowhere"));
    }

    @Test
    void findsWhatReachesIntoACircle() {
        assertThat(territories.findAround(50.6311, 3.0468, 20))
                .contains("dep-59", "reg-32", "epci-200093201", "ze-3216")
                .doesNotContain("fr", "dep-80");
        assertThat(territories.findAround(50.6311, 3.0468, 25)).contains("dep-62");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        93100 | Montreuil              | com-93048
        59000 | LILLE CEDEX 9          | com-59350
        69003 | Lyon 3e                | com-69123
        75018 | PARIS 18               | com-75056
        62600 | BERCK SUR MER          | com-62108
        01200 | Bellegarde sur Valserine | com-01033
        20090 | AJACCIO                | com-2A004
        59041 | Lille Cedex            | com-59350
        """)
    void findsTheCommuneOfAnAddress(String postcode, String name, String code) {
        assertThat(territories.communeAt(postcode, name))
                .get()
                .extracting(Territory::code)
                .isEqualTo(code);
    }

    @Test
    void leavesAnUncertainAddressAlone() {
        assertThat(territories.communeAt("62223", "Mulhouse")).isEmpty();
        assertThat(territories.communeAt("", "")).isEmpty();
    }

    @Test
    void javaAndSqlFoldNamesAlike() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT name, folded FROM territory")) {
            int count = 0;
            while (rows.next()) {
                assertThat(Fold.fold(rows.getString("name"))).isEqualTo(rows.getString("folded"));
                count++;
            }
            assertThat(count).isGreaterThan(36_000);
        }
    }
}
