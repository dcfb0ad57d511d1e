//! The rules of what may be posted, as a table. A row is `loan amount` or `loan/client amount`; an
//! accepted row stands below its upload, whose place is its number, and `!` marks one with an error.

use crate::checks::guard::{Already, Blocked, Guarded, Intent, Since, Superseded, guard};
use crate::model::standing::{Later, Missing, Overtaking, Posted, Standing, Untaken};
use crate::model::{BatchStatus, ClientId, LoanId, Repayment};

fn row(text: &str) -> Repayment {
    let (ids, amount) = text.trim_end_matches('!').split_once(' ').unwrap();
    let (loan, client) = match ids.split_once('/') {
        Some((loan, client)) => (loan, Some(ClientId::parse(client).unwrap())),
        None => (ids, None),
    };
    Repayment {
        line: 2,
        loan_id: LoanId::parse(loan).unwrap(),
        client_id: client,
        amount: amount.parse().unwrap(),
    }
}

fn rows(texts: &[&str]) -> Vec<Repayment> {
    texts.iter().map(|text| row(text)).collect()
}

/// October with these uploads, each a number and its accepted rows.
fn october(uploads: &[(i64, &[&str])]) -> Standing {
    let posted = |place: i64, text: &str| Posted {
        upload: format!("U{place}").into(),
        place,
        posted: place,
        row: row(text),
        has_error: text.ends_with('!'),
    };
    let rows = uploads.iter().flat_map(|(place, rows)| rows.iter().map(|r| posted(*place, r)));
    Standing { rows: rows.collect(), ..Standing::of("2026-10".parse().unwrap()) }
}

/// The same with an open batch of the upload U9.
fn with_open(mut standing: Standing, month: &str, status: BatchStatus, texts: &[&str]) -> Standing {
    standing.untaken.push(Untaken {
        upload: "U9".into(),
        place: 9,
        month: month.parse().unwrap(),
        number: 1,
        status,
        is_untouched: status == BatchStatus::Pending,
        rows: rows(texts),
    });
    standing
}

fn with_later(mut standing: Standing, loan: &str) -> Standing {
    let later = Later { upload: "U7".to_owned(), place: 7, month: "2026-11".parse().unwrap() };
    standing.later.insert(loan.to_owned(), later);
    standing.later_since.insert(loan.to_owned());
    standing
}

fn corrects() -> Intent {
    Intent::Corrects { upload: "U1".to_owned(), again: false }
}

fn resume(place: i64) -> Intent {
    Intent::Resume { upload: format!("U{place}"), place }
}

/// What the guard says, in a word or two.
fn say(standing: &Standing, file: &[&str], intent: &Intent) -> String {
    match guard(standing, rows(file), intent) {
        Err(Blocked::InTheWay(way)) => format!("6 {} {:?}", way.upload, way.first),
        Err(Blocked::Already(already)) => say_already(&already),
        Err(Blocked::Older(Superseded { by, loan, loans, .. })) => {
            format!("7 older {loan} {} {loans}", by.upload)
        }
        Err(Blocked::NothingToCorrect { rows, newer: 0 }) => format!("7 nothing {rows}"),
        Err(Blocked::NothingToCorrect { rows, newer }) => {
            format!("7 nothing {rows}, {newer} newer")
        }
        Ok(guarded) => said(&guarded),
    }
}

fn say_already(Already { upload, rows, of, wrong, since, .. }: &Already) -> String {
    let wrong = wrong.filter(|wrong| *wrong > 0).map(|wrong| format!(" {wrong} wrong"));
    let said = format!("7 {upload} {rows}/{of}{}", wrong.unwrap_or_default());
    match since {
        Since::Replaced(newer) => {
            format!("7 {} has newer of {}/{rows}", newer.by.upload, newer.rows)
        }
        Since::Overtaken { loans, by } => format!("{said} {} has {loans}", by.upload),
        Since::Newer { newer, corrects } => {
            let corrects = if *corrects { ", and corrects" } else { "" };
            format!("{said} {} has {} of {}{corrects}", newer.by.upload, newer.loan, newer.loans)
        }
        Since::Respelled { .. } | Since::Differs | Since::Same => said,
    }
}

