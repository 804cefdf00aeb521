package fr.jalon.content.market.act;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarketActRows extends GenericRepository<PublishedAct, String> {
    @Query("""
        SELECT l.market, l.act, l.confirmed, l.former_status
        FROM market_act l
        JOIN planned_market m ON m.reference = l.market
        WHERE m.buyer_siren = :siren
        ORDER BY l.decided DESC, l.market, l.act
        """)
    List<MarketAct> ofBuyer(String siren);

    @Query("""
        SELECT l.market, l.act, l.confirmed, l.former_status
        FROM market_act l
        JOIN published_act a ON a.id = l.act
        WHERE l.confirmed AND l.market IN (:markets)
        ORDER BY l.market, a.day DESC, a.id
        """)
    List<MarketAct> confirmedOf(Collection<String> markets);

    @Query("SELECT l.market, l.act, l.confirmed, l.former_status FROM market_act l WHERE l.market = :market AND l.act"
            + " = :act")
    Optional<MarketAct> find(String market, String act);

    @Query("""
        INSERT INTO market_act (market, act, confirmed, former_status)
        VALUES (:market, :act, :confirmed, CAST(:former AS text))
        ON CONFLICT DO NOTHING
        """)
    long insert(String market, String act, boolean confirmed, @Nullable String former);

    @Query("DELETE FROM market_act WHERE market = :market AND act = :act AND NOT confirmed")
    void deleteRefused(String market, String act);

    @Query("DELETE FROM market_act WHERE market = :market AND act = :act")
    void delete(String market, String act);
}
