### How commands end, what they ask, and what is wrong with what was typed.

## How commands end

fault-csv = { $file } has { $errors }; { $verb ->
        [upload] nothing was sent
       *[other] it cannot be sent as it is
    }
    .advice = correct the errors as said above (in your MIS, if they come from there). Then check the file again, with the options named above, if any: { $command }
fault-csv-same = { fault-csv }
    .advice = send the new month's export; if these amounts are right all the same: { $command }
fault-csv-correction = { fault-csv }
    .advice = correct the file
fault-cannot-write = cannot write { $file }: { $why }
    .advice = choose a place that you may write to and that has free space, and run the same command again
fault-output = the result could not be written: { $why }
    .advice = free some disk space, or write the output to another place
fault-log = cannot write the log { $file }: { $why }
    .advice = give another file with --log-file; nothing else was done
fault-no-event-loop = the system cannot start the network engine
fault-no-random = the system gives no random numbers
fault-no-signals = the system does not report Ctrl-C
fault-no-answer = the terminal cannot be asked
fault-broken = the program itself has a fault: { $what }
    .advice = { fault-internal.advice }
fault-broken-midway = { fault-broken }
    .advice = look in PA2 for what is unknown, and send this line to your IT team. What was recorded is shown by: { $command }
fault-log-lost = the log is not complete: { $why }
fault-internal = { $what }
    .advice = run it again with -vv and send the output to your IT team
fault-few-files = too many files would be open: the system allows { $allowed } at a time, and { $needed } are needed; nothing was done
    .advice = allow more of them, for example with: `ulimit -n 1024`
fault-undone =
    { $undone ->
        [comparison] { $why }; nothing was compared with Kiva
        [both] { $why }; nothing was compared with Kiva, and nothing was sent
       *[upload] { $why }; nothing was sent
    }
fault-only-file = To check the file alone, which needs no network: { $command }
fault-first = { $first }; then: { $then }
fault-then = { $first }, then: { $command }
fault-after-that = then: { $command }
fault-empty-upload = the id of the upload is empty
    .advice = { ledger-no-upload.advice }
fault-no-terminal = production needs a confirmation, and there is no terminal to ask on; nothing was sent
    .advice = look at what would be sent with --dry-run, then add --yes
fault-no-terminal-resume = { fault-no-terminal }
    .advice = if the rest is to be sent to production: { $command }
fault-no-ledger = production with --yes needs the ledger of the earlier runs, and there is none: { $path }; nothing was sent
    .advice = put the ledger back, or set its path in `[ledger] url`; if nothing was ever reported, create it: { $command }
fault-file-changed = { $file } was modified after it was read; nothing was sent
    .advice = wait until the export has finished, then: { $command }
upload-fresh-file = { $file } was written a moment ago: it is read once more in a few seconds
fault-declined = the partner id was not typed; nothing was sent
    .advice = once you have checked it, run the same command again

## How a run of an upload ends

fault-unrecorded = { $why }. Kiva { $taken ->
        [yes] has accepted batch { $batch }, and that could not be recorded
       *[no] has not taken batch { $batch }, and that could not be recorded
    }
    .advice = if the disk is full, free some space. Then record what Kiva answered: { $command }
fault-batch-unknown = it is not known whether a batch reached Kiva
    .advice = look for the batch in PA2, then type the `resolve` command that is shown by: { $command }
fault-batch-refused = Kiva refused a batch
    .advice =
        if rows are wrong, write them into a table: { $show }
        Correct them there, then: { $command }
        If it was a setting, correct it, then: { $again }
fault-row-errors = Kiva found { $count ->
        [one] an error
       *[other] errors
    } in { $rows }
    .advice =
        correct { $count ->
            [one] it
           *[other] them
        } before the Kiva coordinator finalizes the report in PA2; after that it can no longer be changed.
        { $count ->
            [one] Write this row into a table
           *[other] Write these rows into a table
        }: { $show }
        { $count ->
            [one] Correct it there
           *[other] Correct them there
        }, then: { $command }
