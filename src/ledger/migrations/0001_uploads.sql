-- What was sent, what became of it, and who said so. Amounts are decimal text, times are UTC as
-- RFC 3339 has them. Nothing here is a secret or a token.

CREATE TABLE uploads (
    id              TEXT   NOT NULL PRIMARY KEY,
    environment     TEXT   NOT NULL,
    partner_id      TEXT   NOT NULL,
    period          TEXT   NOT NULL,
    file_name       TEXT   NOT NULL,
    file_sha256     TEXT   NOT NULL,
    rows_sha256     TEXT   NOT NULL,
    row_count       BIGINT NOT NULL,
    total_amount    TEXT   NOT NULL,
    id_fields       TEXT   NOT NULL,
    again_of        TEXT   REFERENCES uploads (id),
    program_version TEXT   NOT NULL,
    account         TEXT   NOT NULL,
    host            TEXT   NOT NULL,
    started_at      TEXT   NOT NULL
);

CREATE INDEX uploads_with_rows ON uploads (environment, partner_id, rows_sha256);

CREATE TABLE batches (
    upload_id      TEXT   NOT NULL REFERENCES uploads (id),
    number         BIGINT NOT NULL,
    body_sha256    TEXT   NOT NULL,
    status         TEXT   NOT NULL CHECK (status IN ('pending', 'sending', 'accepted', 'rejected', 'unknown')),
    kiva_upload_id TEXT,
    reply_code     TEXT,
    reply_message  TEXT,
    PRIMARY KEY (upload_id, number)
);

CREATE TABLE repayments (
    upload_id TEXT   NOT NULL,
    batch     BIGINT NOT NULL,
    line      BIGINT NOT NULL,
    loan_id   TEXT   NOT NULL,
    client_id TEXT,
    amount    TEXT   NOT NULL,
    PRIMARY KEY (upload_id, line),
    FOREIGN KEY (upload_id, batch) REFERENCES batches (upload_id, number)
);

-- An intent: committed before the first byte is sent.
CREATE TABLE attempts (
    upload_id  TEXT   NOT NULL,
    batch      BIGINT NOT NULL,
    number     BIGINT NOT NULL,
    started_at TEXT   NOT NULL,
    PRIMARY KEY (upload_id, batch, number),
    FOREIGN KEY (upload_id, batch) REFERENCES batches (upload_id, number)
);

-- What was seen of an attempt. An attempt without one died with its process.
CREATE TABLE outcomes (
    upload_id   TEXT   NOT NULL,
    batch       BIGINT NOT NULL,
    attempt     BIGINT NOT NULL,
    proof       TEXT   NOT NULL CHECK (proof IN ('applied', 'not-applied', 'refused', 'unknown')),
    phase       TEXT   NOT NULL,
    http_status BIGINT,
    elapsed_ms  BIGINT NOT NULL,
    seen        TEXT   NOT NULL,
    reply       TEXT,
    ended_at    TEXT   NOT NULL,
    PRIMARY KEY (upload_id, batch, attempt),
    FOREIGN KEY (upload_id, batch, attempt) REFERENCES attempts (upload_id, batch, number)
);

CREATE TABLE problems (
    upload_id TEXT   NOT NULL,
    batch     BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    severity  TEXT   NOT NULL,
    code      TEXT,
    loan_id   TEXT,
    line      BIGINT,
    details   TEXT,
    PRIMARY KEY (upload_id, batch, position),
    FOREIGN KEY (upload_id, batch) REFERENCES batches (upload_id, number)
);

-- What a person found in PA2 about a batch of unknown outcome.
CREATE TABLE resolutions (
    upload_id   TEXT   NOT NULL,
    batch       BIGINT NOT NULL,
    answer      TEXT   NOT NULL CHECK (answer IN ('accepted', 'not-received')),
    account     TEXT   NOT NULL,
    host        TEXT   NOT NULL,
    resolved_at TEXT   NOT NULL,
    FOREIGN KEY (upload_id, batch) REFERENCES batches (upload_id, number)
);

-- The moves of a batch. A batch that is proven unapplied goes back to pending; all else goes forward.
CREATE TRIGGER batches_move BEFORE UPDATE OF status ON batches
WHEN NOT (
    (OLD.status = 'pending' AND NEW.status = 'sending')
    OR (OLD.status = 'sending' AND NEW.status IN ('pending', 'accepted', 'rejected', 'unknown'))
    OR (OLD.status = 'unknown' AND NEW.status IN ('pending', 'accepted'))
)
BEGIN
    SELECT RAISE(ABORT, 'a batch cannot make this move');
END;

CREATE TRIGGER batches_start BEFORE INSERT ON batches WHEN NEW.status <> 'pending'
BEGIN
    SELECT RAISE(ABORT, 'a batch begins as pending');
END;

CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts stay as they are'); END;
CREATE TRIGGER attempts_keep BEFORE DELETE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts stay as they are'); END;
CREATE TRIGGER outcomes_stay BEFORE UPDATE ON outcomes BEGIN SELECT RAISE(ABORT, 'outcomes stay as they are'); END;
CREATE TRIGGER outcomes_keep BEFORE DELETE ON outcomes BEGIN SELECT RAISE(ABORT, 'outcomes stay as they are'); END;
CREATE TRIGGER repayments_stay BEFORE UPDATE ON repayments BEGIN SELECT RAISE(ABORT, 'rows stay as they are'); END;
CREATE TRIGGER repayments_keep BEFORE DELETE ON repayments BEGIN SELECT RAISE(ABORT, 'rows stay as they are'); END;
