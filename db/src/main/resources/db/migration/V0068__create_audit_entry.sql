-- Who did what, in the order it was done; added to, never changed. The person is forgotten with the account, what was done
-- is not.
CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    moment timestamptz NOT NULL DEFAULT now(),
    account uuid REFERENCES account ON DELETE SET NULL,
    -- Whose members read the entry; null where it concerns the person or the operator alone.
    organisation uuid,
    action text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX audit_entry_organisation ON audit_entry (organisation, id);
CREATE INDEX audit_entry_account ON audit_entry (account, id);
