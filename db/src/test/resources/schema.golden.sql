CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;

CREATE SEQUENCE content_version;
CREATE SEQUENCE index_outbox_id_seq;

CREATE TABLE commune_alias (
    insee text,
    name text NOT NULL,
    folded text NOT NULL GENERATED f_fold(name),
    postcode text NOT NULL,
    commune text NOT NULL
);
CREATE TABLE cpv (
    code text NOT NULL,
    label text NOT NULL,
    level text NOT NULL,
    parent text
);
CREATE TABLE index_outbox (
    id bigint NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    due timestamp with time zone NOT NULL DEFAULT now()
);
CREATE TABLE statistic_observation (
    series_id text NOT NULL,
    "position" integer NOT NULL,
    dimension_1 text,
    dimension_1_value text,
    dimension_2 text,
    dimension_2_value text,
    period text NOT NULL,
    territory text NOT NULL,
    territory_code text,
    value numeric NOT NULL,
    published text NOT NULL,
    unit text NOT NULL,
    note text,
    locator text
);
CREATE TABLE statistic_revision (
    series_id text NOT NULL,
    number integer NOT NULL,
    revised date NOT NULL
);
CREATE TABLE statistic_series (
    id text NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    question text NOT NULL,
    kind text NOT NULL,
    unit text,
    measures text NOT NULL,
    caveat text,
    publisher text NOT NULL,
    document text NOT NULL,
    locator text NOT NULL,
    licence text NOT NULL,
    chart text NOT NULL,
    chart_filter text,
    headline integer[] NOT NULL,
    fingerprint text NOT NULL
);
CREATE TABLE territory (
    code text NOT NULL,
    kind text NOT NULL,
    insee text NOT NULL,
    name text NOT NULL,
    folded text NOT NULL GENERATED f_fold(name),
    postcodes text[] NOT NULL DEFAULT '{}'::text[],
    lat double precision NOT NULL,
    lon double precision NOT NULL,
    population integer
);
CREATE TABLE territory_within (
    code text NOT NULL,
    container text NOT NULL
);
CREATE TABLE trade (
    code text NOT NULL,
    group_code text NOT NULL,
    label text NOT NULL,
    words text NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE trade_cpv (
    trade text NOT NULL,
    cpv_prefix text NOT NULL
);
CREATE TABLE trade_group (
    code text NOT NULL,
    label text NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE trade_naf (
    trade text NOT NULL,
    naf text NOT NULL
);

ALTER TABLE commune_alias ADD CONSTRAINT commune_alias_commune_fkey FOREIGN KEY (commune) REFERENCES territory(code);
ALTER TABLE cpv ADD CONSTRAINT cpv_code_check CHECK ((code ~ '^\d{8}$'::text));
ALTER TABLE cpv ADD CONSTRAINT cpv_level_check CHECK ((level = ANY (ARRAY['division'::text, 'group'::text, 'class'::text, 'category'::text])));
ALTER TABLE cpv ADD CONSTRAINT cpv_parent_fkey FOREIGN KEY (parent) REFERENCES cpv(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE cpv ADD CONSTRAINT cpv_pkey PRIMARY KEY (code);
ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_pkey PRIMARY KEY (id);
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_check CHECK (((dimension_1 IS NULL) = (dimension_1_value IS NULL)));
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_check1 CHECK (((dimension_2 IS NULL) = (dimension_2_value IS NULL)));
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_once UNIQUE NULLS NOT DISTINCT (series_id, dimension_1, dimension_1_value, dimension_2, dimension_2_value, period, territory, unit);
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_pkey PRIMARY KEY (series_id, "position");
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_series_id_fkey FOREIGN KEY (series_id) REFERENCES statistic_series(id) ON DELETE CASCADE;
ALTER TABLE statistic_observation ADD CONSTRAINT statistic_observation_territory_code_check CHECK ((territory_code ~ '^(fr|(reg|dep|epci|ze|com)-[0-9AB]+)$'::text));
ALTER TABLE statistic_revision ADD CONSTRAINT statistic_revision_pkey PRIMARY KEY (series_id, number);
ALTER TABLE statistic_revision ADD CONSTRAINT statistic_revision_series_id_fkey FOREIGN KEY (series_id) REFERENCES statistic_series(id) ON DELETE CASCADE;
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_chart_check CHECK ((chart = ANY (ARRAY['line'::text, 'bar'::text, 'none'::text])));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_id_check CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_kind_check CHECK ((kind = ANY (ARRAY['observation'::text, 'target'::text, 'threshold'::text, 'example'::text, 'survey'::text])));
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_pkey PRIMARY KEY (id);
ALTER TABLE statistic_series ADD CONSTRAINT statistic_series_question_check CHECK ((question = ANY (ARRAY['combien-de-marches'::text, 'qui-beneficie'::text, 'quels-contrats-quelles-suites'::text, 'ma-region'::text, 'combien-d-heures'::text, 'qui-sont-les-structures'::text, 'combien-coute'::text, 'regles-et-parametres'::text, 'enquetes'::text])));
ALTER TABLE territory ADD CONSTRAINT territory_kind_check CHECK ((kind = ANY (ARRAY['com'::text, 'epci'::text, 'dep'::text, 'reg'::text, 'ze'::text, 'fr'::text])));
ALTER TABLE territory ADD CONSTRAINT territory_pkey PRIMARY KEY (code);
ALTER TABLE territory_within ADD CONSTRAINT territory_within_pkey PRIMARY KEY (code, container);
ALTER TABLE trade ADD CONSTRAINT trade_group_code_fkey FOREIGN KEY (group_code) REFERENCES trade_group(code);
ALTER TABLE trade ADD CONSTRAINT trade_pkey PRIMARY KEY (code);
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_cpv_prefix_check CHECK ((cpv_prefix ~ '^\d{2,8}$'::text));
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_pkey PRIMARY KEY (trade, cpv_prefix);
ALTER TABLE trade_cpv ADD CONSTRAINT trade_cpv_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code) ON DELETE CASCADE;
ALTER TABLE trade_group ADD CONSTRAINT trade_group_pkey PRIMARY KEY (code);
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_naf_check CHECK ((naf ~ '^\d{4}[A-Z]$'::text));
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_pkey PRIMARY KEY (trade, naf);
ALTER TABLE trade_naf ADD CONSTRAINT trade_naf_trade_fkey FOREIGN KEY (trade) REFERENCES trade(code) ON DELETE CASCADE;

CREATE INDEX commune_alias_commune ON public.commune_alias USING btree (commune);
CREATE INDEX commune_alias_folded ON public.commune_alias USING btree (folded, postcode);
CREATE INDEX commune_alias_insee ON public.commune_alias USING btree (insee);
CREATE INDEX territory_folded_prefix ON public.territory USING btree (folded text_pattern_ops);
CREATE INDEX territory_folded_trigram ON public.territory USING gin (folded gin_trgm_ops);
CREATE INDEX territory_insee ON public.territory USING btree (insee);
CREATE INDEX territory_postcodes ON public.territory USING gin (postcodes);
CREATE INDEX territory_within_container ON public.territory_within USING btree (container);
CREATE INDEX trade_group_code ON public.trade USING btree (group_code);
CREATE INDEX trade_naf_naf ON public.trade_naf USING btree (naf);
CREATE UNIQUE INDEX cpv_pkey ON public.cpv USING btree (code);
CREATE UNIQUE INDEX index_outbox_pkey ON public.index_outbox USING btree (id);
CREATE UNIQUE INDEX statistic_observation_once ON public.statistic_observation USING btree (series_id, dimension_1, dimension_1_value, dimension_2, dimension_2_value, period, territory, unit) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX statistic_observation_pkey ON public.statistic_observation USING btree (series_id, "position");
CREATE UNIQUE INDEX statistic_revision_pkey ON public.statistic_revision USING btree (series_id, number);
CREATE UNIQUE INDEX statistic_series_pkey ON public.statistic_series USING btree (id);
CREATE UNIQUE INDEX territory_pkey ON public.territory USING btree (code);
CREATE UNIQUE INDEX territory_within_pkey ON public.territory_within USING btree (code, container);
CREATE UNIQUE INDEX trade_cpv_pkey ON public.trade_cpv USING btree (trade, cpv_prefix);
CREATE UNIQUE INDEX trade_group_pkey ON public.trade_group USING btree (code);
CREATE UNIQUE INDEX trade_naf_pkey ON public.trade_naf USING btree (trade, naf);
CREATE UNIQUE INDEX trade_pkey ON public.trade USING btree (code);

CREATE OR REPLACE FUNCTION public.content_announce(kind text, key text)
 RETURNS void
 LANGUAGE sql
AS $function$
    INSERT INTO index_outbox (kind, key, version) VALUES (kind, key, nextval('content_version'));
    SELECT pg_notify('index_outbox', kind);
$function$

CREATE OR REPLACE FUNCTION public.content_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    old_key text;
    new_key text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        old_key := to_jsonb(OLD) ->> TG_ARGV[1];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        new_key := to_jsonb(NEW) ->> TG_ARGV[1];
        PERFORM content_announce(TG_ARGV[0], new_key);
    END IF;
    -- A row that takes another key leaves a document behind under the former one.
    IF old_key IS DISTINCT FROM new_key AND old_key IS NOT NULL THEN
        PERFORM content_announce(TG_ARGV[0], old_key);
    END IF;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.content_part_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
    old_root text;
    new_root text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        old_root := to_jsonb(OLD) ->> TG_ARGV[2];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        new_root := to_jsonb(NEW) ->> TG_ARGV[2];
        PERFORM content_touch(TG_ARGV[0], TG_ARGV[1], new_root);
    END IF;
    IF old_root IS DISTINCT FROM new_root AND old_root IS NOT NULL THEN
        PERFORM content_touch(TG_ARGV[0], TG_ARGV[1], old_root);
    END IF;
    RETURN NULL;
END
$function$

CREATE OR REPLACE FUNCTION public.content_touch(root text, root_column text, value text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
    EXECUTE format(
        'UPDATE %I SET version = version WHERE %I = %L AND xmin::text <> pg_current_xact_id()::xid::text',
        root, root_column, value);
END
$function$

CREATE OR REPLACE FUNCTION public.content_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    NEW.version := nextval('content_version');
    RETURN NEW;
END
$function$

CREATE OR REPLACE FUNCTION public.f_fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN TRIM(BOTH FROM regexp_replace(lower(f_unaccent($1)), '[^a-z0-9]+'::text, ' '::text, 'g'::text))

CREATE OR REPLACE FUNCTION public.f_unaccent(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN unaccent('unaccent'::regdictionary, $1)



