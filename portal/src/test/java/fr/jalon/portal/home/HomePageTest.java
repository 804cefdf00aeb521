package fr.jalon.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketCounts;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.statistic.ChartShape;
import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSource;
import fr.jalon.portal.GoldenHtml;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.page.TemplatesFixture;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomePageTest {
    @Test
    void fullPageIsAsAgreed() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("ESAT", 1409);
        kinds.put("EI", 12);
        String html = TemplatesFixture.render(
                "home/show",
                HomePage.of(
                        List.of(PlannedMarkets.ECLUSE_OISY),
                        new MarketCounts(312, 295, 40, 150_000, 60),
                        1_421,
                        kinds,
                        List.of(share())));
        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMatches("home/show-full", html);
    }

    @Test
    void emptyPageStillLeadsOn() {
        String html = TemplatesFixture.render(
                "home/show", HomePage.of(List.of(), new MarketCounts(0, 0, 0, 0, 0), 0, Map.of(), List.of()));
        assertThat(HtmlChecker.errors(html)).isEmpty();
        GoldenHtml.assertMainMatches("home/show-empty", html);
    }

    private static StatisticSeries share() {
        Observation observation =
                new Observation(1, List.of(), "2013", "France", "fr", new BigDecimal("6.1"), "6.1", "%", null, null);
        return new StatisticSeries(
                "oeap-part-marches-clause-sociale",
                "Un marché public sur seize portait une clause sociale en 2013",
                CitizenQuestion.values()[0],
                SeriesKind.OBSERVATION,
                "%",
                "Part des marchés.",
                null,
                new StatisticSource("Éditeur", "Document", "Page 1", "Licence"),
                ChartShape.values()[0],
                null,
                List.of(1),
                List.of(observation),
                null);
    }
}
