package fr.jalon.content.market.act;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts as they were published, the last first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PublishedActRepository extends GenericRepository<PublishedAct, String> {
    @Query("""
        SELECT a.id, a.kind, a.buyer_siren, a.number, a.title, a.cpv, a.amount, a.day, a.planned, a.considerations, a.holders,
            a.source, a.source_date
        FROM published_act a
        WHERE a.buyer_siren = :siren AND a.day >= :since
        ORDER BY a.day DESC, a.id
        LIMIT :size
        """)
    List<PublishedAct> findOfBuyer(String siren, LocalDate since, int size);

    /** Those of a buyer whose number or title has all these words, or parts of words, however old. */
    @Query("""
        SELECT a.id, a.kind, a.buyer_siren, a.number, a.title, a.cpv, a.amount, a.day, a.planned, a.considerations, a.holders,
            a.source, a.source_date
        FROM published_act a
        WHERE a.buyer_siren = :siren AND NOT EXISTS (
            SELECT
            FROM unnest(string_to_array(f_fold(:words), ' ')) AS asked (word)
            WHERE position(asked.word IN f_fold(a.number || ' ' || a.title)) = 0)
        ORDER BY a.day DESC, a.id
        LIMIT :size
        """)
    List<PublishedAct> search(String siren, String words, int size);

    /** Buyers that plan and have acts here, and that no approved organisation speaks for, by name. */
    @Query("""
        SELECT b.siren, b.name, count(*) AS acts
        FROM published_act a
        JOIN buyer b ON b.siren = a.buyer_siren
        WHERE NOT EXISTS (
            SELECT FROM organisation o WHERE o.kind = 'buyer' AND o.state = 'approved' AND o.siren = b.siren)
        GROUP BY b.siren, b.name
        ORDER BY b.name, b.siren
        LIMIT :size
        """)
    List<BuyerWithActs> buyersWithoutAccount(int size);

    /** Those that a buyer confirmed to be acts of this market. */
    @Query("""
        SELECT a.id, a.kind, a.buyer_siren, a.number, a.title, a.cpv, a.amount, a.day, a.planned, a.considerations, a.holders,
            a.source, a.source_date
        FROM published_act a
        JOIN market_act l ON l.act = a.id
        WHERE l.market = :market AND l.confirmed
        ORDER BY a.day DESC, a.id
        """)
    List<PublishedAct> findConfirmed(String market);

    @Query("""
        SELECT a.id, a.kind, a.buyer_siren, a.number, a.title, a.cpv, a.amount, a.day, a.planned, a.considerations, a.holders,
            a.source, a.source_date
        FROM published_act a
        WHERE a.id = :id AND a.buyer_siren = :siren
        """)
    Optional<PublishedAct> find(String id, String siren);

    List<PublishedAct> findByIdIn(Collection<String> ids);

    /** Whoever plans here, or may. */
    @Query("""
        SELECT b.siren FROM buyer b
        UNION
        SELECT o.siren FROM organisation o WHERE o.kind = 'buyer' AND o.state = 'approved'
        """)
    Set<String> knownBuyers();

    void saveAll(Iterable<PublishedAct> acts);

    void updateAll(Iterable<PublishedAct> acts);
}
