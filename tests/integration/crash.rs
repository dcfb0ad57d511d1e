//! The program is killed, again and again, at moments that a seed picks and at every point between
//! two writes of the ledger. Afterwards `resume`, and `resolve` with what a person would see at
//! Kiva, must bring every row there exactly once.
//!
//! `KIVA_REPAY_TEST_KILLS=5000` makes the run longer, `KIVA_REPAY_TEST_SEED=7` repeats one failure.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use fastrand::Rng;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::answer::Answer;
use crate::books::{Books, Conduct};
use crate::run::{Kiva, Place, Run, rows};

/// Rows in a batch.
const BATCH: usize = 2;

/// When a run is killed.
#[derive(Clone, Copy, Debug)]
enum Kill {
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
struct Tally {
    kills: usize,
    before_the_record: usize,
    between_batches: usize,
    in_a_batch_not_applied: usize,
    in_a_batch_applied: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.kills += other.kills;
        self.before_the_record += other.before_the_record;
        self.between_batches += other.between_batches;
        self.in_a_batch_not_applied += other.in_a_batch_not_applied;
        self.in_a_batch_applied += other.in_a_batch_applied;
    }
}

/// One file on its way to one server.
struct World {
    place: Place,
    books: Books,
    rows: usize,
    /// The upload, once it is in the ledger.
    upload: Option<String>,
    tally: Tally,
}

impl World {
    fn new(count: usize, books: Books) -> Self {
        let place = Place::with("a.csv", rows(count));
        Self { place, books, rows: count, upload: None, tally: Tally::default() }
    }

