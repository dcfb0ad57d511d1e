//! How a file was read.

use serde::Serialize;

use crate::model::CsvForm;

/// What was detected, or said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dialect {
    /// How bytes stand for characters.
    pub encoding: &'static str,
    /// What stands between two fields.
    pub delimiter: char,
    /// What stands before the decimals of an amount.
    pub decimal_separator: char,
    /// Whether there are titles.
    pub header: bool,
    /// The line on which they stand.
    pub titles_line: Option<u64>,
}

impl Dialect {
    /// How a table is to be written that is opened where the file came from.
    pub fn form(&self) -> CsvForm {
        CsvForm { delimiter: self.delimiter, decimal: self.decimal_separator }
    }
}
