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
words-loans-expected = { $loans } of { $expected } expected
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
words-and = { $first }; { $more }
words-what-to-do = what to do
words-line = line { $line }
words-column =
    { $column ->
        [loan_id] loan id
        [client_id] client id
       *[amount] amount
    }
words-id =
    { $column ->
        [client_id] client id
       *[loan_id] loan id
    }
words-loan = loan { $loan }
words-partner = partner { $partner }
words-time = { $date }, { $time } { $zone }

words-batch-status =
    { $status ->
        [pending] not sent
        [sending] being sent
        [accepted] accepted
        [rejected] refused
        [cancelled] given up
       *[unknown] outcome unknown
    }
words-upload-status =
    { $status ->
        [accepted] accepted
        [rejected] refused
        [partial] partly accepted
        [cancelled] given up
       *[incomplete] not finished
    }
words-place =
    { $place ->
        [sandbox] sandbox (a simulated Kiva in this program; nothing leaves this computer)
        [stage] stage (Kiva's test environment)
       *[other] { $place }
    }
words-loan-status =
    { $status ->
        [deleted] deleted
        [issue] not yet published
        [issue_revising] not yet published
        [issue_approving] not yet published
        [reviewed] not yet published
        [fundRaising] raising funds
        [refunded] refunded to the lenders
        [raised] funded
        [payingBack] in repayment
        [ended] ended
        [defaulted] in default
        [expired] expired
        [inactive] inactive
        [inactive_expired] inactive, expired
       *[other] Kiva: "{ $status }"
    }

words-system-not-found = no such file or folder
words-system-no-folder = its folder does not exist
words-system-denied = access denied
words-system-exists = it already exists
words-system-is-directory = it is a folder
words-system-not-directory = a part of its path is not a folder
words-system-full = the disk is full
words-system-quota = the quota of this account is used up
words-system-file-limit = a limit on the size of files has been reached (ulimit -f)
words-system-not-written = the disk did not take what was to be written: a quota or a limit on the size of files (ulimit -f) has been reached, or the disk has a fault
words-system-long-name = a name in its path, or the path as a whole, is too long
words-system-many-files = too many files are open (ulimit -n)
words-system-no-inodes = the disk has room, but takes no more files (inodes)
words-system-owner = access denied: { $path } belongs to { $owner }, and you are { $account }
words-system-read-only = the disk is read-only
words-system-port-in-use = another program uses this port
words-system-not-text = it is not text in UTF-8
words-system-other = { $said }
words-created = Created { $file }; only you can read it.

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
