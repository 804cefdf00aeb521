SELECT s.demonstration, t.code AS key, t.name AS label, count(*) AS items,
    round(100000.0 * count(*) / t.population, 1) AS value
FROM structure s
JOIN structure_search f USING (key)
JOIN territory t ON t.code = ANY (f.territories) AND t.kind = 'reg'
GROUP BY 1, 2, 3, t.population
ORDER BY 1, 4 DESC, 2
