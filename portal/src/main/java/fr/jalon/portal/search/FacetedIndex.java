package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.jalon.content.index.IndexContract;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.search.SearchPlan.Range;
import fr.jalon.portal.search.SearchPlan.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs searches of one index. Hits and counts are asked for together but as two searches, so that the counts come from the
 * cache of the index. A search with words that no document has is made once more with those that are like them. Anything
 * that keeps the index from answering is a {@link SearchUnavailableException}.
 */
public final class FacetedIndex<D> {
    /** What Elasticsearch may take before it answers with what it has, and what we wait for that answer. */
    static final String BUDGET = "1s";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Some hundred kilobytes each. */
    private static final int MOST_KNOWN = 300;

    private static final Duration LONGEST_KNOWN = Duration.ofMinutes(1);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    /** All shards failed. An overloaded server answers 429, one that is away does not answer. */
    private static final int NO_SHARD = 503;

    private final @Nullable ElasticsearchAsyncClient client;
    private final String alias;
    private final Class<D> type;
    private final SearchedFields fields;
    private final UnaryOperator<String> accents;

    private final AsyncCache<Asked, Found<D>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(LONGEST_KNOWN)
            .buildAsync();

    private final SharedRequest<String> state;

    private record Asked(String address, Range range, String state) {}

    /**
     * @param client without one every search is refused as unavailable
     * @param accents gives a word of the index, which has none, its accents
     */
    public FacetedIndex(
            @Nullable ElasticsearchClient client,
            IndexContract index,
            Class<D> type,
            SearchedFields fields,
            UnaryOperator<String> accents) {
        this.client = client == null ? null : new ElasticsearchAsyncClient(client._transport());
        this.alias = index.alias();
        this.type = type;
        this.fields = fields;
        this.accents = accents;
        this.state = new SharedRequest<>(this::askState, PATIENCE);
    }

    /**
     * A part of a result, known from before where it is a page and the index still as it was then, or about to be found for
     * somebody else.
     *
     * @param address says all of the plan but the part, which is what a page shows, counts included
     */
    public Found<D> find(SearchAddress address, Range range, Supplier<SearchPlan> plan) {
        if (range instanceof Walk) {
            return find(plan.get());
        }
        String state = evenIfReplaced(() -> ask(client -> this.state.answer()));
        Asked key = new Asked(address.toString(), range, state);
        CompletableFuture<Found<D>> mine = new CompletableFuture<>();
        CompletableFuture<Found<D>> first = known.asMap().putIfAbsent(key, mine);
        return first == null ? find(plan, key, mine) : wait(first);
    }