fn said(guarded: &Guarded) -> String {
    let of_row = |row: &Repayment| {
        let client = row.client_id.as_ref().map(|id| format!("/{id}")).unwrap_or_default();
        format!("{}{client}", row.loan_id)
    };
    let mut said: Vec<_> = guarded.rows.iter().map(of_row).collect();
    for (count, word) in [(guarded.older, "older"), (guarded.elsewhere.len(), "elsewhere")] {
        if count > 0 {
            said.push(format!("({count} {word})"));
        }
    }
    let reverted = guarded.reverted.iter();
    said.extend(reverted.map(|found| format!("({} back from {})", found.loan, found.by.upload)));
    said.extend(guarded.cancels.iter().map(|upload| format!("(instead of {upload})")));
    said.join(" ")
}

#[test]
fn a_new_file_is_sent_unless_kiva_has_most_of_it_already() {
    let month = october(&[(1, &["A 1", "B 2", "C 3"])]);
    for (file, says) in [
        (&["D 1", "E 2"][..], "D E"),
        (&["A 1", "B 2", "C 3"], "7 U1 3/3"),
        // More than half, whatever the number of decimals.
        (&["A 1.00", "B 2", "C 4"], "7 U1 2/3"),
        // Half is not more than half.
        (&["A 1", "B 2", "C 4", "D 5"], "A B C D"),
        (&["A 2", "B 3"], "A B"),
        // The other format of the same loans is the same report.
        (&["A/x 1", "B/y 2", "C/z 3"], "7 U1 3/3"),
    ] {
        assert_eq!(say(&month, file, &Intent::New), says, "{file:?}");
    }
    assert_eq!(say(&month, &["A 1", "B 2", "C 3"], &Intent::Again), "A B C");
    // The upload that has most of them is named; of two the newer.
    let month = october(&[(1, &["A 1", "B 2", "C 3"]), (2, &["A/x 1", "B/y 5"])]);
    assert_eq!(say(&month, &["A 1", "B 2", "C 3"], &Intent::New), "7 U2 has newer of 1/3");
    assert_eq!(say(&month, &["A 1"], &Intent::New), "7 U2 1/1");
    let month = october(&[(1, &["A 1", "B 2!", "C 3!"]), (2, &["C 3"])]);
    assert_eq!(say(&month, &["A 1", "B 2", "C 3"], &Intent::New), "7 U1 3/3 1 wrong");
}

#[test]
fn ids_that_a_spreadsheet_has_changed_are_those_of_the_same_report() {
    let month = october(&[(1, &["A-01/x07 1", "B-02/7 2", "C-03/8 3!"])]);
    for (file, says) in [
        (&["A-1/X7 1", "B_02/07 2"][..], "7 U1 2/2"),
        (&["A-1/X7 1", "B_02/07 5"], "A-1/X7 B_02/07"),
        // What Kiva found wrong has been corrected.
        (&["C-3/8 3"], "C-3/8"),
    ] {
        assert_eq!(say(&month, file, &Intent::New), says, "{file:?}");
    }
}

#[test]
fn what_was_overtaken_or_had_an_error_was_accepted_all_the_same() {
    let month = october(&[(1, &["A 1", "B 2"]), (2, &["A 9"]), (3, &["C 3!"])]);
    assert_eq!(say(&month, &["A 1", "B 2", "D 4"], &Intent::New), "7 U2 has newer of 1/2");
    assert_eq!(say(&month, &["A 9", "C 3", "D 4"], &Intent::New), "7 U3 2/3 1 wrong");
}

