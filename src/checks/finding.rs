//! Every finding: its code, with what it means and what to do about it, and the values that are told
//! with it. Its sentences stand in `ui::findings`.

use super::code::{Severity, codes};
use super::export::ExportFault;
use super::faults::{CellFault, CorrectionFault, EarlierFault, ExpectedFault, WhereFault};
use super::ids::IdDoubt;
use super::width::WidthFault;
use crate::model::{CsvFormat, IdFault};
use crate::reading::{Candidate, Column, EncodingFault, QuoteFault};

codes! {
    fixed {
        /// The file has no row.
        FileEmpty "file.empty" Error
            "Export the report again, and check the month and the branches chosen."
        /// The file is not text in the encoding that is set or found, or it is of another kind: a workbook, a PDF, a web page.
        FileEncoding "file.encoding" Error
            "Export the report as CSV in UTF-8. In Excel: File > Save As > \"CSV UTF-8 (Comma delimited)\"."
        /// Two signs could separate the columns, or spaces do.
        FileDialectAmbiguous "file.dialect-ambiguous" Error
            "Look at the file, then say `--delimiter`, or set `[csv] delimiter`; where both signs are used, export the file again."
        /// The format needs a column of which no known title is there.
        HeaderMissingColumn "header.missing-column" Error
            "Name the title with `--column`, or in `[csv] columns`; where the first line is a row, set `[csv] header = \"no\"`; where whole lines stand in quotes, take these away."
        /// Two titles could be that of the same column.
        HeaderDuplicateColumn "header.duplicate-column" Error
            "Say which one is meant with `--column`, or in `[csv] columns`; or delete the other column."
        /// The title over the amounts says that they are repaid, and `[partner] amount` that they are owed, or the reverse.
        AmountWrongColumn "amount.wrong-column" Error
            "Export the other column, or correct `[partner] amount`; where the title is wrong, name it with `--column`, or in `[csv] columns`."
        /// The file has another total, or another number of rows, than `--expect-total` or `--expect-rows` said.
        FileExpectation "file.expectation" Error
            "Compare the export with the report in your MIS: month, branches, and rows that are missing or too many."
        /// The row has more or fewer fields than the titles, or than the format.
        RowColumns "row.columns" Error
            "Put a field that contains the delimiter in quotes, add what is missing, and check that no line break cuts the row in two."
        /// The line is longer than 1 MiB.
        RowTooLong "row.too-long" Error
            "Check that this is the right file."
        /// The line is called a total and does not agree with the rows above it, or it looks like a total and may be none.
        RowTotalLine "row.total-line" Error
            "Compare the rows with the total in your MIS and export again; where the line is no total that counts, delete it."
        /// A quote is not closed, or stands where no field begins or ends.
        RowQuote "row.quote" Error
            "Delete the quote, or put the whole field in quotes and write a quote inside it twice."
        /// The loan id is empty.
        LoanIdMissing "loan_id.missing" Error
            "Write the id that the loan has in Kiva, or delete the line."
        /// The loan id stands in the file already; in the three-column format with the same client id.
        LoanIdDuplicate "loan_id.duplicate" Error
            "Report each loan once: delete one of the lines, or add their amounts up where both are payments."
        /// A spreadsheet took the loan id for a number and rounded it.
        LoanIdScientificNotation "loan_id.scientific-notation" Error
            "Take the id from your MIS again, and format the column as text before you open the file in a spreadsheet."
        /// The loan id is a formula of a spreadsheet, or its error.
        LoanIdSpreadsheetError "loan_id.spreadsheet-error" Error
            "Write the id itself, as your MIS has it."
        /// The loan id holds a line break or a character that cannot be seen.
        LoanIdControlCharacter "loan_id.control-character" Error
            "Delete the field and type the id again."
        /// Letters of the loan id were lost, or its encoding is a guess and it has letters outside ASCII.
        LoanIdEncoding "loan_id.encoding" Error
            "Export the file as UTF-8, or say its encoding with `--encoding`."
        /// The loan id is longer than 100 characters.
        LoanIdTooLong "loan_id.too-long" Error
            "Check that the column holds the ids, and that no quote is missing."
        /// The client id is empty.
        ClientIdMissing "client_id.missing" Error
            "Write the id that the client has in Kiva, or delete the line."
        /// A spreadsheet took the client id for a number and rounded it.
        ClientIdScientificNotation "client_id.scientific-notation" Error
            "Take the id from your MIS again, and format the column as text before you open the file in a spreadsheet."
        /// The client id is a formula of a spreadsheet, or its error.
        ClientIdSpreadsheetError "client_id.spreadsheet-error" Error
            "Write the id itself, as your MIS has it."
        /// The client id holds a line break or a character that cannot be seen.
        ClientIdControlCharacter "client_id.control-character" Error
            "Delete the field and type the id again."
        /// Letters of the client id were lost, or its encoding is a guess and it has letters outside ASCII.
        ClientIdEncoding "client_id.encoding" Error
            "Export the file as UTF-8, or say its encoding with `--encoding`."
        /// The client id is longer than 100 characters.
        ClientIdTooLong "client_id.too-long" Error
            "Check that the column holds the ids, and that no quote is missing."
        /// The amount is empty.
        AmountMissing "amount.missing" Error
            "Write the amount, also where it is 0."
        /// The amount is not a number, or not with the decimal separator that is set.
        AmountNotANumber "amount.not-a-number" Error
            "Write digits with at most one decimal separator: no currency, no percent sign, no plus sign, no text."
        /// The amount can be read in two ways (1.250 is 1250 or 1.25), and the other amounts do not say which; or they say otherwise.
        AmountAmbiguous "amount.ambiguous" Error
            "Look up a loan that you know, then say `--decimal`, or set `[csv] decimal_separator`; or write all amounts in the same way."
        /// The amount is negative.
        AmountNegative "amount.negative" Error
            "Report what is repaid, or owed, at the end of the month: 0 or more."
        /// The amount has more decimals than the currency, or than most currencies have.
        AmountDecimals "amount.decimals" Error
            "Round the amount in the export; where the currency has three decimals, set `[partner] currency`."
        /// The amount is 1,000,000,000,000 or more.
        AmountTooLarge "amount.too-large" Error
            "Check for an id in the amount column, or for two amounts run together."
        /// Most loans of the file are not in the upload that it corrects.
        CorrectionOtherLoans "correction.other-loans" Error
            "Name the upload that had them, or leave out `--corrects`."
        /// Kiva does not expect a repayment for this loan id (`reconcile`).
        LoanNotExpected "loan.not-expected" Error
            "Compare the id with PA2; delete the row where the loan has ended or is none of Kiva's."
        /// The loan belongs to another client at Kiva (`reconcile`).
        ClientMismatch "client.mismatch" Error
            "Correct the client id; where many differ, the export joins the wrong tables."
        /// The amount is more than the whole loan, by more than `[comparison] over_loan_percent` (`reconcile`).
        AmountOverLoan "amount.over-loan" Error
            "Report principal only, without interest and fees, in the currency of the loan."
    }
    changeable {
        /// The principal repaid so far is less than it was.
        AmountDecreased "amount.decreased" Warning
            "Check it in your MIS. Where all rows are like this, set `[partner] amount = \"outstanding-principal\"`."
        /// The principal still owed is more than it was.
        AmountIncreased "amount.increased" Warning
            "Check it in your MIS. Where all rows are like this, set `[partner] amount = \"cumulative-principal\"`."
        /// All amounts are those that were reported last time.
        FileSameAsBefore "file.same-as-before" Error
            "Check that this is the export of the new month, and not an old file; where it is right all the same, `upload --again` sends it."
        /// More than half of the amounts are 0.
        AmountMostlyZero "amount.mostly-zero" Warning
            "Check that the export joins each loan with its own account, and has the right month."
        /// The loan id looks like a date, out of which a spreadsheet may have made it.
        LoanIdDate "loan_id.date" Warning
            "Compare it with your MIS, and format the column as text before you open the file in a spreadsheet."
        /// A program on the way has reformatted the loan id: decimals, groups, quotes, entities, or digits lost. Where most are so, an error.
        LoanIdReformatted "loan_id.reformatted" Warning
            "Export the column as text; the id as it may have been is shown."
        /// The loan id holds a sign that looks like another one, such as a long dash. Where most do, an error.
        LoanIdLookAlike "loan_id.look-alike" Warning
            "Compare the id with your MIS: Kiva takes it for another one."
        /// The loan id differs from another one in capital letters, leading zeros or signs that look alike only.
        LoanIdNearDuplicate "loan_id.near-duplicate" Warning
            "Check in your MIS whether these are two loans."
        /// The loan ids are 1, 2, 3, ..., the numbers of the rows, and another column has ids.
        LoanIdRunningNumber "loan_id.running-number" Warning
            "Name the column with the ids with `--column loan_id=TITLE`, or in `[csv] columns`."
        /// The client id looks like a date, out of which a spreadsheet may have made it.
        ClientIdDate "client_id.date" Warning
            "Compare it with your MIS, and format the column as text before you open the file in a spreadsheet."
        /// A program on the way has reformatted the client id: decimals, groups, quotes, entities, or digits lost. Where most are so, an error.
        ClientIdReformatted "client_id.reformatted" Warning
            "Export the column as text; the id as it may have been is shown."
        /// The client id holds a sign that looks like another one, such as a long dash. Where most do, an error.
        ClientIdLookAlike "client_id.look-alike" Warning
            "Compare the id with your MIS: Kiva takes it for another one."
        /// The file has a column of client ids, which the two-column format does not send.
        ClientIdNotSent "client_id.not-sent" Warning
            "Check the format in PA2 > Account > Profile; where it is three-column: `--format three-column`."
        /// The line has an amount and no id like the others, or it stands between rows and is none: other titles, the message of a program.
        RowNotALoan "row.not-a-loan" Error
            "Delete the line, or export without footers; where it is a loan, correct its id."
        /// The file ends in the middle of its last amount, as far as can be seen.
        FileCutShort "file.cut-short" Warning
            "Copy or export the file again, and look at its last line."
        /// The currency in the file is not that of the settings, or there are several.
        AmountCurrency "amount.currency" Warning
            "Report each loan in its own currency, as Kiva has it; where all rows differ, correct `[partner] currency`."
        /// Kiva expects a repayment for these loans, and neither the file nor what was reported of the month has a row for them (`reconcile`).
        LoanNotReported "loan.not-reported" Warning
            "Add the rows, also where nothing was repaid: a loan that is left out is billed as repaid on schedule."
        /// Kiva has the loans as raised: it has not noted yet that they were paid out (`reconcile`).
        LoanRaised "loan.raised" Warning
            "Check in PA2 whether they were paid out; it is right where Kiva has only not noted it yet."
        /// The amounts are a little more than the whole loan, by up to `[comparison] over_loan_percent` (`reconcile`).
        AmountSlightlyOverLoan "amount.slightly-over-loan" Warning
            "It is right where Kiva has the loan converted at another rate; otherwise report principal only."
        /// Loans that Kiva has as defaulted are suddenly repaid in full (`reconcile`).
        LoanDefaultedRepaid "loan.defaulted-repaid" Warning
            "Check in your MIS whether the borrower has paid: a loan that was written off is not repaid."
        /// The loan is in another currency at Kiva (`reconcile`).
        LoanCurrency "loan.currency" Warning
            "Report it in its own currency; where all loans differ, correct `[partner] currency`."
        /// Ten, a hundred or a thousand times the amount, or a part of it, would follow on from the last one.
        AmountShifted "amount.shifted" Warning
            "Compare the amount with your MIS: its decimal point may stand in the wrong place."
        /// More loans than usual were reported in the month before and are not in the file, or some that were not at their end.
        LoanGone "loan.gone" Warning
            "Check whether they have ended: a loan that Kiva still expects and that is left out is billed as repaid on schedule."
        /// The month moves unlike the months before it: fewer rows moved, a branch stands still, more loans are new, or the like.
        FileUnusual "file.unusual" Warning
            "Compare the export with your MIS: is it of this month, finished, and of all branches?"
        /// The name of the file, a heading or a column of dates names another month than `--period`.
        FileOtherMonth "file.other-month" Warning
            "Check that this is the file of the month, and name the month with `--period`."
        /// Without `--period` it is the month before today's, and on the last days of a month, with that one reported already, this one may be meant.
        PeriodDoubtful "period.doubtful" Warning
            "Name the month with `--period`."
        /// The month is over a year ago.
        PeriodLongAgo "period.long-ago" Warning
            "Check the year of `--period`."
        /// It goes to stage, since no `--env` was typed, and the months before went to production.
        PlaceStage "place.stage" Warning
            "For the report itself: `--env production`."
        /// The total moved by more than `[comparison] total_percent` since the month before.
        TotalMoved "total.moved" Warning
            "Check the month, the branches and the currency of the export."
        /// The loan is not in the upload that the file corrects.
        CorrectionNewLoan "correction.new-loan" Warning
            "Check the loan id; it is right where a wrong one was corrected."
        /// The row is as it was in the upload that the file corrects, in which Kiva found an error in it.
        CorrectionUnchanged "correction.unchanged" Warning
            "Correct it in the MIS and in the file; Kiva's words are in `kiva-repay show`."
    }
}

