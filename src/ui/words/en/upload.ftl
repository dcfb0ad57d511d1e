### What was read, sent and answered.

upload-label-file = File
upload-label-format = Format
upload-label-rows = Rows
upload-label-total = Total
upload-total-of-right = { $total } (without the amounts in error)
upload-label-columns = Columns
upload-label-left-out = Left out
upload-skipped =
    { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
upload-label-control = Control total
upload-control =
    { $count ->
        [one] the total on line { $lines } of the file agrees
       *[other] the totals on lines { $lines } of the file agree
    }
upload-lines-to = { $first } to { $last }
upload-lines-more = { $lines } and { $count } more
upload-same-on =
    { $count ->
        [one] The same on line { $lines }
       *[other] The same on lines { $lines }
    }
upload-like-on =
    { $count ->
        [one] Another one of this kind on line { $lines }: see `--findings`
       *[other] { $count } more of this kind on lines { $lines }: see `--findings`
    }
upload-label-month = Month
upload-label-place = To
upload-label-partner = Partner
upload-label-upload = Upload
upload-label-again = Resent
upload-again = rows of upload { $upload } (--again)
upload-reported-before =
    { $count ->
        [one] { $count } row of this file has already been reported for { $month }; PA2 puts all uploads of a month into one report
       *[other] { $count } rows of this file have already been reported for { $month }; PA2 puts all uploads of a month into one report
    }
    .advice = { warning-month }

upload-format =
    { $format ->
        [two-column] two-column
       *[other] three-column
    }
upload-delimiter =
    { $delimiter ->
        [comma] comma
        [semicolon] semicolon
        [tab] tab
       *[pipe] vertical bar
    }
upload-decimals =
    { $sign ->
        [comma] decimal comma
       *[other] decimal point
    }
upload-titles =
    { $titles ->
        [yes] titles
       *[other] no titles
    }
upload-findings = { $errors }, { $warnings }
upload-more-findings =
    { $count ->
        [one] and { $count } more finding; to list them all: { $command }
       *[other] and { $count } more findings; to list them all: { $command }
    }
upload-more-findings-kept =
    { $count ->
        [one] and { $count } more finding; to list the first { $kept }: { $command }
       *[other] and { $count } more findings; to list the first { $kept }: { $command }
    }
upload-findings-file = The findings are in { $file }.
upload-valid = Valid: the file can be sent.
upload-valid-alone = The file itself has no error; it was not compared with Kiva.

upload-batch = Batch { $number }
upload-batches = Batches { $numbers }
upload-batch-rows = { $rows }, { $count ->
        [one] line { $first }
       *[other] lines { $first } to { $last }
    }, total { $total }: { $status }
upload-batch-ready = ready to send
upload-batch-id = Kiva upload no. { $id }
upload-answered = Kiva answered: { $words }
seen-status = Kiva's answer: HTTP status { $status }
seen-answer = Kiva's answer: { $said } (HTTP status { $status })
seen-reply-cut = Kiva's answer was cut off (HTTP status { $status })
seen-reply-long = Kiva's answer is longer than 4 MiB
seen-web-page = a web page
seen-detail = Technical detail: { $detail }
seen-no-connection = no connection ({ $why })
seen-lost-before =
    { $why ->
        [cut] the connection was lost before anything was sent
       *[other] the connection was lost before anything was sent ({ $why })
    }
seen-lost-after =
    { $why ->
        [cut] the connection was lost after the batch was sent
       *[other] the connection was lost after the batch was sent ({ $why })
    }
seen-stopped = stopped before the answer came
seen-restored = The ledger was put back from a backup: this batch may have been sent since.
upload-look = In PA2, look for an upload of { $loans }, total { $total }, { $count ->
        [one] loan { $first }
       *[other] first loan { $first }, last loan { $last }
    }{ $sent ->
        [never] .
       *[other] , sent { $sent }.
    }
upload-is-there = It is there:
upload-is-not-there = It is still not there an hour later, nor the next morning (an upload may appear late):
upload-resolved =
    { $found ->
        [yes] Recorded as found in PA2. If it is not there: { $command }
       *[no] Recorded as not found in PA2. If it is there after all: { $command }
    }

upload-dry-run = Dry run: nothing was sent. Without --dry-run, exactly this would be sent.
upload-no-problems = Kiva reports no problems.
upload-problems = Kiva reports { $problems }:
upload-problems-first = The first { $count }:
upload-problems-all = To write all of them into a table, each with its row: { $command }
upload-rows-accepted =
    { $count ->
        [one] { $count } row: accepted by Kiva ({ $batches })
       *[other] { $count } rows: accepted by Kiva ({ $batches })
    }
upload-rows-rejected =
    { $count ->
        [one] { $count } row: refused by Kiva, not recorded ({ $batches })
       *[other] { $count } rows: refused by Kiva, not recorded ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } row: being sent now ({ $batches })
       *[other] { $count } rows: being sent now ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } row: outcome unknown, Kiva may have it or not: look in PA2 ({ $batches })
       *[other] { $count } rows: outcome unknown, Kiva may have them or not: look in PA2 ({ $batches })
    }
