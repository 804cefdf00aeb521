-- What the index of markets has to follow (see V0010).

CREATE TRIGGER planned_market_version BEFORE INSERT OR UPDATE ON planned_market
    FOR EACH ROW EXECUTE FUNCTION content_version();
CREATE TRIGGER planned_market_changed AFTER INSERT OR UPDATE OR DELETE ON planned_market
    FOR EACH ROW EXECUTE FUNCTION content_changed('market', 'reference');

CREATE TRIGGER market_lot_changed AFTER INSERT OR UPDATE OR DELETE ON market_lot
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER market_consideration_changed AFTER INSERT OR UPDATE OR DELETE ON market_consideration
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');
CREATE TRIGGER market_date_change_changed AFTER INSERT OR UPDATE OR DELETE ON market_date_change
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('planned_market', 'reference', 'market');

-- A buyer that changes its name changes the documents of all its markets.
CREATE FUNCTION buyer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE planned_market SET version = version WHERE buyer_siren = NEW.siren;
    RETURN NULL;
END
$$;

CREATE TRIGGER buyer_changed AFTER UPDATE ON buyer
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION buyer_changed();
