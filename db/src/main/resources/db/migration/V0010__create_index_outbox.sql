-- What the search indexes have to catch up with. A row is written in the transaction that changes the content, so that
-- no change is lost and none is announced that was rolled back; the indexer deletes it once Elasticsearch has it.
--
-- A table whose rows are documents (kind 'market' or 'structure', key = the document's id, a column of the table):
--
--   version bigint NOT NULL DEFAULT 0
--
--   CREATE TRIGGER structure_version BEFORE INSERT OR UPDATE ON structure
--       FOR EACH ROW EXECUTE FUNCTION content_version();
--   CREATE TRIGGER structure_changed AFTER INSERT OR UPDATE OR DELETE ON structure
--       FOR EACH ROW EXECUTE FUNCTION content_changed('structure', 'key');
--
-- A table whose rows are part of such documents (arguments: root table, its column, the column here that holds its value):
--
--   CREATE TRIGGER structure_offer_changed AFTER INSERT OR UPDATE OR DELETE ON structure_offer
--       FOR EACH ROW EXECUTE FUNCTION content_part_changed('structure', 'id', 'structure_id');
--
-- TRUNCATE fires none of these.

CREATE SEQUENCE content_version AS bigint;

CREATE TABLE index_outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('market', 'structure')),
    key text NOT NULL,
    version bigint NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);

-- Gives each state of a row a number that only grows: Elasticsearch then refuses an older state that arrives late.
CREATE FUNCTION content_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := nextval('content_version');
    RETURN NEW;
END
$$;

CREATE FUNCTION content_announce(kind text, key text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO index_outbox (kind, key, version) VALUES (kind, key, nextval('content_version'));
    SELECT pg_notify('index_outbox', kind);
$$;

CREATE FUNCTION content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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
$$;

-- A root already written by this transaction is announced already: a hundred parts cost it one update, not a hundred.
-- The value goes in as a literal, so that it takes the type of the column and finds its index.
CREATE FUNCTION content_touch(root text, root_column text, value text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'UPDATE %I SET version = version WHERE %I = %L AND xmin::text <> pg_current_xact_id()::xid::text',
        root, root_column, value);
END
$$;

CREATE FUNCTION content_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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
$$;
