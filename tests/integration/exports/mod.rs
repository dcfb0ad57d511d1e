//! Exports made up at random, in the styles of many programs. A right one is read right, or refused, and that
//! seldom; one with a fault planted in it is never sent as if it were right.
//!
//! `EXPORTS_SEED=7 cargo test --test integration exports::` tries others, and
//! `EXPORTS=5000` more of them.

mod export;
mod words;

use std::collections::BTreeMap;

use kiva_repay::checks::{Checked, Rules, check};
use kiva_repay::model::CsvFormat;
use kiva_repay::reading::{Options, open};
use rust_decimal::Decimal;

use self::export::{Cells, Column, Export};
use crate::support::Chance;

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).map_or(default, |text| text.parse().unwrap())
}

fn made(seed: u64) -> (Export, Chance) {
    let mut chance = Chance::new(number("EXPORTS_SEED", 0) * 1_000_000 + seed);
    (Export::of(&mut chance), chance)
}

fn read(export: &Export, chance: &mut Chance) -> Checked {
    let end = *chance.pick(&["\n", "\r\n"]);
    let text = export.lines.join(end) + if export.is_ended { end } else { "" };
    let format =
        if export.style.has_groups { CsvFormat::ThreeColumn } else { CsvFormat::TwoColumn };
    let sheet = open(text.into_bytes(), format, &Options::default());
    check(&sheet, &Rules::default())
}

/// What was found, without that a column of clients is not sent.
fn told(checked: &Checked) -> Vec<String> {
    let found = checked.findings.kept().iter();
    let found = found.filter(|finding| finding.code().as_str() != "client_id.not-sent");
    found.map(|finding| format!("{} {:?}", finding.code(), finding.line)).collect()
}

fn is_right(checked: &Checked, export: &Export) -> bool {
    let sum = Decimal::from(export.amounts.iter().sum::<u64>()) / Decimal::from(100);
    checked.rows == export.rows.len() as u64 && checked.total.as_decimal() == sum
}

#[test]
fn right_exports_are_read_right() {
    let count = number("EXPORTS", 600);
    let (mut wrong, mut refused) = (Vec::new(), Vec::new());
    for seed in 0..count {
        let (export, mut chance) = made(seed);
        let checked = read(&export, &mut chance);
        let text = || format!("{seed}: {:?}\n{}", told(&checked), export.lines.join("\n"));
        if !checked.is_valid() {
            refused.push(text());
        } else if !is_right(&checked, &export) || !told(&checked).is_empty() {
            wrong.push(text());
        }
    }
    let (wrongs, refusals) = (wrong.len(), refused.len());
    wrong.append(&mut refused);
    assert!(
        wrong.is_empty(),
        "of {count}, {wrongs} are wrong and {refusals} refused\n{}",
        some(&wrong)
    );
}

fn some(texts: &[String]) -> String {
    texts.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("\n\n")
}

/// Changes a row, or the lines; `false` where the fault would change nothing.
type Fault = fn(&mut Export, &mut Chance) -> bool;

/// Changes the cells of one row.
fn in_row(export: &mut Export, chance: &mut Chance, spoil: impl Fn(&mut Cells, &mut Chance)) {
    let (line, mut cells) = chance.pick(&export.rows).clone();
    spoil(&mut cells, chance);
    export.lines[line] = export.style.line(&cells);
}

fn put(cells: &mut Cells, column: Column, text: impl AsRef<str>) {
    for (_, cell) in cells.iter_mut().filter(|(of, _)| *of == column) {
        text.as_ref().clone_into(cell);
    }
}

const NO_AMOUNTS: [&str; 9] =
    ["", "-", "#REF!", "n/a", "pending", "80:25", "1O0.00", "50%", "en attente"];

