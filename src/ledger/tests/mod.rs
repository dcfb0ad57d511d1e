//! The ledger as a state machine: what no caller may do, and in `model` what it must agree with.

mod at_the_end;
mod corrections;
mod marks;
mod model;
mod next_intent;

use std::collections::HashMap;
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;

use super::who::now;
use super::*;
use crate::model::batch::{Batch, split};
use crate::model::{Environment, IdFields, LoanId, Repayment};
use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending as OnItsWay, Unknown};

const BATCHES: usize = 3;
const UPLOAD: &str = "0a1b2c3d4e5f";
const ALL: [BatchStatus; 5] = [Pending, OnItsWay, Accepted, Rejected, Unknown];

/// A ledger in a directory of its own, with one upload in it.
struct Bench {
    directory: TempDir,
    ledger: Ledger,
}

impl Bench {
    async fn new() -> Self {
        let directory = TempDir::with_prefix("kiva-repay-test-").unwrap();
        let mut ledger = Ledger::alone(&file(&directory), "test").await.unwrap();
        ledger
            .create(&meta(UPLOAD, "2026-11-01T08:00:00.000Z"), &batches(), &[], None)
            .await
            .unwrap();
        Self { directory, ledger }
    }

    /// As if the process had died, and another had come.
    async fn crash(self) -> Self {
        drop(self.ledger);
        let ledger = Ledger::alone(&file(&self.directory), "test").await.unwrap();
        Self { ledger, ..self }
    }

    async fn upload(&mut self) -> Upload {
        self.ledger.view().load(UPLOAD).await.unwrap()
    }

    async fn status(&mut self, batch: usize) -> BatchStatus {
        self.upload().await.batches[batch - 1].status
    }

    async fn is_resolved(&mut self, batch: usize) -> bool {
        let sql = "SELECT COUNT(*) FROM resolved WHERE batch = ?";
        let count = sqlx::query_scalar::<_, i64>(sql).bind(insert::number(batch));
        count.fetch_one(&mut self.ledger.view.connection).await.unwrap() > 0
    }

    async fn begin(&mut self, batch: usize) -> Result<OpenAttempt, LedgerError> {
        let upload = self.upload().await;
        self.ledger.begin(UPLOAD, &upload.batches[batch - 1]).await
    }

    async fn end(&mut self, sending: OpenAttempt, status: BatchStatus) -> Result<(), LedgerError> {
        self.ledger.end(sending, &evidence(), &end(status), None).await.map(drop)
    }

    /// Brings batch 1 to a status by moves that are allowed.
    async fn bring_to(&mut self, status: BatchStatus) {
        if status != Pending {
            let sending = self.begin(1).await.unwrap();
            if status != OnItsWay {
                self.end(sending, status).await.unwrap();
            }
        }
    }

    async fn execute(&mut self, sql: &'static str) -> Result<u64, sqlx::Error> {
        let done = sqlx::query(sql).execute(&mut self.ledger.view.connection).await?;
        Ok(done.rows_affected())
    }

    async fn set(&mut self, batch: usize, status: BatchStatus) -> Result<u64, sqlx::Error> {
        let sql = "UPDATE batches SET status = ? WHERE number = ?";
        let query = sqlx::query(sql).bind(status.as_str()).bind(insert::number(batch));
        Ok(query.execute(&mut self.ledger.view.connection).await?.rows_affected())
    }
}

