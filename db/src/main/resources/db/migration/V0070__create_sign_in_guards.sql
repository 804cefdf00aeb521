-- Wrong passwords, by the address that was typed (its SHA-256, known or not) and where from: a network, or a device in which
-- the person had signed in before. Kept for a day.
CREATE TABLE sign_in_failure (
    mail_hash bytea NOT NULL,
    origin text NOT NULL,
    moment timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_mail ON sign_in_failure (mail_hash, moment);

-- Devices in which a person has signed in (SHA-256 of a cookie): what others try elsewhere does not slow them down.
CREATE TABLE account_device (
    token bytea PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    seen timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_device_account ON account_device (account);

-- What replaces a code of the second factor, once each (SHA-256).
CREATE TABLE account_recovery_code (
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    code bytea NOT NULL,
    PRIMARY KEY (account, code)
);
