//! Is a valid file that is wrong told, and is a right one let alone? Right months of partners of many kinds,
//! each with a year behind it, and faults planted in them. The tests print how much is told, and hold it:
//! whoever changes a bound in `checks/unusual.rs` or `checks/shifted.rs` sees here what that does.
//!
//! `cargo test --test integration simulation:: -- --nocapture` prints the tables; with another
//! `SIMULATION_SEED=7`, those of other fates.

mod books;
mod faults;
mod partner;
mod program;

use std::fmt::Write;

use kiva_repay::checks::may_be_this_month;
use kiva_repay::model::CsvFormat;

use self::books::{Books, Kiva, Row, Said, csv, hundredths, right};
use self::faults::{Case, DUE, KINDS, Plant, QUARTER};
use self::partner::{BRANCHES, Kind, Loan, OTHERS, Partner, THREE};
use crate::support::Chance;

/// How many of each kind of partner there are, each with a fate of its own.
const FATES: u64 = 6;

/// How many months are reported before the faults of the first fate; before those of the next ones more.
const YEAR: usize = 12;

/// How many kinds of fault there are, and how many of them are to be told.
const ALL: (usize, usize) = (58, 56);

fn month(number: usize) -> String {
    format!("{}-{:02}", 2025 + number / 12, number % 12 + 1)
}

fn seed() -> u64 {
    std::env::var("SIMULATION_SEED").map_or(0, |seed| seed.parse().unwrap())
}

/// How a partner reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Habit {
    EveryMonth,
    /// It leaves out the fifth month, and the one before the last.
    Skips,
    /// It has a file for each branch, and uploads one after the other.
    ByBranch,
}

/// A partner with its books, and what it is about to report.
struct World {
    partner: Partner,
    fate: u64,
    books: Books,
    loans: Vec<Loan>,
    before: [Vec<Row>; 2],
    month: String,
    kiva: Kiva,
    /// What is said of the right report: without Kiva's list, and with it.
    right: [Said; 2],
    /// The same of the months before.
    said: Vec<(String, [Said; 2])>,
}

impl World {
    fn new(kind: &'static Kind, fate: u64, habit: Habit) -> Self {
        let mut partner = Partner::new(kind, fate + seed() * 1_000);
        let is_two = fate.is_multiple_of(2);
        let format = if is_two { CsvFormat::TwoColumn } else { CsvFormat::ThreeColumn };
        let mut books = Books::new(kind, format);
        let mut said = Vec::new();
        let now = YEAR + usize::try_from(fate % 5).unwrap();
        let branches = if habit == Habit::ByBranch { kind.branches } else { &[""] };
        let (mut reported, mut last) = (Vec::new(), Vec::new());
        for number in 0..=now {
            let loans = partner.next_month();
            if habit == Habit::Skips && (number == 5 || number + 1 == now) {
                continue;
            }
            reported.clear();
            for branch in branches {
                let of_branch = |loan: &&Loan| branch.is_empty() || loan.branch == *branch;
                let loans: Vec<_> = loans.iter().filter(of_branch).cloned().collect();
                let rows = right(kind, &loans);
                // What other branches have not sent yet Kiva misses, and rightly.
                let kiva = Kiva::of(&partner, &loans).with_reported(&reported);
                if number > 0 {
                    let (both, _) = books.check(&month(number), &csv(format, &rows), Some(&kiva));
                    said.push((month(number), both));
                }
                reported.extend(rows.iter().cloned());
                last.push((loans, rows, kiva));
                if number < now || Some(branch) != branches.last() {
                    books.report(&month(number), &last[last.len() - 1].1);
                }
            }
        }
        let of_months = |back: usize| &last[last.len() - 1 - back * branches.len()].1;
        let before = [of_months(1).clone(), of_months(2).clone()];
        let (Some((loans, _, kiva)), Some((_, right))) = (last.pop(), said.last().cloned()) else {
            panic!("a year has a month")
        };
        Self { partner, fate, books, loans, before, month: month(now), kiva, right, said }
    }

