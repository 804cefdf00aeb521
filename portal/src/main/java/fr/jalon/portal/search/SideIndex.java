package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.jalon.content.index.IndexContract;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Searches that what they help can do without: what comes too late, or not at all, is left out. */
public final class SideIndex<D> {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final @Nullable ElasticsearchAsyncClient client;
    private final String alias;
    private final Class<D> type;

    public SideIndex(@Nullable ElasticsearchClient client, IndexContract index, Class<D> type) {
        this.client = client == null ? null : new ElasticsearchAsyncClient(client._transport());
        this.alias = index.alias();
        this.type = type;
    }

    /** The first documents; empty where Elasticsearch is away. */
    public List<D> first(int most, UnaryOperator<SearchRequest.Builder> search) {
        if (client == null) {
            return List.of();
        }
        CompletableFuture<SearchResponse<D>> answer = client.search(
                s -> search.apply(s.index(alias).size(most).timeout("500ms").trackTotalHits(t -> t.enabled(false))),
                type);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).hits().hits().stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
