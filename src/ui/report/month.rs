//! What a month comes to with all its uploads, as far as is known: what PA2 should show.

use serde::Serialize;

use super::layout::Page;
use super::phrases::loans_of;
use super::style;
use super::warnings::Warning;
use crate::ledger::Upload;
use crate::model::standing::{Missing, MonthTotals, Overtaken, Unplaced};
use crate::model::text::escape;
use crate::model::{BatchStatus, Month};
use crate::ui::suggestion::{Suggestion, Typed, file_of_other_to_correct};
use crate::ui::words::{self, Locale, Said, t};

pub(super) fn human(totals: &MonthTotals, expected: Option<usize>, page: &mut Page) {
    let month = words::month(totals.month);
    let (loans, total) = (loans_of(totals.loans, expected), words::amount(&totals.total));
    page.paragraph(t!("upload-month-shows", month, loans, total));
    let doubts = doubts(totals, words::spoken()).into_iter().map(|doubt| doubt.message);
    for doubt in not_counted(totals, words::spoken()).into_iter().chain(doubts) {
        page.paragraph(style::warning(doubt));
    }
}

/// What is missing of the month of an upload beside what is told of the upload itself.
pub(super) fn missing_beside(upload: &Upload) -> Vec<&Missing> {
    let Some(month) = &upload.month else { return Vec::new() };
    month.missing_beside(&upload.meta.id, !upload.corrected_by.is_empty())
}

/// Rows of an upload of which it tells itself that Kiva has not taken them, but for the amounts that Kiva has.
pub(super) fn own_with_former(upload: &Upload) -> Vec<&Missing> {
    let beside = missing_beside(upload);
    let missing = upload.month.iter().flat_map(|month| &month.missing);
    let own = missing.filter(|rows| rows.has_former && rows.upload == upload.meta.id);
    own.filter(|rows| !beside.contains(rows)).collect()
}

/// Rows that are missing of a month, with what to type. Where the settings are not those of its own partner, that is an
/// `other`: what would be sent is left to who has these.
pub(super) fn warning(rows: &Missing, month: Month, other: Option<&str>, typed: &Typed) -> Warning {
    let Doubt { code, message } = missing(rows, month, words::spoken());
    let is_sent = rows.status != BatchStatus::Cancelled && !rows.is_overtaken;
    let advice = match other.filter(|_| is_sent) {
        Some(partner) => of_other_partner(partner, &rows.upload, typed),
        None => remedy(rows, typed),
    };
    Warning::new(code, rows.rows, Said { message, advice })
}

fn remedy(rows: &Missing, typed: &Typed) -> String {
    match (rows.status, &*remedies(rows, typed)) {
        (BatchStatus::Pending, [resume, cancel, ..]) => {
            let [resume, cancel] = [resume, cancel].map(Suggestion::unbroken);
            t!("warning-resume-or-cancel", resume, cancel)
        }
        (BatchStatus::Pending, [cancel]) => t!("warning-cancel", command = cancel.unbroken()),
        (BatchStatus::Cancelled, [show, ..]) => t!("warning-given-up", command = show.unbroken()),
        (_, [table, ..]) if rows.has_former => {
            t!("warning-former", count = rows.rows, command = table.unbroken())
        }
        (_, [table, ..]) => t!("warning-missing", count = rows.rows, command = table.unbroken()),
        (_, []) => String::new(),
    }
}

/// What is done by who has the settings of a partner, of an upload of it.
pub(super) fn of_other_partner(partner: &str, upload: &str, typed: &Typed) -> String {
    let command = typed.about("show", upload);
    t!("warning-other-partner", partner = escape(partner), command)
}

/// What keeps a month from being exact, in a sentence, with a fixed word.
#[derive(Serialize)]
pub(super) struct Doubt {
    pub(super) code: &'static str,
    pub(super) message: String,
}

/// Rows of a month that Kiva does not have right.
pub(super) fn missing(rows: &Missing, month: Month, locale: &Locale) -> Doubt {
    use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
    let (count, upload, month) = (rows.rows, rows.upload.as_str(), locale.month(month));
    let of = match &rows.corrects {
        Some(corrects) => t!(locale, "upload-missing-of-correction", upload, month, corrects),
        None => t!(locale, "upload-missing-of", upload, month),
    };
    let code = match rows.status {
        Accepted => "month.in-error",
        Rejected => "month.refused",
        Cancelled => "month.given-up",
        Pending | Sending | Unknown => "month.not-sent",
    };
    let message = match (rows.status, rows.has_former) {
        (Accepted, false) => t!(locale, "upload-missing-in-error", count, of),
        (Accepted, true) => t!(locale, "upload-former-in-error", count, of),
        (Rejected, false) => t!(locale, "upload-missing-refused", count, of),
        (Rejected, true) => t!(locale, "upload-former-refused", count, of),
        (Cancelled, false) => t!(locale, "upload-missing-given-up", count, of),
        (Cancelled, true) => t!(locale, "upload-former-given-up", count, of),
        (Pending | Sending | Unknown, _) => t!(locale, "upload-missing-not-sent", count, of),
    };
    Doubt { code, message }
}

