-- What a structure says is shown while it holds its page: with the organisation, what it said goes and comes back.

CREATE VIEW structure_own AS
SELECT s.structure_key,
    max(s.value) FILTER (WHERE s.field = 'presentation') AS presentation,
    max(s.value) FILTER (WHERE s.field = 'brand') AS brand,
    max(s.value) FILTER (WHERE s.field = 'website') AS website,
    max(s.value) FILTER (WHERE s.field = 'phone') AS phone,
    max(s.value) FILTER (WHERE s.field = 'mail') AS mail,
    bool_or(s.field = 'show-phone') AS show_phone,
    bool_or(s.field = 'show-mail') AS show_mail,
    CAST(max(s.value) FILTER (WHERE s.field = 'places') AS int) AS places,
    max(s.value) FILTER (WHERE s.field = 'agreement') AS agreement,
    CAST(max(s.value) FILTER (WHERE s.field = 'agreement-until') AS date) AS agreement_until,
    max(s.value) FILTER (WHERE s.field = 'clients') AS clients,
    CAST(max(s.value) FILTER (WHERE s.field = 'closed-until') AS date) AS closed_until,
    max(s.value) FILTER (WHERE s.field = 'closed-note') AS closed_note,
    jsonb_object_agg(s.field, CAST(s.said AS date)) AS said
FROM structure_statement s
WHERE structure_is_claimed(s.structure_key)
GROUP BY s.structure_key;

CREATE VIEW structure_offer_shown AS
SELECT o.*
FROM structure_offer o
JOIN structure s ON s.key = o.structure_key
WHERE (s.demonstration OR structure_is_claimed(s.key)) AND (o.valid_until IS NULL OR o.valid_until >= current_date);

-- What has columns of its own, by which structures are searched.
CREATE FUNCTION structure_apply_statement(key_of text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    stated jsonb := coalesce((
        SELECT jsonb_object_agg(field, value) FROM structure_statement
        WHERE structure_key = key_of AND structure_is_claimed(key_of)), '{}');
BEGIN
    UPDATE structure
    SET area_km = CAST(stated ->> 'area-km' AS int),
        area_codes = coalesce(string_to_array(stated ->> 'area-codes', E'\n'), '{}'),
        networks = coalesce(string_to_array(stated ->> 'networks', E'\n'), '{}'),
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

CREATE OR REPLACE FUNCTION structure_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.kind = 'structure' THEN
        PERFORM structure_apply_statement(OLD.siret);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.kind = 'structure' AND (TG_OP = 'INSERT' OR NEW.siret IS DISTINCT FROM OLD.siret) THEN
        PERFORM structure_apply_statement(NEW.siret);
    END IF;
    RETURN NULL;
END
$$;

-- As V0041, of what is shown.
CREATE OR REPLACE FUNCTION structure_search_put(structure_key text) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO structure_search (key, name, words, kinds, trades, services, territories)
    SELECT s.key,
        f_fold(s.name),
        f_words(s.name, 'A')
            || f_words(concat_ws(' ', own.brand, s.brand, s.owner, array_to_string(s.other_names, ' ')), 'B')
            || f_words(sites.names, 'B')
            || f_codes(concat_ws(' ', s.siret, substr(s.siret, 1, 9), sites.numbers), 'A')
            || f_codes(array_to_string(k.kinds, ' '), 'B') || f_words(k.called, 'C')
            || f_trade_words(t.trades) || f_words(o.titles, 'B')
            || f_words(concat_ws(' ', o.texts, own.presentation), 'C')
            || f_words(array_to_string(s.networks || s.labels, ' '), 'C')
            || f_words((SELECT name FROM territory WHERE code = s.commune), 'D'),
        k.kinds,
        f_with_groups(t.trades),
        o.services,
        f_containers(array_remove(s.commune || sites.communes, NULL))
    FROM structure s
    LEFT JOIN structure_own own ON own.structure_key = s.key
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(kind ORDER BY kind), '{}') AS kinds, string_agg(f_called(kind), ' ') AS called
        FROM structure_kind WHERE structure_key = s.key
    ) k
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(commune), '{}') AS communes, string_agg(name, ' ') AS names,
            string_agg(finess, ' ') AS numbers
        FROM structure_site WHERE structure_key = s.key
    ) sites
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT service), '{}') AS services, coalesce(array_agg(trade), '{}') AS trades,
            string_agg(title, ' ') AS titles, string_agg(concat_ws(' ', description, capacity), ' ') AS texts
        FROM structure_offer_shown WHERE structure_key = s.key
    ) o
    CROSS JOIN LATERAL (
        -- What it says itself comes first; where it says nothing, what its NAF code tells.
        SELECT coalesce(
            nullif(o.trades || ARRAY(SELECT trade FROM structure_trade WHERE structure_key = s.key), '{}'),
            ARRAY(SELECT trade FROM trade_naf WHERE naf = s.naf)) AS trades
    ) t
    WHERE s.key = $1
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, words = excluded.words, kinds = excluded.kinds,
        trades = excluded.trades, services = excluded.services, territories = excluded.territories;
END
$$;
