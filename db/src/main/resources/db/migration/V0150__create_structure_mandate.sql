-- A structure asks a network, or the operator of the portal, to keep its page; taken back by deleting the row.
CREATE TABLE structure_mandate (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    structure uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    -- Null for the operator.
    network uuid REFERENCES organisation ON DELETE CASCADE,
    granted timestamptz NOT NULL DEFAULT now(),
    UNIQUE NULLS NOT DISTINCT (structure, network)
);
CREATE INDEX structure_mandate_network ON structure_mandate (network);

-- In whose name it was done, where that is neither the person nor its organisation: as it was called then.
ALTER TABLE audit_entry ADD COLUMN on_behalf text CHECK (on_behalf <> '');
