-- People who sign in. Nothing here is public.
CREATE TABLE account (
    id uuid PRIMARY KEY,
    mail text NOT NULL UNIQUE CHECK (mail = lower(mail)),
    name text NOT NULL,
    -- argon2id; null until the person has chosen one, or where it signs in by a provider alone.
    password text,
    role text NOT NULL DEFAULT 'none' CHECK (role IN ('none', 'moderator', 'administrator')),
    created timestamptz NOT NULL DEFAULT now(),
    -- When the mail address answered.
    confirmed timestamptz,
    suspended timestamptz,
    -- Second factor (RFC 6238), base32: in use, and proposed but not proven yet.
    totp_secret text,
    totp_proposed text,
    -- The last step of time whose code was used: a code serves once.
    totp_step bigint NOT NULL DEFAULT 0
);

-- What the cookie of a browser gives a right to. Only the SHA-256 of its token is kept.
CREATE TABLE account_session (
    id uuid PRIMARY KEY,
    token bytea NOT NULL UNIQUE,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    device text NOT NULL,
    created timestamptz NOT NULL DEFAULT now(),
    seen timestamptz NOT NULL DEFAULT now(),
    expires timestamptz NOT NULL,
    -- False between the password and the second factor: nobody is signed in yet.
    complete boolean NOT NULL
);
CREATE INDEX account_session_account ON account_session (account);

-- Links sent by mail, each of which serves once.
CREATE TABLE account_link (
    token bytea PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    expires timestamptz NOT NULL
);
CREATE INDEX account_link_account ON account_link (account);
