package fr.jalon.content.market;

import static fr.jalon.content.market.PlannedMarkets.ARCHIVES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketChange.Subject;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SilentMarketsIT {
    private static ApplicationContext context;
    private static PlannedMarketRepository markets;
    private static SilentMarkets silent;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        markets = context.getBean(PlannedMarketRepository.class);
        silent = context.getBean(SilentMarkets.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aMarketFallsSilentAMonthAfterTheLastDayItMightHaveBeenPublished() {
        markets.save(PlannedMarketTest.publishedAt(ARCHIVES, PlannedDate.quarter(LocalDate.of(2027, 4, 1))));
        long counted = markets.counts().ahead();

        assertThat(silent.note(LocalDate.of(2027, 7, 30))).isZero();
        assertThat(silent.note(LocalDate.of(2027, 7, 31))).isEqualTo(1);
        assertThat(silent.note(LocalDate.of(2027, 8, 1))).as("it is noted once").isZero();

        PlannedMarket noted = markets.findByReference(ARCHIVES.reference()).orElseThrow();
        assertThat(noted.status()).isEqualTo(MarketStatus.NO_NEWS);
        assertThat(noted.changes()).singleElement().satisfies(change -> {
            assertThat(change.subject()).isEqualTo(Subject.STATUS);
            assertThat(change.before()).isEqualTo("planned");
            assertThat(change.after()).isEqualTo("no-news");
        });
        assertThat(markets.counts().ahead()).isEqualTo(counted - 1);

        PlannedMarket told = PlannedMarketTest.publishedAt(ARCHIVES, PlannedDate.month(LocalDate.of(2028, 1, 1)))
                .following(noted, LocalDate.of(2027, 8, 2));
        markets.save(told);
        PlannedMarket again = markets.findByReference(ARCHIVES.reference()).orElseThrow();
        assertThat(again.status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(again.memory())
                .extracting(MarketChange::subject)
                .containsExactly(Subject.STATUS, Subject.PUBLICATION, Subject.STATUS);
    }
}
