### The page to print and sign.

receipt-wrote-incomplete = the upload is not finished, and the page says so
    .advice = do not sign it yet; first finish the upload, as shown by: { $command }
receipt-wrote-partial = Kiva has not accepted all rows of the upload, and the page says so
    .advice = do not sign it yet; first see what is left to do: { $command }
receipt-wrote-sent-over = older amounts of these loans were sent later, and the page says so
    .advice = do not sign it yet; first see what is left to do: { $command }
receipt-wrote-unsettled = it is not known whether Kiva has all of another upload of this month, and the page says so
    .advice = do not sign it yet; first find it out, as shown by: { $command }
receipt-wrote-month = rows of this month are not at Kiva, and the page says so
    .advice = do not sign it yet, unless these rows are not to be reported; see what is left to do: { $command }
receipt-wrote-errors = Kiva found errors in rows of this upload, and the page says so
    .advice = do not sign it yet, unless these rows are not to be reported; correct them, as shown by: { $command }
receipt-wrote-older = the ledger does not know all that was sent, and the page says so
    .advice = do not sign it; put the newer ledger back, and create the page again
receipt-wrote-restored = the ledger was put back from a backup and may lack uploads for this month, and the page says so
    .advice = before you sign it, compare what it says of the month with PA2
receipt-next = Next: open the page in a browser{ $place ->
        [production] , print it and sign it.
       *[other] . This was a test: the page is not to be signed.
    }
receipt-next-correction = Next: this upload has been corrected; create the page of the correction, too{ $place ->
        [production] , and sign both:
       *[other] {" "}(this was a test: neither is to be signed):
    } { $command }

receipt-file = receipt
receipt-title = Receipt for a repayment report
receipt-margin = { $month }, total { $total }
receipt-test = TEST
receipt-test-sandbox = TEST: sent to the sandbox. None of this reached Kiva.
receipt-test-stage = TEST: sent to stage, Kiva's test environment. This is not a real report.
receipt-accepted =
    { $count ->
        [one] Accepted by Kiva: the only row of the file.
        [2] Accepted by Kiva: both rows of the file.
       *[other] Accepted by Kiva: all { $count } rows of the file.
    }
receipt-rejected =
    { $count ->
        [one] REFUSED by Kiva: the only row of the file was not recorded.
        [2] REFUSED by Kiva: neither row was recorded.
       *[other] REFUSED by Kiva: none of the { $count } rows was recorded.
    }
receipt-partial = PARTLY ACCEPTED: { $accepted } of { $rows } rows; the others were refused or given up.
receipt-cancelled = GIVEN UP: none of the { $rows } rows was accepted, and none will be sent.
receipt-incomplete = INCOMPLETE: Kiva has accepted { $accepted } of { $rows } rows so far.
receipt-incomplete-more = This upload is not finished, and this page does not prove a report. What is left to do is listed below.
receipt-ledger-older = This page was made from a ledger that is older than an earlier run knew: it does not tell all that was sent.
receipt-overtaken = Since then Kiva has also accepted for this month: { $uploads }. This page is about this upload alone; what PA2 should show for the month by now is given below.
receipt-sent-over = But older amounts of these loans were sent later: see below what is left to do.
receipt-unsettled = But the month is INCOMPLETE: it is not known whether Kiva has all of another upload. See below what is left to do.
receipt-month-incomplete = But the month is INCOMPLETE: see below what is left to do.
receipt-month-incomplete-unless = But the month is INCOMPLETE, unless the rows with an error are not to be reported: see below what is left to do.
receipt-errors =
    { $count ->
        [one] Kiva found an error in { $count } row: it needs a correction.
       *[other] Kiva found errors in { $count } rows: they need a correction.
    }

receipt-environment = Environment
receipt-production = production
receipt-month = Month reported
receipt-sha256 = SHA-256 of the file
receipt-ran-by = Account
receipt-who = { $account } on { $host }
receipt-started = Sent on

