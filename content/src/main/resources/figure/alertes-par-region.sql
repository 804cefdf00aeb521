SELECT false AS demonstration, r.code AS key, r.name AS label, count(DISTINCT l.id) AS items,
    CAST(NULL AS numeric) AS value
FROM alert l
CROSS JOIN regexp_split_to_table(l.search, '&') AS filter
JOIN territory t ON filter = 'territoire=' || t.code
JOIN territory r ON r.kind = 'reg' AND (r.code = t.code OR EXISTS (
    SELECT FROM territory_within w WHERE w.code = t.code AND w.container = r.code))
WHERE l.confirmed IS NOT NULL AND l.paused IS NULL AND l.stopped IS NULL
GROUP BY r.code, r.name
-- Fewer addresses would say something of one of them.
HAVING count(DISTINCT l.address) >= 5
ORDER BY 4 DESC, 2
