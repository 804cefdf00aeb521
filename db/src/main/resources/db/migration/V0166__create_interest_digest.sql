-- Who of a buyer is told once a day of new interest, and what the link that stops it carries.
CREATE TABLE interest_digest (
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    token text NOT NULL UNIQUE,
    stopped timestamptz,
    PRIMARY KEY (organisation, account),
    FOREIGN KEY (organisation, account) REFERENCES membership ON DELETE CASCADE
);
