
CREATE SEQUENCE content_version;
CREATE SEQUENCE index_outbox_id_seq;

CREATE TABLE index_outbox (
    id bigint NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    created timestamp with time zone NOT NULL DEFAULT now()
);

ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_kind_check CHECK ((kind = ANY (ARRAY['market'::text, 'structure'::text])));
ALTER TABLE index_outbox ADD CONSTRAINT index_outbox_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX index_outbox_pkey ON public.index_outbox USING btree (id);

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



