//! One file on its way to one server, through kills. After every run, however it ended, what the
//! ledger says is held against what the server has.

use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::fake_kiva::Books;
use super::{FakeKiva, Invocation, Office, Run, rows, text};

/// Rows in a batch.
pub const BATCH: usize = 2;

/// When a run is killed.
#[derive(Clone, Copy, Debug)]
pub enum Kill {
    Never,
    /// So long after its start.
    After(Duration),
    /// So long after the server has come so many steps further.
    Step(usize, Duration),
    /// By its own hand, at this point between two writes.
    Point(usize),
}

/// Where the kills found the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub kills: usize,
    pub before_the_record: usize,
    pub between_batches: usize,
    pub in_a_batch_not_applied: usize,
    pub in_a_batch_applied: usize,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.kills += other.kills;
        self.before_the_record += other.before_the_record;
        self.between_batches += other.between_batches;
        self.in_a_batch_not_applied += other.in_a_batch_not_applied;
        self.in_a_batch_applied += other.in_a_batch_applied;
    }

    /// How many there are of the rarest kind.
    pub fn least(&self) -> usize {
        let in_a_batch = self.in_a_batch_applied.min(self.in_a_batch_not_applied);
        in_a_batch.min(self.before_the_record).min(self.between_batches)
    }
}

/// One file on its way to one server.
pub struct World {
    office: Office,
    pub rows: usize,
    /// The upload, once it is in the ledger.
    upload: Option<String>,
    pub tally: Tally,
}

impl World {
    pub fn new(count: usize, server: FakeKiva) -> Self {
        let office = Office::with(server);
        office.write("a.csv", rows(count));
        office.configure(&format!(
            "upload.batch_size = {BATCH}\nupload.timeout_seconds = 1\nupload.max_attempts = 2\n"
        ));
        Self { office, rows: count, upload: None, tally: Tally::default() }
    }

    pub fn server(&self) -> &FakeKiva {
        &self.office.server
    }

