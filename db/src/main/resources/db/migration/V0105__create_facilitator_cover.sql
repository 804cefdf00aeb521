-- What a body that facilitates clauses says of itself, for whoever prepares a market where it works.
CREATE TABLE facilitator_profile (
    organisation uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    -- Of the body, chosen to be public.
    mail text CHECK (mail <> ''),
    telephone text CHECK (telephone <> ''),
    updated timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE facilitator_cover (
    organisation uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    -- Code of a territory; the reference data are loaded anew from time to time.
    territory text NOT NULL,
    PRIMARY KEY (organisation, territory)
);
CREATE INDEX facilitator_cover_territory ON facilitator_cover (territory);
