-- What a buyer said of an act and one of its markets: many to many. What is only proposed is worked out when it is asked for.
CREATE TABLE market_act (
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    act text NOT NULL REFERENCES published_act ON DELETE CASCADE,
    confirmed boolean NOT NULL,
    -- Of the market before the act made it an awarded one; absent where the act changed nothing.
    former_status text,
    decided timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (market, act)
);

CREATE INDEX market_act_act ON market_act (act);
