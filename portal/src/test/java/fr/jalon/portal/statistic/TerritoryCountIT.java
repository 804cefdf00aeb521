package fr.jalon.portal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.portal.PortalFixture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts of a territory, with the search engine that answers them. */
final class TerritoryCountIT {
    @ParameterizedTest
    @ValueSource(strings = {"reg-32", "dep-59", "ze-3215"})
    void everyCountIsThatOfTheSearchItLeadsTo(String code) throws Exception {
        String page = PortalFixture.get("/territoires/" + code).body();
        for (String search : new String[] {"marches", "structures"}) {
            MatchResult card = Pattern.compile("href=\"/" + search + "\\?territoire=" + code + "\"><b>([^<]+)</b>")
                    .matcher(page)
                    .results()
                    .findFirst()
                    .orElseThrow();
            long total = new ObjectMapper()
                    .readTree(PortalFixture.get("/" + search + ".json?territoire=" + code, "application/json")
                            .body())
                    .path("total")
                    .asLong();
            assertThat(total).as(search + " in " + code).isPositive();
            assertThat(Long.parseLong(card.group(1).replaceAll("\\D", "")))
                    .as(search + " in " + code)
                    .isEqualTo(total);
        }
    }
}
