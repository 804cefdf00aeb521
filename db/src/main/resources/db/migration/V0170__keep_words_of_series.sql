-- What a search of series looks at, written with the series: worked out for each search it was nearly all of what that cost.
CREATE TABLE statistic_series_words (
    series_id text PRIMARY KEY REFERENCES statistic_series (id) ON DELETE CASCADE,
    folded text NOT NULL,
    words tsvector NOT NULL,
    title tsvector NOT NULL
);

CREATE FUNCTION statistic_words_put(series text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO statistic_series_words (series_id, folded, words, title)
    SELECT s.id, f_fold(said.words), f_words(said.words, 'A'), f_words(s.title, 'A')
    FROM statistic_series s
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT concat_ws(
            ' ', nullif(o.territory, 'France'), o.dimension_1_value, o.dimension_2_value), ' ') AS words
        FROM statistic_observation o
        WHERE o.series_id = s.id) figures
    CROSS JOIN LATERAL (
        SELECT concat_ws(' ', s.title, s.measures, s.publisher, s.document, s.id, figures.words)) said (words)
    WHERE s.id = series
    ON CONFLICT (series_id) DO UPDATE
    SET folded = excluded.folded, words = excluded.words, title = excluded.title
$$;

SELECT statistic_words_put(id) FROM statistic_series;
