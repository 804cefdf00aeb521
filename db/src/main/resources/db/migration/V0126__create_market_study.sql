-- What the team of an organisation makes of a market, for itself alone.
CREATE TABLE market_study (
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('to-study', 'answering', 'not-for-us')),
    -- Why it is not for them: what the list learns from.
    reason text CHECK (reason IN ('trade', 'place', 'size', 'time', 'other')),
    note text NOT NULL CHECK (length(note) <= 2000),
    -- The last to write; absent once the account is gone.
    account uuid REFERENCES account ON DELETE SET NULL,
    version integer NOT NULL DEFAULT 1,
    updated timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation, market),
    CHECK ((status = 'not-for-us') = (reason IS NOT NULL))
);