fault-row-errors-unplaced = { fault-row-errors }
    .advice =
        correct what is wrong before the Kiva coordinator finalizes the report in PA2; after that it can no longer be changed.
        Kiva does not say in which row it is. Write all rows in which it may be into a table: { $show }
        Correct it there, then: { $command }
fault-file-to-correct = to-correct.csv
fault-stopped-unknown = it is not known whether a batch reached Kiva; nothing was sent after it
    .advice = { fault-batch-unknown.advice }
fault-interrupted-midway = stopped in the middle of a batch, as you asked
    .advice = { fault-batch-unknown.advice }
fault-interrupted = stopped, as you asked
    .advice = to continue: { $command }
fault-unreachable = Kiva could not be reached
    .advice = check the internet connection
fault-busy = Kiva asked to wait (too many requests)
    .advice = wait a few minutes
fault-call-refused = Kiva refused the request itself, so nothing more was sent
    .advice = compare api_url with PA2 > Account > API Access
fault-give-up-and-send =
    { $first }. Then give up what was not sent: { $cancel }
    and send the rows that Kiva does not have: { $command }
fault-access = Kiva does not accept the credentials, even with a new token
    .advice = see what the credentials may do: { $command }
fault-moved = the API redirects to another address, which is not followed
    .advice = { kiva-loans-refused.advice }
fault-certificate = the certificate of the API was not accepted
    .advice = { kiva-loans-certificate.advice }

## Before production

ask-production = You are about to report to Kiva for real (PRODUCTION):
ask-production-before = Last upload
ask-production-nothing-before = no upload in the ledger
ask-production-last = { $upload }, { $month }: { $status }, { $rows }, total { $total }
ask-production-type = Type the partner id to send it, anything else to stop:

## resume

resolve-early = batch { $batch } was sent less than an hour ago, on { $time }: an upload may appear late in PA2, and Kiva may have it all the same
    .advice = before you send it again, look in PA2 once more after an hour, and the next morning; if it is there after all: { $accepted }
resume-nothing = no upload to { $environment } is waiting to be continued
resume-nothing-of = no upload of partner { $partner } to { $environment } is waiting to be continued
resume-of-other-partner = upload { $upload } of partner { $partner } to { $environment } for { $month } is not finished
    .advice = continue it with the settings and the credentials of partner { $partner }
resume-with-other-partner = upload { $upload } is of partner { $partner }, and the settings are those of partner { $own }
    .advice = { resume-of-other-partner.advice }
resume-with-other-api = upload { $upload } was started with { $begun }, but the settings name { $now }
    .advice =
        continue it with the config file that it was started with: `--config FILE`. If { $begun } was wrong, do these one after the other:
        { fault-way-cancel } { $cancel }
        { fault-way-correct } { $correct }
resume-with-other-api-unknown = { resume-with-other-api }
    .advice = continue it with the config file that it was started with: `--config FILE`. If { $begun } was wrong, { fault-in-the-way-unknown.advice }
resume-elsewhere = upload { $upload } to { $environment } for { $month } is not finished
    .advice = continue it: { $command }
resume-other-meaning =
    { $then ->
        [outstanding-principal] this upload was begun with what is still owed, and the setting [partner] amount now says repaid
       *[cumulative-principal] this upload was begun with what is repaid, and the setting [partner] amount now says still owed
    }: the rest goes as it was begun. To give up what was not sent: { $command }
resume-upload = upload { $upload }
resume-to-send = to send: { $batches }
resume-accepted = already accepted: { $batches }
resume-refused = refused, not sent again: { $batches }
resume-unknown = outcome unknown, not sent again: { $batches }

## On the way

progress-loans = reading the loans that Kiva expects
progress-wait = Kiva does not answer, or asks to wait; next try in { $time } ({ $next } of { $of })
progress-batches = { $done } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } sent, total { $sum }
progress-stopping = Stopping: the batch that is on its way is being finished. After a second Ctrl-C it would not be known whether Kiva has it.
progress-left = { $line }; { $time } left
compare-not-done = not compared with earlier reports: { $why }
fault-already-rows = Kiva has already accepted { $share ->
        [all] { $of ->
            [one] the only row
            [2] both rows
           *[other] all { $of } rows
        }
       *[part] { $rows } of the { $of } rows
    } for this month, with these amounts ({ fault-already-uploads })
