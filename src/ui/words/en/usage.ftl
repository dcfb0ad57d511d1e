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
fault-no-terminal = production needs a confirmation, and there is no terminal to ask for it
fault-no-terminal-hint = look at `--dry-run` first, then add --yes
fault-no-ledger = production with --yes needs the ledger of the runs before, and there is none: { $path }
fault-no-ledger-hint = put back the ledger, or name it in [ledger] url; where nothing was ever reported, `{ $command }` makes one
fault-file-changed = { $file } was written to after it was read: nothing was sent
fault-file-changed-hint = wait until the export has ended, then: { $command }
upload-fresh-file = { $file } was written just now: looking at it once more in a moment
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
fault-certificate-hint = check the date of this computer and api_url

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
progress-wait = Kiva does not answer, or asks to wait; next try in { $time } ({ $next } of { $of })
progress-batches = { $done } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } sent, sum { $sum }
progress-left = { $time } left
compare-not-done = not compared with earlier reports: { $why }
fault-already = { $rows } of the { $of } rows were accepted for this month already, with these amounts (newest: upload { $upload }); nothing was sent
fault-already-hint = see what was sent, then choose
fault-older =
    { $count ->
        [one] Kiva has a newer amount of loan { $loan }: upload { $upload } of { $month }; nothing was sent
       *[other] Kiva has newer amounts of { $count } of these loans, the first { $loan }: upload { $upload } of { $month }; nothing was sent
    }
fault-older-hint = what is posted last counts, so that an older amount must not follow a newer one
fault-nothing-to-correct =
    { $count ->
        [one] the { $count } row is as Kiva has it; nothing was sent
       *[other] all { $count } rows are as Kiva has them; nothing was sent
    }
fault-nothing-to-correct-hint = correct the amounts in the MIS, export again, and send that file
fault-in-the-way =
    { $count ->
        [one] loan { $loan } is in upload { $upload } of { $month }, which is not finished; nothing was sent
       *[other] { $count } of these loans, the first { $loan }, are in upload { $upload } of { $month }, which is not finished; nothing was sent
    }
fault-wait-for-run = a run is at work on it; wait until it has ended
fault-resolve-first = look in PA2 whether Kiva has this batch, and say so
fault-finish-first = first finish that upload, or give it up
fault-other-api = upload { $upload } was begun with { $begun }, and the settings name { $now }; nothing was sent
fault-other-api-hint = resume it with the config file that it was begun with: --config FILE
fault-cancel-unknown = of upload { $upload } it is not known what Kiva has; nothing was given up
fault-given-up = what was left of upload { $upload } was given up, and is never sent
fault-given-up-hint = to report these rows after all
fault-replaced = what was left of upload { $upload } was given up for upload { $other }
fault-replaced-hint = a newer upload has these loans
fault-way-show = to see it:
fault-way-correct = to send only the rows that differ:
fault-way-again = to send all rows once more:
fault-way-resume = to send the rest of it:
fault-way-cancel = to give up what was not sent:
fault-way-accepted = if PA2 has it:
fault-way-not-received = if PA2 does not have it:
ask-production-cancels = instead of upload { $upload }, of which nothing was sent: it is given up
ask-production-older =
    { $count ->
        [one] { $count } loan has a newer amount at Kiva, which this one replaces
       *[other] { $count } loans have newer amounts at Kiva, which these replace
    }
