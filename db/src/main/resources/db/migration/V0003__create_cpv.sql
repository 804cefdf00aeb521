CREATE TABLE cpv (
    code text PRIMARY KEY CHECK (code ~ '^\d{8}$'),
    label text NOT NULL,
    level text NOT NULL CHECK (level IN ('division', 'group', 'class', 'category')),
    parent text REFERENCES cpv DEFERRABLE INITIALLY DEFERRED
);
