//! Reports that went through a program which changed their ids: Kiva would get the same report twice, or not
//! know its loans.

use crate::support::{Office, Place, text};

#[test]
fn a_month_with_other_spellings_of_its_ids_is_not_sent_twice() {
    let office = Office::new();
    let rows = "KIN-001/26,20.00\nKIN-002/26,30.00\nKIN-003/26,40.00\n";
    let id = office.upload("2026-10", rows, &[]).code(0).id();
    for rows in ["KIN-1/26,20.00\nKIN-2/26,30.00\n", "kin-001-26,20.00\nkin-002-26,30.00\n"] {
        let held = office.upload("2026-10", rows, &[]).code(7);
        let held = held.complains(&[&id, "was sent as \"KIN-001/26\"", "give the file the same"]);
        // Neither would go out.
        assert!(held.told_all("upload").is_empty(), "{held:#?}");
        let told = office.upload("2026-11", rows, &[]).code(3);
        told.says(&["loan_id.near-duplicate", "was reported before as"]);
        office.correct(&id, rows, &[]).code(3);
    }
    // What changed may be those of one branch.
    let rows = "KIN-1/26,21.00\nKIN-2/26,31.00\nKIN-003/26,40.00\nKIN-004/26,50.00\n";
    office.upload("2026-11", rows, &[]).code(3);
    // Of one row it may be another loan.
    let rows = "KIN-1/26,21.00\nKIN-002/26,30.00\nKIN-003/26,40.00\n";
    let told = office.upload("2026-11", rows, &[]).code(0);
    told.says(&["loan_id.near-duplicate", "KIN-001/26"]);
}

#[test]
fn clients_that_lost_their_zeros_are_not_sent_as_others() {
    let office = Office::new();
    let upload = |month: &str, rows: &str| {
        office.write("groups.csv", format!("loan_id,client_id,amount\n{rows}"));
        let args = ["--format", "three-column", "--period", month, "-o", "json"];
        office.run(["upload", "groups.csv"].into_iter().chain(args))
    };
    let id = upload("2026-10", "G-1,06873,20.00\nG-1,09762,30.00\n").code(0).id();
    let spread = "G-1,6873,20.00\nG-1,9762,30.00\n";
    upload("2026-10", spread).code(7).complains(&[&id, "\"6873\" was sent as \"06873\""]);
    let told = upload("2026-11", spread).code(3);
    let document = told.json();
    let message = text(&document["findings"][0]["message"]);
    assert!(
        message.starts_with(
            "the client id \"6873\" of the loan \"G-1\" was reported before as \"06873\""
        ),
        "{message}"
    );
    assert_eq!(document["findings"][0]["column"], "client_id");
}

/// It is the client id that is written in two ways, and that is shown.
#[test]
fn two_spellings_of_a_client_in_one_loan_are_told_of_the_client_id() {
    let place = Place::with("a.csv", "loan_id,client_id,amount\nL-1,0042,5\nL-1,42,6\nL-2,42,7\n");
    let args = ["check", "a.csv", "--format", "three-column"];
    let said = [
        "line 3, client id [loan_id.near-duplicate]\n    the client id \"42\" of the loan",
        "3 | L-1,42,6\n      |     ^^\n",
    ];
    let run = place.run(args).code(0);
    for words in said {
        assert!(run.stdout.contains(words), "{run:#?}");
    }
}
