//! What a row tells beside the others. All rows are heard first, and little is known of them; when the file is gone over
//! again, all is.

use std::collections::BTreeMap;

use super::repeats::{Ids, Occurrence, Repeats};
use crate::checks::amounts::cell::CellAmount;
use crate::checks::amounts::{AmountSurvey, DecimalReading};
use crate::checks::finding::{CellFault, Code};
use crate::checks::ids::Id;
use crate::checks::ids::dates::{DateLike, Dates};
use crate::checks::rules::Rules;
use crate::reading::{Column, Number, Reading, Table};

pub(super) struct Beside<'a> {
    table: Table<'a>,
    amounts: Amounts,
    loan_dates: Dates,
    client_dates: Dates,
    repeats: Repeats,
    /// How many ids are doubtful, by what is doubtful in them; and when all were heard, of what most have.
    doubts: BTreeMap<Code, u64>,
}

enum Amounts {
    Heard(AmountSurvey),
    Known(DecimalReading),
}

impl<'a> Beside<'a> {
    pub fn new(rules: &Rules, table: Table<'a>) -> Self {
        Self {
            table,
            amounts: Amounts::Heard(AmountSurvey::new(rules, table)),
            loan_dates: Dates::default(),
            client_dates: Dates::default(),
            repeats: Repeats::default(),
            doubts: BTreeMap::new(),
        }
    }

    /// Whether few amounts have no decimal sign.
    pub fn has_few_whole(&self) -> bool {
        matches!(&self.amounts, Amounts::Heard(amounts) if amounts.has_few_whole())
    }

    /// The same when all rows were heard, how their amounts are read, and whether the file is to be gone over again.
    pub fn decide(self) -> (Self, DecimalReading, bool) {
        let (amounts, has_open_amounts) = match self.amounts {
            Amounts::Heard(amounts) => amounts.decide(self.table),
            Amounts::Known(amounts) => (amounts, false),
        };
        let Self { table, loan_dates, client_dates, mut doubts, .. } = self;
        doubts.retain(|_, count| *count > 1 && *count * 2 > loan_dates.ids());
        let repeats = self.repeats.settle();
        let dates = [(&loan_dates, Code::LoanIdDate), (&client_dates, Code::ClientIdDate)];
        let has_questions = has_open_amounts
            || !repeats.is_empty()
            || !doubts.is_empty()
            || dates.iter().any(|(dates, _)| dates.has_doubtful());
        let are_most = dates.into_iter().filter(|(dates, _)| dates.are_most());
        doubts.extend(are_most.map(|(dates, code)| (code, dates.ids())));
        let known = Amounts::Known(amounts);
        let known = Self { table, amounts: known, loan_dates, client_dates, repeats, doubts };
        (known, amounts, has_questions)
    }

    /// The same where the amounts are read so.
    pub fn with(self, amounts: DecimalReading) -> Self {
        Self { amounts: Amounts::Known(amounts), ..self }
    }

    /// Hears a line with the right number of fields, be it a row or a total, and where it has ids these, of
    /// its loan and its client.
    #[inline]
    pub fn hear(&mut self, at: usize, cell: Option<&Reading<'_>>, ids: [Option<&Id<'_>>; 2]) {
        let Amounts::Heard(amounts) = &mut self.amounts else { return };
        if let Some(cell) = cell {
            amounts.add(at, cell);
        }
        for (dates, id) in [&mut self.loan_dates, &mut self.client_dates].into_iter().zip(ids) {
            if let Some(id) = id {
                dates.count(id);
            }
        }
    }

    /// Whether ids like these, with this hash, stood before.
    pub fn occurrence(&mut self, at: usize, ids: Ids<'_>, hash: u64) -> Option<Occurrence> {
        match self.amounts {
            Amounts::Heard(_) => self.repeats.add(hash),
            Amounts::Known(_) => return self.repeats.occurrence(self.table, at, ids, hash),
        }
        None
    }

    /// Whether a person should look at an id because it looks like a date. Of one in digits the other ids tell.
    pub fn is_doubtful(&self, column: Column, date: DateLike) -> bool {
        let dates = if column == Column::ClientId { &self.client_dates } else { &self.loan_dates };
        match self.amounts {
            Amounts::Heard(_) => date == DateLike::Named,
            Amounts::Known(_) => dates.is_doubtful(date),
        }
    }

    /// Whether most ids have what this code is about, as is known when all were heard.
    pub fn are_most(&mut self, code: Code) -> bool {
        match self.amounts {
            Amounts::Heard(_) => *self.doubts.entry(code).or_default() += 1,
            Amounts::Known(_) => return self.doubts.contains_key(&code),
        }
        false
    }

    /// The decimal separator, as far as it is known.
    pub fn separator(&self) -> Option<char> {
        match &self.amounts {
            Amounts::Heard(amounts) => amounts.configured(),
            Amounts::Known(amounts) => amounts.separator,
        }
    }

    /// The amount in a cell, or why there is none.
    #[inline]
    pub fn amount<'c>(&mut self, cell: &Reading<'c>) -> Result<CellAmount, CellFault<Number<'c>>> {
        match &mut self.amounts {
            Amounts::Heard(amounts) => amounts.read(cell),
            Amounts::Known(amounts) => amounts.read(cell).map(CellAmount::Known),
        }
    }
}
