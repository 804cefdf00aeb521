package fr.jalon.content.market.ocds;

import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.market.act.PublishedAct;
import java.util.List;

/** What stands beside a public market: the acts that its buyer confirmed, and the documents that can be read. */
record Attached(List<PublishedAct> acts, List<MarketDocument> documents) {
    static final Attached NONE = new Attached(List.of(), List.of());

    Attached {
        acts = List.copyOf(acts);
        documents = List.copyOf(documents);
    }
}
