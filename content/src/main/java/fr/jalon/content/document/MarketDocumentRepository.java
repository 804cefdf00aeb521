package fr.jalon.content.document;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents as they are stored; {@link MarketDocuments} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MarketDocumentRepository extends GenericRepository<MarketDocument, UUID> {
    /** The bytes of a document. */
    @Introspected
    record Content(UUID document, byte[] content) {}

    @Query("""
        SELECT id, market, draft, title, kind, format, size, added, removed
        FROM market_document
        WHERE market = CAST(:market AS text) OR draft = CAST(:draft AS uuid)
        ORDER BY removed IS NOT NULL, added, id
        """)
    List<MarketDocument> findOf(@Nullable String market, @Nullable UUID draft);

    @Query("""
        SELECT id, market, draft, title, kind, format, size, added, removed
        FROM market_document
        WHERE market IN (:markets) AND removed IS NULL
        ORDER BY market, added, id
        """)
    List<MarketDocument> findStandingOf(Collection<String> markets);

    @Query("SELECT document, content FROM market_document_content WHERE document = :id")
    Optional<Content> findContent(UUID id);

    /** Until the transaction ends, nobody else adds for this buyer. */
    @Query("SELECT CAST(pg_advisory_xact_lock(hashtextextended('market_document ' || :siren, 0)) AS text)")
    Optional<String> lockBuyer(String siren);

    @Query("""
        SELECT coalesce(sum(size), 0) FROM market_document WHERE buyer_siren = :siren AND removed IS NULL
        """)
    long sizeOfBuyer(String siren);

    @Query("""
        INSERT INTO market_document (id, market, draft, buyer_siren, title, kind, format, size)
        VALUES (:id, CAST(:market AS text), CAST(:draft AS uuid), :siren, :title, :kind, :format, :size)
        """)
    void add(
            UUID id,
            @Nullable String market,
            @Nullable UUID draft,
            String siren,
            String title,
            String kind,
            String format,
            int size);

    @Query("INSERT INTO market_document_content (document, content) VALUES (:id, :content)")
    void addContent(UUID id, byte[] content);

    @Query("DELETE FROM market_document_content WHERE document = :id")
    void removeContent(UUID id);

    @Query("UPDATE market_document SET removed = now() WHERE id = :id AND removed IS NULL")
    long remove(UUID id);

    @Query("DELETE FROM market_document WHERE id = :id")
    long delete(UUID id);

    @Query("""
        UPDATE market_document SET market = CAST(:market AS text), draft = CAST(:to AS uuid) WHERE draft = :draft
        """)
    void move(UUID draft, @Nullable String market, @Nullable UUID to);
}
