//! The findings, in words: of each what is wrong, and what to do about it.

mod earlier;
mod expected;
mod export;
mod file;
#[cfg(test)]
mod tests;
mod wherefore;

use serde::{Serialize, Serializer};

use crate::checks::{
    CellFault, Code, CorrectionFault, Finding, FindingKind, Findings, Severity, WidthFault,
    is_word_for_nothing,
};
use crate::model::text::escape;
use crate::model::{IdFault, is_hidden, is_mark, plain_number, plain_sign};
use crate::reading::{Column, QuoteFault, Reading, normalize};
use crate::ui::shell::UNBROKEN;
use crate::ui::words::{self, t};

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
        to.collect_seq(self.kept().iter().map(|finding| Told {
            severity: finding.severity,
            code: finding.code(),
            line: finding.line,
            column: finding.column.map(Column::name),
            loan_id: finding.loan_id.as_deref(),
            loans: finding.kind.loans(),
            value: finding.value.as_deref(),
            message: message(finding),
            advice: plain_advice(finding),
        }))
    }
}

/// What people call a column.
pub fn column(column: Column) -> String {
    t!("words-column", column = column.name())
}

pub fn message(finding: &Finding) -> String {
    let column = finding.column.map_or("", Column::name);
    let plain = finding.value.as_deref().unwrap_or_default();
    let loan = || escape(finding.loan_id.as_deref().unwrap_or_default());
    let value = || escape(plain);
    let which = || t!("words-id", column);
    match &finding.kind {
        FindingKind::Empty { header: true } => t!("check-only-titles"),
        FindingKind::Empty { header: false } => t!("check-empty"),
        FindingKind::Encoding(fault) => file::encoding(fault),
        FindingKind::Delimiters([first, second]) => t!(
            "check-delimiters",
            first = file::delimiter_name(first.delimiter),
            first_rows = first.rows,
            second = file::delimiter_name(second.delimiter),
            second_rows = second.rows
        ),
        FindingKind::Spaces { example } => t!("check-spaces", example = escape(example)),
        FindingKind::OneColumn { example } => t!("check-one-column", example = escape(example)),
        FindingKind::WholeLine => t!("check-whole-line"),
        FindingKind::MissingColumns { format, columns, titles, named } => {
            let titles = file::quoted_list(titles);
            if let Some(named) = named.as_deref().map(escape) {
                t!("check-no-such-title", named, column, titles)
            } else {
                let columns = file::named(columns);
                t!("check-no-title", columns, format = format.to_string(), titles)
            }
        }
        FindingKind::DuplicateColumn { titles: [first, second] } => {
            t!("check-two-titles", column, first = escape(first), second = escape(second))
        }
        FindingKind::TooLong => t!("check-too-long"),
        FindingKind::Columns { found, width, cause: WidthFault::CutAmount { amount, .. } } => {
            let amount = escape(amount);
            t!("check-columns-cut", found, width, amount)
        }
        FindingKind::Columns { found, width, .. } if found == width => t!("check-columns-other"),
        FindingKind::Columns { found, width, .. } => t!("check-columns", found, width),
        FindingKind::TotalLine => t!("check-total"),
        FindingKind::Export(fault) => export::message(fault),
        FindingKind::DoubtfulId { doubt, .. } => export::id(doubt, which(), plain),
        FindingKind::Quote(QuoteFault::Unclosed) | FindingKind::CutQuote => {
            t!("check-quote-unclosed")
        }
        FindingKind::Quote(QuoteFault::Misplaced) => t!("check-quote-misplaced"),
        FindingKind::LoanId(fault) | FindingKind::ClientId(fault) => id(*fault, which(), value()),
        FindingKind::LoanIdDate | FindingKind::ClientIdDate => {
            t!("check-id-date", which = which(), id = value())
        }
        FindingKind::Duplicate { client_id, first } => {
            t!("check-twice", id = named(value(), client_id.as_deref()), line = first.to_string())
        }
        FindingKind::NearDuplicate { client_id, first, other } => {
            let id = named(value(), client_id.as_deref());
            nearly(id, plain, *first, other)
        }
        FindingKind::Amount(CellFault::NotANumber) => not_a_number(plain),
        FindingKind::Amount(fault) => amount(fault, value()),
        FindingKind::MostlyZero { zeros, rows } => t!("check-zeros", zeros, rows),
        FindingKind::Earlier(fault) => earlier::message(fault, loan(), plain),
        FindingKind::Where { fault, .. } => wherefore::message(fault),
        FindingKind::Correction { upload, fault } => correction(fault, upload, loan()),
        FindingKind::Expected(fault) => expected::message(fault, loan(), finding),
    }
}

/// What to do, for a file or a script.
pub fn plain_advice(finding: &Finding) -> String {
    advice(finding).replace(UNBROKEN, " ")
}

