//! Whether a line that may be a total tells of a loan of its own.

use rust_decimal::Decimal;

use super::candidates::{Candidate, Look, Own, Scan, goes_on};
use super::columns::is_phone;
use super::sums::Part;
use crate::model::{Amount, is_digits};
use crate::reading::{
    Fields, Line, Positions, Reading, counts_something, is_currency_code, is_total_word,
    is_word_for_nothing, is_word_for_rows,
};

/// Numbers of a series that stand beside one another differ by one part in so many at most.
const NEAR: u64 = 10;

impl Scan<'_> {
    /// Whether a line is a loan though a word for a total stands beside its id, as the kind of a payment or the name of
    /// a group may be one: its id is as long as others, or one of a series, and no number of rows, and its amount the
    /// sum of none, nor about the sum of all where it is the last.
    pub fn is_loan(&self, line: &Line<'_>, amount: Amount) -> bool {
        let (id, shapes) = (line.loan_id.trim(), self.table.shapes());
        let last = self.candidates.iter().rfind(|line| Candidate::is_called(line));
        let since = self.rows.since(last.map_or_else(Part::default, |last| last.above));
        let all = self.rows.with(self.others);
        let tells =
            |rows: Part| id.parse() == Ok(rows.rows) || (rows.rows > 1 && rows.sum == amount);
        let is_near_end = || {
            line.at >= shapes.last_row
                && since.rows > 1
                && amount.as_decimal() * Decimal::TWO >= since.sum.as_decimal()
        };
        is_digits(id)
            && (!shapes.is_short(id) || self.is_of_series(line.at, id))
            && ![self.rows, since, all].into_iter().any(tells)
            && !is_near_end()
    }

    /// Whether a number is more than there are rows, and near that of the row before, or of the first one after it.
    fn is_of_series(&self, at: usize, id: &str) -> bool {
        let number = |id: &str| id.parse::<u64>().ok();
        let is_near = |(own, beside): (u64, u64)| own.abs_diff(beside) <= own / NEAR;
        let beside = self.last_at.or_else(|| self.first_below(at)).map(|row| self.id_at(row));
        !self.table.shapes().may_count(id)
            && number(id).zip(number(&beside.unwrap_or_default())).is_some_and(is_near)
    }

    /// Where the first row below a line begins.
    fn first_below(&self, at: usize) -> Option<usize> {
        let mut below = None;
        self.table.each_row(|row| {
            below = (row.at > at).then_some(row.at);
            below.is_none().then_some(())
        });
        below
    }

    /// What tells in a line of a loan of its own. Beside an id unlike most a number may be how many clients there
    /// are.
    pub fn own(&self, cells: Fields<'_>, look: &Look) -> Own {
        let (table, client) = (self.table, self.table.positions.client_id);
        let may_count = matches!(look, Look::Odd(_));
        let is_phone = |at: usize| table.title_at(at).is_some_and(is_phone);
        let follows = |at: usize| {
            let (cell, beside) = (cells[at].trim(), |row| table.cell(row, at).trim().to_owned());
            let last = table.shapes().last_row;
            self.last_at.map_or_else(
                || goes_on(&beside(last), cell),
                |before| goes_on(cell, &beside(before)),
            )
        };
        let tells_loan =
            |at: usize| (client == Some(at) && (!may_count || follows(at))) || is_phone(at);
        let may_be_own = |at: &usize| may_be_own(&cells[*at], tells_loan(*at));
        let mut own: Vec<_> = (0..cells.len()).filter(may_be_own).collect();
        if let Some(at) = client.filter(|at| own.contains(at)) {
            let clients = self.clients.get_or_init(|| table.shapes_of(at));
            let cell = cells[at].trim();
            let before = self.last_at.map(|before| table.cell(before, at).trim().to_owned());
            // The number of the rows.
            let is_count = cell.parse() == Ok(self.rows.rows)
                && before.is_some_and(|before| before.len() != cell.len());
            // `G0301,G1` among `KIN/0400/2025,C20000`
            let is_unlike =
                may_count && (clients.is_short(cell) || clients.group_of_minority(cell).is_some());
            let is_label = is_count
                || is_unlike
                || (clients.is_rare(cell) && (*look == Look::NoId || !is_word_for_nothing(cell)));
            own.retain(|own| *own != at || !is_label);
        }
        if own.is_empty() {
            return Own::Nothing;
        }
        let Positions { loan_id, amount, .. } = self.table.positions;
        let columns = self.columns();
        own.retain(|at| {
            let is_taken = *at == loan_id || *at == amount;
            let is_label = columns[*at].are_numbers() && Reading::of(&cells[*at]).is_none();
            let is_told = client == Some(*at) || (columns[*at].tell_rows_apart() && !is_label);
            !is_taken && is_told
        });
        match own[..] {
            [] => Own::Nothing,
            _ if own.iter().any(|at| client == Some(*at) || is_phone(*at)) => Own::Client,
            _ => Own::Name,
        }
    }
}

/// Whether a cell beside an amount may tell of one loan: it is no sum of a column, and does not say so.
/// A number below a title that `tells_loan` is none.
fn may_be_own(cell: &str, tells_loan: bool) -> bool {
    let cell = cell.trim();
    let may_be_sum = || Reading::of(cell).is_some() && (cell.len() == 1 || !cell.starts_with('0'));
    let is_label = is_total_word(cell)
        || is_word_for_rows(cell)
        || counts_something(cell)
        || ends_in_currency(cell);
    let says_nothing = || may_be_sum() || is_word_for_nothing(cell);
    !cell.is_empty() && !is_label && (tells_loan || !says_nothing())
}

/// Whether the code of a currency stands behind words, as behind those for a total: `Summe KES`.
fn ends_in_currency(cell: &str) -> bool {
    let end = cell.rsplit_once(' ').map_or("", |(_, end)| end);
    is_currency_code(end.trim_matches(['(', ')', '[', ']', ':', '.']))
}
