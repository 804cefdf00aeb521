-- Files that a buyer attaches to a market: of a draft, its members' alone; of a market, the public's once it is public.
CREATE TABLE market_document (
    id uuid PRIMARY KEY,
    market text REFERENCES planned_market ON DELETE CASCADE,
    draft uuid REFERENCES plan_draft ON DELETE CASCADE,
    -- Whose room they take.
    buyer_siren text NOT NULL CHECK (buyer_siren ~ '^[0-9]{9}$'),
    title text NOT NULL CHECK (title <> ''),
    kind text NOT NULL CHECK (kind IN ('specification', 'social', 'study', 'calendar', 'other')),
    format text NOT NULL CHECK (format IN ('pdf', 'odt', 'ods', 'docx', 'xlsx')),
    size integer NOT NULL CHECK (size > 0 AND size <= 5000000),
    added timestamptz NOT NULL DEFAULT now(),
    -- Its content is gone, that it was there is not.
    removed timestamptz,
    CHECK (num_nonnulls(market, draft) = 1)
);
CREATE INDEX market_document_market ON market_document (market);
CREATE INDEX market_document_draft ON market_document (draft);
CREATE INDEX market_document_buyer ON market_document (buyer_siren);

-- Apart, so that lists do not read it.
CREATE TABLE market_document_content (
    document uuid PRIMARY KEY REFERENCES market_document ON DELETE CASCADE,
    content bytea NOT NULL
);
