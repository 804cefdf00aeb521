SELECT false AS demonstration, f.key, f.key AS label, count(*) AS items, CAST(NULL AS numeric) AS value
FROM alert l
CROSS JOIN LATERAL (
    SELECT DISTINCT CASE
        WHEN l.market IS NOT NULL THEN 'marche'
        WHEN l.search = '' THEN 'aucun'
        ELSE split_part(filter, '=', 1)
    END AS key
    FROM regexp_split_to_table(coalesce(l.search, ''), '&') AS filter
) f
WHERE l.confirmed IS NOT NULL AND l.paused IS NULL AND l.stopped IS NULL
GROUP BY f.key
-- Fewer addresses would say something of one of them.
HAVING count(DISTINCT l.address) >= 5
ORDER BY 4 DESC, 2
