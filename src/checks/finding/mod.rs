//! Every finding: its code, and the values that are told with it. Its sentences stand in `ui::findings`;
//! what each code means, and what to do about it, in `finding.ftl` for the documents.

mod code;
mod export;
mod faults;
mod findings;
mod row;

pub use code::{Level, Severity};
pub use export::{Cut, ExportFault, NamedMonth, NoAmounts, NoLoan, Side, TotalFault};
pub use faults::{
    CorrectionFault, EarlierFault, ExpectedFault, Figure, NamedBy, NotExpected, OtherMonth,
    Unusual, WhereFault,
};
pub use row::{CellFault, IdDoubt, WidthFault};

pub(crate) use findings::{Finding, Findings, SHOWN_IN_FULL};

use self::code::codes;
use crate::model::{CsvFormat, IdFault, Month};
use crate::reading::{Candidate, Column, EncodingFault, QuoteFault};

codes! {
    fixed {
        FileEmpty "file.empty" Error
        FileEncoding "file.encoding" Error
        FileDialectAmbiguous "file.dialect-ambiguous" Error
        HeaderMissingColumn "header.missing-column" Error
        HeaderDuplicateColumn "header.duplicate-column" Error
        AmountWrongColumn "amount.wrong-column" Error
        FileExpectation "file.expectation" Error
        RowColumns "row.columns" Error
        RowTooLong "row.too-long" Error
        RowTotalLine "row.total-line" Error
        RowQuote "row.quote" Error
        LoanIdMissing "loan_id.missing" Error
        LoanIdDuplicate "loan_id.duplicate" Error
        LoanIdScientificNotation "loan_id.scientific-notation" Error
        LoanIdSpreadsheetError "loan_id.spreadsheet-error" Error
        LoanIdControlCharacter "loan_id.control-character" Error
        LoanIdEncoding "loan_id.encoding" Error
        LoanIdTooLong "loan_id.too-long" Error
        ClientIdMissing "client_id.missing" Error
        ClientIdScientificNotation "client_id.scientific-notation" Error
        ClientIdSpreadsheetError "client_id.spreadsheet-error" Error
        ClientIdControlCharacter "client_id.control-character" Error
        ClientIdEncoding "client_id.encoding" Error
        ClientIdTooLong "client_id.too-long" Error
        AmountMissing "amount.missing" Error
        AmountNotANumber "amount.not-a-number" Error
        AmountAmbiguous "amount.ambiguous" Error
        AmountNegative "amount.negative" Error
        AmountDecimals "amount.decimals" Error
        AmountTooLarge "amount.too-large" Error
        CorrectionOtherLoans "correction.other-loans" Error
        LoanNotExpected "loan.not-expected" Error
        ClientMismatch "client.mismatch" Error
        AmountOverLoan "amount.over-loan" Error
    }
    changeable {
        AmountDecreased "amount.decreased" Warning
        AmountIncreased "amount.increased" Warning
        AmountOtherMeaning "amount.other-meaning" Error
        FileSameAsBefore "file.same-as-before" Error
        FileShifted "file.shifted" Error
        AmountMostlyZero "amount.mostly-zero" Warning
        LoanIdDate "loan_id.date" Warning
        LoanIdReformatted "loan_id.reformatted" Warning
        LoanIdLookAlike "loan_id.look-alike" Warning
        LoanIdNearDuplicate "loan_id.near-duplicate" Warning
        LoanIdRunningNumber "loan_id.running-number" Error
        LoanIdConstant "loan_id.constant" Warning
        ClientIdConstant "client_id.constant" Warning
        LoanIdNames "loan_id.names" Warning
        ClientIdNames "client_id.names" Warning
        ClientIdDate "client_id.date" Warning
        ClientIdReformatted "client_id.reformatted" Warning
        ClientIdLookAlike "client_id.look-alike" Warning
        ClientIdNotSent "client_id.not-sent" Warning
        RowNotALoan "row.not-a-loan" Warning
        FileCutShort "file.cut-short" Warning
        AmountCurrency "amount.currency" Warning
        AmountSignOrUnit "amount.sign-or-unit" Error
        LoanNotReported "loan.not-reported" Warning
        LoanRaised "loan.raised" Warning
        AmountSlightlyOverLoan "amount.slightly-over-loan" Warning
        LoanDefaultedRepaid "loan.defaulted-repaid" Warning
        LoanCurrency "loan.currency" Warning
        AmountShifted "amount.shifted" Warning
        AmountOutOfBalance "amount.out-of-balance" Warning
        LoanGone "loan.gone" Warning
        FileUnusual "file.unusual" Warning
        FileOtherMonth "file.other-month" Warning
        PeriodDoubtful "period.doubtful" Warning
        PeriodLongAgo "period.long-ago" Warning
        PlaceStage "place.stage" Warning
        TotalMoved "total.moved" Warning
        CorrectionNewLoan "correction.new-loan" Warning
        CorrectionUnchanged "correction.unchanged" Warning
    }
}

