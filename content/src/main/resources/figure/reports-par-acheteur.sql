WITH slip AS (
    SELECT m.demonstration, m.buyer_siren,
        (date_part('year', m.publication_date) - date_part('year', f.first)) * 12
            + date_part('month', m.publication_date) - date_part('month', f.first) AS months
    FROM planned_market m
    CROSS JOIN LATERAL (
        SELECT coalesce(
            (SELECT before_date FROM market_date_change c
             WHERE c.market = m.reference AND c.field = 'publication' ORDER BY c.changed, c.id LIMIT 1),
            m.publication_date) AS first
    ) f
    WHERE m.status NOT IN ('draft', 'submitted')
)
SELECT slip.demonstration, coalesce(b.siren, 'all') AS key, coalesce(b.name, 'all') AS label, count(*) AS items,
    CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY months) AS numeric(6, 1)) AS value
FROM slip
JOIN buyer b ON b.siren = slip.buyer_siren
GROUP BY GROUPING SETS ((slip.demonstration), (slip.demonstration, b.siren, b.name))
-- Fewer markets would say more of one of them than of the buyer.
HAVING count(*) >= 5
ORDER BY 1, grouping(b.siren) DESC, 5 DESC, 4 DESC, 2
