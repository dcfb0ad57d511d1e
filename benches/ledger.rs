//! A ledger of seven and a half years: 90 uploads of 30,000 rows. What it takes to open it, to tell its
//! history, and to hold a new month against what is known. `cargo bench --bench ledger`.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::fmt::Write;
use std::time::{Duration, Instant};

use kiva_repay::checks::{Earlier, Groups, Rules, check_rows, upload_before};
use kiva_repay::ledger::{
    Answer, AttemptLog, AttemptOutcome, BatchRecord, Ledger, LedgerView, Phase, Place, Seen,
    UploadMeta,
};
use kiva_repay::model::batch::split;
use kiva_repay::model::{
    AmountMeaning, Counts, CsvFormat, Environment, IdFields, LoanId, Month, Profile, Repayment,
};
use kiva_repay::reading::{Options, open};

const UPLOADS: usize = 90;
const ROWS: usize = 30_000;

/// The rows of an upload that waits, in a batch each.
const WAITING: usize = 6_000;

/// The goals, in milliseconds.
const OPEN: u128 = 20;
const KNOWN: u128 = 200;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.db");
    let begun = Instant::now();
    let mut ledger = Ledger::alone(&path, "bench").await.unwrap();
    for month in 0..UPLOADS {
        record(&mut ledger, month).await;
    }
    let waiting =
        UploadMeta { id: "f".repeat(12), environment: Environment::Production, ..meta(0) };
    let one_row_each = split(&rows(0)[..WAITING], 1, IdFields::Short);
    ledger.create(&waiting, &one_row_each, &[], None).await.unwrap();
    ledger.close().await.unwrap();
    println!(
        "made in {} s, {} MiB",
        begun.elapsed().as_secs(),
        path.metadata().unwrap().len() >> 20
    );

    let month = month_of(UPLOADS);
    let at = Place::of(Environment::Stage, "145".to_owned());
    let mut text = "loan_id,amount\n".to_owned();
    for row in rows(UPLOADS) {
        writeln!(text, "{},{}", row.loan_id, row.amount).unwrap();
    }
    let sheet = open(text.into_bytes(), CsvFormat::TwoColumn, &Options::default());
    let (checked, rows) = check_rows(&sheet, &Rules::default());
    let [mut opened, mut listed, mut known, mut stopped] = [Duration::MAX; 4];
    for _ in 0..5 {
        let begun = Instant::now();
        let mut view = LedgerView::open(&path).await.unwrap().unwrap();
        opened = opened.min(begun.elapsed());
        let begun = Instant::now();
        assert_eq!(view.history().await.unwrap().len(), UPLOADS + 1);
        listed = listed.min(begun.elapsed());
        let begun = Instant::now();
        let standing = view.standing(&at, month).await.unwrap();
        assert!(standing.rows.is_empty() && standing.later.is_empty());
        let wanted = rows.repayments.iter().map(|row| row.loan_id.as_str());
        let before = view.reported_before(&at, Some(month), wanted).await.unwrap();
        assert!(before.len() >= ROWS);
        let upload = upload_before(before.iter(), Some(month), &rows).unwrap();
        let history = view.profiles(upload).await.unwrap();
        assert_eq!(history.len(), 13);
        let earlier = Earlier {
            replaced: &[],
            reported: &before,
            period: Some(month),
            meaning: AmountMeaning::CumulativePrincipal,
            total_percent: 50,
            history: &history,
            meant: None,
            same_rows_of: None,
            groups: &Groups::of(&sheet, &rows.repayments),
        };
        assert!(earlier.compare(&rows, &checked, &Rules::default()).profile.is_some());
        known = known.min(begun.elapsed());
        let begun = Instant::now();
        let standing = view
            .standing(&Place::of(waiting.environment, waiting.partner_id.clone()), waiting.period)
            .await
            .unwrap();
        assert_eq!(standing.untaken.len(), WAITING);
        stopped = stopped.min(begun.elapsed());
        view.close().await.unwrap();
    }
    println!("open     {:>5} ms   goal {OPEN} ms", opened.as_millis());
    println!("history  {:>5} ms", listed.as_millis());
    println!("waiting  {:>5} ms   goal {KNOWN} ms ({WAITING} batches)", stopped.as_millis());
    println!(
        "known    {:>5} ms   goal {KNOWN} ms (guard, months before, profile)",
        known.as_millis()
    );
}

/// Each month some loans end and as many are new.
fn rows(month: usize) -> Vec<Repayment> {
    let row = |number: usize| Repayment {
        line: number as u64 + 2,
        loan_id: LoanId::parse(&format!("LN-{:06}", number + month * 600)).unwrap(),
        client_id: None,
        amount: format!("{}.{:02}", 100 + month, number % 100).parse().unwrap(),
    };
    (0..ROWS).map(row).collect()
}

fn month_of(upload: usize) -> Month {
    format!("{}-{:02}", 2017 + upload / 12, upload % 12 + 1).parse().unwrap()
}

fn meta(month: usize) -> UploadMeta {
    let id = format!("{month:012x}");
    let period = month_of(month);
    UploadMeta {
        id: id.clone(),
        partner_id: "145".to_owned(),
        file_name: "month.csv".to_owned(),
        rows_sha256: id,
        id_fields: "short".to_owned(),
        started_at: "2026-11-25T08:00:00.000Z".to_owned(),
        ..UploadMeta::of(Environment::Stage, period)
    }
}

async fn record(ledger: &mut Ledger, month: usize) {
    let meta = meta(month);
    let id = meta.id.clone();
    let batches = split(&rows(month), 250, IdFields::Short);
    let all = Counts { rows: ROWS as u64, compared: 29_400, moved: 29_000, ..Counts::default() };
    let after = month.checked_sub(1).map(|month| format!("{month:012x}"));
    let groups = (0..6).map(|group| (format!("G{group}"), all.clone())).collect();
    let month = Some(meta.period);
    let profile = Profile { month, after, all, groups, ..Profile::default() };
    ledger.create(&meta, &batches, &[], Some(&profile)).await.unwrap();
    for batch in batches {
        let record = BatchRecord::pending(batch);
        let attempt = ledger.begin(&id, &record).await.unwrap();
        let seen =
            AttemptLog { seen: Seen::new(Phase::Answered(200), ""), elapsed_ms: 20, reply: None };
        let answer = Answer { upload_id: Some("1".to_owned()), ..Answer::default() };
        let taken = AttemptOutcome::Accepted(answer);
        ledger.end(attempt, &seen, &taken, None).await.unwrap();
    }
}
