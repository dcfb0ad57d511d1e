### How commands end, and what they ask.

## How commands end

fault-csv = { $file } has { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }; nothing was sent
fault-csv-hint = correct the MIS or its export, then: { $command }
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

## resume

resume-nothing = no upload is waiting to be resumed
resume-upload = upload { $upload }
resume-to-send = batches to send: { $batches }
resume-accepted = accepted already: { $batches }
resume-refused = refused, not sent again: { $batches }
resume-unknown = of unknown outcome, not sent again: { $batches }

## On the way

progress-loans = reading the loans that Kiva expects
progress-batches = { $done } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } sent, sum { $sum }
progress-left = { $time } left
compare-not-done = not compared with earlier reports: { $why }
