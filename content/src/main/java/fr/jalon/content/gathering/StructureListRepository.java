package fr.jalon.content.gathering;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The lists of each person, which are that person's only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StructureListRepository extends GenericRepository<Organisation, UUID> {
    /** More than this are no longer found again. */
    int MOST = 50;

    @Query("""
        SELECT l.id, l.name, l.keys, l.updated FROM structure_list l WHERE l.account = :account ORDER BY l.name, l.id
        """)
    List<StructureList> findByAccount(UUID account);

    /** Under a name that is there already, in its place; none where there are {@link #MOST} already. */
    @Query("""
        INSERT INTO structure_list (account, name, keys)
        SELECT :account, :name, string_to_array(:keys, ' ')
        WHERE (SELECT count(*) FROM structure_list l WHERE l.account = :account AND l.name <> :name) < 50
        ON CONFLICT (account, name) DO UPDATE SET keys = excluded.keys, updated = now()
        """)
    long save(UUID account, String name, String keys);

    @Query("DELETE FROM structure_list WHERE id = :id AND account = :account")
    long remove(UUID id, UUID account);
}
