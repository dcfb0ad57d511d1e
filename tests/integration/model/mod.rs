//! Sequences of what an operator does, picked at random, with faults, kills and a clock that jumps: what
//! the ledger says is held against what Kiva applied after each of them, and in the end all is brought to
//! its end by truthful answers.
//!
//! `KIVA_REPAY_TEST_SEQUENCES=10000` makes the run longer.

mod actions;
mod kiva;
mod rules;
mod world;

use kiva_repay::ledger::UploadStatus;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use self::actions::{Action, How, Step, steps};
use self::world::World;
use crate::support::commands_in;

/// How many sequences are tried, as one asks for or as many as are quickly tried.
fn sequences(usual: u32) -> u32 {
    let asked = std::env::var("KIVA_REPAY_TEST_SEQUENCES").ok();
    asked.map_or(usual, |count| count.parse().expect("a number of sequences"))
}

/// Tries sequences, the same ones unless more are asked for, and shrinks one that fails.
fn try_all(usual: u32, as_program: bool) {
    let cases = sequences(usual);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = if cases == usual {
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        TestRunner::new_with_rng(config, rng)
    } else {
        TestRunner::new(config)
    };
    let tried = runner.run(&steps(8), |steps| {
        live(&steps, as_program);
        Ok(())
    });
    if let Err(failure) = tried {
        panic!("{failure}");
    }
}

/// One sequence, to its end.
fn live(steps: &[Step], as_program: bool) {
    let mut world = World::new(as_program);
    for step in steps {
        let before = world.uploads.clone();
        let ended = world.act(step);
        world.look();
        rules::hold(&world, &before, step, ended.as_ref());
    }
    if as_program {
        finish_as_told(&mut world);
    } else {
        finish(&mut world);
    }
    reports_what_is_wanted(&mut world, steps);
}

/// Answers truthfully and goes on, or gives up what Kiva need not have any more, until all is finished.
fn finish(world: &mut World) {
    let open = unfinished(world);
    // What may be there of a later month stands in the way of an earlier one.
    for id in &open {
        world.resolve(id);
    }
    for id in open {
        let step = healthy(Action::Resume(0));
        let before = world.uploads.clone();
        let ended = world.run(&["resume", &id], None);
        world.look();
        rules::hold(world, &before, &step, Some(&ended));
        if ended.code == Some(7) {
            let ended = world.run(&["cancel", &id], None);
            assert_eq!(ended.code, Some(0), "neither resumed nor cancelled: {id}");
            world.look();
        }
    }
    assert_eq!(unfinished(world), Vec::<String>::new(), "Kiva is well, and there is no end");
}

/// The same by nothing but the commands that the program tells.
fn finish_as_told(world: &mut World) {
    for id in unfinished(world) {
        let step = healthy(Action::Resume(0));
        let mut before = world.uploads.clone();
        let mut run = world.type_in(&["resume", &id]);
        for _ in 0..12 {
            world.look();
            rules::hold(world, &before, &step, None);
            before.clone_from(&world.uploads);
            if !unfinished(world).contains(&id) {
                break;
            }
            let told = commands_in(&format!("{}\n{}", run.stderr, run.stdout));
            let next = told.iter().find(|command| is_true(world, command));
            let next = next.or_else(|| told.iter().find(|c| is_of(c, &id, "resume")));
            let next = next.or_else(|| told.iter().find(|c| is_of(c, &id, "cancel")));
            // Another upload is looked at where it stands in the way.
            let next = next.or_else(|| told.iter().find(|c| is_of(c, "", "show")));
            let next = next.unwrap_or_else(|| panic!("no way out of {id}: {run:#?}"));
            run = world.paste(next);
            // What stood in the way was another upload, and is out of it.
            if !next.contains(&id) && !is_of(next, "", "show") {
                run = world.type_in(&["resume", &id]);
            }
        }
    }
    assert_eq!(unfinished(world), Vec::<String>::new(), "what is told goes in a circle");
}

/// Whether a command is about an upload.
fn is_of(command: &str, id: &str, verb: &str) -> bool {
    command.starts_with(&format!("kiva-repay {verb} {id}"))
}

/// Whether a command answers truthfully for a batch.
fn is_true(world: &World, command: &str) -> bool {
    let words: Vec<_> = command.split(' ').collect();
    let ["kiva-repay", "resolve", upload, number, answer, ..] = words[..] else { return false };
    let is_applied = world.is_applied(upload, number.parse().unwrap());
    (answer == "--accepted") == is_applied
}

fn unfinished(world: &World) -> Vec<String> {
    let open = world.uploads.iter().filter(|u| u.status() == UploadStatus::Incomplete);
    open.map(|upload| upload.meta.id.clone()).collect()
}

fn healthy(action: Action) -> Step {
    Step { action, fates: Vec::new(), has_no_tokens: false, dies_at: None }
}

/// Whoever wants Kiva to have the amounts of a file for the newest month gets it there.
fn reports_what_is_wanted(world: &mut World, steps: &[Step]) {
    let files = steps.iter().rev().filter_map(|step| match &step.action {
        Action::Upload { file, .. } => Some(file),
        _ => None,
    });
    let Some(file) = files.clone().next() else { return };
    let Some(month) = world.uploads.iter().map(|upload| upload.meta.period).max() else {
        return;
    };
    let of_month = |upload: &&kiva_repay::ledger::Upload| upload.meta.period == month;
    let id = world.uploads.iter().rev().find(of_month).unwrap().meta.id.clone();
    let args = world.file_args(file, None, &["--corrects".to_owned(), id]);
    let args: Vec<_> = args.iter().map(String::as_str).collect();
    let before = world.uploads.clone();
    let ended = world.run(&args, None);
    world.look();
    let step = healthy(Action::Upload { month: None, file: file.clone(), how: How::Corrects(0) });
    rules::hold(world, &before, &step, Some(&ended));
    // 3 where most of the loans are none of this month.
    match ended.code {
        Some(0 | 5 | 7) => {}
        Some(3) => return,
        code => panic!("{code:?}: {:#}", ended.report),
    }
    let books = world.books();
    for (loan, client, amount) in file.rows() {
        let posted = books.batches.iter().filter(|batch| batch.month == month.to_string());
        let mut of_loan = posted.flat_map(|batch| &batch.rows).filter(|row| {
            row.loan == loan && (row.client == client || row.client.is_none() || client.is_none())
        });
        let last = of_loan.clone().rfind(|row| !row.is_wrong).map(|row| row.amount);
        // Of an answer that was lost nobody knows that Kiva found an error in the row.
        if !world.totals[&month.to_string()].is_exact
            && of_loan.any(|row| row.is_wrong && row.amount == amount)
        {
            continue;
        }
        assert_eq!(last, Some(amount), "{loan} of {month} cannot be corrected");
    }
}

#[test]
fn two_hundred_sequences_in_this_process() {
    try_all(200, false);
}

#[cfg(debug_assertions)]
#[test]
fn twenty_sequences_of_the_program_with_kills() {
    try_all(20, true);
}
