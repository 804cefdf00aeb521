CREATE TABLE trade_group (
    code text PRIMARY KEY,
    label text NOT NULL,
    position int NOT NULL
);

CREATE TABLE trade (
    code text PRIMARY KEY,
    group_code text NOT NULL REFERENCES trade_group,
    label text NOT NULL,
    words text NOT NULL,
    position int NOT NULL
);
CREATE INDEX trade_group_code ON trade (group_code);

CREATE TABLE trade_cpv (
    trade text NOT NULL REFERENCES trade ON DELETE CASCADE,
    cpv_prefix text NOT NULL CHECK (cpv_prefix ~ '^\d{2,8}$'),
    PRIMARY KEY (trade, cpv_prefix)
);

CREATE TABLE trade_naf (
    trade text NOT NULL REFERENCES trade ON DELETE CASCADE,
    naf text NOT NULL CHECK (naf ~ '^\d{4}[A-Z]$'),
    PRIMARY KEY (trade, naf)
);
CREATE INDEX trade_naf_naf ON trade_naf (naf);
