//! The program is killed, again and again, at moments that a seed picks. Afterwards `resume`, and
//! `resolve` with what a person would see at Kiva, must bring every row there exactly once.
//!
//! `KIVA_REPAY_TEST_KILLS=5000` makes the run longer, `KIVA_REPAY_TEST_SEED=7` repeats one failure.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use fastrand::Rng;

use crate::support::world::{BATCH, Kill, Tally, World, unknown};
use crate::support::{Answer, FakeKiva, text};

/// How many kills of each kind there are at the least.
const LEAST: usize = 5;

/// What a seed makes the server do with one call: mostly well, at times anything.
fn answer(rng: &mut Rng) -> Answer {
    let applies = rng.bool();
    match rng.u32(0..40) {
        0 => Answer::silence().applies(applies),
        1..3 => Answer::busy(429),
        3..5 => Answer::status(502).applies(applies),
        5..7 => Answer::cut_unanswered().applies(applies),
        7 => Answer::cut_unread(),
        8 => Answer::cut_in_body().applies(true),
        9 => Answer::cut_in_head().applies(true),
        10 => Answer::accepted(1).and_close(),
        _ => Answer::accepted(1).not_before(rng.u64(0..6)).later(rng.u64(0..6)),
    }
}

/// Which moment a seed picks in a run that has so many batches to send.
fn moment(rng: &mut Rng, batches: usize) -> Kill {
    if rng.bool() {
        Kill::After(Duration::from_micros(rng.u64(0..20_000 + 8_000 * batches as u64)))
    } else {
        Kill::Step(rng.usize(1..4 * batches), Duration::from_micros(rng.u64(0..4000)))
    }
}

/// One upload, killed up to ten times.
fn random_kills(seed: u64) -> Tally {
    let mut rng = Rng::with_seed(seed);
    let mut world = World::new(BATCH * rng.usize(3..=6), FakeKiva::taking(2, 2));
    world.server().repayments((0..rng.usize(0..30)).map(|_| answer(&mut rng)));
    for _ in 0..rng.usize(2..=10) {
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
        let batches = shown["batches"].as_array().unwrap().iter();
        let pending = batches.filter(|batch| batch["status"] == "pending").count();
        let kill = moment(&mut rng, pending.max(1));
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
    let goal = number_from("KIVA_REPAY_TEST_KILLS").unwrap_or(170);
    let shared = Mutex::new((0, Tally::default()));
    let work = || {
        loop {
            let seed = {
                let mut shared = shared.lock().unwrap();
                // On a busy machine some kinds of moments are rare: go on until all were met.
                let is_enough = shared.1.kills >= goal && shared.1.least() >= LEAST;
                if is_enough || shared.1.kills >= 4 * goal {
                    return;
                }
                shared.0 += 1;
                shared.0
            };
            let tally = catch_unwind(AssertUnwindSafe(|| random_kills(seed)));
            let tally = tally.unwrap_or_else(|_| {
                shared.lock().unwrap().1.kills = 4 * goal;
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
    assert!(tally.least() >= LEAST, "{seeds} seeds in {:?}: {tally:?}", begun.elapsed());
}