#[test]
fn a_correction_sends_what_differs_from_what_stands() {
    let month = october(&[(1, &["A 1", "B 2!", "C 3"]), (2, &["A 9"])]);
    for (file, says) in [
        (&["A 9", "B 2", "C 3"][..], "B"),
        (&["A 5", "B 2.5", "C 3"], "A B"),
        // What is as the upload had it goes back from what a later one made of it.
        (&["A 1", "B 2.5", "C 3"], "A B (A back from U2)"),
        (&["A 1"], "A (A back from U2)"),
        (&["A 9", "C 3"], "7 nothing 2"),
        (&["D 4"], "D"),
        (&["A/x 9", "C/y 4"], "C/y"),
    ] {
        assert_eq!(say(&month, file, &corrects()), says, "{file:?}");
    }
    // Of a group loan one client may be corrected, and one amount for both is not the sum of two.
    let groups = october(&[(1, &["G/a 1", "G/b 2", "H 3"])]);
    for (file, says) in [
        (&["G/a 1", "G/b 5"][..], "G/b"),
        (&["G 2"], "G"),
        (&["H/a 3", "H/b 1"], "H/a H/b"),
        (&["H/a 3"], "7 nothing 1"),
    ] {
        assert_eq!(say(&groups, file, &corrects()), says, "{file:?}");
    }
}

/// An amount that Kiva never had is no earlier one; and one that was to be replaced is right only if that is said.
#[test]
fn what_kiva_did_not_take_is_sent_again_and_so_is_what_it_was_to_replace() {
    for status in [BatchStatus::Rejected, BatchStatus::Cancelled] {
        let month = with_open(october(&[(1, &["A 1", "B 1"])]), "2026-10", status, &["A 2"]);
        for intent in [corrects(), Intent::Again] {
            assert_eq!(say(&month, &["A 2"], &intent), "A");
        }
        let former = if status == BatchStatus::Rejected { "A" } else { "7 nothing 2" };
        assert_eq!(say(&month, &["A 1", "B 1"], &corrects()), former);
    }
    let month = october(&[(1, &["A 1"]), (2, &["A 2!"])]);
    assert_eq!(say(&month, &["A 2"], &corrects()), "A");
    assert_eq!(say(&month, &["A 1"], &corrects()), "A");
    let month = october(&[(1, &["G/a 1", "G/b 2"]), (2, &["G/a 3!"])]);
    assert_eq!(say(&month, &["G/a 1", "G/b 2"], &corrects()), "G/a");
    let month = october(&[(1, &["A 1"]), (2, &["A 2"]), (3, &["A 3!"])]);
    assert_eq!(say(&month, &["A 1"], &corrects()), "A (A back from U2)");
}

#[test]
fn of_what_an_earlier_month_has_overtaken_it_is_said_that_kiva_has_another_amount() {
    let mut month = october(&[(1, &["A 1", "B 2"])]);
    let by = Later { upload: "U8".to_owned(), place: 8, month: "2026-09".parse().unwrap() };
    month.overtaken.insert("A".to_owned(), Overtaking { by, is_accepted: true });
    assert_eq!(say(&month, &["A 1", "B 2"], &Intent::New), "7 U1 2/2 U8 has 1");
    assert_eq!(say(&month, &["A 1", "B 2"], &corrects()), "A");
    // Of what a later month has nothing is to be sent again.
    let month = with_later(month, "A");
    assert_eq!(say(&month, &["A 1", "B 2"], &Intent::New), "7 U1 2/2 U7 has A of 1");
}

#[test]
fn an_open_batch_of_the_month_stands_in_the_way_of_its_loans() {
    let intents = [Intent::New, Intent::Again, corrects()];
    for (state, word) in [(BatchStatus::Sending, "Wait"), (BatchStatus::Unknown, "Resolve(1)")] {
        let month = with_open(october(&[]), "2026-10", state, &["A 1", "B 2"]);
        for intent in &intents {
            assert_eq!(say(&month, &["B 7", "C 3"], intent), format!("6 U9 {word}"));
            assert_eq!(say(&month, &["A 1", "B 2"], intent), format!("6 U9 {word}"));
            assert_eq!(say(&month, &["C 3"], intent), "C");
        }
        // Of an earlier month it is only told; of a later one it may be newer.
        let other = with_open(october(&[]), "2026-09", state, &["A 1"]);
        assert_eq!(say(&other, &["A 1"], &Intent::New), "A (1 elsewhere)");
        let later = with_open(october(&[]), "2026-11", state, &["A 1", "B 2"]);
        for intent in intents.iter().chain([&resume(1)]) {
            assert_eq!(say(&later, &["B 7", "C 3"], intent), format!("6 U9 {word}"));
            assert_eq!(say(&later, &["C 3"], intent), "C");
        }
    }
    let later = with_open(october(&[]), "2026-11", BatchStatus::Pending, &["A 1"]);
    assert_eq!(say(&later, &["A 1"], &Intent::New), "A (1 elsewhere)");
    // What is not finished comes before what was accepted.
    let month = with_open(october(&[(1, &["A 1"])]), "2026-10", BatchStatus::Unknown, &["A 2"]);
    assert_eq!(say(&month, &["A 1"], &Intent::New), "6 U9 Resolve(1)");
}

