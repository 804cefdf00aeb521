package fr.jalon.content.market.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Awards and notices in a real PostgreSQL, and what a buyer says of them. */
final class ActImportIT {
    private static final ImportOptions OPTIONS = ImportOptions.of("essai", LocalDate.of(2026, 11, 1));
    private static final String LILLE = "215903501";

    private static ApplicationContext context;
    private static ActImport acts;
    private static PublishedActRepository published;
    private static MarketActRepository links;
    private static PlannedMarketRepository markets;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        acts = context.getBean(ActImport.class);
        published = context.getBean(PublishedActRepository.class);
        links = context.getBean(MarketActRepository.class);
        markets = context.getBean(PlannedMarketRepository.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aFileIsTriedThenTakenAndChangesNothingTheSecondTime() {
        ActReport dry = acts.run(file("attributions.json"), OPTIONS.asDryRun(), LILLE);
        assertThat(dry.rows().counts())
                .containsEntry(RowOutcome.CREATED, 2)
                .containsEntry(RowOutcome.MERGED, 1)
                .containsEntry(RowOutcome.REFUSED, 2);
        assertThat(dry.aside()).isEqualTo(1);
        assertThat(ofLille()).noneMatch(act -> act.what() == ActKind.AWARD);

        assertThat(acts.run(file("attributions.json"), OPTIONS, LILLE).rows().count(RowOutcome.CREATED))
                .isEqualTo(2);
        assertThat(acts.run(file("avis.xml"), OPTIONS, LILLE).rows().count(RowOutcome.CREATED))
                .isEqualTo(1);
        assertThat(acts.run(file("attributions.json"), OPTIONS, LILLE).rows().count(RowOutcome.UNCHANGED))
                .isEqualTo(2);
        assertThat(ofLille()).hasSize(3);
    }

    @Test
    void ofBuyersThatNobodyKnowsNothingIsKept() {
        ActReport report = acts.run(file("attributions.json"), OPTIONS.asDryRun());
        assertThat(report.rows().count(RowOutcome.CREATED)).isZero();
        assertThat(report.summary()).endsWith("5 actes d’autres acheteurs laissés de côté.");
    }

    @Test
    void anAwardMakesItsMarketAnAwardedOneUntilThatIsTakenBack() {
        PlannedMarket market = PlannedMarkets.BERGES_DE_SAMBRE;
        markets.save(market);
        PublishedAct award = new PublishedAct(
                "decp:essai:1",
                ActKind.AWARD.code(),
                market.buyer().siren(),
                "1",
                market.title(),
                market.cpv(),
                null,
                LocalDate.of(2026, 11, 2),
                null,
                List.of(),
                List.of(),
                "essai",
                LocalDate.of(2026, 11, 2));
        published.saveAll(List.of(award));

        assertThat(links.decide(market, award.id(), true, "Notifié le 2 novembre 2026"))
                .isTrue();
        assertThat(links.decide(market, award.id(), false, null)).isFalse();
        PlannedMarket awarded = stored(market);
        assertThat(awarded.status()).isEqualTo(MarketStatus.AWARDED);
        assertThat(awarded.memory().getLast().reason()).isEqualTo("Notifié le 2 novembre 2026");
        assertThat(published.findConfirmed(market.reference())).containsExactly(award);

        links.takeBack(awarded, award.id(), "Rapprochement annulé");
        assertThat(stored(market).status()).isEqualTo(market.status());
        assertThat(published.findConfirmed(market.reference())).isEmpty();
        assertThat(links.ofBuyer(market.buyer().siren())).isEmpty();
    }

    @Test
    void anActOfAnotherBuyerIsNotFound() {
        acts.run(file("avis.xml"), OPTIONS, LILLE);
        String id = ofLille().stream()
                .filter(act -> act.what() == ActKind.PLANNING_NOTICE)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(published.find(id, LILLE)).isPresent();
        assertThat(published.find(id, "217500016")).isEmpty();
    }

    private static List<PublishedAct> ofLille() {
        return published.findOfBuyer(LILLE, LocalDate.of(2020, 1, 1), 100);
    }

    private static PlannedMarket stored(PlannedMarket market) {
        return markets.findAll(List.of(market.reference())).getFirst();
    }

    private static InputStream file(String name) {
        return ActImportIT.class.getResourceAsStream("/acts/" + name);
    }
}
