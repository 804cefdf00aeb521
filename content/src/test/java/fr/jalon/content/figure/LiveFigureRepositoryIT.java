package fr.jalon.content.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.jalon.content.figure.ComputedFigure.Row;
import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import fr.jalon.content.structure.BundledStructures;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of our own over all that the product brings along. */
final class LiveFigureRepositoryIT {
    private static PostgreSQLFixture.Database database;
    private static ApplicationContext context;
    private static LiveFigureRepository figures;

    @BeforeAll
    static void load() {
        database = PostgreSQLFixture.freshDatabase();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("jalon.bundle.enabled", false);
        context = ApplicationContext.run(properties);
        context.getBean(BundledStructures.class).load();
        context.getBean(BundledStructures.class).loadDemonstration();
        context.getBean(DemonstrationMarkets.class).load(LocalDate.of(2027, 3, 1));
        figures = context.getBean(LiveFigureRepository.class);
        assertThat(figures.refresh(Duration.ofHours(1))).isTrue();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatItsQueryGivesToAnyone(LiveFigure figure) throws SQLException {
        for (boolean demonstration : List.of(true, false)) {
            List<Row> rows = new ArrayList<>();
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(figure.sql())) {
                while (found.next()) {
                    if (found.getBoolean("demonstration") == demonstration) {
                        rows.add(new Row(
                                found.getString("key"),
                                found.getString("label"),
                                found.getLong("items"),
                                found.getBigDecimal("value")));
                    }
                }
            }
            assertThat(rows(figure, demonstration)).isEqualTo(rows);
            // Every market that comes along is of the demonstration, hardly any structure is; no alert comes along.
            if (figure.subject() != LiveFigure.Subject.ALERTS) {
                assertThat(rows.isEmpty()).isEqualTo(!figure.ofStructures() && !demonstration);
            }
        }
    }

    @Test
    void countsEveryMarketAheadOnceByMonthBuyerAndReservation() throws SQLException {
        long ahead =
                number("SELECT count(*) FROM planned_market WHERE demonstration AND status IN ('planned', 'open')");
        for (LiveFigure figure :
                List.of(LiveFigure.MARKETS_BY_MONTH, LiveFigure.MARKETS_BY_BUYER_KIND, LiveFigure.RESERVED_SHARE)) {
            assertThat(rows(figure, true).stream().mapToLong(Row::items).sum())
                    .as(figure.code())
                    .isEqualTo(ahead);
        }
        assertThat(rows(LiveFigure.RESERVED_SHARE, true).stream()
                        .map(Row::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void countsEveryHourOncePerDevice() throws SQLException {
        assertThat(rows(LiveFigure.MARKETS_BY_DEVICE, true).stream()
                        .map(Row::value)
                        .filter(value -> value != null)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(number("""
                    SELECT sum(hours) FROM market_consideration c JOIN planned_market m ON m.reference = c.market
                    WHERE demonstration AND status IN ('planned', 'open')\
                    """)));
    }

    @Test
    void saysNothingOfBuyersWithFewMarkets() {
        assertThat(rows(LiveFigure.SLIPPAGE, true))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.items()).isGreaterThanOrEqualTo(5))
                .first()
                .extracting(Row::key)
                .isEqualTo("all");
    }

    /** Five addresses ask for the Nord each day, four for Bretagne each week, one of the five for more besides. */
    @Test
    void saysNothingOfAlertsOfFewAddresses() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO alert_address (mail) SELECT n || '@exemple.fr' FROM generate_series(1, 9) AS n");
            statement.execute("""
                INSERT INTO alert (address, search, frequency, due, confirmed)
                SELECT id, CASE WHEN mail < '6' THEN 'dispositif=reserved-iae&territoire=dep-59' ELSE 'territoire=reg-53' END,
                    CASE WHEN mail < '6' THEN 'day' ELSE 'week' END, current_date, now()
                FROM alert_address
                """);
            statement.execute("""
                INSERT INTO alert (address, search, frequency, due, confirmed, stopped)
                SELECT id, search, 'day', current_date, moment, stopped
                FROM alert_address, (VALUES ('q=un+nom', now(), NULL), ('nature=works', NULL, NULL),
                    ('cpv=77', now(), now())) AS v (search, moment, stopped)
                WHERE mail = '1@exemple.fr' OR search <> 'q=un+nom'
                """);
        }
        assertThat(figures.refresh(Duration.ZERO)).isTrue();
        assertThat(rows(LiveFigure.ALERTS_BY_FREQUENCY, false))
                .extracting(Row::key, Row::items)
                .containsExactly(tuple("day", 6L));
        assertThat(rows(LiveFigure.ALERTS_BY_FILTER, false))
                .extracting(Row::key, Row::items)
                .containsExactly(tuple("territoire", 9L), tuple("dispositif", 5L));
        assertThat(rows(LiveFigure.ALERTS_BY_REGION, false))
                .extracting(Row::key, Row::items)
                .containsExactly(tuple("reg-32", 5L));
    }

    @Test
    void isComputedAgainOnlyWhenOld() {
        Instant before = figures.find(LiveFigure.SLIPPAGE, true).orElseThrow().computed();
        assertThat(figures.refresh(Duration.ofHours(1))).isFalse();
        assertThat(figures.find(LiveFigure.SLIPPAGE, true).orElseThrow().computed())
                .isEqualTo(before);
        assertThat(figures.refresh(Duration.ZERO)).isTrue();
        assertThat(figures.find(LiveFigure.SLIPPAGE, true).orElseThrow().computed())
                .isAfter(before);
    }

    @Test
    void countsTheMarketsOfABuyerByYear() throws SQLException {
        BuyerIndicatorsRepository indicators = context.getBean(BuyerIndicatorsRepository.class);
        BuyerOfMarkets buyer = indicators.findBuyers().getFirst();
        List<BuyerIndicators> years = indicators.findBySiren(buyer.siren());
        assertThat(years.stream().mapToLong(BuyerIndicators::markets).sum()).isEqualTo(buyer.markets());
        assertThat(years).allSatisfy(year -> {
            assertThat(year.social() + year.undecided()).isLessThanOrEqualTo(year.markets());
            assertThat(year.reserved()).isLessThanOrEqualTo(year.social());
            assertThat(year.priced()).isLessThanOrEqualTo(year.markets());
        });
        assertThat(buyer.markets())
                .isEqualTo(number("SELECT count(*) FROM planned_market WHERE buyer_siren = '" + buyer.siren()
                        + "' AND status NOT IN ('draft', 'submitted', 'withdrawn', 'unsuccessful')"));
    }

    private static List<Row> rows(LiveFigure figure, boolean demonstration) {
        return figures.find(figure, demonstration).orElseThrow().rows();
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
