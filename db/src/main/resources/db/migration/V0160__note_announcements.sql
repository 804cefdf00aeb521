-- Since when a market is public, whichever way it became so: somebody who waits for new ones is told of it once.
CREATE TABLE market_announcement (
    market text PRIMARY KEY REFERENCES planned_market ON DELETE CASCADE,
    since timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX market_announcement_since ON market_announcement (since);

INSERT INTO market_announcement (market, since)
SELECT reference, updated FROM planned_market WHERE status NOT IN ('draft', 'submitted');

-- One that is taken back and comes again is not announced again.
CREATE FUNCTION note_announcement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO market_announcement (market) VALUES (NEW.reference) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER planned_market_announced AFTER INSERT OR UPDATE OF status ON planned_market
    FOR EACH ROW WHEN (NEW.status NOT IN ('draft', 'submitted')) EXECUTE FUNCTION note_announcement();
