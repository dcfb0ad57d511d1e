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

words-loans =
    { $count ->
        [one] { $count } loan
       *[other] { $count } loans
    }
words-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
words-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
words-problems =
    { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
words-attempts =
    { $count ->
        [one] { $count } attempt
       *[other] { $count } attempts
    }
words-batch-list =
    { $count ->
        [one] batch { $numbers }
       *[other] batches { $numbers }
    }

words-error = error
words-warning = warning
words-colon = { $word }: { $text }
words-what-to-do = what to do
words-line = line { $line }
words-loan = loan { $loan }
words-partner = partner { $partner }
words-time = { $date }, { $time } { $zone }

words-batch-status =
    { $status ->
        [pending] pending
        [sending] on its way
        [accepted] accepted
        [rejected] refused
        [cancelled] given up
       *[unknown] unknown
    }
words-upload-status =
    { $status ->
        [accepted] accepted
        [rejected] refused
        [partial] accepted in part
        [cancelled] given up
       *[incomplete] incomplete
    }
words-place =
    { $place ->
        [sandbox] the sandbox (inside this program; nothing leaves this computer)
        [stage] stage (Kiva's test environment)
       *[other] { $place }
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

## Titles in tables for a spreadsheet

table-severity = severity
table-code = code
table-line = line
table-column = column
table-loan = loan_id
table-value = value
table-message = message
table-advice = advice
table-details = details
