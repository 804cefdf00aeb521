SELECT s.demonstration, g.code AS key, g.label, count(*) AS items, CAST(NULL AS numeric) AS value
FROM structure s
JOIN structure_search f USING (key)
JOIN trade_group g ON g.code = ANY (f.trades)
GROUP BY 1, 2, 3
ORDER BY 1, 4 DESC, 2
