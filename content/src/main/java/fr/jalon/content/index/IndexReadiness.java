package fr.jalon.content.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Whether an index can be searched; false before it was built once, and while Elasticsearch is away. */
@Singleton
@Requires(beans = ElasticsearchClient.class)
public final class IndexReadiness {
    private final ElasticsearchClient client;

    IndexReadiness(ElasticsearchClient client) {
        this.client = client;
    }

    public boolean isReady(IndexContract index) {
        try {
            return client.indices()
                    .existsAlias(exists -> exists.name(index.alias()))
                    .value();
        } catch (IOException | ElasticsearchException e) {
            return false;
        }
    }

    /** All of them. */
    public boolean isReady() {
        for (IndexContract index : IndexContract.values()) {
            if (!isReady(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether Elasticsearch does not answer at all, rather than not having the indexes yet. */
    public boolean isAway() {
        try {
            client.indices().existsAlias(exists -> exists.name(IndexContract.MARKETS.alias()));
            return false;
        } catch (IOException | ElasticsearchException e) {
            return true;
        }
    }
}
