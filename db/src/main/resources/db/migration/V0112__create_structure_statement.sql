-- What a structure says of itself, field by field, each with the day it said so: apart from what sources say, so that no
-- import changes it. Lists have one value a line.
CREATE TABLE structure_statement (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    field text NOT NULL CHECK (field IN ('presentation', 'brand', 'website', 'phone', 'mail', 'show-phone', 'show-mail',
        'area-km', 'area-codes', 'trades', 'places', 'networks', 'labels', 'agreement', 'agreement-until', 'clients',
        'closed-until', 'closed-note')),
    value text NOT NULL CHECK (value <> ''),
    said timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (structure_key, field)
);

ALTER TABLE structure_offer
    ADD COLUMN area_km int CHECK (area_km > 0),
    ADD COLUMN area_codes text[] NOT NULL DEFAULT '{}',
    -- The last day on which it is shown.
    ADD COLUMN valid_until date,
    -- When the structure was told that it is shown no longer.
    ADD COLUMN expiry_told timestamptz,
    -- Of the offer itself, for two windows that are open on it.
    ADD COLUMN version int NOT NULL DEFAULT 0,
    ADD COLUMN updated timestamptz NOT NULL DEFAULT now();

-- Drawn anew from what was sent, so without what a camera writes into its files.
CREATE TABLE structure_photo (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    offer bigint NOT NULL REFERENCES structure_offer ON DELETE CASCADE,
    -- What it shows, in words.
    alternative text NOT NULL CHECK (alternative <> ''),
    width int NOT NULL,
    height int NOT NULL,
    content bytea NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX structure_photo_offer ON structure_photo (offer, created);

CREATE FUNCTION structure_photo_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE structure_offer SET updated = now() WHERE id = coalesce(NEW.offer, OLD.offer);
    RETURN NULL;
END
$$;
CREATE TRIGGER structure_photo_changed AFTER INSERT OR DELETE ON structure_photo
    FOR EACH ROW EXECUTE FUNCTION structure_photo_changed();
