-- What buyers published elsewhere of their purchases: planning notices (eForms) and awards (DECP). No person is named here.
CREATE TABLE published_act (
    -- decp:{SIRET of the buyer}:{its number}, or eforms:{SIREN of the buyer}:{notice identifier}: no buyer writes over another.
    id text PRIMARY KEY CHECK (id <> ''),
    kind text NOT NULL CHECK (kind IN ('planning-notice', 'award')),
    buyer_siren text NOT NULL CHECK (buyer_siren ~ '^[0-9]{9}$'),
    -- As the buyer knows it.
    number text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    cpv text[] NOT NULL,
    -- Euros without tax; estimated for a notice.
    amount bigint CHECK (amount >= 0),
    -- Issued, or notified to its holders.
    day date NOT NULL,
    -- When a notice plans the call.
    planned date,
    -- Words of the DECP, as published.
    considerations text[] NOT NULL,
    -- SIRET or another number of each holder.
    holders text[] NOT NULL,
    source text NOT NULL,
    source_date date NOT NULL
);

CREATE INDEX published_act_buyer ON published_act (buyer_siren, day);
