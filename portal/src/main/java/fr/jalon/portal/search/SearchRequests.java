package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchHeader;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.util.NamedValue;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.SearchPlan.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two requests of a search: its hits, and its counts where it has facets.
 *
 * @param correction null where the words are known to be right
 * @param moment the point in time that is searched, null for the index as it is
 */
record SearchRequests(
        SearchPlan plan,
        Query text,
        SearchedFields fields,
        @Nullable Correction correction,
        @Nullable String moment) {
    /** Between two parts of a walk. */
    static final Time KEPT = Time.of(t -> t.time("2m"));

    private static final int FRAGMENT = 100;

    List<RequestItem> of(String alias) {
        List<RequestItem> requests = new ArrayList<>();
        MultisearchHeader header =
                MultisearchHeader.of(h -> moment == null ? h.index(alias).preference(IndexState.COPY) : h);
        requests.add(RequestItem.of(r -> r.header(header).body(hits())));
        if (!plan.facets().isEmpty()) {
            MultisearchHeader cached = MultisearchHeader.of(
                    h -> h.index(alias).preference(IndexState.COPY).requestCache(true));
            requests.add(RequestItem.of(r -> r.header(cached).body(FacetCounts.of(plan, text, FacetedIndex.BUDGET))));
        }
        return requests;
    }

    private SearchRequestBody hits() {
        SearchRequestBody.Builder search = new SearchRequestBody.Builder()
                .query(q -> q.bool(
                        b -> b.must(text).filter(List.copyOf(plan.filters().values()))))
                .trackTotalHits(t -> t.enabled(true))
                .timeout(FacetedIndex.BUDGET)
                .sort(plan.sort())
                .size(plan.range().size());
        switch (plan.range()) {
            case Page page -> search.from(page.from());
            case Walk walk -> {
                if (walk.cursor() != null) {
                    search.searchAfter(walk.cursor().after());
                }
            }
        }
        if (moment != null) {
            search.pit(p -> p.id(moment).keepAlive(KEPT));
        }
        if (correction != null) {
            correction.ask(search);
        }
        if (!plan.words().isEmpty() && plan.range() instanceof Page) {
            reasons(search);
        }
        return search.build();
    }

    /** Whole labels and titles; of longer texts, what stands around the words. */
    private void reasons(SearchRequestBody.Builder search) {
        List<NamedValue<HighlightField>> highlighted = fields.reasons().stream()
                .flatMap(List::stream)
                .map(field -> NamedValue.of(
                        field,
                        HighlightField.of(h -> Reason.isLong(field) ? h.numberOfFragments(1) : h.numberOfFragments(0))))
                .toList();
        // Words are looked for in fields that hold the text of several.
        search.highlight(h -> h.fields(highlighted)
                .requireFieldMatch(false)
                .order(HighlighterOrder.Score)
                .fragmentSize(FRAGMENT)
                .preTags(Reason.BEGIN)
                .postTags(Reason.END));
    }
}
