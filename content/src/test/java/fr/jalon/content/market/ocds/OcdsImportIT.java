package fr.jalon.content.market.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.act.ActKind;
import fr.jalon.content.market.act.MarketActRepository;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All demonstration markets out of one portal and into another, with real codes and a real PostgreSQL. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OcdsImportIT {
    private static final ImportOptions OPTIONS = ImportOptions.of("essai", LocalDate.of(2026, 11, 1));
    private static final OcdsPackage PACKAGE =
            new OcdsPackage("https://jalon.test/marches.ocds.json", "https://jalon.test", "Essai");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REFERENCES =
            PlannedMarkets.ALL.stream().map(PlannedMarket::reference).toList();

    private static ApplicationContext context;
    private static OcdsImport ocdsImport;
    private static OcdsReleases releases;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        ocdsImport = context.getBean(OcdsImport.class);
        releases = context.getBean(OcdsReleases.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    @Order(1)
    void aDryRunReportsAndStoresNothing() {
        ReleaseReport report = ocdsImport.run(exported(), OPTIONS.asDryRun());
        assertThat(report.lines()).isEmpty();
        assertThat(report.created()).isEqualTo(PlannedMarkets.ALL.size());
        assertThat(report.summary()).startsWith("Essai à blanc").contains(PlannedMarkets.ALL.size() + " créée");
        assertThat(releases.ofReferences(REFERENCES)).isEmpty();
    }

    @Test
    @Order(2)
    void exportImportExportIsTheSameAndASecondImportChangesNothing() throws IOException {
        String before = exported();
        assertThat(ocdsImport.run(before, OPTIONS).created()).isEqualTo(PlannedMarkets.ALL.size());
        String after = packaged(releases.ofReferences(REFERENCES));
        assertThat(contents(after)).isEqualTo(contents(before));

        ReleaseReport second = ocdsImport.run(after, OPTIONS);
        assertThat(second.unchanged()).isEqualTo(PlannedMarkets.ALL.size());
        assertThat(packaged(releases.ofReferences(REFERENCES))).isEqualTo(after);
    }

    @Test
    @Order(3)
    void aReleaseThatChangedIsTakenAndItsDateJoinsTheHistory() throws IOException {
        ObjectNode changed = release(PlannedMarkets.ECLUSE_OISY);
        int moved = changed.at("/tender/forecast/history").size();
        ((ObjectNode) changed.at("/tender/forecast")).remove("history");
        ((ObjectNode) changed.at("/tender/forecast/dates/publication"))
                .put("date", "2029-01-01")
                .put("precision", "quarter");
        ReleaseReport report = ocdsImport.run(changed.toString(), OPTIONS);
        assertThat(report.updated()).as("%s", report.lines()).isEqualTo(1);
        JsonNode now = release(PlannedMarkets.ECLUSE_OISY);
        assertThat(now.at("/tender/forecast/history")).hasSize(moved + 1);
        assertThat(now.at("/tender/forecast/history/" + moved + "/after/date").asText())
                .isEqualTo("2029-01-01");
    }

    @Test
    @Order(4)
    void whatStandsInTheWayIsRefusedWithItsPathAndTheRestIsTaken() throws IOException {
        ObjectNode otherBuyer = release(PlannedMarkets.ARCHIVES);
        JsonNode party = release(PlannedMarkets.CHU_CAEN_NETTOYAGE).at("/parties/0");
        otherBuyer.putArray("parties").add(party);
        otherBuyer.putObject("buyer").put("id", party.get("id").asText());
        ObjectNode twice = release(PlannedMarkets.SUPPLEANCES);
        ObjectNode unknownPlace = release(PlannedMarkets.BERGES_DE_SAMBRE);
        ((ObjectNode) unknownPlace.at("/tender/forecast"))
                .putArray("executionPlaces")
                .addObject()
                .put("code", "dep-999");

        ReleaseReport report = ocdsImport.run(
                packaged(List.of(otherBuyer.toString(), twice.toString(), twice.toString(), unknownPlace.toString())),
                OPTIONS);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("/releases/0/tender/id") && line.contains("autre acheteur"))
                .anyMatch(line -> line.startsWith("/releases/2/tender/id") && line.contains("deux fois"))
                .anyMatch(line -> line.startsWith("/releases/3/tender/forecast/executionPlaces/0/code"));
    }

    @Test
    @Order(5)
    void confirmedActsGoOutAndComeBack() throws IOException {
        PlannedMarket market = PlannedMarkets.ARCHIVES;
        String siren = market.buyer().siren();
        MarketActRepository links = context.getBean(MarketActRepository.class);
        LocalDate day = LocalDate.of(2026, 10, 3);
        PublishedAct award = new PublishedAct(
                "decp:" + siren + "00017:2026-7",
                ActKind.AWARD.code(),
                siren,
                "2026-7",
                "Numérisation d’archives",
                List.of("79999100"),
                125_000L,
                day,
                null,
                List.of("Clause sociale"),
                List.of("55204599900869", "TVA-12"),
                "essai",
                day);
        PublishedAct notice = new PublishedAct(
                "eforms:" + siren + ":notice-1",
                ActKind.PLANNING_NOTICE.code(),
                siren,
                "AVIS 1",
                "Numérisation",
                List.of(),
                null,
                day.minusYears(1),
                day.minusMonths(3),
                List.of(),
                List.of(),
                "essai",
                day);
        ObjectNode before = release(market);
        context.getBean(PublishedActRepository.class).saveAll(List.of(award, notice));
        links.link(market, award.id(), null);
        links.link(market, notice.id(), null);

        String exported = packaged(releases.ofReferences(List.of(market.reference())));
        assertThat(new OcdsSchemas().errors(JSON.readTree(exported))).isEmpty();
        ObjectNode release = release(market);
        assertThat(release.get("id")).as("another release").isNotEqualTo(before.get("id"));
        assertThat(release.at("/awards/0/value/amount").asLong()).isEqualTo(125_000);
        assertThat(release.at("/awards/0/suppliers/0/id").asText()).isEqualTo("FR-SIRET-55204599900869");
        assertThat(release.at("/parties/1/roles/0").asText()).isEqualTo("supplier");
        assertThat(release.get("tag").toString()).contains("award");
        assertThat(release.at("/relatedProcesses/0/identifier").asText()).isEqualTo("notice-1");

        assertThat(ocdsImport.run(exported, OPTIONS).unchanged()).isEqualTo(1);
        links.takeBack(market, award.id(), "essai");
        links.takeBack(market, notice.id(), "essai");
        assertThat(release(market).has("awards")).isFalse();
        ReleaseReport back = ocdsImport.run(exported, OPTIONS);
        assertThat(back.updated()).as("%s", back.lines()).isEqualTo(1);
        assertThat(packaged(releases.ofReferences(List.of(market.reference())))).isEqualTo(exported);

        String unknown = exported.replace(":2026-7\"", ":2026-8\"").replace("\"2026-7\"", "\"2026-8\"");
        assertThat(ocdsImport.run(unknown, OPTIONS).updated()).isEqualTo(1);
        assertThat(release(market).get("awards")).hasSize(2);
        assertThat(ocdsImport
                        .run(unknown.replace("decp:" + siren, "decp:213500000"), OPTIONS)
                        .lines())
                .anyMatch(line -> line.contains("/tender/forecast/acts/0/id"));
    }

    @Test
    void whatIsNoReleaseIsRefusedWhole() {
        for (String text : List.of("", "[]", "{\"releases\": 1}", "{\"releases\": [", "code;libelle\n1;x")) {
            assertThatThrownBy(() -> ocdsImport.run(text, OPTIONS))
                    .as(text)
                    .isInstanceOf(ImportException.class)
                    .hasMessageStartingWith("Le fichier n’est pas");
        }
        assertThat(ocdsImport.run(packaged(List.of("null", "3", "{}")), OPTIONS).refused())
                .isEqualTo(3);
    }

    private static String exported() {
        return packaged(releases.of(PlannedMarkets.ALL).stream()
                .map(ObjectNode::toString)
                .toList());
    }

    private static String packaged(List<String> of) {
        return PACKAGE.begin(Instant.EPOCH) + String.join(",\n", of) + OcdsPackage.end();
    }

    private static ObjectNode release(PlannedMarket market) throws IOException {
        return (ObjectNode) JSON.readTree(releases.find(market.reference()).orElseThrow());
    }

    /** Without what says which state of which database this was. */
    private static Map<String, String> contents(String text) throws IOException {
        return JSON.readTree(text)
                .get("releases")
                .valueStream()
                .map(ObjectNode.class::cast)
                .collect(Collectors.toMap(
                        release -> release.get("ocid").asText(),
                        release -> release.without(List.of("id", "date")).toString()));
    }
}
