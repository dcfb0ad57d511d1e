-- How the file of an upload was written, so that what is written for its spreadsheet is written alike; and the
-- total line that agreed with its rows.

ALTER TABLE uploads ADD COLUMN delimiter TEXT;
ALTER TABLE uploads ADD COLUMN decimal_separator TEXT;
ALTER TABLE uploads ADD COLUMN control_total TEXT;
