-- A territory that leaves the files stays: what names it goes on being shown.
INSERT INTO territory (code, kind, insee, name, postcodes, lat, lon, population)
SELECT 'com-' || insee, 'com', insee, name, string_to_array(postcodes, ' '),
       CAST(lat AS float8), CAST(lon AS float8), CAST(population AS int)
FROM load_communes
UNION ALL
SELECT concat_ws('-', kind, insee), kind, coalesce(insee, ''), name, '{}',
       CAST(lat AS float8), CAST(lon AS float8), CAST(population AS int)
FROM load_territories
ON CONFLICT (code) DO UPDATE SET name = excluded.name, postcodes = excluded.postcodes,
    lat = excluded.lat, lon = excluded.lon, population = excluded.population
WHERE (territory.name, territory.postcodes, territory.lat, territory.lon, territory.population)
    IS DISTINCT FROM (excluded.name, excluded.postcodes, excluded.lat, excluded.lon, excluded.population);

DELETE FROM territory_within;
WITH member AS MATERIALIZED (
    SELECT 'com-' || c.insee AS com, 'epci-' || c.epci AS epci, 'ze-' || c.ze AS ze, 'dep-' || c.dep AS dep,
           'reg-' || d.region AS reg, 'fr' AS country
    FROM load_communes c
    JOIN load_territories d ON d.kind = 'dep' AND d.insee = c.dep
), shared (code, container, communes) AS (
    SELECT epci, unnest(ARRAY[ze, dep, reg, country]), count(*) FROM member WHERE epci IS NOT NULL GROUP BY 1, 2
    UNION ALL SELECT ze, unnest(ARRAY[dep, reg, country]), count(*) FROM member GROUP BY 1, 2
)
INSERT INTO territory_within (code, container)
SELECT com, unnest(array_remove(ARRAY[epci, ze, dep, reg, country], NULL)) FROM member
UNION ALL
SELECT shared.code, shared.container FROM shared
JOIN shared whole ON whole.code = shared.code AND whole.container = 'fr'
-- An EPCI or a zone across a border lies in each side that holds a tenth of its communes.
WHERE shared.communes * 10 >= whole.communes
UNION ALL
SELECT DISTINCT dep, unnest(ARRAY[reg, country]) FROM member
UNION ALL
SELECT DISTINCT reg, country FROM member;

DELETE FROM commune_alias;
INSERT INTO commune_alias (insee, name, postcode, commune)
SELECT insee, name, postcode, 'com-' || commune FROM load_commune_aliases;

ANALYZE territory, territory_within, commune_alias;

-- What was just inserted waits in a list that every search of the index reads to its end, until some vacuum: 90 ms a postcode.
SELECT gin_clean_pending_list('territory_postcodes'), gin_clean_pending_list('territory_folded_trigram');

-- Documents hold the names, and what is in what.
UPDATE structure SET version = version;
UPDATE planned_market SET version = version;
