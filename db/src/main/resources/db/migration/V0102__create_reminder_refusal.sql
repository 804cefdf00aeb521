-- Members who want no reminders of an organisation.
CREATE TABLE reminder_refusal (
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation, account),
    FOREIGN KEY (organisation, account) REFERENCES membership ON DELETE CASCADE
);

-- What the link at the end of a reminder gives a right to: to have no more of them, and to have them again.
CREATE TABLE reminder_stop (
    token_hash bytea PRIMARY KEY,
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    created timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (organisation, account) REFERENCES membership ON DELETE CASCADE
);
CREATE INDEX reminder_stop_membership ON reminder_stop (organisation, account);
