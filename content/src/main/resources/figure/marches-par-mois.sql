SELECT m.demonstration, to_char(m.publication_date, 'YYYY-MM') AS key, to_char(m.publication_date, 'YYYY-MM') AS label,
    count(*) AS items, sum(s.hours) AS value
FROM planned_market m
JOIN market_search s USING (reference)
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2
ORDER BY 1, 2
