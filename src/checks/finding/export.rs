//! What is wrong with an export as a whole, and lines in it that are no loans.

use rust_decimal::Decimal;

use super::Severity;
use crate::model::{Amount, AmountMeaning, Month, Total};
use crate::reading::{Column, Note};

/// What the program that wrote the file, or the way it took, did to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportFault {
    /// A line is a total, or may be one.
    Total(TotalFault),
    /// A line is no loan, and cannot be passed over.
    NotALoan(NoLoan),
    /// The file may end too early, or lack a part.
    Cut(Cut),
    /// These ids are written as amounts, and the amounts as ids.
    SwappedColumns { column: Column },
    /// These ids are written as amounts, and may stand in another column.
    AmountsForIds { column: Column },
    /// The id of a row is like an amount, and its amount is like an id.
    SwappedCells,
    /// The amount of a row is its id.
    IdForAmount,
    /// The amounts of nearly all rows are their ids.
    IdsForAmounts { column: Column },
    /// The amount is not what two other columns of its row make it, as they do in most other rows.
    OutOfBalance { amount: Decimal, expected: Decimal, one: String, other: String },
    /// The amount is more than was lent by another column of its row.
    AboveLoan { amount: Decimal, lent: Decimal, title: String },
    /// A title stands above something else than what it names, and the column behind another one has numbers and none.
    MovedTitles { title: String, before: String },
    /// A column, counted from 1, holds loans too, with numbers beside them.
    SideBySide { column: usize },
    /// The amount has no decimals, as others have, is far more than these, and may have lost its decimal sign.
    NoDecimals { amount: Decimal, meant: Decimal },
    /// The amount is below a thousand, as all are that are not in groups of digits, and may have lost three zeros.
    NoThousands { amount: Decimal, meant: Decimal },
    /// The amount is far more than those of nearly all rows, of which this is the largest.
    FarMore { amount: Decimal, most: Decimal },
    /// The total is another one than was expected.
    ExpectedTotal { expected: Decimal, total: Total },
    /// There are not as many rows as were expected.
    ExpectedRows { expected: u64, rows: u64 },
    /// The title says that the amounts are this, and the user that they are the other.
    WrongColumn { title: String, says: AmountMeaning },
    /// A heading says that the amounts are this, or no principal, and nothing else says what they are.
    WrongHeading { says: Option<AmountMeaning> },
    /// A line among the rows is of another month than those above.
    OtherMonths { found: NamedMonth, other: NamedMonth },
    /// The file has client ids that are not sent.
    ClientNotSent { title: String },
    /// The loan ids are the numbers of the rows, from the first one on, and another column has ids.
    RunningNumbers { first: u64, title: String, other: String },
    /// The amounts are other numbers.
    NumbersForAmounts(NoAmounts),
    /// From this line on the amounts are those of the rows above, one after another: a block was pasted twice.
    AmountsAgain,
    /// All rows have this id.
    ConstantId { column: Column, id: String },
    /// Nearly all rows have a name like this one for an id.
    NamesForIds { column: Column, name: String },
    /// A mark beside the amount says that it counts the other way than most, or the unit that it is in.
    Marked { mark: String, unit: bool },
    /// The currency is another one than that of the settings, or of the rows before.
    OtherCurrency { found: String, own: String },
}

/// The month of a row, as its column has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedMonth {
    Of(Month),
    /// A month without a year, or a quarter, as it is written.
    Written(String),
}

/// What is wrong with a line that is a total, or may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TotalFault {
    /// A line is called a total, and its rows come to another sum.
    Other { stated: Amount, sum: Total, side: Side },
    /// A line with a word for an id, or one unlike all others, has nearly the sum of the rows above it, or more.
    Like { stated: Amount, sum: Total },
    /// The last line has no id, and nearly the sum of the rows above it, or more.
    NoId { stated: Amount, sum: Total },
    /// A line is called the total of another column than that of the amounts.
    OtherColumn { title: String, stated: Amount, sum: Total, side: Side },
    /// A line is called the total of something else, below one that agrees with all rows.
    OfElse { stated: Amount },
    /// A line is called a total, and what it comes to cannot be read.
    Unread,
    /// A line says that there are so many rows, and there are others.
    Count { stated: u64, rows: u64 },
    /// Lines in words, of which this is one, come to the sum of the rows above them.
    Summary,
    /// The total on another line agrees without this one only.
    Without { total: u64 },
    /// Some lines are called totals and agree, and none of them stands for this row.
    InNone,
    /// A row has the sum of others, and may yet be a loan.
    Perhaps,
}

impl From<TotalFault> for ExportFault {
    fn from(fault: TotalFault) -> Self {
        Self::Total(fault)
    }
}

/// What tells that a file is not all there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It may end in its last amount, which is shorter than all others, or has fewer decimals.
    Amount { by_decimals: bool },
    /// It may end in its last id.
    Id,
    /// It may end in the last column of its last row.
    Row,
    /// It ends in a row of a table that has a border above its titles, and none below.
    Table,
    /// It ends in a line that says that there is more.
    GoesOn,
    /// The pages are numbered, perhaps up to the last of them, and these are missing.
    Pages { first: u64, last: u64, of: Option<u64> },
    /// The rows are numbered, and these are missing.
    Rows { first: u64, last: u64 },
}

/// Why a line is no loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLoan {
    /// A word stands where all others have an id with a digit.
    Word,
    /// Its id is in words, unlike all others.
    Unlike,
    /// Words stand among the rows in place of an id and an amount.
    InWords,
    /// Its amount stands in another column than those of the rows.
    Moved,
    /// It names a loan, and has no row's cells.
    Named,
    /// They are other titles than those of the file.
    OtherTitles,
    /// The titles of the file stand below it, and it may be a row.
    TitlesBelow,
    /// What it says of the rows cannot be passed over.
    Note(Note),
    /// It counts the columns: 1, 2, 3.
    ColumnNumbers,
    /// It says that the rows below it are something else than those above.
    OtherAmounts,
    /// A column beside its amount says that this is no principal.
    NoPrincipal,
    /// The words in place of its id do.
    OtherAmount,
}

impl NoLoan {
    /// A row in words may be a loan, and what is called a draft the report. All else says that the file is not what it seems.
    pub fn severity(self) -> Severity {
        match self {
            Self::Word | Self::Unlike | Self::InWords | Self::Named | Self::Note(Note::Draft) => {
                Severity::Warning
            }
            Self::Moved
            | Self::OtherTitles
            | Self::TitlesBelow
            | Self::Note(_)
            | Self::ColumnNumbers
            | Self::OtherAmounts
            | Self::NoPrincipal
            | Self::OtherAmount => Severity::Error,
        }
    }
}

/// Numbers that are no amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAmounts {
    /// Those of the rows.
    Rows,
    /// Telephones.
    Phones,
    /// Days, as spreadsheets or databases write them.
    Days,
    /// Each is more than the one above it, as its id is: they were sorted without the ids, or added up.
    Rising,
}

/// Where the rows of a total stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above it, all of them.
    Above,
    /// Between the total before and it.
    Since,
    /// Below it.
    Below,
}