const FAULTS: &[(&str, Fault)] = &[
    ("no amount", |export, chance| {
        in_row(export, chance, |row, chance| put(row, Column::Amount, chance.pick(&NO_AMOUNTS)));
        true
    }),
    ("no id", |export, chance| {
        in_row(export, chance, |row, _| put(row, Column::LoanId, ""));
        // A last row that comes to all others is then their total.
        export
            .amounts
            .split_last()
            .is_some_and(|(last, others)| *last != others.iter().sum::<u64>())
    }),
    ("no id and no amount", |export, chance| {
        in_row(export, chance, |row, chance| {
            put(row, Column::LoanId, chance.pick(&["UMOJA WOMEN", "Esperanza"]));
            put(row, Column::Amount, chance.pick(&NO_AMOUNTS[2..]));
        });
        true
    }),
    ("another amount", |export, chance| {
        let amount = export.style.amount(chance.between(2_000_000, 9_000_000) * 100);
        in_row(export, chance, |row, _| put(row, Column::Amount, &amount));
        export.has_total
    }),
    ("negative", |export, chance| {
        in_row(export, chance, |row, chance| {
            let amount = row.iter().find(|(of, _)| *of == Column::Amount).unwrap().1.clone();
            let amounts = [format!("-{amount}"), format!("({amount})"), format!("{amount}-")];
            put(row, Column::Amount, chance.pick(&amounts));
        });
        true
    }),
    ("a row lost", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        export.lines.remove(line);
        export.has_total
    }),
    ("a row twice", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        export.lines.insert(line, export.lines[line].clone());
        true
    }),
    ("two lines in one", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        let joined = export.lines.remove(line);
        export.lines[line - 1] += &joined;
        // A word before an id is another id.
        line - 1 == export.titles || export.rows.iter().any(|(row, _)| *row == line - 1)
    }),
    ("a row to the right", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        export.lines[line].insert(0, export.style.delimiter);
        true
    }),
    ("a stray quote", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        export.lines[line].insert(0, '"');
        true
    }),
    ("a row above the titles", |export, chance| {
        let id = (*chance.pick(&["UMOJA", "BARAKA GROUP", &export.next_id])).to_owned();
        let row = new_row(export, &id);
        export.lines.insert(export.titles, row);
        // A word and a number, and no more, are a heading.
        export.style.columns.len() > 3
    }),
    ("cut short", |export, chance| {
        let (line, _) = *chance.pick(&export.rows);
        export.lines.truncate(line + 1);
        let row = export.lines[line].chars().count() as u64;
        let kept = usize::try_from(chance.between(1, row - 1)).unwrap();
        export.lines[line] = export.lines[line].chars().take(kept).collect();
        export.is_ended = false;
        // A word alone is a footer, unless an id begins with it.
        let cut = export.lines[line].clone();
        let is_begin = |(at, row): &(usize, Cells)| *at < line && row[0].1.starts_with(&cut);
        let has_digit = cut.contains(|c: char| c.is_ascii_digit());
        if !has_digit && !export.rows.iter().any(is_begin) {
            return false;
        }
        // Of whole numbers nobody can tell, nor of one row.
        let is_last = export.style.columns.last() == Some(&Column::Amount);
        is_last && export.style.decimals && line != export.rows[0].0
    }),
    ("the other decimal sign", |export, chance| {
        let signs = |text: &str| -> String {
            let other = |c| match c {
                '.' => ',',
                ',' => '.',
                c => c,
            };
            text.chars().map(other).collect()
        };
        in_row(export, chance, |row, _| {
            let amount = row.iter().find(|(of, _)| *of == Column::Amount).unwrap().1.clone();
            put(row, Column::Amount, signs(&amount));
        });
        export.style.decimals && export.rows.len() > 2
    }),
    ("an id that was formatted", |export, chance| {
        in_row(export, chance, |row, chance| {
            let id = row.iter().find(|(of, _)| *of == Column::LoanId).unwrap().1.clone();
            let ids =
                ["1.04E+09".into(), format!("'{id}"), format!("=\"{id}\""), format!("{id}.0")];
            // Only of a number it is made.
            let ids = if id.parse::<u64>().is_ok() { &ids } else { &ids[..3] };
            put(row, Column::LoanId, chance.pick(ids));
        });
        true
    }),
    ("zeros lost in every other row", |export, _| {
        for (line, mut cells) in export.rows.clone().into_iter().step_by(2) {
            let id = cells.iter().find(|(of, _)| *of == Column::LoanId).unwrap().1.clone();
            put(&mut cells, Column::LoanId, id.trim_start_matches('0'));
            export.lines[line] = export.style.line(&cells);
        }
        export.rows.len() > 3 && export.rows[0].1.iter().any(|(_, id)| id.starts_with("00"))
    }),
    ("rows of something else", |export, chance| {
        let (line, _) = *chance.pick(&export.rows[1..]);
        let others = *chance.pick(export.words.others);
        let section = export.style.words(others, chance);
        let titles = export.lines[export.titles].clone();
        let section = if chance.happens(300) { vec![section, titles] } else { vec![section] };
        export.lines.splice(line..line, section);
        true
    }),
    ("a page lost", |export, chance| {
        let (line, _) = *chance.pick(&export.rows[1..]);
        let pages = *chance.pick(&["Page 1 of 3", "Page 1/2", "Página 1 de 2", "Page : 1 sur 4"]);
        let page = export.style.words(pages, chance);
        export.lines.insert(line, page);
        let is_only = |line: &String| {
            ["1 of 1", "1/1", "1 sur 1", "1 de 1"].iter().any(|only| line.contains(only))
        };
        !export.lines.iter().any(is_only)
    }),
    ("a row below the total", |export, _| {
        let row = new_row(export, &export.next_id);
        export.lines.push(row);
        export.has_total
    }),
];

fn new_row(export: &Export, id: &str) -> String {
    let mut cells = export.rows[0].1.clone();
    put(&mut cells, Column::LoanId, id);
    put(&mut cells, Column::Amount, export.style.amount(4_300));
    export.style.line(&cells)
}

#[test]
fn no_fault_in_an_export_is_silent() {
    let mut silent = Vec::new();
    for (name, fault) in FAULTS {
        let mut planted = 0;
        for seed in 0..number("EXPORTS", 600) / 5 {
            let (mut export, mut chance) = made(seed);
            if !fault(&mut export, &mut chance) {
                continue;
            }
            planted += 1;
            if told(&read(&export, &mut chance)).is_empty() {
                silent.push(format!("{name}, {seed}\n{}", export.lines.join("\n")));
            }
        }
        assert!(planted > 10, "{name}: only {planted}");
    }
    let kinds: BTreeMap<_, usize> = silent.iter().fold(BTreeMap::new(), |mut kinds, text| {
        *kinds.entry(text.split(',').next()).or_default() += 1;
        kinds
    });
    assert!(silent.is_empty(), "{kinds:?} are silent\n{}", some(&silent));
}
