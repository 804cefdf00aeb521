package fr.jalon.indexer.structure;

import fr.jalon.content.index.IndexContract;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureDocuments;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Reads the directory for its index; a structure's key is its SIRET, or its FINESS number where it has none. */
@Factory
final class StructureIndexer {
    private final StructureRepository structures;
    private final StructureDocuments documents;

    StructureIndexer(StructureRepository structures, StructureDocuments documents) {
        this.structures = structures;
        this.documents = documents;
    }

    @Singleton
    IndexSource structures() {
        return new IndexSource(
                IndexContract.STRUCTURES,
                (after, size) -> documents(structures.pageAfter(Objects.requireNonNullElse(after, ""), size)),
                keys -> documents(structures.findForIndex(keys)),
                structures::count);
    }

    private List<IndexedDocument> documents(List<Structure> read) {
        return documents.of(read).stream()
                .map(document -> new IndexedDocument(document.key(), document.version(), document))
                .toList();
    }
}