upload-rows-overtaken =
    { $count ->
        [one] { $count } row: not sent, and no longer to be sent, since upload { $upload } for { $month } has newer amounts ({ $batches })
       *[other] { $count } rows: not sent, and no longer to be sent, since upload { $upload } for { $month } has newer amounts ({ $batches })
    }
upload-rows-overtaken-partly = { $count } rows: not sent ({ $batches }); upload { $upload } for { $month } has newer amounts of { $newer } of them, so these are given up first, and then the others, of which the first is loan { $loan }, can be sent
upload-rows-over-newer =
    { $count ->
        [one] { $count } row: not sent; `resume` does not send it, since upload { $upload } for { $month } has newer amounts ({ $batches })
       *[other] { $count } rows: not sent; `resume` does not send them, since upload { $upload } for { $month } has newer amounts ({ $batches })
    }
upload-rows-in-the-way =
    { $count ->
        [one] { $count } row: not sent; it can be sent only once it is known what became of upload { $upload } for { $month } ({ $batches })
       *[other] { $count } rows: not sent; they can be sent only once it is known what became of upload { $upload } for { $month } ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } row: not at Kiva, can be sent safely ({ $batches })
       *[other] { $count } rows: not at Kiva, can be sent safely ({ $batches })
    }
upload-rows-not-found =
    { $count ->
        [one] { $count } row: not found in PA2, as you recorded; `resume` sends it ({ $batches })
       *[other] { $count } rows: not found in PA2, as you recorded; `resume` sends them ({ $batches })
    }
upload-rows-not-found-or-sent = { $count } rows: not sent, or not found in PA2, as you recorded; `resume` sends them ({ $batches })
upload-rows-cancelled =
    { $count ->
        [one] { $count } row: given up, will not be sent ({ $batches })
       *[other] { $count } rows: given up, will not be sent ({ $batches })
    }
upload-rows-former =
    { $count ->
        [one] { $text }; Kiva still has the former amount of { $count }
       *[other] { $text }; Kiva still has the former amounts of { $count }
    }
upload-next = Next: { $command }
upload-next-unknown = Next: look in PA2 for { $batches }, and type one of the two commands above; then: { $command }
upload-next-running = Next: wait until kiva-repay, which is sending it now, has finished.
upload-rows-of-loans = { $rows } ({ $loans })
upload-pa2-shows = In PA2 this upload should show { $loans }, total { $total }, { $problems }.
upload-next-correct = Next: correct the rows with an error and upload only those, before the Kiva coordinator finalizes the report in PA2. Once finalized, it can no longer be changed. Rows that are not Kiva loans are left out: where there are no others, nothing is left to upload. To write these rows into a table: { $command }
upload-next-finalize = Next: the Kiva coordinator opens Repayments in PA2, reviews this report and finalizes it. Once finalized, it can no longer be changed.
upload-next-finalize-older = Next: Kiva has these older amounts now, in the place of those of upload { $upload } for { $month }. Where the report that is open in PA2 is of this month, the Kiva coordinator reviews it and finalizes it first. Then send the newer amounts again, as shown by: { $command }
upload-next-settle = Next: find out in PA2 what became of upload { $upload }, which may have put older amounts over these: { $command }
upload-next-settle-newer = Next: find out in PA2 what became of upload { $upload }, which may have newer amounts; what to type is shown by: { $command }
upload-next-rest-partly = If the rows that were not sent are to be reported after all: upload { $upload } for { $month } has newer amounts of some of them, the first loan { $loan }. Send the others, the first loan { $other }, in a file without these loans, as a correction of this upload (`--corrects`).
upload-next-send-again = Next: send the file of this month again, as a correction, before the Kiva coordinator finalizes the report in PA2: { $command }
upload-next-send-other = Next: { warning-send-other }
upload-stage-only = This upload went to stage, Kiva's test environment, and not to production. For the real report: { $command }
upload-stage-only-correction = This correction went to stage, Kiva's test environment, and not to production. The real report is the whole file, as it is now right.

upload-history-empty = No uploads to list.
upload-history-date = Date
upload-history-place = To
upload-history-status = Status
upload-history-errors = Kiva found errors in rows of it
upload-history-again = sent again after { $upload }
upload-nothing-to-do = Nothing to do: { $why }.

