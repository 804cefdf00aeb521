-- A network says that a structure is one of its members: shown, and searched by, while the network is approved.
CREATE TABLE network_member (
    network uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    recorded timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (network, structure_key)
);
CREATE INDEX network_member_structure ON network_member (structure_key);

-- The networks of a structure: when it said so, when the network said so, one of the two or both. Names that fold alike are
-- one network, under the name it gives itself.
CREATE FUNCTION structure_networks(key_of text)
RETURNS TABLE (name text, said date, confirmed date) LANGUAGE sql STABLE AS $$
    SELECT coalesce(known.name, own.name), CAST(max(own.said) AS date), CAST(max(known.recorded) AS date)
    FROM (
        SELECT line.name, line.n, s.said
        FROM structure_statement s
        CROSS JOIN LATERAL unnest(string_to_array(s.value, E'\n')) WITH ORDINALITY AS line (name, n)
        WHERE s.structure_key = key_of AND s.field = 'networks' AND structure_is_claimed(key_of)
    ) own
    FULL JOIN (
        SELECT o.name, m.recorded
        FROM network_member m JOIN organisation o ON o.id = m.network
        WHERE m.structure_key = key_of AND o.state = 'approved'
    ) known ON f_fold(known.name) = f_fold(own.name)
    GROUP BY 1
    ORDER BY min(own.n) NULLS LAST, 1
$$;

-- As V0113, with the networks that say so themselves.
CREATE OR REPLACE FUNCTION structure_apply_statement(key_of text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stated jsonb := coalesce((
        SELECT jsonb_object_agg(field, value) FROM structure_statement
        WHERE structure_key = key_of AND structure_is_claimed(key_of)), '{}');
BEGIN
    UPDATE structure
    SET area_km = CAST(stated ->> 'area-km' AS int),
        area_codes = coalesce(string_to_array(stated ->> 'area-codes', E'\n'), '{}'),
        networks = ARRAY(SELECT n.name FROM structure_networks(key_of) n),
        labels = coalesce(string_to_array(stated ->> 'labels', E'\n'), '{}'),
        updated = now()
    WHERE key = key_of AND NOT demonstration;
    DELETE FROM structure_trade t
    USING structure s
    WHERE t.structure_key = key_of AND s.key = key_of AND NOT s.demonstration
        AND t.trade <> ALL (coalesce(string_to_array(stated ->> 'trades', E'\n'), '{}'));
    INSERT INTO structure_trade (structure_key, trade)
    SELECT s.key, t.code
    FROM structure s JOIN trade t ON t.code = ANY (string_to_array(stated ->> 'trades', E'\n'))
    WHERE s.key = key_of AND NOT s.demonstration
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION network_member_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM structure_apply_statement(coalesce(NEW.structure_key, OLD.structure_key));
    RETURN NULL;
END
$$;
CREATE TRIGGER network_member_changed AFTER INSERT OR DELETE ON network_member
    FOR EACH ROW EXECUTE FUNCTION network_member_changed();

CREATE FUNCTION network_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM structure_apply_statement(m.structure_key) FROM network_member m WHERE m.network = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER network_changed AFTER UPDATE OF state, name ON organisation
    FOR EACH ROW WHEN (NEW.kind = 'network') EXECUTE FUNCTION network_changed();
