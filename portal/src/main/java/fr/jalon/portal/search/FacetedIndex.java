package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import fr.jalon.content.index.IndexContract;
import fr.jalon.portal.error.SearchUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs searches of one index. Hits and counts are asked for together but as two searches, so that the counts come from the
 * cache of the index. Anything that keeps the index from answering is a {@link SearchUnavailableException}.
 */
public final class FacetedIndex<D> {
    /** What Elasticsearch may take before it answers with what it has, and what we wait for that answer. */
    private static final String BUDGET = "1500ms";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int BAD_REQUEST = 400;

    private final @Nullable ElasticsearchAsyncClient client;
    private final String alias;
    private final Class<D> type;
    private final SearchedFields fields;

    /** Without a client every search is refused as unavailable. */
    public FacetedIndex(
            @Nullable ElasticsearchClient client, IndexContract index, Class<D> type, SearchedFields fields) {
        this.client = client == null ? null : new ElasticsearchAsyncClient(client._transport());
        this.alias = index.alias();
        this.type = type;
        this.fields = fields;
    }

    public Found<D> find(SearchPlan plan) {
        Words words = Words.of(plan.words());
        List<String> unknown = unknownWords(words);
        Query text = plan.words().isEmpty()
                ? Query.of(q -> q.matchAll(m -> m))
                : TextQuery.of(words, fields, Set.copyOf(unknown), plan.identifiers());
        List<ResponseBody<D>> answers = run(plan, text);
        ResponseBody<D> hits = answers.getFirst();
        List<Hit<D>> page = hits.hits().hits();
        long total = hits.hits().total() == null ? 0 : hits.hits().total().value();
        return new Found<>(
                total,
                page.stream().map(Hit::source).filter(Objects::nonNull).toList(),
                answers.size() < 2
                        ? Map.of()
                        : FacetCounts.byValue(answers.get(1).aggregations()),
                answers.size() < 2
                        ? Map.of()
                        : FacetCounts.without(answers.get(1).aggregations()),
                page.size() < plan.size() ? null : new Cursor(page.getLast().sort()),
                unknown,
                answers.stream().anyMatch(ResponseBody::timedOut));
    }

    private List<ResponseBody<D>> run(SearchPlan plan, Query text) {
        try {
            MsearchResponse<D> response = await(client().msearch(
                            m -> {
                                m.searches(s -> s.header(h -> h.index(alias)).body(hits(plan, text)));
                                return plan.facets().isEmpty()
                                        ? m
                                        : m.searches(s -> s.header(
                                                        h -> h.index(alias).requestCache(true))
                                                .body(FacetCounts.of(plan, text, BUDGET)));
                            },
                            type));
            List<ResponseBody<D>> answers = new ArrayList<>();
            for (MultiSearchResponseItem<D> item : response.responses()) {
                if (item.isFailure()) {
                    throw failure(plan, item.failure());
                }
                answers.add(item.result());
            }
            return answers;
        } catch (IOException | ElasticsearchException e) {
            throw unavailable(e);
        }
    }

    private static SearchRequestBody hits(SearchPlan plan, Query text) {
        return SearchRequestBody.of(s -> {
            s.query(q -> q.bool(
                            b -> b.must(text).filter(List.copyOf(plan.filters().values()))))
                    .trackTotalHits(t -> t.enabled(true))
                    .timeout(BUDGET)
                    .sort(plan.sort())
                    .size(plan.size());
            return plan.cursor() == null
                    ? s.from(plan.from())
                    : s.searchAfter(plan.cursor().after());
        });
    }

    /** How many documents each query finds, under the key it has. */
    public Map<String, Long> totals(Map<String, Query> queries) {
        return queries.isEmpty() ? Map.of() : aggregate(Aggregations.byQuery(queries));
    }

    /** The values that a field has in any document. */
    public Set<String> values(String field) {
        return aggregate(Aggregations.byValue(field)).keySet();
    }

    private Map<String, Long> aggregate(Aggregation aggregation) {
        try {
            SearchResponse<D> response = await(client().search(
                            s -> s.index(alias)
                                    .size(0)
                                    .timeout(BUDGET)
                                    .requestCache(true)
                                    .aggregations("all", aggregation),
                            type));
            return FacetCounts.values(response.aggregations().get("all"));
        } catch (IOException | ElasticsearchException e) {
            throw unavailable(e);
        }
    }

    /** The words that no document has in any field, which are then matched by likeness. */
    private List<String> unknownWords(Words words) {
        List<String> candidates = words.correctable();
        if (candidates.isEmpty()) {
            return List.of();
        }
        try {
            SearchResponse<D> response = await(client().search(
                            s -> {
                                s.index(alias).size(0).timeout(BUDGET).requestCache(true);
                                candidates.forEach(
                                        word -> s.aggregations(word, a -> a.filter(TextQuery.hasWord(word, fields))));
                                return s;
                            },
                            type));
            return candidates.stream()
                    .filter(word -> response.aggregations().get(word).filter().docCount() == 0)
                    .toList();
        } catch (IOException | ElasticsearchException e) {
            throw unavailable(e);
        }
    }

    /** The answer, if it comes in time: the client's own time-outs do not apply to single requests. */
    private static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ElasticsearchException refused -> throw refused;
                case IOException away -> throw away;
                default -> throw new IOException(e);
            }
        }
    }

    private ElasticsearchAsyncClient client() throws IOException {
        if (client == null) {
            throw new IOException("no Elasticsearch is configured");
        }
        return client;
    }

    private static RuntimeException failure(SearchPlan plan, ErrorResponse failure) {
        ElasticsearchException cause = new ElasticsearchException("msearch", failure);
        return failure.status() == BAD_REQUEST && plan.cursor() != null
                ? Parameters.refusal("curseur", plan.cursor().text(), "ce curseur n’est pas de cette recherche.")
                : unavailable(cause);
    }

    /** A refused query is an error of ours; an index that is absent or overloaded, or a server that is, comes back. */
    private static RuntimeException unavailable(Exception cause) {
        return cause instanceof ElasticsearchException refused && refused.status() == BAD_REQUEST
                ? refused
                : new SearchUnavailableException(cause);
    }
}