fn file(directory: &TempDir) -> PathBuf {
    directory.path().join("ledger.db")
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn batches() -> Vec<Batch> {
    let rows: Vec<_> = (1..=2 * BATCHES)
        .map(|number| Repayment {
            line: number as u64 + 1,
            loan_id: LoanId::parse(&format!("LN-{number}")).unwrap(),
            client_id: None,
            amount: format!("{number}.50").parse().unwrap(),
        })
        .collect();
    split(&rows, 2, IdFields::Short)
}

fn meta(id: &str, started_at: &str) -> UploadMeta {
    UploadMeta {
        id: id.to_owned(),
        place: 0,
        partner_id: "145".to_owned(),
        file_name: "a.csv".to_owned(),
        file_sha256: "f".to_owned(),
        rows_sha256: "r".to_owned(),
        id_fields: "short".to_owned(),
        started_at: started_at.to_owned(),
        ..UploadMeta::of(Environment::Stage, "2026-10".parse().unwrap())
    }
}

fn evidence() -> AttemptLog {
    AttemptLog { seen: Seen::new(Phase::Answered(200), "seen"), elapsed_ms: 1, reply: None }
}

/// The end of an attempt that leads to this status.
fn end(status: BatchStatus) -> AttemptOutcome {
    match status {
        Accepted => {
            let upload_id = Some("12".to_owned());
            AttemptOutcome::Accepted(Answer { upload_id, ..Answer::default() })
        }
        Rejected => AttemptOutcome::Rejected(Answer::default()),
        Unknown => AttemptOutcome::Unknown,
        Pending | OnItsWay | Cancelled => AttemptOutcome::NotApplied,
    }
}

fn may(from: BatchStatus, to: BatchStatus) -> bool {
    match from {
        Pending => to == OnItsWay,
        OnItsWay => to != OnItsWay,
        Unknown => to == Pending || to == Accepted,
        Accepted | Rejected | Cancelled => false,
    }
}

#[test]
fn the_database_itself_refuses_every_move_but_those_allowed() {
    for from in ALL {
        for to in ALL {
            run(async {
                let mut bench = Bench::new().await;
                bench.bring_to(from).await;
                let moved = bench.set(1, to).await;
                assert_eq!(moved.is_ok(), may(from, to), "{from} to {to}: {moved:?}");
                let now = bench.status(1).await;
                assert_eq!(now, if may(from, to) { to } else { from });
            });
        }
    }
}

#[test]
fn what_was_written_of_an_attempt_stays() {
    run(async {
        let mut bench = Bench::new().await;
        bench.bring_to(Rejected).await;
        for sql in [
            "UPDATE attempts SET started_at = ''",
            "DELETE FROM attempts",
            "UPDATE outcomes SET proof = 'not-applied'",
            "DELETE FROM outcomes",
            "UPDATE repayments SET amount = '1'",
            "DELETE FROM repayments",
            "DELETE FROM batches",
            "DELETE FROM uploads",
            "UPDATE batches SET status = 'done'",
            "INSERT INTO batches (upload_id, number, body_sha256, status) \
             SELECT upload_id, 9, body_sha256, 'accepted' FROM batches WHERE number = 1",
            "INSERT INTO attempts SELECT * FROM attempts",
            "INSERT INTO outcomes SELECT * FROM outcomes",
            "INSERT INTO answers SELECT * FROM answers",
            "INSERT INTO attempts (upload_id, batch, number, started_at, place) \
             SELECT upload_id, batch, 2, '', 99 FROM attempts",
            "INSERT INTO attempts (upload_id, batch, number, started_at, place) VALUES ('none', 1, 1, '', 99)",
        ] {
            let done = bench.execute(sql).await;
            assert!(done.is_err(), "{sql}: {done:?}");
        }
        let record = &bench.upload().await.batches[0];
        assert_eq!((record.status, record.attempts), (Rejected, 1));
        let seen = record.seen.as_ref().unwrap();
        assert_eq!((seen.phase, seen.said()), (Phase::Answered(200), "seen"));
        assert_eq!(seen.line(), "HTTP status 200: seen");
    });
}

#[test]
fn an_attempt_whose_run_died_cannot_be_ended_by_it_afterwards() {
    run(async {
        let mut bench = Bench::new().await;
        let sending = bench.begin(1).await.unwrap();
        let mut bench = bench.crash().await;
        assert_eq!(bench.status(1).await, Unknown);
        assert!(bench.end(sending, Accepted).await.is_err());
        assert_eq!(bench.status(1).await, Unknown);
    });
}

#[test]
fn who_only_looks_changes_nothing() {
    run(async {
        let mut bench = Bench::new().await;
        let _sending = bench.begin(1).await.unwrap();
        let mut looking = LedgerView::open(&file(&bench.directory)).await.unwrap().unwrap();
        assert_eq!(looking.load(UPLOAD).await.unwrap().batches[0].status, OnItsWay);
        drop(bench.ledger);
        // Its run is dead, so that nobody will ever say how it ended.
        assert_eq!(looking.load(UPLOAD).await.unwrap().batches[0].status, Unknown);
        let word = sqlx::query_scalar::<_, String>("SELECT status FROM batches WHERE number = 1");
        assert_eq!(word.fetch_one(&mut looking.connection).await.unwrap(), "sending");
    });
}

#[test]
fn a_second_who_writes_is_told_who_the_first_is() {
    run(async {
        let bench = Bench::new().await;
        let second = Ledger::alone(&file(&bench.directory), "resume").await;
        let Err(LedgerError::Held { holder: Some(holder) }) = second else { panic!("{second:?}") };
        assert_eq!((holder.command.as_str(), holder.process), ("test", std::process::id()));
    });
}

#[test]
fn an_upload_comes_back_as_it_was_recorded() {
    run(async {
        let mut bench = Bench::new().await.crash().await;
        let upload = bench.upload().await;
        let bodies = |batches: Vec<Batch>| batches.into_iter().map(|b| b.body).collect::<Vec<_>>();
        let recorded = upload.batches.into_iter().map(|record| record.batch).collect();
        assert_eq!(bodies(recorded), bodies(batches()));
    });
}

#[test]
fn an_upload_is_recorded_whole_or_not_at_all() {
    run(async {
        let mut bench = Bench::new().await;
        let mut twice = batches();
        twice[2].number = 1;
        let other = meta("ffffffffffff", "2026-11-01T08:00:01.000Z");
        assert!(bench.ledger.create(&other, &twice, &[], None).await.is_err());
        assert_eq!(bench.ledger.view().history().await.unwrap().len(), 1);
        assert_eq!(bench.ledger.view().find("ff").await.unwrap(), [""; 0]);
    });
}

#[test]
fn times_sort_as_text() {
    let mut times = Vec::new();
    for _ in 0..60 {
        times.push(now());
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(times.is_sorted(), "{times:?}");
    assert!(times.iter().all(|time| time.len() == times[0].len()), "{times:?}");
}