/// What to do, for the screen: the commands in it are not to be broken.
pub fn advice(finding: &Finding) -> String {
    let column = finding.column.map_or("", Column::name);
    let plain = finding.value.as_deref().unwrap_or_default();
    match &finding.kind {
        FindingKind::Empty { .. } => t!("check-empty-advice"),
        FindingKind::Encoding(fault) => file::encoding_advice(fault),
        FindingKind::Delimiters([first, second]) => t!(
            "check-delimiters-advice",
            first = file::delimiter_word(first.delimiter),
            second = file::delimiter_word(second.delimiter)
        ),
        FindingKind::Spaces { .. } => t!("check-spaces-advice"),
        FindingKind::OneColumn { .. } => t!("check-one-column-advice"),
        FindingKind::WholeLine => t!("check-whole-line-advice"),
        FindingKind::MissingColumns { named: Some(_), .. } => t!("check-no-such-title-advice"),
        FindingKind::MissingColumns { named: None, columns, .. } => file::name_them(columns),
        FindingKind::DuplicateColumn { titles: [first, second] } => {
            if normalize(first) == normalize(second) {
                t!("check-same-title-advice")
            } else {
                let [option, other] =
                    [first, second].map(|title| file::column_option(column, title));
                t!("check-two-titles-advice", option, other, column, first = escape(first))
            }
        }
        FindingKind::TooLong => t!("check-too-long-advice"),
        FindingKind::Columns { found, cause, .. } => columns_advice(*found, cause),
        FindingKind::TotalLine => t!("check-total-advice"),
        FindingKind::Export(fault) => export::advice(fault),
        FindingKind::DoubtfulId { doubt, .. } => export::id_advice(doubt),
        FindingKind::Quote(_) => t!("check-quote-advice"),
        FindingKind::CutQuote => t!("check-cut-advice"),
        FindingKind::LoanId(fault) | FindingKind::ClientId(fault) => id_advice(*fault, plain),
        FindingKind::LoanIdDate | FindingKind::ClientIdDate => t!("check-id-date-advice"),
        FindingKind::Duplicate { .. } => t!("check-twice-advice"),
        FindingKind::NearDuplicate { .. } => t!("check-nearly-advice"),
        FindingKind::Amount(fault) => amount_advice(fault, plain),
        FindingKind::MostlyZero { .. } => t!("check-zeros-advice"),
        FindingKind::Earlier(fault) => earlier::advice(fault),
        FindingKind::Where { fault, command } => wherefore::advice(fault, command),
        FindingKind::Correction { fault, .. } => match fault {
            CorrectionFault::Unchanged => t!("check-unchanged-advice"),
            CorrectionFault::OtherLoans { .. } => t!("check-other-loans-advice"),
            CorrectionFault::NewLoan => t!("check-new-loan-advice"),
        },
        FindingKind::Expected(fault) => expected::advice(fault),
    }
}

fn columns_advice(found: usize, cause: &WidthFault) -> String {
    match cause {
        WidthFault::CutAmount { delimiter, .. } => {
            t!("check-columns-cut-advice", delimiter = escape(&delimiter.to_string()))
        }
        WidthFault::Cut => t!("check-cut-advice"),
        WidthFault::WholeLine => t!("check-whole-line-advice"),
        WidthFault::OtherDelimiter => t!("check-columns-other-advice"),
        WidthFault::EmptyFields { delimiter } => {
            t!("check-columns-last-advice", delimiter = escape(&delimiter.to_string()))
        }
        WidthFault::TooFew => t!("check-columns-few-advice"),
        WidthFault::TooMany { format } => {
            t!("check-columns-many-advice", found, format = format.to_string())
        }
    }
}

fn id(fault: IdFault, which: String, id: String) -> String {
    match fault {
        IdFault::Missing => t!("check-id-missing", which),
        IdFault::ScientificNotation => t!("check-id-rounded", which, id),
        IdFault::SpreadsheetError => {
            let meant = id.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
            match meant.map(str::to_owned) {
                Some(meant) => t!("check-id-text", which, id, meant),
                None => t!("check-id-formula", which, id),
            }
        }
        IdFault::ControlCharacter => t!("check-id-hidden", which, id),
    }
}

fn id_advice(fault: IdFault, id: &str) -> String {
    match fault {
        IdFault::ControlCharacter if id.starts_with('\u{FEFF}') => t!("check-id-joined-advice"),
        IdFault::Missing => t!("check-id-missing-advice"),
        IdFault::ScientificNotation => t!("check-id-rounded-advice"),
        IdFault::SpreadsheetError => t!("check-id-formula-advice"),
        IdFault::ControlCharacter => t!("check-id-hidden-advice"),
    }
}

/// A loan, with its client where both make it; the loan id is escaped already.
fn named(loan: String, client: Option<&str>) -> String {
    match client.map(escape) {
        None => t!("check-loan", loan),
        Some(client) => t!("check-loan-of-client", loan, client),
    }
}