#[test]
fn an_upload_of_which_nothing_ever_left_gives_way_to_one_with_all_its_loans() {
    let mut month = with_open(october(&[]), "2026-10", BatchStatus::Pending, &["A 1", "B 2"]);
    for intent in [Intent::New, Intent::Again, corrects()] {
        assert_eq!(say(&month, &["A 5", "B 2", "C 3"], &intent), "A B C (instead of U9)");
        assert_eq!(say(&month, &["A 5", "C 3"], &intent), "6 U9 Finish");
    }
    // Something of it was taken, or may have been.
    month.untaken[0].is_untouched = false;
    assert_eq!(say(&month, &["A 5", "B 2"], &Intent::New), "6 U9 Finish");
}

#[test]
fn no_older_row_goes_out_after_a_newer_one() {
    let month = with_later(october(&[]), "B");
    assert_eq!(say(&month, &["A 1", "B 2"], &Intent::New), "7 older B U7 1");
    assert_eq!(say(&month, &["A 1", "B 2"], &corrects()), "7 older B U7 1");
    assert_eq!(say(&month, &["A 1"], &Intent::New), "A");
    assert_eq!(say(&month, &["A 1", "B 2"], &Intent::Again), "A B (1 older)");
    let again = Intent::Corrects { upload: "U1".to_owned(), again: true };
    assert_eq!(say(&month, &["B 2"], &again), "B (1 older)");
    assert_eq!(say(&month, &["B 2"], &resume(1)), "7 older B U7 1");
}

#[test]
fn a_correction_is_older_only_by_the_rows_that_it_sends() {
    let month = with_later(october(&[(1, &["A 1", "B 2"])]), "B");
    assert_eq!(say(&month, &["A 5", "B 2"], &corrects()), "A");
    assert_eq!(say(&month, &["A 1", "B 2"], &corrects()), "7 nothing 2, 1 newer");
    assert_eq!(say(&month, &["A 5", "B 3"], &corrects()), "7 older B U7 1");
    let again = Intent::Corrects { upload: "U1".to_owned(), again: true };
    assert_eq!(say(&month, &["A 5", "B 2"], &again), "A");
}

#[test]
fn nothing_is_offered_that_would_undo_a_later_month() {
    let month = with_later(october(&[(1, &["A 1", "B 2", "C 3"])]), "B");
    for (file, says) in [
        (&["A 1", "B 2", "C 3"][..], "7 U1 3/3 U7 has B of 1"),
        (&["A 1", "B 2", "C 4"], "7 U1 2/3 U7 has B of 1, and corrects"),
        // A correction would be older, too.
        (&["A 1", "B 4", "C 3"], "7 U1 2/3 U7 has B of 1"),
        (&["A 1", "C 3"], "7 U1 2/2"),
    ] {
        assert_eq!(say(&month, file, &Intent::New), says, "{file:?}");
    }
}

#[test]
fn a_resume_sends_nothing_that_a_later_upload_has_sent() {
    let month = october(&[(1, &["A 1"]), (3, &["B 2", "C 3!"])]);
    assert_eq!(say(&month, &["B 1"], &resume(2)), "7 older B U3 1");
    // An earlier upload does not matter, nor a later row in which Kiva found an error.
    assert_eq!(say(&month, &["A 5", "C 1"], &resume(2)), "A C");
    // Its own batches are what it is about; another's of unknown outcome stands in the way.
    let own = with_open(october(&[]), "2026-10", BatchStatus::Pending, &["A 1"]);
    assert_eq!(say(&own, &["A 1"], &resume(9)), "A");
    assert_eq!(say(&own, &["A 1"], &resume(8)), "A");
    let other = with_open(october(&[]), "2026-10", BatchStatus::Unknown, &["A 1"]);
    assert_eq!(say(&other, &["A 1"], &resume(8)), "6 U9 Resolve(1)");
}

