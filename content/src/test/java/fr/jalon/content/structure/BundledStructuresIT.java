package fr.jalon.content.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.imports.Siret;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BundledStructuresIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static StructureRepository repository;
    private static Duration firstLoad;

    @BeforeAll
    static void load() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.bundle.enabled", false);
        context = ApplicationContext.run(properties);
        repository = context.getBean(StructureRepository.class);
        Instant begin = Instant.now();
        loadAll();
        firstLoad = Duration.between(begin, Instant.now());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void everyEsatIsFoundThroughAPage() throws SQLException {
        assertThat(count("SELECT count(*) FROM structure_site")).isEqualTo(1504);
        assertThat(count("SELECT count(DISTINCT structure_key) FROM structure_kind WHERE kind = 'ESAT'"))
                .isGreaterThanOrEqualTo(1390);
        assertThat(count("SELECT count(*) FROM structure WHERE key LIKE 'finess-%'"))
                .isEqualTo(78);
        assertThat(count("""
            SELECT count(*) FROM structure_site s
            WHERE NOT EXISTS (SELECT FROM structure_kind k WHERE k.structure_key = s.structure_key AND k.kind = 'ESAT')\
            """)).isZero();
    }

    @Test
    void theOthersAreThereAndPlaced() throws SQLException {
        assertThat(count("""
            SELECT count(*) FROM structure s
            WHERE NOT demonstration
              AND NOT EXISTS (SELECT FROM structure_kind k WHERE k.structure_key = s.key AND k.kind = 'ESAT')\
            """)).isGreaterThanOrEqualTo(3820);
        assertThat(count("SELECT count(*) FROM structure WHERE commune IS NULL"))
                .isLessThanOrEqualTo(15);
        assertThat(count("SELECT count(*) FROM structure WHERE lat IS NULL")).isLessThanOrEqualTo(15);
    }

    @Test
    void everyRowIsAccountedFor() throws SQLException {
        assertThat(count("SELECT rows_read FROM import_run WHERE file = '/bundle/esat-finess.csv'"))
                .isEqualTo(1504);
        assertThat(count("SELECT created + merged FROM import_run WHERE file = '/bundle/esat-finess.csv'"))
                .isEqualTo(1504);
        assertThat(count("SELECT rows_read FROM import_run WHERE file = '/bundle/siae-geiq-2020.csv'"))
                .isEqualTo(3853);
        assertThat(count("SELECT merged FROM import_run WHERE file = '/bundle/siae-geiq-2020.csv'"))
                .isEqualTo(12);
        assertThat(count("SELECT refused FROM import_run WHERE file = '/bundle/siae-geiq-2020.csv'"))
                .isEqualTo(13);
    }

    @Test
    void lesBrossesIsTheEsatOfVernoux() {
        Structure brosses = repository.findByKey("77554408300477").orElseThrow();
        assertThat(brosses.name()).isEqualTo("ESAT LES BROSSES");
        assertThat(brosses.commune().name()).isEqualTo("Vernoux");
        assertThat(brosses.finess()).containsExactly("010001261");
        assertThat(brosses.places()).isEqualTo(50);
        assertThat(brosses.owner()).isEqualTo("ADAPEI DE L'AIN");
        assertThat(brosses.declaredTrades()).isEmpty();
    }

    @Test
    void secondarySitesShareThePageOfTheirSiret() {
        Structure osaris = repository.findByKey("77589836400028").orElseThrow();
        assertThat(osaris.sites()).hasSize(5);
        assertThat(osaris.sites().getFirst().main()).isTrue();
        assertThat(osaris.name()).isEqualTo("ESAT OSARIS- SITE LA BASTIDE");
        assertThat(osaris.territoriesIn()).contains("com-30189", "com-30032", "dep-30");
        assertThat(osaris.places()).isEqualTo(37 + 23 + 36 + 15 + 109);
        assertThat(repository.keyOfFiness("300022753")).contains("77589836400028");
    }

    @Test
    void aSiretOfTwoSourcesHasBothKinds() {
        Structure interinser = repository.findByKey("40765547100057").orElseThrow();
        assertThat(interinser.kinds()).containsExactly(StructureKind.EI, StructureKind.ETTI);
    }

    @Test
    void loadingAgainWritesNothing() throws SQLException {
        long runs = count("SELECT count(*) FROM import_run");
        long version = count("SELECT max(version) FROM structure");
        loadAll();
        assertThat(count("SELECT count(*) FROM import_run")).isEqualTo(runs);
        assertThat(count("SELECT max(version) FROM structure")).isEqualTo(version);
    }

    @Test
    void theFirstLoadIsQuick() {
        assertThat(firstLoad).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() throws SQLException {
        List<String> keys = new ArrayList<>();
        StructureDocuments documents = context.getBean(StructureDocuments.class);
        for (List<Structure> page = repository.pageAfter("", 1000);
                !page.isEmpty();
                page = repository.pageAfter(page.getLast().key(), 1000)) {
            documents.of(page).forEach(document -> keys.add(document.key()));
        }
        assertThat(keys).doesNotHaveDuplicates().hasSize((int) count("SELECT count(*) FROM structure"));
    }

    @Test
    void demonstrationStructuresAreMarkedAndTheirNumbersAreNobodys() throws SQLException {
        assertThat(count("SELECT count(*) FROM structure WHERE demonstration")).isBetween(55L, 70L);
        assertThat(count("SELECT count(*) FROM structure WHERE demonstration <> (key LIKE '000000%')"))
                .isZero();
        assertThat(count("""
            SELECT count(*) FROM structure s WHERE demonstration
            AND (SELECT count(*) FROM structure_offer o WHERE o.structure_key = s.key) NOT BETWEEN 2 AND 4\
            """)).isZero();
        assertThat(count("SELECT count(*) FROM structure_offer o JOIN structure s ON s.key = o.structure_key"
                        + " WHERE NOT demonstration"))
                .as("offers nobody made")
                .isZero();
        assertThat(count("SELECT count(DISTINCT kind) FROM structure_kind JOIN structure ON key = structure_key"
                        + " WHERE demonstration"))
                .isEqualTo(StructureKind.values().length);
        assertThat(count("SELECT count(*) FROM structure WHERE demonstration AND commune IN "
                        + "(SELECT code FROM territory_within WHERE container = 'dep-59')"))
                .isGreaterThanOrEqualTo(6);
        assertThat(repository.pageAfter("", 10)).allSatisfy(structure -> {
            assertThat(structure.demonstration()).isTrue();
            assertThat(Siret.isValid(structure.key())).isTrue();
        });
    }

    private static void loadAll() {
        BundledStructures bundle = context.getBean(BundledStructures.class);
        bundle.load();
        bundle.loadDemonstration();
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