/// Ids that differ from `other` by a sign that looks like it, or by what seldom tells two loans apart.
fn nearly(
    id: String,
    plain: &str,
    first: u64,
    (loan, client): &(String, Option<String>),
) -> String {
    let (line, other) = (first.to_string(), named(escape(loan), client.as_deref()));
    match plain.chars().chain(loan.chars()).find(|c| plain_sign(*c).is_some() || is_mark(*c)) {
        None => t!("check-nearly", id, line, other),
        Some(sign) => t!("check-nearly-sign", id, line, other, sign = export::sign_name(sign)),
    }
}

fn amount(fault: &CellFault, amount: String) -> String {
    match fault {
        CellFault::Missing => t!("check-amount-missing"),
        CellFault::NotANumber => t!("check-amount-no-number", amount),
        CellFault::NotAsSaid { separator } => {
            t!("check-amount-not-as-said", amount, separator = separator_name(*separator))
        }
        CellFault::Ambiguous { one, other } => {
            t!(
                "check-amount-two",
                amount,
                one = words::amount(one.as_str()),
                other = words::amount(other.as_str())
            )
        }
        CellFault::Contradiction { separator, against } => t!(
            "check-amount-against",
            amount,
            separator = separator_name(*separator),
            line = against.to_string()
        ),
        CellFault::Negative => t!("check-amount-negative", amount),
        CellFault::Decimals { most, currency: Some(currency), .. } => {
            t!("check-amount-decimals", amount, currency = currency.code(), most)
        }
        CellFault::Decimals { found, most, currency: None } => {
            t!("check-amount-many-decimals", amount, found, most)
        }
        CellFault::TooLarge => t!("check-amount-too-large", amount),
    }
}

/// A cell that is no number, or one in the digits of another script.
fn not_a_number(cell: &str) -> String {
    let plain = plain_number(cell.trim()).filter(|plain| Reading::of(plain).is_some());
    match plain {
        Some(plain) => t!("check-amount-other-digits", amount = escape(cell), plain),
        None => amount(&CellFault::NotANumber, escape(cell)),
    }
}

fn amount_advice(fault: &CellFault, cell: &str) -> String {
    match fault {
        CellFault::Missing => t!("check-amount-missing-advice"),
        CellFault::NotANumber => number_advice(cell.trim()),
        CellFault::NotAsSaid { separator } => {
            t!("check-amount-not-as-said-advice", separator = separator_name(*separator))
        }
        CellFault::Ambiguous { .. } => t!("check-amount-two-advice"),
        CellFault::Contradiction { .. } => t!("check-amount-against-advice"),
        CellFault::Negative => t!("check-amount-negative-advice"),
        CellFault::Decimals { currency: Some(_), .. } => t!("check-amount-decimals-advice"),
        CellFault::Decimals { currency: None, .. } => t!("check-amount-many-decimals-advice"),
        CellFault::TooLarge => t!("check-amount-too-large-advice"),
    }
}

fn number_advice(cell: &str) -> String {
    let is_foreign = |c: char| c.is_numeric() && !c.is_ascii();
    let bare = cell.trim_matches(['\'', '"', '’', '‘', '“', '”', '`']).trim();
    if is_word_for_nothing(cell) {
        t!("check-amount-nothing-advice")
    } else if bare != cell && Reading::of(bare).is_some() {
        t!("check-amount-quoted-advice")
    } else if matches!(cell, "-" | "–" | "—" | "−" | "--") {
        t!("check-amount-dash-advice")
    } else if cell.contains(is_foreign) || cell.contains(['\u{66B}', '\u{66C}']) {
        t!("check-amount-other-digits-advice")
    } else if cell.contains(is_hidden) {
        t!("check-amount-hidden-advice")
    } else if cell.strip_suffix('-').is_some_and(|amount| Reading::of(amount).is_some()) {
        t!("check-amount-negative-advice")
    } else if cell.starts_with('(') {
        t!("check-amount-parentheses-advice")
    } else if cell.starts_with('#') {
        t!("check-amount-formula-advice")
    } else if is_rounded(cell) {
        t!("check-amount-rounded-advice")
    } else {
        t!("check-amount-no-number-advice")
    }
}

/// `1.25E+06`.
fn is_rounded(cell: &str) -> bool {
    cell.split_once(['e', 'E']).is_some_and(|(mantissa, exponent)| {
        let digits = exponent.trim_start_matches(['+', '-']);
        Reading::of(mantissa).is_some() && digits.parse::<u16>().is_ok()
    })
}

fn separator_name(separator: char) -> &'static str {
    if separator == '.' { "point" } else { "comma" }
}

fn correction(fault: &CorrectionFault, upload: &str, loan: String) -> String {
    match fault {
        CorrectionFault::Unchanged => t!("check-unchanged", loan, upload),
        CorrectionFault::OtherLoans { count } => t!("check-other-loans", count, loan, upload),
        CorrectionFault::NewLoan => t!("check-new-loan", loan, upload),
    }
}
