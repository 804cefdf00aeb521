CREATE TABLE membership (
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('owner', 'editor')),
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation, account)
);
CREATE INDEX membership_account ON membership (account);

-- Gone once accepted, revoked or long expired: an address is kept no longer than it serves.
CREATE TABLE invitation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    mail text NOT NULL,
    role text NOT NULL CHECK (role IN ('owner', 'editor')),
    -- SHA-256 of what the link carries.
    token_hash bytea NOT NULL UNIQUE,
    created timestamptz NOT NULL DEFAULT now(),
    expires timestamptz NOT NULL,
    UNIQUE (organisation, mail)
);

-- Gone once answered; the journal keeps the answer.
CREATE TABLE join_request (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    message text NOT NULL,
    created timestamptz NOT NULL DEFAULT now(),
    UNIQUE (organisation, account)
);
CREATE INDEX join_request_account ON join_request (account);
