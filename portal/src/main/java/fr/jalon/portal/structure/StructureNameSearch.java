package fr.jalon.portal.structure;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.search.NameIndex;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds structures by the beginning of a name. */
@Singleton
public final class StructureNameSearch {
    private final NameIndex<StructureDocument> names;

    StructureNameSearch(@Nullable ElasticsearchClient client) {
        this.names = new NameIndex<>(client, IndexContract.STRUCTURES, StructureDocument.class);
    }

    /** Their pages, each with the commune beside the name: namesakes are many. */
    public List<Link> structures(String typed, int most) {
        return names.beginningWith(typed, List.of("name.plain^2", "names.plain"), List.of(), null, most).stream()
                .map(structure -> new Link(label(structure), StructureQuery.PATH + "/" + structure.key()))
                .toList();
    }

    private static String label(StructureDocument structure) {
        return structure.commune() == null
                ? structure.name()
                : structure.name() + ", " + structure.commune().label();
    }
}
