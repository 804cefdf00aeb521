SELECT m.demonstration, c.kind AS key, c.kind AS label, count(DISTINCT m.reference) AS items,
    round(100.0 * count(DISTINCT i.market) / count(DISTINCT m.reference), 1) AS value
FROM planned_market m
JOIN market_consideration c ON c.market = m.reference
LEFT JOIN market_interest i ON i.market = m.reference
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2
ORDER BY 1, 4 DESC, 2
