CREATE TABLE territory (
    code text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('com', 'epci', 'dep', 'reg', 'ze', 'fr')),
    insee text NOT NULL,
    name text NOT NULL,
    folded text NOT NULL GENERATED ALWAYS AS (f_fold(name)) STORED,
    postcodes text[] NOT NULL DEFAULT '{}',
    lat float8 NOT NULL,
    lon float8 NOT NULL,
    population int
);
CREATE INDEX territory_folded_prefix ON territory (folded text_pattern_ops);
CREATE INDEX territory_folded_trigram ON territory USING gin (folded gin_trgm_ops);
CREATE INDEX territory_postcodes ON territory USING gin (postcodes);
CREATE INDEX territory_insee ON territory (insee);

-- Computed whole from the files that fill territory: foreign keys would only slow that down.
CREATE TABLE territory_within (
    code text NOT NULL,
    container text NOT NULL,
    PRIMARY KEY (code, container)
);
CREATE INDEX territory_within_container ON territory_within (container);

-- Other names and numbers a commune goes by: arrondissements, communes merged into it, places of its postcode.
CREATE TABLE commune_alias (
    insee text,
    name text NOT NULL,
    folded text NOT NULL GENERATED ALWAYS AS (f_fold(name)) STORED,
    postcode text NOT NULL,
    commune text NOT NULL REFERENCES territory
);
CREATE INDEX commune_alias_folded ON commune_alias (folded, postcode);
CREATE INDEX commune_alias_insee ON commune_alias (insee);
CREATE INDEX commune_alias_commune ON commune_alias (commune);
