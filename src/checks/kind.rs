//! What a finding is about, with the values that are told with it.

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::finding::Code;
use crate::model::{Amount, CsvFormat, IdFault, Loan, Total};
use crate::reading::{Candidate, EncodingFault, Number, QuoteFault};

/// What a finding is about. The field, the loan and the line stand in the
/// [`Finding`](super::Finding).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// There is no row, and perhaps not even titles.
    Empty {
        /// Whether there are titles.
        header: bool,
    },
    /// The bytes are not text that can be read.
    Encoding(EncodingFault),
    /// Two delimiters are as likely.
    Delimiters([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces {
        /// A row of that kind.
        example: String,
    },
    /// No title is one of the column's.
    MissingColumn {
        /// The format that needs it.
        format: CsvFormat,
        /// The titles there are.
        titles: Vec<String>,
    },
    /// Two titles are, and may stand over different values.
    DuplicateColumn {
        /// The first two of them.
        titles: [String; 2],
    },
    /// The line is longer than any that is read.
    TooLong,
    /// The row has not as many fields as the others.
    Columns {
        /// How many it has.
        found: usize,
        /// How many it should have.
        width: usize,
        /// What may have gone wrong.
        cause: WidthFault,
    },
    /// The line is a total.
    TotalLine,
    /// A quote is not where it should be.
    Quote(QuoteFault),
    /// The loan id is none.
    LoanId(IdFault),
    /// The client id is none.
    ClientId(IdFault),
    /// The loan id looks like a date.
    LoanIdDate,
    /// The client id looks like a date.
    ClientIdDate,
    /// The ids stood on a line before.
    Duplicate {
        /// The client id, where it is part of it.
        client_id: Option<String>,
        /// The line.
        first: u64,
    },
    /// Ids that differ only in case or leading zeros stood on a line before.
    NearDuplicate {
        /// The client id, where it is part of it.
        client_id: Option<String>,
        /// The line.
        first: u64,
        /// The loan id there, and the client id.
        other: (String, Option<String>),
    },
    /// The amount is none.
    Amount(CellFault),
    /// Many amounts are 0.
    MostlyZero {
        /// How many.
        zeros: u64,
        /// Of how many.
        rows: u64,
    },
    /// Beside what was reported before.
    Earlier(EarlierFault),
    /// Beside the upload that is corrected.
    Correction {
        /// The upload.
        upload: String,
        /// What is strange.
        fault: CorrectionFault,
    },
    /// Beside the loans that Kiva expects.
    Expected(ExpectedFault),
}

/// Why a row has not as many fields as the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WidthFault {
    /// An amount holds the delimiter, and stands in two fields for want of quotes.
    CutAmount {
        /// The amount.
        amount: String,
        /// The delimiter.
        delimiter: char,
    },
    /// Another sign stands between its fields.
    OtherDelimiter,
    /// There is nothing in those that are too many.
    EmptyFields {
        /// The delimiter.
        delimiter: char,
    },
    /// Fields are missing.
    TooFew,
    /// There are too many.
    TooMany {
        /// The format, which sets how many there should be without titles.
        format: CsvFormat,
    },
}

/// Why a cell is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFault<N = String> {
    /// Nothing is there.
    Missing,
    /// It is no number.
    NotANumber,
    /// It is a number with this separator, and the user named the other one.
    NotAsSaid {
        /// The separator.
        separator: char,
    },
    /// It is two numbers, and the file does not say which.
    Ambiguous {
        /// The one that it would be read as, or with a decimal point.
        one: N,
        /// The other one.
        other: N,
    },
    /// It is a number with this separator, and another line has the other one.
    Contradiction {
        /// The number.
        number: N,
        /// The separator.
        separator: char,
        /// The other line.
        against: u64,
    },
    /// It is below 0.
    Negative,
    /// It has more decimals than the currency.
    Decimals {
        /// How many.
        found: usize,
        /// How many it may have.
        most: usize,
        /// The currency, where it is known.
        currency: Option<Currency>,
    },
    /// It has more digits than money has.
    TooLarge,
}

/// What cannot be true beside what was reported before, or is strange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlierFault {
    /// The amount went down, and cannot.
    Decreased {
        /// What it was.
        then: Amount,
        /// In which month.
        month: String,
    },
    /// The amount went up, and cannot.
    Increased {
        /// What it was.
        then: Amount,
        /// In which month.
        month: String,
    },
    /// The loan was reported before and has no row.
    Gone {
        /// What was reported.
        then: Amount,
        /// In which month.
        month: String,
    },
    /// The total moved more than it may.
    TotalMoved {
        /// By how many percent it may.
        percent: u32,
        /// What it was.
        then: Total,
        /// In which month.
        month: String,
        /// What it is.
        now: Total,
    },
    /// All amounts are those of last time.
    SameAsBefore {
        /// How many.
        rows: u64,
    },
}

/// What is strange beside the upload that is corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionFault {
    /// The row is as it was there.
    Unchanged,
    /// More loans are not in it than can have been wrong in it.
    OtherLoans {
        /// How many.
        count: usize,
    },
    /// The loan is not in it.
    NewLoan,
}

