-- Requests to build an index anew and how far each has come. The process that holds the outbox takes them up; whoever
-- takes over from it finds those that are not finished and begins them again.
CREATE TABLE index_rebuild (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('market', 'structure')),
    requested timestamptz NOT NULL DEFAULT now(),
    -- Documents so far, and how many there were when it began.
    written bigint NOT NULL DEFAULT 0,
    expected bigint,
    problem text,
    outcome text CHECK (outcome IN ('done', 'stopped', 'refused')),
    finished timestamptz,
    CHECK ((finished IS NULL) = (outcome IS NULL))
);
CREATE INDEX index_rebuild_open ON index_rebuild (id) WHERE finished IS NULL;
