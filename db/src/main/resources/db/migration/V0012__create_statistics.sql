-- A series of published figures. Its id is its address and never changes.
CREATE TABLE statistic_series (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position int NOT NULL,
    title text NOT NULL,
    question text NOT NULL CHECK (question IN (
        'combien-de-marches', 'qui-beneficie', 'quels-contrats-quelles-suites', 'ma-region', 'combien-d-heures',
        'qui-sont-les-structures', 'combien-coute', 'regles-et-parametres', 'enquetes')),
    kind text NOT NULL CHECK (kind IN ('observation', 'target', 'threshold', 'example', 'survey')),
    unit text,
    measures text NOT NULL,
    caveat text,
    publisher text NOT NULL,
    document text NOT NULL,
    locator text NOT NULL,
    licence text NOT NULL,
    chart text NOT NULL CHECK (chart IN ('line', 'bar', 'none')),
    chart_filter text,
    headline int[] NOT NULL,
    fingerprint text NOT NULL
);

-- One published figure: published is the text of the source, value the same as a number.
CREATE TABLE statistic_observation (
    series_id text NOT NULL REFERENCES statistic_series (id) ON DELETE CASCADE,
    position int NOT NULL,
    dimension_1 text,
    dimension_1_value text,
    dimension_2 text,
    dimension_2_value text,
    period text NOT NULL,
    territory text NOT NULL,
    territory_code text CHECK (territory_code ~ '^(fr|(reg|dep|epci|ze|com)-[0-9AB]+)$'),
    value numeric NOT NULL,
    published text NOT NULL,
    unit text NOT NULL,
    note text,
    locator text,
    PRIMARY KEY (series_id, position),
    CHECK ((dimension_1 IS NULL) = (dimension_1_value IS NULL)),
    CHECK ((dimension_2 IS NULL) = (dimension_2_value IS NULL)),
    CONSTRAINT statistic_observation_once UNIQUE NULLS NOT DISTINCT
        (series_id, dimension_1, dimension_1_value, dimension_2, dimension_2_value, period, territory, unit)
);

-- What changed in a series, and when: number 1 is its first publication here.
CREATE TABLE statistic_revision (
    series_id text NOT NULL REFERENCES statistic_series (id) ON DELETE CASCADE,
    number int NOT NULL,
    revised date NOT NULL,
    PRIMARY KEY (series_id, number)
);
