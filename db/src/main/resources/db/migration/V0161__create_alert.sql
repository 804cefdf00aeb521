-- Who asked to be told, without an account: an address, nothing else of a person. It goes with its last alert.
CREATE TABLE alert_address (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    mail text NOT NULL UNIQUE,
    created timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE alert (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address uuid NOT NULL REFERENCES alert_address ON DELETE CASCADE,
    -- The filters of a search of markets as its address has them, "" for all; absent where one market is followed.
    search text,
    market text REFERENCES planned_market ON DELETE CASCADE,
    frequency text NOT NULL CHECK (frequency IN ('day', 'week')),
    created timestamptz NOT NULL DEFAULT now(),
    -- SHA-256 of what the link that confirms it carries; absent where the address was known to be the reader's.
    token_hash bytea UNIQUE,
    confirmed timestamptz,
    paused timestamptz,
    stopped timestamptz,
    -- Why it stopped by itself: the market is over, or a filter no longer exists.
    ended text CHECK (ended IN ('over', 'filters')),
    -- What was public before is not news.
    since timestamptz NOT NULL DEFAULT now(),
    -- Up to when the index was looked at.
    looked timestamptz NOT NULL DEFAULT now(),
    -- The day from which it is looked at again.
    due date NOT NULL,
    -- The last mail with something of it.
    told timestamptz,
    CHECK ((search IS NULL) <> (market IS NULL)),
    CHECK (ended IS NULL OR stopped IS NOT NULL)
);
CREATE INDEX alert_of_address ON alert (address);
CREATE INDEX alert_of_market ON alert (market);
CREATE INDEX alert_due ON alert (due) WHERE confirmed IS NOT NULL AND paused IS NULL AND stopped IS NULL;

-- What an alert has told already: never the same market twice, and of its memory how much is known.
CREATE TABLE alert_told (
    alert bigint NOT NULL REFERENCES alert ON DELETE CASCADE,
    market text NOT NULL REFERENCES planned_market ON DELETE CASCADE,
    dates int NOT NULL,
    changes int NOT NULL,
    acts int NOT NULL,
    PRIMARY KEY (alert, market)
);
CREATE INDEX alert_told_market ON alert_told (market);

-- What a link in a mail gives a right to: to see, change and stop the alerts of the address it was sent to.
CREATE TABLE alert_link (
    token_hash bytea PRIMARY KEY,
    address uuid NOT NULL REFERENCES alert_address ON DELETE CASCADE,
    created timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX alert_link_address ON alert_link (address);
