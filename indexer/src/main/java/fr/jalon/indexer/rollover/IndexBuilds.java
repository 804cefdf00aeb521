package fr.jalon.indexer.rollover;

import static java.util.stream.Collectors.joining;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.index.Synonyms;
import fr.jalon.content.index.SynonymsException;
import fr.jalon.content.index.SynonymsFile;
import fr.jalon.content.outbox.IndexRebuilds;
import fr.jalon.content.outbox.IndexRebuilds.Request;
import fr.jalon.content.outbox.OutboxLease;
import fr.jalon.indexer.write.IndexSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes under construction, so that the others and the one each will replace follow changes meanwhile. Owned by the
 * process that holds the outbox; its methods are for one thread.
 */
public final class IndexBuilds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilds.class);
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final Collection<IndexSource> sources;
    private final SynonymsFile file;
    private final IndexRebuilds rebuilds;
    private final Map<IndexContract, IndexBuild> builds = new EnumMap<>(IndexContract.class);
    private final Set<IndexContract> writable = EnumSet.noneOf(IndexContract.class);
    /** Definitions that Elasticsearch does not take, which it need not be asked again. */
    private final Set<String> rejected = new HashSet<>();

    private boolean begun;
    private @Nullable Synonyms synonyms;

    public IndexBuilds(
            ElasticsearchClient client, Collection<IndexSource> sources, SynonymsFile file, IndexRebuilds rebuilds) {
        this.client = client;
        this.sources = sources;
        this.file = file;
        this.rebuilds = rebuilds;
    }

    /** Removes what is left of builds that were killed, and starts those that are needed or asked for. */
    public void start(OutboxLease lease) throws IOException, SQLException {
        List<Request> open = rebuilds.open();
        if (!begun || !open.isEmpty()) {
            readSynonyms(open);
            open = rebuilds.open();
        }
        for (IndexSource source : sources) {
            if (!builds.containsKey(source.index())) {
                IndexInventory inventory = IndexInventory.of(client, source.index());
                inventory.removeLeftovers(client);
                if (inventory.isWritable()) {
                    writable.add(source.index());
                } else {
                    writable.remove(source.index());
                }
                start(source, inventory, requests(source.index(), open), lease);
            }
        }
        begun = true;
    }

    /** Takes note of the builds that ended; one that failed is tried again when {@link #start} is called next. */
    public void settle(OutboxLease lease) throws SQLException {
        if (builds.isEmpty()) {
            return;
        }
        List<Request> open = rebuilds.open();
        for (IndexContract index : List.copyOf(builds.keySet())) {
            IndexBuild build = builds.get(index);
            if (build != null) {
                build.report();
                if (build.isDone()) {
                    builds.remove(index);
                    end(index, build, lease);
                } else {
                    build.giveUpUnless(open);
                }
            }
        }
    }

    /** The index being built for this contract, which has to follow changes too. */
    public Optional<IndexRollover> of(IndexContract contract) {
        @Nullable IndexBuild build = builds.get(contract);
        return Optional.ofNullable(build).map(IndexBuild::rollover);
    }

    /** Those whose changes can be followed: an alias stands for one index. */
    public Set<IndexContract> writable() {
        return writable;
    }

    public boolean isBuilding() {
        return !builds.isEmpty();
    }

    /** How far each has come, "" where none is built. */
    public String progress() {
        return builds.values().stream().map(IndexBuild::toString).collect(joining(", "));
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        builds.values().forEach(IndexBuild::cancel);
        builds.values().forEach(build -> LOG.debug("Construction abandonnée", build.failure()));
        builds.clear();
    }

    /** The file is read when work begins and when somebody asks for it, never halfway through somebody's editing. */
    private void readSynonyms(List<Request> open) throws SQLException {
        try {
            synonyms = file.read();
            rejected.clear();
        } catch (SynonymsException e) {
            LOG.error("Synonymes refusés, les index gardent ceux qu’ils ont :\n{}", e.getMessage());
            rebuilds.refuse(open.stream().map(Request::id).toList(), e.getMessage());
        }
    }

    private void start(IndexSource source, IndexInventory inventory, List<Long> requests, OutboxLease lease)
            throws IOException, SQLException {
        // Words that cannot be read are no reason to rebuild, nor to leave visitors without a search.
        boolean needed = synonyms == null
                ? !inventory.isWritable()
                : !inventory.isCurrent(source.index().fingerprint(synonyms));
        Synonyms used = synonyms == null ? Synonyms.bundled() : synonyms;
        String fingerprint = source.index().fingerprint(used);
        if (!needed && requests.isEmpty() || rejected.contains(fingerprint)) {
            return;
        }
        List<Long> covered = lease.idsOf(source.index().kind());
        try {
            IndexRollover rollover = IndexRollover.begin(client, source.index(), used);
            builds.put(source.index(), new IndexBuild(source, rollover, rebuilds, covered, requests, needed).start());
        } catch (ElasticsearchException e) {
            if (e.status() != BAD_REQUEST) {
                throw e;
            }
            rejected.add(fingerprint);
            LOG.error(
                    "Index {} : définition refusée, rien n’est remplacé",
                    source.index().alias(),
                    e);
            rebuilds.refuse(requests, "Elasticsearch refuse la définition ou les synonymes : " + e.getMessage());
        }
    }

    private void end(IndexContract index, IndexBuild build, OutboxLease lease) throws SQLException {
        Throwable failure = build.failure();
        if (failure == null) {
            lease.done(build.covered());
            writable.add(index);
            rebuilds.done(build.requests());
        } else if (build.isCancelled()) {
            LOG.info("Index {} : construction arrêtée, l’index en usage reste", index.alias());
        } else {
            LOG.error("Index {} : construction abandonnée, nouvel essai bientôt", index.alias(), failure);
            rebuilds.trouble(build.requests(), String.valueOf(failure.getMessage()));
        }
    }

    private static List<Long> requests(IndexContract index, List<Request> open) {
        return open.stream()
                .filter(request -> request.kind().equals(index.kind()))
                .map(Request::id)
                .toList();
    }
}
