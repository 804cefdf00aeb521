package fr.jalon.content.trade;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TradeRepository extends GenericRepository<TradeRow, String> {
    @Query("""
        SELECT t.code, t.group_code, g.label AS group_label, t.label, t.words,
            (SELECT string_agg(c.cpv_prefix, ' ' ORDER BY c.cpv_prefix) FROM trade_cpv c WHERE c.trade = t.code)
                AS cpv_prefixes,
            (SELECT string_agg(n.naf, ' ' ORDER BY n.naf) FROM trade_naf n WHERE n.trade = t.code) AS naf_codes
        FROM trade t JOIN trade_group g ON g.code = t.group_code
        ORDER BY g.position, t.position\
        """)
    List<TradeRow> findAll();
}