    fn kiva(&self, args: &[&str]) -> Kiva<'_> {
        let kiva = self.place.kiva([args, &["-o", "json"]].concat());
        kiva.url_as("STAGE", &self.books.url())
            .upload("BATCH_SIZE", &BATCH.to_string())
            .upload("TIMEOUT_SECONDS", "1")
            .upload("MAX_ATTEMPTS", "2")
    }

    /// Runs a command that may be killed, and holds what is left to the promises of the ledger.
    fn run(&mut self, args: &[&str], kill: Kill) -> Option<Run> {
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
                let goal = self.books.moments() + steps;
                let mut running = self.kiva(args).start();
                while self.books.moments() < goal && !running.is_over() {
                    thread::sleep(Duration::from_micros(100));
                }
                thread::sleep(wait);
                running.kill()
            }
        };
        self.books.settle();
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
        let entries = self.books.entries();
        let times: Vec<_> = (1..=BATCH)
            .map(|at| format!("LN-{:04}", (batch - 1) * BATCH + at))
            .map(|loan| entries.get(&loan).map_or(0, |entry| entry.times))
            .collect();
        assert!(times.iter().all(|&n| n == times[0] && n <= 1), "batch {batch} twice: {times:?}");
        times[0] == 1
    }

    /// The upload as the ledger has it, if it has one, held against what the server has.
    fn look(&mut self) -> Option<Value> {
        if self.upload.is_none() {
            self.upload = self.recorded();
        }
        let Some(upload) = &self.upload else {
            assert_eq!(self.books.posts(), 0, "sent before it was recorded");
            return None;
        };
        let shown = self.kiva(&["show", upload]).run().code(0).json();
        self.compare(&shown);
        Some(shown)
    }

    /// The one upload that there may be.
    fn recorded(&self) -> Option<String> {
        let history = self.kiva(&["history"]).run().code(0).json();
        let uploads = history["uploads"].as_array().unwrap();
        assert!(uploads.len() <= 1, "recorded twice: {history:#}");
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
        let posts = self.books.posts();
        assert!(posts as u64 <= attempts, "{posts} calls, of which {attempts} were recorded");
        let all = batches.iter().all(|batch| batch["status"] == "accepted");
        assert_eq!(shown["status"], if all { "accepted" } else { "incomplete" }, "{shown:#}");
    }

    /// Answers for a batch of unknown outcome with the server's truth.
    fn resolve(&mut self, upload: &str, batch: usize, kill: Kill) -> Option<Run> {
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
    fn finish(&mut self) {
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
        let entries = self.books.entries();
        assert_eq!(entries.len(), self.rows);
        for (at, entry) in (1..=self.rows).zip(entries.values()) {
            let amount: Decimal = format!("{at}.50").parse().unwrap();
            assert_eq!((entry.times, entry.sum), (1, amount), "row {at}");
        }
        let posts = self.books.posts();
        assert_eq!(self.recorded().as_deref(), Some(upload));
        self.kiva(&["upload", "a.csv"]).run().code(7).says(&[upload]);
        self.kiva(&["resume", upload]).run().code(0);
        assert_eq!(self.books.posts(), posts, "sent once more after all was done");
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// The numbers of the batches whose outcome is unknown.
fn unknown(shown: &Value) -> Vec<usize> {
    let batches = shown["batches"].as_array().unwrap().iter();
    let unknown = batches.filter(|batch| batch["status"] == "unknown");
    unknown.map(|batch| usize::try_from(batch["batch"].as_u64().unwrap()).unwrap()).collect()
}

/// What a seed makes the server do with one call: mostly well, at times anything.
fn conduct(rng: &mut Rng) -> Conduct {
    let applies = rng.bool();
    match rng.u32(0..40) {
        0 => Conduct::stalls(applies),
        1..3 => Conduct::says(false, Answer::status(429).header("Retry-After", "0")),
        3..5 => Conduct::says(applies, Answer::status(502)),
        5..7 => Conduct::says(applies, Answer::CutUnanswered),
        7 => Conduct::says(false, Answer::CutUnread),
        8 => Conduct::says(true, Answer::CutMidBody),
        9 => Conduct::says(true, Answer::CutMidHead),
        10 => Conduct::says(true, Answer::accepted(1).and_close()),
        _ => Conduct::well(rng.u64(0..6), rng.u64(0..6)),
    }
}

/// Which moment a seed picks in a run that has so many batches to send.
fn moment(rng: &mut Rng, batches: usize) -> Kill {
    if rng.bool() {
        Kill::After(Duration::from_micros(rng.u64(0..20_000 + 15_000 * batches as u64)))
    } else {
        Kill::Step(rng.usize(1..=4 * batches), Duration::from_micros(rng.u64(0..4000)))
    }
}

/// One upload, killed up to eight times.
fn random_kills(seed: u64) -> Tally {
    let mut rng = Rng::with_seed(seed);
    let mut world = World::new(BATCH * rng.usize(3..=6), Books::taking(2, 2));
    world.books.script((0..rng.usize(0..30)).map(|_| conduct(&mut rng)));
    for _ in 0..rng.usize(1..=8) {
        let shown = world.look();
        let Some(shown) = shown else {
            let kill = moment(&mut rng, world.rows / BATCH);
            world.run(&["upload", "a.csv"], kill);
            continue;
        };
        if shown["status"] == "accepted" {
            break;
        }
        let upload = text(&shown["upload"]);
        for batch in unknown(&shown) {
            // At times the person has no time yet.
            if rng.u32(0..4) > 0 {
                world.resolve(upload, batch, Kill::Never);
            }
        }
        if world.look().unwrap()["status"] == "accepted" {
            break;
        }
        let which = if rng.bool() { upload } else { "--last" };
        let pending = shown["batches"].as_array().unwrap().len();
        let kill = moment(&mut rng, pending);
        world.run(&["resume", which], kill);
    }
    world.finish();
    world.tally
}

fn number_from(variable: &str) -> Option<usize> {
    std::env::var(variable).ok().map(|text| text.parse().expect(variable))
}

#[test]
fn killed_at_any_moment_every_row_arrives_once() {
    if let Some(seed) = number_from("KIVA_REPAY_TEST_SEED") {
        random_kills(seed as u64);
        return;
    }
    let goal = number_from("KIVA_REPAY_TEST_KILLS").unwrap_or(300);
    let shared = Mutex::new((0, Tally::default()));
    let work = || {
        loop {
            let seed = {
                let mut shared = shared.lock().unwrap();
                if shared.1.kills >= goal {
                    return;
                }
                shared.0 += 1;
                shared.0
            };
            let tally = catch_unwind(AssertUnwindSafe(|| random_kills(seed)));
            let tally = tally.unwrap_or_else(|_| {
                shared.lock().unwrap().1.kills = goal;
                panic!("to see this again: KIVA_REPAY_TEST_SEED={seed}")
            });
            shared.lock().unwrap().1.add(tally);
        }
    };
    let begun = Instant::now();
    thread::scope(|scope| {
        for worker in [scope.spawn(work), scope.spawn(work), scope.spawn(work)] {
            worker.join().unwrap();
        }
    });
    let (seeds, tally) = *shared.lock().unwrap();
    // They fell everywhere, so that the silence of this test means something.
    let least = tally.before_the_record.min(tally.between_batches);
    let least = least.min(tally.in_a_batch_applied).min(tally.in_a_batch_not_applied);
    assert!(least * 30 >= tally.kills, "{seeds} seeds in {:?}: {tally:?}", begun.elapsed());
}

/// What the server does in the crash-point tests, beside applying all.
fn scripts() -> Vec<(usize, Vec<Conduct>)> {
    let busy = || Conduct::says(false, Answer::status(429).header("Retry-After", "0"));
    let lost = |applies| Conduct::says(applies, Answer::CutUnanswered);
    vec![
        (6, vec![]),
        (12, vec![]),
        (6, vec![Conduct::well(0, 0), busy(), busy()]),
        (6, vec![lost(true)]),
        (6, vec![Conduct::well(0, 0), lost(false)]),
    ]
}

/// Kills at point 1, 2, 3, ... of what `begin` runs until it comes through; how many points it has.
fn at_every_point(prepare: impl Fn() -> World, run: impl Fn(&mut World, Kill) -> bool) -> usize {
    for point in 1..200 {
        let mut world = prepare();
        let came_through = run(&mut world, Kill::Point(point));
        if came_through {
            assert_eq!(world.tally.kills, 0);
            world.finish();
            return point - 1;
        }
        // And once more on the way back.
        if let Some(shown) = world.look() {
            world.run(&["resume", text(&shown["upload"])], Kill::Point(point * 7 % 15 + 1));
        }
        world.finish();
    }
    panic!("it never comes through");
}

#[cfg_attr(not(debug_assertions), ignore = "a release build has no crash points")]
#[test]
fn an_upload_that_dies_between_two_writes_loses_nothing() {
    for variant in 0..scripts().len() {
        let prepare = || {
            let (rows, script) = scripts().swap_remove(variant);
            let books = Books::taking(0, 0);
            books.script(script);
            World::new(rows, books)
        };
        let points =
            at_every_point(prepare, |world, kill| world.run(&["upload", "a.csv"], kill).is_some());
        // The record of the upload; intent and outcome of at least one batch.
        assert!(points >= 2 + 4, "variant {variant}: {points}");
    }
}

#[cfg_attr(not(debug_assertions), ignore = "a release build has no crash points")]
#[test]
fn a_resume_that_dies_between_two_writes_loses_nothing() {
    for variant in 0..scripts().len() {
        let prepare = || {
            let (rows, script) = scripts().swap_remove(variant);
            let mut world = World::new(rows, Books::taking(0, 0));
            let busy = || Conduct::says(false, Answer::status(429).header("Retry-After", "0"));
            world.books.script([busy(), busy()]);
            world.books.script(script);
            let run = world.run(&["upload", "a.csv"], Kill::Never).unwrap();
            assert_eq!(run.batches(), vec!["pending"; rows / BATCH]);
            world
        };
        let points =
            at_every_point(prepare, |world, kill| world.run(&["resume", "--last"], kill).is_some());
        assert!(points >= 4, "variant {variant}: {points}");
    }
}

#[cfg_attr(not(debug_assertions), ignore = "a release build has no crash points")]
#[test]
fn a_resolve_that_dies_between_two_writes_loses_nothing() {
    for applies in [true, false] {
        let prepare = || {
            let mut world = World::new(6, Books::taking(0, 0));
            world.books.script([Conduct::says(applies, Answer::CutUnanswered)]);
            let run = world.run(&["upload", "a.csv"], Kill::Never).unwrap();
            assert_eq!(run.batches(), ["unknown", "pending", "pending"]);
            world
        };
        let points = at_every_point(prepare, |world, kill| {
            let upload = text(&world.look().unwrap()["upload"]).to_owned();
            world.resolve(&upload, 1, kill).is_some()
        });
        assert!(points >= 2, "{points}");
    }
}
