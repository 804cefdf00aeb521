package fr.jalon.content.grouping;

import fr.jalon.content.organisation.Organisation;
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

/** Groupings as they are stored; who may read one is for the caller to check by {@link #findOf}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface GroupingRepository extends GenericRepository<Organisation, UUID> {
    String SELECT = """
        SELECT g.id, g.market, g.lot, p.title, m.joined
        FROM grouping_page g
        JOIN grouping_member m ON m.grouping = g.id
        JOIN planned_market p ON p.reference = g.market
        """;

    /** A grouping as one of its members sees it; {@code joined} is absent while it is invited only. */
    @Introspected
    record Row(
            UUID id,
            String market,
            int lot,
            String title,
            @Nullable Instant joined) {}

    /** A member; person and mail are those of who joined for it. */
    @Introspected
    record MemberRow(
            UUID organisation,
            String name,
            String kind,
            String siren,
            @Nullable String siret,
            @Nullable Instant joined,
            boolean lead,
            @Nullable String person,
            @Nullable String mail) {}

    /** What a member wrote. */
    @Introspected
    record MessageRow(String name, @Nullable String person, String message, Instant moment) {}

    /** What a person wrote. */
    @Introspected
    record Written(String market, String message) {}

    @Query("INSERT INTO grouping_page (id, market, lot) VALUES (:id, :market, :lot)")
    void create(UUID id, String market, int lot);

    /** Invites, where {@code account} is absent, or joins; who is in already stays as it is. */
    @Query("""
        INSERT INTO grouping_member AS g (grouping, organisation, account, joined)
        VALUES (:grouping, :organisation, CAST(:account AS uuid),
            CASE WHEN CAST(:account AS uuid) IS NULL THEN NULL ELSE now() END)
        ON CONFLICT (grouping, organisation) DO UPDATE SET account = excluded.account, joined = excluded.joined
        WHERE g.joined IS NULL AND excluded.joined IS NOT NULL
        """)
    long put(UUID grouping, UUID organisation, @Nullable UUID account);

    @Query("DELETE FROM grouping_member WHERE grouping = :grouping AND organisation = :organisation")
    long leave(UUID grouping, UUID organisation);

    /** Nobody is left: the messages go too. */
    @Query("""
        DELETE FROM grouping_page g WHERE g.id = :grouping AND NOT EXISTS (
            SELECT FROM grouping_member m WHERE m.grouping = g.id AND m.joined IS NOT NULL)
        """)
    long removeEmpty(UUID grouping);

    @Query("UPDATE grouping_member SET lead = false WHERE grouping = :grouping AND lead")
    long unlead(UUID grouping);

    @Query("""
        UPDATE grouping_member SET lead = true
        WHERE grouping = :grouping AND organisation = :organisation AND joined IS NOT NULL
        """)
    long lead(UUID grouping, UUID organisation);

    @Query("""
        INSERT INTO grouping_message (grouping, organisation, account, message)
        VALUES (:grouping, :organisation, :account, :message)
        """)
    void write(UUID grouping, UUID organisation, UUID account, String message);

    @Query(SELECT + """
        WHERE m.organisation = :organisation
        ORDER BY g.created DESC, g.id
        """)
    List<Row> findByOrganisation(UUID organisation);

    /** Empty for who is neither in it nor invited. */
    @Query(SELECT + """
        WHERE g.id = :grouping AND m.organisation = :organisation
        """)
    Optional<Row> findOf(UUID grouping, UUID organisation);

    @Query("""
        SELECT m.organisation, o.name, o.kind, o.siren, o.siret, m.joined, m.lead, a.name AS person, a.mail
        FROM grouping_member m
        JOIN organisation o ON o.id = m.organisation
        LEFT JOIN account a ON a.id = m.account
        WHERE m.grouping = :grouping
        ORDER BY m.lead DESC, m.joined, o.name, m.organisation
        """)
    List<MemberRow> findMembers(UUID grouping);

    @Query("""
        SELECT o.name, a.name AS person, x.message, x.moment
        FROM grouping_message x
        JOIN organisation o ON o.id = x.organisation
        LEFT JOIN account a ON a.id = x.account
        WHERE x.grouping = :grouping
        ORDER BY x.id
        """)
    List<MessageRow> findMessages(UUID grouping);

    @Query("""
        SELECT g.market, x.message FROM grouping_message x JOIN grouping_page g ON g.id = x.grouping
        WHERE x.account = :account ORDER BY x.id
        """)
    List<Written> findByAccount(UUID account);
}
