### What the comparison with Kiva's loans found.

reconcile-label-kiva = Kiva
reconcile-expected = Kiva expects { $loans }: { $matched } reported here, { $missing } not.
reconcile-missing-file = Those not reported are in { $file }, to be filled in.
reconcile-right = right: the file is what Kiva expects.
reconcile-look = look at it: { $warnings }, no error.
reconcile-wrong = wrong: { $errors }, { $warnings }.
reconcile-at-line = line { $line }: { $message }
reconcile-more = and { $count } more (--output json lists all)

reconcile-is-kiva-id = "{ $id }" is Kiva's own id of the loan { $loan }
reconcile-is-alike = Kiva has no loan "{ $id }", but a loan { $loan }
reconcile-has-status = Kiva expects no repayment for the loan "{ $id }"{ $standing }
reconcile-delete = delete the row; if the borrower did pay this month, ask Kiva before you report it
reconcile-not-found = Kiva has no loan "{ $id }"
reconcile-compare-id = compare the id with PA2, or delete the row where the loan is none of Kiva's
reconcile-mistyped = did you mean "{ $meant }", which has no row? Otherwise compare the id with PA2, or delete the row
reconcile-look-in-pa2 = look for the loan in PA2: it may have ended, or have another id there
reconcile-client = the loan "{ $loan }" belongs to the client "{ $client }" at Kiva, not to "{ $sent }"
reconcile-correct-client = correct the client id; where many differ, the export joins the wrong tables
reconcile-over-loan = { $amount } is more than the whole loan "{ $loan }" of { $price }
reconcile-principal-only = report principal only, without interest and fees, in the currency of the loan; check that no other account was joined
reconcile-currency = the loan "{ $loan }" is in { $currency } at Kiva, and the amounts are in { $own }
reconcile-own-currency = report it in its own currency; where all loans differ, correct [partner] currency
reconcile-not-reported = no row for the loan { $loan }, which Kiva expects
reconcile-add = add the row, also where nothing was repaid: a loan that is left out is billed as repaid on schedule
reconcile-meant = did you mean "{ $id }"?
reconcile-no-own-id = ask Kiva to give the loan your own id
reconcile-loan = "{ $id }"{ $standing }
reconcile-loan-of-kiva = with Kiva's id "{ $id }" and none of yours{ $standing }
reconcile-loan-without-id = without an id{ $standing }
