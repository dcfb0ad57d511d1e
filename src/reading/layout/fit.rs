//! Rows that have more or fewer fields than their titles, all alike, by fields in which nothing stands.

use super::Layout;
use crate::reading::cell::Reading;
use crate::reading::cell::numbers::number_cut_in_two;
use crate::reading::column::Positions;
use crate::reading::text::Text;
use crate::reading::titles::totals::is_total_word;

/// Below so many lines that are no rows it is not looked for any further.
const MOST: usize = 100;

impl Layout {
    /// The same where each row ends in delimiters that the titles lack, or lacks those that they end in.
    pub fn widened_to_rows(mut self, text: &Text) -> Self {
        self.width = self.width_of_rows(text).unwrap_or(self.width);
        if let Some(titled) = &mut self.titles {
            titled.titles.resize(self.width);
        }
        self
    }

    /// How many fields each row has, where these are more or less than the titles, or the columns of the format,
    /// by empty ones. Where the amount may go on in the next field, that was cut in two.
    fn width_of_rows(&self, text: &Text) -> Option<usize> {
        let Positions { loan_id, amount, .. } = *self.positions.as_ref().ok()?;
        let titles = self.titles.as_ref().map_or(&[][..], |titled| &titled.titles.cells);
        let (mut rows, mut found, mut others) = (self.rows(text), None, 0);
        while let Some(row) = rows.read() {
            let cells = row.fields.ok().filter(|cells| {
                let [id, whole] =
                    [cells.get(loan_id), cells.get(amount)].map(Option::unwrap_or_default);
                Reading::of(whole).is_some() && !is_total_word(id)
            });
            let Some(cells) = cells else {
                others += 1;
                if others > MOST && found.is_none() {
                    return None;
                }
                continue;
            };
            let whole = &cells[amount];
            let width = cells.len();
            if width == self.width || *found.get_or_insert(width) != width {
                return None;
            }
            let next = cells.get(amount + 1).filter(|_| amount + 1 < self.width);
            let cut = next.and_then(|next| number_cut_in_two(whole, next, self.delimiter));
            let are_empty = cells.iter().skip(self.width).all(|cell| cell.trim().is_empty())
                && titles.iter().skip(width).all(String::is_empty);
            if cut.is_some() || !are_empty {
                return None;
            }
        }
        found
    }
}
