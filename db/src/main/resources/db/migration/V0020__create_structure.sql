-- One page of the directory: an establishment (SIRET), or where no source gives one, its FINESS number.
-- The columns are what its sources say together, computed by the import; what the structure says itself (area of work,
-- networks, labels, trades, offers) is never touched by an import.
CREATE TABLE structure (
    key text PRIMARY KEY CHECK (key ~ '^(\d{14}|finess-[0-9AB]{9})$'),
    siret text UNIQUE CHECK (siret ~ '^\d{14}$'),
    name text NOT NULL CHECK (name <> ''),
    brand text,
    other_names text[] NOT NULL DEFAULT '{}',
    owner text,
    legal_form text,
    naf text CHECK (naf ~ '^\d{4}[A-Z]$'),
    website text,
    address text,
    postcode text CHECK (postcode ~ '^\d{5}$'),
    city text,
    commune text REFERENCES territory,
    lat float8,
    lon float8,
    position_origin text CHECK (position_origin IN ('file', 'commune')),
    places int CHECK (places >= 0),
    field_sources jsonb NOT NULL DEFAULT '[]',
    area_km int CHECK (area_km > 0),
    area_codes text[] NOT NULL DEFAULT '{}',
    networks text[] NOT NULL DEFAULT '{}',
    labels text[] NOT NULL DEFAULT '{}',
    demonstration boolean NOT NULL DEFAULT false,
    version bigint NOT NULL DEFAULT 0,
    created timestamptz NOT NULL DEFAULT now(),
    updated timestamptz NOT NULL DEFAULT now(),
    CHECK ((siret IS NULL) = (key LIKE 'finess-%') AND (siret IS NULL OR siret = key)),
    CHECK ((lat IS NULL) = (lon IS NULL) AND (lat IS NULL) = (position_origin IS NULL))
);
CREATE INDEX structure_commune ON structure (commune);

CREATE TRIGGER structure_version BEFORE INSERT OR UPDATE ON structure
    FOR EACH ROW EXECUTE FUNCTION content_version();
CREATE TRIGGER structure_changed AFTER INSERT OR UPDATE OR DELETE ON structure
    FOR EACH ROW EXECUTE FUNCTION content_changed('structure', 'key');

CREATE TABLE structure_kind (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('ACI', 'EI', 'AI', 'ETTI', 'EITI', 'GEIQ', 'ESAT', 'EA', 'EATT')),
    PRIMARY KEY (structure_key, kind)
);
CREATE TRIGGER structure_kind_changed AFTER INSERT OR UPDATE OR DELETE ON structure_kind
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');

-- What FINESS counts one by one: the ESAT of a SIRET, its secondary sites.
CREATE TABLE structure_site (
    finess text PRIMARY KEY CHECK (finess ~ '^[0-9AB]{9}$'),
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    name text NOT NULL,
    main boolean NOT NULL,
    address text,
    postcode text,
    city text,
    commune text REFERENCES territory,
    places int
);
CREATE INDEX structure_site_structure ON structure_site (structure_key);
CREATE TRIGGER structure_site_changed AFTER INSERT OR UPDATE OR DELETE ON structure_site
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');

-- What each source says of a structure, as it was read: the page can be computed again from these, and an import that
-- brings nothing new is seen as such.
CREATE TABLE structure_source (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    source text NOT NULL,
    source_date date NOT NULL,
    facts jsonb NOT NULL,
    PRIMARY KEY (structure_key, source)
);