fault-already-uploads = { $uploads ->
        [one] upload { $upload }
       *[other] { $uploads } uploads, most of them in { $upload }
    }
fault-already = { $taken }{ $wrong ->
        [0] {""}
        [unplaced] , and found an error without saying in which row
        [one] , and found an error in { $wrong } of them
       *[other] , and found errors in { $wrong } of them
    }; nothing was sent
    .advice =
        { fault-choose }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
        { fault-way-again } { $again }
fault-already-all = { fault-already }
    .advice =
        nothing is left to send
        { fault-way-show } { $show }
        { fault-way-again } { $again }
fault-already-respelled = { $taken }, under ids that are written otherwise: "{ $id }" was sent as "{ $known }"; nothing was sent
    .advice =
        Kiva knows the loans by the ids that were sent: give the file the same ones before you send any of it again
        { fault-way-show } { $show }
fault-overtaken = { $taken }; but { $count ->
        [one] for { $count } loan Kiva now has another amount, an older one that was sent later,
       *[other] for { $count } loans Kiva now has other amounts, older ones that were sent later,
    } for { $month } (upload { $by }); nothing was sent
    .advice =
        send this file again as a correction, so that Kiva has its amounts
        { fault-way-correct } { $correct }
fault-already-replaced = { $taken }; but { $count ->
        [one] a newer amount was sent since for { $count } of them, loan { $loan }: upload { $by };
       *[other] newer amounts were sent since for { $count } of them, the first of loan { $loan }: upload { $by };
    } nothing was sent
    .advice =
        this may be an old file: if the newer amounts are right, { $share ->
            [all] nothing is left to send
           *[part] send a file of the other rows alone ({ $others } in all)
        }
        { fault-way-show } { $show }
        { fault-way-differing-again } { $correct }
fault-already-newer = { $taken }; and { $count ->
        [one] Kiva has a newer amount for loan { $loan }: upload { $by } for { $month };
       *[other] Kiva has newer amounts for { $count } of these loans, the first { $loan }: upload { $by } for { $month };
    } nothing was sent
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-already-newer-differing = { fault-already-newer }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
        { fault-way-correct } { $correct }
fault-already-resumed = { fault-already }
    .advice =
        { fault-choose }
        { fault-way-cancel } { $cancel }
fault-choose = see what was sent, then choose
fault-older =
    { $count ->
        [one] Kiva has a newer amount for loan { $loan }: upload { $upload } for { $month }; nothing was sent
       *[other] Kiva has newer amounts for { $count } of these loans, the first { $loan }: upload { $upload } for { $month }; nothing was sent
    }
    .advice =
        { fault-later-counts }
        { fault-way-show } { $show }
fault-older-resumed = { fault-older }
    .advice =
        { fault-last-counts }
        { fault-way-cancel } { $cancel }
fault-older-again = { fault-older }
    .advice =
        { fault-last-counts }; if this upload is right all the same, do these one after the other
        { fault-way-cancel } { $cancel }
        { fault-way-again } { $again }
fault-older-some = { fault-older }
    .advice =
        { fault-later-counts }
        { fault-without-these }
        { fault-way-show } { $show }
fault-older-partly = { fault-older }
    .advice =
        { fault-last-counts }; { fault-without-these }
        { fault-way-cancel } { $cancel }
fault-without-these = the other rows, the first of them of loan { $other }, can be sent in a file without these loans
fault-last-counts = Kiva keeps what is sent last, so an older amount must not be sent after a newer one
fault-later-counts = { fault-last-counts }; for these loans the report for { $month } counts, and what is wrong with them is corrected there
fault-nothing-to-correct =
    { $count ->
        [one] the only row is already the same at Kiva; nothing was sent
        [2] both rows are already the same at Kiva; nothing was sent
       *[other] all { $count } rows are already the same at Kiva; nothing was sent
    }
    .advice = if rows were only taken out, as they are not Kiva loans, nothing is left to send; else correct the amounts in your MIS, export again, and send that file
