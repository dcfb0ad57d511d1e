//! The faults that are planted, each in a right month: what a file can be that is valid and wrong.

use super::books::{Row, amount, reported, right};
use super::partner::{Chance, Kind, Loan};

/// A right month, and what came before it.
pub struct Case<'a> {
    pub kind: Kind,
    pub loans: &'a [Loan],
    /// The report of the month before, and of the one before that.
    pub before: [&'a [Row]; 2],
    /// A report of another partner.
    pub other: &'a [Row],
}

/// What makes a wrong report of a right month; nothing where this partner cannot have this fault.
pub type Plant = fn(&Case<'_>, &mut Chance) -> Vec<Row>;

/// Each kind with its name.
pub const KINDS: &[(&str, Plant)] = &[
    ("all amounts 0", |case, _| all(case, |_| 0)),
    ("30 % of the amounts 0", |case, chance| some(case, chance, 300, |_| 0)),
    ("last month's export", |case, _| case.before[0].to_vec()),
    ("last month's export, sorted anew", |case, _| {
        let mut rows = case.before[0].to_vec();
        rows.sort_by(|a, b| b.cmp(a));
        rows
    }),
    ("last month's export, a few rows changed", |case, chance| {
        let mut rows = case.before[0].to_vec();
        let now = right(case.kind, case.loans);
        for row in rows.iter_mut().filter(|_| chance.happens(20)) {
            if let Some(new) = now.iter().find(|(id, _)| *id == row.0) {
                row.1.clone_from(&new.1);
            }
        }
        rows
    }),
    ("the export of two months ago", |case, _| case.before[1].to_vec()),
    ("last month's amounts under this month's loans", |case, _| all_before(case, |_| true)),
    ("one branch from last month's export", |case, chance| {
        let branch = case.loans[chance.index(case.loans.len())].branch;
        if case.kind != Kind::Branches {
            // The town has no branches, and in those of the farmers some months nobody pays.
            return Vec::new();
        }
        all_before(case, |loan| loan.branch == branch)
    }),
    ("the month not finished", |case, chance| unfinished(case, chance, 450)),
    ("a quarter of the payments lacking", |case, chance| unfinished(case, chance, 250)),
    ("the other meaning of the amounts", |case, _| {
        all(case, |loan| loan.size - reported(case.kind, loan))
    }),
    ("1 % of the rows missing", |case, chance| without(case, chance, 10)),
    ("10 % of the rows missing", |case, chance| without(case, chance, 100)),
    ("half of the rows missing", |case, chance| without(case, chance, 500)),
    ("one branch missing", |case, chance| {
        let branch = case.loans[chance.index(case.loans.len())].branch;
        let is_there = |loan: &&Loan| loan.branch != branch;
        right(case.kind, &case.loans.iter().filter(is_there).cloned().collect::<Vec<_>>())
    }),
    ("the file of another partner", |case, _| case.other.to_vec()),
    ("some rows of another partner", |case, _| {
        let mut rows = right(case.kind, case.loans);
        rows.extend(case.other.iter().take(rows.len() / 8).cloned());
        rows
    }),
    ("own loans that are none of Kiva's", |case, _| {
        let mut rows = right(case.kind, case.loans);
        let own = |at: usize| (format!("OWN{at:05}"), amount(case.kind, 40_000 + at as u64 * 100));
        rows.extend((0..rows.len() / 5).map(own));
        rows
    }),
    ("amounts shifted by a row", |case, _| {
        let mut rows = right(case.kind, case.loans);
        let mut amounts: Vec<_> = rows.iter().map(|row| row.1.clone()).collect();
        amounts.rotate_right(1);
        rows.iter_mut().zip(amounts).for_each(|(row, amount)| row.1 = amount);
        rows
    }),
    ("two amounts swapped", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let old: Vec<_> = (0..rows.len()).filter(|at| case.loans[*at].repaid_before > 0).collect();
        let one = old[chance.index(old.len())];
        // Two that are alike could as well be the other's.
        let size = |at: usize| reported(case.kind, &case.loans[at]);
        let unlike: Vec<_> = old.into_iter().filter(|at| size(*at) > size(one) * 2).collect();
        if unlike.is_empty() {
            return Vec::new();
        }
        let other = unlike[chance.index(unlike.len())];
        let amount = rows[one].1.clone();
        rows[one].1 = std::mem::replace(&mut rows[other].1, amount);
        rows
    }),
    ("x 100 in one row", |case, chance| one(case, chance, |amount| amount * 100)),
    ("x 1000 in one row", |case, chance| one(case, chance, |amount| amount * 1_000)),
    ("x 100 in one row of twenty", |case, chance| times(case, chance, 50, 100)),
    ("x 1000 in one row of twenty", |case, chance| times(case, chance, 50, 1_000)),
    ("x 100 in all rows", |case, chance| times(case, chance, 1_000, 100)),
    ("x 1000 in all rows", |case, chance| times(case, chance, 1_000, 1_000)),
    ("/ 100 in one row", |case, chance| one(case, chance, |amount| part(case.kind, amount, 100))),
    ("/ 1000 in one row", |case, chance| {
        one(case, chance, |amount| part(case.kind, amount, 1_000))
    }),
    ("/ 100 in one row of twenty", |case, chance| {
        some(case, chance, 50, |loan| part(case.kind, reported(case.kind, loan), 100))
    }),
    ("/ 1000 in one row of twenty", |case, chance| {
        some(case, chance, 50, |loan| part(case.kind, reported(case.kind, loan), 1_000))
    }),
    ("/ 100 in all rows", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan), 100))
    }),
    ("/ 1000 in all rows", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan), 1_000))
    }),
    ("rounded to whole units", |case, _| match case.kind {
        Kind::Town => all(case, |loan| (loan.repaid + 50) / 100 * 100),
        Kind::Branches | Kind::Farmers => Vec::new(),
    }),
    ("another currency", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan) * 100, 655))
    }),
    ("the instalment for the balance", |case, _| all(case, |loan| loan.instalment)),
    ("interest included", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan) * 118, 100))
    }),
    ("the size of the loan for the balance", |case, _| all(case, |loan| loan.size)),
    ("ids in lower case", |case, _| ids(case, str::to_lowercase)),
    ("ids that lost their zeros", |case, _| ids(case, |id| id.replacen('0', "", 2))),
    ("ids in scientific notation", |case, _| {
        ids(case, |id| if id.len() == 9 { "2.04E+08".to_owned() } else { id.to_owned() })
    }),
    ("one digit of an id changed", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let at = chance.index(rows.len());
        let id = &mut rows[at].0;
        let last = id.pop().unwrap();
        id.push(if last == '9' { '4' } else { '9' });
        rows
    }),
    ("a duplicate", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        rows.push(rows[chance.index(rows.len())].clone());
        rows
    }),
    ("more than the loan", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let at = chance.index(rows.len());
        rows[at].1 = amount(case.kind, (case.loans[at].size * 3 / 2).next_multiple_of(100));
        rows
    }),
    ("a negative amount", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let at = chance.index(rows.len());
        "-50".clone_into(&mut rows[at].1);
        rows
    }),
    ("a total line that does not agree", |case, _| {
        let mut rows = right(case.kind, case.loans);
        rows.push(("Total".to_owned(), "12345".to_owned()));
        rows
    }),
    ("written off, reported as repaid in full", |case, _| {
        all(case, |loan| match (loan.is_written_off, case.kind) {
            (true, Kind::Branches) => 0,
            (true, Kind::Town | Kind::Farmers) => loan.size,
            _ => reported(case.kind, loan),
        })
    }),
    ("what was due, not what was paid", |case, _| {
        all(case, |loan| match case.kind {
            Kind::Branches => loan.size - loan.due.max(loan.repaid),
            Kind::Town | Kind::Farmers => loan.due.max(loan.repaid),
        })
    }),
];