/// What a finding is about. The field, the loan and the line stand in the
/// [`Finding`](super::Finding).
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
    /// No title is one of the column's.
    MissingColumn { format: CsvFormat, titles: Vec<String>, named: Option<String> },
    /// Two titles are, and may stand over different values.
    DuplicateColumn { titles: [String; 2] },
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
    /// The loan id is none.
    LoanId(IdFault),
    /// The client id is none.
    ClientId(IdFault),
    /// Something in an id is doubtful.
    DoubtfulId { column: Column, doubt: IdDoubt },
    /// It looks like a date.
    LoanIdDate,
    /// It looks like a date.
    ClientIdDate,
    /// The ids stood on a line before.
    Duplicate { client_id: Option<String>, first: u64 },
    /// Ids that differ only in case or leading zeros stood on a line before.
    NearDuplicate { client_id: Option<String>, first: u64, other: (String, Option<String>) },
    /// The amount is none.
    Amount(CellFault),
    /// Many amounts are 0.
    MostlyZero { zeros: u64, rows: u64 },
    /// Beside what was reported before.
    Earlier(EarlierFault),
    /// It may be for another month, or go to another place, than was meant; and the command that would be
    /// right.
    Where { fault: WhereFault, command: String },
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
            Self::Delimiters(_) | Self::Spaces { .. } => Code::FileDialectAmbiguous,
            Self::MissingColumn { .. } | Self::WholeLine => Code::HeaderMissingColumn,
            Self::DuplicateColumn { .. } => Code::HeaderDuplicateColumn,
            Self::TooLong => Code::RowTooLong,
            Self::Columns { .. } => Code::RowColumns,
            Self::TotalLine => Code::RowTotalLine,
            Self::Export(fault) => fault.code(),
            Self::DoubtfulId { column, doubt } => doubt.code(*column),
            Self::Quote(_) | Self::CutQuote => Code::RowQuote,
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
            Self::Where { fault, .. } => fault.code(),
            Self::Correction { fault, .. } => fault.code(),
            Self::Expected(fault) => fault.code(),
        }
    }
}

