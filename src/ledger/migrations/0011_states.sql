-- How a batch stands, where one that was given up is no longer pending, with what is known of its attempts: whether Kiva
-- itself said that it has it, and whether that is what a person said. And the rows in which Kiva found an error.

CREATE VIEW states AS
SELECT b.upload_id, b.number, b.body_sha256, b.kiva_upload_id, b.reply_code, b.reply_message,
    CASE WHEN c.batch IS NULL THEN b.status ELSE 'cancelled' END AS state,
    (SELECT COUNT(*) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number) AS attempts,
    (SELECT MAX(a.started_at) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number) AS attempted_at,
    (SELECT COALESCE(MAX(a.place), 0) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number) AS posted,
    EXISTS (
        SELECT 1 FROM outcomes o WHERE o.upload_id = b.upload_id AND o.batch = b.number AND o.proof = 'applied'
    ) AS was_answered,
    EXISTS (SELECT 1 FROM resolved r WHERE r.upload_id = b.upload_id AND r.batch = b.number) AS is_resolved
FROM batches b LEFT JOIN given_up c ON c.upload_id = b.upload_id AND c.batch = b.number;

CREATE VIEW wrong_rows AS SELECT upload_id, line FROM problems WHERE severity = 'error' AND line IS NOT NULL;
