//! The faults that are planted, each in a right month: what a file can be that is valid and wrong.
//!
//! They are 58 kinds with the six of `program.rs`. A factor is counted by how many rows it is in: one, one
//! in twenty, all; the meaning of the amounts, a foreign currency and a duplicate in both their forms.

use std::collections::HashMap;

use kiva_repay::model::{AmountMeaning, CsvFormat};

use super::books::{Row, amount, of_meaning, reported, right};
use super::partner::{Ids, Kind, Loan, Pays};
use crate::support::Chance;

/// A right month, and what came before it.
pub struct Case<'a> {
    pub kind: &'static Kind,
    pub ids: Ids,
    pub format: CsvFormat,
    pub loans: &'a [Loan],
    /// The loans that have ended.
    pub ended: &'a [Loan],
    /// The report of the month before, and of the one before that.
    pub before: [&'a [Row]; 2],
    /// What was reported last of each loan, in hundredths.
    pub last: HashMap<String, u64>,
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
            if let Some(new) = now.iter().find(|new| new.loan == row.loan) {
                row.clone_from(new);
            }
        }
        rows
    }),
    ("the export of two months ago", |case, _| case.before[1].to_vec()),
    ("last month's amounts under this month's loans", |case, _| all_before(case, |_| true)),
    ("one branch from last month's export", |case, chance| {
        if !has_branches(case) || case.kind.pays != Pays::Monthly {
            // Where few pay, there are months in which nobody of a branch does.
            return Vec::new();
        }
        let branch = case.loans[chance.index(case.loans.len())].branch;
        all_before(case, |loan| loan.branch == branch)
    }),
    ("the month not finished", |case, chance| unfinished(case, chance, 450)),
    ("what is owed for what was repaid", |case, _| {
        other_meaning(case, AmountMeaning::CumulativePrincipal)
    }),
    ("what was repaid for what is owed", |case, _| {
        other_meaning(case, AmountMeaning::OutstandingPrincipal)
    }),
    ("1 % of the rows missing", |case, chance| without(case, chance, 10)),
    ("10 % of the rows missing", |case, chance| without(case, chance, 100)),
    ("half of the rows missing", |case, chance| without(case, chance, 500)),
    ("one branch missing", |case, chance| {
        if !has_branches(case) {
            return Vec::new();
        }
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
        let own = |at: usize| Row {
            loan: format!("OWN{at:05}"),
            client: format!("OWN-C{at}"),
            amount: amount(case.kind, 40_000 + at as u64 * 100),
        };
        rows.extend((0..rows.len() / 5).map(own));
        rows
    }),
    ("amounts shifted by a row", |case, _| {
        let mut rows = right(case.kind, case.loans);
        let mut amounts: Vec<_> = rows.iter().map(|row| row.amount.clone()).collect();
        amounts.rotate_right(1);
        rows.iter_mut().zip(amounts).for_each(|(row, amount)| row.amount = amount);
        rows
    }),
    ("two amounts swapped", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let old: Vec<_> = (0..rows.len()).filter(|at| case.loans[*at].repaid_before > 0).collect();
        if old.is_empty() {
            return Vec::new();
        }
        let one = old[chance.index(old.len())];
        // Two that are alike could as well be the other's.
        let size = |at: usize| reported(case.kind, &case.loans[at]);
        let unlike: Vec<_> = old.into_iter().filter(|at| size(*at) > size(one) * 2).collect();
        if unlike.is_empty() {
            return Vec::new();
        }
        let other = unlike[chance.index(unlike.len())];
        let amount = rows[one].amount.clone();
        rows[one].amount = std::mem::replace(&mut rows[other].amount, amount);
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
    ("rounded to whole units", |case, _| {
        if !case.kind.has_cents() {
            return Vec::new();
        }
        all(case, |loan| (reported(case.kind, loan) + 50) / 100 * 100)
    }),
    ("in a currency that is worth more", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan) * 100, 655))
    }),
    ("in a currency that is worth less", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan) * 655, 100))
    }),
    ("the instalment for the balance", |case, _| all(case, |loan| loan.instalment)),
    ("interest included", |case, _| {
        all(case, |loan| part(case.kind, reported(case.kind, loan) * 118, 100))
    }),
    ("the size of the loan for the balance", |case, _| all(case, |loan| loan.size)),
    ("ids in lower case", |case, _| ids(case, Ids::Words, str::to_lowercase)),
    ("ids that lost their zeros", |case, _| {
        ids(case, Ids::Zeros, |id| id.trim_start_matches('0').to_owned())
    }),
    ("ids in scientific notation", |case, _| {
        ids(case, Ids::Long, |id| format!("{}.{}E+15", &id[..1], &id[1..6]))
    }),
    ("ids that lost their 16th digit", |case, _| {
        ids(case, Ids::Long, |id| format!("{}0", &id[..15]))
    }),
    ("one digit of an id changed", |case, chance| {
        changed(case, chance, |row, _| {
            let at = row.loan.rfind(|c: char| c.is_ascii_digit()).unwrap();
            let digit = if &row.loan[at..=at] == "9" { "4" } else { "9" };
            row.loan.replace_range(at..=at, digit);
        })
    }),
    ("clients swapped", |case, chance| {
        if case.format == CsvFormat::TwoColumn {
            return Vec::new();
        }
        let mut rows = right(case.kind, case.loans);
        let [one, other] = [(); 2].map(|()| chance.index(rows.len()));
        let client = rows[one].client.clone();
        rows[one].client = std::mem::replace(&mut rows[other].client, client);
        rows
    }),
    ("a duplicate", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        rows.push(rows[chance.index(rows.len())].clone());
        rows
    }),
    ("a duplicate with another amount", |case, chance| {
        let mut rows = right(case.kind, case.loans);
        let at = chance.index(rows.len());
        let half = reported(case.kind, &case.loans[at]) / 2;
        rows.push(Row::new(case.kind, &case.loans[at], half));
        rows
    }),
    ("loans that have ended", |case, _| {
        let mut rows = right(case.kind, case.loans);
        rows.extend(right(case.kind, &case.ended[case.ended.len() - case.ended.len().min(5)..]));
        rows
    }),
    ("more than the loan", |case, chance| {
        changed(case, chance, |row, loan| {
            row.amount = amount(case.kind, (loan.size * 3 / 2).next_multiple_of(100));
        })
    }),
    ("a negative amount", |case, chance| {
        changed(case, chance, |row, _| "-50".clone_into(&mut row.amount))
    }),
    ("a total line that does not agree", |case, _| {
        let mut rows = right(case.kind, case.loans);
        let (loan, amount) = ("Total".to_owned(), "12345".to_owned());
        rows.push(Row { loan, client: String::new(), amount });
        rows
    }),
    ("written off, reported as repaid in full", |case, _| {
        all(case, |loan| {
            let repaid = if loan.is_written_off { loan.size } else { loan.repaid };
            of_meaning(case.kind, loan, repaid)
        })
    }),
    (DUE, |case, _| all(case, |loan| of_meaning(case.kind, loan, loan.due.max(loan.repaid)))),
];

