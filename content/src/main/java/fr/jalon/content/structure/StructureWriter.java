package fr.jalon.content.structure;

import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.structure.StructureMerge.Page;
import fr.jalon.content.structure.StructureMerge.Sourced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes pages by the thousand: one statement a table, its rows in one JSON parameter. */
record StructureWriter(Connection connection) {
    private static final String SOURCES = """
        SELECT s.key, r.source, r.source_date, r.facts
        FROM structure s LEFT JOIN structure_source r ON r.structure_key = s.key
        WHERE s.key = ANY (?)
        ORDER BY s.key, r.source\
        """;

    private static final String WRITE_PAGES = """
        INSERT INTO structure (key, siret, name, brand, other_names, owner, legal_form, naf, website, mail, address,
            postcode, city, commune, lat, lon, position_origin, places, field_sources)
        SELECT p.key, CASE WHEN p.key LIKE 'finess-%' THEN NULL ELSE p.key END, f.name, f.brand,
            coalesce(f."otherNames", '{}'), f.owner, f."legalForm", f.naf, f.website, f.mail, a.address, a.postcode, a.city,
            a.commune, (a.position ->> 'lat')::float8, (a.position ->> 'lon')::float8, a.position ->> 'origin',
            f.places, p."fieldSources"
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS p (key text, facts jsonb, "fieldSources" jsonb)
        CROSS JOIN LATERAL jsonb_to_record(p.facts) AS f (name text, brand text, "otherNames" text[], owner text,
            "legalForm" text, naf text, website text, mail text, places int, place jsonb)
        CROSS JOIN LATERAL jsonb_to_record(f.place) AS a (address text, postcode text, city text, commune text,
            position jsonb)
        ON CONFLICT (key) DO UPDATE SET name = excluded.name, brand = excluded.brand,
            other_names = excluded.other_names, owner = excluded.owner, legal_form = excluded.legal_form,
            naf = excluded.naf, website = excluded.website, mail = excluded.mail, address = excluded.address,
            postcode = excluded.postcode, city = excluded.city, commune = excluded.commune, lat = excluded.lat,
            lon = excluded.lon, position_origin = excluded.position_origin, places = excluded.places,
            field_sources = excluded.field_sources, updated = now()\
        """;

    private static final String WRITE_SOURCES = """
        INSERT INTO structure_source (structure_key, source, source_date, facts)
        SELECT key, source, date, facts
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS s (key text, source text, date date, facts jsonb)
        ON CONFLICT (structure_key, source) DO UPDATE SET source_date = excluded.source_date, facts = excluded.facts\
        """;

    private static final String DROP_KINDS = """
        DELETE FROM structure_kind k
        USING jsonb_to_recordset(CAST(? AS jsonb)) AS p (key text, facts jsonb)
        WHERE k.structure_key = p.key AND NOT jsonb_exists(p.facts -> 'kinds', k.kind)\
        """;

    private static final String WRITE_KINDS = """
        INSERT INTO structure_kind (structure_key, kind)
        SELECT p.key, k.kind
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS p (key text, facts jsonb)
        CROSS JOIN LATERAL jsonb_array_elements_text(p.facts -> 'kinds') AS k (kind)
        ON CONFLICT DO NOTHING\
        """;

    private static final String WRITE_SITES = """
        INSERT INTO structure_site (finess, structure_key, name, main, address, postcode, city, commune, places)
        SELECT s.finess, p.key, s.name, s.main, s.address, s.postcode, s.city, s.commune, s.places
        FROM jsonb_to_recordset(CAST(? AS jsonb)) AS p (key text, facts jsonb)
        CROSS JOIN LATERAL jsonb_to_recordset(coalesce(p.facts -> 'sites', '[]')) AS s (finess text, name text,
            main boolean, address text, postcode text, city text, commune text, places int)
        ON CONFLICT (finess) DO UPDATE SET structure_key = excluded.structure_key, name = excluded.name,
            main = excluded.main, address = excluded.address, postcode = excluded.postcode, city = excluded.city,
            commune = excluded.commune, places = excluded.places\
        """;

    /** A site that has a SIRET at last leaves the page it had under its FINESS number. */
    private static final String DROP_PAGES_LEFT = """
        DELETE FROM structure
        WHERE key IN (
            SELECT 'finess-' || (s ->> 'finess')
            FROM jsonb_to_recordset(CAST(? AS jsonb)) AS p (key text, facts jsonb)
            CROSS JOIN LATERAL jsonb_array_elements(coalesce(p.facts -> 'sites', '[]')) AS s
            WHERE p.key NOT LIKE 'finess-%')\
        """;

    private static final String LOG = """
        INSERT INTO import_run (kind, file, checksum, source, source_date, rows_read, created, updated, unchanged,
            merged, refused, repaired, remarkable)
        VALUES ('structure', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))\
        """;

    private record SourceRow(String key, String source, LocalDate date, StructureFacts facts) {}

    /** Two imports at once would each see the page without the other's facts. */
    void lock() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('structure import'))")) {
            statement.execute();
        }
    }

    /** What is known of these pages, by source; a page without any source is there with none. */
    Map<String, Map<String, Sourced>> sources(Collection<String> keys) throws SQLException {
        Map<String, Map<String, Sourced>> known = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Map<String, Sourced> sources = known.computeIfAbsent(row.getString("key"), key -> new TreeMap<>());
                    String source = row.getString("source");
                    if (source != null) {
                        StructureFacts facts = StructureJson.read(row.getString("facts"), StructureFacts.class);
                        sources.put(source, new Sourced(source, row.getObject("source_date", LocalDate.class), facts));
                    }
                }
            }
        }
        return known;
    }

    void write(List<Page> pages, Map<String, Sourced> news) throws SQLException {
        if (pages.isEmpty()) {
            return;
        }
        String json = StructureJson.write(pages);
        execute(WRITE_PAGES, json);
        execute(DROP_KINDS, json);
        execute(WRITE_KINDS, json);
        execute(WRITE_SITES, json);
        execute(DROP_PAGES_LEFT, json);
        List<SourceRow> sources = new ArrayList<>();
        news.forEach((key, said) -> sources.add(new SourceRow(key, said.source(), said.date(), said.facts())));
        execute(WRITE_SOURCES, StructureJson.write(sources));
    }

    static void log(Connection connection, String file, String checksum, ImportReport report) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOG)) {
            int i = 0;
            statement.setString(++i, file);
            statement.setString(++i, checksum);
            statement.setString(++i, report.source());
            statement.setObject(++i, report.sourceDate());
            statement.setInt(++i, report.total());
            for (RowOutcome outcome : RowOutcome.values()) {
                statement.setInt(++i, report.count(outcome));
            }
            statement.setInt(++i, report.repaired());
            statement.setString(++i, StructureJson.write(report.remarkable()));
            statement.executeUpdate();
        }
    }

    private void execute(String sql, String json) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, json);
            statement.executeUpdate();
        }
    }
}
