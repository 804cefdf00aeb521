-- What both searches compare while Elasticsearch is away. The documents themselves are in V0041 and V0042.

-- In plpgsql where it is called for each document: the plan of an SQL function called from another would be made again
-- each time, which took ten times as long as the work itself.

-- Words without accents and French endings; a weight says how much they count, A most.
CREATE FUNCTION f_words(words text, weight "char") RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN setweight(to_tsvector('pg_catalog.french', public.f_fold(coalesce(words, ''))), weight);
END
$$;

-- Codes and numbers, as they are: "AI" is a kind of structure before it is a French verb.
CREATE FUNCTION f_codes(words text, weight "char") RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN setweight(to_tsvector('pg_catalog.simple', public.f_fold(coalesce(words, ''))), weight);
END
$$;

-- All the words of a text; as they are written where French has them all for small words.
CREATE FUNCTION f_query(words text) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    folded text := public.f_fold(words);
    french tsquery := plainto_tsquery('pg_catalog.french', folded);
BEGIN
    RETURN CASE WHEN numnode(french) > 0 THEN french ELSE plainto_tsquery('pg_catalog.simple', folded) END;
END
$$;

-- Kilometres between two positions in degrees, on a sphere.
CREATE FUNCTION f_km(lat1 float8, lon1 float8, lat2 float8, lon2 float8) RETURNS float8
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN 2 * 6371.0088 * asin(least(1, sqrt(
        sin(radians(lat2 - lat1) / 2) ^ 2
        + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));

-- The territories and all that contain one of them.
CREATE FUNCTION f_containers(codes text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ARRAY(SELECT unnest(codes) UNION SELECT w.container FROM territory_within w WHERE w.code = ANY (codes));
END
$$;

-- The trades a CPV code speaks of: those with the longest prefix that begins it.
CREATE FUNCTION f_trades_of_cpv(cpv text) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ARRAY(
        SELECT t.trade FROM trade_cpv t
        WHERE t.cpv_prefix = (SELECT max(p.cpv_prefix) FROM trade_cpv p WHERE starts_with(cpv, p.cpv_prefix)));
END
$$;

-- Trades with the groups they are in: no trade has the code of a group.
CREATE FUNCTION f_with_groups(trades text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ARRAY(SELECT unnest(trades) UNION SELECT t.group_code FROM trade t WHERE t.code = ANY (trades));
END
$$;

CREATE FUNCTION f_trade_words(trades text[]) RETURNS tsvector
    LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT f_words(string_agg(concat_ws(' ', t.label, g.label), ' '), 'B')
            || f_words(string_agg(t.words, ' '), 'D')
        FROM trade t JOIN trade_group g ON g.code = t.group_code
        WHERE t.code = ANY (trades));
END
$$;

-- How kinds of structures and considerations are called, besides their codes: labels, articles and former articles. The
-- same as in StructureKind and ConsiderationKind, to which a test holds it.
CREATE FUNCTION f_called(code text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE code
        WHEN 'ACI' THEN 'Atelier ou chantier d’insertion'
        WHEN 'EI' THEN 'Entreprise d’insertion'
        WHEN 'AI' THEN 'Association intermédiaire'
        WHEN 'ETTI' THEN 'Entreprise de travail temporaire d’insertion'
        WHEN 'EITI' THEN 'Entreprise d’insertion par le travail indépendant'
        WHEN 'GEIQ' THEN 'Groupement d’employeurs pour l’insertion et la qualification'
        WHEN 'ESAT' THEN 'Établissement ou service d’accompagnement par le travail'
        WHEN 'EA' THEN 'Entreprise adaptée'
        WHEN 'EATT' THEN 'Entreprise adaptée de travail temporaire'
        WHEN 'execution-clause' THEN 'Clause sociale d’insertion CCP L2112-2 article 14'
        WHEN 'social-criterion' THEN 'Critère d’attribution social CCP R2152-7 article 53'
        WHEN 'reserved-disability' THEN 'Réservé au secteur adapté et protégé CCP L2113-12 article 15'
        WHEN 'reserved-iae' THEN 'Réservé à l’insertion par l’activité économique CCP L2113-13'
        WHEN 'reserved-both' THEN 'Réservé aux secteurs du handicap et de l’insertion CCP L2113-14'
        WHEN 'reserved-prison' THEN 'Réservé au travail en établissement pénitentiaire CCP L2113-13-1'
        WHEN 'reserved-ess' THEN 'Réservé à l’économie sociale et solidaire CCP L2113-15'
        WHEN 'insertion-service' THEN 'Achat d’insertion et de qualification professionnelle CCP R2123-1, 3° article 30'
        WHEN 'social-action' THEN 'Clause d’action sociale CCP L2112-2'
        WHEN 'literacy' THEN 'Lutte contre l’illettrisme'
        WHEN 'equality-diversity' THEN 'Égalité, diversité et non-discrimination'
        WHEN 'progress-plan' THEN 'Plan de progrès'
        WHEN 'undecided' THEN 'À l’étude'
    END;
