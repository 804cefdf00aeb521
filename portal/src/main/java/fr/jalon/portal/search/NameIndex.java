package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import fr.jalon.content.index.IndexContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds documents while somebody types what they are called. */
public final class NameIndex<D> {
    private final SideIndex<D> index;

    public NameIndex(@Nullable ElasticsearchClient client, IndexContract index, Class<D> type) {
        this.index = new SideIndex<>(client, index, type);
    }

    /**
     * Documents that have all words typed, the last one perhaps not to its end; empty where Elasticsearch is away.
     *
     * @param fields not stemmed, with weights
     * @param once the field of which each value is to come once, null where every document counts
     */
    public List<D> beginningWith(
            String typed, List<String> fields, List<Query> filters, @Nullable String once, int most) {
        return index.first(most, search -> {
            search.query(q -> q.bool(b -> b.filter(filters)
                    .must(m -> m.multiMatch(words -> words.query(typed)
                            .type(TextQueryType.BoolPrefix)
                            .operator(Operator.And)
                            .fields(fields)))));
            return once == null ? search : search.collapse(c -> c.field(once));
        });
    }
}
