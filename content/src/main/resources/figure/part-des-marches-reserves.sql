SELECT m.demonstration, r.key, r.key AS label, count(*) AS items,
    round(100.0 * count(*) / sum(count(*)) OVER (PARTITION BY m.demonstration), 1) AS value
FROM planned_market m
JOIN market_search s USING (reference)
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN EXISTS (SELECT FROM unnest(s.devices) AS device WHERE device LIKE 'reserved-%') THEN 'reserved'
        ELSE 'open-to-all'
    END AS key
) r
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2
ORDER BY 1, 2 DESC
