-- What somebody reports of a public page. Who reports may leave an address to be answered; it goes, and so does what was
-- written, once the decision has been answered.
CREATE TABLE report (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    subject_kind text NOT NULL CHECK (subject_kind IN ('market', 'structure')),
    -- The reference of a market, the number of a structure; what it was called then.
    subject text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('wrong', 'outdated', 'contact', 'personal', 'illegal', 'other')),
    message text NOT NULL CHECK (length(message) <= 2000),
    mail text CHECK (length(mail) <= 254),
    created timestamptz NOT NULL DEFAULT now(),
    decision text CHECK (decision IN ('corrected', 'dismissed', 'withheld')),
    reason text CHECK (length(reason) <= 1000),
    decided timestamptz,
    decided_by uuid REFERENCES account ON DELETE SET NULL,
    CHECK ((decision IS NULL) = (decided IS NULL) AND (decision IS NULL) = (reason IS NULL))
);
CREATE INDEX report_subject ON report (subject_kind, subject, created);
CREATE INDEX report_decided ON report (decided, created);
