-- A correction knows the upload that it corrects. An upload can only name one that was there before it,
-- and the link stays as it is, so that no chain is ever a ring.

ALTER TABLE uploads ADD COLUMN corrects TEXT REFERENCES uploads (id);

CREATE INDEX uploads_that_correct ON uploads (corrects);

CREATE TRIGGER uploads_correct BEFORE INSERT ON uploads
WHEN NEW.corrects IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM uploads
    WHERE id = NEW.corrects AND environment = NEW.environment AND partner_id = NEW.partner_id
)
BEGIN
    SELECT RAISE(ABORT, 'a correction goes to the place of an earlier upload');
END;

CREATE TRIGGER uploads_stay BEFORE UPDATE ON uploads BEGIN SELECT RAISE(ABORT, 'uploads stay as they are'); END;
