-- A batch moves by what is recorded of it, in the very statement that records it: one commit, and nothing between
-- an attempt, or what became of it, and where the batch stands. An attempt to send a batch that is not pending is
-- refused by the moves that a batch can make.

CREATE TRIGGER attempts_send AFTER INSERT ON attempts
BEGIN
    UPDATE batches SET status = 'sending' WHERE upload_id = NEW.upload_id AND number = NEW.batch;
END;

-- An outcome with what Kiva said of the batch.
CREATE VIEW answers AS
SELECT o.*, b.kiva_upload_id, b.reply_code, b.reply_message
FROM outcomes o JOIN batches b ON b.upload_id = o.upload_id AND b.number = o.batch;

CREATE TRIGGER answers_end INSTEAD OF INSERT ON answers
BEGIN
    SELECT RAISE(ABORT, 'only a batch that is on its way is answered') WHERE NOT EXISTS (
        SELECT 1 FROM batches WHERE upload_id = NEW.upload_id AND number = NEW.batch AND status = 'sending'
    );
    UPDATE batches SET
        status = CASE NEW.proof
            WHEN 'applied' THEN 'accepted'
            WHEN 'refused' THEN 'rejected'
            WHEN 'not-applied' THEN 'pending'
            ELSE 'unknown'
        END,
        kiva_upload_id = NEW.kiva_upload_id,
        reply_code = NEW.reply_code,
        reply_message = NEW.reply_message
    WHERE upload_id = NEW.upload_id AND number = NEW.batch;
    INSERT INTO outcomes VALUES (
        NEW.upload_id, NEW.batch, NEW.attempt, NEW.proof, NEW.phase, NEW.http_status, NEW.elapsed_ms, NEW.seen,
        NEW.reply, NEW.ended_at
    );
END;