upload-label-corrects = Corrects
upload-label-corrected = Corrected by
upload-label-to-correct = To be corrected by
upload-history-corrects = corrects { $upload }
upload-history-corrected = corrected by { $upload }
upload-history-to-correct = to be corrected by { $upload }, which is not finished
upload-problems-file = The rows with problems are in { $file }. Correct them there, or delete those that are not Kiva loans (where none is left, there is nothing to upload), before the Kiva coordinator finalizes the report in PA2 (once finalized, it can no longer be changed), then type: { $command }
upload-problems-file-other-partner = The rows with problems are in { $file }. They are corrected with the settings and the credentials of partner { $partner }.
upload-next-refused = Next: read above why Kiva refused the rows. To write them into a table and correct them there: { $command }
upload-problems-file-none = Later uploads have all rows in which Kiva found problems: there is nothing to correct, and { $file } was not written.
upload-problems-file-empty = No problem is known in the rows of this upload: { $file } has only titles, and there is nothing to correct.
upload-problems-file-warnings = The rows that Kiva warns about are in { $file }. Kiva has accepted them, so there is nothing to correct unless an amount is wrong; in that case: { $command }
upload-next-settle-other = Next: it is not known whether Kiva has all of upload { $upload } of this month; find it out, as shown by: { $command }
upload-next-correction = This upload has been corrected; look at the correction: { $command }
upload-month-shows = All uploads for { $month } together: { $loans }, total { $total }.
upload-label-cancels = Replaces
upload-left-out-rows =
    { $count ->
        [one] { $count } row that had not changed
       *[other] { $count } rows that had not changed
    }
upload-left-out =
    { $count ->
        [one] { $count } row is already the same at Kiva, and is not sent again
       *[other] { $count } rows are already the same at Kiva, and are not sent again
    }
    .advice = { warning-month }
upload-left-out-newer =
    { $count ->
        [one] { $count } row has not changed since it was sent for { $month }, and is not sent again: Kiva has an amount of a later month
       *[other] { $count } rows have not changed since they were sent for { $month }, and are not sent again: Kiva has amounts of a later month
    }
    .advice = { warning-month }
upload-reverted =
    { $count ->
        [one] { $count } row, of loan { $loan }, goes back to an earlier amount of this month, which upload { $upload } has replaced
       *[other] { $count } rows, the first of loan { $loan }, go back to earlier amounts of this month, which later uploads have replaced, such as { $upload }
    }
    .advice = if the newer amounts are right, correct the file and send it as a correction of this upload; they are shown by: { $command }
upload-older =
    { $count ->
        [one] { $count } loan had a newer amount at Kiva, which this upload replaces
       *[other] { $count } loans had newer amounts at Kiva, which this upload replaces
    }
    .advice = { warning-month }
upload-elsewhere =
    { $count ->
        [one] { $count } of these loans is also in upload { $upload } for { $month }, which is not finished
       *[other] { $count } of these loans are also in upload { $upload } for { $month }, which is not finished
    }
    .advice = { warning-finish }
upload-problems-not-known = Kiva's answer was lost, so it is not known what Kiva found in the rows: look in PA2 ({ $batches }).
upload-problems-unknown = number of problems unknown
upload-next-none = Nothing of it is to be reported any more: upload { $upload } for { $month } has newer amounts of these loans.
upload-next-rest = If the rows that were not sent are to be reported after all:
upload-next-rest-corrected = If the rows that were not sent are to be reported after all: upload { $by } has newer amounts of other rows of the file, the first of loan { $loan }. Write these into it, or take these rows out. Then:
upload-batch-of = batch { $batch } of upload { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } loan is not counted: Kiva found an error in it.
       *[other] { $count } loans are not counted: Kiva found errors in them.
    }
upload-missing-of = upload { $upload } for { $month }
upload-missing-of-correction = upload { $upload } for { $month } (which corrects { $corrects })
upload-missing-not-sent =
    { $count ->
        [one] { $count } row of { $of } has not been sent.
       *[other] { $count } rows of { $of } have not been sent.
    }
upload-missing-refused =
    { $count ->
        [one] { $count } row of { $of } was refused by Kiva, and no later upload replaces it.
       *[other] { $count } rows of { $of } were refused by Kiva, and no later upload replaces them.
    }
upload-missing-in-error =
    { $count ->
        [one] { $count } row of { $of } has an error that Kiva found, and no later upload replaces it.
       *[other] { $count } rows of { $of } have errors that Kiva found, and no later upload replaces them.
    }
