package fr.jalon.content.search;

import static fr.jalon.content.market.PlannedMarkets.BERGES_DE_SAMBRE;
import static fr.jalon.content.market.PlannedMarkets.ECLUSE_OISY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketCriteria;
import fr.jalon.content.market.MarketCriteria.Amounts;
import fr.jalon.content.market.MarketTextSearch;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.structure.BundledStructures;
import fr.jalon.content.structure.StructureCriteria;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureDocuments;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.structure.StructureTextSearch;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches of PostgreSQL over all that the product brings along: what they find, and that they are never behind. */
final class TextSearchIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static StructureTextSearch structures;
    private static MarketTextSearch markets;
    private static List<StructureDocument> allStructures;
    private static List<PlannedMarketDocument> allMarkets;

    @BeforeAll
    static void load() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.bundle.enabled", false);
        context = ApplicationContext.run(properties);
        context.getBean(BundledStructures.class).load();
        context.getBean(BundledStructures.class).loadDemonstration();
        context.getBean(DemonstrationMarkets.class).load(PlannedMarkets.TODAY);
        structures = context.getBean(StructureTextSearch.class);
        markets = context.getBean(MarketTextSearch.class);
        allStructures = context.getBean(StructureDocuments.class)
                .of(context.getBean(StructureRepository.class).pageAfter("", 10_000));
        allMarkets = context.getBean(PlannedMarketDocuments.class)
                .of(context.getBean(PlannedMarketRepository.class).pageAfter("", 10_000));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void codesOfStructuresAreThoseOfTheirDocuments() throws SQLException {
        Map<String, List<Set<String>>> stored =
                rows("SELECT key, kinds, trades, services, territories FROM structure_search");
        assertThat(stored).hasSameSizeAs(allStructures);
        assertThat(allStructures).hasSizeGreaterThan(5000).allSatisfy(document -> assertThat(stored.get(document.key()))
                .as(document.key())
                .containsExactly(
                        set(document.kinds()),
                        set(document.trades(), document.tradeGroups()),
                        set(document.services()),
                        set(document.territoriesIn())));
    }

    @Test
    void codesOfMarketsAreThoseOfTheirDocuments() throws SQLException {
        Map<String, List<Set<String>>> stored = rows("""
            SELECT reference, devices, trades, places, territories, ARRAY[CAST(hours AS text)],
                ARRAY(SELECT rpad(digits, greatest(2, length(digits)), '0')
                      FROM (SELECT rtrim(code, '0') AS digits FROM unnest(cpv) AS code) AS significant)
            FROM market_search
            """);
        assertThat(allMarkets).hasSizeGreaterThan(300).allSatisfy(document -> assertThat(
                        stored.get(document.reference()))
                .as(document.reference())
                .containsExactly(
                        set(document.devices()),
                        set(document.trades(), document.tradeGroups()),
                        set(document.placeCodes()),
                        set(document.territoriesIn()),
                        document.hoursPlanned() == null
                                ? Set.of("null")
                                : Set.of(document.hoursPlanned().toString()),
                        set(document.cpvAncestors())));
    }

    @Test
    void kindsAndConsiderationsAreCalledAsInTheDomain() throws SQLException {
        for (StructureKind kind : StructureKind.values()) {
            assertThat(text("SELECT f_called('" + kind.code() + "')")).isEqualTo(kind.label());
        }
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            assertThat(text("SELECT f_called('" + kind.code() + "')"))
                    .isEqualTo(Stream.of(kind.label(), kind.legalBasis(), kind.formerArticle())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "77554408300477, 77554408300477",
        "775544083 00477, 77554408300477",
        "esat du moulin bleu, 00000001800010",
        "Établis de l'Ostrevent, 00000002600013",
        "osaris bastide, 77589836400028",
        "300022753, 77589836400028",
    })
    void namesAndNumbersFindTheirStructureFirst(String words, String key) {
        assertThat(structures.find(structures(words), Slice.page(0, 5)).documents())
                .first()
                .extracting(StructureDocument::key)
                .isEqualTo(key);
    }

    @Test
    void tradeWordsFindWithoutAccentsAndInEitherNumber() {
        long exact = total(structures("débroussaillage"));
        assertThat(exact).isPositive();
        assertThat(total(structures("DEBROUSSAILLAGES"))).isEqualTo(exact);
        assertThat(total(structures("le débroussaillage"))).isEqualTo(exact);
        assertThat(total(structures("AI"))).isGreaterThanOrEqualTo(50);
        assertThat(total(structures("xyzzy"))).isZero();
        assertThat(total(structures("!"))).isZero();
        assertThat(total(markets("electricite")))
                .isEqualTo(total(markets("l’électricité")))
                .isPositive();
        assertThat(markets.find(markets("article 15"), Slice.page(0, 5)).documents())
                .isNotEmpty()
                .allSatisfy(market -> assertThat(market.devices()).contains("reserved-disability"));
        assertThat(markets.find(markets("écluse d’Oisy"), Slice.page(0, 1)).documents())
                .extracting(PlannedMarketDocument::reference)
                .containsExactly(ECLUSE_OISY.reference());
        assertThat(markets.find(markets(ECLUSE_OISY.reference().toLowerCase(Locale.ROOT)), Slice.page(0, 9))
                        .documents())
                .extracting(PlannedMarketDocument::reference)
                .containsExactly(ECLUSE_OISY.reference());
        assertThat(total(markets("77310000"))).isPositive();
    }

    @Test
    void filtersOfStructuresFindWhatTheDocumentsSay() {
        List<String> lens = context.getBean(TerritoryRepository.class).containersOf("com-62498");
        check(with(List.of("ESAT", "EA"), List.of(), List.of(), "", List.of()), s -> s.kinds().stream()
                .anyMatch(List.of("ESAT", "EA")::contains));
        check(with(List.of(), List.of("espaces-verts"), List.of(), "", List.of()), s -> s.trades()
                .contains("espaces-verts"));
        check(
                with(List.of(), List.of("nature"), List.of("goods"), "", List.of()),
                s -> s.tradeGroups().contains("nature") && s.services().contains("goods"));
        check(with(List.of(), List.of(), List.of(), "", List.of("reserved-iae")), s -> s.eligible()
                .contains("reserved-iae"));
        check(
                with(List.of(), List.of(), List.of(), "dep-62", List.of()),
                s -> s.territoriesIn().contains("dep-62")
                        || s.areaCodes().stream()
                                .anyMatch(context.getBean(TerritoryRepository.class)
                                        .containersOf("dep-62")::contains));
        assertThat(structures
                        .find(with(List.of(), List.of(), List.of(), "com-62498", List.of()), Slice.page(0, 1000))
                        .documents())
                .anySatisfy(near -> assertThat(near.territoriesIn()).doesNotContain("com-62498"))
                .allSatisfy(near -> assertThat(near.territoriesIn().contains("com-62498")
                                || near.areaKm() != null
                                || near.areaCodes().stream().anyMatch(lens::contains))
                        .isTrue());
    }

    @Test
    void filtersOfMarketsFindWhatTheDocumentsSay() {
        check(markets("", List.of("reserved-iae"), List.of(), List.of(), null), m -> m.devices()
                .contains("reserved-iae"));
        check(
                markets("", List.of(), List.of("773"), List.of(), 100),
                m -> m.cpvAncestors().contains("773") && m.hoursPlanned() != null && m.hoursPlanned() >= 100);
        check(markets("", List.of(), List.of(), List.of(new Amounts(null, null)), null), m -> !m.amountKnown());
        check(
                markets("", List.of(), List.of(), List.of(new Amounts(100_000L, 500_000L)), null),
                m -> m.amountKnown()
                        && (m.amountMax() == null
                                || m.amountMax() > 100_000
                                || m.amountMin() != null && m.amountMin() >= 100_000)
                        && (m.amountMin() == null || m.amountMin() < 500_000));
    }

    @Test
    void countsOfAFilterLeaveItsOwnChoiceAside() {
        TextFound<StructureDocument> found =
                structures.find(with(List.of("ESAT"), List.of(), List.of(), "", List.of()), Slice.page(0, 1));
        assertThat(found.counts().get("kinds").get("ESAT")).isEqualTo(found.total());
        assertThat(found.counts().get("kinds").get("ACI"))
                .isEqualTo(total(with(List.of("ACI"), List.of(), List.of(), "", List.of())));
        assertThat(found.counts().get("trades").get("nature"))
                .isEqualTo(total(with(List.of("ESAT"), List.of("nature"), List.of(), "", List.of())));
    }

    @Test
    void aWalkGoesThroughAllOnce() {
        List<String> walked = new ArrayList<>();
        List<StructureDocument> part;
        do {
            String after = walked.isEmpty() ? "" : walked.getLast();
            part = structures
                    .find(structures("entretien"), Slice.walk(after, 50))
                    .documents();
            part.forEach(document -> walked.add(document.key()));
        } while (part.size() == 50);
        assertThat(walked).doesNotHaveDuplicates().hasSize((int) total(structures("entretien")));
    }

    @Test
    void aChangeOfAPartIsFoundAtOnceAndOneUndoneNever() throws SQLException {
        execute("""
            INSERT INTO structure_offer (structure_key, position, title, description, trade, service)
            VALUES ('77554408300477', 90, 'Cannage de chaises', '', 'espaces-verts', 'service')\
            """);
        assertThat(total(structures("cannage chaise")))
                .as("nobody holds the page")
                .isZero();
        execute("""
            INSERT INTO organisation (kind, siren, siret, name, state, decided)
            VALUES ('structure', '775544083', '77554408300477', 'Essai', 'approved', now())\
            """);
        assertThat(structures
                        .find(structures("cannage chaise"), Slice.page(0, 5))
                        .documents())
                .extracting(StructureDocument::key)
                .containsExactly("77554408300477");
        execute("DELETE FROM structure_offer WHERE position = 90");
        execute("DELETE FROM organisation WHERE siret = '77554408300477'");
        assertThat(total(structures("cannage chaise"))).isZero();

        execute("UPDATE market_lot SET title = 'Xylographie' WHERE number = 2 AND market = '"
                + BERGES_DE_SAMBRE.reference() + "'");
        assertThat(total(markets("xylographie"))).isEqualTo(1);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("UPDATE planned_market SET title = 'Ypérite'");
            connection.rollback();
        }
        assertThat(total(markets("ypérite"))).isZero();
        execute("UPDATE planned_market SET status = 'draft' WHERE reference = '" + BERGES_DE_SAMBRE.reference() + "'");
        assertThat(total(markets("xylographie"))).as("a draft").isZero();
        execute("UPDATE planned_market SET status = 'planned' WHERE reference = '" + BERGES_DE_SAMBRE.reference()
                + "'");
    }

    private static void check(StructureCriteria criteria, Predicate<StructureDocument> expected) {
        assertThat(structures.find(criteria, Slice.page(0, 10_000)).documents())
                .extracting(StructureDocument::key)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(allStructures.stream()
                        .filter(expected)
                        .map(StructureDocument::key)
                        .toList());
    }

    private static void check(MarketCriteria criteria, Predicate<PlannedMarketDocument> expected) {
        assertThat(markets.find(criteria, Slice.page(0, 10_000)).documents())
                .extracting(PlannedMarketDocument::reference)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(allMarkets.stream()
                        .filter(expected)
                        .map(PlannedMarketDocument::reference)
                        .toList());
    }

    private static long total(StructureCriteria criteria) {
        return structures.find(criteria, Slice.page(0, 1)).total();
    }

    private static long total(MarketCriteria criteria) {
        return markets.find(criteria, Slice.page(0, 1)).total();
    }

    private static StructureCriteria structures(String words) {
        return new StructureCriteria(
                words,
                List.of(),
                List.of(),
                List.of(),
                SearchedPlace.ANYWHERE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                StructureCriteria.Order.RELEVANCE,
                List.of());
    }

    private static StructureCriteria with(
            List<String> kinds, List<String> trades, List<String> services, String territory, List<String> devices) {
        return new StructureCriteria(
                "",
                kinds,
                trades,
                services,
                new SearchedPlace(territory.isEmpty() ? List.of() : List.of(territory), null),
                List.of(),
                List.of(),
                List.of(),
                devices,
                null,
                null,
                null,
                StructureCriteria.Order.NAME,
                List.of());
    }

    private static MarketCriteria markets(String words) {
        return markets(words, List.of(), List.of(), List.of(), null);
    }

    private static MarketCriteria markets(
            String words, List<String> devices, List<String> cpv, List<Amounts> amounts, @Nullable Integer hours) {
        return new MarketCriteria(
                words,
                devices,
                List.of(),
                List.of(),
                cpv.stream().map(code -> (code + "00000").substring(0, 8)).toList(),
                SearchedPlace.ANYWHERE,
                List.of(),
                List.of(),
                amounts,
                hours,
                List.of(),
                null,
                null,
                List.of(),
                null,
                MarketCriteria.Order.RELEVANCE);
    }

    private static Set<String> set(List<String> codes) {
        return new TreeSet<>(codes);
    }

    private static Set<String> set(List<String> codes, List<String> groups) {
        Set<String> all = new TreeSet<>(codes);
        all.addAll(groups);
        return all;
    }

    /** Lists by the key before them. */
    private static Map<String, List<Set<String>>> rows(String sql) throws SQLException {
        Map<String, List<Set<String>>> rows = new HashMap<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                List<Set<String>> lists = new ArrayList<>();
                for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                    lists.add(Stream.of((Object[]) row.getArray(i).getArray())
                            .map(String::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
                }
                rows.put(row.getString(1), lists);
            }
        }
        return rows;
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
