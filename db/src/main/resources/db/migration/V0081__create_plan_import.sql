-- A buyer's spreadsheet on its way into the plan: read into a preview, applied at once, undone at once.

CREATE TABLE plan_import (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    buyer_siren text NOT NULL CHECK (buyer_siren ~ '^[0-9]{9}$'),
    file_name text NOT NULL,
    -- Kept until it is applied: applying reads it again, against what is stored then.
    content bytea,
    state text NOT NULL CHECK (state IN ('reading', 'ready', 'refused', 'stopped', 'applying', 'applied', 'undone')),
    -- What went wrong, or what undoing had to leave, in French.
    message text,
    stop boolean NOT NULL DEFAULT false,
    rows_total integer NOT NULL DEFAULT 0,
    rows_done integer NOT NULL DEFAULT 0,
    -- Of what the preview showed: nothing else is applied.
    fingerprint text,
    created timestamptz NOT NULL DEFAULT now(),
    -- The last sign of life of whoever works on it.
    touched timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX plan_import_buyer ON plan_import (buyer_siren, created);

CREATE TABLE plan_import_line (
    import uuid NOT NULL REFERENCES plan_import ON DELETE CASCADE,
    line bigint NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged', 'merged', 'refused')),
    reference text,
    title text,
    reason text,
    -- [{"field", "before", "after"}], in French.
    changes jsonb NOT NULL,
    PRIMARY KEY (import, line)
);

-- The markets a run changed: as they were before (absent when it created them), and their version after it.
CREATE TABLE plan_import_market (
    import uuid NOT NULL REFERENCES plan_import ON DELETE CASCADE,
    reference text NOT NULL,
    former jsonb,
    version bigint NOT NULL,
    PRIMARY KEY (import, reference)
);

CREATE FUNCTION market_snapshot(market_reference text) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'market', to_jsonb(m),
        'lots', (SELECT coalesce(jsonb_agg(l ORDER BY id), '[]') FROM market_lot l WHERE market = m.reference),
        'considerations',
            (SELECT coalesce(jsonb_agg(c ORDER BY id), '[]') FROM market_consideration c WHERE market = m.reference),
        'dates', (SELECT coalesce(jsonb_agg(d ORDER BY id), '[]') FROM market_date_change d WHERE market = m.reference),
        'changes', (SELECT coalesce(jsonb_agg(x ORDER BY id), '[]') FROM market_change x WHERE market = m.reference))
    FROM planned_market m WHERE m.reference = $1
$$;

CREATE FUNCTION market_restore(market_reference text, former jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    UPDATE planned_market m SET (buyer_code, title, description, nature, cpv, places, amount_disclosure, amount_min,
            amount_max, procedure, technique, publication_date, publication_precision, offers_date, offers_precision,
            start_date, start_precision, duration_months, renewals, contact, facilitator, consultation_url, status,
            withdrawal_reason, source, source_date, updated)
        = (SELECT buyer_code, title, description, nature, cpv, places, amount_disclosure, amount_min,
            amount_max, procedure, technique, publication_date, publication_precision, offers_date, offers_precision,
            start_date, start_precision, duration_months, renewals, contact, facilitator, consultation_url, status,
            withdrawal_reason, source, source_date, date_trunc('milliseconds', now())
           FROM jsonb_populate_record(CAST(NULL AS planned_market), former -> 'market'))
    WHERE m.reference = market_reference;
    DELETE FROM market_lot WHERE market = market_reference;
    DELETE FROM market_date_change WHERE market = market_reference;
    DELETE FROM market_change WHERE market = market_reference;
    INSERT INTO market_lot SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_lot), former -> 'lots');
    INSERT INTO market_consideration
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_consideration), former -> 'considerations');
    INSERT INTO market_date_change
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_date_change), former -> 'dates');
    INSERT INTO market_change SELECT * FROM jsonb_populate_recordset(CAST(NULL AS market_change), former -> 'changes');
    RETURN market_reference;
END
$$;