impl FindingKind {
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
            Self::Gone { .. } => Code::LoanGone,
            Self::Unusual { .. } => Code::FileUnusual,
            Self::TotalMoved { .. } => Code::TotalMoved,
            Self::SameAsBefore { .. } => Code::FileSameAsBefore,
        }
    }
}

impl WhereFault {
    fn code(&self) -> Code {
        match self {
            Self::OtherMonth { .. } => Code::FileOtherMonth,
            Self::DoubtfulMonth { .. } => Code::PeriodDoubtful,
            Self::LongAgo { .. } => Code::PeriodLongAgo,
            Self::ToStage { .. } => Code::PlaceStage,
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
        }
    }
}

impl IdDoubt {
    /// Its code in a column.
    pub(super) fn code(&self, column: Column) -> Code {
        let is_client = column == Column::ClientId;
        let [loan, client] = match self {
            Self::Lost | Self::Guessed => [Code::LoanIdEncoding, Code::ClientIdEncoding],
            Self::Formula => [Code::LoanIdSpreadsheetError, Code::ClientIdSpreadsheetError],
            Self::TooLong { .. } => [Code::LoanIdTooLong, Code::ClientIdTooLong],
            Self::Reformatted { .. } => [Code::LoanIdReformatted, Code::ClientIdReformatted],
            Self::LookAlike { .. } => [Code::LoanIdLookAlike, Code::ClientIdLookAlike],
        };
        if is_client { client } else { loan }
    }
}

impl ExportFault {
    pub(super) fn code(&self) -> Code {
        match self {
            Self::OtherTotal { .. } => Code::RowTotalLine,
            Self::NotALoan(_) => Code::RowNotALoan,
            Self::CutShort { .. } => Code::FileCutShort,
            Self::ExpectedTotal { .. } | Self::ExpectedRows { .. } => Code::FileExpectation,
            Self::WrongColumn { .. } => Code::AmountWrongColumn,
            Self::ClientNotSent { .. } => Code::ClientIdNotSent,
            Self::RunningNumbers { .. } => Code::LoanIdRunningNumber,
            Self::OtherCurrency { .. } => Code::AmountCurrency,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_in_the_list_once() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
        let changeable = Code::ALL.iter().filter(|code| code.can_change());
        assert!(changeable.map(|code| code.as_str()).eq(WARNING_CODES.iter().copied()));
    }
}
