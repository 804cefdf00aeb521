-- One row a structure, what its document says in words and codes; what stands in structure itself is read there.
CREATE TABLE structure_search (
    key text PRIMARY KEY REFERENCES structure ON UPDATE CASCADE ON DELETE CASCADE,
    -- Folded, to sort by and to be called by.
    name text NOT NULL,
    words tsvector NOT NULL,
    kinds text[] NOT NULL,
    -- And the groups they are in.
    trades text[] NOT NULL,
    services text[] NOT NULL,
    -- Those it is in.
    territories text[] NOT NULL
);
-- Changes are few and searches must not read through a list of them.
CREATE INDEX structure_search_words ON structure_search USING gin (words) WITH (fastupdate = off);
CREATE INDEX structure_search_name ON structure_search (name, key);

CREATE FUNCTION structure_search_put(structure_key text) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO structure_search (key, name, words, kinds, trades, services, territories)
    SELECT s.key,
        f_fold(s.name),
        f_words(s.name, 'A') || f_words(concat_ws(' ', s.brand, s.owner, array_to_string(s.other_names, ' ')), 'B')
            || f_words(sites.names, 'B')
            || f_codes(concat_ws(' ', s.siret, substr(s.siret, 1, 9), sites.numbers), 'A')
            || f_codes(array_to_string(k.kinds, ' '), 'B') || f_words(k.called, 'C')
            || f_trade_words(t.trades) || f_words(o.titles, 'B') || f_words(o.texts, 'C')
            || f_words(array_to_string(s.networks || s.labels, ' '), 'C')
            || f_words((SELECT name FROM territory WHERE code = s.commune), 'D'),
        k.kinds,
        f_with_groups(t.trades),
        o.services,
        f_containers(array_remove(s.commune || sites.communes, NULL))
    FROM structure s
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
        FROM structure_offer WHERE structure_key = s.key
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

CREATE FUNCTION structure_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM structure_search_put(NEW.key);
    RETURN NULL;
END
$$;

-- At the end of the transaction, when all parts are written: whatever changes a part also writes the root (V0010).
CREATE CONSTRAINT TRIGGER structure_search_follow AFTER INSERT OR UPDATE ON structure
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION structure_search_follow();

SELECT structure_search_put(key) FROM structure;
