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
use crate::reading::titles::TitleFault;

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
        let is_free = |at: &usize| {
            let title = &titled.titles.cells[*at];
            !title.is_empty() && !Column::ALL.iter().any(|other| titled.titles.is_of(*at, *other))
        };
        let free: Vec<usize> = (0..titled.titles.cells.len()).filter(is_free).collect();
        let mut ids = free.into_iter().filter(|at| self.has_ids(text, *at));
        let only = ids.next().filter(|_| ids.next().is_none());
        let title = only.map(|at| titled.titles.cells[at].clone());
        if let Err(faults) = &mut self.positions
            && let TitleFault::Missing { likely, .. } = &mut faults[missing]
        {
            *likely = title;
        }
        self
    }

    /// Whether nearly each row has another id there.
    fn has_ids(&self, text: &Text, at: usize) -> bool {
        let (mut rows, mut ids) = (0, HashSet::new());
        let mut records = self.rows(text);
        while let Some(row) = records.read().filter(|_| rows < ROWS) {
            let Some(cell) = row.fields.ok().and_then(|fields| fields.get(at)) else { continue };
            rows += 1;
            let id = cell.trim();
            let is_amount = || !is_digits(id) && Reading::of(id).is_some();
            let is_id = has_digit(id) && !id.contains(char::is_whitespace);
            if is_id && !is_amount() && !is_moment(id) {
                ids.insert(id.to_owned());
            }
        }
        ids.len() > 1 && (rows - ids.len()) * ONE_IN <= rows
    }
}
