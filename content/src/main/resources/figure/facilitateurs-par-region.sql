SELECT m.demonstration, t.code AS key, t.name AS label, count(*) AS items,
    round(100.0 * count(*) FILTER (WHERE m.facilitator IS NOT NULL OR EXISTS (
        SELECT FROM facilitator_cover c
        JOIN organisation o ON o.id = c.organisation AND o.kind = 'facilitator' AND o.state = 'approved'
        WHERE c.territory = ANY (m.places) OR EXISTS (
            SELECT FROM territory_within w WHERE w.code = ANY (m.places) AND w.container = c.territory)
    )) / count(*), 1) AS value
FROM planned_market m
JOIN market_search s USING (reference)
JOIN territory t ON t.code = ANY (s.territories) AND t.kind = 'reg'
WHERE m.status IN ('planned', 'open') AND 'execution-clause' = ANY (s.devices)
GROUP BY 1, 2, 3
ORDER BY 1, 4 DESC, 2
