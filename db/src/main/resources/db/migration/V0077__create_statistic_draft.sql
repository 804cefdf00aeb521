-- Releases of statistics that an operator looks at before publishing them; gone once published, or after a day.
CREATE TABLE statistic_draft (
    id uuid PRIMARY KEY,
    account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    created timestamptz NOT NULL DEFAULT now(),
    series_csv text NOT NULL,
    observations_csv text NOT NULL
);
