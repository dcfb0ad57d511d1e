//! An operator's machine: the program, in this process or as one of its own, its ledger, its clock, and
//! a Kiva.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kiva_repay::app;
use kiva_repay::ledger::{BatchStatus, LedgerView, Marks, Place, Upload, UploadStatus};
use kiva_repay::model::Environment;
use kiva_repay::options::args::Cli;
use kiva_repay::ui::{Console, Typed};
use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::actions::{Action, DAYS, File, How, MONTHS, Step, Which};
use super::kiva::{Books, Kiva};
use crate::support::{FakeKiva, Office, Run, by_the_shell};

/// A name of which a shell leaves nothing as it is.
const FILE: &str = "month's $(touch HARM) & \"x\".csv";

/// How a command ended.
pub struct Ended {
    /// `None` where it was killed.
    pub code: Option<u8>,
    pub report: Value,
}

/// What the ledger says that a month comes to.
pub struct Totals {
    pub loans: usize,
    pub total: String,
    pub is_exact: bool,
    pub uploads: Vec<String>,
}

/// How the program is run.
enum Runs {
    Here(Zoned),
    AsProgram,
}

pub struct World {
    office: Office,
    kiva: Kiva,
    runs: Runs,
    runtime: Runtime,
    ledger: PathBuf,
    /// Where nothing has to wait for a disk.
    _memory: Option<TempDir>,
    /// What the ledger holds, in its order.
    pub uploads: Vec<Upload>,
    /// What it says of each month that has an upload.
    pub totals: BTreeMap<String, Totals>,
}

impl World {
    pub fn new(as_program: bool) -> Self {
        let office = Office::with(FakeKiva::at_will());
        let memory = TempDir::new_in("/dev/shm").ok();
        let folder = memory.as_ref().map_or_else(|| office.path("ledger"), |m| m.path().to_owned());
        let ledger = folder.join("ledger.db");
        office.configure(&format!(
            "upload.batch_size = 2\nupload.max_attempts = 1\nledger.url = 'sqlite://{}'\n",
            ledger.display()
        ));
        let kiva = Kiva::behind(&office.server);
        let runs = if as_program { Runs::AsProgram } else { Runs::Here(at(DAYS[3])) };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self {
            office,
            kiva,
            runs,
            runtime,
            ledger,
            _memory: memory,
            uploads: Vec::new(),
            totals: BTreeMap::new(),
        }
    }

