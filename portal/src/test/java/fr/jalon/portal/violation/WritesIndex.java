package fr.jalon.portal.violation;

import co.elastic.clients.elasticsearch.core.BulkRequest;

/** Writes to an index from the portal, to prove that the rule sees it. */
final class WritesIndex {
    static final Class<?> ARROW = BulkRequest.class;

    private WritesIndex() {}
}
