### Why a file cannot be read, and what the settings say of its columns.

file-stdin = standard input
file-unreadable = cannot read { $file }: { $why }
file-not-found-hint = check the name and the folder
file-nearest-hint = did you mean { $file }?
file-denied-hint = ask the owner of the file for permission to read it
file-folder-hint = give the path of a file, not of a folder
file-unreadable-hint = export the file again, or copy it to this computer's disk first
file-endless = { $file } does not end after { $size } MiB
file-endless-hint = a repayment report is a few megabytes at most: check what is sent here, or save it as a file first
file-order = it must name each column of the { $format } format once: { $columns }
file-correct = correct the file