/// What a finding is about. The field, the loan and the line stand in the [`Finding`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// There is no row, and perhaps not even titles.
    Empty { header: bool },
    /// The bytes are not text that can be read.
    Encoding(EncodingFault),
    /// Two delimiters are as likely.
    Delimiters([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces { example: String },
    /// Another delimiter was said than the one with which the titles are known.
    OtherDelimiter { said: char, found: char },
    /// Each line is one cell.
    OneColumn { example: String },
    /// No title is one of these columns', of which each may have one that is likely; one column where a title was
    /// `named` for it.
    MissingColumns {
        format: CsvFormat,
        columns: Vec<(Column, Option<String>)>,
        titles: Vec<String>,
        named: Option<String>,
    },
    /// Two titles are, and may stand over different values.
    DuplicateColumn { titles: [String; 2] },
    /// One title was taken for two columns.
    SharedTitle { columns: [Column; 2], title: String },
    /// The line with the titles stands in quotes as a whole.
    WholeLine,
    /// The line is longer than any that is read.
    TooLong,
    /// The row has not as many fields as the others.
    Columns { found: usize, width: usize, cause: WidthFault },
    /// The line is a total.
    TotalLine,
    /// The export is wrong, or has lines that are no loans.
    Export(ExportFault),
    /// A quote is not where it should be.
    Quote(QuoteFault),
    /// A quote is not closed where the file ends without a line end.
    CutQuote,
    /// An id is none.
    Id { column: Column, fault: IdFault },
    /// Something in an id is doubtful.
    DoubtfulId { column: Column, doubt: IdDoubt },
    /// The ids stood on a line before, perhaps for another branch.
    Duplicate { client_id: Option<String>, first: u64, other_branch: bool },
    /// Ids that differ only in case or leading zeros stood on a line before, or were reported before.
    NearDuplicate { client_id: Option<String>, first: Option<u64>, other: (String, Option<String>) },
    /// The amount is none.
    Amount(CellFault),
    /// Many amounts are 0.
    MostlyZero { zeros: u64, rows: u64 },
    /// Beside what was reported before.
    Earlier(EarlierFault),
    /// It may be for another month than this one, or go to another place, than was meant; and the command that
    /// would be right.
    Where { fault: WhereFault, month: Month, command: String },
    /// Beside the upload that is corrected.
    Correction { upload: String, fault: CorrectionFault },
    /// Beside the loans that Kiva expects.
    Expected(ExpectedFault),
}

impl FindingKind {
    pub fn code(&self) -> Code {
        match self {
            Self::Empty { .. } => Code::FileEmpty,
            Self::Encoding(_) => Code::FileEncoding,
            Self::Delimiters(_)
            | Self::Spaces { .. }
            | Self::OtherDelimiter { .. }
            | Self::OneColumn { .. } => Code::FileDialectAmbiguous,
            Self::MissingColumns { .. } | Self::SharedTitle { .. } | Self::WholeLine => {
                Code::HeaderMissingColumn
            }
            Self::DuplicateColumn { .. } => Code::HeaderDuplicateColumn,
            Self::TooLong => Code::RowTooLong,
            Self::Columns { .. } => Code::RowColumns,
            Self::TotalLine => Code::RowTotalLine,
            Self::Export(fault) => fault.code(),
            Self::Id { column, fault } => code_in(*column, codes_of_id(*fault)),
            Self::DoubtfulId { column, doubt } => doubt.code(*column),
            Self::Quote(_) | Self::CutQuote => Code::RowQuote,
            Self::Duplicate { .. } => Code::LoanIdDuplicate,
            Self::NearDuplicate { .. } => Code::LoanIdNearDuplicate,
            Self::Amount(fault) => fault.code(),
            Self::MostlyZero { .. } => Code::AmountMostlyZero,
            Self::Earlier(fault) => fault.code(),
            Self::Where { fault, .. } => fault.code(),
            Self::Correction { fault, .. } => fault.code(),
            Self::Expected(fault) => fault.code(),
        }
    }

    /// The loans, where it is about some of a file at once.
    pub fn loans(&self) -> Vec<&str> {
        if let Self::Earlier(EarlierFault::Gone { loans, .. }) = self {
            return loans.iter().map(String::as_str).collect();
        }
        let Self::Expected(fault) = self else { return Vec::new() };
        match fault {
            ExpectedFault::NotReported(loans) => {
                loans.iter().filter_map(|loan| loan.loan_id.as_deref()).collect()
            }
            ExpectedFault::Raised(rows)
            | ExpectedFault::SlightlyOver(rows)
            | ExpectedFault::DefaultedRepaid(rows) => {
                rows.iter().map(|(_, loan)| loan.as_str()).collect()
            }
            ExpectedFault::NotExpected(_)
            | ExpectedFault::ClientMismatch { .. }
            | ExpectedFault::OverLoan { .. }
            | ExpectedFault::MostRepaid { .. }
            | ExpectedFault::Currency { .. } => Vec::new(),
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

impl EarlierFault {
    fn code(&self) -> Code {
        match self {
            Self::Decreased { .. } => Code::AmountDecreased,
            Self::Increased { .. } => Code::AmountIncreased,
            Self::Shifted { .. } => Code::AmountShifted,
            Self::AllShifted { .. } => Code::FileShifted,
            Self::Gone { .. } => Code::LoanGone,
            Self::Unusual { .. } => Code::FileUnusual,
            Self::TotalMoved { .. } => Code::TotalMoved,
            Self::OtherMeaning { .. } => Code::AmountOtherMeaning,
            Self::SameAsBefore { .. } => Code::FileSameAsBefore,
        }
    }
}

impl WhereFault {
    fn code(&self) -> Code {
        match self {
            Self::OtherMonth(_) | Self::EndsEarly(_) => Code::FileOtherMonth,
            Self::DoubtfulMonth => Code::PeriodDoubtful,
            Self::LongAgo => Code::PeriodLongAgo,
            Self::ToStage => Code::PlaceStage,
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
            Self::Raised(_) => Code::LoanRaised,
            Self::SlightlyOver(_) => Code::AmountSlightlyOverLoan,
            Self::DefaultedRepaid(_) => Code::LoanDefaultedRepaid,
            Self::MostRepaid { .. } => Code::FileUnusual,
        }
    }
}

/// Of a code for a loan id and one for a client id, that of a column.
fn code_in(column: Column, [loan, client]: [Code; 2]) -> Code {
    if column == Column::ClientId { client } else { loan }
}

fn codes_of_id(fault: IdFault) -> [Code; 2] {
    match fault {
        IdFault::Missing => [Code::LoanIdMissing, Code::ClientIdMissing],
        IdFault::ScientificNotation => {
            [Code::LoanIdScientificNotation, Code::ClientIdScientificNotation]
        }
        IdFault::SpreadsheetError => [Code::LoanIdSpreadsheetError, Code::ClientIdSpreadsheetError],
        IdFault::ControlCharacter => [Code::LoanIdControlCharacter, Code::ClientIdControlCharacter],
    }
}

impl IdDoubt {
    /// Its code in a column.
    pub(super) fn code(&self, column: Column) -> Code {
        let codes = match self {
            Self::Lost { .. } | Self::Guessed => [Code::LoanIdEncoding, Code::ClientIdEncoding],
            Self::Formula => [Code::LoanIdSpreadsheetError, Code::ClientIdSpreadsheetError],
            Self::TooLong { .. } => [Code::LoanIdTooLong, Code::ClientIdTooLong],
            Self::Date | Self::Time => [Code::LoanIdDate, Code::ClientIdDate],
            Self::Reformatted { .. }
            | Self::OtherShape { .. }
            | Self::OtherLength { .. }
            | Self::Several
            | Self::Shortened
            | Self::CutEntity => [Code::LoanIdReformatted, Code::ClientIdReformatted],
            Self::LookAlike { .. } => [Code::LoanIdLookAlike, Code::ClientIdLookAlike],
        };
        code_in(column, codes)
    }
}

impl ExportFault {
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::Total(_) => Code::RowTotalLine,
            Self::NotALoan(_) => Code::RowNotALoan,
            Self::Cut(_) => Code::FileCutShort,
            Self::ExpectedTotal { .. } | Self::ExpectedRows { .. } => Code::FileExpectation,
            Self::WrongColumn { .. }
            | Self::WrongHeading { .. }
            | Self::SwappedColumns { .. }
            | Self::SwappedCells
            | Self::IdForAmount
            | Self::IdsForAmounts { .. }
            | Self::MovedTitles { .. }
            | Self::NumbersForAmounts(_)
            | Self::AmountsAgain => Code::AmountWrongColumn,
            Self::SideBySide { .. } => Code::HeaderDuplicateColumn,
            Self::NoDecimals { .. } | Self::NoThousands { .. } | Self::FarMore { .. } => {
                Code::AmountShifted
            }
            Self::OutOfBalance { .. } | Self::AboveLoan { .. } => Code::AmountOutOfBalance,
            Self::OtherMonths { .. } => Code::FileOtherMonth,
            Self::ClientNotSent { .. } => Code::ClientIdNotSent,
            Self::RunningNumbers { .. } => Code::LoanIdRunningNumber,
            Self::OtherCurrency { .. } => Code::AmountCurrency,
            Self::Marked { .. } => Code::AmountSignOrUnit,
            Self::AmountsForIds { column } => {
                code_in(*column, [Code::LoanIdReformatted, Code::ClientIdReformatted])
            }
            Self::ConstantId { column, .. } => {
                code_in(*column, [Code::LoanIdConstant, Code::ClientIdConstant])
            }
            Self::NamesForIds { column, .. } => {
                code_in(*column, [Code::LoanIdNames, Code::ClientIdNames])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_the_list_once_and_is_that_of_a_finding() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
        // What no finding has would be listed for nothing.
        let source = include_str!("mod.rs");
        assert!(Code::ALL.iter().all(|code| source.contains(&format!("Code::{code:?}"))));
    }
}
