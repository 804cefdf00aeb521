-- What the hours of a clause were calculated from, beside its effort rate; all four or none.
ALTER TABLE market_consideration
    ADD COLUMN calculation_amount numeric(14, 2) CHECK (calculation_amount >= 0),
    ADD COLUMN calculation_labour numeric(5, 2) CHECK (calculation_labour >= 0 AND calculation_labour <= 100),
    ADD COLUMN calculation_cost numeric(8, 2) CHECK (calculation_cost > 0),
    -- Whether the public reads it.
    ADD COLUMN calculation_shown boolean,
    ADD CHECK (num_nulls(calculation_amount, calculation_labour, calculation_cost, calculation_shown) IN (0, 4));
