//! Rows of which each begins with the titles, as Crystal Reports exports the parts of a page: `Loan ID,Amount,L-1,5.50`.

use super::{Layout, TitleLine};
use crate::reading::cell::Reading;
use crate::reading::cell::letters::has_digit;
use crate::reading::column::Positions;
use crate::reading::records::Records;
use crate::reading::text::Text;
use crate::reading::titles::Titles;

impl Layout {
    /// The same where the record that begins at a place has titles there, and those that follow have them too, with
    /// their own values behind.
    pub(super) fn of_titled_rows(&self, text: &Text, at: usize, titles: Positions) -> Option<Self> {
        let mut records = Records::new(text, self.delimiter, at);
        let mut cells = || -> Option<Vec<String>> {
            let fields = records.read()?.fields.ok()?;
            Some(fields.iter().map(str::to_owned).collect())
        };
        let (first, next) = (cells()?, cells()?);
        let needed = [Some(titles.loan_id), titles.client_id, Some(titles.amount)];
        let (from, to) = (needed.iter().flatten().min()?, needed.iter().flatten().max()?);
        let is_row = |cells: &[String], by: usize| {
            let id = cells[titles.loan_id + by].trim();
            has_digit(id) && Reading::of(&cells[titles.amount + by]).is_some()
        };
        let is_behind = |by: &usize| {
            let has_titles = first[*from..from + by] == next[*from..from + by];
            has_titles && is_row(&first, *by) && is_row(&next, *by)
        };
        let width = first.len().min(next.len());
        let by = (to - from + 1..width.saturating_sub(*to)).find(is_behind)?;
        let behind = Positions {
            loan_id: titles.loan_id + by,
            client_id: titles.client_id.map(|client| client + by),
            amount: titles.amount + by,
        };
        let mut records = Records::new(text, self.delimiter, at);
        let titles = Titles::of(records.read()?.fields.ok()?).behind(by);
        Some(self.below(TitleLine { at, titles }, Ok(behind), at))
    }
}
