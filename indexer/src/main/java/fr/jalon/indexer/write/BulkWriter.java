package fr.jalon.indexer.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes many documents at once; an older state of a document never replaces a newer one, whoever comes last. */
public final class BulkWriter {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ElasticsearchClient client;

    public BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** What to write, and what to remove with the version of its removal. */
    public record Batch(List<IndexedDocument> written, Map<String, Long> removed) {
        public int size() {
            return written.size() + removed.size();
        }
    }

    /**
     * Returns the reasons of the documents that Elasticsearch will never take as they are, by key; throws
     * {@link IOException} where the whole batch is to be tried again.
     */
    public Map<String, String> writeToIndex(String index, Batch batch) throws IOException {
        return write(index, batch, false, false);
    }

    /** The same, to whatever index has this alias now; fails where none has. */
    public Map<String, String> writeToAlias(String alias, Batch batch, boolean visibleAtOnce) throws IOException {
        return write(alias, batch, true, visibleAtOnce);
    }

    private Map<String, String> write(String target, Batch batch, boolean alias, boolean visibleAtOnce)
            throws IOException {
        if (batch.size() == 0) {
            return Map.of();
        }
        BulkResponse response = client.bulk(bulk -> {
            batch.written().forEach(document -> bulk.operations(index(document)));
            batch.removed().forEach((key, version) -> bulk.operations(delete(key, version)));
            return bulk.index(target).requireAlias(alias).refresh(visibleAtOnce ? Refresh.True : Refresh.False);
        });
        return refused(target, response);
    }

    private static BulkOperation index(IndexedDocument document) {
        return BulkOperation.of(operation -> operation.index(index -> index.id(document.key())
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .document(document.body())));
    }

    private static BulkOperation delete(String key, long version) {
        return BulkOperation.of(operation ->
                operation.delete(delete -> delete.id(key).version(version).versionType(VersionType.ExternalGte)));
    }

    private static Map<String, String> refused(String target, BulkResponse response) throws IOException {
        Map<String, String> refused = new LinkedHashMap<>();
        for (BulkResponseItem item : response.items()) {
            ErrorCause error = item.error();
            // A conflict says that a newer state is there already.
            if (error != null && item.status() != CONFLICT) {
                if (item.status() == NOT_FOUND || item.status() == TOO_MANY_REQUESTS || item.status() >= 500) {
                    throw new IOException("%s: %s".formatted(target, error.reason()));
                }
                refused.put(String.valueOf(item.id()), reason(error));
            }
        }
        return refused;
    }

    private static String reason(ErrorCause error) {
        ErrorCause cause = error.causedBy();
        return cause == null ? String.valueOf(error.reason()) : error.reason() + " (" + cause.reason() + ")";
    }
}
