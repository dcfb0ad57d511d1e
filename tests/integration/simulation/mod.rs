//! Is a valid file that is wrong told, and is a right one let alone? Right months of three partners, each with
//! a year behind it, and faults planted in them. The test prints how much is told, and holds it: whoever
//! changes a bound in `checks/unusual.rs` or `checks/shifted.rs` sees here what that does.
//!
//! `cargo test --test integration simulation:: -- --nocapture` prints the table.

mod books;
mod faults;
mod partner;
mod program;

use std::fmt::Write;

use self::books::{Books, Kiva, Row, Said, csv, right};
use self::faults::{Case, KINDS, Plant};
use self::partner::{Chance, Kind, Loan, Partner};

/// How many of each kind of partner there are, each with a fate of its own.
const FATES: u64 = 4;

/// How many months are reported before the faults of the first fate; before those of the next one more.
const YEAR: usize = 12;

/// The kinds that nothing here tells in nine of ten samples, and why.
const NOT_TOLD: &[&str] = &[
    // Most are told; a bad month looks like the others.
    "a quarter of the payments lacking",
    // Where most pay on time it is what was paid.
    "what was due, not what was paid",
];

fn month(number: usize) -> String {
    format!("{}-{:02}", 2025 + number / 12, number % 12 + 1)
}

/// A partner with its books, and what it is about to report.
struct World {
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
    fn new(kind: Kind, fate: u64) -> Self {
        let (mut partner, mut books) = (Partner::new(kind, fate), Books::new(kind));
        let mut said = Vec::new();
        let now = YEAR + usize::try_from(fate).unwrap();
        for number in 0..now {
            let loans = partner.next_month();
            let rows = right(kind, &loans);
            if number > 0 {
                let kiva = Kiva::of(kind, &loans);
                said.push((month(number), books.check_both(&month(number), &csv(&rows), &kiva)));
            }
            books.report(&month(number), rows);
        }
        let [.., (_, second), (_, last)] = books.months() else { panic!("a year has two months") };
        let before = [last.clone(), second.clone()];
        let loans = partner.next_month();
        let kiva = Kiva::of(kind, &loans);
        let right = books.check_both(&month(now), &csv(&right(kind, &loans)), &kiva);
        said.push((month(now), right.clone()));
        Self { loans, before, month: month(now), kiva, right, books, said }
    }
}

/// All partners, each with its place in the table.
fn worlds() -> Vec<((Kind, u64), World)> {
    let kinds = Kind::ALL.into_iter().flat_map(|kind| (0..FATES).map(move |fate| (kind, fate)));
    kinds.map(|(kind, fate)| ((kind, fate), World::new(kind, fate))).collect()
}

/// What is said of right months. In its first year a partner has every season for the first time.
#[derive(Default)]
struct Alarms {
    months: u64,
    /// Of these many months something is said, without Kiva's list.
    spoken: u64,
    /// The most that is said of one, and in the months after the first year: without the list.
    most: u64,
    most_later: u64,
    /// The months after the first year in which more than one thing is said with the list.
    beside: u64,
    later: u64,
    table: String,
}

impl Alarms {
    fn of(worlds: &[((Kind, u64), World)]) -> Self {
        let mut alarms = Self::default();
        for ((kind, fate), world) in worlds {
            for (month, said) in &world.said {
                alarms.add(month, said, &format!("{kind:?} {fate}"));
            }
        }
        alarms
    }

    fn add(&mut self, month: &str, [alone, beside]: &[Said; 2], partner: &str) {
        self.months += 1;
        self.spoken += u64::from(alone.count() > 0);
        self.most = self.most.max(alone.count());
        if month > "2025-12" {
            self.later += 1;
            self.most_later = self.most_later.max(alone.count());
            self.beside += u64::from(beside.count() > 1);
        }
        if alone.count() > 0 || beside.count() > 1 {
            let (codes, list) = (&alone.codes, &beside.codes);
            let what = format!("{month} {partner}: {codes:?}, with the list {list:?}");
            writeln!(self.table, "  {what} {}", alone.details).unwrap();
        }
    }
}

/// How often a fault is told, of how many samples, and where it is not.
fn told(worlds: &[((Kind, u64), World)], name: &str, plant: Plant) -> (u64, u64, String) {
    let (mut told, mut samples, mut silent) = (0, 0, String::new());
    for (at, ((kind, fate), world)) in worlds.iter().enumerate() {
        let ((other, _), other_world) =
            &worlds[(at + worlds.len() / Kind::ALL.len()) % worlds.len()];
        let other = right(*other, &other_world.loans);
        let before = [&world.before[0][..], &world.before[1][..]];
        let case = Case { kind: *kind, loans: &world.loans, before, other: &other };
        let wrong = plant(&case, &mut Chance::new(at as u64 * 1_000 + name.len() as u64));
        if wrong.is_empty() || wrong == right(*kind, &world.loans) {
            continue;
        }
        samples += 1;
        let text = csv(&wrong);
        let mut both = [None, Some(&world.kiva)].into_iter().zip(&world.right);
        if both
            .any(|(kiva, right)| world.books.check(&world.month, &text, kiva).0.is_more_than(right))
        {
            told += 1;
        } else {
            write!(silent, " {kind:?} {fate}").unwrap();
        }
    }
    (told, samples, silent)
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is for whoever changes a bound")]
fn faults_are_told_and_right_months_are_not() {
    let worlds = worlds();
    let alarms = Alarms::of(&worlds);
    let Alarms { months, spoken, most, most_later, beside, later, .. } = alarms;
    let mut table = format!(
        "right months: of {spoken} of {months} something is said, at most {most} findings, at most \
         {most_later} after a year;\nwith Kiva's list more than one in {beside} of {later} months\n{}\n",
        alarms.table
    );
    let mut not_told = Vec::new();
    for (name, plant) in KINDS {
        let (told, samples, silent) = told(&worlds, name, *plant);
        writeln!(table, "{told:>3} of {samples:>3}  {name}{silent}").unwrap();
        if told * 10 < samples * 9 && !NOT_TOLD.contains(name) {
            not_told.push(*name);
        }
    }
    println!("{table}");
    assert!(not_told.is_empty(), "{not_told:?} are not told\n{table}");
    assert!(most <= 2 && most_later <= 1, "too much is said of right months\n{table}");
    assert!(spoken * 6 <= months && beside * 10 <= later, "too often\n{table}");
}
