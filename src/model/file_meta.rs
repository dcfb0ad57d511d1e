//! What an upload's file was read as, beside its rows: it is kept with the upload, and told with it.

use serde::{Deserialize, Serialize};

use super::choice::AmountMeaning;

/// The titles of the columns that were taken, where there are any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnTitles {
    /// Over the loan ids.
    pub loan_id: Option<String>,
    /// Over the client ids.
    pub client_id: Option<String>,
    /// Over the amounts.
    pub amount: Option<String>,
}

/// A total line that agrees with the rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlTotal {
    /// The line; not known of uploads from before it was recorded.
    pub line: Option<u64>,
    /// What it says.
    pub amount: String,
}

/// How a file was read, and what of it agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileMeta {
    /// The titles that were taken.
    pub columns: ColumnTitles,
    /// The lines that were read as headings, footers, titles again, or totals of a part.
    pub skipped_lines: Vec<u64>,
    /// The lines of the totals that together stand for all rows, where none does so alone. These are told of a file that is
    /// checked, and not kept.
    #[serde(skip)]
    pub branch_totals: Vec<u64>,
    /// The total line of the file.
    pub control_total: Option<ControlTotal>,
    /// The total that was given for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_total: Option<String>,
    /// The number of rows that was given for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_rows: Option<u64>,
    /// The options with which it was said how to read it, each with its value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read_with: Vec<(String, String)>,
    /// What the settings said that the amounts are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_meaning: Option<AmountMeaning>,
    /// The currency that the settings named, by its code of ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// How a CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvForm {
    /// What stands between two cells.
    pub delimiter: char,
    /// What stands before the decimals of an amount.
    pub decimal: char,
}
