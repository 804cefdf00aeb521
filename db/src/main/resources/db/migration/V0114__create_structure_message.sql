-- Whom to answer, written by the mail program of who answers.
ALTER TABLE outgoing_mail ADD COLUMN reply_to text;
-- Where a mail that comes again can be stopped (RFC 2369).
ALTER TABLE outgoing_mail ADD COLUMN unsubscribe text;

-- What somebody writes to a structure from its page. Nothing leaves before the sender's address has answered.
CREATE TABLE structure_message (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    -- Of who was signed in: gone with the account.
    account uuid REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    mail text NOT NULL,
    message text NOT NULL,
    -- SHA-256 of what the link to confirm carries.
    token_hash bytea UNIQUE,
    created timestamptz NOT NULL DEFAULT now(),
    confirmed timestamptz,
    CHECK ((token_hash IS NULL) = (confirmed IS NOT NULL))
);
CREATE INDEX structure_message_structure ON structure_message (structure_key, created);
CREATE INDEX structure_message_mail ON structure_message (mail, created);
CREATE INDEX structure_message_account ON structure_message (account);

-- What became of each mail that carried it: kept when the mail is forgotten.
CREATE TABLE structure_message_delivery (
    mail bigint PRIMARY KEY,
    message uuid NOT NULL REFERENCES structure_message ON DELETE CASCADE,
    sent timestamptz,
    failed timestamptz
);
CREATE INDEX structure_message_delivery_message ON structure_message_delivery (message);

CREATE FUNCTION structure_message_delivered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE structure_message_delivery SET sent = NEW.sent, failed = NEW.failed WHERE mail = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER structure_message_delivered AFTER UPDATE OF sent, failed ON outgoing_mail
    FOR EACH ROW EXECUTE FUNCTION structure_message_delivered();
