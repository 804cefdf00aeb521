package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
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
import org.jspecify.annotations.Nullable;

/** Finds documents while somebody types what they are called. What comes too late is of no use: it is left out. */
public final class NameIndex<D> {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final @Nullable ElasticsearchAsyncClient client;
    private final String alias;
    private final Class<D> type;

    public NameIndex(@Nullable ElasticsearchClient client, IndexContract index, Class<D> type) {
        this.client = client == null ? null : new ElasticsearchAsyncClient(client._transport());
        this.alias = index.alias();
        this.type = type;
    }

    /**
     * Documents that have all words typed, the last one perhaps not to its end; empty where Elasticsearch is away.
     *
     * @param fields not stemmed, with weights
     * @param once the field of which each value is to come once, null where every document counts
     */
    public List<D> beginningWith(
            String typed, List<String> fields, List<Query> filters, @Nullable String once, int most) {
        if (client == null) {
            return List.of();
        }
        CompletableFuture<SearchResponse<D>> answer = client.search(
                s -> {
                    s.index(alias)
                            .size(most)
                            .timeout("500ms")
                            .trackTotalHits(t -> t.enabled(false))
                            .query(q -> q.bool(b -> b.filter(filters)
                                    .must(m -> m.multiMatch(words -> words.query(typed)
                                            .type(TextQueryType.BoolPrefix)
                                            .operator(Operator.And)
                                            .fields(fields)))));
                    return once == null ? s : s.collapse(c -> c.field(once));
                },
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
