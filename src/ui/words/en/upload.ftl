### What was read, sent and answered.

upload-label-file = File
upload-label-format = Format
upload-label-rows = Rows
upload-label-total = Total
upload-label-columns = Columns
upload-label-left-out = Left out
upload-skipped =
    { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
upload-label-control = Control
upload-control = total line { $line } agrees
upload-lines-to = { $first } to { $last }
upload-lines-more = { $lines } and { $count } more
upload-same-on =
    { $count ->
        [one] The same on line { $lines }
       *[other] The same on lines { $lines }
    }
upload-label-month = Month
upload-label-place = To
upload-label-partner = Partner
upload-label-upload = Upload
upload-label-again = Resent
upload-again = rows of { $upload }, as --again asked
upload-reported-before =
    { $count ->
        [one] { $count } row of this file had been reported for { $month } before; PA2 combines the uploads of a month
       *[other] { $count } rows of this file had been reported for { $month } before; PA2 combines the uploads of a month
    }

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
       *[pipe] pipe
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
        [one] and { $count } finding more (`check --findings FILE.csv` lists all):
       *[other] and { $count } findings more (`check --findings FILE.csv` lists all):
    }
upload-more-findings-kept =
    { $count ->
        [one] and { $count } finding more (`check --findings FILE.csv` lists the first { $kept }):
       *[other] and { $count } findings more (`check --findings FILE.csv` lists the first { $kept }):
    }
upload-valid = valid: the file can be sent.
upload-not-valid = not valid: nothing of this file will be sent.

upload-batch = Batch { $number }
upload-batches = Batches { $numbers }
upload-batch-rows = { $rows }, lines { $first } to { $last }, total { $total }: { $status }
upload-batch-ready = ready
upload-batch-id = Kiva's upload { $id }
upload-answered = Kiva answered { $words }
upload-seen = { $seen }
upload-look = In PA2, look for an upload of { $loans }, total { $total }, first loan { $first }, last loan { $last }.
upload-look-sent = In PA2, look for an upload of { $loans }, total { $total }, first loan { $first }, last loan { $last }, sent { $at }.
upload-is-there = It is there:
upload-is-not-there = It is not there:

upload-dry-run = Dry run: nothing was sent. Without --dry-run it would be sent as shown.
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
        [one] { $count } row: refused by Kiva, not applied ({ $batches })
       *[other] { $count } rows: refused by Kiva, not applied ({ $batches })
    }
upload-rows-sending =
    { $count ->
        [one] { $count } row: on its way now ({ $batches })
       *[other] { $count } rows: on their way now ({ $batches })
    }
upload-rows-unknown =
    { $count ->
        [one] { $count } row: may have been received or not: look in PA2 ({ $batches })
       *[other] { $count } rows: may have been received or not: look in PA2 ({ $batches })
    }
upload-rows-pending =
    { $count ->
        [one] { $count } row: not sent, or surely not applied ({ $batches })
       *[other] { $count } rows: not sent, or surely not applied ({ $batches })
    }
upload-rows-cancelled =
    { $count ->
        [one] { $count } row: given up, never sent ({ $batches })
       *[other] { $count } rows: given up, never sent ({ $batches })
    }
upload-next = Next: { $command }
upload-pa2-shows = PA2 should show of it: { $loans }, total { $total }, { $problems }.
upload-pa2-shows-expected = PA2 should show of it: { $loans } of { $expected } expected, total { $total }, { $problems }.
upload-next-correct = Next: correct the rows with an error and upload only those, before the Kiva coordinator finalizes the report in PA2. Once finalized, it can no longer be changed.
upload-next-finalize = Next: the Kiva coordinator opens Repayments in PA2, reviews this report and finalizes it. Once finalized, it can no longer be changed.

upload-history-empty = No uploads yet.
upload-history-date = Date
upload-history-status = Status
upload-history-partial = in part
upload-history-again = resent of { $upload }
upload-nothing-to-do = Nothing to do: { $why }.

upload-label-corrects = Corrects
upload-label-corrected = Corrected by
upload-history-corrects = corrects { $upload }
upload-history-corrected = corrected by { $upload }
upload-problems-file = The rows with problems are in { $file }. Correct them there, then type:
upload-next-correction = Next: look at its correction: { $command }
upload-month-shows = All of { $month } together: { $loans }, total { $total }.
upload-month-shows-expected = All of { $month } together: { $loans } of { $expected } expected, total { $total }.
upload-label-cancels = Replaces
upload-left-out =
    { $count ->
        [one] { $count } row is as Kiva has it, and was left out
       *[other] { $count } rows are as Kiva has them, and were left out
    }
upload-older =
    { $count ->
        [one] { $count } loan had a newer amount at Kiva, which this one replaces
       *[other] { $count } loans had newer amounts at Kiva, which these replace
    }
upload-elsewhere =
    { $count ->
        [one] { $count } of these loans is in upload { $upload } of { $month }, which is not finished
       *[other] { $count } of these loans are in upload { $upload } of { $month }, which is not finished
    }
upload-problems-not-known = What Kiva found in the rows is not known, for its answer was lost: look in PA2 ({ $batches }).
upload-problems-unknown = problems not known
upload-next-rest = To report the rows that were not sent after all:
upload-batch-of = batch { $batch } of upload { $upload }
upload-month-errors =
    { $count ->
        [one] { $count } loan is not counted: Kiva found an error in it.
       *[other] { $count } loans are not counted: Kiva found errors in them.
    }
upload-month-unknown = Not certain: Kiva may have { $batches }, or not.
upload-month-without-answer = Not certain: what Kiva found in { $batches } is not known.
upload-month-mixed =
    { $count ->
        [one] Not certain: group loan { $loan } was reported with client ids and without.
       *[other] Not certain: { $count } group loans, the first { $loan }, were reported with client ids and without.
    }

warning-of-kiva = Kiva reports: { $details }
warning-look = look at it in PA2, and at { $command }
warning-month = compare with { $month } in PA2; all its uploads: { $command }
warning-finish = finish it or give it up, as { $command } shows
warning-answer = batch { $batch }: Kiva answered { $words }
warning-more =
    { $count ->
        [one] { $count } more of the kind
       *[other] { $count } more of the kind
    }
warning-findings-file = findings.csv
