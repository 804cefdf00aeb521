package fr.jalon.content.structure.mandate;

import fr.jalon.content.organisation.Organisation;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mandates as they are stored; {@link Mandates} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MandateRepository extends GenericRepository<MandateRow, UUID> {
    /** Those a structure gave, that of the operator last; what is given to a suspended network serves nobody. */
    @Query("""
        SELECT m.structure, m.network, n.name AS network_name, m.granted
        FROM structure_mandate m LEFT JOIN organisation n ON n.id = m.network
        WHERE m.structure = :structure
        ORDER BY n.name NULLS LAST, m.id
        """)
    List<Mandate> findByStructure(UUID structure);

    /** The approved structures that gave one, by name; null asks for those of the operator. */
    @Query("""
        SELECT o.id, o.kind, o.siren, o.siret, o.name, o.state, o.reason, o.declared, o.decided
        FROM organisation o JOIN structure_mandate m ON m.structure = o.id
        WHERE m.network IS NOT DISTINCT FROM CAST(:network AS uuid) AND o.state = 'approved'
        ORDER BY o.name, o.id
        """)
    List<Organisation> findStructures(@Nullable UUID network);

    @Query("""
        INSERT INTO structure_mandate (structure, network) VALUES (:structure, CAST(:network AS uuid))
        ON CONFLICT DO NOTHING
        """)
    long put(UUID structure, @Nullable UUID network);

    @Query("""
        DELETE FROM structure_mandate
        WHERE structure = :structure AND network IS NOT DISTINCT FROM CAST(:network AS uuid)
        """)
    long remove(UUID structure, @Nullable UUID network);
}
