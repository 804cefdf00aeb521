package fr.jalon.content.structure.statement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements, offers and photos as they are stored; {@link StatementRegister} is how they change. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StatementRepository extends GenericRepository<StatementRow, UUID> {
    /** What sources say of fields that a structure may state too. */
    @Introspected
    record Official(
            String name,
            @Nullable String brand,
            @Nullable String website,
            @Nullable Integer places,
            @Nullable String source) {}

    /** A photo as it is sent. */
    @Introspected
    record Pixels(byte[] content) {}

    /** An offer that has passed its last day without the structure having been told. */
    @Introspected
    record Expired(long id, String structureKey, String title) {}

    @Query("""
        SELECT s.name, s.brand, s.website, s.places, CAST(s.field_sources -> 0 ->> 'source' AS text) AS source
        FROM structure s WHERE s.key = :key
        """)
    Optional<Official> findOfficial(String key);

    @Query("SELECT s.field, s.value, s.said FROM structure_statement s WHERE s.structure_key = :key ORDER BY s.field")
    List<Statement> findStatements(String key);

    /** Whoever changes what a structure says waits for whoever does. */
    @Query("SELECT s.key FROM structure s WHERE s.key = :key FOR UPDATE")
    Optional<String> lock(String key);

    @Query("""
        INSERT INTO structure_statement (structure_key, field, value) VALUES (:key, :field, :value)
        ON CONFLICT (structure_key, field) DO UPDATE SET value = excluded.value, said = now()
        """)
    void put(String key, String field, String value);

    @Query("DELETE FROM structure_statement WHERE structure_key = :key AND field = :field")
    long remove(String key, String field);

    @Query("SELECT CAST(structure_apply_statement(:key) AS text)")
    String apply(String key);

    @Query("""
        SELECT o.id, o.position, o.title, o.description, o.trade, o.cpv, o.service, o.capacity, o.lead_time, o.area_km,
            array_to_string(o.area_codes, E'\n') AS area_codes, o.valid_until, o.version
        FROM structure_offer o
        WHERE o.structure_key = :key
        ORDER BY o.position
        """)
    List<OwnOffer> findOffers(String key);

    @Query("""
        WITH made AS (INSERT INTO structure_offer (structure_key, position, title, description, trade, cpv, service, capacity, lead_time,
            area_km, area_codes, valid_until)
        SELECT :key, coalesce(max(o.position), 0) + 1, :title, :description, :trade, CAST(:cpv AS text), :service,
            CAST(:capacity AS text), CAST(:leadTime AS text), CAST(:areaKm AS int),
            string_to_array(:areaCodes, E'\n'), CAST(:validUntil AS date)
        FROM structure_offer o WHERE o.structure_key = :key
        RETURNING id)
        SELECT made.id FROM made
        """)
    long addOffer(
            String key,
            String title,
            String description,
            String trade,
            @Nullable String cpv,
            String service,
            @Nullable String capacity,
            @Nullable String leadTime,
            @Nullable Integer areaKm,
            String areaCodes,
            @Nullable LocalDate validUntil);

    /** The number of a new offer. */
    default long add(String key, OwnOffer offer) {
        return addOffer(
                key,
                offer.title(),
                offer.description(),
                offer.trade(),
                offer.cpv(),
                offer.service().code(),
                offer.capacity(),
                offer.leadTime(),
                offer.areaKm(),
                offer.areaCodes(),
                offer.validUntil());
    }

    /** False where it was changed since its version, or is gone. */
    default boolean change(String key, OwnOffer offer) {
        return changeOffer(
                        key,
                        offer.id(),
                        offer.version(),
                        offer.title(),
                        offer.description(),
                        offer.trade(),
                        offer.cpv(),
                        offer.service().code(),
                        offer.capacity(),
                        offer.leadTime(),
                        offer.areaKm(),
                        offer.areaCodes(),
                        offer.validUntil())
                > 0;
    }

    @Query("""
        UPDATE structure_offer
        SET title = :title, description = :description, trade = :trade, cpv = CAST(:cpv AS text), service = :service,
            capacity = CAST(:capacity AS text), lead_time = CAST(:leadTime AS text), area_km = CAST(:areaKm AS int),
            area_codes = string_to_array(:areaCodes, E'\n'), valid_until = CAST(:validUntil AS date),
            expiry_told = NULL, version = version + 1, updated = now()
        WHERE id = :offer AND structure_key = :key AND version = :version
        """)
    long changeOffer(
            String key,
            long offer,
            int version,
            String title,
            String description,
            String trade,
            @Nullable String cpv,
            String service,
            @Nullable String capacity,
            @Nullable String leadTime,
            @Nullable Integer areaKm,
            String areaCodes,
            @Nullable LocalDate validUntil);

    @Query("DELETE FROM structure_offer WHERE id = :offer AND structure_key = :key")
    long removeOffer(String key, long offer);

    @Query("""
        SELECT p.id, p.alternative, p.width, p.height
        FROM structure_photo p JOIN structure_offer o ON o.id = p.offer
        WHERE p.offer = :offer AND o.structure_key = :key
        ORDER BY p.created, p.id
        """)
    List<Photo> findPhotos(String key, long offer);

    /** Of an offer that is shown. */
    @Query("""
        SELECT p.content
        FROM structure_photo p JOIN structure_offer_shown o ON o.id = p.offer
        WHERE p.id = :id AND o.structure_key = :key
        """)
    Optional<Pixels> findShownPhoto(String key, UUID id);

    /** Whether its offer is shown or not: for who holds the page. */
    @Query("""
        SELECT p.content
        FROM structure_photo p JOIN structure_offer o ON o.id = p.offer
        WHERE p.id = :id AND o.structure_key = :key
        """)
    Optional<Pixels> findPhoto(String key, UUID id);

    @Query("""
        INSERT INTO structure_photo (offer, alternative, width, height, content)
        SELECT o.id, :alternative, :width, :height, :content
        FROM structure_offer o WHERE o.id = :offer AND o.structure_key = :key
        """)
    long addPhoto(String key, long offer, String alternative, int width, int height, byte[] content);

    @Query("""
        DELETE FROM structure_photo p
        USING structure_offer o
        WHERE p.id = :id AND o.id = p.offer AND o.structure_key = :key
        """)
    long removePhoto(String key, UUID id);

    /** Nobody else takes them until the transaction ends: several portals may ask at once. */
    @Query("""
        SELECT o.id, o.structure_key, o.title
        FROM structure_offer o
        WHERE o.valid_until < current_date AND o.expiry_told IS NULL
        ORDER BY o.id LIMIT 500
        FOR UPDATE SKIP LOCKED
        """)
    List<Expired> findExpired();

    /** Changes the offer, so that its structure is indexed anew. */
    @Query("UPDATE structure_offer SET expiry_told = now() WHERE id = :offer")
    void markTold(long offer);
}
