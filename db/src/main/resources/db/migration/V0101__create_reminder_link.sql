-- What a link of a reminder gives a right to: to answer for one market, about one date, once. Gone with the membership of whom
-- it was sent to.
CREATE TABLE reminder_link (
    -- SHA-256 of what the link carries.
    token_hash bytea PRIMARY KEY,
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    organisation uuid NOT NULL,
    account uuid NOT NULL,
    publication_date date NOT NULL,
    publication_precision text NOT NULL CHECK (publication_precision IN ('day', 'month', 'quarter')),
    expires timestamptz NOT NULL,
    answered timestamptz,
    answer text CHECK (answer IN ('published', 'postponed', 'withdrawn')),
    -- The market as it was before the answer (market_snapshot), and its version after it: for the time it can be undone.
    former jsonb,
    version bigint,
    FOREIGN KEY (organisation, account) REFERENCES membership ON DELETE CASCADE,
    CHECK ((answered IS NULL) = (answer IS NULL))
);
CREATE INDEX reminder_link_membership ON reminder_link (organisation, account);
CREATE INDEX reminder_link_market ON reminder_link (market);
