//! The pictures of the README show what the program prints: they are drawn again here, and compared.
//! `KIVA_REPAY_DRAW=1 cargo test --test integration pictures::` writes them anew.

use std::path::Path;

use anstyle_svg::{Term, WIN10_CONSOLE};

use crate::readme::{arguments, copy_examples, id_in, without_ledger};
use crate::support::{Answer, FakeKiva, Invocation, Place, Run};

/// A run with the colours that it has on a terminal.
fn coloured<'p>(place: &'p Place, command: &str) -> Invocation<'p> {
    let arguments = arguments(command).unwrap().into_iter();
    place.kiva(arguments.chain(COLOURED.split(' ').skip(1).map(str::to_owned))).unchecked()
}

/// What only this test types, and suggestions say again.
const COLOURED: &str = " --color always";

/// What a terminal shows of a command; what differs from run to run is made alike.
fn draw(command: &str, run: &Run) -> String {
    let printed = format!("{}{}", run.stdout, without_ledger(&run.stderr));
    let id = id_in(printed.lines()).expect("an upload").to_owned();
    let line = |line: &str| match line.strip_prefix("Month    ") {
        Some(_) => "Month    October 2026".to_owned(),
        None => line.to_owned(),
    };
    let lines: Vec<_> = printed.lines().map(line).collect();
    let text = lines.join("\n").replace(&id, "8f6cbec9dc2d").replace(COLOURED, "");
    let terminal = Term::new().palette(WIN10_CONSOLE);
    terminal.render_svg(&format!("\u{1b}[1m$ {command}\u{1b}[0m\n{text}\n"))
}

#[track_caller]
fn assert_drawn(name: &str, picture: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name);
    if std::env::var_os("KIVA_REPAY_DRAW").is_some() {
        std::fs::write(&path, picture).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == picture,
        "{name} is not what the program prints, which is\n{picture}\n\
         To draw it anew: KIVA_REPAY_DRAW=1 cargo test --test integration pictures::"
    );
}

#[test]
fn the_first_command_of_the_readme() {
    let command = "cargo run --release -- upload examples/two-column.csv --env sandbox";
    let place = Place::new();
    copy_examples(&place);
    let run = coloured(&place, command).run().code(0);
    assert_drawn("upload.svg", &draw(command, &run));
}

#[test]
fn a_batch_whose_answer_was_lost() {
    let server =
        FakeKiva::answering([Answer::accepted(1), Answer::accepted(2), Answer::cut_unanswered()]);
    let place = Place::new();
    let rows = include_str!("../../examples/two-column.csv");
    // The very first upload also tells that the ledger is new.
    let earlier = rows.lines().map(|row| row.split_once('.').map_or(row, |(whole, _)| whole));
    place.write("september.csv", earlier.collect::<Vec<_>>().join("\n"));
    place.kiva(["upload", "september.csv", "--period", "2026-09"]).server(&server).run().code(0);
    place.write("repayments.csv", rows);
    let command = "kiva-repay upload repayments.csv";
    let kiva = coloured(&place, command).server(&server);
    let run = kiva.upload("BATCH_SIZE", "10").run().code(6);
    assert_drawn("unknown.svg", &draw(command, &run));
}