/// The kind that cannot be told: where most pay on time it is what was paid.
pub const DUE: &str = "what was due, not what was paid";

/// Less of what one of the kinds is, and not one of them.
pub const QUARTER: (&str, Plant) =
    ("(a quarter of the payments lacking)", |case, chance| unfinished(case, chance, 250));

fn has_branches(case: &Case<'_>) -> bool {
    case.kind.branches.len() > 1
}

fn other_meaning(case: &Case<'_>, meaning: AmountMeaning) -> Vec<Row> {
    if case.kind.meaning != meaning {
        return Vec::new();
    }
    all(case, |loan| loan.size - reported(case.kind, loan))
}

fn all(case: &Case<'_>, change: impl Fn(&Loan) -> u64) -> Vec<Row> {
    case.loans.iter().map(|loan| Row::new(case.kind, loan, change(loan))).collect()
}

/// What was reported of a loan last; where it was not, what is now.
fn before(case: &Case<'_>, loan: &Loan) -> u64 {
    case.last.get(&loan.id).copied().unwrap_or_else(|| reported(case.kind, loan))
}

fn all_before(case: &Case<'_>, is_old: impl Fn(&Loan) -> bool) -> Vec<Row> {
    all(case, |loan| if is_old(loan) { before(case, loan) } else { reported(case.kind, loan) })
}

/// The right rows, one of them changed.
fn changed(case: &Case<'_>, chance: &mut Chance, wrong: impl Fn(&mut Row, &Loan)) -> Vec<Row> {
    let mut rows = right(case.kind, case.loans);
    let at = chance.index(rows.len());
    wrong(&mut rows[at], &case.loans[at]);
    rows
}

/// Of so many of a thousand loans the payment of this month is not booked yet.
fn unfinished(case: &Case<'_>, chance: &mut Chance, per_mille: u64) -> Vec<Row> {
    if case.kind.pays != Pays::Monthly {
        // Where all pay in one month and few in the next, nobody can tell who did and is lacking.
        return Vec::new();
    }
    some(case, chance, per_mille, |loan| before(case, loan))
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
        Row::new(case.kind, loan, now)
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
        let last = case.last.get(&loan.id).copied().unwrap_or_default();
        loan.repaid_before > 0 && last > 0 && loan.repaid > loan.repaid_before && !loan.is_ended()
    };
    let old: Vec<_> = (0..rows.len()).filter(is_old).collect();
    if old.is_empty() {
        return Vec::new();
    }
    let at = old[chance.index(old.len())];
    rows[at].amount = amount(case.kind, wrong(reported(case.kind, &case.loans[at])));
    rows
}

/// A part of an amount, rounded to what the currency has.
fn part(kind: &Kind, hundredths: u64, of: u64) -> u64 {
    let part = hundredths / of;
    if kind.has_cents() { part } else { (part + 50) / 100 * 100 }
}

fn without(case: &Case<'_>, chance: &mut Chance, per_mille: u64) -> Vec<Row> {
    let mut rows = right(case.kind, case.loans);
    // At least one is.
    let first = chance.index(rows.len());
    rows.remove(first);
    rows.retain(|_| !chance.happens(per_mille));
    rows
}

/// The right rows with what became of their ids, where the partner writes them so.
fn ids(case: &Case<'_>, written: Ids, change: impl Fn(&str) -> String) -> Vec<Row> {
    if case.ids != written {
        return Vec::new();
    }
    let mut rows = right(case.kind, case.loans);
    for row in &mut rows {
        row.loan = change(&row.loan);
    }
    rows
}
