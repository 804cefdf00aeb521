-- Structures somebody gathered under a name.
CREATE TABLE structure_list (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
    -- Keys of structures, in the order they were gathered in.
    keys text[] NOT NULL CHECK (cardinality(keys) BETWEEN 1 AND 30),
    updated timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX structure_list_name ON structure_list (account, name);
