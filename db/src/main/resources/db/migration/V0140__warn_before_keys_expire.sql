-- Its owners were told this many days before the end; absent where they were not told yet.
ALTER TABLE organisation_key ADD COLUMN warned int CHECK (warned > 0);
CREATE INDEX organisation_key_ending ON organisation_key (expires) WHERE revoked IS NULL;
