//! Whether a line that may be a total tells of a loan of its own.

use super::candidates::{Look, Own, Scan, goes_on};
use super::columns::{Texts, is_phone, texts};
use crate::checks::ids::is_word_for_nothing;
use crate::reading::{Column, Fields, Positions, Reading, is_total_word, is_word_for_rows};

impl Scan<'_> {
    /// What tells in a line of a loan of its own. Beside an id unlike most a number may be how many clients there
    /// are.
    pub fn own(&mut self, cells: Fields<'_>, look: &Look) -> Own {
        let (sheet, client) = (self.sheet, self.positions.client_id);
        let may_count = matches!(look, Look::Odd(_));
        let is_phone = |at: usize| sheet.title_at(at).is_some_and(is_phone);
        let follows = |at: usize| {
            let (cell, beside) = (cells[at].trim(), |row| sheet.cell(row, at).trim().to_owned());
            let last = sheet.shapes().last_row;
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
            let clients = || sheet.shapes_of(Column::ClientId).unwrap_or_default();
            let clients = self.clients.get_or_insert_with(clients);
            let cell = cells[at].trim();
            let before = self.last_at.map(|before| sheet.cell(before, at).trim().to_owned());
            // The number of the rows.
            let is_count = cell.parse() == Ok(self.rows.rows)
                && before.is_some_and(|before| before.len() != cell.len());
            let is_label = is_count
                || (clients.is_rare(cell) && (*look == Look::NoId || !is_word_for_nothing(cell)));
            own.retain(|own| *own != at || !is_label);
        }
        if own.is_empty() {
            return Own::Nothing;
        }
        let Positions { loan_id, amount, .. } = self.positions;
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

    pub fn columns(&mut self) -> &[Texts] {
        self.columns.get_or_insert_with(|| texts(self.sheet))
    }
}

/// Whether a cell beside an amount may tell of one loan: it is no sum of a column, and does not say so.
/// A number below a title that `tells_loan` is none.
fn may_be_own(cell: &str, tells_loan: bool) -> bool {
    let cell = cell.trim();
    let may_be_sum = || Reading::of(cell).is_some() && (cell.len() == 1 || !cell.starts_with('0'));
    let is_label = is_total_word(cell) || is_word_for_rows(cell);
    let says_nothing = || may_be_sum() || is_word_for_nothing(cell);
    !cell.is_empty() && !is_label && (tells_loan || !says_nothing())
}
