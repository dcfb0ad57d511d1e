//! What is wrong with an export as a whole, and lines in it that are no loans.

use crate::model::{Amount, AmountMeaning, Total};

/// What the program that wrote the file, or the way it took, did to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportFault {
    /// A line is called a total, and the rows above it come to another sum.
    OtherTotal { stated: Option<Amount>, sum: Total },
    /// A line is no loan, and cannot be passed over.
    NotALoan(NoLoan),
    /// The file may end too early.
    CutShort { by_decimals: bool },
    /// The total is another one than was expected.
    ExpectedTotal { expected: Amount, total: Total },
    /// There are not as many rows as were expected.
    ExpectedRows { expected: u64, rows: u64 },
    /// The title says that the amounts are this, and the user that they are the other.
    WrongColumn { title: String, says: AmountMeaning },
    /// The file has client ids that are not sent.
    ClientNotSent { title: String },
    /// The currency is another one than that of the settings, or of the rows before.
    OtherCurrency { found: String, own: String },
}

/// Why a line is no loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLoan {
    /// A word stands where all others have an id with a digit.
    Word,
    /// Its id is in words, unlike all others.
    Unlike,
    /// They are other titles than those of the file.
    OtherTitles,
    /// It is a message of a program.
    Message,
}
