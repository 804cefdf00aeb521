-- Mails to send. Address, subject and text are forgotten on delivery; the rest tells for a while that one was sent.
CREATE TABLE outgoing_mail (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- SHA-256 of the address: holds what one address is sent to a measure.
    recipient_hash bytea NOT NULL,
    recipient text,
    subject text,
    body text,
    created timestamptz NOT NULL DEFAULT now(),
    due timestamptz NOT NULL DEFAULT now(),
    attempts int NOT NULL DEFAULT 0,
    sent timestamptz,
    -- Given up after the last attempt.
    failed timestamptz,
    problem text
);
CREATE INDEX outgoing_mail_due ON outgoing_mail (due) WHERE sent IS NULL AND failed IS NULL;
CREATE INDEX outgoing_mail_recipient ON outgoing_mail (recipient_hash, created);
