-- The last attempt by the time a person said what PA2 has. A batch that was not there at first, and is found later, may
-- have come after what was posted until then.
ALTER TABLE resolutions ADD COLUMN attempt BIGINT;