upload-missing-given-up =
    { $count ->
        [one] { $count } row of { $of } was given up, and no later upload has it.
       *[other] { $count } rows of { $of } were given up, and no later upload has them.
    }
upload-former-refused =
    { $count ->
        [one] { $count } row of { $of } was refused by Kiva, which still has the former amount.
       *[other] { $count } rows of { $of } were refused by Kiva, which still has the former amounts.
    }
upload-former-in-error =
    { $count ->
        [one] { $count } row of { $of } has an error that Kiva found, and Kiva still has the former amount.
       *[other] { $count } rows of { $of } have errors that Kiva found, and Kiva still has the former amounts.
    }
upload-former-given-up =
    { $count ->
        [one] { $count } row of { $of } was given up, and Kiva still has the former amount.
       *[other] { $count } rows of { $of } were given up, and Kiva still has the former amounts.
    }
upload-month-restored = Total not certain: the ledger was put back from a backup, and may lack uploads for this month.
upload-month-unknown = Total not certain: it is not known whether Kiva has { $batches }.
upload-month-without-answer = Total not certain: what Kiva found in { $batches } is not known.
upload-month-found-late = Total not certain: other amounts had been sent before PA2 had { $batches }, and which came last is not known. Compare in PA2, or send the right amounts again as a correction.
upload-month-mixed =
    { $count ->
        [one] Total not certain: group loan { $loan } was reported with client ids and without.
       *[other] Total not certain: { $count } group loans, the first { $loan }, were reported with client ids and without.
    }
upload-month-undecided =
    { $count ->
        [one] Total not certain: Kiva found an error in group loan { $loan } and does not say in which of its rows.
       *[other] Total not certain: Kiva found errors in { $count } group loans, the first { $loan }, and does not say in which of their rows.
    }
upload-month-overtaken =
    { $count ->
        [one] Total not certain: for { $count } loan an older amount, that of { $month }, was sent later (upload { $upload }), { $is_certain ->
            [yes] and Kiva has that one now.
           *[no] and it is not known whether Kiva has that one now.
        }
       *[other] Total not certain: for { $count } loans older amounts, those of { $month }, were sent later (upload { $upload }), { $is_certain ->
            [yes] and Kiva has those now.
           *[no] and it is not known whether Kiva has those now.
        }
    }
upload-month-unnamed =
    { $count ->
        [one] Total not certain: Kiva found an error in upload { $upload } and names no loan.
       *[other] Total not certain: Kiva found { $count } errors in upload { $upload } and names no loan.
    }
upload-month-unplaced =
    { $count ->
        [one] Total not certain: Kiva found an error in loan { $loan }, which is not in the file of upload { $upload } under that name.
       *[other] Total not certain: Kiva found errors in { $count } loans, the first { $loan }, which are not in the file of upload { $upload } under these names.
    }

warning-of-kiva = Kiva reports: { $details }
warning-of-kiva-alone = Kiva reports a problem, and does not say what it is
warning-look = look at it in PA2; the details are shown by: { $command }
warning-month = compare with { $month } in PA2; all its uploads are listed by: { $command }
warning-send-again = send the file of this month again, as a correction: { $command }
warning-send-other = send the file of upload { $upload } again, since Kiva has older amounts of these loans; what to type is shown by: { $command }
warning-finish = finish it or give it up, as shown by: { $command }
warning-other-partner = settle it with the settings and the credentials of partner { $partner }, as is then shown by: { $command }
warning-resume-or-cancel =
    finish it, or give it up
    { fault-way-resume } { $resume }
    { fault-way-cancel } { $cancel }
warning-cancel = Kiva has newer amounts of some of its loans, so that the rest is not sent as it is; give it up: { $command }
warning-former =
    { $count ->
        [one] write the row into a table, and give it there the amount that is right: { $command }
       *[other] write the rows into a table, and give each there the amount that is right: { $command }
    }
warning-missing =
    { $count ->
        [one] unless it is not to be reported at all, { warning-table }
       *[other] unless they are not to be reported at all, { warning-table }
    }
warning-given-up = if they are to be reported after all, what to type is shown by: { $command }
warning-answer = batch { $batch }: { $words }
    .advice = { warning-look }
warning-more = { $count } more of this kind
warning-more-on =
    { $count ->
        [one] { $count } more of this kind, on line { $lines }
       *[other] { $count } more of this kind, on lines { $lines }
    }
warning-more-of-kiva = Kiva reports { $count } more
warning-table =
    { $count ->
        [one] write the row into a table, and correct it there: { $command }
       *[other] write the rows into a table, and correct them there: { $command }
    }
warning-findings-file = findings.csv
