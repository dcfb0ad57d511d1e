//! What stands in the columns of the rows, and whether it tells them apart.

use std::collections::HashSet;

use crate::reading::{Reading, Table, has_any, normalize};

/// What stands in a column.
#[derive(Default, Clone)]
pub(super) struct Texts {
    different: HashSet<String>,
    filled: usize,
    /// Whether not only lines without an id have one.
    is_of_rows: bool,
    /// How many are numbers.
    numbers: usize,
}

impl Texts {
    /// Whether most are unlike all others.
    pub fn tell_rows_apart(&self) -> bool {
        self.is_of_rows && self.filled > 1 && self.different.len() * 4 >= self.filled * 3
    }

    /// Whether a word would stand among numbers, such as those of the rows.
    pub fn are_numbers(&self) -> bool {
        self.numbers > 0 && (self.numbers + 1 == self.filled || self.numbers * 4 >= self.filled * 3)
    }

    pub fn repeat(&self) -> bool {
        self.different.len() < self.filled
    }
}

/// What stands in all columns of the rows.
pub(super) fn texts(table: Table<'_>) -> Vec<Texts> {
    let mut columns = vec![Texts::default(); table.width()];
    table.each_row(|row| {
        let cells = row.cells.iter().map(str::trim);
        for (cell, texts) in cells.zip(&mut columns).filter(|(cell, _)| !cell.is_empty()) {
            texts.filled += 1;
            texts.is_of_rows |= !row.loan_id.is_empty();
            texts.numbers += usize::from(Reading::of(cell).is_some());
            texts.different.insert(cell.to_owned());
        }
        Some(())
    });
    columns
}

/// Whether numbers below a title are those of telephones.
pub(super) fn is_phone(title: &str) -> bool {
    has_any(&normalize(title), "phone, mobile, tel, movil, celular, gsm, contact")
}
