-- A document that Elasticsearch refuses is tried again later and later, without holding up those behind it.
ALTER TABLE index_outbox
    ADD COLUMN attempts int NOT NULL DEFAULT 0,
    ADD COLUMN due timestamptz NOT NULL DEFAULT now();