receipt-compared = Compared with the months before
receipt-nothing-before = The ledger has no report of this partner in this environment for the five months before.
receipt-difference = Compared with { $month }: total { $total }, loans { $loans }.
receipt-bars = thick bar: total; thin bar: loans
receipt-loans = Loans
receipt-no-report = no report
receipt-chart-note = The latest amount of each loan that Kiva accepted, all uploads of a month up to this one ({ $upload }) combined, without the rows in error.

receipt-batches = Batches
receipt-batch = Batch
receipt-lines = CSV lines
receipt-status = Status
receipt-kiva-id = Kiva upload no.
receipt-sent = Sent on
receipt-seen-in-pa2 = seen in PA2 by { $who }, recorded on { $at }
receipt-not-in-pa2 = not found in PA2 by { $who }, recorded on { $at }
receipt-problems = Problems that Kiva reported
receipt-problems-below = Kiva reported { $problems }: see below.
receipt-line = CSV line
receipt-loan = Loan
receipt-severity = Severity
receipt-words = Kiva's own words

receipt-do = What is left to do
receipt-do-sandbox = This was a test; PA2 has no record of it. For a real report:
receipt-do-stage = This was a test: use the PA2 of stage, not the real one.
receipt-do-refused = Read what Kiva answered, correct the file or the settings, and upload the file again.
receipt-do-refused-batches = Correct the rows of the refused batches in the file, and upload it as a correction of this upload: only the rows that Kiva does not have are sent.
receipt-do-missing = { $missing } Unless it is not to be reported, such as what is not a Kiva loan, write it into a table, and correct it there:
receipt-do-correct = Write the rows with an error into a table, and correct them there. Delete those that are not to be reported, such as those that are not Kiva loans: where none is left, there is nothing to upload, and this page may be signed. Otherwise upload the table:
receipt-do-settle-other = It is not known whether Kiva has all of upload { $upload } of this month: find it out first, as shown by:
receipt-do-correction = A correction has been uploaded since; its receipt is:
receipt-do-compare = In PA2, open Repayments and compare: for { $month } Kiva has accepted { $loans }, total { $total }, all uploads of the month together.
receipt-do-settle = Find out in PA2 what became of upload { $upload }, which may have put older amounts over these:
receipt-do-settle-newer = Find out in PA2 what became of upload { $upload }, which may have newer amounts of these loans:
receipt-do-send-again = Send the file of this month again, as a correction, so that Kiva has its amounts:
receipt-do-send-other = Send the file of upload { $upload } again, since Kiva has older amounts of these loans; what to type is shown by:
receipt-do-finalize = Review the report in PA2 and finalize it (the Kiva coordinator). Once finalized, it can no longer be changed.
receipt-do-finalize-older = Kiva has these older amounts now, in the place of those of upload { $upload } for { $month }. Where the report that is open in PA2 is of this month, review it and finalize it first (the Kiva coordinator). Then send the newer amounts again, as shown by:
receipt-do-look = Batch { $number }: look in PA2 for an upload of { $loans }, total { $total }, { $count ->
        [one] loan { $first }
       *[other] first loan { $first }, last loan { $last }
    }. Then record what you saw:
receipt-do-resume =
    { $count ->
        [one] Send the row that is left:
       *[other] Send the { $count } rows that are left:
    }
receipt-do-cancel =
    { $count ->
        [one] Give up the { $count } row that was not sent: upload { $upload } for { $month } has newer amounts.
       *[other] Give up the { $count } rows that were not sent: upload { $upload } for { $month } has newer amounts.
    }
receipt-do-receipt = When everything has been accepted, create this page again:

receipt-signatures = Signatures
receipt-control = Total line of the file, which agrees
receipt-expected-total = Total given for the file, which agrees
receipt-expected-rows = Rows given for the file, which agree
receipt-taken = Accepted by Kiva without error: { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
receipt-file-total = Total of the file
receipt-month-sum = { $month }, all uploads together
receipt-name = Name
receipt-function = Function
receipt-signature = Signature
receipt-stamp = Stamp
receipt-date = Date
receipt-prepared = Prepared by
receipt-reviewed = Reviewed by
receipt-made = Created on { $at } by kiva-repay { $version } from its ledger; the report was sent by version { $sent_by }.
