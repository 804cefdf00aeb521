package fr.jalon.content.structure;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;

/**
 * Fictitious structures that show what offers look like, in a directory where no source has any; their SIREN begin with
 * six zeros, which INSEE gives to nobody.
 */
@Singleton
final class DemonstrationStructures {
    private static final String RESOURCE = "/bundle/demonstration-structures.json";

    /** Only pages that differ from what is there are written, so that a start indexes nothing again. */
    private static final String WRITE_PAGES = """
        INSERT INTO structure (key, siret, name, brand, owner, legal_form, naf, address, postcode, city, commune,
            lat, lon, position_origin, places, field_sources, area_km, area_codes, networks, labels, demonstration)
        SELECT d.siret, d.siret, d.name, d.brand, d.owner, d."legalForm", d.naf, d.address, t.postcodes[1],
            t.name, t.code, t.lat, t.lon, 'commune', d.places,
            (SELECT jsonb_agg(jsonb_build_object('group', g, 'source', 'Jalon, démonstration', 'date', d.written))
             FROM unnest(ARRAY['identity', 'address', 'position', 'activity', 'places']
                 || ARRAY(SELECT 'kind-' || k FROM unnest(d.kinds) k)) AS g),
            d."areaKm", d."areaCodes", d.networks, d.labels, true
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS d (siret text, kinds text[], name text, brand text, owner text,
            "legalForm" text, naf text, address text, commune text, places int, "areaKm" int, "areaCodes" text[],
            networks text[], labels text[], written date)
        JOIN territory t ON t.code = d.commune
        ON CONFLICT (key) DO UPDATE SET name = excluded.name, brand = excluded.brand, owner = excluded.owner,
            legal_form = excluded.legal_form, naf = excluded.naf, address = excluded.address,
            postcode = excluded.postcode, city = excluded.city, commune = excluded.commune, lat = excluded.lat,
            lon = excluded.lon, places = excluded.places, field_sources = excluded.field_sources,
            area_km = excluded.area_km, area_codes = excluded.area_codes, networks = excluded.networks,
            labels = excluded.labels, updated = now()
        WHERE structure.demonstration
            AND (structure.name, structure.brand, structure.owner, structure.legal_form, structure.naf,
                structure.address, structure.commune, structure.places, structure.field_sources,
                structure.area_km, structure.area_codes, structure.networks, structure.labels)
            IS DISTINCT FROM (excluded.name, excluded.brand, excluded.owner, excluded.legal_form, excluded.naf,
                excluded.address, excluded.commune, excluded.places, excluded.field_sources,
                excluded.area_km, excluded.area_codes, excluded.networks, excluded.labels)\
        """;

    private static final String WRITE_KINDS = """
        INSERT INTO structure_kind (structure_key, kind)
        SELECT d.siret, k.kind
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS d (siret text, kinds text[])
        CROSS JOIN LATERAL unnest(d.kinds) AS k (kind)
        ON CONFLICT DO NOTHING\
        """;

    private static final String WRITE_OFFERS = """
        INSERT INTO structure_offer (structure_key, position, title, description, trade, cpv, service, capacity, lead_time)
        SELECT d.siret, o.n, f.title, f.description, f.trade, f.cpv, f.service, f.capacity, f."leadTime"
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS d (siret text, offers jsonb)
        CROSS JOIN LATERAL jsonb_array_elements(d.offers) WITH ORDINALITY AS o (offer, n)
        CROSS JOIN LATERAL jsonb_to_record(o.offer) AS f (title text, description text, trade text, cpv text,
            service text, capacity text, "leadTime" text)
        ON CONFLICT (structure_key, position) DO UPDATE SET title = excluded.title,
            description = excluded.description, trade = excluded.trade, cpv = excluded.cpv,
            service = excluded.service, capacity = excluded.capacity, lead_time = excluded.lead_time
        WHERE (structure_offer.title, structure_offer.description, structure_offer.trade, structure_offer.cpv,
                structure_offer.service, structure_offer.capacity, structure_offer.lead_time)
            IS DISTINCT FROM (excluded.title, excluded.description, excluded.trade, excluded.cpv,
                excluded.service, excluded.capacity, excluded.lead_time)\
        """;

    private static final String DROP_OFFERS = """
        DELETE FROM structure_offer o
        USING jsonb_to_recordset(CAST(? AS jsonb)) AS d (siret text, offers jsonb)
        WHERE o.structure_key = d.siret AND o.position > jsonb_array_length(d.offers)\
        """;

    private final TransactionOperations<Connection> transactions;

    DemonstrationStructures(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Returns the number of rows written: pages, kinds and offers; zero when all is there already. */
    int load() {
        String json = new String(BundledStructures.content(RESOURCE), StandardCharsets.UTF_8);
        return transactions.executeWrite(status -> {
            int written = 0;
            for (String sql : new String[] {WRITE_PAGES, WRITE_KINDS, WRITE_OFFERS, DROP_OFFERS}) {
                try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                    statement.setString(1, json);
                    written += statement.executeUpdate();
                }
            }
            return written;
        });
    }
}
