package fr.jalon.indexer.market;

import fr.jalon.content.index.IndexContract;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.indexer.write.IndexSource;
import fr.jalon.indexer.write.IndexedDocument;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Reads the public markets for their index; a market's key is its reference. */
@Factory
final class PlannedMarketIndexer {
    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;

    PlannedMarketIndexer(PlannedMarketRepository markets, PlannedMarketDocuments documents) {
        this.markets = markets;
        this.documents = documents;
    }

    @Singleton
    IndexSource plannedMarkets() {
        return new IndexSource(
                IndexContract.MARKETS,
                (after, size) -> documents(markets.pageAfter(Objects.requireNonNullElse(after, ""), size)),
                references -> documents(markets.findForIndex(references)),
                () -> markets.counts().published());
    }

    private List<IndexedDocument> documents(List<PlannedMarket> read) {
        return documents.of(read).stream()
                .map(document -> new IndexedDocument(document.reference(), document.version(), document))
                .toList();
    }
}
