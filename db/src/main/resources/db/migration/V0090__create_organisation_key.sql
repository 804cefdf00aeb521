-- Keys by which programs of an organisation write in its name. What a key is, only its holder knows.
CREATE TABLE organisation_key (
    id uuid PRIMARY KEY,
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    -- Codes between spaces.
    scopes text NOT NULL CHECK (scopes ~ '^plan:[a-z]+( plan:[a-z]+)*$'),
    -- The first characters of the secret, by which people tell keys apart.
    hint text NOT NULL,
    -- SHA-256 of the secret, and after a rotation of the one before, as long as that one serves.
    hash bytea NOT NULL UNIQUE,
    former_hash bytea UNIQUE,
    former_until timestamptz,
    created timestamptz NOT NULL DEFAULT now(),
    rotated timestamptz,
    expires timestamptz NOT NULL,
    revoked timestamptz,
    used timestamptz,
    CHECK ((former_hash IS NULL) = (former_until IS NULL))
);
CREATE INDEX organisation_key_organisation ON organisation_key (organisation, created);
