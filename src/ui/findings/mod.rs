//! The findings, in words: of each what is wrong, and what to do about it.

mod amount;
mod earlier;
mod expected;
mod export;
mod file;
mod id;
#[cfg(test)]
mod tests;

use serde::{Serialize, Serializer};

pub use self::file::delimiter_word;

use crate::checks::{Code, CorrectionFault, Finding, FindingKind, Findings, Severity, WidthFault};
use crate::model::is_digits;
use crate::model::text::escape;
use crate::reading::{Column, QuoteFault, normalize};
use crate::ui::shell::UNBROKEN;
use crate::ui::words::{Said, said, t};

#[derive(Serialize)]
struct Told<'f> {
    severity: Severity,
    code: Code,
    line: Option<u64>,
    column: Option<&'static str>,
    loan_id: Option<&'f str>,
    /// All loans of a finding that is about several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    loans: Vec<&'f str>,
    value: Option<&'f str>,
    message: String,
    advice: String,
}

/// Those that were kept, each with its words.
impl Serialize for Findings {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.kept().iter().map(|finding| {
            let Said { message, advice } = plainly(finding);
            Told {
                severity: finding.severity,
                code: finding.code(),
                line: finding.line,
                column: finding.column.map(Column::name),
                loan_id: finding.loan_id.as_deref(),
                loans: finding.kind.loans(),
                value: finding.value.as_deref(),
                message,
                advice,
            }
        }))
    }
}

/// What people call a column.
pub fn column(column: Column) -> String {
    t!("words-column", column = column.name())
}

/// What is said of a finding, for a file or a script.
pub fn plainly(finding: &Finding) -> Said {
    let Said { message, advice } = of(finding);
    Said { message, advice: advice.replace(UNBROKEN, " ") }
}

