-- What the parts of a series add up to: along which dimension, of what, and by how much rounding may miss it.
ALTER TABLE statistic_series
    ADD COLUMN parts text,
    -- Only figures with this value of the other dimension are parts.
    ADD COLUMN parts_only text,
    ADD COLUMN whole text,
    -- The part that is the published total; without one, parts in percent make 100.
    ADD COLUMN total_row text,
    ADD COLUMN tolerance numeric CHECK (tolerance >= 0),
    -- Why the figures of the source miss the total, where they do.
    ADD COLUMN gap text,
    ADD CONSTRAINT statistic_series_whole_check CHECK (
        (parts IS NULL) = (whole IS NULL)
        AND (parts IS NULL) = (tolerance IS NULL)
        AND (parts IS NOT NULL OR coalesce(parts_only, total_row, gap) IS NULL));
