SELECT s.demonstration, k.kind AS key, k.kind AS label, count(*) AS items, CAST(NULL AS numeric) AS value
FROM structure s
JOIN structure_kind k ON k.structure_key = s.key
GROUP BY 1, 2
ORDER BY 1, 4 DESC, 2
