-- Open data: the states of each dataset that are kept, whole files included. One transaction adds a state, so that every
-- portal serves it whole, and from the same bytes, or not at all.
CREATE TABLE dataset_version (
    slug text NOT NULL,
    -- The day, and from the second of a day on its number.
    version text NOT NULL CHECK (version ~ '^\d{4}-\d\d-\d\d(-\d+)?$'),
    position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    published timestamptz NOT NULL DEFAULT now(),
    -- Of the rows and the columns: a build that finds the same adds nothing.
    fingerprint text NOT NULL,
    row_count bigint NOT NULL,
    -- Empty cells, column by column.
    empty_cells bigint[] NOT NULL,
    table_schema jsonb NOT NULL,
    preview jsonb NOT NULL,
    PRIMARY KEY (slug, version)
);

CREATE TABLE dataset_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL,
    version text NOT NULL,
    format text NOT NULL CHECK (format IN ('csv', 'jsonl', 'xlsx', 'parquet', 'geojson')),
    size bigint NOT NULL,
    sha256 text NOT NULL,
    UNIQUE (slug, version, format),
    FOREIGN KEY (slug, version) REFERENCES dataset_version ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

-- A file in parts of 256 KiB, the last one shorter.
CREATE TABLE dataset_chunk (
    file bigint NOT NULL REFERENCES dataset_file ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (file, number)
);
-- What is compressed already, or asked for in parts, is not worth compressing here.
ALTER TABLE dataset_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- What became of each build; the last one says when the next is due.
CREATE TABLE dataset_build (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started timestamptz NOT NULL,
    finished timestamptz NOT NULL DEFAULT now(),
    definitions text NOT NULL,
    published int NOT NULL,
    unchanged int NOT NULL,
    failed int NOT NULL,
    problem text
);
