package fr.jalon.portal.structure;

import static fr.jalon.portal.search.Aggregations.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.Likeness;
import fr.jalon.portal.search.SideIndex;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structures to look at next: of the same trade, near, of the same kind; of the same kind only where no trade is known. */
@Singleton
class SimilarStructures {
    private static final int MOST = 4;

    private final SideIndex<StructureDocument> index;

    SimilarStructures(@Nullable ElasticsearchClient client) {
        this.index = new SideIndex<>(client, IndexContract.STRUCTURES, StructureDocument.class);
    }

    /** The nearest first; empty where there are none, or where Elasticsearch is away. */
    List<StructureDocument> of(Structure structure, Trades catalogue) {
        StructureTrades trades = StructureTrades.of(structure, catalogue);
        List<String> kinds = structure.kinds().stream().map(StructureKind::code).toList();
        Likeness likeness = new Likeness();
        if (trades.codes().isEmpty()) {
            likeness.same("kinds", kinds, 2);
        } else {
            likeness.same("trades", trades.codes(), 3)
                    .same("tradeGroups", trades.groups(catalogue), 1)
                    .closer("kinds", kinds, 2);
        }
        likeness.closer("territoriesIn", around(structure, "dep-"), 3)
                .closer("territoriesIn", around(structure, "reg-"), 2);
        if (likeness.isEmpty()) {
            return List.of();
        }
        return index.first(MOST, search -> search.query(likeness.query(List.of(), is("key", structure.key())))
                .sort(order(structure.position())));
    }

    private static List<SortOptions> order(Structure.@Nullable Position position) {
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        if (position != null) {
            order.add(SortOptions.of(s -> s.geoDistance(g -> g.field("position")
                    .location(l -> l.latlon(p -> p.lat(position.lat()).lon(position.lon())))
                    .order(SortOrder.Asc))));
        }
        order.add(SortOptions.of(s -> s.field(f -> f.field("key").order(SortOrder.Asc))));
        return order;
    }

    private static List<String> around(Structure structure, String kind) {
        return structure.territoriesIn().stream()
                .filter(code -> code.startsWith(kind))
                .toList();
    }
}
