package fr.jalon.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ReferenceLoadIT {
    private static PostgreSQLFixture.Database database;

    @BeforeAll
    static void migrate() {
        database = PostgreSQLFixture.freshDatabase();
    }

    @Test
    void everyKindOfTerritoryIsThere() throws SQLException {
        assertThat(strings("SELECT kind || ' ' || count(*) FROM territory WHERE kind <> 'com' GROUP BY kind ORDER"
                        + " BY kind"))
                .containsExactly("dep 101", "epci 1255", "fr 1", "reg 18", "ze 306");
        assertThat(number("SELECT count(*) FROM territory WHERE kind = 'com'")).isGreaterThanOrEqualTo(34_900);
    }

    @Test
    void leadingZerosAndCorsicaSurvive() throws SQLException {
        assertThat(strings("SELECT name FROM territory WHERE code IN ('com-01004', 'com-2A004', 'dep-01', 'reg-01',"
                        + " 'ze-0051') ORDER BY code"))
                .containsExactly("Ambérieu-en-Bugey", "Ajaccio", "Ain", "Guadeloupe", "Alençon");
        assertThat(strings("SELECT unnest(postcodes) FROM territory WHERE code = 'com-01001'"))
                .containsExactly("01400");
    }

    @Test
    void everyCommuneLiesInItsDepartementItsRegionAZoneAndFrance() throws SQLException {
        assertThat(number("""
            SELECT count(*) FROM territory t WHERE kind = 'com' AND 4 <> (
                SELECT count(*) FROM territory_within w JOIN territory c ON c.code = w.container
                WHERE w.code = t.code AND c.kind IN ('dep', 'reg', 'ze', 'fr'))\
            """)).isZero();
        assertThat(strings("""
            SELECT container FROM territory_within WHERE code = 'com-59350' ORDER BY container\
            """)).containsExactly("dep-59", "epci-200093201", "fr", "reg-32", "ze-3216");
    }

    @Test
    void containersAreTerritories() throws SQLException {
        assertThat(strings("SELECT DISTINCT container FROM territory_within w WHERE NOT EXISTS ("
                        + "SELECT FROM territory t WHERE t.code = w.container)"))
                .isEmpty();
        assertThat(strings("SELECT DISTINCT code FROM territory_within w WHERE NOT EXISTS ("
                        + "SELECT FROM territory t WHERE t.code = w.code)"))
                .isEmpty();
    }

    @Test
    void onlyIslandsOutsideAnyEpciHaveNone() throws SQLException {
        assertThat(strings("""
            SELECT name FROM territory t WHERE kind = 'com' AND NOT EXISTS (
                SELECT FROM territory_within w WHERE w.code = t.code AND w.container LIKE 'epci-%')
            ORDER BY code\
            """)).containsExactly("Île-de-Bréhat", "Île-de-Sein", "Ouessant", "L'Île-d'Yeu");
    }

    @Test
    void aZoneAcrossABorderLiesOnBothSides() throws SQLException {
        assertThat(strings("SELECT container FROM territory_within WHERE code = 'ze-0051' ORDER BY container"))
                .containsExactly("dep-61", "dep-72", "fr", "reg-28", "reg-52");
    }

    @Test
    void arrondissementsAndMergedCommunesLeadToTheirCommune() throws SQLException {
        assertThat(strings("SELECT DISTINCT commune FROM commune_alias WHERE insee IN ('75118', '13201', '69387')"
                        + " ORDER BY commune"))
                .containsExactly("com-13055", "com-69123", "com-75056");
        assertThat(strings("SELECT DISTINCT t.name FROM commune_alias a JOIN territory t ON t.code = a.commune"
                        + " WHERE a.folded = 'bellegarde sur valserine'"))
                .containsExactly("Valserhône");
        assertThat(number("SELECT count(*) FROM territory WHERE name LIKE '%Arrondissement'"))
                .isZero();
    }

    @Test
    void theCpvIsATreeOfDivisions() throws SQLException {
        assertThat(number("SELECT count(*) FROM cpv")).isEqualTo(9454);
        assertThat(number("SELECT count(*) FROM cpv WHERE (parent IS NULL) <> (level = 'division')"))
                .isZero();
        assertThat(strings("SELECT label FROM cpv WHERE code = '77310000'"))
                .containsExactly("Réalisation et entretien d'espaces verts");
    }

    @Test
    void everyTradeHasAGroupAndCpvPrefixesOfRealCodes() throws SQLException {
        assertThat(number("SELECT count(*) FROM trade")).isBetween(140L, 200L);
        assertThat(strings("SELECT code FROM trade WHERE NOT EXISTS (SELECT FROM trade_cpv WHERE trade = code)"))
                .isEmpty();
        assertThat(strings("SELECT cpv_prefix FROM trade_cpv WHERE NOT EXISTS ("
                        + "SELECT FROM cpv WHERE code = rpad(cpv_prefix, 8, '0'))"))
                .isEmpty();
        assertThat(strings("SELECT code FROM trade_group g WHERE NOT EXISTS ("
                        + "SELECT FROM trade WHERE group_code = g.code)"))
                .isEmpty();
    }

    @Test
    void tradesAndGroupsShareNoCode() throws SQLException {
        assertThat(strings("SELECT code FROM trade JOIN trade_group USING (code)"))
                .isEmpty();
    }

    @Test
    void everyNafCodeIsOneOfTheNomenclature() throws Exception {
        List<String> nomenclature = Files.readAllLines(
                Path.of(ReferenceLoadIT.class.getResource("/naf-rev2.txt").toURI()));
        assertThat(nomenclature).hasSize(732).containsAll(strings("SELECT DISTINCT naf FROM trade_naf"));
    }

    @Test
    void aSecondRunAppliesNothing() throws SQLException {
        assertThat(Migrations.migrate(database.dataSource())).isZero();
    }

    @Test
    void aChangedFileIsLoadedAgainOverWhatIsThere() throws SQLException {
        PostgreSQLFixture.Database other = PostgreSQLFixture.freshDatabase();
        try (Connection connection = other.dataSource().getConnection()) {
            connection.createStatement().execute("UPDATE territory SET name = 'Old' WHERE code = 'com-59350'");
            connection.createStatement().execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version IS NULL");
        }
        assertThat(Migrations.migrate(other.dataSource())).isEqualTo(3);
        try (Connection connection = other.dataSource().getConnection()) {
            assertThat(strings(connection, "SELECT name FROM territory WHERE code = 'com-59350'"))
                    .containsExactly("Lille");
            assertThat(strings(connection, "SELECT count(*)::text FROM territory"))
                    .isEqualTo(strings("SELECT count(*)::text FROM territory"));
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(
                strings(sql.replaceFirst("count\\(\\*\\)", "count(*)::text")).getFirst());
    }

    private static List<String> strings(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return strings(connection, sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
