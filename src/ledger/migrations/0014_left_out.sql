-- How many rows of its file an upload left out, as they stood already; not known of uploads from before.
ALTER TABLE uploads ADD COLUMN left_out BIGINT;
