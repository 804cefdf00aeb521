-- More questions, and charts chosen by what the figures are.
ALTER TABLE statistic_series
    DROP CONSTRAINT statistic_series_question_check,
    DROP CONSTRAINT statistic_series_chart_check,
    ADD CONSTRAINT statistic_series_question_check CHECK (question IN (
        'combien-de-marches', 'combien-d-heures', 'qui-beneficie', 'quels-contrats-quelles-suites', 'ma-region',
        'qui-sont-les-structures', 'qui-sont-les-facilitateurs', 'combien-coute', 'que-pese-l-achat-public',
        'regles-et-parametres', 'enquetes')),
    ADD CONSTRAINT statistic_series_chart_check CHECK (chart IN (
        'line', 'bar', 'stacked', 'slope', 'dumbbell', 'map', 'none')),
    -- A trend is of what was observed: targets, rules, examples and answers are never lines.
    ADD CONSTRAINT statistic_series_trend_check CHECK (kind = 'observation' OR chart IN ('bar', 'none'));
