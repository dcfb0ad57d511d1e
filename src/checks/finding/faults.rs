//! What may be wrong beside what is known from elsewhere: the months before, the upload that is corrected, Kiva's
//! loans, the month that was asked for.

use std::ops::RangeInclusive;

use iso_currency::Currency;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Amount, AmountMeaning, Loan, Month, Total};

/// What cannot be true beside what was reported before, or is strange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlierFault {
    /// The amount went down, and cannot.
    Decreased { then: Amount, month: Month },
    /// The amount went up, and cannot.
    Increased { then: Amount, month: Month },
    /// The amount would follow on with its decimal point elsewhere.
    Shifted { then: Amount, month: Month, meant: Decimal },
    /// Most amounts would follow on with their decimal point elsewhere: by so much they are too large.
    AllShifted { month: Month, times: Decimal },
    /// Loans were reported before and have no row: the last amount of the first, and the ids of all.
    Gone { then: Amount, month: Month, loans: Vec<String> },
    /// A figure of the month is unlike those of the months before; the lines behind it.
    Unusual { found: Unusual, lines: Vec<u64> },
    /// The total moved more than it may.
    TotalMoved { percent: u32, then: Total, month: Month, now: Total },
    /// The amounts were of the other kind.
    OtherMeaning { then: AmountMeaning, month: Month },
    /// All amounts are those of last time, or all rows those that were sent for this month before that.
    SameAsBefore { rows: u64, month: Option<Month> },
}

/// Why a report may be for another month, or go to another place, than was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhereFault {
    /// The file names another month.
    OtherMonth(OtherMonth),
    /// No day that the file names is later than this one, which is long before the end of the month.
    EndsEarly(Date),
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

/// Another month than the one that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherMonth {
    pub by: NamedBy,
    /// As `2026-09`; where no year is named, the newest that has begun.
    pub month: Month,
}

/// Where a month is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedBy {
    FileName,
    /// A line above the titles, or below the rows.
    Heading(u64),
    /// The column with this title.
    Column(String),
}

/// A figure that lies outside its bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    pub figure: Figure,
    /// The group that it is of, where it is not of the whole file.
    pub group: Option<String>,
    /// What it is, in 1/10,000.
    pub now: i64,
    /// What it was in the months before.
    pub usual: Option<RangeInclusive<i64>>,
    /// How many of these there are.
    pub months: usize,
    /// Whether it is too low.
    pub is_low: bool,
    /// How far beyond the bound it lies, in parts of what it may differ.
    pub(crate) excess: i64,
}

/// A figure of a month, in which a fault shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Figure {
    /// The part of the rows that moved.
    Moved,
    /// The part of the loans that are new.
    New,
    /// The part of the loans of the month before that are gone.
    Gone,
    /// The part of these that are gone before their end.
    Unfinished,
    /// The part of the amounts that have become 0.
    Emptied,
    /// The part of the amounts that are no whole numbers.
    Decimals,
    /// The part of the rows that moved much further than most.
    PaidOff,
    /// How far the sum moved.
    Growth,
}
