SELECT m.demonstration, g.code AS key, g.label, count(*) AS items, sum(s.hours) AS value
FROM planned_market m
JOIN market_search s USING (reference)
JOIN trade_group g ON g.code = ANY (s.trades)
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2, 3
ORDER BY 1, 4 DESC, 2
