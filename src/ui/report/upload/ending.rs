//! How an upload stands at the end: what was sent, what was not, and what a person must do now.

use std::collections::HashSet;

use super::UploadReport;
use crate::checks::guard::Superseded;
use crate::ledger::{BatchStatus, RecordedProblem, UploadStatus};
use crate::model::standing::{Missing, MonthTotals};
use crate::model::text::escape;
use crate::ui::report::layout::Page;
use crate::ui::report::month::{self, SentOver, month_in_history};
use crate::ui::report::phrases::loans_of;
use crate::ui::report::warnings::Warning;
use crate::ui::suggestion::{Suggestion, Typed, file_to_correct};
use crate::ui::words::{self, t};

impl UploadReport {
    /// What was sent and what not, in words that leave no doubt, and what a person must do now.
    pub(super) fn ending(&self, page: &mut Page) {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        page.blank();
        for status in [Accepted, Rejected, Sending, Unknown, Pending, Cancelled] {
            if let Some((_, text)) = self.ended(status) {
                page.paragraph(text);
            }
        }
        self.next(page);
        let missing = self.missing(page.typed);
        if !missing.is_empty() {
            page.blank();
        }
        for warning in missing {
            warning.paragraph(page);
        }
    }

    fn next(&self, page: &mut Page) {
        let upload = &self.upload;
        match upload.status() {
            UploadStatus::Accepted => {
                self.next_in_pa2(page);
                self.only_stage(page);
            }
            // What was given up may be reported after all.
            UploadStatus::Cancelled | UploadStatus::Partial
                if self.command == "cancel" || self.has_given_up() =>
            {
                // What would be refused is not proposed.
                if let Some(Superseded { by, other: None, .. }) = &self.newer {
                    let (upload, month) = (by.upload.as_str(), words::month(&by.month));
                    return page.apart(t!("upload-next-none", upload, month));
                }
                page.apart(t!("upload-next-rest"));
                page.line(format!("  {}", page.typed.resend(&upload.meta)));
            }
            UploadStatus::Partial | UploadStatus::Rejected if !upload.corrected_by.is_empty() => {
                page.blank();
                self.next_of_corrected(page);
            }
            UploadStatus::Incomplete if upload.has(BatchStatus::Sending) => {
                page.apart(t!("upload-next-running"));
            }
            // After a run the fault says it, on standard error.
            UploadStatus::Incomplete if upload.has(BatchStatus::Pending) && !self.is_of_a_run() => {
                page.apart(self.next_to_resume(page.typed));
            }
            _ => {}
        }
    }

    /// Whether it is the result of a run that sent something, or tried to.
    pub fn is_of_a_run(&self) -> bool {
        matches!(self.command, "upload" | "resume")
    }

    fn next_to_resume(&self, typed: &Typed) -> String {
        let next = if self.newer.is_some() { "cancel" } else { "resume" };
        let command = typed.about(next, &*self.upload.meta.id);
        let unknown = self.upload.batches_of(BatchStatus::Unknown);
        let unknown: Vec<_> = unknown.map(|record| record.batch.number).collect();
        // What comes after a batch of unknown outcome waits until it is known.
        if unknown.is_empty() {
            t!("upload-next", command)
        } else {
            t!("upload-next-unknown", batches = words::spoken().batches(unknown), command)
        }
    }

    /// What is missing of the month beside what is told of the upload itself.
    pub(in crate::ui::report) fn missing(&self, typed: &Typed) -> Vec<Warning> {
        let period = &self.upload.meta.period;
        let missing = month::missing_beside(&self.upload).into_iter();
        missing.map(|rows| month::warning(rows, period, typed)).collect()
    }

    /// Whether rows of it were given up that are in no later upload, and nothing else is to be said of it.
    fn has_given_up(&self) -> bool {
        let missing = self.upload.month.iter().flat_map(|month| &month.missing);
        let mut own = missing.filter(|rows| Some(&*rows.upload) == self.id()).peekable();
        self.command == "show"
            && own.peek().is_some()
            && own.all(|rows| rows.status == BatchStatus::Cancelled)
    }

