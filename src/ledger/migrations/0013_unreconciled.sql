-- Whether an upload was to be compared with the loans that Kiva expects, and Kiva could not be asked: then it is
-- compared before the first of it is sent.
ALTER TABLE uploads ADD COLUMN is_unreconciled BOOLEAN NOT NULL DEFAULT FALSE;
