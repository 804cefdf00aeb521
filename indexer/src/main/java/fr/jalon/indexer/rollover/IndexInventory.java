package fr.jalon.indexer.rollover;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import fr.jalon.content.index.IndexContract;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of one contract that Elasticsearch holds: name and fingerprint of those in use, names of the others. */
public record IndexInventory(IndexContract contract, Map<String, String> inUse, List<String> leftovers) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexInventory.class);

    public static IndexInventory of(ElasticsearchClient client, IndexContract contract) throws IOException {
        Map<String, IndexState> indices = client.indices()
                .get(get -> get.index(contract.alias(), contract.alias() + "-*")
                        .ignoreUnavailable(true)
                        .allowNoIndices(true))
                .indices();
        Map<String, String> inUse = new TreeMap<>();
        indices.forEach((name, state) -> {
            if (state.aliases().containsKey(contract.alias())) {
                inUse.put(name, fingerprint(state));
            }
        });
        List<String> leftovers = indices.keySet().stream()
                .filter(name -> !inUse.containsKey(name))
                .sorted()
                .toList();
        return new IndexInventory(contract, inUse, leftovers);
    }

    /** Whether one index is in use, and built with this definition. */
    public boolean isCurrent(String fingerprint) {
        return isWritable() && inUse.containsValue(fingerprint);
    }

    /** Whether changes can be written to the alias: it stands for one index. */
    public boolean isWritable() {
        return inUse.size() == 1;
    }

    /** Removes what a killed build left behind; only for the one process that may be building. */
    public void removeLeftovers(ElasticsearchClient client) throws IOException {
        if (!leftovers.isEmpty()) {
            LOG.info(
                    "Index {} : suppression de ce qu’une construction interrompue a laissé : {}",
                    contract.alias(),
                    leftovers);
            client.indices().delete(delete -> delete.index(leftovers).ignoreUnavailable(true));
        }
    }

    static String fingerprint(IndexState state) {
        @Nullable
        JsonData fingerprint =
                state.mappings() == null ? null : state.mappings().meta().get("fingerprint");
        return Objects.requireNonNullElse(fingerprint == null ? null : fingerprint.to(String.class), "");
    }
}
