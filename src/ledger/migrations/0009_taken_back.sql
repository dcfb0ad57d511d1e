-- What a person said of a batch can be taken back, either way, as long as Kiva itself did not answer. So what was given
-- up, because it was not found, may be found after all; it is never sent.

DROP TRIGGER batches_move;
DROP VIEW resolved;

CREATE VIEW resolved AS
SELECT b.upload_id, b.number AS batch FROM batches b
WHERE EXISTS (SELECT 1 FROM resolutions r WHERE r.upload_id = b.upload_id AND r.batch = b.number)
    AND NOT EXISTS (
        SELECT 1 FROM outcomes o
        WHERE o.upload_id = b.upload_id AND o.batch = b.number AND o.proof IN ('applied', 'refused')
    );

CREATE TRIGGER batches_move BEFORE UPDATE OF status ON batches
WHEN NOT (
    (OLD.status = 'pending' AND NEW.status = 'sending')
    OR (OLD.status = 'sending' AND NEW.status IN ('pending', 'accepted', 'rejected', 'unknown'))
    OR (OLD.status = 'unknown' AND NEW.status IN ('pending', 'accepted'))
    OR (OLD.status IN ('pending', 'accepted') AND NEW.status = 'unknown' AND EXISTS (
        SELECT 1 FROM resolved r WHERE r.upload_id = OLD.upload_id AND r.batch = OLD.number
    ))
)
BEGIN
    SELECT RAISE(ABORT, 'a batch cannot make this move');
END;

DROP TRIGGER batches_given_up;
CREATE TRIGGER batches_given_up BEFORE UPDATE OF status ON batches
WHEN NEW.status = 'sending'
    AND EXISTS (SELECT 1 FROM cancellations WHERE upload_id = OLD.upload_id AND batch = OLD.number)
BEGIN
    SELECT RAISE(ABORT, 'a batch that was given up is never sent');
END;

CREATE VIEW given_up AS
SELECT c.* FROM cancellations c
WHERE EXISTS (SELECT 1 FROM batches b WHERE b.upload_id = c.upload_id AND b.number = c.batch AND b.status = 'pending');

-- An upload that was refused or given up as a whole has corrected nothing.
CREATE VIEW corrections AS
SELECT u.corrects AS upload_id, u.id, u.place FROM uploads u
WHERE u.corrects IS NOT NULL AND EXISTS (
    SELECT 1 FROM batches b
    LEFT JOIN given_up c ON c.upload_id = b.upload_id AND c.batch = b.number
    WHERE b.upload_id = u.id AND b.status <> 'rejected' AND c.batch IS NULL
);

-- Of one thing that Kiva said of a loan with several rows there is a problem for each row: they have one number here.
ALTER TABLE problems ADD COLUMN said BIGINT;
