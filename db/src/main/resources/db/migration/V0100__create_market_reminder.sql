-- That a buyer was asked what became of a planned publication that is past: twice at most for one date, once by however many portals.
CREATE TABLE market_reminder (
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    -- The date that was asked about: a new one may be asked about anew.
    publication_date date NOT NULL,
    publication_precision text NOT NULL CHECK (publication_precision IN ('day', 'month', 'quarter')),
    number integer NOT NULL CHECK (number IN (1, 2)),
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    sent date NOT NULL,
    PRIMARY KEY (market, publication_date, publication_precision, number)
);
CREATE INDEX market_reminder_organisation ON market_reminder (organisation, sent);
