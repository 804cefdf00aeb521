package fr.jalon.content.market;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BuyerRowRepository extends GenericRepository<BuyerRow, String> {
    List<BuyerRow> findAll();

    List<BuyerRow> findBySirenIn(Collection<String> sirens);

    @Query("""
        INSERT INTO buyer (siren, name, kind) VALUES (:siren, :name, :kind)
        ON CONFLICT (siren) DO UPDATE SET name = excluded.name, kind = excluded.kind
        WHERE (buyer.name, buyer.kind) IS DISTINCT FROM (excluded.name, excluded.kind)
        """)
    void put(String siren, String name, String kind);
}
