package fr.jalon.content.structure.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.imports.HeaderMatch;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportLimits;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.mandate.Mandate;
import fr.jalon.content.structure.network.MemberList.State;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementRepository;
import fr.jalon.content.text.Fold;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists of structures that a network, or the operator ({@code network} null), sends: their columns are told, each is read into
 * a preview, applied as previewed in one transaction, undone structure by structure. Applying takes a while: callers run it in
 * the background.
 */
@Singleton
public class MemberLists {
    public static final ImportLimits LIMITS = new ImportLimits(5_000_000, 100_000_000, 5_000, 100);

    private static final Logger LOG = LoggerFactory.getLogger(MemberLists.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAMED = 20;

    private final MemberListRows rows;
    private final MemberListReader reader;
    private final StatementRepository statements;
    private final AuditRepository audit;
    private final TransactionOperations<Connection> transactions;

    MemberLists(
            MemberListRows rows,
            MemberListReader reader,
            StatementRepository statements,
            AuditRepository audit,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.reader = reader;
        this.statements = statements;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The columns of a file: headers, some cells of each, and the field proposed by position. */
    public record Columns(List<String> header, List<String> examples, Map<Integer, ListField> proposed) {}

    /** One field of the saved meanings and of those of a list. */
    private record Told(String field, int column) {}

    /** Takes a file in; throws an {@link ImportException} in French where it is no table. */
    public UUID upload(Rights by, @Nullable Organisation network, String fileName, byte[] content) {
        require(by, network);
        TabularFile file = TabularFile.read(new ByteArrayInputStream(content), LIMITS);
        if (file.rows().isEmpty()) {
            throw new ImportException("Le fichier n’a que sa ligne d’en-tête.");
        }
        UUID id = UUID.randomUUID();
        rows.add(id, idOf(network), fileName, content);
        return id;
    }

    public Optional<MemberList> find(UUID id, @Nullable UUID network) {
        return rows.find(id, network).map(MemberLists::list);
    }

    /** The last ones, without what their rows became. */
    public List<MemberList> last(@Nullable UUID network, int size) {
        return rows.last(network, size).stream().map(MemberLists::list).toList();
    }

    public List<MemberListLine> lines(UUID id, int from, int size) {
        return rows.lines(id, from, size).stream()
                .map(line -> new MemberListLine(
                        line.line(),
                        line.outcome(),
                        line.siret(),
                        line.name(),
                        line.reason(),
                        parse(line.changes(), new TypeReference<List<MemberListLine.Change>>() {})))
                .toList();
    }

    /** What the columns were told to mean last time, else what their headers sound like. */
    public Columns columns(UUID id, @Nullable UUID network) {
        TabularFile file = file(id);
        List<String> header = file.header();
        Map<String, String> kept = rows.mapping(network)
                .map(json -> parse(json, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
        Map<Integer, ListField> proposed = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Optional<ListField> field = ListField.ofCode(kept.getOrDefault(Fold.fold(header.get(i)), ""));
            if (field.isPresent() && !proposed.containsValue(field.get())) {
                proposed.put(i, field.get());
            }
        }
        HeaderMatch.find(header, ListField.headers(), folded -> false).forEach((field, i) -> {
            boolean told = kept.containsKey(Fold.fold(header.get(i)));
            if (!told && !proposed.containsKey(i) && !proposed.containsValue(field)) {
                proposed.put(i, field);
            }
        });
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            examples.add(file.rows().stream()
                    .map(row -> column < row.cells().size() ? row.cells().get(column) : "")
                    .filter(cell -> !cell.isEmpty())
                    .limit(2)
                    .map(ListColumns::shortened)
                    .collect(Collectors.joining(", ")));
        }
        return new Columns(header, examples, proposed);
    }

    /** Keeps what the columns mean, for this list and the next ones, and draws the preview. */
    @Transactional
    public void tell(Rights by, @Nullable Organisation network, UUID id, Map<Integer, ListField> meanings) {
        require(by, network);
        rows.lock(id);
        if (!Optional.of(State.SENT).equals(state(id, network))
                && !Optional.of(State.READY).equals(state(id, network))) {
            return;
        }
        List<String> header = file(id).header();
        Map<String, String> kept = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            ListField field = meanings.get(i);
            kept.put(Fold.fold(header.get(i)), field == null ? "" : field.code());
        }
        rows.keepMapping(idOf(network), write(kept));
        rows.tell(
                id,
                write(meanings.entrySet().stream()
                        .map(entry -> new Told(entry.getValue().code(), entry.getKey()))
                        .toList()));
        keep(id, read(id, network).lines());
        rows.end(id, State.READY.code(), null);
    }

    /** Moves the list on, so that nobody else does; {@link #apply} then has to be called. False where it was not ready. */
    public boolean begin(Rights by, @Nullable Organisation network, UUID id) {
        require(by, network);
        return rows.move(id, State.READY.code(), State.APPLYING.code()) > 0;
    }

    /** Applies what the preview showed, all of it or nothing; a preview that no longer holds is drawn anew. */
    public void apply(Rights by, @Nullable Organisation network, UUID id) {
        try {
            boolean applied = transactions.executeWrite(status -> store(by, network, id));
            rows.end(id, (applied ? State.APPLIED : State.READY).code(), applied ? null : OUTDATED);
        } catch (RuntimeException e) {
            LOG.warn("Liste d’un réseau : application impossible", e);
            rows.end(
                    id,
                    State.READY.code(),
                    "Une erreur de notre côté a empêché l’import\u00a0: rien n’a changé. Réessayez.");
        }
    }

    /**
     * Puts the structures of an applied list back as they were, except those that changed since, and those that took back their
     * mandate and of which the list had changed what they say.
     */
    @Transactional
    public void undo(Rights by, @Nullable Organisation network, UUID id) {
        require(by, network);
        if (rows.move(id, State.APPLIED.code(), State.UNDONE.code()) == 0) {
            return;
        }
        UUID owner = idOf(network);
        List<String> all = rows.touched(id, owner).stream()
                .map(MemberListRows.Touched::structureKey)
                .toList();
        rows.lockStructures(String.join(",", all));
        Map<String, KnownStructure> known = known(owner, all);
        List<MemberListRows.Touched> touched = rows.touched(id, owner);
        List<MemberListRows.Touched> left = touched.stream()
                .filter(one -> one.since() || one.written() && !mandated(known.get(one.structureKey())))
                .toList();
        List<MemberListRows.Touched> restored =
                touched.stream().filter(one -> !left.contains(one)).toList();
        rows.restore(
                id,
                owner,
                restored.stream().map(MemberListRows.Touched::structureKey).collect(Collectors.joining(",")));
        restored.stream()
                .filter(MemberListRows.Touched::written)
                .forEach(one -> tellStructure(
                        by, network, known.get(one.structureKey()), "structure.list.undo", fileName(id, owner)));
        if (network != null) {
            audit.add(by.actor(), network.id(), "network.list.undo", fileName(id, owner), "");
        }
        rows.end(id, State.UNDONE.code(), left.isEmpty() ? null : leftAsIs(left));
    }

    private static final String OUTDATED =
            "Des structures ont changé depuis cet aperçu\u00a0: il est refait ci-dessous, relisez-le avant"
                    + " d’appliquer.";

    private static String leftAsIs(List<MemberListRows.Touched> left) {
        String names = left.stream()
                .limit(NAMED)
                .map(one -> one.name() == null ? one.structureKey() : one.name())
                .collect(Collectors.joining(", "));
        int more = left.size() - NAMED;
        return "Laissées telles quelles, car modifiées depuis ou reprises par la structure\u00a0: " + names
                + (more > 0 ? " et " + more + " autres." : ".");
    }

    private boolean store(Rights by, @Nullable Organisation network, UUID id) {
        UUID owner = idOf(network);
        ListColumns columns = told(id);
        rows.lockStructures(String.join(",", MemberListReader.sirets(file(id), columns)));
        MemberListReader.Reading reading = read(id, network);
        // Whatever changed, a mandate taken back included, changes a line.
        if (!reading.lines().equals(inOrder(lines(id, 0, LIMITS.rows() + 1)))) {
            keep(id, reading.lines());
            return false;
        }
        rows.remember(id, owner, keys(reading.changes(), change -> true));
        String name = fileName(id, owner);
        for (ListChange change : reading.changes()) {
            if (change.writes()) {
                write(change);
                tellStructure(by, network, change.structure, "structure.list", name);
            }
        }
        if (owner != null && network != null) {
            rows.addMembers(owner, keys(reading.changes(), change -> Boolean.TRUE.equals(change.member)));
            rows.removeMembers(owner, keys(reading.changes(), change -> Boolean.FALSE.equals(change.member)));
            audit.add(
                    by.actor(),
                    network.id(),
                    "network.list",
                    name,
                    String.valueOf(reading.changes().size()));
        }
        rows.rememberNext(id, owner);
        return true;
    }

    private void write(ListChange change) {
        String key = change.structure.key();
        change.fields.forEach((field, value) -> {
            if (value.isEmpty()) {
                statements.remove(key, field);
            } else {
                statements.put(key, field, value);
            }
        });
        change.offers.values().forEach(offer -> write(key, offer));
        statements.apply(key);
    }

    private void write(String key, OwnOffer offer) {
        if (offer.id() == 0) {
            statements.add(key, offer);
        } else {
            statements.change(key, offer);
        }
    }

    /** The structure reads who changed what it says, and in whose name. */
    private void tellStructure(
            Rights by, @Nullable Organisation network, @Nullable KnownStructure structure, String action, String file) {
        if (structure != null && structure.organisation() != null) {
            audit.add(
                    by.actor(),
                    structure.organisation(),
                    action,
                    structure.name(),
                    file,
                    network == null ? Mandate.OPERATOR : network.name());
        }
    }

    private MemberListReader.Reading read(UUID id, @Nullable Organisation network) {
        TabularFile file = file(id);
        ListColumns columns = told(id);
        Map<String, KnownStructure> known = known(idOf(network), MemberListReader.sirets(file, columns));
        return reader.read(file, columns, known, network == null ? null : network.name());
    }

    private Map<String, KnownStructure> known(@Nullable UUID network, Collection<String> sirets) {
        return parse(rows.known(network, String.join(",", sirets)), new TypeReference<List<KnownStructure>>() {})
                .stream()
                .collect(Collectors.toMap(KnownStructure::key, Function.identity()));
    }

    private ListColumns told(UUID id) {
        String json = rows.content(id).map(MemberListRows.Content::columns).orElse(null);
        Map<ListField, Integer> positions = new EnumMap<>(ListField.class);
        if (json != null) {
            parse(json, new TypeReference<List<Told>>() {}).forEach(told -> ListField.ofCode(told.field())
                    .ifPresent(field -> positions.put(field, told.column())));
        }
        return new ListColumns(file(id).header(), positions);
    }

    private TabularFile file(UUID id) {
        byte[] content = rows.content(id).map(MemberListRows.Content::content).orElse(null);
        if (content == null) {
            throw new ImportException("Le fichier n’est plus là\u00a0: envoyez-le de nouveau.");
        }
        return TabularFile.read(new ByteArrayInputStream(content), LIMITS);
    }

    private void keep(UUID id, List<MemberListLine> lines) {
        rows.removeLines(id);
        rows.addLines(id, write(lines));
    }

    private Optional<State> state(UUID id, @Nullable Organisation network) {
        return find(id, idOf(network)).map(MemberList::state);
    }

    private String fileName(UUID id, @Nullable UUID network) {
        return rows.find(id, network).map(MemberListRows.Stored::fileName).orElse("");
    }

    private static boolean mandated(@Nullable KnownStructure structure) {
        return structure != null && structure.mandated();
    }

    private static List<MemberListLine> inOrder(List<MemberListLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(MemberListLine::line))
                .toList();
    }

    private static String keys(List<ListChange> changes, Predicate<ListChange> which) {
        return changes.stream()
                .filter(which)
                .map(change -> change.structure.key())
                .collect(Collectors.joining(","));
    }

    private static void require(Rights by, @Nullable Organisation network) {
        by.require(rights -> network == null
                ? rights.mayModerate()
                : network.kind() == OrganisationKind.NETWORK && rights.mayPublish(network));
    }

    private static @Nullable UUID idOf(@Nullable Organisation network) {
        return network == null ? null : network.id();
    }

    private static MemberList list(MemberListRows.Stored stored) {
        return new MemberList(
                stored.id(),
                stored.network(),
                stored.fileName(),
                State.ofCode(stored.state()).orElseThrow(),
                stored.message(),
                stored.created(),
                stored.touched(),
                parse(stored.outcomes(), new TypeReference<Map<String, Integer>>() {}));
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
