-- A list of structures that a network, or the operator, sends: its columns are told, it is read into lines, applied, undone.
CREATE TABLE member_list (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- Null for the operator.
    network uuid REFERENCES organisation ON DELETE CASCADE,
    file_name text NOT NULL,
    -- Kept until it is applied.
    content bytea,
    -- [{"field", "column"}]: which column of the file holds what; null until somebody said so.
    columns jsonb,
    state text NOT NULL CHECK (state IN ('sent', 'ready', 'applying', 'applied', 'undone')),
    -- What went wrong, or what undoing had to leave, in French.
    message text,
    created timestamptz NOT NULL DEFAULT now(),
    touched timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX member_list_network ON member_list (network, created);

CREATE TABLE member_list_line (
    list uuid NOT NULL REFERENCES member_list ON DELETE CASCADE,
    line bigint NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged', 'refused')),
    siret text,
    name text,
    reason text,
    -- [{"field", "before", "after"}], in French.
    changes jsonb NOT NULL,
    PRIMARY KEY (list, line)
);

-- What was said of each structure the list changed, before and after.
CREATE TABLE member_list_structure (
    list uuid NOT NULL REFERENCES member_list ON DELETE CASCADE,
    structure_key text NOT NULL,
    former jsonb NOT NULL,
    next jsonb,
    PRIMARY KEY (list, structure_key)
);

-- What the columns meant last time, by header: the next list begins with it.
CREATE TABLE member_list_mapping (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    network uuid REFERENCES organisation ON DELETE CASCADE,
    -- {"header, folded": "field", ""  where the column is left out}.
    columns jsonb NOT NULL,
    UNIQUE NULLS NOT DISTINCT (network)
);

CREATE FUNCTION structure_said_snapshot(key_of text, network_of uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'statements', (
            SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s.field), '[]')
            FROM structure_statement s WHERE s.structure_key = key_of),
        'offers', (
            SELECT coalesce(jsonb_agg(to_jsonb(o) - 'expiry_told' ORDER BY o.id), '[]')
            FROM structure_offer o WHERE o.structure_key = key_of),
        'member', (
            SELECT to_jsonb(m) FROM network_member m WHERE m.structure_key = key_of AND m.network = network_of))
$$;

CREATE FUNCTION structure_said_restore(key_of text, network_of uuid, former jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM structure_statement WHERE structure_key = key_of;
    INSERT INTO structure_statement
        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS structure_statement), former -> 'statements');
    DELETE FROM structure_offer o
    WHERE o.structure_key = key_of AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(former -> 'offers') f WHERE CAST(f ->> 'id' AS bigint) = o.id);
    UPDATE structure_offer o
    SET title = f.title, description = f.description, trade = f.trade, cpv = f.cpv, service = f.service,
        capacity = f.capacity, lead_time = f.lead_time, area_km = f.area_km, area_codes = f.area_codes,
        valid_until = f.valid_until, expiry_told = NULL, version = o.version + 1, updated = now()
    FROM jsonb_populate_recordset(CAST(NULL AS structure_offer), former -> 'offers') f
    WHERE o.id = f.id AND o.version <> f.version;
    IF former -> 'member' = 'null' THEN
        DELETE FROM network_member WHERE network = network_of AND structure_key = key_of;
    ELSE
        INSERT INTO network_member
            SELECT * FROM jsonb_populate_record(CAST(NULL AS network_member), former -> 'member')
        ON CONFLICT DO NOTHING;
    END IF;
    PERFORM structure_apply_statement(key_of);
    RETURN key_of;
END
$$;
