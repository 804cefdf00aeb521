SELECT false AS demonstration, l.frequency AS key, l.frequency AS label, count(*) AS items, CAST(NULL AS numeric) AS value
FROM alert l
WHERE l.confirmed IS NOT NULL AND l.paused IS NULL AND l.stopped IS NULL
GROUP BY l.frequency
-- Fewer addresses would say something of one of them.
HAVING count(DISTINCT l.address) >= 5
ORDER BY 4 DESC, 2
