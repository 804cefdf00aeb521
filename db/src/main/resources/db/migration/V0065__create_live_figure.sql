-- Figures computed from what the portal publishes, as they were when last computed; the queries are content's figure/*.sql.
CREATE TABLE live_figure (
    figure text PRIMARY KEY,
    computed timestamptz NOT NULL
);

CREATE TABLE live_figure_row (
    figure text NOT NULL REFERENCES live_figure ON DELETE CASCADE,
    demonstration boolean NOT NULL,
    position int NOT NULL,
    key text NOT NULL,
    label text NOT NULL,
    items bigint NOT NULL CHECK (items > 0),
    value numeric,
    PRIMARY KEY (figure, demonstration, key)
);
