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
mod delimiter;
mod encoding;
mod kind;
mod layout;
mod options;
mod read;
mod records;
mod sheet;
mod text;
mod titles;
mod totals;

use serde::Serialize;

pub use cell::{Number, Reading};
pub use delimiter::Candidate;
pub use encoding::EncodingFault;
pub use kind::Kind;
pub use layout::LineKind;
pub use options::{DecimalSeparator, Delimiter, Encoding, Header, Options};
pub use read::{LARGEST, ReadError, is_stdin, read};
pub use records::{QuoteFault, field_span};
pub use sheet::{Line, Lines, Sheet, open};
pub use titles::{Column, OwnTitles, Positions, TitleFault, WrongOrder, normalize};

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
    /// Whether the first record holds titles.
    pub header: bool,
}

/// What is wrong with a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
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
        /// The line on which all titles are found instead, below headings.
        below: Option<u64>,
    },
}
