-- One row a market, as structure_search has one a structure.
CREATE TABLE market_search (
    reference text PRIMARY KEY REFERENCES planned_market ON UPDATE CASCADE ON DELETE CASCADE,
    words tsvector NOT NULL,
    devices text[] NOT NULL,
    -- And the groups they are in.
    trades text[] NOT NULL,
    -- And the codes above them.
    cpv text[] NOT NULL,
    places text[] NOT NULL,
    -- The places and all that contain them.
    territories text[] NOT NULL,
    hours int
);
CREATE INDEX market_search_words ON market_search USING gin (words) WITH (fastupdate = off);

CREATE FUNCTION market_search_put(market_reference text) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO market_search (reference, words, devices, trades, cpv, places, territories, hours)
    SELECT m.reference,
        f_words(m.title, 'A') || f_codes(concat_ws(' ', m.reference, m.buyer_siren), 'A') || f_words(l.titles, 'B')
            || f_trade_words(t.trades) || f_words(c.labels, 'C') || f_codes(array_to_string(c.numbers, ' '), 'C')
            || f_words(d.called, 'C') || f_words(m.description, 'C')
            || f_words((SELECT name FROM buyer WHERE siren = m.buyer_siren), 'C')
            || f_words((SELECT string_agg(name, ' ') FROM territory WHERE code = ANY (p.places)), 'D'),
        d.devices,
        f_with_groups(t.trades),
        c.codes,
        p.places,
        f_containers(p.places),
        d.hours
    FROM planned_market m
    CROSS JOIN LATERAL (
        SELECT string_agg(title, ' ') AS titles, array_remove(m.cpv || array_agg(cpv), NULL) AS cpv
        FROM market_lot WHERE market = m.reference
    ) l
    CROSS JOIN LATERAL (
        SELECT ARRAY(
            SELECT unnest(m.places) UNION SELECT unnest(places) FROM market_lot WHERE market = m.reference) AS places
    ) p
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(kind), '{}') AS devices, string_agg(f_called(kind), ' ') AS called,
            CAST(sum(hours) AS int) AS hours
        FROM (SELECT kind, sum(hours) AS hours FROM market_consideration WHERE market = m.reference GROUP BY kind) k
    ) d
    CROSS JOIN LATERAL (
        SELECT ARRAY(SELECT DISTINCT unnest(f_trades_of_cpv(code)) FROM unnest(l.cpv) AS code) AS trades
    ) t
    CROSS JOIN LATERAL (
        -- The codes above a code are its beginnings. A division ("Travaux de construction") would find every market of
        -- its nature.
        SELECT coalesce(array_agg(code), '{}') AS codes, string_agg(label, ' ') FILTER (WHERE level <> 'division') AS labels,
            array_agg(code) || array_agg(rtrim(code, '0')) FILTER (WHERE rtrim(code, '0') ~ '^\d{3}') AS numbers
        FROM cpv
        WHERE code = ANY (ARRAY(
            SELECT rpad(left(of_lot, digits), 8, '0') FROM unnest(l.cpv) AS of_lot, generate_series(2, 8) AS digits))
    ) c
    WHERE m.reference = $1
    ON CONFLICT (reference) DO UPDATE SET words = excluded.words, devices = excluded.devices,
        trades = excluded.trades, cpv = excluded.cpv, places = excluded.places,
        territories = excluded.territories, hours = excluded.hours;
END
$$;

CREATE FUNCTION market_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM market_search_put(NEW.reference);
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER market_search_follow AFTER INSERT OR UPDATE ON planned_market
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION market_search_follow();

SELECT market_search_put(reference) FROM planned_market;
