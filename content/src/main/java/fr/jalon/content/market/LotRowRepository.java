package fr.jalon.content.market;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LotRowRepository extends GenericRepository<LotRow, Long> {
    List<LotRow> findByMarketInOrderByNumber(Collection<String> markets);

    void saveAll(Iterable<LotRow> rows);

    void deleteByMarketIn(Collection<String> markets);
}
