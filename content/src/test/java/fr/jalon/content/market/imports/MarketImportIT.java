package fr.jalon.content.market.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.DateField;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.Slippage;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spreadsheets as buyers send them, into a real PostgreSQL; each test has a buyer of its own. */
final class MarketImportIT {
    private static final ImportOptions OPTIONS = ImportOptions.of("Fichier d’essai", LocalDate.of(2026, 11, 1));
    private static final String HEADER =
            "code;libelle;description;statut;siren_de_l_entite_acheteuse;categorie_d_achat;"
                    + "code_s_cpv;montant_estime_du_marche;date_previsionnelle_de_publication;"
                    + "duree_previsionnelle_du_marche;departement_s_d_execution_du_marche;lien_vers_la_consultation;"
                    + "considerations_sociales;considerations_environnementales;heures_d_insertion\n";

    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static MarketImport marketImport;
    private static PlannedMarketRepository markets;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        marketImport = context.getBean(MarketImport.class);
        markets = context.getBean(PlannedMarketRepository.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void anExportWithAllItsTrapsIsTakenWhole() {
        ImportReport report = run(HEADER
                + "2027-A1;Entretien des espaces verts;Tonte et taille;À venir;225900018;Services;77310000-6;100k -"
                + " 500k€;15/04/2027;24;59|62;;Clause sociale d'insertion;Clause environnementale;850\n"
                + "2027-A2;Gros travaux;;Publié;225900018;Travaux;45000000;+ 100M€;T2 2027;CDL;tous;CDL;Marché"
                + " réservé;CDL;\n"
                + "2027-A3;Fournitures de plants;;CDL;225900018;;3451000;CDL;avril 2027;12.0;1;http://;CDL;CDL;\n");
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.count(RowOutcome.CREATED))
                .as(report.rows().toString())
                .isEqualTo(3);

        PlannedMarket verts = markets.findByReference("225900018-2027-a1").orElseThrow();
        assertThat(verts.buyer().name()).isEqualTo("Acheteur au SIREN 225900018");
        assertThat(verts.buyer().kind()).isEqualTo(BuyerKind.DEPARTMENT);
        assertThat(verts.cpv()).containsExactly("77310000");
        assertThat(verts.amount()).isEqualTo(AmountRange.between(100_000, 500_000));
        assertThat(verts.places()).containsExactly("dep-59", "dep-62");
        assertThat(verts.schedule().publication()).isEqualTo(PlannedDate.day(LocalDate.of(2027, 4, 15)));
        assertThat(verts.schedule().months()).isEqualTo(24);
        assertThat(verts.lots()).hasSize(1);
        assertThat(verts.hoursPlanned()).isEqualTo(850);
        assertThat(verts.status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(verts.origin().demonstration()).isFalse();

        PlannedMarket works = markets.findByReference("225900018-2027-a2").orElseThrow();
        assertThat(works.nature()).isEqualTo(Nature.WORKS);
        assertThat(works.places()).containsExactly("fr");
        assertThat(works.amount()).isEqualTo(AmountRange.atLeast(100_000_000));
        assertThat(works.consultationUrl()).isNull();
        assertThat(works.lots().getFirst().considerations()).containsExactly(new Consideration.Undecided());

        PlannedMarket plants = markets.findByReference("225900018-2027-a3").orElseThrow();
        assertThat(plants.cpv()).containsExactly("03451000");
        assertThat(plants.nature()).isEqualTo(Nature.SUPPLIES);
        assertThat(plants.places()).containsExactly("dep-01");
        assertThat(plants.amount()).isEqualTo(AmountRange.notKnown());
        assertThat(plants.consultationUrl()).isNull();
        assertThat(report.rows().getLast().repairs())
                .anyMatch(repair -> repair.contains("code_s_cpv") && repair.contains("03451000"))
                .anyMatch(repair -> repair.contains("lien_vers_la_consultation"));
    }

    @Test
    void refusedRowsSayWhereAndWhyAndTheOthersAreTaken() {
        ImportReport report = run(HEADER
                + "B1;Nettoyage;;;215900010;Services;90910000;50k;31/02/2027;;59;;;;\n"
                + "B2;;;;215900010;Services;99999999;beaucoup;01/02/2027;;pays de cocagne;;tombola;;\n"
                + "B3;Bon;;;217500016;Services;90910000;50k;01/02/2027;;75;;;;\n"
                + "B4;Mauvais SIREN;;;123456789;Services;90910000;50k;01/02/2027;;75;;;;\n"
                + "B3;Encore;;;217500016;Services;90910000;50k;01/02/2027;;75;;;;\n"
                + "B5;Heures sans clause;;;217500016;Services;90910000;;01/02/2027;;75;;Critère social;;300\n");
        assertThat(report.total()).isEqualTo(6);
        assertThat(report.count(RowOutcome.CREATED)).isEqualTo(1);
        assertThat(report.count(RowOutcome.REFUSED)).isEqualTo(5);
        assertThat(report.refused()).extracting(ImportReport.Row::line).containsExactly(2L, 3L, 5L, 6L, 7L);
        assertThat(report.refused().getFirst().reason())
                .contains("date_previsionnelle_de_publication")
                .contains("31/02/2027");
        assertThat(report.refused().get(1).reason())
                .contains("libelle")
                .contains("99999999")
                .contains("beaucoup")
                .contains("pays de cocagne")
                .contains("tombola");
        assertThat(report.refused().get(2).reason()).contains("123456789").contains("SIREN");
        assertThat(report.refused().get(3).reason()).contains("ligne 4");
        assertThat(report.refused().get(4).reason()).contains("heures");
    }

    @Test
    void aSecondRunChangesNothingAndAChangedDateIsKept() throws SQLException {
        String row = "C1;Formation;;;237500079;Services;80530000;200k;%s;;reg-11;;Clause sociale;;100\n";
        assertThat(run(HEADER + row.formatted("04/2027")).count(RowOutcome.CREATED))
                .isEqualTo(1);
        long announced = count("SELECT count(*) FROM index_outbox");
        ImportReport again = run(HEADER + row.formatted("04/2027"));
        assertThat(again.count(RowOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM index_outbox")).isEqualTo(announced);

        ImportOptions december = ImportOptions.of("Fichier d’essai", LocalDate.of(2026, 12, 1));
        ImportReport moved = run(HEADER + row.formatted("06/2027"), december);
        assertThat(moved.count(RowOutcome.UPDATED)).isEqualTo(1);
        PlannedMarket market = markets.findByReference("237500079-c1").orElseThrow();
        assertThat(market.history())
                .containsExactly(new DateChange(
                        DateField.PUBLICATION,
                        LocalDate.of(2026, 12, 1),
                        PlannedDate.month(LocalDate.of(2027, 4, 1)),
                        PlannedDate.month(LocalDate.of(2027, 6, 1)),
                        null));
        assertThat(market.slippage()).isEqualTo(new Slippage(1, 2));

        ImportReport older = run(HEADER + row.formatted("04/2027"));
        assertThat(older.count(RowOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(older.rows().getFirst().reason()).contains("plus ancien");
        assertThat(markets.findByReference("237500079-c1").orElseThrow()).isEqualTo(market);
    }

    @Test
    void aDryRunReportsAndWritesNothing() throws SQLException {
        String row = "D1;Nettoyage;;;213505019;Services;90910000;50k;01/02/2027;;59;;;;\n";
        ImportReport report = run(HEADER + row, OPTIONS.asDryRun());
        assertThat(report.count(RowOutcome.CREATED)).isEqualTo(1);
        assertThat(report.dryRun()).isTrue();
        assertThat(count("SELECT count(*) FROM planned_market WHERE buyer_siren = '213505019'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM buyer WHERE siren = '213505019'"))
                .isZero();
    }

    @Test
    void rowsOfLotsMakeOneMarket() {
        String header =
                "Code;Intitulé;SIREN;N° lot;Libellé du lot;Montant estimé;Date de publication;Lieu d'exécution;Codes"
                        + " CPV;Clauses sociales\n";
        ImportReport report = run(header
                + "E1;Collège;226200012;1;Gros œuvre;400k - 500k;03/2027;Arras (62);45262500;Clause d'insertion\n"
                + "E1;Collège;226200012;2;Peinture;40k - 60k;03/2027;Arras (62);45442100;Réservé EA ESAT\n"
                + "E2;École;226200012;1;Gros œuvre;400k;03/2027;62;45262500;\n"
                + "E2;École;226200012;2;Peinture;40k;jamais;62;45442100;\n");
        assertThat(report.count(RowOutcome.CREATED))
                .as(report.rows().toString())
                .isEqualTo(1);
        assertThat(report.count(RowOutcome.MERGED)).isEqualTo(1);
        assertThat(report.count(RowOutcome.REFUSED)).isEqualTo(2);
        PlannedMarket market = markets.findByReference("226200012-e1").orElseThrow();
        assertThat(market.lots()).extracting(lot -> lot.title()).containsExactly("Gros œuvre", "Peinture");
        assertThat(market.considerations())
                .containsOnlyKeys(ConsiderationKind.EXECUTION_CLAUSE, ConsiderationKind.RESERVED_DISABILITY);
        assertThat(market.amount()).isEqualTo(AmountRange.between(440_000, 560_000));
        assertThat(market.cpv()).containsExactly("45262500", "45442100");
        assertThat(market.places()).containsExactly("com-62041");
    }

    @Test
    void codesThatLookAlikeKeepPagesOfTheirOwn() {
        String row = ";Nettoyage;;;200054781;Services;90910000;50k;01/02/2027;;75;;;;\n";
        ImportReport report = run(HEADER + "F/1" + row + "F-1" + row);
        assertThat(report.rows()).extracting(ImportReport.Row::key).containsExactly("200054781-f-1", "200054781-f-1-2");
        assertThat(run(HEADER + "F/1" + row + "F-1" + row).count(RowOutcome.UNCHANGED))
                .isEqualTo(2);
    }

    @Test
    void anExcelWorkbookWithNumbersAndDatesIsReadAlike() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "essai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Projets");
            List<String> header = List.of(
                    "Code",
                    "Libellé",
                    "SIREN de l'entité acheteuse",
                    "Date prévisionelle de publication",
                    "Code(s) CPV",
                    "Départements");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, 2027001);
            sheet.value(1, 1, "Entretien du linge");
            sheet.value(1, 2, 5_520_135);
            sheet.value(1, 3, LocalDate.of(2027, 9, 6));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, 98310000);
            sheet.value(1, 5, 2);
        }
        ImportReport report = marketImport.run(new ByteArrayInputStream(bytes.toByteArray()), OPTIONS);
        assertThat(report.count(RowOutcome.CREATED))
                .as(report.rows().toString())
                .isEqualTo(1);
        PlannedMarket market = markets.findByReference("005520135-2027001").orElseThrow();
        assertThat(market.buyer().siren()).isEqualTo("005520135");
        assertThat(market.schedule().publication()).isEqualTo(PlannedDate.day(LocalDate.of(2027, 9, 6)));
        assertThat(market.places()).containsExactly("dep-02");
        assertThat(report.rows().getFirst().repairs()).anyMatch(repair -> repair.contains("005520135"));
    }

    @Test
    void anotherEncodingAndOtherSeparatorsAreFoundOut() {
        String table = "code\tlibellé\tsiren\tpublication prévue\n" + "G1\tSécurité incendie\t219200466\tété\n"
                + "G2\tPropreté\t219200466\tdécembre 2027\n";
        ImportReport report =
                marketImport.run(new ByteArrayInputStream(table.getBytes(Charset.forName("windows-1252"))), OPTIONS);
        assertThat(report.count(RowOutcome.CREATED)).isEqualTo(1);
        assertThat(report.count(RowOutcome.REFUSED)).isEqualTo(1);
        assertThat(markets.findByReference("219200466-g2").orElseThrow().title())
                .isEqualTo("Propreté");
    }

    @Test
    void aFileWithoutTheColumnsItNeedsSaysWhich() {
        assertThatThrownBy(() -> run("code;libelle\n1;x\n"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("siren_de_l_entite_acheteuse")
                .hasMessageContaining("date_previsionnelle_de_publication");
    }

    private static ImportReport run(String table) {
        return run(table, OPTIONS);
    }

    private static ImportReport run(String table, ImportOptions options) {
        return marketImport.run(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