    pub fn books(&self) -> std::sync::MutexGuard<'_, Books> {
        self.kiva.books()
    }

    /// Whether a month lies before the end of today's.
    pub fn has_begun(&self, month: &str) -> bool {
        match &self.runs {
            Runs::Here(now) => month <= now.strftime("%Y-%m").to_string().as_str(),
            Runs::AsProgram => true,
        }
    }

    /// The id of an upload, counted from the newest.
    pub fn id(&self, which: Which) -> String {
        let newest_first: Vec<_> = self.uploads.iter().rev().collect();
        match newest_first.len() {
            0 => "none".to_owned(),
            count => newest_first[which % count].meta.id.clone(),
        }
    }

    pub fn upload(&self, id: &str) -> Option<&Upload> {
        self.uploads.iter().find(|upload| upload.meta.id == id)
    }

    /// Whether Kiva has a batch.
    pub fn is_applied(&self, upload: &str, number: usize) -> bool {
        let Some(found) = self.upload(upload) else { return false };
        let body = &found.batches[number - 1].batch.body;
        let books = self.books();
        books.batches.iter().any(|batch| batch.upload == upload && batch.body == *body)
    }

    /// Does what an action says; `None` where it is nothing for the program.
    pub fn act(&mut self, step: &Step) -> Option<Ended> {
        let args = match &step.action {
            Action::Clock(day) => {
                if let Runs::Here(now) = &mut self.runs {
                    *now = at(DAYS[*day]);
                }
                return None;
            }
            Action::Resolve(which) => {
                let id = self.id(*which);
                self.resolve(&id);
                return None;
            }
            Action::Upload { month, file, how } => self.upload_args(*month, file, how),
            Action::Resume(which) => vec!["resume".to_owned(), self.id(*which)],
            Action::ResumeLast => vec!["resume".to_owned(), "--last".to_owned()],
            Action::Cancel(which) => vec!["cancel".to_owned(), self.id(*which)],
        };
        {
            let mut books = self.books();
            books.fates = step.fates.iter().copied().collect();
            books.has_no_tokens = step.has_no_tokens;
        }
        let args: Vec<_> = args.iter().map(String::as_str).collect();
        let ended = self.run(&args, step.dies_at);
        self.is_well_again();
        Some(ended)
    }

    /// From now on Kiva is as it should be.
    pub fn is_well_again(&self) {
        let mut books = self.books();
        books.fates.clear();
        books.has_no_tokens = false;
    }

    fn upload_args(&self, month: Option<usize>, file: &File, how: &How) -> Vec<String> {
        let how = match how {
            How::New => vec![],
            How::Again => vec!["--again".to_owned()],
            How::Corrects(which) => vec!["--corrects".to_owned(), self.id(*which)],
        };
        // A correction has the month of what it corrects, and a program of its own has the clock of today.
        let month = match (&self.runs, how.len(), month) {
            (_, 2, _) | (Runs::Here(_), _, None) => None,
            (_, _, month) => Some(MONTHS[month.unwrap_or_default()]),
        };
        self.file_args(file, month, &how)
    }

    pub fn file_args(&self, file: &File, month: Option<&str>, more: &[String]) -> Vec<String> {
        self.office.write(FILE, file.csv());
        let path = match self.runs {
            Runs::Here(_) => self.office.path(FILE).to_str().unwrap().to_owned(),
            Runs::AsProgram => FILE.to_owned(),
        };
        let mut args = vec!["upload".to_owned(), path];
        args.extend(["--format".to_owned(), file.format().to_owned()]);
        args.extend(month.into_iter().flat_map(|m| ["--period".to_owned(), m.to_owned()]));
        args.extend(more.iter().cloned());
        args
    }

    /// Tells the truth about all batches of an upload that are of unknown outcome, of some after a wrong word.
    pub fn resolve(&mut self, id: &str) {
        let unknown: Vec<_> = self.upload(id).map(unknown).unwrap_or_default();
        for number in unknown {
            let is_there = self.is_applied(id, number);
            let is_wrong_first = number % 2 == 0;
            for is_there in is_wrong_first.then_some(!is_there).into_iter().chain([is_there]) {
                let answer = if is_there { "--accepted" } else { "--not-received" };
                let ended = self.run(&["resolve", id, &number.to_string(), answer], None);
                assert_eq!(ended.code, Some(0), "{:#}", ended.report);
            }
            self.look();
        }
    }

    /// Runs a command; where it is run as a program it may die on the way.
    pub fn run(&mut self, args: &[&str], dies_at: Option<usize>) -> Ended {
        let args = [args, &["-o", "json"]].concat();
        match &self.runs {
            Runs::AsProgram => {
                let mut program = self.office.kiva(&args);
                if let Some(point) = dies_at {
                    program = program.env("KIVA_REPAY_TEST_CRASH", &point.to_string());
                }
                let run = program.start().end();
                self.office.server.settle();
                let code = run.as_ref().map(|run| u8::try_from(run.code).unwrap());
                Ended { code, report: run.map(|run| run.json()).unwrap_or_default() }
            }
            Runs::Here(now) => {
                let config = self.office.user_config("kiva-repay/config.toml");
                let config = ["kiva-repay", "-c", config.to_str().unwrap(), "-q"];
                let found = Cli::command().get_matches_from(config.iter().chain(&args));
                let cli = Cli::from_arg_matches(&found).unwrap();
                let mut console = Console::new(&cli.global, Typed::new(found));
                let outcome = app::run_at(&cli, &mut console, now, Marks::new(None));
                let report = serde_json::to_value(&outcome.report).unwrap();
                Ended { code: Some(outcome.exit() as u8), report }
            }
        }
    }

    /// Types a command that the program has told, and returns what it says then.
    pub fn paste(&self, command: &str) -> Run {
        let words: Vec<OsString> = by_the_shell(command);
        let run = self.office.run(words);
        assert!(!self.office.path("HARM").exists(), "the shell ran a part of {command}");
        run
    }

    /// Types a command as a person does.
    pub fn type_in(&self, args: &[&str]) -> Run {
        self.office.run(args)
    }

    /// Reads the ledger. What is finished does not change any more.
    pub fn look(&mut self) {
        let (ledger, known) = (&self.ledger, std::mem::take(&mut self.uploads));
        let at = Place::of(Environment::Stage, "145".to_owned());
        let (mut uploads, mut totals) = (Vec::new(), BTreeMap::new());
        self.runtime.block_on(async {
            let Some(mut view) = LedgerView::open(ledger).await.unwrap() else { return };
            for summary in view.history().await.unwrap().into_iter().rev() {
                let finished = known.iter().find(|upload| {
                    upload.meta.id == summary.meta.id && upload.status() != UploadStatus::Incomplete
                });
                uploads.push(match finished {
                    Some(upload) => upload.clone(),
                    None => view.load(&summary.meta.id).await.unwrap(),
                });
            }
            let months: BTreeSet<_> = uploads.iter().map(|u| u.meta.period).collect();
            for month in months {
                let said = view.standing(&at, month).await.unwrap().totals();
                let is_exact = said.is_exact();
                let (loans, total) = (said.loans, said.total.to_string());
                totals.insert(
                    month.to_string(),
                    Totals { loans, total, is_exact, uploads: said.uploads },
                );
            }
            view.close().await.unwrap();
        });
        (self.uploads, self.totals) = (uploads, totals);
    }
}

/// The numbers of the batches of unknown outcome.
pub fn unknown(upload: &Upload) -> Vec<usize> {
    let batches = upload.batches.iter();
    let unknown = batches.filter(|batch| batch.status == BatchStatus::Unknown);
    unknown.map(|batch| batch.batch.number).collect()
}

fn at(day: &str) -> Zoned {
    let day: Date = day.parse().unwrap();
    day.at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap()
}
