//! From the bytes of a file to its rows.
//!
//! Partners export from many programs, and Excel changes what it opens. So what stands between two
//! fields, whether there are titles and which column is which is detected from the file itself, or
//! said by the user; where two readings are as likely, the file is refused rather than guessed at.
//!
//! A file is read once, into memory, and [opened](open) as a [`Sheet`] of lines: `text` is what its bytes say, `records`
//! the fields of each line, `cell` what can stand in one. `titles` know the columns, `layout` finds where the rows
//! begin, and `line` says what a line is.
//!
//! This room knows what a file looks like. Whether a row may be sent is for [`checks`].
//!
//! [`checks`]: crate::checks

mod cell;
mod column;
mod layout;
mod line;
mod options;
mod records;
mod sheet;
mod text;
mod titles;

use serde::Serialize;

pub use column::{Column, Positions};
pub use options::{DecimalSeparator, Delimiter, Header, Options, OwnTitles};
pub use sheet::{Sheet, open};
pub use text::charset::Encoding;

pub(crate) use cell::currency::{
    CurrencyName, currencies_in, is_called_currency, numeric_currency,
};
pub(crate) use cell::fields::Fields;
pub(crate) use cell::letters::{is_in, normalize};
pub(crate) use cell::numbers::{may_be_amount, numbers_in};
pub(crate) use cell::{Number, Reading};
pub(crate) use layout::delimiter::Candidate;
pub(crate) use line::caption::{Amounts, Caption, is_no_principal};
pub(crate) use line::look::has_money;
pub(crate) use line::notes::Note;
pub(crate) use line::{Line, LineKind};
pub(crate) use records::quotes::{QuoteFault, field_span};
pub(crate) use records::shapes::Shapes;
pub(crate) use text::encoding::{EncodingFault, readings};
pub(crate) use text::kind::Kind;
pub(crate) use text::read::{LARGEST, ReadError, is_stdin, read};
pub(crate) use text::twice::read_once;
pub(crate) use titles::TitleFault;
pub(crate) use titles::counted::{Thing, is_count, speaks_of_number};
pub(crate) use titles::totals::{closing_sum, is_bare_total, is_total_word, is_word_for_rows};

use crate::model::CsvForm;
use crate::model::text::Excerpt;

/// How a file was read.
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FileFault {
    /// There is no row; the line is that of the titles, or 1.
    Empty { line: u64, header: bool },
    /// The line of the first byte that cannot be read.
    Encoding { line: u64, fault: EncodingFault },
    /// A line is longer than 1 MiB.
    TooLong { line: u64 },
    /// Two delimiters are as likely.
    Ambiguous([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces { example: String },
    /// Each line is one cell; the first one.
    OneColumn { example: String },
    /// A column was not found by its title; the line of the titles, as it stands.
    Title { line: u64, excerpt: Excerpt, fault: TitleFault },
}
