-- A network invites a person, by mail, to hold the page of one of its members. Gone once accepted, withdrawn or expired.
CREATE TABLE network_invitation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    network uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    mail text NOT NULL,
    -- SHA-256 of what the link carries.
    token_hash bytea NOT NULL UNIQUE,
    created timestamptz NOT NULL DEFAULT now(),
    expires timestamptz NOT NULL,
    UNIQUE (network, structure_key, mail)
);
CREATE INDEX network_invitation_structure ON network_invitation (structure_key);

-- network: somebody accepted such an invitation. granted: holds the page since, and the operator is to read it afterwards.
ALTER TABLE structure_claim
    DROP CONSTRAINT structure_claim_way_check,
    ADD CONSTRAINT structure_claim_way_check
        CHECK (way IN ('account', 'mail', 'domain', 'document', 'contest', 'proposal', 'network')),
    DROP CONSTRAINT structure_claim_state_check,
    ADD CONSTRAINT structure_claim_state_check
        CHECK (state IN ('sent', 'waiting', 'accepted', 'refused', 'appealed', 'closed', 'granted'));
