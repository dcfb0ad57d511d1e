//! What all rows of a file say together, and what was decided by it.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::{Beside, Ids, Occurrence};
use super::repeats::{Hashes, Repeats};
use crate::checks::amounts::cell::CellAmount;
use crate::checks::amounts::{AmountSurvey, DecimalReading};
use crate::checks::finding::{CellFault, Code};
use crate::checks::ids::Id;
use crate::checks::ids::dates::{DateLike, Dates};
use crate::checks::rules::Rules;
use crate::reading::{Column, Number, Reading, Table};

type ReadAmount<'c> = Result<CellAmount, CellFault<Number<'c>>>;

/// Hears all rows.
pub(crate) struct Survey {
    amounts: AmountSurvey,
    loan_dates: Dates,
    client_dates: Dates,
    hashes: Hashes,
    /// How many ids are doubtful, by what is doubtful in them.
    doubts: BTreeMap<Code, u64>,
}

impl Survey {
    pub fn new(rules: &Rules, table: Table<'_>) -> Self {
        Self {
            amounts: AmountSurvey::new(rules, table),
            loan_dates: Dates::default(),
            client_dates: Dates::default(),
            hashes: Hashes::default(),
            doubts: BTreeMap::new(),
        }
    }

    /// What it comes to, and whether the file is to be gone over again for it.
    pub fn decide(self, table: Table<'_>) -> (Decided<'_>, bool) {
        let Self { amounts, loan_dates, client_dates, hashes, mut doubts } = self;
        doubts.retain(|_, count| *count > 1 && *count * 2 > loan_dates.ids());
        let has_few_whole = amounts.has_few_whole();
        let (amounts, has_open_amounts) = amounts.decide(table);
        let repeats = hashes.into_repeats();
        let has_questions = has_open_amounts
            || !repeats.is_empty()
            || !doubts.is_empty()
            || loan_dates.has_doubtful()
            || client_dates.has_doubtful();
        let dates = [(&loan_dates, Code::LoanIdDate), (&client_dates, Code::ClientIdDate)];
        let dates = dates.into_iter().filter(|(dates, _)| dates.are_most()).map(|(_, code)| code);
        let common = doubts.into_keys().chain(dates).collect();
        let decided =
            Decided { table, amounts, has_few_whole, loan_dates, client_dates, repeats, common };
        (decided, has_questions)
    }
}

impl Beside for Survey {
    #[inline]
    fn hear(&mut self, at: usize, cell: Option<&Reading<'_>>, ids: [Option<&Id<'_>>; 2]) {
        if let Some(cell) = cell {
            self.amounts.add(at, cell);
        }
        for (dates, id) in [&mut self.loan_dates, &mut self.client_dates].into_iter().zip(ids) {
            if let Some(id) = id {
                dates.count(id);
            }
        }
    }

    fn occurrence(&mut self, _: usize, _: Ids<'_>, hash: u64) -> Option<Occurrence> {
        self.hashes.add(hash);
        None
    }

    /// What is said of each is known when all were heard.
    fn are_most(&mut self, code: Code) -> bool {
        *self.doubts.entry(code).or_default() += 1;
        false
    }

    fn separator(&self) -> Option<char> {
        self.amounts.configured()
    }

    /// Of a date in digits the other ids will tell.
    fn is_doubtful(&self, _: Column, date: DateLike) -> bool {
        date == DateLike::Named
    }

    #[inline]
    fn amount<'c>(&mut self, cell: &Reading<'c>) -> ReadAmount<'c> {
        self.amounts.read(cell)
    }
}

/// Knows what all rows said.
pub(super) struct Decided<'a> {
    table: Table<'a>,
    pub amounts: DecimalReading,
    /// Whether few amounts have no decimal sign.
    pub has_few_whole: bool,
    loan_dates: Dates,
    client_dates: Dates,
    repeats: Repeats,
    /// What most ids have.
    common: BTreeSet<Code>,
}

impl Beside for Decided<'_> {
    fn hear(&mut self, _: usize, _: Option<&Reading<'_>>, _: [Option<&Id<'_>>; 2]) {}

    fn occurrence(&mut self, at: usize, ids: Ids<'_>, hash: u64) -> Option<Occurrence> {
        self.repeats.occurrence(self.table, at, ids, hash)
    }

    fn are_most(&mut self, code: Code) -> bool {
        self.common.contains(&code)
    }

    fn separator(&self) -> Option<char> {
        self.amounts.separator
    }

    fn is_doubtful(&self, column: Column, date: DateLike) -> bool {
        let dates = if column == Column::ClientId { &self.client_dates } else { &self.loan_dates };
        dates.is_doubtful(date)
    }

    fn amount<'c>(&mut self, cell: &Reading<'c>) -> ReadAmount<'c> {
        self.amounts.read(cell).map(CellAmount::Known)
    }
}
