package fr.jalon.portal.matching;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.jalon.portal.error.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Searches of the rule; what keeps the index from answering in time is a {@link SearchUnavailableException}. */
@Singleton
final class MatchingIndex {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final @Nullable ElasticsearchAsyncClient client;

    MatchingIndex(@Nullable ElasticsearchClient client) {
        this.client = client == null ? null : new ElasticsearchAsyncClient(client._transport());
    }

    <D> SearchResponse<D> one(SearchRequest request, Class<D> type) {
        return wait(client().search(request, type));
    }

    /** One answer a search, in the same order. */
    <D> List<MultiSearchResponseItem<D>> search(List<RequestItem> searches, Class<D> type) {
        if (searches.isEmpty()) {
            return List.of();
        }
        List<MultiSearchResponseItem<D>> answers =
                wait(client().msearch(m -> m.searches(searches), type)).responses();
        for (MultiSearchResponseItem<D> answer : answers) {
            if (answer.isFailure()) {
                throw new SearchUnavailableException(new ElasticsearchException("msearch", answer.failure()));
            }
        }
        return answers;
    }

    private ElasticsearchAsyncClient client() {
        if (client == null) {
            throw new SearchUnavailableException(new IOException("no Elasticsearch is configured"));
        }
        return client;
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SearchUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(e);
        } catch (ExecutionException e) {
            throw new SearchUnavailableException(e);
        }
    }
}
