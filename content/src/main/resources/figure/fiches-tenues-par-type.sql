SELECT s.demonstration, k.kind AS key, k.kind AS label, count(*) AS items,
    round(100.0 * count(*) FILTER (WHERE structure_is_claimed(s.siret)) / count(*), 1) AS value
FROM structure s
JOIN structure_kind k ON k.structure_key = s.key
GROUP BY 1, 2
ORDER BY 1, 5 DESC, 4 DESC, 2
