//! Rows of which each begins with the titles, as Crystal Reports exports the parts of a page: `Loan ID,Amount,L-1,5.50`.

use super::{Layout, TitleLine};
use crate::reading::cell::Reading;
use crate::reading::cell::letters::has_digit;
use crate::reading::column::Positions;
use crate::reading::records::Records;
use crate::reading::text::Text;

impl Layout {
    /// The same where the line of the titles, which stand there, has values behind them, and the next one has the titles
    /// again, and values of its own.
    pub(super) fn of_titled_rows(
        &self,
        text: &Text,
        titled: &TitleLine,
        own: Positions,
    ) -> Option<Self> {
        let mut records = Records::new(text, self.delimiter, titled.at);
        let mut cells = || -> Option<Vec<String>> {
            let fields = records.read()?.fields.ok()?;
            Some(fields.iter().map(str::to_owned).collect())
        };
        let (first, next) = (cells()?, cells()?);
        let needed = [Some(own.loan_id), own.client_id, Some(own.amount)];
        let (from, to) = (needed.iter().flatten().min()?, needed.iter().flatten().max()?);
        let is_row = |cells: &[String], by: usize| {
            let id = cells[own.loan_id + by].trim();
            has_digit(id) && Reading::of(&cells[own.amount + by]).is_some()
        };
        let is_behind = |by: &usize| {
            let has_titles = first[*from..from + by] == next[*from..from + by];
            has_titles && is_row(&first, *by) && is_row(&next, *by)
        };
        let width = first.len().min(next.len());
        let by = (to - from + 1..width.saturating_sub(*to)).find(is_behind)?;
        let behind = Positions {
            loan_id: own.loan_id + by,
            client_id: own.client_id.map(|client| client + by),
            amount: own.amount + by,
        };
        let moved = TitleLine { at: titled.at, titles: titled.titles.clone().behind(by) };
        Some(self.below(moved, Ok(behind), titled.at))
    }
}
