//! The files of `examples/` meet the problems for which they were written.

use serde_json::json;

use super::*;

/// Uploads (loan id, client id, amount) rows and tells (loan id, code, severity) problems.
async fn report<'a>(
    rows: impl Iterator<Item = (&'a str, Option<&'a str>, String)>,
) -> Vec<(String, String, String)> {
    report_to(&start(&[]).await, rows).await
}

async fn report_to<'a>(
    sandbox: &Sandbox,
    rows: impl Iterator<Item = (&'a str, Option<&'a str>, String)>,
) -> Vec<(String, String, String)> {
    let repayments: Vec<String> = rows
        .map(|(loan_id, client_id, amount)| {
            let (loan_id, client_id) = (json!(loan_id), json!(client_id));
            format!(r#"{{"loan_id":{loan_id},"client_id":{client_id},"amount":{amount}}}"#)
        })
        .collect();
    let body = format!(r#"{{"repayments":[{}]}}"#, repayments.join(","));
    let answer = upload(sandbox, &body).await.unwrap();
    assert_eq!(answer.status, 200);
    problems_of(&answer.json())
}

/// The fields of each row below the titles, of which there have to be `count`.
fn rows(file: &str, delimiter: char, count: usize) -> Vec<Vec<&str>> {
    let rows: Vec<Vec<_>> =
        file.lines().skip(1).map(|line| line.split(delimiter).collect()).collect();
    assert_eq!(rows.len(), count);
    rows
}

#[tokio::test]
async fn two_column_has_one_loan_that_has_ended() {
    let file = rows(include_str!("../../../examples/two-column.csv"), ',', 24);
    let problems = report(file.iter().map(|row| (row[0], None, row[1].to_owned()))).await;
    assert_eq!(problems, [problem("KIN/0401/2025", "repayment.not_expected", "warning")]);
}

#[tokio::test]
async fn three_column_has_an_amount_over_the_loan_and_an_unknown_loan() {
    let file = rows(include_str!("../../../examples/three-column.csv"), ',', 24);
    let problems = report(file.iter().map(|row| (row[0], Some(row[1]), row[2].to_owned()))).await;
    assert_eq!(
        problems,
        [
            problem("GOM/0017/2026", "repayment.amount_over_loan", "error"),
            problem("GOM/0940/2025", "repayment.loan_not_found", "error"),
        ]
    );
}

#[tokio::test]
async fn french_excel_is_without_a_flaw_and_written_as_excel_writes() {
    let file = include_str!("../../../examples/french-excel.csv");
    assert!(file.starts_with("\u{feff}N° prêt;Montant\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(file.contains(";1\u{202f}248,00\r\n"));

    let file = rows(file, ';', 18);
    let plain = |amount: &str| amount.replace('\u{202f}', "").replace(',', ".");
    let problems = report(file.iter().map(|row| (row[0], None, plain(row[1])))).await;
    assert_eq!(problems, []);
}

#[tokio::test]
async fn francs_are_without_a_flaw_where_the_loans_are_in_francs() {
    let file = include_str!("../../../examples/francs.csv");
    assert!(file.starts_with("\u{feff}N° prêt;Capital remboursé\r\n"));
    let mut file = rows(file, ';', 19);
    let plain = |amount: &str| amount.replace('\u{202f}', "");
    let total = file.pop().unwrap();
    let sum: u64 = file.iter().map(|row| plain(row[1]).parse::<u64>().unwrap()).sum();
    assert_eq!((total[0], plain(total[1])), ("Total", sum.to_string()));
    for (currency, count) in [(Currency::XOF, 0), (Currency::USD, 18)] {
        let sandbox = Sandbox::start(Options { currency, ..Options::default() }).await.unwrap();
        let rows = file.iter().map(|row| (row[0], None, plain(row[1])));
        assert_eq!(report_to(&sandbox, rows).await.len(), count, "{currency}");
    }
}