fn before(kind: Kind, loan: &Loan) -> u64 {
    match kind {
        Kind::Branches => loan.size - loan.repaid_before,
        Kind::Town | Kind::Farmers => loan.repaid_before,
    }
}

fn all(case: &Case<'_>, change: impl Fn(&Loan) -> u64) -> Vec<Row> {
    case.loans.iter().map(|loan| (loan.id.clone(), amount(case.kind, change(loan)))).collect()
}

fn all_before(case: &Case<'_>, is_old: impl Fn(&Loan) -> bool) -> Vec<Row> {
    all(case, |loan| if is_old(loan) { before(case.kind, loan) } else { reported(case.kind, loan) })
}

/// Of so many of a thousand loans the payment of this month is not booked yet.
fn unfinished(case: &Case<'_>, chance: &mut Chance, per_mille: u64) -> Vec<Row> {
    if case.kind == Kind::Farmers {
        // Where all pay in one month and few in the next, nobody can tell who did and is lacking.
        return Vec::new();
    }
    some(case, chance, per_mille, |loan| before(case.kind, loan))
}

/// Changes so many of a thousand rows.
fn some(
    case: &Case<'_>,
    chance: &mut Chance,
    per_mille: u64,
    wrong: impl Fn(&Loan) -> u64,
) -> Vec<Row> {
    let row = |loan: &Loan| {
        let is_changed = chance.happens(per_mille);
        let now = if is_changed { wrong(loan) } else { reported(case.kind, loan) };
        (loan.id.clone(), amount(case.kind, now))
    };
    case.loans.iter().map(row).collect()
}

fn times(case: &Case<'_>, chance: &mut Chance, per_mille: u64, factor: u64) -> Vec<Row> {
    some(case, chance, per_mille, |loan| reported(case.kind, loan) * factor)
}

/// Changes the amount of one loan that was reported before and is under way.
fn one(case: &Case<'_>, chance: &mut Chance, wrong: impl Fn(u64) -> u64) -> Vec<Row> {
    let mut rows = right(case.kind, case.loans);
    let is_old = |at: &usize| {
        let loan = &case.loans[*at];
        loan.repaid_before > 0 && loan.repaid > loan.repaid_before && !loan.is_ended()
    };
    let old: Vec<_> = (0..rows.len()).filter(is_old).collect();
    if old.is_empty() {
        return Vec::new();
    }
    let at = old[chance.index(old.len())];
    rows[at].1 = amount(case.kind, wrong(reported(case.kind, &case.loans[at])));
    rows
}

/// A part of an amount, rounded to what the currency has.
fn part(kind: Kind, hundredths: u64, of: u64) -> u64 {
    let part = hundredths / of;
    match kind {
        Kind::Town => part,
        Kind::Branches | Kind::Farmers => (part + 50) / 100 * 100,
    }
}

fn without(case: &Case<'_>, chance: &mut Chance, per_mille: u64) -> Vec<Row> {
    let mut rows = right(case.kind, case.loans);
    // At least one is.
    let first = chance.index(rows.len());
    rows.remove(first);
    rows.retain(|_| !chance.happens(per_mille));
    rows
}

fn ids(case: &Case<'_>, change: impl Fn(&str) -> String) -> Vec<Row> {
    let rows = right(case.kind, case.loans);
    rows.into_iter().map(|(id, amount)| (change(&id), amount)).collect()
}
