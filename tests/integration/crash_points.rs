//! The program dies by its own hand at every point between two writes of the ledger, one after the
//! other, and is brought to its end from there.

use std::thread;

use crate::support::world::{BATCH, Kill, World};
use crate::support::{Answer, FakeKiva, text};

fn busy() -> Answer {
    Answer::busy(429)
}

/// A call whose answer is lost.
fn lost(applies: bool) -> Answer {
    Answer::cut_unanswered().applies(applies)
}

/// Kills at point 1, 2, 3, ... of a run until it comes through; says how many points it has.
fn at_every_point(prepare: impl Fn() -> World, run: impl Fn(&mut World, Kill) -> bool) -> usize {
    for point in 1..200 {
        let mut world = prepare();
        let came_through = run(&mut world, Kill::Point(point));
        if came_through {
            assert_eq!(world.tally.kills, 0);
            world.finish();
            return point - 1;
        }
        // At times once more on the way back.
        if point % 3 == 0
            && let Some(shown) = world.look()
        {
            world.run(&["resume", text(&shown["upload"])], Kill::Point(point % 14 + 1));
        }
        world.finish();
    }
    panic!("it never comes through");
}

#[test]
fn an_upload_that_dies_between_two_writes_loses_nothing() {
    let at_every_point_with = |rows: usize, script: fn() -> Vec<Answer>| {
        let prepare = || World::new(rows, FakeKiva::answering(script()));
        at_every_point(prepare, |world, kill| world.run(&["upload", "a.csv"], kill).is_some())
    };
    // The record of the upload, then intent and outcome of each batch that is sent.
    thread::scope(|scope| {
        scope.spawn(|| assert!(at_every_point_with(12, Vec::new) >= 2 + 6 * 4));
        scope.spawn(|| {
            let points = at_every_point_with(6, || vec![Answer::accepted(1), busy()]);
            assert!(points >= 2 + 4 * 4, "{points}");
        });
        scope.spawn(|| assert!(at_every_point_with(6, || vec![lost(true)]) >= 2 + 4));
    });
}

#[test]
fn a_resume_that_dies_between_two_writes_loses_nothing() {
    let at_every_point_with = |rows: usize, script: fn() -> Vec<Answer>| {
        let prepare = || {
            let mut world = World::new(rows, FakeKiva::answering([busy(), busy()]));
            let run = world.run(&["upload", "a.csv"], Kill::Never).unwrap();
            assert_eq!(run.batches(), vec!["pending"; rows / BATCH]);
            world.server().repayments(script());
            world
        };
        at_every_point(prepare, |world, kill| world.run(&["resume", "--last"], kill).is_some())
    };
    thread::scope(|scope| {
        scope.spawn(|| assert!(at_every_point_with(8, Vec::new) >= 4 * 4));
        scope.spawn(|| assert!(at_every_point_with(6, || vec![busy()]) >= 4 * 4));
        scope.spawn(|| {
            let points = at_every_point_with(6, || vec![Answer::accepted(1), lost(false)]);
            assert!(points >= 2 * 4, "{points}");
        });
    });
}

#[test]
fn a_resolve_that_dies_between_two_writes_loses_nothing() {
    for applies in [true, false] {
        let prepare = || {
            let mut world = World::new(6, FakeKiva::answering([lost(applies)]));
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
