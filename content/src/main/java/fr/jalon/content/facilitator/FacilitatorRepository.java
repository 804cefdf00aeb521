package fr.jalon.content.facilitator;

import fr.jalon.content.organisation.Organisation;
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

/** Facilitators as they are stored; {@link Facilitators} joins what is known of one. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FacilitatorRepository extends GenericRepository<Organisation, UUID> {
    /** How to reach one. */
    @Introspected
    record Contact(@Nullable String mail, @Nullable String telephone) {}

    /** One that says it works there. */
    @Introspected
    record Covering(
            UUID id,
            String name,
            @Nullable String mail,
            @Nullable String telephone) {}

    /** A name that markets give. */
    @Introspected
    record Named(String name, int markets) {}

    @Query("SELECT mail, telephone FROM facilitator_profile WHERE organisation = :organisation")
    Optional<Contact> findContact(UUID organisation);

    @Query("SELECT territory FROM facilitator_cover WHERE organisation = :organisation ORDER BY territory")
    List<String> findCover(UUID organisation);

    @Query("""
        INSERT INTO facilitator_profile (organisation, mail, telephone)
        VALUES (:organisation, CAST(:mail AS text), CAST(:telephone AS text))
        ON CONFLICT (organisation) DO UPDATE SET
            mail = excluded.mail, telephone = excluded.telephone, updated = now()
        """)
    void putContact(UUID organisation, @Nullable String mail, @Nullable String telephone);

    @Query("DELETE FROM facilitator_cover WHERE organisation = :organisation")
    void clearCover(UUID organisation);

    @Query("""
        INSERT INTO facilitator_cover (organisation, territory) VALUES (:organisation, :territory) ON CONFLICT DO NOTHING
        """)
    void cover(UUID organisation, String territory);

    /** The approved ones that cover one of these places, or what contains it. */
    @Query("""
        SELECT o.id, o.name, p.mail, p.telephone
        FROM organisation o
        LEFT JOIN facilitator_profile p ON p.organisation = o.id
        WHERE o.kind = 'facilitator' AND o.state = 'approved' AND EXISTS (
            SELECT FROM facilitator_cover c
            WHERE c.organisation = o.id AND (c.territory IN (:places) OR EXISTS (
                SELECT FROM territory_within w WHERE w.code IN (:places) AND w.container = c.territory)))
        ORDER BY o.name, o.id
        LIMIT 10
        """)
    List<Covering> findCovering(Collection<String> places);

    /** Those that other real markets name there: in the same places, or in the employment zones these lie in. */
    @Query("""
        WITH area AS (
            SELECT t.code FROM territory t WHERE t.code IN (:places)
            UNION
            SELECT w.container FROM territory_within w WHERE w.code IN (:places) AND w.container LIKE 'ze-%')
        SELECT m.facilitator AS name, CAST(count(*) AS integer) AS markets
        FROM planned_market m
        WHERE m.facilitator IS NOT NULL AND m.status NOT IN ('draft', 'submitted') AND NOT m.demonstration
            AND m.reference <> :except AND EXISTS (
                SELECT FROM unnest(m.places) AS place (code)
                WHERE place.code IN (SELECT area.code FROM area) OR EXISTS (
                    SELECT FROM territory_within w
                    WHERE w.code = place.code AND w.container IN (SELECT area.code FROM area)))
        GROUP BY m.facilitator
        ORDER BY count(*) DESC, m.facilitator
        LIMIT 10
        """)
    List<Named> findNamed(Collection<String> places, String except);
}
