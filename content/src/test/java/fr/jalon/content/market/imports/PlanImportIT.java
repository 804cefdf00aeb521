package fr.jalon.content.market.imports;

import static fr.jalon.content.market.PlannedMarkets.BERGES_DE_SAMBRE;
import static fr.jalon.content.market.PlannedMarkets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.market.imports.PlanImport.State;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buyers' spreadsheets from upload to undoing, into a real PostgreSQL that holds the demonstration set. */
final class PlanImportIT {
    private static final Buyer LENS = new Buyer("216204982", "Ville de Lens", BuyerKind.COMMUNE);
    private static final Buyer ARRAS = new Buyer("216200410", "Ville d’Arras", BuyerKind.COMMUNE);
    private static final String HEADER = "Code;Numéro du lot;Intitulé;Publication prévue;Montant estimé;"
            + "Considérations sociales;Heures d’insertion;SIREN de l’acheteur\n";

    private static ApplicationContext context;
    private static PlannedMarketRepository markets;
    private static PlanImports imports;
    private static PlanImportRepository repository;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        markets = context.getBean(PlannedMarketRepository.class);
        imports = context.getBean(PlanImports.class);
        repository = context.getBean(PlanImportRepository.class);
        context.getBean(DemonstrationMarkets.class).load(TODAY);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource(PlanSheet.Form.class)
    void aPlanExportedAndImportedAgainChangesNothing(PlanSheet.Form form) throws IOException {
        Map<Buyer, List<PlannedMarket>> plans =
                PlannedMarkets.ALL.stream().collect(Collectors.groupingBy(PlannedMarket::buyer));
        for (Map.Entry<Buyer, List<PlannedMarket>> plan : plans.entrySet()) {
            UUID id = read(plan.getKey(), sheet(plan.getValue(), form));
            assertThat(repository.find(id, plan.getKey().siren()).orElseThrow().state())
                    .isEqualTo(State.READY);
            assertThat(repository.lines(id, 0, 5000))
                    .hasSize(plan.getValue().stream()
                            .mapToInt(market -> market.lots().size())
                            .sum())
                    .allSatisfy(line -> assertThat(line.outcome())
                            .as("%s: %s %s", line.reference(), line.reason(), line.changes())
                            .isIn("unchanged", "merged"));
        }
    }

    @Test
    void aPlanIsPreviewedFieldByFieldAppliedAndUndone() {
        UUID first = read(LENS, HEADER + """
            A1;;Entretien des parcs;avril 2027;100 000 - 200 000;Clause sociale d’insertion;800;
            A2;1;Peinture des écoles;T3 2027;50 000;À l’étude;;216204982
            A2;2;Peinture des écoles;T3 2027;60 000;;;
            """);
        assertThat(markets.findOfBuyers(List.of(LENS.siren())))
                .as("nothing is visible before")
                .isEmpty();
        imports.apply(first, LENS, true);
        List<PlannedMarket> created = markets.findOfBuyers(List.of(LENS.siren()));
        assertThat(created).hasSize(2);

        UUID second =
                read(LENS, HEADER + "A1;;Entretien des parcs;septembre 2027;100 000 - 200 000;L2113-12;;216204982\n");
        assertThat(repository.lines(second, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("updated");
            assertThat(line.changes())
                    .containsExactlyInAnyOrder(
                            new FieldChange("Publication prévue", "avril 2027", "septembre 2027"),
                            new FieldChange(
                                    "Considérations sociales",
                                    "Clause sociale d’insertion",
                                    "Réservé au secteur adapté et protégé"),
                            new FieldChange("Heures d’insertion", "800", ""));
        });
        imports.apply(second, LENS, true);
        PlannedMarket changed = parks();
        assertThat(changed.slippage().times()).isEqualTo(1);
        assertThat(changed.changes())
                .extracting(MarketChange::before, MarketChange::after)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("execution-clause", null),
                        org.assertj.core.groups.Tuple.tuple(null, "reserved-disability"));

        imports.undo(second);
        assertThat(state(second, LENS)).isEqualTo(State.UNDONE);
        assertThat(markets.findOfBuyers(List.of(LENS.siren())))
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(created);