fault-nothing-to-correct-newer =
    { $count ->
        [one] the only row has not changed since it was sent for this month, and Kiva has an amount of a later month
       *[other] { $count ->
            [2] neither row
           *[other] none of the { $count } rows
        } has changed since it was sent for this month, and { $share ->
            [all] Kiva has amounts of a later month for all of them
           *[part] of { $newer } of them Kiva has amounts of a later month
        }
    }; nothing was sent
    .advice = { fault-nothing-to-correct.advice }
fault-in-the-way-loans =
    { $count ->
        [one] loan { $loan } is also in upload { $upload } for { $month }, which is not finished; nothing was sent
       *[other] { $count } of these loans, the first { $loan }, are also in upload { $upload } for { $month }, which is not finished; nothing was sent
    }
fault-in-the-way = { $what }
    .advice =
        first finish that upload, or give it up
        { fault-way-resume } { $resume }
        { fault-way-cancel } { $cancel }
fault-in-the-way-older = { fault-in-the-way }
    .advice =
        first give that upload up: the rest of it is not sent any more, since Kiva has newer amounts
        { fault-way-cancel } { $cancel }
fault-in-the-way-running = { fault-in-the-way }
    .advice =
        kiva-repay is sending it now: wait until it has finished
        { fault-way-show } { $show }
fault-in-the-way-unknown = { fault-in-the-way }
    .advice =
        look in PA2 whether Kiva has { upload-batch-of }, then type one of these commands
        { fault-way-accepted } { $accepted }
        { fault-way-not-received } { $not_received }
fault-other-partner = upload { $upload } was started for partner { $wanted }, but the credentials belong to partner { $found }; nothing was sent
    .advice = continue it with the credentials of partner { $wanted }
fault-cancel-unknown = it is not known what Kiva has of upload { $upload }; nothing was given up
    .advice = { fault-in-the-way-unknown.advice }
fault-cancel-running = { fault-cancel-unknown }
    .advice = { fault-in-the-way-running.advice }
fault-given-up-corrected = { fault-given-up }
    .advice = { upload-next-rest-corrected } { $correct }
fault-given-up = the rest of upload { $upload } was given up and will not be sent
    .advice =
        if these rows are to be reported after all:
        { fault-way-correct } { $correct }
fault-given-up-none = { fault-given-up }
    .advice = nothing of it is to be reported any more: upload { $by } for { $month } has newer amounts of these loans
fault-given-up-partly = { fault-given-up }
    .advice = if these rows are to be reported after all: upload { $by } for { $month } has newer amounts of some of them, the first loan { $loan }; the others, the first loan { $other }, can be sent in a file without these loans, with `--corrects { $upload }`
fault-replaced = the rest of upload { $upload } was given up in favour of upload { $other }
    .advice =
        a newer upload has these loans
        { fault-way-show } { $show }
fault-way-show = to look at that upload:
fault-way-correct = to send only the rows that differ:
fault-way-again = to send all rows again:
fault-way-differing-again = to send the rows that differ all the same, in place of the newer amounts:
fault-way-resume = to send the rest of it:
fault-way-cancel = to give up what was not sent:
fault-way-accepted = if PA2 has it:
fault-way-not-received = if PA2 still does not have it the next morning:
ask-production-cancels = { $upload }, of which nothing was sent: it is given up
ask-production-older =
    { $count ->
        [one] { $count } loan has a newer amount at Kiva, which this upload replaces
       *[other] { $count } loans have newer amounts at Kiva, which this upload replaces
    }

## What is wrong with a line that was typed