    fn name(&self) -> String {
        format!("{} {}", self.partner.kind.name, self.fate)
    }

    /// Whether a fault is told here; `None` where it cannot be, or changes nothing.
    fn is_told(&self, name: &str, plant: Plant, other: &Self) -> Option<bool> {
        let kind = self.partner.kind;
        let case = Case {
            kind,
            ids: self.partner.ids,
            format: self.books.format,
            loans: &self.loans,
            ended: &self.partner.ended,
            before: [&self.before[0], &self.before[1]],
            last: {
                let rows = self.before[0].iter();
                rows.map(|row| (row.loan.clone(), hundredths(kind, &row.amount))).collect()
            },
            other: &right(other.partner.kind, &other.loans),
        };
        let wrong = plant(&case, &mut Chance::new(self.fate * 1_000 + name.len() as u64));
        if wrong.is_empty() || wrong == right(kind, &self.loans) {
            return None;
        }
        let text = csv(self.books.format, &wrong);
        let (both, _) = self.books.check(&self.month, &text, Some(&self.kiva));
        Some(both.iter().zip(&self.right).any(|(said, right)| said.is_more_than(right)))
    }
}

/// Partners, each with many fates.
fn worlds(kinds: &[&'static Kind], fates: u64, habit: Habit) -> Vec<World> {
    let kinds = kinds.iter().flat_map(|kind| (0..fates).map(move |fate| (*kind, fate)));
    kinds.map(|(kind, fate)| World::new(kind, fate, habit)).collect()
}

/// What is said of right months.
#[derive(Default)]
struct Alarms {
    months: u64,
    /// Of these many something is said without Kiva's list.
    spoken: u64,
    /// The most that is said of one: without the list, and with it.
    most: [u64; 2],
    table: String,
}

impl Alarms {
    fn of(worlds: &[World]) -> Self {
        let mut alarms = Self::default();
        for world in worlds {
            for (month, [alone, beside]) in &world.said {
                alarms.months += 1;
                alarms.spoken += u64::from(alone.count() > 0);
                let counts = [alone.count(), beside.count()];
                for (most, count) in alarms.most.iter_mut().zip(counts) {
                    *most = count.max(*most);
                }
                if counts[0] > 0 || counts[1] > 1 {
                    let (codes, list) = (&alone.codes, &beside.codes);
                    let what =
                        format!("{month} {}: {codes:?}, with the list {list:?}", world.name());
                    writeln!(alarms.table, "  {what} {:?}", alone.details).unwrap();
                }
            }
        }
        alarms
    }

    fn lines(&self) -> String {
        let Self { months, spoken, most, table } = self;
        format!(
            "right months: of {spoken} of {months} something is said, at most {} findings, with Kiva's \
             list {}\n{table}\n",
            most[0], most[1]
        )
    }
}

/// How often faults are told, kind by kind.
#[derive(Default)]
struct Table {
    of_ten: usize,
    kinds: usize,
    told: usize,
    silent: Vec<String>,
    lines: String,
}

impl Table {
    /// A kind is told where nine of ten of its samples are; `of_ten` where these are too few for that.
    fn of(of_ten: usize) -> Self {
        Self { of_ten, ..Self::default() }
    }

    fn add(&mut self, name: &str, samples: &[(String, bool)]) {
        let told = samples.iter().filter(|(_, is_told)| *is_told).count();
        let silent = samples.iter().filter(|(_, is_told)| !*is_told);
        let silent: Vec<_> = silent.map(|(world, _)| world.as_str()).collect();
        let (of, not) = (samples.len(), silent.join(", "));
        writeln!(self.lines, "{told:>3} of {of:>3}  {name} {not}").unwrap();
        self.kinds += 1;
        if told * 10 < samples.len() * self.of_ten {
            self.silent.push(name.to_owned());
        } else if told > 0 {
            self.told += 1;
        }
    }

    fn add_planted(&mut self, worlds: &[World], kinds: &[(&str, Plant)]) {
        let other = |at: usize| &worlds[(at + worlds.len() / 3) % worlds.len()];
        for (name, plant) in kinds {
            let sample = |(at, world): (usize, &World)| {
                Some((world.name(), world.is_told(name, *plant, other(at))?))
            };
            self.add(name, &worlds.iter().enumerate().filter_map(sample).collect::<Vec<_>>());
        }
    }
}

/// In the last days of a month its report may be ready, and goes out as that of the month before.
fn on_the_last_days(world: &World) -> (String, bool) {
    let reported: Vec<_> = world.before[0].iter().map(|row| row.loan.as_str()).collect();
    let now = right(world.partner.kind, &world.loans);
    let is_told = |day: i8, rows: &[Row]| {
        let day = format!("{}-{day:02}", world.month).parse().unwrap();
        may_be_this_month(day, rows.iter().map(|row| row.loan.as_str()), |loan| {
            reported.contains(&loan)
        })
    };
    // A report that is late, or one in time, is right.
    let is_right = is_told(20, &now) || is_told(3, &world.before[0]);
    (world.name(), !is_right && (26..=28).all(|day| is_told(day, &now)))
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is for whoever changes a bound")]
fn faults_are_told_and_right_months_are_not() {
    let worlds = worlds(&THREE, FATES, Habit::EveryMonth);
    let alarms = Alarms::of(&worlds);
    let mut table = Table::of(9);
    table.add_planted(&worlds, KINDS);
    table.add(
        "run on the last days of the month",
        &worlds.iter().map(on_the_last_days).collect::<Vec<_>>(),
    );
    for (name, samples) in program::told() {
        table.add(name, &samples);
    }
    let mut more = Table::of(5);
    more.add_planted(&worlds, &[QUARTER]);
    let counts =
        format!("{} of {} kinds are told, not {:?}", table.told, table.kinds, table.silent);
    let text = format!("{}{}{}{counts}", alarms.lines(), table.lines, more.lines);
    println!("{text}");
    assert_eq!(table.kinds, ALL.0);
    assert!(table.told >= ALL.1 && more.told == 1, "too little is told\n{text}");
    assert!(table.silent.iter().all(|kind| kind == DUE), "too little is told\n{text}");
    assert!(alarms.most.iter().all(|most| *most <= 1), "too much is said of right months\n{text}");
    assert!(alarms.spoken * 6 <= alarms.months, "too often\n{text}");
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is for whoever changes a bound")]
fn partners_of_other_kinds_and_habits_fare_alike() {
    let mut text = String::new();
    let (mut most, mut silent) = ([0, 0], Vec::new());
    for (kinds, habit) in [
        (&OTHERS[..], Habit::EveryMonth),
        (&THREE[..], Habit::Skips),
        (&[&BRANCHES][..], Habit::ByBranch),
    ] {
        let worlds = worlds(kinds, 3, habit);
        let alarms = Alarms::of(&worlds);
        // There are few rows in a branch file and in a village, and the herders' are mostly 0.
        let mut table = Table::of(6);
        table.add_planted(&worlds, KINDS);
        writeln!(text, "{habit:?}\n{}{}", alarms.lines(), table.lines).unwrap();
        most = [0, 1].map(|at: usize| alarms.most[at].max(most[at]));
        let told = |kind: &String| kind != DUE;
        silent
            .extend(table.silent.into_iter().filter(told).map(|kind| format!("{habit:?}: {kind}")));
    }
    println!("{text}");
    assert!(silent.is_empty(), "{silent:?} are not told\n{text}");
    assert!(most.iter().all(|most| *most <= 1), "too much is said of right months\n{text}");
}
