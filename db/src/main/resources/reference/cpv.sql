INSERT INTO cpv (code, label, level, parent)
SELECT code, label, level, parent FROM load_cpv
ON CONFLICT (code) DO UPDATE SET label = excluded.label, level = excluded.level, parent = excluded.parent;

DELETE FROM cpv WHERE NOT EXISTS (SELECT FROM load_cpv WHERE load_cpv.code = cpv.code);

-- Documents hold the labels.
UPDATE planned_market SET version = version;
