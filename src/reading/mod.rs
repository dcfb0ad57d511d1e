//! From the bytes of a file to its rows.
//!
//! Partners export from many programs, and Excel changes what it opens. So what stands between two
//! fields, whether there are titles and which column is which is detected from the file itself, or
//! said by the user; where two readings are as likely, the file is refused rather than guessed at.
//!
//! A file is [read](read()) once, into memory, and [opened](open) as a [`Sheet`] of lines.
//!
//! This room knows what a file looks like. Whether a row may be sent is for [`checks`].
//!
//! [`checks`]: crate::checks

mod cell;
mod charset;
mod column;
mod delimiter;
mod encoding;
mod fields;
mod kind;
mod known;
mod layout;
mod letters;
mod line;
mod options;
mod read;
mod records;
mod shapes;
mod sheet;
mod text;
mod titles;
mod totals;

use serde::Serialize;

pub use cell::{Number, Reading};
pub use charset::{Charset, Encoding, UnknownEncoding};
pub use column::{Column, Positions, WrongOrder};
pub use delimiter::Candidate;
pub use encoding::{EncodingFault, Readings, readings};
pub use fields::Fields;
pub use kind::Kind;
pub use letters::normalize;
pub use line::LineKind;
pub use options::{DecimalSeparator, Delimiter, Header, Options, OwnTitles};
pub use read::{LARGEST, ReadError, is_stdin, read};
pub use records::{QuoteFault, field_span};
pub use shapes::Shapes;
pub use sheet::{Line, Lines, Sheet, open};
pub use titles::TitleFault;

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

/// What is wrong with a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// There is no row.
    Empty {
        /// The line of the titles, or 1.
        line: u64,
        /// Whether there are titles.
        header: bool,
    },
    /// The bytes are not text that can be read.
    Encoding {
        /// The line of the first byte that cannot be read.
        line: u64,
        /// What it is.
        fault: EncodingFault,
    },
    /// A line is longer than 1 MiB.
    TooLong {
        /// The line.
        line: u64,
    },
    /// Two delimiters are as likely.
    Ambiguous([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces {
        /// A row of that kind.
        example: String,
    },
    /// A column was not found by its title.
    Title {
        /// The line of the titles.
        line: u64,
        /// The titles as they stand.
        excerpt: Excerpt,
        /// What is wrong with them.
        fault: TitleFault,
    },
}
