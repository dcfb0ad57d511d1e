//! Which column may have the ids where no title tells it, by what stands there. It is only told, and never taken; of
//! amounts nothing is told, since those of another column would be as likely.

use std::collections::HashSet;

use super::Layout;
use crate::model::is_digits;
use crate::reading::cell::Reading;
use crate::reading::cell::letters::has_digit;
use crate::reading::cell::numbers::is_moment;
use crate::reading::column::Column;
use crate::reading::text::Text;
use crate::reading::titles::{TitleFault, Titles};

/// How many rows are asked, and of so many one may be a footer.
const ROWS: usize = 1_000;
const ONE_IN: usize = 5;

impl Layout {
    /// The same with the title that is likely for the first column of ids that was not found.
    pub(super) fn with_likely_ids(mut self, text: &Text) -> Self {
        let is_of_ids = |fault: &TitleFault| {
            fault.is_missing() && fault.column().is_some_and(|column| column != Column::Amount)
        };
        let missing = self.positions.as_ref().err().and_then(|it| it.iter().position(is_of_ids));
        let (Some(titled), Some(missing)) = (&self.titles, missing) else { return self };
        let title = self.ids(text, &titled.titles).map(|at| titled.titles.cells[at].clone());
        if let Err(faults) = &mut self.positions
            && let TitleFault::Missing { likely, .. } = &mut faults[missing]
        {
            *likely = title;
        }
        self
    }

    /// The only column without a known title in which nearly each row has another id.
    fn ids(&self, text: &Text, titles: &Titles) -> Option<usize> {
        let is_free = |at: &usize| {
            let is_known = |column: &Column| titles.is_of(*at, *column);
            !titles.cells[*at].is_empty() && !Column::ALL.iter().any(is_known)
        };
        let free = (0..titles.cells.len()).filter(is_free);
        let mut columns: Vec<(usize, HashSet<String>)> =
            free.map(|at| (at, HashSet::new())).collect();
        let (mut rows, mut records) = (0, self.rows(text));
        while let Some(row) = records.read().filter(|_| rows < ROWS) {
            let Ok(fields) = row.fields else { continue };
            rows += 1;
            for (at, ids) in &mut columns {
                let id = fields.get(*at).map(str::trim).filter(|cell| may_be_id(cell));
                ids.extend(id.map(str::to_owned));
            }
        }
        columns.retain(|(_, ids)| ids.len() > 1 && (rows - ids.len()) * ONE_IN <= rows);
        let [(at, _)] = columns[..] else { return None };
        Some(at)
    }
}

/// Whether a cell may be an id, and is no amount with decimals, nor a day.
fn may_be_id(cell: &str) -> bool {
    let is_amount = || !is_digits(cell) && Reading::of(cell).is_some();
    let is_id = has_digit(cell) && !cell.contains(char::is_whitespace);
    is_id && !is_amount() && !is_moment(cell)
}
