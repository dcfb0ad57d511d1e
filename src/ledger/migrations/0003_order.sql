-- What came first is told by the ledger's own count, never by a clock. The uploads and attempts of today are
-- counted in the order in which they were written. An upload also knows the API that it went to, and what was
-- given up of it.

DROP TRIGGER uploads_stay;
ALTER TABLE uploads ADD COLUMN place BIGINT;
ALTER TABLE uploads ADD COLUMN api_url TEXT;
UPDATE uploads SET place = rowid;
CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads BEGIN SELECT RAISE(ABORT, 'uploads stay as they are'); END;

DROP TRIGGER attempts_stay;
ALTER TABLE attempts ADD COLUMN place BIGINT;
UPDATE attempts SET place = rowid;
CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts stay as they are'); END;

CREATE UNIQUE INDEX uploads_in_order ON uploads (place);
CREATE UNIQUE INDEX attempts_in_order ON attempts (place);
CREATE INDEX uploads_of_month ON uploads (environment, partner_id, period);
CREATE INDEX repayments_of_loan ON repayments (loan_id);
DROP INDEX uploads_with_rows;

CREATE TRIGGER uploads_have_a_place BEFORE INSERT ON uploads WHEN NEW.place IS NULL
BEGIN
    SELECT RAISE(ABORT, 'an upload has its place in the order');
END;

CREATE TRIGGER attempts_have_a_place BEFORE INSERT ON attempts WHEN NEW.place IS NULL
BEGIN
    SELECT RAISE(ABORT, 'an attempt has its place in the order');
END;

-- A pending batch that a person, or a newer upload of its loans, gave up: it is never sent.
CREATE TABLE cancellations (
    upload_id    TEXT   NOT NULL,
    batch        BIGINT NOT NULL,
    replaced_by  TEXT   REFERENCES uploads (id),
    account      TEXT   NOT NULL,
    host         TEXT   NOT NULL,
    cancelled_at TEXT   NOT NULL,
    PRIMARY KEY (upload_id, batch),
    FOREIGN KEY (upload_id, batch) REFERENCES batches (upload_id, number)
);

CREATE TRIGGER cancellations_pending BEFORE INSERT ON cancellations
WHEN NOT EXISTS (
    SELECT 1 FROM batches WHERE upload_id = NEW.upload_id AND number = NEW.batch AND status = 'pending'
)
BEGIN
    SELECT RAISE(ABORT, 'only a pending batch is given up');
END;

CREATE TRIGGER cancellations_stay BEFORE UPDATE ON cancellations BEGIN SELECT RAISE(ABORT, 'what was given up stays so'); END;
CREATE TRIGGER cancellations_keep BEFORE DELETE ON cancellations BEGIN SELECT RAISE(ABORT, 'what was given up stays so'); END;

CREATE TRIGGER batches_given_up BEFORE UPDATE OF status ON batches
WHEN EXISTS (SELECT 1 FROM cancellations WHERE upload_id = OLD.upload_id AND batch = OLD.number)
BEGIN
    SELECT RAISE(ABORT, 'a batch that was given up is never sent');
END;
