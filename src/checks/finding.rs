//! Every code that a finding can have, with its severity: the one list of them.

use std::fmt;

use serde::{Serialize, Serializer};
use strum::{EnumString, VariantNames};

/// Whether a finding keeps the file from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not: a person should look at it.
    Warning,
}

/// What `[checks]` makes of a finding that it can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// `error`: it keeps the file from being sent.
    Error,
    /// `warning`: it is shown.
    Warning,
    /// `off`: it is not looked for.
    Off,
}

/// The list of codes, in two parts: those that `[checks]` cannot change, and those that it can. Of each
/// code what it means, its name, its severity where nothing else is set, and what to do about it.
macro_rules! codes {
    (
        fixed { $(#[doc = $meaning:literal] $fixed:ident $name:literal $severity:ident $remedy:literal)+ }
        changeable { $(#[doc = $why:literal] $variable:ident $called:literal $level:ident $advice:literal)+ }
    ) => {
        /// What kind of finding it is: a word for scripts that never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $fixed,)+ $(#[doc = $why] $variable,)+ }

        /// Every code that `[checks]` may raise to an error or turn off.
        pub const WARNING_CODES: &[&str] = &[$($called),+];

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$fixed,)+ $(Self::$variable,)+];

            /// The word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$fixed => $name,)+ $(Self::$variable => $called,)+ }
            }

            /// What the finding is where `[checks]` says nothing.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$fixed => Severity::$severity,)+
                    $(Self::$variable => Severity::$level,)+
                }
            }

            /// Whether `[checks]` can change that.
            pub const fn can_change(self) -> bool {
                match self { $(Self::$fixed => false,)+ $(Self::$variable => true,)+ }
            }

            /// What the finding means, whatever the values in it.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$fixed => $meaning,)+ $(Self::$variable => $why,)+ }
            }

            /// What to do about it.
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$fixed => $remedy,)+ $(Self::$variable => $advice,)+ }
            }
        }
    };
}

