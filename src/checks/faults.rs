//! What is told with a finding of each kind: values, which `ui::findings` puts into words.

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::expected::NotExpected;
use super::unusual::Unusual;
use super::when::OtherMonth;
use crate::model::{Amount, Loan, Total};

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

/// What cannot be true beside what was reported before, or is strange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlierFault {
    /// The amount went down, and cannot.
    Decreased { then: Amount, month: String },
    /// The amount went up, and cannot.
    Increased { then: Amount, month: String },
    /// The amount would follow on with its decimal point elsewhere.
    Shifted { then: Amount, month: String, meant: Decimal },
    /// Most amounts would follow on with their decimal point elsewhere: by so much they are too large.
    AllShifted { month: String, times: Decimal },
    /// Loans were reported before and have no row: the last amount of the first, and the ids of all.
    Gone { then: Amount, month: String, loans: Vec<String> },
    /// A figure of the month is unlike those of the months before; the lines behind it.
    Unusual { found: Unusual, lines: Vec<u64> },
    /// The total moved more than it may.
    TotalMoved { percent: u32, then: Total, month: String, now: Total },
    /// All amounts are those of last time.
    SameAsBefore { rows: u64 },
}

/// Why a report may be for another month, or go to another place, than was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhereFault {
    /// The file names another month.
    OtherMonth(OtherMonth),
    /// No month was named, its last days have come, and the month before was reported already.
    DoubtfulMonth,
    /// The month was over a year ago.
    LongAgo,
    /// It goes to stage since nothing else was said, and the months before went to production.
    ToStage,
}

/// What is strange beside the upload that is corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionFault {
    /// The row is as it was there.
    Unchanged,
    /// More loans are not in it than can have been wrong in it.
    OtherLoans { count: usize },
    /// The loan is not in it.
    NewLoan,
}

/// What is wrong beside the loans that Kiva expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpectedFault {
    /// Kiva does not expect the row.
    NotExpected(NotExpected),
    /// The loan is another client's.
    ClientMismatch { client_id: Option<String> },
    /// The amount is more than the whole loan.
    OverLoan { price: Decimal, currency: Option<String> },
    /// The loan is in another currency than the amounts.
    Currency { currency: String, own: Currency },
    /// Kiva expects rows for these loans.
    NotReported(Vec<Loan>),
    /// Kiva has not noted yet that these were paid out: their lines and ids.
    Raised(Vec<(u64, String)>),
    /// A little more than the whole loan is reported of these.
    SlightlyOver(Vec<(u64, String)>),
    /// These are in default, and now repaid in full.
    DefaultedRepaid(Vec<(u64, String)>),
    /// So many of the rows are repaid in full at once.
    MostRepaid { count: usize, rows: usize },
}
