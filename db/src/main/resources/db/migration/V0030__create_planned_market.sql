-- A market that a public buyer plans: announced months before its consultation, never a commitment.

CREATE TABLE buyer (
    siren text PRIMARY KEY CHECK (siren ~ '^[0-9]{9}$'),
    name text NOT NULL,
    kind text NOT NULL
);

CREATE TABLE planned_market (
    reference text PRIMARY KEY CHECK (reference ~ '^[A-Za-z0-9][A-Za-z0-9-]*$'),
    buyer_siren text NOT NULL REFERENCES buyer,
    -- The buyer's own code: what makes a second import of the same file change nothing.
    buyer_code text,
    title text NOT NULL,
    description text NOT NULL,
    nature text NOT NULL CHECK (nature IN ('works', 'supplies', 'services')),
    -- Eight digits each, the main one first.
    cpv text[] NOT NULL,
    places text[] NOT NULL,
    amount_disclosure text NOT NULL CHECK (amount_disclosure IN ('range', 'not-disclosed', 'not-known')),
    amount_min bigint,
    amount_max bigint,
    procedure text,
    technique text,
    publication_date date NOT NULL,
    publication_precision text NOT NULL CHECK (publication_precision IN ('day', 'month', 'quarter')),
    offers_date date,
    offers_precision text CHECK (offers_precision IN ('day', 'month', 'quarter')),
    start_date date,
    start_precision text CHECK (start_precision IN ('day', 'month', 'quarter')),
    duration_months integer CHECK (duration_months > 0),
    renewals integer NOT NULL DEFAULT 0 CHECK (renewals >= 0),
    -- An organisation or a service, never a person.
    contact text,
    facilitator text,
    consultation_url text CHECK (consultation_url ~ '^https?://'),
    status text NOT NULL CHECK (status IN (
        'draft', 'submitted', 'planned', 'open', 'awarded', 'under-way', 'ended', 'withdrawn', 'unsuccessful')),
    withdrawal_reason text,
    demonstration boolean NOT NULL DEFAULT false,
    source text NOT NULL,
    source_date date NOT NULL,
    updated timestamptz NOT NULL DEFAULT now(),
    version bigint NOT NULL DEFAULT 0,
    UNIQUE (buyer_siren, buyer_code),
    CHECK ((amount_disclosure = 'range') = (amount_min IS NOT NULL OR amount_max IS NOT NULL)),
    CHECK (amount_min <= amount_max),
    CHECK ((offers_date IS NULL) = (offers_precision IS NULL)),
    CHECK ((start_date IS NULL) = (start_precision IS NULL))
);

CREATE INDEX planned_market_publication ON planned_market (publication_date, reference);
