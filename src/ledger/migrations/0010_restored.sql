-- The ledger was put back from a backup, and a person agreed to use it: what was sent after the backup is not in it. Of
-- what was sent before `attempt`, the last one by then, it is not known what Kiva has of it by now, nor what else Kiva has
-- for `month`, the newest that could be reported then, and those before it.

CREATE TABLE restorations (
    attempt     BIGINT NOT NULL,
    month       TEXT   NOT NULL,
    account     TEXT   NOT NULL,
    host        TEXT   NOT NULL,
    restored_at TEXT   NOT NULL
);

CREATE TRIGGER restorations_stay BEFORE UPDATE ON restorations BEGIN SELECT RAISE(ABORT, 'restorations stay as they are'); END;
CREATE TRIGGER restorations_keep BEFORE DELETE ON restorations BEGIN SELECT RAISE(ABORT, 'restorations stay as they are'); END;
