-- Whoever acts on the portal other than as a person: a buyer, a structure, a company, a facilitator, a network.
CREATE TABLE organisation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('buyer', 'structure', 'company', 'facilitator', 'network')),
    siren text NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
    -- The establishment: what a structure is known by, of no weight for the others.
    siret text CHECK (siret ~ '^[0-9]{14}$' AND left(siret, 9) = siren),
    name text NOT NULL CHECK (name <> ''),
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'approved', 'refused', 'suspended')),
    -- Why it is refused or suspended, as its owners were told.
    reason text CHECK (reason <> ''),
    declared timestamptz NOT NULL DEFAULT now(),
    decided timestamptz,
    CHECK (kind <> 'structure' OR siret IS NOT NULL),
    CHECK ((state IN ('refused', 'suspended')) = (reason IS NOT NULL))
);
-- Declared once; what was refused may be declared again.
CREATE UNIQUE INDEX organisation_once ON organisation (kind, (CASE kind WHEN 'structure' THEN siret ELSE siren END))
    WHERE state <> 'refused';
CREATE INDEX organisation_state ON organisation (state, declared);