/// What is wrong beside the loans that Kiva expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpectedFault {
    /// Kiva does not expect the row.
    NotExpected(NotExpected),
    /// The loan is another client's.
    ClientMismatch {
        /// The client whose it is.
        client_id: Option<String>,
    },
    /// The amount is more than the whole loan.
    OverLoan {
        /// The whole loan.
        price: Decimal,
        /// Its currency.
        currency: Option<String>,
    },
    /// The loan is in another currency than the amounts.
    Currency {
        /// That of the loan.
        currency: String,
        /// That of the amounts.
        own: Currency,
    },
    /// Kiva expects a row for the loan.
    NotReported(Box<Loan>),
}

/// Why Kiva does not expect a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotExpected {
    /// The row has Kiva's own id of this loan.
    KivaId(Box<Loan>),
    /// The id differs from that of this loan in case or in leading zeros.
    NearDuplicate(Box<Loan>),
    /// The loan is there, in a status in which nothing is expected.
    Status(Box<Loan>),
    /// Kiva has no such loan, and the id of this one, which has no row, is nearly the same.
    Mistyped(Box<Loan>),
    /// Kiva has no such loan.
    NotFound,
    /// Kiva was not asked.
    NotTold,
}

impl FindingKind {
    /// Its code.
    pub fn code(&self) -> Code {
        match self {
            Self::Empty { .. } => Code::FileEmpty,
            Self::Encoding(_) => Code::FileEncoding,
            Self::Delimiters(_) | Self::Spaces { .. } => Code::FileDialectAmbiguous,
            Self::MissingColumn { .. } => Code::HeaderMissingColumn,
            Self::DuplicateColumn { .. } => Code::HeaderDuplicateColumn,
            Self::TooLong => Code::RowTooLong,
            Self::Columns { .. } => Code::RowColumns,
            Self::TotalLine => Code::RowTotalLine,
            Self::Quote(_) => Code::RowQuote,
            Self::LoanId(IdFault::Missing) => Code::LoanIdMissing,
            Self::LoanId(IdFault::ScientificNotation) => Code::LoanIdScientificNotation,
            Self::LoanId(IdFault::SpreadsheetError) => Code::LoanIdSpreadsheetError,
            Self::LoanId(IdFault::ControlCharacter) => Code::LoanIdControlCharacter,
            Self::ClientId(IdFault::Missing) => Code::ClientIdMissing,
            Self::ClientId(IdFault::ScientificNotation) => Code::ClientIdScientificNotation,
            Self::ClientId(IdFault::SpreadsheetError) => Code::ClientIdSpreadsheetError,
            Self::ClientId(IdFault::ControlCharacter) => Code::ClientIdControlCharacter,
            Self::LoanIdDate => Code::LoanIdDate,
            Self::ClientIdDate => Code::ClientIdDate,
            Self::Duplicate { .. } => Code::LoanIdDuplicate,
            Self::NearDuplicate { .. } => Code::LoanIdNearDuplicate,
            Self::Amount(fault) => fault.code(),
            Self::MostlyZero { .. } => Code::AmountMostlyZero,
            Self::Earlier(fault) => fault.code(),
            Self::Correction { fault, .. } => fault.code(),
            Self::Expected(fault) => fault.code(),
        }
    }
}

impl<N> CellFault<N> {
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Missing => Code::AmountMissing,
            Self::NotANumber | Self::NotAsSaid { .. } => Code::AmountNotANumber,
            Self::Ambiguous { .. } | Self::Contradiction { .. } => Code::AmountAmbiguous,
            Self::Negative => Code::AmountNegative,
            Self::Decimals { .. } => Code::AmountDecimals,
            Self::TooLarge => Code::AmountTooLarge,
        }
    }
}

impl CellFault<Number<'_>> {
    /// The same without the cell.
    pub(super) fn into_owned(self) -> CellFault {
        match self {
            Self::Missing => CellFault::Missing,
            Self::NotANumber => CellFault::NotANumber,
            Self::NotAsSaid { separator } => CellFault::NotAsSaid { separator },
            Self::Ambiguous { one, other } => {
                CellFault::Ambiguous { one: one.to_string(), other: other.to_string() }
            }
            Self::Contradiction { number, separator, against } => {
                CellFault::Contradiction { number: number.to_string(), separator, against }
            }
            Self::Negative => CellFault::Negative,
            Self::Decimals { found, most, currency } => {
                CellFault::Decimals { found, most, currency }
            }
            Self::TooLarge => CellFault::TooLarge,
        }
    }
}

impl EarlierFault {
    fn code(&self) -> Code {
        match self {
            Self::Decreased { .. } => Code::AmountDecreased,
            Self::Increased { .. } => Code::AmountIncreased,
            Self::Gone { .. } => Code::LoanGone,
            Self::TotalMoved { .. } => Code::TotalMoved,
            Self::SameAsBefore { .. } => Code::FileSameAsBefore,
        }
    }
}

impl CorrectionFault {
    fn code(&self) -> Code {
        match self {
            Self::Unchanged => Code::CorrectionUnchanged,
            Self::OtherLoans { .. } => Code::CorrectionOtherLoans,
            Self::NewLoan => Code::CorrectionNewLoan,
        }
    }
}

impl ExpectedFault {
    fn code(&self) -> Code {
        match self {
            Self::NotExpected(_) => Code::LoanNotExpected,
            Self::ClientMismatch { .. } => Code::ClientMismatch,
            Self::OverLoan { .. } => Code::AmountOverLoan,
            Self::Currency { .. } => Code::LoanCurrency,
            Self::NotReported(_) => Code::LoanNotReported,
        }
    }
}
