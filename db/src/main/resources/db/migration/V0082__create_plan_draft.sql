-- What somebody typed into the form of a market and has not published yet, as it was typed: wrong answers too.
CREATE TABLE plan_draft (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    buyer_siren text NOT NULL CHECK (buyer_siren ~ '^[0-9]{9}$'),
    -- The market it changes, and the version it was drawn from; absent for a new one.
    market text REFERENCES planned_market ON DELETE CASCADE,
    market_version bigint NOT NULL DEFAULT 0,
    -- Of the draft itself, for two windows that are open on it.
    version integer NOT NULL DEFAULT 0,
    values jsonb NOT NULL,
    updated timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX plan_draft_buyer ON plan_draft (buyer_siren, updated);
CREATE UNIQUE INDEX plan_draft_market ON plan_draft (market);
