SELECT m.demonstration, c.kind AS key, c.kind AS label, count(DISTINCT m.reference) AS items, sum(c.hours) AS value
FROM planned_market m
JOIN market_consideration c ON c.market = m.reference
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2
ORDER BY 1, 4 DESC, 2
