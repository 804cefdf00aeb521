package fr.jalon.content.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.text.Fold;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lille                      | com-59350
        lille                      | com-59350
        62498                      | com-62498
        59000                      | com-59350
        com-59350                  | com-59350
        59                         | dep-59
        Nord                       | dep-59
        nord (59)                  | dep-59
        Hauts-de-France            | reg-32
        hauts de france            | reg-32
        Zone d’emploi de Lens      | ze-3215
        bassin d'emploi de lens    | ze-3215
        Lens                       | com-62498
        Métropole européenne de Lille | epci-200093201
        200093201                  | epci-200093201
        France                     | fr
        Paris                      | com-75056
        La Réunion                 | reg-04
        75018                      | com-75056
        Lyon 3e Arrondissement     | com-69123
        13201                      | com-13055
        com-75118                  | com-75056
        Mayenne                    | dep-53
        département de la Réunion  | dep-974
        région Bretagne            | reg-53
        Ville-d'Avray              | com-92077
        ville de Lille             | com-59350
        St Étienne                 | com-42218
        Saint-Denis (974)          | com-97411
        Saint-Denis (93)           | com-93066
        Bellegarde-sur-Valserine   | com-01033
        Ajacio                     | com-2A004
        20000                      | com-2A004
        """)
    void resolvesWhatPeopleType(String text, String code) {
        assertThat(territories.resolve(text))
                .first()
                .extracting(Territory::code)
                .isEqualTo(code);
    }

    @Test
    void aNumberThatIsBothIsAPostcodeFirst() {
        assertThat(territories.resolve("59350")).extracting(Territory::code).containsExactly("com-59527", "com-59350");
    }

    @Test
    void resolvesNothingFromNonsense() {
        assertThat(territories.resolve("")).isEmpty();
        assertThat(territories.resolve("??")).isEmpty();
        assertThat(territories.resolve("qzxwkj vbnqsd")).isEmpty();
        assertThat(territories.resolve("99999")).isEmpty();
    }

    @Test
    void suggestsTheLargestOfThoseThatBeginSo() {
        assertThat(territories.suggest("lil"))
                .hasSizeLessThanOrEqualTo(10)
                .extracting(Territory::code)
                .startsWith("com-59350");
    }

    @Test
    void everyLabelFindsItsTerritory() throws SQLException {
        List<Territory> all =
                territories.findByCodes(strings("SELECT code FROM territory WHERE kind IN ('fr', 'reg', 'dep')"
                        + " UNION (SELECT code FROM territory WHERE kind = 'com' ORDER BY md5(code) LIMIT 150)"
                        + " UNION (SELECT code FROM territory t WHERE kind IN ('ze', 'epci') AND NOT EXISTS ("
                        + "SELECT FROM territory o WHERE o.folded = t.folded AND o.kind = t.kind AND o.code <> t.code)"
                        + " ORDER BY md5(code) LIMIT 150)"));
        assertThat(all).hasSizeGreaterThan(400);
        assertThat(all.stream().map(Territory::label).filter(label -> !firstLabel(label)
                        .equals(label)))
                .isEmpty();
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

    private static String firstLabel(String text) {
        return territories.resolve(text).stream()
                .map(Territory::label)
                .findFirst()
                .orElse("none");
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
