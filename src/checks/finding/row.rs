//! What may be wrong with a row by itself: values, which `ui::findings` puts into words.

use iso_currency::Currency;

use crate::model::CsvFormat;

/// Why a cell is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFault<N = String> {
    /// Nothing is there.
    Missing,
    /// It is no number.
    NotANumber,
    /// It is a number with this separator, and the user named the other one.
    NotAsSaid { separator: char },
    /// It is two numbers, and the file does not say which.
    Ambiguous { one: N, other: N },
    /// It is a number with this separator, and another line has the other one.
    Contradiction { separator: char, against: u64 },
    /// It is below 0.
    Negative,
    /// It has more decimals than the currency, or than most where none is known.
    Decimals { found: usize, most: usize, currency: Option<Currency> },
    /// It has more digits than money has.
    TooLarge,
}

/// Of ids with so many digits some end in zeros by chance.
const BY_CHANCE: usize = 17;

/// What is doubtful in an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdDoubt {
    /// Some letters were lost when the file was converted: a replacement character stands for them.
    Lost {
        /// Whether it stands within a word, and not beside digits, where somebody may have typed it.
        is_sure: bool,
    },
    /// It has letters that another encoding would read as others, and nobody said which it is.
    Guessed,
    /// It is a formula of a spreadsheet.
    Formula,
    /// It is longer than an id can be.
    TooLong {
        /// How many characters it has.
        length: usize,
    },
    /// A program on the way took it for a number, or dressed it for a spreadsheet or a page.
    Reformatted {
        /// As it may have been, where that can be told.
        meant: Option<String>,
    },
    /// It has other parts than nearly all.
    OtherShape {
        /// One of these.
        other: String,
    },
    /// The others are alike, and have so many digits.
    OtherLength {
        /// How many.
        others: usize,
    },
    /// Several ids stand in one cell.
    Several,
    /// It looks like a date.
    Date,
    /// It looks like a time of day.
    Time,
    /// It ends in dots: what did not fit was left out.
    Shortened,
    /// It ends in an entity of a page, which the delimiter cut from the rest.
    CutEntity,
    /// It has a sign that looks like another one.
    LookAlike {
        /// The sign.
        sign: char,
        /// The id with the sign that it looks like.
        meant: String,
    },
}

impl IdDoubt {
    pub(crate) fn is_look_alike(&self) -> bool {
        matches!(self, Self::LookAlike { .. })
    }

    /// Whether ids like this one are doubtful only where most are.
    pub(crate) fn may_be_chance(&self, id: &str) -> bool {
        matches!(self, Self::Reformatted { meant: None }) && id.len() <= BY_CHANCE
    }
}

/// What may have gone wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WidthFault {
    /// An amount holds the delimiter, and stands in two fields for want of quotes; its end perhaps below the title
    /// of another column.
    CutAmount { amount: String, delimiter: char, title: Option<String> },
    /// Its cells stand beside their columns, as this one does below that title.
    Moved { cell: String, title: String, to_left: bool },
    /// The number of the row stands before its fields, without a title.
    RowNumber,
    /// It stands in quotes as a whole.
    WholeLine,
    /// Another sign stands between its fields.
    OtherDelimiter,
    /// There is nothing in those that are too many.
    EmptyFields { delimiter: char },
    /// The delimiter stands in it behind an entity of a page, which this field ends in.
    CutEntity { field: String },
    /// Fields are missing.
    TooFew,
    /// They are missing where the file ends without a line end.
    Cut,
    /// There are too many; without titles the format says how many there should be.
    TooMany { format: CsvFormat },
}
