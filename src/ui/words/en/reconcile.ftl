### What the comparison with Kiva's loans found.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva expects { $loans }: { $matched } in this file, { $missing } missing.
reconcile-missing-file = The missing loans are in { $file }: fill in their amounts.
reconcile-right = Ready: the file matches what Kiva expects.
reconcile-look = Look first: { $warnings }, no errors.
reconcile-wrong = Not ready: { $errors }, { $warnings }.
reconcile-at-line = line { $line }: { $message }
reconcile-more = and { $count } more (--output json lists them all)

reconcile-is-kiva-id = "{ $id }" is the id that Kiva gives to the loan { $loan }, not yours
reconcile-is-alike = Kiva has no loan "{ $id }", but a loan { $loan }
reconcile-has-status = Kiva expects no repayment for the loan "{ $id }"{ $standing }
reconcile-delete = delete the row; if the borrower did pay this month, ask Kiva before you report it
reconcile-not-found = Kiva has no loan "{ $id }"
reconcile-compare-id = compare the id with PA2; if it is not a Kiva loan, delete the row
reconcile-mistyped = did you mean "{ $meant }", which the file lacks? If not, compare the id with PA2, or delete the row
reconcile-look-in-pa2 = look for the loan in PA2: it may have ended, or have another id there
reconcile-client = at Kiva, the loan "{ $loan }" belongs to client "{ $client }", not to "{ $sent }"
reconcile-correct-client = correct the client id; if many differ, the export links clients to the wrong loans
reconcile-over-loan = { $amount } is more than the whole loan "{ $loan }", which is { $price }
reconcile-principal-only = report principal only, without interest or fees, in the currency of the loan; check that the export does not add another account to it
reconcile-currency = at Kiva, the loan "{ $loan }" is in { $currency }, but the amounts are in { $own }
reconcile-own-currency = report it in its own currency; if all loans differ, correct `[partner] currency`
reconcile-not-reported = the row of the loan { $loan }, which Kiva expects, is missing
reconcile-add = add the row, even if nothing was repaid: a loan that is left out is billed as if repaid on schedule
reconcile-meant = did you mean "{ $id }"?
reconcile-no-own-id = ask Kiva to add your own id to this loan
reconcile-loan = "{ $id }"{ $standing }
reconcile-loan-of-kiva = that Kiva knows as "{ $id }", without an id of yours{ $standing }
reconcile-loan-without-id = without an id{ $standing }
