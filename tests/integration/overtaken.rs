//! Rows that a row of another month has overtaken, whichever came first.

use serde_json::json;

use crate::support::{Answer, Office, Run};

/// A call has no month: what was posted last is what Kiva has, be it of an earlier month.
#[test]
fn rows_that_an_earlier_month_has_overtaken_are_sent_again_as_a_correction() {
    let office = Office::new();
    let october = "L-1,20.00\nL-2,20.00\nL-3,20.00\n";
    let id = office.upload("2026-10", october, &[]).code(0).id();
    let exact = |run: &Run| run.json()["month"]["exact"].clone();
    let september = office.upload("2026-09", "L-1,10.00\nL-2,10.00\n", &["--again"]).code(0);
    let show = || office.run(["show", &id, "-o", "json"]).code(0);
    assert_eq!(exact(&show()), json!(false));
    let told = office.run(["show", &id]).code(0);
    told.says(&["of 2 loans older amounts, for September 2026", &september.id()]);
    office.run(["receipt", &id, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("of 2 loans older amounts"), "{page}");

    let corrected = office.correct(&id, october, &[]).code(0);
    let document = corrected.json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(2), &json!(1)));
    assert_eq!((exact(&corrected), exact(&show())), (json!(true), json!(true)));
    let books = office.server.books();
    assert_eq!(books["L-1"].last().unwrap(), "20.00");
}

/// What would be refused is not proposed.
#[test]
fn rows_that_a_later_month_has_overtaken_are_given_up_and_not_resumed() {
    let office = Office::new();
    office.server.repayments([Answer::accepted(1), Answer::busy(429), Answer::busy(429)]);
    let rows = "L-1,10.00\nL-2,10.00\n";
    office.write("s.csv", format!("loan_id,amount\n{rows}"));
    let args = ["upload", "s.csv", "--period", "2026-09", "--batch-size", "1", "-o", "json"];
    let id = office.kiva(args).upload("MAX_ATTEMPTS", "2").run().code(6).id();
    let show = || office.run(["show", &id]).code(0);
    assert_eq!(show().told("resume"), format!("kiva-repay resume {id}"));
    let october = office.upload("2026-10", "L-1,20.00\nL-2,20.00\n", &[]).code(0).id();
    office.run(["resume", &id]).code(7);
    let shown = show().says(&["no longer to be sent", &october, "October 2026"]);
    assert!(!shown.stdout.contains("kiva-repay resume"), "{shown:#?}");
    office.run(["receipt", &id, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(
        page.contains(&format!("kiva-repay cancel {id}")) && !page.contains("kiva-repay resume")
    );
    let cancelled = office.follow(&shown, "cancel").code(0);
    // Only where a person wants it to.
    office.follow(&cancelled, "upload").code(7).complains(&[&october, "--again"]);
}