    /** For all who ask the same meanwhile; a failure is forgotten with them. */
    private Found<D> find(Supplier<SearchPlan> plan, Asked key, CompletableFuture<Found<D>> answer) {
        try {
            Found<D> found = find(plan.get());
            answer.complete(found);
            if (found.cutShort()) {
                known.synchronous().invalidate(key);
            }
            return found;
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T wait(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private CompletableFuture<String> askState() {
        return client == null
                ? CompletableFuture.failedFuture(new IOException("no Elasticsearch is configured"))
                : client.search(IndexState.request(alias), type).thenApply(IndexState::of);
    }

    public Found<D> find(SearchPlan plan) {
        return plan.cursor() == null ? evenIfReplaced(() -> findNow(plan)) : findNow(plan);
    }

    /** Once more where the index that was to answer was replaced meanwhile. */
    private static <T> T evenIfReplaced(Supplier<T> search) {
        try {
            return search.get();
        } catch (SearchUnavailableException e) {
            if (isRemoved(e)) {
                return search.get();
            }
            throw e;
        }
    }

    private Found<D> findNow(SearchPlan plan) {
        Correction correction = new Correction(Words.of(plan.words()));
        String moment = moment(plan);
        List<ResponseBody<D>> answers = run(requests(plan, plan.words(), correction, moment));
        Spelling spelling = correction.read(plan.words(), answers.getFirst(), accents);
        if (!spelling.corrected().isEmpty()) {
            String right = Spelling.replace(plan.words(), spelling.corrected());
            answers = run(requests(plan, right, null, moment));
        }
        return found(plan, answers, spelling);
    }

    /** How many documents each query finds, under the key it has. */
    public Map<String, Long> totals(Map<String, Query> queries) {
        return queries.isEmpty() ? Map.of() : aggregate(Aggregations.byQuery(queries));
    }

    /** The values that a field has in any document. */
    public Set<String> values(String field) {
        return aggregate(Aggregations.byValue(field)).keySet();
    }

    private SearchRequests requests(
            SearchPlan plan, String words, @Nullable Correction correction, @Nullable String moment) {
        Query text = words.isEmpty()
                ? Query.of(q -> q.matchAll(m -> m))
                : TextQuery.of(Words.of(words), fields, plan.identifiers());
        return new SearchRequests(plan, text, fields, correction, moment);
    }

    private Found<D> found(SearchPlan plan, List<ResponseBody<D>> answers, Spelling spelling) {
        ResponseBody<D> hits = answers.getFirst();
        List<Found.Hit<D>> page = new ArrayList<>();
        for (Hit<D> hit : hits.hits().hits()) {
            if (hit.source() != null) {
                page.add(new Found.Hit<>(hit.source(), Reason.texts(hit.highlight())));
            }
        }
        boolean counted = answers.size() > 1;
        return new Found<>(
                hits.hits().total() == null ? 0 : hits.hits().total().value(),
                page,
                counted ? FacetCounts.byValue(answers.get(1).aggregations()) : Map.of(),
                counted ? FacetCounts.without(answers.get(1).aggregations()) : Map.of(),
                next(plan, hits),
                spelling,
                answers.stream().anyMatch(ResponseBody::timedOut));
    }

    /** The moment of the index that a walk began at, which it begins with; a page takes the index as it is. */
    private @Nullable String moment(SearchPlan plan) {
        if (!(plan.range() instanceof Walk walk)) {
            return null;
        }
        if (walk.cursor() != null) {
            return walk.cursor().moment();
        }
        return ask(client -> client.openPointInTime(p -> p.index(alias).keepAlive(SearchRequests.KEPT)))
                .id();
    }

    private @Nullable Cursor next(SearchPlan plan, ResponseBody<D> hits) {
        List<Hit<D>> page = hits.hits().hits();
        boolean more = !page.isEmpty() && page.size() == plan.range().size();
        String moment = hits.pitId();
        if (!more && moment != null && client != null) {
            // It would end by itself; whether this is heard does not matter.
            client.closePointInTime(p -> p.id(moment));
        }
        return more ? new Cursor(moment, page.getLast().sort()) : null;
    }

    private List<ResponseBody<D>> run(SearchRequests requests) {
        List<RequestItem> searches = requests.of(alias);
        MsearchResponse<D> response = ask(client -> client.msearch(m -> m.searches(searches), type));
        List<ResponseBody<D>> answers = new ArrayList<>();
        for (MultiSearchResponseItem<D> item : response.responses()) {
            if (item.isFailure()) {
                throw failure(requests.plan(), new ElasticsearchException("msearch", item.failure()));
            }
            answers.add(item.result());
        }
        return answers;
    }

    private Map<String, Long> aggregate(Aggregation aggregation) {
        SearchResponse<D> response = ask(client -> client.search(
                s -> s.index(alias).size(0).timeout(BUDGET).requestCache(true).aggregations("all", aggregation), type));
        return FacetCounts.values(response.aggregations().get("all"));
    }

    private interface Request<T> {
        CompletableFuture<T> send(ElasticsearchAsyncClient client);
    }

    /** The answer, if it comes in time: the client's own time-outs do not apply to single requests. */
    private <T> T ask(Request<T> request) {
        if (client == null) {
            throw new SearchUnavailableException(new IOException("no Elasticsearch is configured"));
        }
        CompletableFuture<T> answer = request.send(client);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SearchUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(e);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause() instanceof ElasticsearchException refused ? refused : e);
        }
    }

    private static RuntimeException failure(SearchPlan plan, ElasticsearchException refused) {
        Cursor cursor = plan.cursor();
        if (cursor != null && refused.status() == BAD_REQUEST) {
            return Parameters.refusal("curseur", cursor.text(), "ce curseur n’est pas de cette recherche.");
        }
        if (cursor != null && cursor.moment() != null && refused.status() == NOT_FOUND) {
            return Parameters.refusal(
                    "curseur", cursor.text(), "ce curseur n’a plus cours, recommencez la recherche sans lui.");
        }
        return unavailable(refused);
    }

    /** The index that answered was replaced meanwhile and removed, or is being: there is another one. */
    private static boolean isRemoved(SearchUnavailableException unavailable) {
        return unavailable.getCause() instanceof ElasticsearchException refused
                && (refused.status() == NOT_FOUND || refused.status() == NO_SHARD);
    }

    /** A refused query is an error of ours; an index that is absent or overloaded, or a server that is, comes back. */
    private static RuntimeException unavailable(Exception cause) {
        return cause instanceof ElasticsearchException refused && refused.status() == BAD_REQUEST
                ? refused
                : new SearchUnavailableException(cause);
    }
}
