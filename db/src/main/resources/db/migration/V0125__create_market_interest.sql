-- An organisation tells the buyer of a market that it may answer; it binds nobody and may be taken back.
CREATE TABLE market_interest (
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    -- Who signalled it; absent once the account is gone.
    account uuid REFERENCES account ON DELETE SET NULL,
    message text NOT NULL CHECK (length(message) <= 1000),
    created timestamptz NOT NULL DEFAULT now(),
    -- When the buyer was written to; absent until then.
    mailed timestamptz,
    PRIMARY KEY (market, organisation)
);
CREATE INDEX market_interest_organisation ON market_interest (organisation, created);
CREATE INDEX market_interest_unmailed ON market_interest (market) WHERE mailed IS NULL;
