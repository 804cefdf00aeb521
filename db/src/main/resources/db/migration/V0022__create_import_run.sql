-- Every import that was kept, with its account of each row that a person should look at.
CREATE TABLE import_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('market', 'structure')),
    file text NOT NULL,
    checksum text NOT NULL,
    source text NOT NULL,
    source_date date NOT NULL,
    finished timestamptz NOT NULL DEFAULT now(),
    rows_read int NOT NULL,
    created int NOT NULL,
    updated int NOT NULL,
    unchanged int NOT NULL,
    merged int NOT NULL,
    refused int NOT NULL,
    repaired int NOT NULL,
    remarkable jsonb NOT NULL,
    CHECK (rows_read = created + updated + unchanged + merged + refused)
);
CREATE INDEX import_run_file ON import_run (file, id DESC);
