package fr.jalon.portal.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.portal.PortalFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelevanceIT {
    private static List<Score> scores = List.of();

    @BeforeAll
    static void search() throws IOException, InterruptedException {
        JudgedSet set = JudgedSet.read(Path.of("..", "bench", "relevance"));
        scores = new RelevanceBench(PortalFixture.url()).run(set.searches());
    }

    @Test
    void searchesAreAnsweredWell() {
        assertThat(scores).hasSizeGreaterThan(120);
        assertThat(Score.meanNdcg(scores)).as("%s", Score.worst(scores, 20)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void noSearchGoesWithoutARelevantHit() {
        assertThat(scores).filteredOn(score -> !score.hasRelevant()).isEmpty();
    }

    @Test
    void exactIdentifierComesFirst() {
        assertThat(scores)
                .filteredOn(score -> score.search().isIdentifier())
                .hasSizeGreaterThan(5)
                .filteredOn(score -> !score.bestIsFirst())
                .isEmpty();
    }

    /** A rule that no document meets any more judges nothing. */
    @Test
    void everySearchHasSomethingToFind() {
        assertThat(scores)
                .filteredOn(score -> score.ideal().getFirst() < Score.RELEVANT)
                .isEmpty();
    }
}
