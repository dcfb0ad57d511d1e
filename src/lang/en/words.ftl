### Words and forms that more than one part of the program uses.

words-date = { $day } { $month } { $year }
words-month-of = { $month } { $year }
words-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

words-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }

words-system-not-found = there is no such file or directory
words-system-denied = access is denied
words-system-exists = it is there already
words-system-is-directory = it is a directory
words-system-not-directory = a part of its path is not a directory
words-system-full = the disk is full
words-system-read-only = the disk can only be read
words-system-port-in-use = another program uses this port
words-system-not-text = it is not text in UTF-8