/// What is said of a finding, for the screen.
pub fn of(finding: &Finding) -> Said {
    let column = finding.column.map_or("", Column::name);
    let plain = finding.value.as_deref().unwrap_or_default();
    let loan = || escape(finding.loan_id.as_deref().unwrap_or_default());
    let which = || t!("words-id", column);
    match &finding.kind {
        FindingKind::Empty { header: true } => said!("check-only-titles"),
        FindingKind::Empty { header: false } => said!("check-empty"),
        FindingKind::Encoding(fault) => file::encoding(fault),
        FindingKind::Delimiters([first, second]) => said!(
            "check-delimiters",
            first = file::delimiter_name(first.delimiter),
            first_word = delimiter_word(first.delimiter),
            first_rows = first.rows,
            second = file::delimiter_name(second.delimiter),
            second_word = delimiter_word(second.delimiter),
            second_rows = second.rows
        ),
        FindingKind::Spaces { example } => said!("check-spaces", example = escape(example)),
        FindingKind::OtherDelimiter { said, found } => {
            let [said, found_as] = [said, found].map(|sign| file::delimiter_name(*sign));
            said!("check-other-delimiter", said, found = found_as, word = delimiter_word(*found))
        }
        FindingKind::OneColumn { example } => said!("check-one-column", example = escape(example)),
        FindingKind::WholeLine => said!("check-whole-line"),
        FindingKind::MissingColumns { titles, named: Some(named), .. } => {
            let (titles, shown) = (file::quoted_list(titles), escape(named));
            if is_digits(named.trim()) {
                said!("check-number-for-title", named = shown, column, titles)
            } else {
                said!("check-no-such-title", named = shown, column, titles)
            }
        }
        FindingKind::MissingColumns { titles, named: None, columns, .. }
            if matches!(columns[..], [(Column::ClientId, _)]) && titles.len() == 2 =>
        {
            said!("check-two-columns", titles = file::quoted_list(titles))
        }
        FindingKind::MissingColumns { titles, named: None, format, columns } => said!(
            "check-no-title",
            columns = file::named(columns.iter().map(|(column, _)| *column)),
            format = format.to_string(),
            titles = file::quoted_list(titles),
            options = file::title_options(columns),
            settings = file::title_settings(columns)
        ),
        FindingKind::DuplicateColumn { titles: [one, two] } => {
            let (first, second) = (escape(one), escape(two));
            if normalize(one) == normalize(two) {
                said!("check-same-title", column, first, second)
            } else {
                let [option, other] = [one, two].map(|title| file::column_option(column, title));
                said!("check-two-titles", column, first, second, option, other)
            }
        }
        FindingKind::SharedTitle { columns, title } => {
            let title = escape(title);
            said!("check-shared-title", columns = file::named(*columns), title)
        }
        FindingKind::TooLong => said!("check-too-long"),
        FindingKind::Columns { found, width, cause } => columns(*found, *width, cause),
        FindingKind::TotalLine => said!("check-total"),
        FindingKind::Export(fault) => export::of(fault),
        FindingKind::Quote(QuoteFault::Unclosed) => said!("check-quote-unclosed"),
        FindingKind::Quote(QuoteFault::Misplaced) => said!("check-quote-misplaced"),
        FindingKind::CutQuote => said!("check-quote-cut"),
        FindingKind::DoubtfulId { doubt, .. } => {
            id::doubtful((doubt, finding.code()), which(), plain)
        }
        FindingKind::Id { fault, .. } => id::wrong(*fault, which(), plain),
        FindingKind::Duplicate { client_id, first, other_branch } => {
            let (id, line) = (id::named(plain, client_id.as_deref()), first.to_string());
            if *other_branch {
                said!("check-twice-branch", id, line)
            } else {
                said!("check-twice", id, line)
            }
        }
        FindingKind::NearDuplicate { client_id, first, other } => {
            let loan = finding.loan_id.as_deref().unwrap_or_default();
            id::nearly(loan, client_id.as_deref(), *first, other)
        }
        FindingKind::Amount(fault) => amount::of(fault, plain),
        FindingKind::MostlyZero { zeros, rows } => said!("check-zeros", zeros, rows),
        FindingKind::Earlier(fault) => earlier::of(fault, loan(), plain),
        FindingKind::Where { fault, month, command } => earlier::elsewhere(fault, *month, command),
        FindingKind::Correction { upload, fault } => match fault {
            CorrectionFault::Unchanged => said!("check-unchanged", loan = loan(), upload),
            CorrectionFault::OtherLoans { count } => {
                said!("check-other-loans", count, loan = loan(), upload)
            }
            CorrectionFault::NewLoan => said!("check-new-loan", loan = loan(), upload),
        },
        FindingKind::Expected(fault) => expected::of(fault, loan(), plain),
    }
}

/// A row that has not as many fields as the others.
fn columns(found: usize, width: usize, cause: &WidthFault) -> Said {
    match cause {
        WidthFault::CutAmount { amount, delimiter, title } => {
            let (amount, delimiter) = (escape(amount), escape(&delimiter.to_string()));
            match title {
                Some(title) => {
                    said!("check-columns-cut-below", amount, delimiter, title = escape(title))
                }
                None if found == width => said!("check-columns-cut-all", amount, delimiter),
                None => said!("check-columns-cut", found, width, amount, delimiter),
            }
        }
        WidthFault::Moved { cell, title, to_left } => {
            let side = if *to_left { "left" } else { "right" };
            said!("check-columns-moved", cell = escape(cell), title = escape(title), side)
        }
        WidthFault::RowNumber => said!("check-columns-number", found, width),
        WidthFault::Cut => said!("check-columns-ends", found, width),
        WidthFault::WholeLine => said!("check-columns-whole", found, width),
        WidthFault::OtherDelimiter if found == width => said!("check-columns-same-number"),
        WidthFault::OtherDelimiter => said!("check-columns-other", found, width),
        WidthFault::EmptyFields { delimiter } => {
            said!("check-columns-last", found, width, delimiter = escape(&delimiter.to_string()))
        }
        WidthFault::CutEntity { field } => {
            said!("check-columns-entity", found, width, field = escape(field))
        }
        WidthFault::TooFew => said!("check-columns-few", found, width),
        WidthFault::TooMany { format } => {
            said!("check-columns-many", found, width, format = format.to_string())
        }
    }
}