#[test]
fn the_month_is_what_was_posted_last_of_each_loan() {
    for (uploads, loans, total, exact) in [
        (&[(1, &["A 1", "B 2"][..]), (2, &["A 5"])][..], 2, "7", true),
        // Both formats together.
        (&[(1, &["A 1", "B 2"]), (2, &["A/x 1", "B/y 2"])], 2, "3", true),
        (&[(1, &["A/x 1"]), (2, &["A 3.50"])], 1, "3.50", true),
        (&[(1, &["G/a 1", "G/b 2"]), (2, &["G/a 4"])], 1, "6", true),
        // How Kiva adds up a group loan that was sent both ways is not known.
        (&[(1, &["G/a 1", "G/b 2"]), (2, &["G 4"])], 1, "4", false),
        // Also where Kiva found an error in the row of all clients but one.
        (&[(1, &["G/a 1", "G/b 2!"]), (2, &["G 4"])], 1, "4", false),
        (&[(1, &["G/a 1!", "G/b 2!"]), (2, &["G 4"])], 1, "4", true),
        // What Kiva did not take was to replace what it has.
        (&[(1, &["A 1"]), (2, &["A 2!"])], 1, "1", false),
        (&[(1, &["A 1"]), (2, &["A 1!"])], 1, "1", true),
        (&[(1, &["A 1"]), (2, &["A 2!"]), (3, &["A 3"])], 1, "3", true),
        (&[(1, &["A 1!"])], 0, "0", true),
    ] {
        let totals = october(uploads).totals();
        assert_eq!(
            (totals.loans, totals.total.to_string().as_str()),
            (loans, total),
            "{uploads:?}"
        );
        assert_eq!(totals.is_exact(), exact, "{uploads:?}");
    }
    let open =
        with_open(october(&[(1, &["A 1"])]), "2026-10", BatchStatus::Unknown, &["B 2"]).totals();
    assert_eq!((open.unknown.len(), open.is_exact()), (1, false));
    let pending =
        with_open(october(&[(1, &["A 1"])]), "2026-10", BatchStatus::Pending, &["B 2"]).totals();
    let missing = |status, has_former| {
        let (upload, corrects) = ("U9".to_owned(), None);
        vec![Missing { upload, corrects, status, rows: 1, has_former, is_overtaken: false }]
    };
    let of_pending = missing(BatchStatus::Pending, false);
    assert_eq!((&pending.missing, pending.is_exact()), (&of_pending, false));
    // Of what Kiva has an older amount of nothing is missing but the newer one.
    for (status, exact) in [(BatchStatus::Rejected, false), (BatchStatus::Cancelled, true)] {
        let with = |rows: &[&str]| with_open(october(&[(1, &["A 1"])]), "2026-10", status, rows);
        let totals = with(&["A 2"]).totals();
        assert_eq!((&totals.missing, totals.is_exact()), (&missing(status, true), exact));
        let totals = with(&["A 1"]).totals();
        assert_eq!((totals.missing.len(), totals.is_exact()), (0, true));
        let mut later = with_later(with(&["A 2"]), "A");
        // What was refused of an upload that was sent over it is to be put right.
        let of_again =
            if status == BatchStatus::Rejected { missing(status, false) } else { vec![] };
        let totals = later.totals();
        assert_eq!((&totals.missing, totals.is_exact()), (&of_again, true));
        later.later.get_mut("A").unwrap().place = 10;
        let totals = later.totals();
        assert_eq!((totals.missing.len(), totals.is_exact()), (0, true));
        let totals = with(&["B 2"]).totals();
        assert_eq!((&totals.missing, totals.is_exact()), (&missing(status, false), true));
    }
}
