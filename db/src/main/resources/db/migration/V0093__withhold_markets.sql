-- Markets that the operator took from the public: a draft again, whose address says why. No key to the market, so that the
-- address still says so where its buyer deletes the draft.
CREATE TABLE withheld_market (
    reference text PRIMARY KEY,
    reason text NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);

-- However it is sent again (form, spreadsheet, API), the operator looks at it first.
CREATE FUNCTION hold_market() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status NOT IN ('draft', 'submitted')
        AND EXISTS (SELECT FROM withheld_market w WHERE w.reference = NEW.reference) THEN
        NEW.status := 'submitted';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER planned_market_held BEFORE INSERT OR UPDATE OF status ON planned_market
    FOR EACH ROW EXECUTE FUNCTION hold_market();
