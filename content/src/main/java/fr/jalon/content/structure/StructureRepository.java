package fr.jalon.content.structure;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads pages of the directory, each whole in one statement, whatever the number of its parts. */
@Singleton
public final class StructureRepository {
    private static final String PAGES = """
        SELECT jsonb_build_object(
            'key', s.key, 'siret', s.siret, 'name', s.name, 'brand', coalesce(own.brand, s.brand), 'otherNames', s.other_names,
            'owner', s.owner, 'legalForm', s.legal_form, 'naf', s.naf, 'website', coalesce(own.website, s.website), 'address', s.address,
            'postcode', s.postcode, 'city', s.city, 'places', coalesce(own.places, s.places), 'areaKm', s.area_km,
            'areaCodes', s.area_codes, 'networks', s.networks, 'labels', s.labels,
            'networkTies', (SELECT coalesce(jsonb_agg(to_jsonb(n)), '[]') FROM structure_networks(s.key) n),
            'fieldSources', (
                SELECT coalesce(jsonb_agg(f.source ORDER BY f.n), '[]')
                FROM jsonb_array_elements(s.field_sources) WITH ORDINALITY AS f (source, n)
                WHERE own.said IS NULL OR NOT jsonb_exists(own.said, f.source ->> 'group')) || (
                SELECT coalesce(jsonb_agg(jsonb_build_object('group', f.key, 'source', 'La structure elle-même',
                    'date', f.value) ORDER BY f.key), '[]')
                FROM jsonb_each(coalesce(own.said, '{}')) AS f
                WHERE f.key NOT IN ('show-phone', 'show-mail') AND (f.key <> 'phone' OR own.show_phone)
                    AND (f.key <> 'mail' OR own.show_mail)) || (
                SELECT coalesce(jsonb_agg(jsonb_build_object('group', 'networks', 'source', n.name,
                    'date', n.confirmed)), '[]')
                FROM structure_networks(s.key) n WHERE n.confirmed IS NOT NULL),
            'own', CASE WHEN own.structure_key IS NOT NULL THEN jsonb_build_object(
                'presentation', own.presentation, 'phone', CASE WHEN own.show_phone THEN own.phone END,
                'mail', CASE WHEN own.show_mail THEN own.mail END, 'agreement', own.agreement,
                'agreementUntil', own.agreement_until, 'clients', own.clients, 'closedUntil', own.closed_until,
                'closedNote', own.closed_note) END,
            'demonstration', s.demonstration,
            'claimed', structure_is_claimed(s.key), 'updated', s.updated,
            'version', s.version,
            'position', CASE WHEN s.lat IS NOT NULL
                THEN jsonb_build_object('lat', s.lat, 'lon', s.lon, 'origin', s.position_origin) END,
            'commune', CASE WHEN t.code IS NOT NULL THEN to_jsonb(t) END,
            'territoriesIn', (
                SELECT coalesce(jsonb_agg(DISTINCT place.code), '[]')
                FROM (SELECT s.commune UNION SELECT commune FROM structure_site WHERE structure_key = s.key) AS c (code)
                CROSS JOIN LATERAL (
                    SELECT c.code UNION SELECT container FROM territory_within w WHERE w.code = c.code
                ) AS place (code)
                WHERE c.code IS NOT NULL),
            'areaIn', (
                SELECT coalesce(jsonb_agg(DISTINCT container), '[]')
                FROM territory_within WHERE code = ANY (s.area_codes)),
            'kinds', (
                SELECT coalesce(jsonb_agg(kind ORDER BY kind), '[]') FROM structure_kind WHERE structure_key = s.key),
            'sites', (
                SELECT coalesce(jsonb_agg(jsonb_build_object('finess', finess, 'name', name, 'main', main,
                    'address', address, 'postcode', postcode, 'city', city, 'commune', commune, 'places', places)
                    ORDER BY main DESC, finess), '[]')
                FROM structure_site WHERE structure_key = s.key),
            'declaredTrades', (
                SELECT coalesce(jsonb_agg(trade ORDER BY trade), '[]')
                FROM (SELECT trade FROM structure_trade WHERE structure_key = s.key
                      UNION SELECT trade FROM structure_offer_shown WHERE structure_key = s.key) AS declared),
            'offers', (
                SELECT coalesce(jsonb_agg(jsonb_build_object('title', title, 'description', description,
                    'trade', trade, 'cpv', cpv, 'service', upper(service), 'capacity', capacity,
                    'leadTime', lead_time, 'areaKm', area_km, 'areaCodes', area_codes, 'validUntil', valid_until,
                    'photos', (
                        SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'alternative', p.alternative,
                            'width', p.width, 'height', p.height) ORDER BY p.created, p.id), '[]')
                        FROM structure_photo p WHERE p.offer = o.id)) ORDER BY position), '[]')
                FROM structure_offer_shown o WHERE structure_key = s.key)
        )::text
        FROM structure s
        LEFT JOIN territory t ON t.code = s.commune
        LEFT JOIN LATERAL (SELECT * FROM structure_own WHERE structure_key = s.key) AS own ON true
        """;

    private static final String BY_KEY = PAGES + "WHERE s.key = ANY (?) ORDER BY s.key";

    private static final String AFTER = PAGES + "WHERE s.key > ? ORDER BY s.key LIMIT ?";

    private static final String KEY_OF_FINESS = "SELECT structure_key FROM structure_site WHERE finess = ?";

    private final TransactionOperations<Connection> transactions;

    StructureRepository(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** By SIRET, or {@code finess-} and nine characters. */
    public Optional<Structure> findByKey(String key) {
        return findForIndex(List.of(key)).stream().findFirst();
    }

    /** The pages of these keys that exist, in the order of their keys. */
    public List<Structure> findForIndex(Collection<String> keys) {
        return transactions.executeRead(status -> {
            Connection connection = status.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(BY_KEY)) {
                statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
                return read(statement);
            }
        });
    }

    /** At most {@code size} pages whose keys come after this one ("" for the first); an empty list at the end. */
    public List<Structure> pageAfter(String key, int size) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(AFTER)) {
                statement.setString(1, key);
                statement.setInt(2, size);
                return read(statement);
            }
        });
    }

    /** How many pages there are. */
    public long count() {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement =
                            status.getConnection().prepareStatement("SELECT count(*) FROM structure");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The key of the page an establishment of FINESS is on. */
    public Optional<String> keyOfFiness(String finess) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(KEY_OF_FINESS)) {
                statement.setString(1, finess);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private static List<Structure> read(PreparedStatement statement) throws java.sql.SQLException {
        List<Structure> structures = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                structures.add(StructureJson.read(row.getString(1), Structure.class));
            }
        }
        return structures;
    }
}
