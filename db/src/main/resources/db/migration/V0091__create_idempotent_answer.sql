-- What was answered to a request that bore an idempotency key: asked again, it is answered again and not done again.
CREATE TABLE idempotent_answer (
    organisation_key uuid NOT NULL REFERENCES organisation_key ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- SHA-256 of the method, the address and the body.
    request bytea NOT NULL,
    -- Absent only inside the transaction that does the work.
    answer jsonb,
    created timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_key, name)
);
CREATE INDEX idempotent_answer_created ON idempotent_answer (created);
