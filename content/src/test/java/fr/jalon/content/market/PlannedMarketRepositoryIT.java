package fr.jalon.content.market;

import static fr.jalon.content.market.PlannedMarkets.ARCHIVES;
import static fr.jalon.content.market.PlannedMarkets.BERGES_DE_SAMBRE;
import static fr.jalon.content.market.PlannedMarkets.ECLUSE_OISY;
import static fr.jalon.content.market.PlannedMarkets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration set in a real PostgreSQL: stored, read back, moved to another month, turned into documents. */
final class PlannedMarketRepositoryIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static PlannedMarketRepository markets;
    private static PlannedMarketDocuments documents;

    @BeforeAll
    static void start() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        markets = context.getBean(PlannedMarketRepository.class);
        documents = context.getBean(PlannedMarketDocuments.class);
        context.getBean(DemonstrationMarkets.class).load(TODAY);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void everyMarketIsReadBackAsItWasStored() {
        assertThat(markets.findForIndex(PlannedMarkets.ALL.stream()
                        .map(PlannedMarket::reference)
                        .toList()))
                .hasSameSizeAs(PlannedMarkets.ALL)
                .allSatisfy(stored -> assertThat(stored)
                        .usingRecursiveComparison()
                        .ignoringFields("revision")
                        .isEqualTo(PlannedMarkets.ALL.stream()
                                .filter(market -> market.reference().equals(stored.reference()))
                                .findFirst()
                                .orElseThrow()));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<String> references = new ArrayList<>();
        List<PlannedMarket> page = markets.pageAfter("", 50);
        while (!page.isEmpty()) {
            page.forEach(market -> references.add(market.reference()));
            page = markets.pageAfter(references.getLast(), 50);
        }
        assertThat(references)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(PlannedMarkets.ALL.stream()
                        .map(PlannedMarket::reference)
                        .toList());
    }

    @Test
    void upcomingMarketsComeByDate() {
        List<PlannedMarket> upcoming = markets.upcoming(TODAY, 6);
        assertThat(upcoming)
                .hasSize(6)
                .allSatisfy(market -> assertThat(market.status()).isEqualTo(MarketStatus.PLANNED))
                .isSortedAccordingTo(Comparator.comparing(
                        market -> market.schedule().publication().date()));
    }

    @Test
    void countsAreThoseOfTheSet() {
        MarketCounts counts = markets.counts();
        List<PlannedMarket> ahead = PlannedMarkets.ALL.stream()
                .filter(market -> market.status().isAhead())
                .toList();
        assertThat(counts.published()).isEqualTo(PlannedMarkets.ALL.size());
        assertThat(counts.ahead()).isEqualTo(ahead.size());
        assertThat(counts.reserved())
                .isEqualTo(ahead.stream()
                        .filter(market ->
                                market.considerations().keySet().stream().anyMatch(ConsiderationKind::isReserved))
                        .count());
        assertThat(counts.hours())
                .isEqualTo(ahead.stream()
                        .map(PlannedMarket::hoursPlanned)
                        .mapToLong(hours -> hours == null ? 0 : hours)
                        .sum());
    }

    @Test
    void aDocumentSaysWhereWhatAndUnderWhichArticle() {
        PlannedMarketDocument document = documents
                .of(markets.findForIndex(List.of(BERGES_DE_SAMBRE.reference())))
                .getFirst();
        assertThat(document.version()).isPositive();
        assertThat(document.territoriesIn()).contains("epci-200043396", "dep-59", "reg-32", "fr");
        assertThat(document.placeCodes()).containsExactly("epci-200043396");
        assertThat(document.points()).hasSize(1);
        assertThat(document.cpv()).contains("77310000", "90721100");
        assertThat(document.cpvAncestors()).contains("77", "773", "7731");
        assertThat(document.trades()).contains("espaces-verts", "milieux-naturels");
        assertThat(document.tradeLabels()).contains("Entretien des espaces verts");
        assertThat(document.devices()).containsExactly("execution-clause", "reserved-disability");
        assertThat(document.deviceTexts()).contains("CCP L2113-12", "article 15", "article 14");
        assertThat(document.hoursPlanned()).isEqualTo(2_400);
        assertThat(document.lots()).hasSize(4);
        assertThat(document.demonstration()).isTrue();
    }

    @Test
    void documentsHaveTheFieldsOfTheMappingAndNoOther() throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        JsonNode document =
                mapper.valueToTree(documents.of(List.of(ECLUSE_OISY)).getFirst());
        JsonNode mapping = mapper.readTree(getClass().getResourceAsStream("/index/planned-market.json"))
                .at("/mappings/properties");
        Set<String> own = names(mapping);
        // What Elasticsearch copies together is in no document.
        mapping.findValues("copy_to").forEach(gathered -> gathered.forEach(field -> own.remove(field.asText())));
        assertThat(names(document)).isEqualTo(own);
        assertThat(names(document.get("lots").get(0))).isEqualTo(names(mapping.at("/lots/properties")));
        assertThat(names(document.get("considerations").get(0)))
                .isEqualTo(names(mapping.at("/considerations/properties")));
    }

    @Test
    void everyPlaceAndEveryCpvCodeExistsAndHasATrade() {
        Set<String> places = new HashSet<>();
        PlannedMarkets.ALL.forEach(market -> places.addAll(market.places()));
        assertThat(context.getBean(TerritoryRepository.class).findByCodes(places))
                .hasSameSizeAs(places);
        assertThat(documents.of(PlannedMarkets.ALL)).allSatisfy(document -> {
            assertThat(document.cpvLabels()).isNotEmpty();
            assertThat(document.trades()).as(document.title()).isNotEmpty();
        });
    }

    @Test
    void loadingAgainChangesNothingAndAnotherMonthMovesTheDatesOnly() throws SQLException {
        PostgreSQLFixture.Database other = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(other.properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        try (ApplicationContext second = ApplicationContext.run(properties)) {
            DemonstrationMarkets demonstration = second.getBean(DemonstrationMarkets.class);
            PlannedMarketRepository moved = second.getBean(PlannedMarketRepository.class);
            assertThat(demonstration.load(TODAY)).isEqualTo(PlannedMarkets.ALL.size());
            assertThat(count(other, "SELECT count(DISTINCT key) FROM index_outbox WHERE kind = 'market'"))
                    .isEqualTo(PlannedMarkets.ALL.size());
            assertThat(count(other, "SELECT count(*) FROM index_outbox")).isEqualTo(PlannedMarkets.ALL.size());
            assertThat(demonstration.load(TODAY.plusDays(3))).isZero();
            assertThat(demonstration.load(TODAY.plusMonths(1))).isEqualTo(PlannedMarkets.ALL.size());
            PlannedMarket archives = moved.findByReference(ARCHIVES.reference()).orElseThrow();
            assertThat(archives.title()).isEqualTo(ARCHIVES.title());
            assertThat(archives.history()).isEmpty();
            assertThat(archives.schedule().publication().date())
                    .isEqualTo(ARCHIVES.schedule().publication().date().plusMonths(1));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static long count(PostgreSQLFixture.Database in, String query) throws SQLException {
        try (Connection connection = in.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
