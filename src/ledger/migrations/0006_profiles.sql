-- What a month's file looked like beside the month before it: counts, without an id or an amount of anybody, as JSON.
-- It is kept so that the next months can be told what is usual without reading all rows again. `after` is the upload
-- of the month before that has most of its loans: where files come by branch, each has a line of its own.

CREATE TABLE profiles (
    upload_id TEXT NOT NULL PRIMARY KEY REFERENCES uploads (id),
    after     TEXT REFERENCES uploads (id),
    figures   TEXT NOT NULL
);

CREATE TRIGGER profiles_stay BEFORE UPDATE ON profiles BEGIN SELECT RAISE(ABORT, 'profiles stay as they are'); END;
CREATE TRIGGER profiles_keep BEFORE DELETE ON profiles BEGIN SELECT RAISE(ABORT, 'profiles stay as they are'); END;
