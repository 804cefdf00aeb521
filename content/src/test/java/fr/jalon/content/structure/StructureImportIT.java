package fr.jalon.content.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StructureImportIT {
    private static final ImportOptions JUNE = ImportOptions.of("Annuaire d’essai", LocalDate.of(2026, 6, 1));
    private static final String HEADER = "siret;kind;name;brand;postcode;city;lat;lon;naf\n";
    private static final String BROSSES = "77554408300477";

    private PostgreSQLFixture.Database database;
    private ApplicationContext context;
    private StructureImport structureImport;
    private StructureRepository repository;

    @BeforeEach
    void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.bundle.enabled", false);
        context = ApplicationContext.run(properties);
        structureImport = context.getBean(StructureImport.class);
        repository = context.getBean(StructureRepository.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void readsADirectoryAndPlacesIt() {
        ImportReport report =
                run(HEADER + "775 544 083 00477;EI;PAYSAGES DU NORD;Paysages du Nord;59000;Lille;;;81.30z\n");
        assertThat(report.count(RowOutcome.CREATED)).isEqualTo(1);
        Structure structure = repository.findByKey(BROSSES).orElseThrow();
        assertThat(structure.name()).isEqualTo("Paysages du Nord");
        assertThat(structure.kinds()).containsExactly(StructureKind.EI);
        assertThat(structure.commune().code()).isEqualTo("com-59350");
        assertThat(structure.position().ofCommune()).isTrue();
        assertThat(structure.territoriesIn()).contains("com-59350", "epci-200093201", "dep-59", "reg-32", "fr");
        assertThat(structure.sourceOf("identity"))
                .contains(new FieldSource("identity", JUNE.source(), JUNE.sourceDate()));

        StructureDocument document =
                context.getBean(StructureDocuments.class).of(List.of(structure)).getFirst();
        assertThat(document.trades()).contains("espaces-verts");
        assertThat(document.tradesDerived()).isTrue();
        assertThat(document.eligible()).containsExactly("reserved-iae", "reserved-both");
    }

    @Test
    void accountsForEveryRow() {
        ImportReport report = run(HEADER + """
            34445638900012;EI;BERTRANS;;13300;Salon-de-Provence;;;
            775;EI;COURT;;13300;Salon-de-Provence;;;
            ;EI;SANS NUMERO;;13300;Salon-de-Provence;;;
            77554408300477;SARL;TYPE INCONNU;;13300;Salon-de-Provence;;;
            77554408300576;EI;;;13300;Salon-de-Provence;;;
            8628031000102;AI;ZEROS PERDUS;;1560;Vernoux;;;8130Z
            77554408300477;ACI;UN;;59000;Lille;;;
            77554408300477;EI;DEUX;Deux mille;59000;Lille;50.63;3.06;8130Z
            77554408300527;EI;LOIN;;59000;Lille;44.99;-0.44;
            """);
        assertThat(report.total()).isEqualTo(9);
        assertThat(report.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(
                        RowOutcome.REFUSED,
                        RowOutcome.REFUSED,
                        RowOutcome.REFUSED,
                        RowOutcome.REFUSED,
                        RowOutcome.REFUSED,
                        RowOutcome.CREATED,
                        RowOutcome.MERGED,
                        RowOutcome.CREATED,
                        RowOutcome.CREATED);
        assertThat(report.rows().get(0).reason()).contains("clé de contrôle");
        assertThat(report.rows().get(3).reason()).contains("SARL");
        assertThat(report.rows().get(5).repairs()).anyMatch(note -> note.contains("08628031000102"));
        assertThat(report.rows().get(5).repairs()).anyMatch(note -> note.contains("code postal"));
        assertThat(report.rows().get(6).reason()).isEqualTo("même SIRET que la ligne 9");
        assertThat(report.rows().get(8).repairs()).anyMatch(note -> note.contains("km du lieu de l’adresse"));

        Structure merged = repository.findByKey(BROSSES).orElseThrow();
        assertThat(merged.name()).as("the fullest row gives the fields").isEqualTo("DEUX");
        assertThat(merged.kinds()).containsExactly(StructureKind.ACI, StructureKind.EI);
        assertThat(merged.otherNames()).containsExactly("UN");
    }

    @Test
    void aDryRunReportsAndKeepsNothing() throws SQLException {
        String file = HEADER + BROSSES + ";EI;UN;;59000;Lille;;;\n";
        ImportReport report = structureImport.run(bytes(file), "essai.csv", JUNE.asDryRun());
        assertThat(report.count(RowOutcome.CREATED)).isEqualTo(1);
        assertThat(repository.findByKey(BROSSES)).isEmpty();
        assertThat(count("SELECT count(*) FROM import_run")).isZero();
        assertThat(count("SELECT count(*) FROM index_outbox")).isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() throws SQLException {
        String file = HEADER + BROSSES + ";EI;UN;;59000;Lille;;;\n" + BROSSES + ";ACI;UN;;59000;Lille;;;\n";
        run(file);
        long version = repository.findByKey(BROSSES).orElseThrow().version();
        long announced = count("SELECT count(*) FROM index_outbox");
        assertThat(run(file).count(RowOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(repository.findByKey(BROSSES).orElseThrow().version()).isEqualTo(version);
        assertThat(count("SELECT count(*) FROM index_outbox")).isEqualTo(announced);
    }

    @Test
    void theMostRecentSourceGivesTheFieldsAndKindsAdd() {
        run(HEADER + BROSSES + ";EI;ANCIEN NOM;;59000;Lille;50.63;3.06;8130Z\n");
        String newer = HEADER + BROSSES + ";EA;Nouveau nom;;59500;Douai;;;\n";
        ImportReport report = structureImport.run(
                bytes(newer), "ea.csv", ImportOptions.of("Autre annuaire", LocalDate.of(2026, 9, 1)));
        assertThat(report.count(RowOutcome.UPDATED)).isEqualTo(1);
        Structure structure = repository.findByKey(BROSSES).orElseThrow();
        assertThat(structure.name()).isEqualTo("Nouveau nom");
        assertThat(structure.otherNames()).containsExactly("ANCIEN NOM");
        assertThat(structure.commune().code()).isEqualTo("com-59178");
        assertThat(structure.naf()).isEqualTo("8130Z");
        assertThat(structure.kinds()).containsExactly(StructureKind.EA, StructureKind.EI);
        assertThat(structure.sourceOf("activity").orElseThrow().source()).isEqualTo(JUNE.source());
        assertThat(structure.sourceOf("kind-EA").orElseThrow().source()).isEqualTo("Autre annuaire");

        ImportReport older = structureImport.run(
                bytes(HEADER + BROSSES + ";EI;ENCORE PLUS ANCIEN;;59000;Lille;;;\n"),
                "vieux.csv",
                ImportOptions.of(JUNE.source(), LocalDate.of(2019, 1, 1)));
        assertThat(older.count(RowOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(repository.findByKey(BROSSES).orElseThrow().name()).isEqualTo("Nouveau nom");
    }

    @Test
    void anEsatThatGetsItsSiretLeavesItsFinessPage() {
        String header =
                "ET-N°FINESS,ET-Raison sociale,ET-Code Postal,ET-Type,ET-SIRET,ET-Commune Code,ET-Commune Libellé\n";
        run(header + "10001261,ESAT LES BROSSES,1560,Principal,,1433,Vernoux\n");
        Structure before = repository.findByKey("finess-010001261").orElseThrow();
        assertThat(before.siret()).isNull();
        assertThat(before.commune().code()).isEqualTo("com-01433");

        run(header + "10001261,ESAT LES BROSSES,1560,Principal,77554408300477,1433,Vernoux\n");
        assertThat(repository.findByKey("finess-010001261")).isEmpty();
        assertThat(repository.keyOfFiness("010001261")).contains(BROSSES);
        assertThat(repository.findByKey(BROSSES).orElseThrow().finess()).containsExactly("010001261");
    }

    @Test
    void aBadSiretCostsAnEsatNothing() {
        String header = "ET-N°FINESS,ET-Raison sociale,ET-SIRET\n";
        ImportReport report = run(header + "10001261,ESAT LES BROSSES,77554408300478\n");
        assertThat(report.rows().getFirst().key()).isEqualTo("finess-010001261");
        assertThat(report.rows().getFirst().repairs()).anyMatch(note -> note.contains("remplacé par le numéro FINESS"));
    }

    @Test
    void refusesAFileOfAnotherShape() {
        assertThatThrownBy(() -> run("a;b\n1;2\n"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("FINESS");
    }

    @Test
    void withdrawnKindsAndSitesGoInTheSameTransactionAsThePage() throws SQLException {
        run(HEADER + BROSSES + ";EI/ACI;UN;;59000;Lille;;;\n");
        run(HEADER + BROSSES + ";EI;UN;;59000;Lille;;;\n");
        assertThat(repository.findByKey(BROSSES).orElseThrow().kinds()).containsExactly(StructureKind.EI);
    }

    private ImportReport run(String file) {
        return structureImport.run(bytes(file), "essai.csv", JUNE);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
