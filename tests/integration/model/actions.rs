//! What an operator does, and what happens meanwhile.

use std::fmt;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::kiva::Fate;

/// The months that are reported.
pub const MONTHS: [&str; 3] = ["2026-01", "2026-02", "2026-03"];

/// What the clock may say: it goes forward and back.
pub const DAYS: [&str; 5] = ["2026-02-28", "2026-03-02", "2026-03-20", "2026-04-02", "2026-05-02"];

/// The loans; the last one is of a group of two clients.
const LOANS: [&str; 5] = ["A", "B", "C", "D", "G"];

/// A file to report.
#[derive(Clone)]
pub struct File {
    pub with_clients: bool,
    /// The amount of each loan; 0 where it has none.
    amounts: [u8; 5],
}

impl File {
    /// The rows: loan, client, amount.
    pub fn rows(&self) -> Vec<(String, Option<String>, i64)> {
        let mut rows = Vec::new();
        for (loan, &amount) in LOANS.iter().zip(&self.amounts).filter(|(_, amount)| **amount > 0) {
            let row = |client: &str, amount: i64| {
                let client = self.with_clients.then(|| client.to_owned());
                ((*loan).to_owned(), client, amount)
            };
            let amount = i64::from(amount);
            match (*loan, self.with_clients) {
                ("G", true) => rows.extend([row("g1", amount), row("g2", 10 * amount)]),
                ("G", false) => rows.push(row("", 11 * amount)),
                _ => rows.push(row(&loan.to_lowercase(), amount)),
            }
        }
        rows
    }

    pub fn csv(&self) -> String {
        let line = |(loan, client, amount): (String, Option<String>, i64)| match client {
            Some(client) => format!("{loan},{client},{amount}\n"),
            None => format!("{loan},{amount}\n"),
        };
        let titles =
            if self.with_clients { "loan_id,client_id,amount\n" } else { "loan_id,amount\n" };
        titles.to_owned() + &self.rows().into_iter().map(line).collect::<String>()
    }

    pub fn format(&self) -> &'static str {
        if self.with_clients { "three-column" } else { "two-column" }
    }
}

/// An upload, counted from the newest.
pub type Which = usize;

/// How a file is sent.
#[derive(Clone, Debug)]
pub enum How {
    New,
    Again,
    Corrects(Which),
}

#[derive(Clone, Debug)]
pub enum Action {
    /// Of a month that is named, or of the one before today.
    Upload {
        month: Option<usize>,
        file: File,
        how: How,
    },
    Resume(Which),
    ResumeLast,
    /// The truth about all that is unknown of an upload.
    Resolve(Which),
    Cancel(Which),
    Clock(usize),
}

/// An action with its circumstances.
#[derive(Clone)]
pub struct Step {
    pub action: Action,
    pub fates: Vec<Fate>,
    pub has_no_tokens: bool,
    /// At which point between two writes the program dies, where it is run as one.
    pub dies_at: Option<usize>,
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.csv().replace('\n', " "))
    }
}

/// On a line, so that a sequence that fails can be read.
impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { action, fates, has_no_tokens, dies_at } = self;
        write!(f, "{action:?}, calls {fates:?}")?;
        if *has_no_tokens {
            write!(f, ", no token")?;
        }
        dies_at.map_or(Ok(()), |point| write!(f, ", dies at {point}"))
    }
}

fn file() -> impl Strategy<Value = File> {
    let amount = prop_oneof![2 => Just(0_u8), 5 => 1..=3_u8];
    (prop::bool::weighted(0.3), prop::array::uniform5(amount))
        .prop_filter("a file has a row", |(_, amounts)| amounts.iter().any(|amount| *amount > 0))
        .prop_map(|(with_clients, amounts)| File { with_clients, amounts })
}

fn action() -> impl Strategy<Value = Action> {
    let how = prop_oneof![
        5 => Just(How::New),
        1 => Just(How::Again),
        3 => (0..4_usize).prop_map(How::Corrects),
    ];
    let upload = (option::weighted(0.8, 0..MONTHS.len()), file(), how)
        .prop_map(|(month, file, how)| Action::Upload { month, file, how });
    prop_oneof![
        8 => upload,
        2 => (0..3_usize).prop_map(Action::Resume),
        2 => Just(Action::ResumeLast),
        2 => (0..3_usize).prop_map(Action::Resolve),
        1 => (0..3_usize).prop_map(Action::Cancel),
        1 => (0..DAYS.len()).prop_map(Action::Clock),
    ]
}

fn fate() -> impl Strategy<Value = Fate> {
    let applies = prop::bool::ANY;
    prop_oneof![
        6 => Just(Fate::Well),
        1 => Just(Fate::Problem),
        1 => Just(Fate::Refused),
        1 => Just(Fate::Busy),
        1 => Just(Fate::Denied),
        1 => applies.prop_map(Fate::Lost),
        1 => applies.prop_map(Fate::Broken),
        1 => applies.prop_map(Fate::Vague),
    ]
}

pub fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = (
        action(),
        vec(fate(), 0..4),
        prop::bool::weighted(0.1),
        option::weighted(0.25, 0..12_usize),
    )
        .prop_map(|(action, fates, has_no_tokens, dies_at)| Step {
            action,
            fates,
            has_no_tokens,
            dies_at,
        });
    vec(step, 2..=longest)
}
