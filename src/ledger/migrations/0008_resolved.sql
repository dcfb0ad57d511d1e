-- A batch that a person did not find in PA2, and that was not sent since, may be found there after all.

CREATE VIEW resolved AS
SELECT b.upload_id, b.number AS batch FROM batches b
WHERE EXISTS (SELECT 1 FROM resolutions r WHERE r.upload_id = b.upload_id AND r.batch = b.number)
    AND NOT EXISTS (
        SELECT 1 FROM outcomes o WHERE o.upload_id = b.upload_id AND o.batch = b.number AND o.proof <> 'unknown'
            AND o.attempt = (
                SELECT MAX(a.number) FROM attempts a WHERE a.upload_id = b.upload_id AND a.batch = b.number
            )
    );

DROP TRIGGER batches_move;
CREATE TRIGGER batches_move BEFORE UPDATE OF status ON batches
WHEN NOT (
    (OLD.status = 'pending' AND NEW.status = 'sending')
    OR (OLD.status = 'sending' AND NEW.status IN ('pending', 'accepted', 'rejected', 'unknown'))
    OR (OLD.status = 'unknown' AND NEW.status IN ('pending', 'accepted'))
    OR (OLD.status = 'pending' AND NEW.status = 'unknown' AND EXISTS (
        SELECT 1 FROM resolved r WHERE r.upload_id = OLD.upload_id AND r.batch = OLD.number
    ))
)
BEGIN
    SELECT RAISE(ABORT, 'a batch cannot make this move');
END;