    /// What `show` tells to type; after a run the fault says it, on standard error.
    pub(super) fn how_to_correct(&self, page: &mut Page) {
        let said = match (self.id(), &self.problems_file) {
            (Some(id), Some(file)) => {
                let name = escape(&file.to_string_lossy());
                let command = page.typed.correct(id, &self.upload.meta.environment, file);
                if self.upload.rows_in_error() > 0 || self.upload.has(BatchStatus::Rejected) {
                    t!("upload-problems-file", file = name, command)
                } else if self.upload.problems().next().is_some() {
                    t!("upload-problems-file-warnings", file = name, command)
                } else {
                    t!("upload-problems-file-empty", file = name)
                }
            }
            // Of a batch that was refused nothing else tells what to do.
            (Some(_), None) if self.command == "show" && self.is_refused() => {
                t!("upload-next-refused", command = self.to_table(page.typed))
            }
            _ => return,
        };
        page.apart(said);
    }

    /// What writes the rows that are to be corrected.
    pub fn to_table<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let show = typed.about("show", &*self.upload.meta.id);
        show.option("problems", file_to_correct(words::spoken()))
    }

    /// Whether Kiva refused a batch, and nothing more is to be sent before something is done about it.
    fn is_refused(&self) -> bool {
        let status = self.upload.status();
        matches!(status, UploadStatus::Partial | UploadStatus::Rejected) && self.has_refused_left()
    }

    /// Whether Kiva refused rows that no later upload has put right.
    pub(in crate::ui::report) fn has_refused_left(&self) -> bool {
        let mut rows = self.upload.repayments_of(BatchStatus::Rejected);
        self.upload.corrected_by.is_empty() && rows.any(|row| !self.put_right.contains(&row.line))
    }

    fn next_in_pa2(&self, page: &mut Page) {
        page.blank();
        if self.upload.meta.environment == "sandbox" {
            page.paragraph(t!("receipt-do-sandbox"));
        }
        page.paragraph(self.shown_in_pa2());
        if let Some(month) = self.more_of_month() {
            month::human(month, self.sent.expected_loans, page);
        }
        if !self.upload.corrected_by.is_empty() {
            self.next_of_corrected(page);
        } else if self.upload.rows_in_error() == 0 {
            let is_incomplete = self.missing(page.typed).iter().any(Warning::is_urgent);
            let finalize = || (!is_incomplete).then(|| t!("upload-next-finalize"));
            let next = self.next_of_sent_over(page.typed).or_else(finalize);
            if let Some(next) = next {
                page.paragraph(next);
            }
        // After a run the error says it, on standard error, or what is said of the table.
        } else if !self.is_of_a_run() && self.problems_file.is_none() {
            page.paragraph(t!("upload-next-correct", command = self.to_table(page.typed)));
        }
    }

    fn next_of_corrected(&self, page: &mut Page) {
        let last = self.upload.corrected_by.last().map_or("", String::as_str);
        page.paragraph(t!("upload-next-correction", command = page.typed.about("show", last)));
    }

    /// What comes before all else where older amounts of the month were sent later.
    fn next_of_sent_over(&self, typed: &Typed) -> Option<String> {
        let show = |upload| typed.about("show", upload);
        Some(match SentOver::of(&self.upload)? {
            SentOver::Unknown(upload) => t!("upload-next-settle", upload, command = show(upload)),
            SentOver::Own => {
                t!("upload-next-send-again", command = typed.resend(&self.upload.meta))
            }
            SentOver::Other(upload) => t!("upload-next-send-other", upload, command = show(upload)),
        })
    }

    /// What to do of a doubt of the month, in a line.
    pub fn remedy_of_month(&self, code: &str, typed: &Typed) -> String {
        let is_of_sent_over = matches!(code, "month.overtaken" | "month.may-be-overtaken");
        match SentOver::of(&self.upload).filter(|_| is_of_sent_over) {
            Some(SentOver::Own) => {
                t!("warning-send-again", command = typed.resend(&self.upload.meta))
            }
            Some(SentOver::Other(upload)) => {
                t!("warning-send-other", upload, command = typed.about("show", upload))
            }
            Some(SentOver::Unknown(upload)) => {
                t!("warning-finish", command = typed.about("show", upload))
            }
            None => month_in_history(&self.upload.meta.period, typed),
        }
    }

    /// That what went to stage is not reported yet, with the command that does it: a file in which Kiva found
    /// errors is corrected before.
    fn only_stage(&self, page: &mut Page) {
        let meta = &self.upload.meta;
        let is_right = self.upload.rows_in_error() == 0;
        if meta.environment != "stage" || self.command != "upload" || !is_right {
            return;
        }
        // Of the real report a correction may be a few rows.
        if meta.corrects.is_some() {
            return page.paragraph(t!("upload-stage-only-correction"));
        }
        let upload = page.typed.suggest("upload").about(meta.file_name.as_ref());
        let upload = upload.without("again").option("period", &meta.period);
        let command = upload.option("env", "production");
        page.paragraph(t!("upload-stage-only", command));
    }

    /// Of the loans that Kiva expects a correction has few, and its month may have all.
    fn shown_in_pa2(&self) -> String {
        let problems = if self.upload.batches.iter().any(|record| record.is_answer_lost) {
            t!("upload-problems-unknown")
        } else {
            t!("words-problems", count = self.upload.problems().count())
        };
        let expected = self.sent.expected_loans.filter(|_| self.more_of_month().is_none());
        // They are fewer where a group loan has a row for each client.
        let loans: HashSet<_> = self.upload.repayments().map(|row| &row.loan_id).collect();
        let count = loans.len();
        let mut loans = loans_of(count, expected);
        if count < self.upload.rows() {
            let rows = t!("words-rows", count = self.upload.rows());
            loans = t!("upload-rows-of-loans", rows, loans);
        }
        let total = words::amount(&self.upload.total());
        t!("upload-pa2-shows", loans, total, problems)
    }

    pub fn more_of_month(&self) -> Option<&MonthTotals> {
        self.upload.month.as_ref().filter(|month| month.is_more_than(&self.upload.meta.id))
    }

    /// What is to be corrected stands before what is to be looked at.
    pub fn problems_errors_first(&self) -> Vec<&RecordedProblem> {
        let mut problems: Vec<_> = self.upload.problems().collect();
        problems.sort_by_key(|problem| !problem.is_error());
        problems
    }

    /// How many rows ended so, and that they did, where any did.
    pub fn ended(&self, status: BatchStatus) -> Option<(usize, String)> {
        let count = self.upload.rows_of(status);
        let batches = self.upload.batches_of(status).map(|record| record.batch.number);
        let batches = words::spoken().batches(batches);
        let text = match (&self.newer, status) {
            (Some(Superseded { rows, by, other: Some(loan), .. }), BatchStatus::Pending) => {
                let (upload, month) = (by.upload.as_str(), words::month(&by.month));
                let (newer, loan) = (*rows, escape(loan));
                t!("upload-rows-overtaken-partly", count, newer, batches, upload, month, loan)
            }
            (Some(Superseded { by, .. }), BatchStatus::Pending) => {
                let (upload, month) = (by.upload.as_str(), words::month(&by.month));
                t!("upload-rows-overtaken", count, batches, upload, month)
            }
            (_, BatchStatus::Accepted) => t!("upload-rows-accepted", count, batches),
            (_, BatchStatus::Rejected) => t!("upload-rows-rejected", count, batches),
            (_, BatchStatus::Sending) => t!("upload-rows-sending", count, batches),
            (_, BatchStatus::Unknown) => t!("upload-rows-unknown", count, batches),
            (_, BatchStatus::Pending) => {
                let answered = || self.upload.batches_of(status).map(|record| record.is_resolved);
                match (answered().all(|is_so| is_so), answered().any(|is_so| is_so)) {
                    (true, _) => t!("upload-rows-not-found", count, batches),
                    (_, true) => t!("upload-rows-not-found-or-sent", count, batches),
                    (_, false) => t!("upload-rows-pending", count, batches),
                }
            }
            (_, BatchStatus::Cancelled) => t!("upload-rows-cancelled", count, batches),
        };
        // Kiva has accepted a row that it found an error in.
        let is_of_it = |rows: &&Missing| rows.status == status && status != BatchStatus::Accepted;
        let text = match month::own_with_former(&self.upload).into_iter().find(is_of_it) {
            Some(rows) => t!("upload-rows-former", text, count = rows.rows),
            None => text,
        };
        (count > 0).then_some((count, text))
    }
}
