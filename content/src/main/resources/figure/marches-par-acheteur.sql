SELECT m.demonstration, b.kind AS key, b.kind AS label, count(*) AS items, sum(s.hours) AS value
FROM planned_market m
JOIN market_search s USING (reference)
JOIN buyer b ON b.siren = m.buyer_siren
WHERE m.status IN ('planned', 'open')
GROUP BY 1, 2
ORDER BY 1, 4 DESC, 2
