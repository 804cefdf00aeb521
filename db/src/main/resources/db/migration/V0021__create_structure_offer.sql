-- What a structure says of its own work: first a trade it practises, then offers, each found by full text.
CREATE TABLE structure_trade (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    trade text NOT NULL REFERENCES trade,
    PRIMARY KEY (structure_key, trade)
);
CREATE TRIGGER structure_trade_changed AFTER INSERT OR UPDATE OR DELETE ON structure_trade
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');

CREATE TABLE structure_offer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    position int NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    description text NOT NULL,
    trade text NOT NULL REFERENCES trade,
    cpv text REFERENCES cpv,
    service text NOT NULL CHECK (service IN ('goods', 'service', 'secondment')),
    capacity text,
    lead_time text,
    UNIQUE (structure_key, position)
);
CREATE TRIGGER structure_offer_changed AFTER INSERT OR UPDATE OR DELETE ON structure_offer
    FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'key', 'structure_key');
