package fr.jalon.content.structure.network;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists as they are stored, and what of structures they need; lists of keys are one text with commas between. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MemberListRows extends GenericRepository<MemberListRow, UUID> {
    /** A list without its file; {@code outcomes} is JSON. */
    @Introspected
    record Stored(
            UUID id,
            @Nullable UUID network,
            String fileName,
            String state,
            @Nullable String message,
            Instant created,
            Instant touched,
            String outcomes) {}

    /** The file, and what its columns were told to be. */
    @Introspected
    record Content(byte @Nullable [] content, @Nullable String columns) {}

    /** A line, with its changes as JSON. */
    @Introspected
    record Line(
            long line,
            String outcome,
            @Nullable String siret,
            @Nullable String name,
            @Nullable String reason,
            String changes) {}

    /** A structure that a list changed; {@code since} says that somebody changed it again. */
    @Introspected
    record Touched(String structureKey, @Nullable String name, boolean written, boolean since) {}

    @Query("""
        INSERT INTO member_list (id, network, file_name, content, state)
        VALUES (:id, CAST(:network AS uuid), :fileName, :content, 'sent')
        """)
    void add(UUID id, @Nullable UUID network, String fileName, byte[] content);

    @Query("""
        SELECT l.id, l.network, l.file_name, l.state, l.message, l.created, l.touched, CAST((
            SELECT coalesce(jsonb_object_agg(c.outcome, c.n), '{}')
            FROM (SELECT outcome, count(*) AS n FROM member_list_line WHERE list = l.id GROUP BY outcome) c
        ) AS text) AS outcomes
        FROM member_list l
        WHERE l.id = :id AND l.network IS NOT DISTINCT FROM CAST(:network AS uuid)
        """)
    Optional<Stored> find(UUID id, @Nullable UUID network);

    @Query("""
        SELECT l.id, l.network, l.file_name, l.state, l.message, l.created, l.touched, '{}' AS outcomes
        FROM member_list l
        WHERE l.network IS NOT DISTINCT FROM CAST(:network AS uuid)
        ORDER BY l.created DESC, l.id LIMIT :size
        """)
    List<Stored> last(@Nullable UUID network, int size);

    @Query("SELECT l.content, CAST(l.columns AS text) AS columns FROM member_list l WHERE l.id = :id")
    Optional<Content> content(UUID id);

    @Query("SELECT l.id FROM member_list l WHERE l.id = :id FOR UPDATE")
    Optional<UUID> lock(UUID id);

    @Query("UPDATE member_list SET columns = CAST(:columns AS jsonb) WHERE id = :id")
    void tell(UUID id, String columns);

    /** What is applied or undone needs its file no longer. */
    @Query("""
        UPDATE member_list
        SET state = :state, message = CAST(:message AS text), touched = now(),
            content = CASE WHEN :state IN ('applied', 'undone') THEN NULL ELSE content END
        WHERE id = :id
        """)
    void end(UUID id, String state, @Nullable String message);

    @Query("""
        UPDATE member_list SET state = :to, message = NULL, touched = now() WHERE id = :id AND state = :from
        """)
    long move(UUID id, String from, String to);

    @Query("DELETE FROM member_list_line WHERE list = :id")
    void removeLines(UUID id);

    @Query("""
        INSERT INTO member_list_line (list, line, outcome, siret, name, reason, changes)
        SELECT CAST(:id AS uuid), l.line, l.outcome, l.siret, l.name, l.reason, l.changes
        FROM jsonb_to_recordset(CAST(:lines AS jsonb))
            AS l (line bigint, outcome text, siret text, name text, reason text, changes jsonb)
        """)
    void addLines(UUID id, String lines);

    /** What is refused first, then what changes, in the order of the file. */
    @Query("""
        SELECT l.line, l.outcome, l.siret, l.name, l.reason, CAST(l.changes AS text) AS changes
        FROM member_list_line l WHERE l.list = :id
        ORDER BY array_position(ARRAY['refused', 'updated', 'created', 'unchanged'], l.outcome), l.line
        LIMIT :size OFFSET :from
        """)
    List<Line> lines(UUID id, int from, int size);

    @Query("""
        SELECT CAST(m.columns AS text) FROM member_list_mapping m
        WHERE m.network IS NOT DISTINCT FROM CAST(:network AS uuid)
        """)
    Optional<String> mapping(@Nullable UUID network);

    @Query("""
        INSERT INTO member_list_mapping (network, columns) VALUES (CAST(:network AS uuid), CAST(:columns AS jsonb))
        ON CONFLICT (network) DO UPDATE SET columns = member_list_mapping.columns || excluded.columns
        """)
    void keepMapping(@Nullable UUID network, String columns);

    /** JSON of {@link KnownStructure}s. */
    @Query("""
        SELECT CAST(coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'name', s.name, 'demonstration', s.demonstration,
            'organisation', o.id,
            'mandated', EXISTS (
                SELECT FROM structure_mandate m
                WHERE m.structure = o.id AND m.network IS NOT DISTINCT FROM CAST(:network AS uuid)),
            'member', EXISTS (
                SELECT FROM network_member m WHERE m.structure_key = s.key AND m.network = CAST(:network AS uuid)),
            'said', (
                SELECT coalesce(jsonb_object_agg(t.field, t.value), '{}')
                FROM structure_statement t WHERE t.structure_key = s.key))), '[]') AS text)
        FROM structure s
        LEFT JOIN organisation o ON o.kind = 'structure' AND o.siret = s.siret AND o.state = 'approved'
        WHERE s.siret = ANY (string_to_array(:sirets, ','))
        """)
    String known(@Nullable UUID network, String sirets);

    /** Whoever changes what these structures say waits. */
    @Query("""
        SELECT s.key FROM structure s WHERE s.key = ANY (string_to_array(:keys, ',')) ORDER BY s.key FOR UPDATE
        """)
    List<String> lockStructures(String keys);

    @Query("""
        INSERT INTO member_list_structure (list, structure_key, former)
        SELECT CAST(:id AS uuid), k, structure_said_snapshot(k, CAST(:network AS uuid))
        FROM unnest(string_to_array(:keys, ',')) AS k
        """)
    void remember(UUID id, @Nullable UUID network, String keys);

    @Query("""
        UPDATE member_list_structure s SET next = structure_said_snapshot(s.structure_key, CAST(:network AS uuid))
        WHERE s.list = :id
        """)
    void rememberNext(UUID id, @Nullable UUID network);

    @Query("""
        INSERT INTO network_member (network, structure_key)
        SELECT CAST(:network AS uuid), k FROM unnest(string_to_array(:keys, ',')) AS k ON CONFLICT DO NOTHING
        """)
    void addMembers(UUID network, String keys);

    @Query("""
        DELETE FROM network_member WHERE network = :network AND structure_key = ANY (string_to_array(:keys, ','))
        """)
    long removeMembers(UUID network, String keys);

    @Query("""
        SELECT m.structure_key, s.name, m.former -> 'statements' <> m.next -> 'statements'
            OR m.former -> 'offers' <> m.next -> 'offers' AS written,
            m.next <> structure_said_snapshot(m.structure_key, CAST(:network AS uuid)) AS since
        FROM member_list_structure m LEFT JOIN structure s ON s.key = m.structure_key
        WHERE m.list = :id
        ORDER BY s.name, m.structure_key
        """)
    List<Touched> touched(UUID id, @Nullable UUID network);

    @Query("""
        SELECT structure_said_restore(m.structure_key, CAST(:network AS uuid), m.former)
        FROM member_list_structure m
        WHERE m.list = :id AND m.structure_key = ANY (string_to_array(:keys, ','))
        ORDER BY m.structure_key
        """)
    List<String> restore(UUID id, @Nullable UUID network, String keys);
}
