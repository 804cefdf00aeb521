package fr.jalon.content.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Finds accounts for the operator, who is shown no more than what a decision needs. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface AccountSearch extends GenericRepository<AccountRow, UUID> {
    /** An account in a list. */
    @Introspected
    record Found(UUID id, String name, String mail, String role, boolean confirmed, boolean suspended) {}

    /** Those of this address, and those whose name contains these words whatever their accents. */
    @Query("""
        SELECT a.id, a.name, a.mail, a.role, a.confirmed IS NOT NULL AS confirmed, a.suspended IS NOT NULL AS suspended
        FROM account a
        WHERE a.mail = lower(:words) OR position(lower(unaccent(:words)) IN lower(unaccent(a.name))) > 0
        ORDER BY a.name, a.id
        LIMIT :size
        """)
    List<Found> find(String words, int size);

    /** Whoever has a role for the operator. */
    @Query("""
        SELECT a.id, a.name, a.mail, a.role, a.confirmed IS NOT NULL AS confirmed, a.suspended IS NOT NULL AS suspended
        FROM account a
        WHERE a.role <> 'none'
        ORDER BY a.role, a.name, a.id
        """)
    List<Found> findOperators();
}
