//! Corrections and what they correct, also in ledgers that are older than they are.

use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use super::*;
use crate::ledger::engine::migrations;

const CORRECTION: &str = "ffffffffffff";
const FIRST_SCHEMA: &str = "d332559b5eb26dfae45d65b67e978ef4dee6ba0c0acf756c434415443ace4eba";

fn correction(of: &str) -> UploadMeta {
    let meta = meta(CORRECTION, "2026-11-02T08:00:00.000Z");
    UploadMeta { corrects: Some(of.to_owned()), ..meta }
}

/// A ledger as the first released schema made it, with an upload that was accepted.
async fn old_ledger(directory: &TempDir) {
    let options = SqliteConnectOptions::new().filename(file(directory)).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    let mut first = migrations().iter().cloned().collect::<Vec<_>>();
    first.truncate(1);
    Migrator::with_migrations(first).run(&mut connection).await.unwrap();
    for sql in [
        "INSERT INTO uploads VALUES ('0a1b2c3d4e5f', 'stage', '145', '2026-10', 'a.csv', 'f', 'r', 1, '1.50', \
         'short', NULL, '0.1.0', 'me', 'here', '2026-11-01T08:00:00.000Z')",
        "INSERT INTO batches (upload_id, number, body_sha256, status) \
         VALUES ('0a1b2c3d4e5f', 1, '08a92cc2c2d9cb5e9a0ae2eee1dd3e6ba1dac9bd9ea0ea6b5a7dc2b5c2ef9d6d', 'pending')",
        "UPDATE batches SET status = 'sending'",
        "UPDATE batches SET status = 'accepted'",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

#[test]
fn a_ledger_of_the_first_schema_is_brought_up_to_date_and_keeps_what_it_holds() {
    run(async {
        let directory = TempDir::with_prefix("kiva-repay-test-").unwrap();
        old_ledger(&directory).await;
        // Who only looks brings it up to date as well.
        let mut looking = LedgerView::open(&file(&directory)).await.unwrap().unwrap();
        let old = looking.history().await.unwrap().remove(0);
        assert_eq!((old.meta.id.as_str(), old.status), (UPLOAD, UploadStatus::Accepted));
        assert_eq!((old.meta.corrects, old.corrected_by), (None, Vec::new()));
        looking.close().await.unwrap();

        let mut ledger = Ledger::alone(&file(&directory), "test").await.unwrap();
        ledger.create(&correction(UPLOAD), &batches(), &[], None).await.unwrap();
        let history = ledger.view().history().await.unwrap();
        assert_eq!(history[0].meta.corrects.as_deref(), Some(UPLOAD));
        assert_eq!(history[1].corrected_by, [CORRECTION]);
    });
}

#[test]
fn the_schema_that_was_released_first_is_what_it_was() {
    // Its checksum is in every ledger: a changed one would lock them all.
    let sql = include_str!("../migrations/0001_uploads.sql");
    assert_eq!(sha256(sql.as_bytes()), FIRST_SCHEMA);
}

#[test]
fn a_correction_and_what_it_corrects_know_each_other_also_after_a_crash() {
    run(async {
        let mut bench = Bench::new().await;
        bench.ledger.create(&correction(UPLOAD), &batches(), &[], None).await.unwrap();
        let mut bench = bench.crash().await;
        assert_eq!(bench.upload().await.corrected_by, [CORRECTION]);
        let correction = bench.ledger.view().load(CORRECTION).await.unwrap();
        assert_eq!(correction.meta.corrects.as_deref(), Some(UPLOAD));
        let standing =
            bench.ledger.view().standing(&correction.meta.at(), correction.meta.period).await;
        let month = standing.unwrap().totals();
        assert_eq!((month.loans, month.total.to_string()), (0, "0".to_owned()));
    });
}

#[test]
fn the_month_counts_each_loan_once_and_leaves_out_what_kiva_found_wrong() {
    run(async {
        let mut bench = Bench::new().await;
        for batch in 1..=BATCHES {
            let sending = bench.begin(batch).await.unwrap();
            let problem = |line| RecordedProblem {
                severity: if line == 2 { "error" } else { "warning" }.to_owned(),
                code: None,
                loan_id: None,
                lines: vec![line],
                details: None,
            };
            let problems = if batch == 1 { vec![problem(2), problem(3)] } else { Vec::new() };
            let taken = AttemptOutcome::Accepted(Answer { problems, ..Answer::default() });
            bench.ledger.end(sending, &evidence(), &taken, None).await.unwrap();
        }
        bench.ledger.create(&correction(UPLOAD), &batches()[2..], &[], None).await.unwrap();
        let meta = correction(UPLOAD);
        let standing = bench.ledger.view().standing(&meta.at(), meta.period).await;
        let month = standing.unwrap().totals();
        // LN-1, with the error, is not among them: 2.50 + 3.50 + 4.50 + 5.50 + 6.50.
        assert_eq!((month.loans, month.total.to_string()), (5, "22.50".to_owned()));
        assert_eq!((month.with_errors, month.uploads), (1, vec![UPLOAD.to_owned()]));
    });
}

#[test]
fn no_link_leads_elsewhere_in_a_ring_or_to_another_upload_later() {
    run(async {
        let mut bench = Bench::new().await;
        let elsewhere = UploadMeta { environment: Environment::Production, ..correction(UPLOAD) };
        let of_another = UploadMeta { partner_id: "146".to_owned(), ..correction(UPLOAD) };
        for meta in [correction("000000000000"), correction(CORRECTION), elsewhere, of_another] {
            assert!(bench.ledger.create(&meta, &batches(), &[], None).await.is_err(), "{meta:?}");
        }
        assert_eq!(bench.ledger.view().history().await.unwrap().len(), 1);
        bench.ledger.create(&correction(UPLOAD), &batches(), &[], None).await.unwrap();
        for sql in [
            "UPDATE uploads SET corrects = 'ffffffffffff' WHERE id = '0a1b2c3d4e5f'",
            "UPDATE uploads SET corrects = NULL",
            "UPDATE uploads SET partner_id = '146'",
            "DELETE FROM uploads WHERE id = '0a1b2c3d4e5f'",
        ] {
            assert!(bench.execute(sql).await.is_err(), "{sql}");
        }
    });
}
