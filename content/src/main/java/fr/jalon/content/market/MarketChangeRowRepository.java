package fr.jalon.content.market;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarketChangeRowRepository extends GenericRepository<MarketChangeRow, Long> {
    List<MarketChangeRow> findByMarketInOrderById(Collection<String> markets);

    void saveAll(Iterable<MarketChangeRow> rows);

    void deleteByMarketIn(Collection<String> markets);
}