codes! {
    fixed {
        /// The file has no row.
        FileEmpty "file.empty" Error
            "Export the report again, and check the month and the branches chosen."
        /// The bytes are not text in the encoding that was said or found, or the file is of another kind: a workbook, a PDF, a web page.
        FileEncoding "file.encoding" Error
            "Export the report as CSV in UTF-8. In Excel: File > Save As > \"CSV UTF-8 (Comma delimited)\"."
        /// Two signs may split the columns, or spaces do.
        FileDialectAmbiguous "file.dialect-ambiguous" Error
            "Look at the file, then set `[csv] delimiter`; where both signs are used, export the file again."
        /// No title is known as that of a column that the format needs.
        HeaderMissingColumn "header.missing-column" Error
            "Name the title in `[csv] columns`; where the first line is a row, set `[csv] header = \"no\"`; where headings stand above the titles, delete them."
        /// Two titles could be that of the same column.
        HeaderDuplicateColumn "header.duplicate-column" Error
            "Say which one is meant in `[csv] columns`, or delete the other column."
        /// The row has more or fewer fields than the titles, or than the format.
        RowColumns "row.columns" Error
            "Put a field that contains the delimiter in quotes, add what is missing, and check that no line break cuts the row in two."
        /// The line is longer than 1 MiB.
        RowTooLong "row.too-long" Error
            "Check that this is the right file."
        /// The line is a total and not a loan.
        RowTotalLine "row.total-line" Error
            "Delete the line: its amount would be reported as the repayment of one loan."
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
            "Take the id from your system again, and format the column as text before you open the file in a spreadsheet."
        /// The loan id is a formula of a spreadsheet, or its error.
        LoanIdSpreadsheetError "loan_id.spreadsheet-error" Error
            "Write the id itself, as your system has it."
        /// The loan id holds a line break or a character that is not seen.
        LoanIdControlCharacter "loan_id.control-character" Error
            "Delete the field and type the id again."
        /// The client id is empty.
        ClientIdMissing "client_id.missing" Error
            "Write the id that the client has in Kiva, or delete the line."
        /// A spreadsheet took the client id for a number and rounded it.
        ClientIdScientificNotation "client_id.scientific-notation" Error
            "Take the id from your system again, and format the column as text before you open the file in a spreadsheet."
        /// The client id is a formula of a spreadsheet, or its error.
        ClientIdSpreadsheetError "client_id.spreadsheet-error" Error
            "Write the id itself, as your system has it."
        /// The client id holds a line break or a character that is not seen.
        ClientIdControlCharacter "client_id.control-character" Error
            "Delete the field and type the id again."
        /// The amount is empty.
        AmountMissing "amount.missing" Error
            "Write the amount, also where it is 0."
        /// The amount is not a number, or not with the decimal separator that is set.
        AmountNotANumber "amount.not-a-number" Error
            "Write digits with at most one decimal separator: no currency, no percent sign, no plus sign, no text."
        /// The amount is one number with a decimal point and another with a decimal comma, and the file does not say which; or it contradicts the other amounts.
        AmountAmbiguous "amount.ambiguous" Error
            "Look up a loan that you know, then set `[csv] decimal_separator`; or write all amounts in the same way."
        /// The amount is negative.
        AmountNegative "amount.negative" Error
            "Report what is repaid, or owed, at the end of the month: 0 or more."
        /// The amount has more decimals than the currency, or than most currencies have.
        AmountDecimals "amount.decimals" Error
            "Round the amount in the export; where the currency has three decimals, set `[partner] currency`."
        /// The amount is 1,000,000,000,000 or more.
        AmountTooLarge "amount.too-large" Error
            "Check for an id in the amount column, or for two amounts run together."
        /// More loans of the file are not in the upload that it corrects than ids can have been wrong in it.
        CorrectionOtherLoans "correction.other-loans" Error
            "Name the upload that had them, or leave out `--corrects`."
        /// Kiva does not expect a repayment for this loan id (`reconcile`).
        LoanNotExpected "loan.not-expected" Error
            "Compare the id with PA2; delete the row where the loan has ended or is none of Kiva's."
        /// The loan belongs to another client at Kiva (`reconcile`).
        ClientMismatch "client.mismatch" Error
            "Correct the client id; where many differ, the export joins the wrong tables."
        /// The amount is more than the whole loan (`reconcile`).
        AmountOverLoan "amount.over-loan" Error
            "Report principal only, without interest and fees, in the currency of the loan."
    }
    changeable {
        /// The principal repaid so far went down.
        AmountDecreased "amount.decreased" Warning
            "Check it in your MIS. Where all rows are like this, set `[partner] amount = \"outstanding-principal\"`."
        /// The principal still owed went up.
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
            "Compare it with your system, and format the column as text before you open the file in a spreadsheet."
        /// The loan id differs from another one in capital letters or leading zeros only.
        LoanIdNearDuplicate "loan_id.near-duplicate" Warning
            "Check in your system whether these are two loans."
        /// The client id looks like a date, out of which a spreadsheet may have made it.
        ClientIdDate "client_id.date" Warning
            "Compare it with your system, and format the column as text before you open the file in a spreadsheet."
        /// Kiva expects a repayment for the loan, and the file has no row for it (`reconcile`).
        LoanNotReported "loan.not-reported" Warning
            "Add the row, also where nothing was repaid: a loan that is left out is billed as repaid on schedule."
        /// The loan is in another currency at Kiva (`reconcile`).
        LoanCurrency "loan.currency" Warning
            "Report it in its own currency; where all loans differ, correct `[partner] currency`."
        /// The loan was reported in the month before and is not in the file.
        LoanGone "loan.gone" Warning
            "Check whether it has ended: a loan that Kiva still expects and that is left out is billed as repaid on schedule."
        /// The total moved by more than `[comparison] total_percent` since the month before.
        TotalMoved "total.moved" Warning
            "Check the month, the branches and the currency of the export."
        /// The loan is not in the upload that the file corrects.
        CorrectionNewLoan "correction.new-loan" Warning
            "It is right where the loan id was corrected."
        /// The row is as it was in the upload that the file corrects, in which Kiva found an error in it.
        CorrectionUnchanged "correction.unchanged" Warning
            "Correct it in the MIS and in the file; Kiva's words are in `kiva-repay show`."
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_the_words_of_the_configuration() {
        assert_eq!("off".parse(), Ok(Level::Off));
        assert_eq!(Level::VARIANTS, ["error", "warning", "off"]);
        assert!("none".parse::<Level>().is_err());
    }

    #[test]
    fn severities_are_lower_case_in_json() {
        assert_eq!(serde_json::to_string(&Severity::Error).unwrap(), r#""error""#);
    }

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