usage-unknown-command = there is no command "{ $typed }"
usage-unknown-option = there is no option "{ $typed }" here
usage-one-file = only one file at a time; { $typed } is another one. A pattern such as *.csv stands for several
usage-one-file-each = run it once for each file: { $command }
usage-too-much = unexpected argument "{ $typed }"
usage-no-command = a command is missing
usage-no-value = { $argument } needs a value
usage-impossible-value = { $argument } cannot be "{ $typed }"
usage-missing-argument = missing: { $arguments }
usage-needs = { $argument } needs { $other } too
usage-conflict = { $one } cannot be used together with { $other }
usage-twice = { $argument } can be given only once
usage-number-of-values = { $argument } has too many or too few values
usage-not-unicode = an argument is not text in Unicode
usage-other = this command line cannot be understood
usage-did-you-mean = did you mean: { $what }
usage-nearest-value = did you mean "{ $value }"? It must be one of: { $possible }
usage-possible-values = it must be one of: { $possible }
usage-is-month = write a month like this: 2026-10
usage-is-batch-size = it must be a number from 1 to 300
usage-is-port = it must be a number from 0 to 65535
usage-is-encoding = write it like utf-8, windows-1252, windows-1251, iso-8859-2, koi8-r, cp850 or cp437; auto detects it
usage-is-column = write it like `--column loan_id="Loan Ref"`; the columns are loan_id, client_id and amount
usage-is-number = it must be a whole number, greater than 0
usage-see-command = see how to type it: { $command }
usage-see-commands = see the commands: { $command }
usage-file-exists = { $option }{ $file } already exists and was left unchanged
    .advice = to write another one beside it: { $command }
usage-not-html = { $file }: the page is HTML, and needs a name that says so
    .advice = give it a name that ends in .html: { $command }
usage-is-input = { $option }{ $file } is the file to be read; it was left unchanged
    .advice = choose another file
usage-is-link = { $option }{ $file } is a link; links are not followed
    .advice = choose a file name that does not exist yet
usage-is-dash = { $option }{ $file } would be standard output, and is no file here
    .advice = { usage-is-link.advice }
usage-is-directory = { $option }{ $file } is a folder, not a file
    .advice = { usage-is-input.advice }
usage-is-no-directory = { $option }{ $file } is a file, not a folder
    .advice = choose a new or empty folder
usage-not-empty = { $option }{ $file } is not empty; it was left unchanged
    .advice = { usage-is-no-directory.advice }
usage-finish-elsewhere = upload { $upload } went to { $place }, not to { $asked }
    .advice = { $command }
usage-correct-elsewhere = upload { $upload } went to { $place }, but the correction would go to { $asked }; nothing was sent
    .advice = { $command }
fault-correct-other-partner = upload { $upload } belongs to partner { $partner }, but the correction would be for partner { $asked }; nothing was sent
    .advice = give an upload of the same partner; all uploads are listed by: { $command }
usage-file-twice = { $option }{ $file } is also named by another option
    .advice = give each option a file of its own
usage-of-database = { $option }{ $file } has a name that the database beside it keeps for itself
    .advice = { usage-is-input.advice }
usage-not-ours = { $option }{ $file } already exists and was not written by kiva-repay, so it was left unchanged
    .advice = { usage-is-link.advice }
usage-correct-other-month = upload { $upload } is for { $month }, but { $asked } was asked for
    .advice = leave out --period: a correction is for the month of the upload that it corrects
usage-month-not-begun = { $month } has not begun yet
    .advice = give the month that is reported, or leave out --period: then it is the month before this one
usage-two-amounts = --expect-total { $typed } could mean two amounts
    .advice = type `--expect-total { $one }` or `--expect-total { $other }`
usage-no-amount = --expect-total { $typed } is not an amount
    .advice = type it like `--expect-total 1055.50`, without a currency
usage-no-rows = --expect-rows { $typed } is not a number of rows
    .advice = type it like `--expect-rows 620`
usage-nothing-to-cancel =
    { $status ->
        [cancelled] the rest of upload { $upload } has already been given up
       *[other] nothing of upload { $upload } is left to be given up
    }
    .advice = { ledger-not-unknown.advice }
usage-no-upload-yet =
    { $others ->
        [none] there is no upload yet
        [sandbox] there is no upload to show
       *[elsewhere] there is no upload to show there
    }
    .advice =
        { $others ->
            [none] see how one is sent: { $command }
            [sandbox] see those to the sandbox: { $command }
           *[elsewhere] { ledger-no-upload.advice }
        }
usage-nothing-to-back-up = there is no ledger yet, so there is nothing to copy
    .advice = see which ledger is in use: { $command }
