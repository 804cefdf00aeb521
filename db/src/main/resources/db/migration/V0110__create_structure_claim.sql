-- Where a source gives one: to write to the structure, never shown.
ALTER TABLE structure ADD COLUMN mail text;

-- Somebody says to speak for a structure, and how that was proven. What a claim leaves behind is an organisation.
CREATE TABLE structure_claim (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    siret text NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    way text NOT NULL CHECK (way IN ('account', 'mail', 'domain', 'document', 'contest', 'proposal')),
    -- sent: a link waits to be followed; waiting, appealed: for the operator; closed: refused in appeal.
    state text NOT NULL CHECK (state IN ('sent', 'waiting', 'accepted', 'refused', 'appealed', 'closed')),
    message text NOT NULL DEFAULT '',
    -- Of a structure that the directory does not have.
    proposed jsonb,
    -- SHA-256 of what the link carries.
    token_hash bytea UNIQUE,
    token_expires timestamptz,
    reason text CHECK (reason <> ''),
    decided_by uuid REFERENCES account ON DELETE SET NULL,
    decided timestamptz,
    appeal text CHECK (appeal <> ''),
    created timestamptz NOT NULL DEFAULT now(),
    CHECK ((state IN ('refused', 'closed')) <= (reason IS NOT NULL)),
    CHECK ((token_hash IS NULL) = (token_expires IS NULL))
);
-- One at a time for each person and structure.
CREATE UNIQUE INDEX structure_claim_once ON structure_claim (siret, account)
    WHERE state IN ('sent', 'waiting', 'appealed');
CREATE INDEX structure_claim_state ON structure_claim (state, created);
CREATE INDEX structure_claim_account ON structure_claim (account);

-- Read by the operator, erased a month after the decision.
CREATE TABLE structure_claim_document (
    claim uuid PRIMARY KEY REFERENCES structure_claim ON DELETE CASCADE,
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    content bytea NOT NULL CHECK (length(content) <= 5242880),
    created timestamptz NOT NULL DEFAULT now()
);