/// Whether all that Kiva does not have of a month are rows in which it found an error: those of no loan of Kiva are not
/// to be reported, and nothing else ever takes their place.
pub(super) fn lacks_only_errors(upload: &Upload) -> bool {
    let is_error = |rows: &Missing| rows.status == BatchStatus::Accepted && !rows.has_former;
    let month = upload.month.as_ref();
    !upload.has_unplaced_errors() && month.is_some_and(|month| month.missing.iter().all(is_error))
}

/// What is typed so that Kiva has them: one of these, or one after the other.
pub(super) fn remedies<'t>(rows: &Missing, typed: &'t Typed) -> Vec<Suggestion<'t>> {
    let about = |command| typed.about(command, &rows.upload);
    match rows.status {
        BatchStatus::Accepted | BatchStatus::Rejected => {
            let file = file_of_other_to_correct(words::spoken(), &rows.upload);
            vec![about("show").option("problems", file)]
        }
        BatchStatus::Cancelled => vec![about("show")],
        BatchStatus::Pending if rows.is_overtaken => vec![about("cancel")],
        BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Unknown => {
            vec![about("resume"), about("cancel")]
        }
    }
}

/// What is to be done of a month that cannot be finalized, as older amounts were sent later.
#[derive(Clone, Copy, Debug)]
pub(super) enum SentOver<'a> {
    /// It is to be found out whether Kiva has those of this upload.
    Unknown(&'a str),
    /// The rows of the upload in question are to be sent again.
    Own,
    /// Those of another one are.
    Other(&'a str),
}

impl<'a> SentOver<'a> {
    pub(super) fn of(upload: &'a Upload) -> Option<Self> {
        let totals = upload.month.as_ref()?;
        if let Some(overtaken) = &totals.may_be_overtaken {
            return Some(Self::Unknown(&overtaken.last.upload));
        }
        let again = &totals.overtaken.as_ref()?.again;
        if again.contains(&upload.meta.id) {
            return Some(Self::Own);
        }
        again.last().map(|other| Self::Other(other))
    }
}

/// What is not in the total of a month.
pub(super) fn not_counted(totals: &MonthTotals, locale: &Locale) -> Option<String> {
    let count = totals.with_errors;
    (count > 0).then(|| t!(locale, "upload-month-errors", count))
}

/// All that keeps a month from being exact: of what is exact there is none.
pub(super) fn reasons(totals: &MonthTotals, locale: &Locale) -> Vec<Doubt> {
    let missing = totals.missing.iter().filter(|rows| rows.leaves_doubt());
    let missing = missing.map(|rows| self::missing(rows, totals.month, locale));
    missing.chain(doubts(totals, locale)).collect()
}

/// What could change the total of a month and is not known.
pub(super) fn doubts(totals: &MonthTotals, locale: &Locale) -> Vec<Doubt> {
    let MonthTotals { unknown, without_answer, found_late, mixed_loans, .. } = totals;
    let MonthTotals { undecided_loans, unplaced, overtaken, may_be_overtaken, .. } = totals;
    let of_upload = |(upload, batch): &(String, usize)| {
        t!(locale, "upload-batch-of", batch = batch.to_string(), upload)
    };
    let list =
        |batches: &[(String, usize)]| batches.iter().map(of_upload).collect::<Vec<_>>().join(", ");
    let mut doubts = Vec::new();
    let mut add = |code, message| doubts.push(Doubt { code, message });
    if totals.may_lack {
        add("month.restored", t!(locale, "upload-month-restored"));
    }
    if !unknown.is_empty() {
        add("month.unknown", t!(locale, "upload-month-unknown", batches = list(unknown)));
    }
    if !without_answer.is_empty() {
        let batches = list(without_answer);
        add("month.without-answer", t!(locale, "upload-month-without-answer", batches));
    }
    if !found_late.is_empty() {
        let batches = list(found_late);
        add("month.found-late", t!(locale, "upload-month-found-late", batches));
    }
    if let Some(first) = mixed_loans.first() {
        let (count, loan) = (mixed_loans.len(), escape(first));
        add("month.mixed", t!(locale, "upload-month-mixed", count, loan));
    }
    if let Some(first) = undecided_loans.first() {
        let (count, loan) = (undecided_loans.len(), escape(first));
        add("month.undecided", t!(locale, "upload-month-undecided", count, loan));
    }
    for (overtaken, code, is_certain) in
        [(overtaken, "month.overtaken", "yes"), (may_be_overtaken, "month.may-be-overtaken", "no")]
    {
        if let Some(Overtaken { loans, last, .. }) = overtaken {
            let (count, month, upload) = (*loans, locale.month(last.month), last.upload.as_str());
            add(code, t!(locale, "upload-month-overtaken", count, month, upload, is_certain));
        }
    }
    let is_named = |error: &&Unplaced| error.loan.is_some();
    if let Some(first) = unplaced.iter().find(is_named).or(unplaced.first()) {
        let (count, upload) = (unplaced.len(), first.upload.as_str());
        let said = match first.loan.as_deref().map(escape) {
            Some(loan) => t!(locale, "upload-month-unplaced", count, loan, upload),
            None => t!(locale, "upload-month-unnamed", count, upload),
        };
        add("month.unplaced", said);
    }
    doubts
}

/// The command that shows the uploads of a month, in a sentence.
pub(super) fn month_in_history(period: Month, typed: &Typed) -> String {
    let command = typed.suggest("history").option("period", period.to_string());
    t!("warning-month", month = words::month(period), command)
}