    fn kiva(&self, args: &[&str]) -> Invocation<'_> {
        self.office.kiva([args, &["-o", "json"]].concat())
    }

    /// Runs a command that may be killed, and holds what is left to the promises of the ledger.
    pub fn run(&mut self, args: &[&str], kill: Kill) -> Option<Run> {
        let run = match kill {
            Kill::Never => self.kiva(args).start().end(),
            Kill::Point(at) => {
                self.kiva(args).env("KIVA_REPAY_TEST_CRASH", &at.to_string()).start().end()
            }
            Kill::After(wait) => {
                let running = self.kiva(args).start();
                thread::sleep(wait);
                running.kill()
            }
            Kill::Step(steps, wait) => {
                let goal = self.server().steps() + steps;
                let mut running = self.kiva(args).start();
                while self.server().steps() < goal && !running.is_over() {
                    thread::sleep(Duration::from_micros(100));
                }
                thread::sleep(wait);
                running.kill()
            }
        };
        self.server().settle();
        let shown = self.look();
        if let Some(run) = &run {
            let status = shown.as_ref().map_or("nothing", |shown| text(&shown["status"]));
            let code = if status == "accepted" { 0 } else { 6 };
            assert_eq!(run.code, code, "{args:?} ended with {status}: {run:#?}");
        } else {
            assert!(!matches!(kill, Kill::Never), "{args:?} died by itself");
            self.count(shown.as_ref());
        }
        run
    }

    fn count(&mut self, shown: Option<&Value>) {
        self.tally.kills += 1;
        let Some(shown) = shown else {
            self.tally.before_the_record += 1;
            return;
        };
        match unknown(shown).first() {
            None => self.tally.between_batches += 1,
            Some(&batch) if self.is_applied(batch) => self.tally.in_a_batch_applied += 1,
            Some(_) => self.tally.in_a_batch_not_applied += 1,
        }
    }

    /// Whether the server applied a batch; in part would be a fault of this test.
    fn is_applied(&self, batch: usize) -> bool {
        let books = self.server().books();
        let times: Vec<_> = (1..=BATCH)
            .map(|at| format!("LN-{:04}", (batch - 1) * BATCH + at))
            .map(|loan| books.get(&loan).map_or(0, Vec::len))
            .collect();
        assert!(times.iter().all(|&n| n == times[0] && n <= 1), "batch {batch} twice: {times:?}");
        times[0] == 1
    }

    /// The upload as the ledger has it, if it has one, held against what the server has.
    pub fn look(&mut self) -> Option<Value> {
        if self.upload.is_none() {
            self.upload = self.recorded();
        }
        let Some(upload) = &self.upload else {
            assert_eq!(self.posts(), 0, "sent before it was recorded");
            return None;
        };
        let shown = self.kiva(&["show", upload]).run().code(0).json();
        self.compare(&shown);
        Some(shown)
    }

    fn posts(&self) -> usize {
        self.server().posts().len()
    }

    /// The one upload that there may be.
    fn recorded(&self) -> Option<String> {
        let uploads = self.office.history();
        assert!(uploads.len() <= 1, "recorded twice: {uploads:#?}");
        uploads.first().map(|upload| text(&upload["upload"]).to_owned())
    }

    fn compare(&self, shown: &Value) {
        let batches = shown["batches"].as_array().unwrap();
        assert_eq!(batches.len(), self.rows / BATCH, "{shown:#}");
        for (at, batch) in batches.iter().enumerate() {
            let applied = self.is_applied(at + 1);
            let possible: &[&str] =
                if applied { &["accepted", "unknown"] } else { &["pending", "unknown"] };
            let status = text(&batch["status"]);
            assert!(possible.contains(&status), "applied: {applied}, but {status}: {shown:#}");
        }
        let attempts: u64 = batches.iter().map(|b| b["attempts"].as_u64().unwrap()).sum();
        let posts = self.posts();
        assert!(posts as u64 <= attempts, "{posts} calls, of which {attempts} were recorded");
        let all = batches.iter().all(|batch| batch["status"] == "accepted");
        assert_eq!(shown["status"], if all { "accepted" } else { "incomplete" }, "{shown:#}");
    }

    /// Answers for a batch of unknown outcome with the server's truth.
    pub fn resolve(&mut self, upload: &str, batch: usize, kill: Kill) -> Option<Run> {
        let answer = if self.is_applied(batch) { "--accepted" } else { "--not-received" };
        let args = ["resolve", upload, &batch.to_string(), answer];
        let kiva = self.kiva(&args);
        let run = match kill {
            Kill::Point(at) => kiva.env("KIVA_REPAY_TEST_CRASH", &at.to_string()).start().end(),
            _ => Some(kiva.run().code(0)),
        };
        self.tally.kills += usize::from(run.is_none());
        self.look();
        run
    }

    /// Goes on without kills until Kiva has all.
    pub fn finish(&mut self) {
        for _ in 0..100 {
            let Some(shown) = self.look() else {
                self.run(&["upload", "a.csv"], Kill::Never);
                continue;
            };
            if shown["status"] == "accepted" {
                return self.assert_all_is_there(text(&shown["upload"]));
            }
            let upload = text(&shown["upload"]);
            for batch in unknown(&shown) {
                self.resolve(upload, batch, Kill::Never);
            }
            self.run(&["resume", upload], Kill::Never);
        }
        panic!("no end: {:#?}", self.look());
    }

    fn assert_all_is_there(&self, upload: &str) {
        let once = (1..=self.rows).map(|at| (format!("LN-{at:04}"), vec![format!("{at}.50")]));
        assert_eq!(self.server().books(), once.collect::<Books>());
        let posts = self.posts();
        assert_eq!(self.recorded().as_deref(), Some(upload));
        self.kiva(&["upload", "a.csv"]).run().code(7).says(&[upload]);
        self.kiva(&["resume", upload]).run().code(0);
        assert_eq!(self.posts(), posts, "sent once more after all was done");
    }
}

/// The numbers of the batches whose outcome is unknown.
pub fn unknown(shown: &Value) -> Vec<usize> {
    let batches = shown["batches"].as_array().unwrap().iter();
    let unknown = batches.filter(|batch| batch["status"] == "unknown");
    unknown.map(|batch| usize::try_from(batch["batch"].as_u64().unwrap()).unwrap()).collect()
}
