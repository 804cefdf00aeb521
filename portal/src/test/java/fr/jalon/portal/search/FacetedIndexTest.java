package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.ElasticsearchClientFactory;
import fr.jalon.content.index.IndexContract;
import fr.jalon.portal.error.SearchUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacetedIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @Test
    void serverThatIsAwayIsSaidToBeUnavailable() {
        assertUnavailable(ElasticsearchClientFactory.create("http://127.0.0.1:1", null));
    }

    @Test
    void serverThatNeverAnswersIsNotWaitedForLong() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertUnavailable(ElasticsearchClientFactory.create("http://127.0.0.1:" + silent.getLocalPort(), null));
        }
    }

    @Test
    void portalWithoutElasticsearchHasNoSearch() {
        assertUnavailable(null);
    }

    private static void assertUnavailable(@Nullable ElasticsearchClient client) {
        FacetedIndex<Object> index = new FacetedIndex<>(
                client,
                IndexContract.MARKETS,
                Object.class,
                new SearchedFields("title.sort", List.of()),
                UnaryOperator.identity());
        SearchPlan plan =
                new SearchPlan("nettoyage", List.of(), Map.of(), Map.of(), List.of(), new SearchPlan.Page(0, 20));

        assertTimeoutPreemptively(PATIENCE, () -> assertThatExceptionOfType(SearchUnavailableException.class)
                .isThrownBy(() -> index.find(plan)));
    }
}