        imports.undo(first);
        assertThat(repository.find(first, LENS.siren()).orElseThrow().message())
                .as("undoing the second one changed one of the first")
                .contains(parks().reference());
        assertThat(markets.findOfBuyers(List.of(LENS.siren()))).hasSize(1);
    }

    @Test
    void aPreviewThatNoLongerHoldsIsDrawnAnew() {
        imports.apply(read(ARRAS, HEADER + "B1;;Voirie;avril 2027;;;;\n"), ARRAS, true);
        UUID late = read(ARRAS, HEADER + "B1;;Voirie et trottoirs;avril 2027;;;;\n");
        imports.apply(read(ARRAS, HEADER + "B1;;Voirie du centre;avril 2027;;;;\n"), ARRAS, true);
        imports.apply(late, ARRAS, true);
        assertThat(state(late, ARRAS)).isEqualTo(State.READY);
        assertThat(repository.lines(late, 0, 1).getFirst().changes())
                .containsExactly(new FieldChange("Intitulé", "Voirie du centre", "Voirie et trottoirs"));
        imports.apply(late, ARRAS, true);
        assertThat(state(late, ARRAS)).isEqualTo(State.APPLIED);
    }

    @Test
    void rowsOfAnotherBuyerAreRefusedWithTheirColumn() {
        UUID id = read(ARRAS, HEADER + "C1;;Voirie;avril 2027;;;;216204982\nC2;;Voirie;jamais;;;;\n");
        assertThat(repository.lines(id, 0, 10))
                .extracting(PlanImportLine::line, PlanImportLine::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "refused"),
                        org.assertj.core.groups.Tuple.tuple(3L, "refused"));
        assertThat(repository.lines(id, 0, 1).getFirst().reason())
                .contains("SIREN de l’acheteur", "216204982", "un autre acheteur");
        assertThat(repository.find(id, LENS.siren()))
                .as("an import is its buyer’s own")
                .isEmpty();
    }

    @Test
    void aDirtyFileIsRefusedAsAWhole() throws IOException {
        byte[] sheet = sheet(List.of(BERGES_DE_SAMBRE), PlanSheet.Form.TEMPLATE);
        for (byte[] file : List.of(
                new byte[0],
                "%PDF-1.7 \u0000\u0001".getBytes(StandardCharsets.ISO_8859_1),
                java.util.Arrays.copyOf(sheet, sheet.length / 2),
                "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8))) {
            UUID id = read(ARRAS, file);
            PlanImport refused = repository.find(id, ARRAS.siren()).orElseThrow();
            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertThat(refused.message()).isNotBlank();
        }
    }

    @Test
    void fiveThousandRowsAreReadAppliedAndUndoneAndOneMoreIsTooMany() {
        Buyer buyer = new Buyer("216203224", "Ville d’Étaples", BuyerKind.COMMUNE);
        String rows = IntStream.range(0, 5000)
                .mapToObj(i ->
                        "E" + i + ";;Marché " + i + ";avril 2027;" + (1000 + i) + ";Clause sociale;" + (i + 1) + ";\n")
                .collect(Collectors.joining());
        long begin = System.nanoTime();
        UUID id = read(buyer, HEADER + rows);
        long read = System.nanoTime();
        assertThat(repository.find(id, buyer.siren()).orElseThrow().count("created"))
                .isEqualTo(5000);
        imports.apply(id, buyer, true);
        long applied = System.nanoTime();
        assertThat(markets.findOfBuyers(List.of(buyer.siren()))).hasSize(5000);
        imports.undo(id);
        assertThat(markets.findOfBuyers(List.of(buyer.siren()))).isEmpty();
        System.out.printf(
                "5 000 rows: read %d ms, applied %d ms, undone %d ms%n",
                (read - begin) / 1_000_000, (applied - read) / 1_000_000, (System.nanoTime() - applied) / 1_000_000);

        UUID more = read(buyer, HEADER + rows + "F;;Un de trop;avril 2027;;;;\n");
        assertThat(state(more, buyer)).isEqualTo(State.REFUSED);
    }

    @Test
    void whatABuyerMayNotPublishYetWaitsAndNothingPublicIsTakenBackInSilence() {
        Buyer buyer = new Buyer("216201784", "Ville de Bruay", BuyerKind.COMMUNE);
        UUID id = imports.upload(
                buyer, "p.csv", (HEADER + "H1;;Voirie;avril 2027;;;;\n").getBytes(StandardCharsets.UTF_8));
        imports.read(id, buyer, false);
        imports.apply(id, buyer, false);
        assertThat(markets.findOfBuyers(List.of(buyer.siren())))
                .extracting(PlannedMarket::status)
                .containsExactly(MarketStatus.SUBMITTED);
        imports.apply(read(buyer, HEADER + "H1;;Voirie;avril 2027;;;;\n"), buyer, true);
        assertThat(markets.findOfBuyers(List.of(buyer.siren())))
                .as("a file without states leaves them")
                .extracting(PlannedMarket::status)
                .containsExactly(MarketStatus.SUBMITTED);
        String stated = "Code;Intitulé;Publication prévue;Statut\nH1;Voirie;avril 2027;";
        imports.apply(read(buyer, stated + "Programmé\n"), buyer, true);
        imports.apply(read(buyer, stated + "Brouillon\n"), buyer, true);
        assertThat(markets.findOfBuyers(List.of(buyer.siren())))
                .extracting(PlannedMarket::status)
                .containsExactly(MarketStatus.PLANNED);
    }

    @Test
    void aReadingStopsWhenAsked() {
        UUID id = imports.upload(
                ARRAS,
                "programmation.csv",
                (HEADER + "G1;;Voirie;avril 2027;;;;\n".repeat(300)).getBytes(StandardCharsets.UTF_8));
        repository.stop(id);
        imports.read(id, ARRAS, true);
        assertThat(state(id, ARRAS)).isEqualTo(State.STOPPED);
        imports.apply(id, ARRAS, true);
        assertThat(state(id, ARRAS)).as("what was stopped cannot be applied").isEqualTo(State.STOPPED);
    }

    @Test
    void theTemplateHasListsAndExplanations() throws IOException {
        byte[] sheet = sheet(List.of(), PlanSheet.Form.TEMPLATE);
        Map<String, String> parts = parts(sheet);
        assertThat(parts.get("xl/workbook.xml")).contains("Programmation", "Explications", "Listes");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<dataValidation ", "Listes");
        UUID empty = read(ARRAS, sheet);
        assertThat(state(empty, ARRAS)).isEqualTo(State.READY);
        assertThat(repository.lines(empty, 0, 10)).isEmpty();
    }

    private static PlannedMarket parks() {
        return markets.findOfBuyers(List.of(LENS.siren())).stream()
                .filter(market -> market.title().equals("Entretien des parcs"))
                .findFirst()
                .orElseThrow();
    }

    private static State state(UUID id, Buyer buyer) {
        return repository.find(id, buyer.siren()).orElseThrow().state();
    }

    private static UUID read(Buyer buyer, String csv) {
        return read(buyer, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID read(Buyer buyer, byte[] content) {
        UUID id = imports.upload(buyer, "programmation", content);
        imports.read(id, buyer, true);
        return id;
    }

    private static byte[] sheet(List<PlannedMarket> plan, PlanSheet.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanSheet.write(plan, form, out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
