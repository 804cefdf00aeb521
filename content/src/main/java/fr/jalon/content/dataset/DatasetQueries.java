package fr.jalon.content.dataset;

import java.util.Map;

/** The datasets that one query gives, its columns in the order of their fields; a list is an array of texts. */
final class DatasetQueries {
    static final Map<String, String> ALL = Map.of(
            "facilitateurs",
            """
            SELECT coalesce(d.nom, n.nom) AS nom, d.siren, d.nom IS NOT NULL AS inscrit, d.territoires,
                   d.territoires_libelles, coalesce(n.marches, 0) AS marches
            FROM (
                SELECT o.name AS nom, o.siren, lower(o.name) AS mot,
                       array_agg(c.territory ORDER BY c.territory) FILTER (WHERE c.territory IS NOT NULL) AS territoires,
                       array_agg(t.name ORDER BY c.territory) FILTER (WHERE t.name IS NOT NULL) AS territoires_libelles
                FROM organisation o
                LEFT JOIN facilitator_cover c ON c.organisation = o.id
                LEFT JOIN territory t ON t.code = c.territory
                WHERE o.kind = 'facilitator' AND o.state = 'approved'
                GROUP BY o.id
            ) d
            FULL JOIN (
                SELECT min(facilitator) AS nom, lower(facilitator) AS mot, count(*) AS marches
                FROM planned_market
                WHERE facilitator IS NOT NULL AND status IN ('planned', 'open') AND NOT demonstration
                GROUP BY 2
            ) n USING (mot)
            ORDER BY mot
            """,
            "structures-sites",
            """
            SELECT t.finess, t.structure_key AS structure, t.name AS nom, t.main AS principal, t.address AS adresse_postale,
                   t.postcode AS code_postal, t.city AS ville, t.commune, t.places
            FROM structure_site t
            JOIN structure s ON s.key = t.structure_key AND NOT s.demonstration
            ORDER BY t.finess
            """,
            "statistiques-series",
            """
            SELECT s.id AS serie, s.title AS titre, s.question, s.kind AS nature, s.unit AS unite, s.measures AS mesure,
                   s.caveat AS reserve, s.publisher AS editeur, s.document, s.locator AS emplacement, s.licence,
                   (SELECT count(*) FROM statistic_observation o WHERE o.series_id = s.id) AS chiffres,
                   (SELECT max(r.revised) FROM statistic_revision r WHERE r.series_id = s.id) AS revision,
                   '/statistiques/' || s.id AS adresse
            FROM statistic_series s
            ORDER BY s.position, s.id
            """,
            "statistiques-observations",
            """
            SELECT o.series_id AS serie, o.position AS rang, o.dimension_1, o.dimension_1_value AS dimension_1_valeur,
                   o.dimension_2, o.dimension_2_value AS dimension_2_valeur, o.period AS periode, o.territory AS territoire,
                   o.territory_code AS territoire_code, o.value AS valeur, o.published AS valeur_publiee, o.unit AS unite,
                   o.note, o.locator AS emplacement
            FROM statistic_observation o
            JOIN statistic_series s ON s.id = o.series_id
            ORDER BY s.position, s.id, o.position
            """,
            "territoires",
            """
            SELECT t.code, t.kind AS type, nullif(t.insee, '') AS numero, t.name AS nom, t.postcodes AS codes_postaux,
                   w.epci, w.zones_emploi, w.departements, w.regions, t.population, t.lat AS latitude, t.lon AS longitude
            FROM territory t
            LEFT JOIN (
                SELECT code,
                       array_agg(container ORDER BY container) FILTER (WHERE container LIKE 'epci-%') AS epci,
                       array_agg(container ORDER BY container) FILTER (WHERE container LIKE 'ze-%') AS zones_emploi,
                       array_agg(container ORDER BY container) FILTER (WHERE container LIKE 'dep-%') AS departements,
                       array_agg(container ORDER BY container) FILTER (WHERE container LIKE 'reg-%') AS regions
                FROM territory_within
                WHERE code <> container
                GROUP BY code
            ) w ON w.code = t.code
            ORDER BY array_position(ARRAY['fr', 'reg', 'dep', 'ze', 'epci', 'com'], t.kind), t.code
            """,
            "communes-autres-noms",
            """
            SELECT name AS nom, insee, postcode AS code_postal, commune
            FROM commune_alias
            ORDER BY name COLLATE "C", postcode, commune, insee
            """,
            "metiers",
            """
            SELECT t.code, t.label AS libelle, g.code AS groupe, g.label AS groupe_libelle,
                   ARRAY(SELECT cpv_prefix FROM trade_cpv c WHERE c.trade = t.code ORDER BY cpv_prefix) AS cpv,
                   ARRAY(SELECT naf FROM trade_naf n WHERE n.trade = t.code ORDER BY naf) AS ape,
                   nullif(t.words, '') AS mots, row_number() OVER (ORDER BY g.position, t.position) AS rang
            FROM trade t
            JOIN trade_group g ON g.code = t.group_code
            ORDER BY g.position, t.position
            """,
            "cpv",
            """
            SELECT code, label AS libelle, level AS niveau, parent
            FROM cpv
            ORDER BY code
            """);

    private DatasetQueries() {}
}
