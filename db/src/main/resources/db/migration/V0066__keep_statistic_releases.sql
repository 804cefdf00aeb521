-- Each release of a series stays readable: its two files, why it replaced the one before, whether it corrects an error.
ALTER TABLE statistic_revision
    ADD COLUMN reason text,
    ADD COLUMN correction boolean NOT NULL DEFAULT false,
    -- Came with a version of the product; what an operator published is not replaced by such a release.
    ADD COLUMN bundled boolean NOT NULL DEFAULT true,
    -- Absent for what was published before releases were kept.
    ADD COLUMN series_csv text,
    ADD COLUMN observations_csv text,
    ADD CHECK ((series_csv IS NULL) = (observations_csv IS NULL));
