//! How an upload stands at the end: what was sent, what was not, and what a person must do now.

use std::path::Path;

use serde::Serialize;

use super::UploadReport;
use crate::checks::guard::Superseded;
use crate::ledger::{BatchStatus, RecordedProblem, UploadStatus};
use crate::model::text::escape;
use crate::ui::report::batch::BatchReport;
use crate::ui::report::layout::Page;
use crate::ui::report::loans_of;
use crate::ui::report::month::{MonthReport, SentOver};
use crate::ui::report::warnings::{Warning, month_in_history};
use crate::ui::suggestion::{Suggestion, Typed, file_to_correct};
use crate::ui::words::{self, t};

/// What is typed of a batch, where PA2 has it and where it does not.
#[derive(Debug, Serialize)]
pub struct ToResolve {
    batch: usize,
    accepted: String,
    not_received: String,
}

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
        let (can_resume, is_corrected) = (self.has(Pending), !self.corrected_by.is_empty());
        let unknown: Vec<_> = self.of_status(Unknown).map(|batch| batch.batch).collect();
        match (self.status, &self.upload) {
            (UploadStatus::Accepted, _) => {
                self.next_in_pa2(page);
                self.only_stage(page);
            }
            // What was given up may be reported after all.
            (UploadStatus::Cancelled | UploadStatus::Partial, _)
                if self.command == "cancel" || self.has_given_up() =>
            {
                page.apart(t!("upload-next-rest"));
                page.line(format!("  {}", self.to_send_again(page.typed)));
            }
            (UploadStatus::Partial | UploadStatus::Rejected, _) if is_corrected => {
                page.blank();
                self.next_of_corrected(page);
            }
            (UploadStatus::Incomplete, _) if self.has(Sending) => {
                page.apart(t!("upload-next-running"));
            }
            // After a run the fault says it, on standard error.
            (UploadStatus::Incomplete, Some(id))
                if can_resume && matches!(self.command, "show" | "resolve" | "cancel") =>
            {
                page.blank();
                let next = if self.newer.is_some() { "cancel" } else { "resume" };
                let command = page.typed.about(next, id);
                // What comes after a batch of unknown outcome waits until it is known.
                page.paragraph(if unknown.is_empty() {
                    t!("upload-next", command)
                } else {
                    let batches = words::spoken().batches(unknown);
                    t!("upload-next-unknown", batches, command)
                });
            }
            _ => {}
        }
        let missing = self.missing(page.typed);
        if !missing.is_empty() {
            page.blank();
        }
        for warning in missing {
            warning.paragraph(page);
        }
    }

    /// What is missing of the month beside what is told of the upload itself.
    pub(in crate::ui::report) fn missing(&self, typed: &Typed) -> Vec<Warning> {
        let is_corrected = !self.corrected_by.is_empty();
        let of = |month: &MonthReport| month.missing(self.upload.as_deref(), is_corrected, typed);
        self.month.as_ref().map(of).unwrap_or_default()
    }

    /// Whether rows of it were given up that are in no later upload, and nothing else is to be said of it.
    fn has_given_up(&self) -> bool {
        let missing = self.month.iter().flat_map(|month| &month.totals.missing);
        let mut own = missing.filter(|rows| Some(&rows.upload) == self.upload.as_ref()).peekable();
        self.command == "show"
            && own.peek().is_some()
            && own.all(|rows| rows.status == BatchStatus::Cancelled)
    }

    /// What `show` tells to type; after a run the fault says it, on standard error.
    pub(super) fn how_to_correct(&self, page: &mut Page) {
        let said = match (&self.upload, &self.problems_path) {
            (Some(id), Some(file)) => {
                let name = escape(&file.to_string_lossy());
                let command = page.typed.correct(id, &self.environment, file);
                if self.has_errors() || self.has(BatchStatus::Rejected) {
                    t!("upload-problems-file", file = name, command)
                } else if self.known_problems().next().is_some() {
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

    pub fn to_resolve(&self, typed: &Typed) -> Vec<ToResolve> {
        let Some(upload) = &self.upload else { return Vec::new() };
        let of = |batch: &BatchReport| {
            let commands = typed.resolve(upload, batch.batch);
            let [accepted, not_received] = commands.map(|command| command.to_string());
            ToResolve { batch: batch.batch, accepted, not_received }
        };
        self.of_status(BatchStatus::Unknown).map(of).collect()
    }

    /// What writes the rows that are to be corrected.
    pub fn to_table<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let show = typed.about("show", self.upload.as_deref().unwrap_or_default());
        show.option("problems", file_to_correct())
    }

    fn of_status(&self, status: BatchStatus) -> impl Iterator<Item = &BatchReport> + Clone {
        self.batches.iter().filter(move |batch| batch.status == status)
    }

    fn has(&self, status: BatchStatus) -> bool {
        self.of_status(status).next().is_some()
    }

    /// Whether Kiva refused a batch, and nothing was done about it.
    fn is_refused(&self) -> bool {
        let is_over = matches!(self.status, UploadStatus::Partial | UploadStatus::Rejected);
        is_over && self.corrected_by.is_empty() && self.has(BatchStatus::Rejected)
    }

    fn next_in_pa2(&self, page: &mut Page) {
        page.apart(self.shown_in_pa2());
        if let Some(month) = self.more_of_month() {
            month.human(self.sent.expected_loans, page);
        }
        if !self.corrected_by.is_empty() {
            self.next_of_corrected(page);
        } else if !self.has_errors() {
            let is_incomplete = self.missing(page.typed).iter().any(Warning::is_urgent);
            let finalize = || (!is_incomplete).then(|| t!("upload-next-finalize"));
            let next = self.next_of_sent_over(page.typed).or_else(finalize);
            if let Some(next) = next {
                page.paragraph(next);
            }
        // After a run the error says it, on standard error, or what is said of the table.
        } else if !matches!(self.command, "upload" | "resume") && self.problems_path.is_none() {
            page.paragraph(t!("upload-next-correct", command = self.to_table(page.typed)));
        }
    }

    fn next_of_corrected(&self, page: &mut Page) {
        let last = self.corrected_by.last().map_or("", String::as_str);
        page.paragraph(t!("upload-next-correction", command = page.typed.about("show", last)));
    }

    /// What comes before all else where older amounts of the month were sent later.
    fn next_of_sent_over(&self, typed: &Typed) -> Option<String> {
        let show = |upload| typed.about("show", upload);
        Some(match self.sent_over()? {
            SentOver::Unknown(upload) => t!("upload-next-settle", upload, command = show(upload)),
            SentOver::Own => t!("upload-next-send-again", command = self.to_send_again(typed)),
            SentOver::Other(upload) => t!("upload-next-send-other", upload, command = show(upload)),
        })
    }

    fn sent_over(&self) -> Option<SentOver<'_>> {
        SentOver::of(&self.month.as_ref()?.totals, self.upload.as_deref()?)
    }

    /// What sends the rows of its file that Kiva does not have.
    fn to_send_again<'a>(&self, typed: &'a Typed) -> Suggestion<'a> {
        let id = self.upload.as_deref().unwrap_or_default();
        let command = typed.correct(id, &self.environment, Path::new(&self.file));
        command.read_as(self.file_meta.as_ref())
    }

    /// What to do of a doubt of the month, in a line.
    pub fn remedy_of_month(&self, code: &str, typed: &Typed) -> String {
        let is_of_sent_over = matches!(code, "month.overtaken" | "month.may-be-overtaken");
        match self.sent_over().filter(|_| is_of_sent_over) {
            Some(SentOver::Own) => t!("warning-send-again", command = self.to_send_again(typed)),
            Some(SentOver::Other(upload)) => {
                t!("warning-send-other", upload, command = typed.about("show", upload))
            }
            Some(SentOver::Unknown(upload)) => {
                t!("warning-finish", command = typed.about("show", upload))
            }
            None => month_in_history(&self.period, typed),
        }
    }

    /// That what went to stage is not reported yet, with the command that does it.
    fn only_stage(&self, page: &mut Page) {
        if self.environment != "stage" || self.command != "upload" {
            return;
        }
        // Of the real report a correction may be a few rows.
        if self.corrects.is_some() {
            return page.paragraph(t!("upload-stage-only-correction"));
        }
        let upload = page.typed.suggest("upload").about(self.file.as_ref());
        let upload = upload.without("again").option("period", &self.period);
        let command = upload.option("env", "production");
        page.paragraph(t!("upload-stage-only", command));
    }

    /// Of the loans that Kiva expects a correction has few, and its month may have all.
    fn shown_in_pa2(&self) -> String {
        let problems = if self.batches.iter().any(|batch| batch.problems.is_none()) {
            t!("upload-problems-unknown")
        } else {
            t!("words-problems", count = self.known_problems().count())
        };
        let expected = self.sent.expected_loans.filter(|_| self.more_of_month().is_none());
        let mut loans = loans_of(self.loans, expected);
        if self.loans < self.rows {
            let rows = t!("words-rows", count = self.rows);
            loans = t!("upload-rows-of-loans", rows, loans);
        }
        let total = words::amount(&self.total_amount);
        t!("upload-pa2-shows", loans, total, problems)
    }

    pub fn more_of_month(&self) -> Option<&MonthReport> {
        self.month.as_ref().filter(|month| month.is_more_than(self.upload.as_deref()))
    }

    pub fn known_problems(&self) -> impl Iterator<Item = &RecordedProblem> {
        self.batches.iter().filter_map(|batch| batch.problems.as_ref()).flatten()
    }

    /// What is to be corrected stands before what is to be looked at.
    pub fn problems_errors_first(&self) -> Vec<&RecordedProblem> {
        let mut problems: Vec<_> = self.known_problems().collect();
        problems.sort_by_key(|problem| !problem.is_error());
        problems
    }

    pub fn has_errors(&self) -> bool {
        self.known_problems().any(RecordedProblem::is_error)
    }

    /// How many rows ended so, and that they did, where any did.
    pub fn ended(&self, status: BatchStatus) -> Option<(usize, String)> {
        let batches = self.of_status(status);
        let count = batches.clone().map(|batch| batch.rows).sum::<usize>();
        let batches = words::spoken().batches(batches.map(|batch| batch.batch));
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
            (_, BatchStatus::Pending) => t!("upload-rows-pending", count, batches),
            (_, BatchStatus::Cancelled) => t!("upload-rows-cancelled", count, batches),
        };
        (count > 0).then_some((count, text))
    }
}
