INSERT INTO trade_group (code, label, position)
SELECT code, label, CAST(line AS int) FROM load_trade_groups
ON CONFLICT (code) DO UPDATE SET label = excluded.label, position = excluded.position;

INSERT INTO trade (code, group_code, label, words, position)
SELECT code, "group", label, words, CAST(line AS int) FROM load_trades
ON CONFLICT (code) DO UPDATE SET group_code = excluded.group_code, label = excluded.label,
    words = excluded.words, position = excluded.position;

DELETE FROM trade WHERE NOT EXISTS (SELECT FROM load_trades WHERE load_trades.code = trade.code);
DELETE FROM trade_group WHERE NOT EXISTS (SELECT FROM load_trade_groups WHERE load_trade_groups.code = trade_group.code);

DELETE FROM trade_cpv;
INSERT INTO trade_cpv (trade, cpv_prefix) SELECT trade, cpv_prefix FROM load_trade_cpv;

DELETE FROM trade_naf;
INSERT INTO trade_naf (trade, naf) SELECT trade, naf FROM load_trade_naf;

-- What documents say in words comes from here too: each is written again, for either search.
UPDATE structure SET version = version;
UPDATE planned_market SET version = version;
