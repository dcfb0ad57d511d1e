### Why a file cannot be read, and what the settings say of its columns.

file-stdin = standard input
file-unreadable = cannot read { $file }: { $why }
    .advice = export the file again, or copy it to this computer's disk first
file-not-found = { file-unreadable }
    .advice = check the name and the folder
file-nearest = { file-unreadable }
    .advice = did you mean { $nearest }?
file-denied = { file-unreadable }
    .advice = ask the owner of the file for permission to read it
file-folder = { file-unreadable }
    .advice = give the path of a file, not of a folder
file-endless = { $file } does not end after { $size } MiB
    .advice = a repayment report is a few megabytes at most: check what is sent here, or save it as a file first
file-order = it must name each column of the { $format } format once: { $columns }
