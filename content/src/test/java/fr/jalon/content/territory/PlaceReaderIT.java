package fr.jalon.content.territory;

import static org.assertj.core.api.Assertions.assertThat;

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

final class PlaceReaderIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static TerritoryRepository territories;
    private static PlaceReader places;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        territories = context.getBean(TerritoryRepository.class);
        places = context.getBean(PlaceReader.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Lille                      | com-59350
        lille                      | com-59350
        LILLE                      | com-59350
        62498                      | com-62498
        59000                      | com-59350
        com-59350                  | com-59350
        59                         | dep-59
        Nord                       | dep-59
        nord (59)                  | dep-59
        dept 59                    | dep-59
        département du nord        | dep-59
        Hauts-de-France            | reg-32
        hauts de france            | reg-32
        HDF                        | reg-32
        PACA                       | reg-93
        idf                        | reg-11
        région Bretagne            | reg-53
        Zone d’emploi de Lens      | ze-3215
        zone d'emploi de lens      | ze-3215
        ze Lens                    | ze-3215
        ZE de Lens                 | ze-3215
        bassin d'emploi de lens    | ze-3215
        zone d'emploi du havre     | ze-2813
        Métropole de Lyon          | epci-200046977
        grand lyon                 | epci-200046977
        Métropole européenne de Lille | epci-200093201
        MEL                        | epci-200093201
        CA de Lens                 | epci-246200364
        CA Lens-Liévin             | epci-246200364
        agglo de lens              | epci-246200364
        communauté d'agglomération de Lens-Liévin | epci-246200364
        CC du Pays de Mormal       | epci-200043321
        200093201                  | epci-200093201
        Lens                       | com-62498
        Lens 62300                 | com-62498
        62300 LENS                 | com-62498
        Lens, Pas-de-Calais        | com-62498
        Lille (Nord)               | com-59350
        Saint-Denis, Réunion       | com-97411
        Saint-Denis (974)          | com-97411
        Saint-Denis (93)           | com-93066
        saint etienne              | com-42218
        St-Étienne                 | com-42218
        ville de Lille             | com-59350
        Ville-d'Avray              | com-92077
        Le Havre                   | com-76351
        les herbiers               | com-85109
        L'Haÿ les roses            | com-94038
        Montreuil                  | com-93048
        Paris                      | com-75056
        Paris 13e                  | com-75056
        Paris XIIIe                | com-75056
        75013                      | com-75056
        lyon 3                     | com-69123
        Lyon 3e Arrondissement     | com-69123
        13201                      | com-13055
        com-75118                  | com-75056
        La Réunion                 | reg-04
        département de la Réunion  | dep-974
        corse                      | reg-94
        2a                         | dep-2A
        20000                      | com-2A004
        Bellegarde-sur-Valserine   | com-01033
        France                     | fr
        france entière             | fr
        """)
    void knowsThePlace(String text, String code) {
        PlaceReader.Reading reading = places.read(text);
        assertThat(reading.territories()).first().extracting(Territory::code).isEqualTo(code);
        assertThat(reading.clear()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Saint-Denis  | com-97411
        Mayenne      | dep-53
        59350        | com-59527
        Boulogne     | com-92012
        st ouen      | com-41226
        Ajacio       | com-2A004
        Toulose      | com-31555
        Lilel        | com-59350
        lil          | com-59350
        Havre        | com-76351
        """)
    void asksWhichPlaceIsMeant(String text, String first) {
        PlaceReader.Reading reading = places.read(text);
        assertThat(reading.territories()).first().extracting(Territory::code).isEqualTo(first);
        assertThat(reading.clear()).isFalse();
    }

    @Test
    void aNumberThatIsBothIsAPostcodeFirst() {
        assertThat(places.read("59350").territories())
                .extracting(Territory::code)
                .containsExactly("com-59527", "com-59350");
    }

    @ParameterizedTest
    @CsvSource({"''", "??", "qzxwkj vbnqsd", "99999", "00000", "qzxwkj (zzzz)", "'qzxwkj, zzzz'", "99999 qzxwkj"})
    void findsNothingInNonsense(String text) {
        assertThat(places.read(text).territories()).isEmpty();
        assertThat(places.read(text).clear()).isFalse();
    }

    @Test
    void suggestsTheLargestOfThoseThatBeginSo() {
        assertThat(places.suggest("lil"))
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

    private static String firstLabel(String text) {
        return places.read(text).territories().stream()
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
