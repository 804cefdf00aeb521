-- How often a page was looked at in a day, and after which words: sums, in which nobody is found again.
CREATE TABLE structure_visit (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    day date NOT NULL,
    seen int NOT NULL,
    PRIMARY KEY (structure_key, day)
);

-- Words that led to it in a month, folded. Those few people typed go once the month is over.
CREATE TABLE structure_visit_words (
    structure_key text NOT NULL REFERENCES structure ON DELETE CASCADE,
    month date NOT NULL,
    words text NOT NULL CHECK (length(words) <= 60),
    found int NOT NULL,
    PRIMARY KEY (structure_key, month, words)
);

-- The monthly summary of a structure: which month was sent last, and whether it is wanted.
CREATE TABLE structure_summary (
    organisation uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    -- What the link that stops it carries.
    token text NOT NULL UNIQUE,
    stopped timestamptz,
    last_month date
);
