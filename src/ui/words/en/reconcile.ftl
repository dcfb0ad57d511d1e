### What the comparison with Kiva's loans found.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva expects { $loans }: { $matched ->
        [one] { $matched } is in the file
       *[other] { $matched } are in the file
    }, { $missing ->
        [0] none is missing
        [one] { $missing } is missing
       *[other] { $missing } are missing
    }.
reconcile-reported-before =
    { $count ->
        [one] { $count } was reported before for { $month }.
       *[other] { $count } were reported before for { $month }.
    }
reconcile-missing-file = The missing loans are in { $file }: fill in their amounts, and add these rows to your file.
reconcile-missing-none = No loan is missing: { $file } holds no rows.
reconcile-right = Ready: the file matches what Kiva expects.
reconcile-look = No errors, { $warnings }: look at them before you send the file.
reconcile-at-line = line { $line }: { $message }
reconcile-more = and { $count } more (--output json lists them all)

reconcile-is-kiva-id = "{ $id }" is the id that Kiva gives to the loan { $loan }, not yours
    .advice = did you mean "{ $meant }"?
reconcile-no-own-id = { reconcile-is-kiva-id }
    .advice = ask Kiva to add your own id to this loan
reconcile-is-alike = Kiva has no loan "{ $id }", but a loan { $loan }
    .advice = { reconcile-is-kiva-id.advice }
reconcile-has-status = { reconcile-not-told }{ $standing }
    .advice = delete the row; if the borrower did pay this month, ask Kiva before you report it
reconcile-not-told = Kiva expects no repayment for the loan "{ $id }"
    .advice = look for the loan in PA2: it may have ended, or have another id there
reconcile-not-found = Kiva has no loan "{ $id }"
    .advice = compare the id with PA2; if it is not a Kiva loan, delete the row
reconcile-mistyped = { reconcile-not-found }
    .advice = did you mean "{ $meant }", which the file lacks? If not, compare the id with PA2, or delete the row
reconcile-client = at Kiva, the loan "{ $loan }" belongs to client "{ $client }", not to "{ $sent }"
    .advice = correct the client id; if many differ, the export links clients to the wrong loans
reconcile-over-loan = { $amount } is more than the whole loan "{ $loan }", which is { $price }
    .advice = report principal only, without interest or fees, in the currency of the loan; check that the export does not add another account to it
reconcile-currency = at Kiva, the loan "{ $loan }" is in { $currency }, but the amounts are in { $own }
    .advice = report it in its own currency; if all loans differ, correct `[partner] currency`
reconcile-not-reported = the row of the loan { $loan }, which Kiva expects, is missing
    .advice = add a row for each loan, even if nothing was repaid: a loan that is left out is billed as if repaid on schedule
reconcile-not-reported-many = { $count } loans that Kiva expects are missing: { $loans }
    .advice = { reconcile-not-reported.advice }
reconcile-raised =
    { $count ->
        [one] at Kiva, the loan { $loans } is funded (raised) but not paid out (line { $lines })
       *[other] at Kiva, { $count } loans are funded (raised) but not paid out: { $loans } (lines { $lines })
    }
    .advice = check in PA2 whether it was paid out; it can be right if Kiva has only not recorded it yet
reconcile-slightly-over =
    { $count ->
        [one] the amount is a little more than the whole loan { $loans } (line { $lines })
       *[other] for { $count } loans the amount is a little more than the whole loan: { $loans } (lines { $lines })
    }
    .advice = it can be right if Kiva converted the loan at another rate; otherwise report principal only
reconcile-repaid =
    { $count ->
        [one] the loan { $loans }, in default at Kiva, is suddenly repaid in full (line { $lines })
       *[other] { $count } loans in default at Kiva are suddenly repaid in full: { $loans } (lines { $lines })
    }
    .advice = check in your MIS whether the borrower has paid; a loan that was written off is not a repaid loan
reconcile-most-repaid = { $count } of { $rows } loans are suddenly repaid in full
    .advice = check which column is exported: it may be the size of the loans, not the principal repaid so far
reconcile-note = Note: { $note }.
reconcile-loan = "{ $id }"{ $standing }
reconcile-loan-of-kiva = that Kiva knows as "{ $id }", without an id of yours{ $standing }
reconcile-loan-without-id = without an id{ $standing }

## The month beside the months before

profile-title = Compared with earlier reports:
profile-this-file = this file
profile-month =
    { $count ->
        [one] { $count } row, total { $total }
       *[other] { $count } rows, total { $total }
    }
profile-movement = { $line } ({ $percent })
profile-moved = { $line }, { $percent } of the amounts changed
profile-counts = new: { $new }; missing: { $gone }; fallen to 0: { $emptied }
profile-largest = The largest changes:
profile-change = { $loan }: { $then }, now { $now }
