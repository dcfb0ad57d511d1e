//! A correction beside the upload that it corrects.

use super::*;
use crate::checks::{Correction, RowOutcome};
use crate::model::LoanId;

/// `loan amount`, with `!` behind it where Kiva found an error, and `x` where it refused the batch.
fn sent(rows: &[&str]) -> Vec<(Repayment, RowOutcome)> {
    let row = |text: &&str| {
        let words: Vec<_> = text.split(' ').collect();
        let outcome = match words.get(2) {
            Some(&"!") => RowOutcome::HasError,
            Some(_) => RowOutcome::InRejectedBatch,
            None => RowOutcome::Accepted,
        };
        let loan_id = LoanId::parse(words[0]).unwrap();
        let amount = words[1].parse().unwrap();
        (Repayment { line: 0, loan_id, client_id: None, amount }, outcome)
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_correction_has_the_loans_of_its_upload_and_what_wrong_ids_were_meant_to_be() {
    let upload = ["A 1", "B 2 !", "C 3 !", "D 4 x", "E 5"];
    for (rows, found) in [
        (&["B 20", "C 30"][..], ""),
        (&["A 10", "B 20"], ""),
        (&["B 2.00", "C 30"], "correction.unchanged@2"),
        // What was refused with its batch may be right.
        (&["A 1", "D 4"], ""),
        (&["NEW 2", "C 30"], "correction.new-loan@2"),
        (
            &["N1 2", "N2 3", "N3 4"],
            "correction.new-loan@2 correction.new-loan@3 correction.new-loan@4",
        ),
        // A loan that was forgotten.
        (&["B 20", "C 30", "D 40", "NEW 1"], "correction.new-loan@5"),
        (&["B 20", "C 30", "NEW 1", "N2 1", "N3 1"], "correction.other-loans@4"),
        (&["X 1", "Y 1", "Z 1", "Q 1"], "correction.other-loans@2"),
    ] {
        let sent = sent(&upload);
        let rows_sent = sent.iter().map(|(row, outcome)| (row, *outcome)).collect();
        let correction = Correction { upload: "0a1b", rows: rows_sent };
        let text = format!("loan_id,amount\n{}\n", rows.join("\n").replace(' ', ","));
        let mut checked = check_text(&text, TwoColumn);
        let compared = correction.compare(&checked.rows, &Rules::default());
        checked.checked.findings = Findings::default();
        checked.checked.findings.merge(compared);
        assert_eq!(findings(&checked), found, "{rows:?}");
    }
}
