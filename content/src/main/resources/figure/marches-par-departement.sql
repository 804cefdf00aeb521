SELECT m.demonstration, t.code AS key, t.name AS label, count(*) AS items, sum(s.hours) AS value
FROM planned_market m
JOIN market_search s USING (reference)
JOIN territory t ON t.code = ANY (s.territories) AND t.kind = 'dep'
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2, 3
ORDER BY 1, 4 DESC, 2
