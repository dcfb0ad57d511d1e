//! The fake Kiva itself: what it is trusted to notice, it notices.

use std::net::TcpStream;

use crate::support::{FakeKiva, Office};

#[test]
#[should_panic(expected = "called: Some(false), to be called: Some(true)")]
fn a_kiva_that_nobody_called_fails_the_test() {
    drop(FakeKiva::start());
}

#[test]
#[should_panic(expected = "called: Some(true), to be called: Some(false)")]
fn a_kiva_that_nobody_should_have_called_fails_the_test() {
    let server = FakeKiva::quiet();
    drop(TcpStream::connect(server.url().trim_start_matches("http://")).unwrap());
}

#[test]
fn what_was_applied_is_in_the_books_each_time_with_its_digits() {
    let office = Office::new();
    office.upload("2026-09", "A,5.00\nB,7\n", &[]).code(0);
    office.upload("2026-09", "A,5.00\n", &["--again"]).code(0);
    office.write("three.csv", "loan_id,client_id,amount\nA,C-1,0.10\n");
    office.run(["upload", "three.csv", "--format", "three-column"]).code(0);
    let books = office.server.books();
    let books: Vec<_> =
        books.iter().map(|(loan, all)| format!("{loan} {}", all.join("+"))).collect();
    assert_eq!(books, ["A 5.00+5.00", "A/C-1 0.10", "B 7"]);
}
