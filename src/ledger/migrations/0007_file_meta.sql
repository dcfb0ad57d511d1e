-- How the file of an upload was read, as JSON: its titles, the lines that were left out, its total line, and the control
-- figures that were given for it. Before this only the amount of the total line was kept, in `control_total`.

ALTER TABLE uploads ADD COLUMN file_meta TEXT;
