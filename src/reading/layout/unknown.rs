//! Titles of which some or all are not known, below headings: what is told of them tells what they are.

use super::{HEADINGS, Layout};
use crate::reading::cell::Reading;
use crate::reading::options::{CANDIDATES, Options};
use crate::reading::records::{Record, Records};
use crate::reading::text::Text;
use crate::reading::titles::Titles;
use crate::reading::titles::totals::is_total_word;

/// A rule, units or a branch may stand between titles and rows.
const BETWEEN: usize = 3;

impl Layout {
    /// Where the line above the rows begins that has most known titles, or the one above it where that has more of them:
    /// what these lack is told of them.
    pub(super) fn find_some_title(&self, text: &Text, options: &Options) -> Option<usize> {
        let untitled = self.positions.as_ref().ok()?;
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        let (mut most, mut found, mut above) = (0, None, None);
        for _ in 0..HEADINGS {
            let Some(Record { at, fields: Ok(fields), .. }) = records.read() else { break };
            let is_row = self.is_row(fields, *untitled);
            let is_title = fields.len() > 1 && !is_row;
            let titles = Titles::of(fields);
            let count = if is_title { titles.count(&options.columns) } else { 0 };
            if count > most {
                // The name of a bank stands in the first column.
                let is_upper = |(_, upper): &(usize, Titles)| {
                    (most > 0 || upper.cells[0].is_empty()) && upper.are_over(fields)
                };
                let upper = above.filter(is_upper);
                (most, found) = (count, Some(upper.map_or(at, |(at, _)| at)));
            } else if is_row && !is_total_word(&fields[untitled.loan_id]) {
                break;
            }
            above = Some((at, titles));
        }
        found
    }

    /// Where the first line of words begins that has one over each cell of a row below it.
    pub(super) fn find_unknown_titles(&self, text: &Text, options: &Options) -> Option<usize> {
        let untitled = self.positions.as_ref().ok()?;
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        for _ in 0..HEADINGS {
            let Some(Record { at, fields: Ok(fields), .. }) = records.read() else { break };
            if self.is_row(fields, *untitled) && !is_total_word(&fields[untitled.loan_id]) {
                break;
            }
            let titles = Titles::of(fields);
            let filled = titles.cells.iter().filter(|title| !title.is_empty()).count();
            let has_numbers = fields.iter().any(|cell| Reading::of(cell).is_some());
            let are_words = filled > 1 && !has_numbers && titles.are_titles(&options.columns);
            if are_words && self.has_row_below(text, at, &titles) {
                return Some(at);
            }
        }
        None
    }

    /// Whether nothing but headings, each in one cell, stands above a row without titles.
    pub(super) fn has_rows_below_headings(&self, text: &Text, options: &Options) -> bool {
        let Ok(untitled) = self.positions else { return false };
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        for headings in 0..HEADINGS {
            let Some(Record { fields: Ok(fields), .. }) = records.read() else { break };
            if self.is_row(fields, untitled) {
                return headings > 0;
            }
            let is_heading = |cell: &str| !cell.contains(CANDIDATES);
            if !fields.only().is_some_and(is_heading)
                || Titles::of(fields).has_some(&options.columns)
            {
                break;
            }
        }
        false
    }

    /// Whether a row stands near below titles, with a number, and as good as nothing where they have no word.
    fn has_row_below(&self, text: &Text, at: usize, titles: &Titles) -> bool {
        let mut records = Records::new(text, self.delimiter, at);
        records.read();
        for _ in 0..BETWEEN {
            let Some(Record { fields: Ok(fields), .. }) = records.read() else { break };
            let is_bare =
                |(title, cell): (&String, &str)| title.is_empty() && !cell.trim().is_empty();
            let bare = titles.cells.iter().zip(fields.iter()).filter(|both| is_bare(*both)).count();
            let has_number = fields.iter().any(|cell| Reading::of(cell).is_some());
            if fields.len() == titles.cells.len() && has_number && bare < 2 {
                return true;
            }
        }
        false
    }
}
