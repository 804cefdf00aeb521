package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.jalon.content.text.FrenchTime;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the answer to a search depends on beside the search: which index answers, the last write that it shows, how many
 * documents it has, and the day. Where none of these changed, the same search finds the same.
 */
public final class IndexState {
    /**
     * Of several copies of an index this portal asks one and the same for as long as it is there: another may show the last
     * write a little earlier or later.
     */
    static final String COPY = UUID.randomUUID().toString();

    private IndexState() {}

    /** Cheap to answer: from the cache of the index as long as nothing is written. */
    public static SearchRequest request(String alias) {
        return SearchRequest.of(s -> s.index(alias)
                .preference(COPY)
                .size(0)
                .requestCache(true)
                .trackTotalHits(t -> t.enabled(true))
                .aggregations("last", a -> a.max(m -> m.field("_seq_no")))
                .aggregations("index", Aggregations.byValue("_index")));
    }

    public static String of(SearchResponse<?> answer) {
        return LocalDate.now(FrenchTime.ZONE)
                + " " + FacetCounts.values(answer.aggregations().get("index"))
                + " " + answer.aggregations().get("last").max().value();
    }
}
