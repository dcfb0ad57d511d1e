### What is wrong with a command line, how commands end, and what they ask.

usage-unknown-command = there is no command "{ $typed }"
usage-unknown-option = there is no option "{ $typed }" here
usage-too-much = "{ $typed }" is one word too many
usage-no-command = a command is missing
usage-no-value = { $argument } needs a value
usage-impossible-value = "{ $typed }" is no value for { $argument }
usage-missing-argument = still missing: { $arguments }
usage-conflict = { $one } does not go together with { $other }
usage-twice = { $argument } can be given only once
usage-number-of-values = { $argument } has too many or too few values
usage-not-unicode = an argument is not text in Unicode
usage-other = this command line cannot be understood
usage-did-you-mean = did you mean: { $what }
usage-nearest-value = did you mean "{ $value }"? It is one of: { $possible }
usage-possible-values = it is one of: { $possible }
usage-is-month = a month is written as in 2026-10
usage-is-batch-size = it is a number from 1 to 300
usage-is-port = it is a number from 0 to 65535
usage-is-number = it is a whole number, from 0
usage-see-command = see how it is typed: { $command }
usage-see-commands = see the commands: { $command }

## How commands end

fault-csv = { $file } has { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }; nothing was sent
fault-csv-hint = correct the MIS or its export, then: { $command }
fault-file-exists = { $option } { $file } is there already, and was left as it is
fault-name-new-file = name a new file
fault-is-input = { $option } { $file } is the file that is read; nothing in it was changed
fault-name-other-file = name another file
fault-directory-is-file = --payload-dir { $directory } is a file
fault-directory-not-empty = --payload-dir { $directory } is not empty, and nothing in it was changed
fault-name-empty-directory = name a new or an empty directory
fault-cannot-write = cannot write { $file }: { $why }
fault-cannot-write-hint = name a place that you may write to, with free space, and run the same command again
fault-output = the result could not be written: { $why }
fault-output-hint = free some disk space, or write the output to another place
fault-log = cannot write the log { $file }: { $why }
fault-log-hint = name another file with --log-file; nothing else was done
fault-no-event-loop = the system gives no event loop
fault-no-random = the system has no random numbers
fault-no-signals = the system does not tell of Ctrl-C
fault-no-answer = the terminal cannot be asked
fault-program-hint = run it again with -vv and send what it prints to your IT
fault-nothing-sent = { $why }; nothing was sent
fault-same-again = run the same command again
fault-then = { $first }, then: { $command }
fault-go-on = go on with it: { $command }
fault-once-mended = when that is mended: { $command }
fault-no-upload = there is no upload { $typed } in the ledger
fault-empty-upload = the id of the upload is empty
fault-nearest-upload = did you mean { $upload }? See it with: { $command }
fault-see-history = see all uploads: { $command }
fault-already-reported = these rows were already reported to { $place } as upload { $upload } of { $time }, which is { $status ->
        [accepted] accepted
        [rejected] refused
        [partial] accepted in part
       *[incomplete] incomplete
    }; nothing was sent
fault-already-reported-hint = look at it with `{ $command }`; to send the rows once more, upload the file with --again
fault-no-terminal = production needs a confirmation, and there is no terminal to ask for it
fault-no-terminal-hint = look at `--dry-run` first, then add --yes
fault-declined = the partner id was not typed: nothing was sent
fault-declined-hint = run the same command again when you are sure

## How a run of an upload ends

fault-batch-unknown = it is not known whether a batch reached Kiva
fault-look-in-pa2 = look for the batch in PA2, then use `resolve` as shown by: { $command }
fault-batch-refused = Kiva refused a batch
fault-batch-refused-hint = read Kiva's words: { $command }; where a row is wrong, { $correct }; where a setting is, upload them again
fault-row-errors = Kiva found errors in { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
fault-file-to-correct = to-correct.csv
fault-how-to-correct = write the rows with `{ $show }`, correct them there, then: { $command }
fault-stopped-unknown = it is not known whether a batch reached Kiva; nothing was sent after it
fault-interrupted-midway = stopped in the middle of a batch because you asked
fault-interrupted = stopped because you asked
fault-unreachable = Kiva could not be reached, or was too busy
fault-check-connection = check the connection
fault-call-refused = Kiva refused the call itself, so that no more were made
fault-call-refused-split = compare api_url with PA2, put the refused rows into a file of their own
fault-call-refused-again = compare api_url with PA2 > Account > API Access, then upload the file with --again
fault-access = Kiva refused the token, and a new one too
fault-access-hint = see what the credentials may do with `{ $command }`
fault-moved = the API points to another address, which is not followed
fault-compare-api-url = compare api_url with PA2 > Account > API Access
fault-certificate = the certificate of the API was not accepted
fault-certificate-hint = check the date of this machine and api_url

## Before production

ask-production = This reports to PRODUCTION:
ask-production-file = file     { $file }
ask-production-rows = rows     { $rows }
ask-production-total = total    { $total }
ask-production-month = month    { $month }
ask-production-corrects = corrects upload { $upload }
ask-production-partner = partner  { $partner }
ask-production-before = before   { $before }
ask-production-nothing-before = nothing in the ledger
ask-production-last = upload { $upload }, { $month }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, total { $total }, { $status ->
        [accepted] accepted
        [rejected] refused
        [partial] accepted in part
       *[incomplete] incomplete
    }
ask-production-type = Type the partner id to send it, anything else to stop:

## resume, and upload --corrects

resume-nothing = no upload is waiting to be resumed
resume-elsewhere = upload { $upload } went to { $place }, not to { $asked }
resume-upload = upload { $upload }
resume-to-send = batches to send: { $batches }
resume-accepted = accepted already: { $batches }
resume-refused = refused, not sent again: { $batches }
resume-unknown = of unknown outcome, not sent again: { $batches }
correct-elsewhere = upload { $upload } went to { $place }, and the correction would go to { $asked }; nothing was sent
correct-not-finished = upload { $upload } is not finished, and is corrected only then; nothing was sent
correct-resolve-first = see what to resolve first: { $command }
correct-other-partner = upload { $upload } is of partner { $partner }, and the correction would be of { $asked }; nothing was sent
correct-same-partner = name an upload of the same partner: { $command }

## On the way

progress-loans = reading the loans that Kiva expects
progress-batches = { $done } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } sent, sum { $sum }
progress-left = { $time } left
compare-not-done = not compared with earlier reports: { $why }
