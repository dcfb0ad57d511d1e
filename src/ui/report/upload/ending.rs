//! How an upload stands at the end: what was sent, what was not, and what a person must do now.

use std::collections::HashSet;

use super::{UploadOf, UploadReport};
use crate::checks::guard::{Blocked, First, InTheWay, Superseded};
use crate::ledger::{BatchStatus, RecordedProblem, Upload, UploadStatus};
use crate::model::Environment;
use crate::model::standing::{Later, Missing, MonthTotals};
use crate::model::text::escape;
use crate::ui::report::layout::Page;
use crate::ui::report::month::{self, SentOver, month_in_history};
use crate::ui::report::phrases::{loans_of, rest_after_all};
use crate::ui::report::todo::{Todo, todo};
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

    /// What comes first, but for what is told where it stands: of a batch, and of what is missing of the month.
    fn next(&self, page: &mut Page) {
        let todo = self.todo();
        let is_own = |todo: &&Todo| !matches!(todo, Todo::Missing(_) | Todo::Compare(_));
        // What is missing comes first, and is told by itself.
        let is_held_up = todo.iter().any(Todo::is_of_missing);
        let own = todo.iter().find(is_own).filter(|own| !(is_held_up && own.is_finalize()));
        let is_accepted = self.told.upload.status() == UploadStatus::Accepted;
        let next = match self.of {
            // What is to be done first is told above.
            _ if self.told.is_of_other_partner && !own.is_some_and(Todo::is_to_look) => None,
            UploadOf::Cancel => Some(self.next_of_rest(page.typed)),
            _ => own.and_then(|own| self.next_of(own, page.typed)),
        };
        if is_accepted || next.is_some() {
            page.blank();
        }
        if is_accepted {
            self.shown_in_pa2(page);
        }
        let is_about_month =
            is_accepted || own.is_some_and(|own| own.is_sent_over() || own.is_finalize());
        if let Some(month) = self.more_of_month().filter(|_| is_about_month) {
            month::human(month, self.sent.expected_loans, page);
        }
        let is_more = next.is_some() && !self.is_of_a_run() && self.of != UploadOf::Cancel;
        if let Some(next) = next {
            page.paragraph(next);
        }
        if is_more && todo.iter().any(Todo::is_send_rest) && !own.is_some_and(Todo::is_send_rest) {
            page.apart(self.next_of_rest(page.typed));
        }
        if is_accepted {
            self.only_stage(page);
        }
    }

    pub(super) fn todo(&self) -> Vec<Todo<'_>> {
        todo(&self.told)
    }

    /// What is said of it. After a run the fault says much of it, on standard error.
    fn next_of(&self, todo: &Todo, typed: &Typed) -> Option<String> {
        let (is_run, is_table) = (self.is_of_a_run(), self.problems_file.is_some());
        let show = |upload: &str| typed.about("show", upload);
        Some(match *todo {
            Todo::Wait => t!("upload-next-running"),
            _ if is_run && (todo.is_of_batches() || todo.is_send_rest()) => return None,
            Todo::Resolve(_) if !self.told.upload.has(BatchStatus::Pending) => return None,
            Todo::Resolve(_) | Todo::Resume | Todo::GiveUp(_) => self.next_to_resume(typed),
            Todo::Settle(InTheWay { first: First::Wait, .. }) => t!("upload-next-running"),
            Todo::Settle(InTheWay { upload, .. }) => {
                t!("upload-next-settle-newer", upload, command = show(upload))
            }
            Todo::Superseded(Superseded { by, .. }) => nothing_left(by),
            Todo::CorrectRefused | Todo::CorrectErrors if is_run || is_table => return None,
            Todo::CorrectRefused => t!("upload-next-refused", command = self.to_table(typed)),
            Todo::CorrectErrors => t!("upload-next-correct", command = self.to_table(typed)),
            Todo::SendRest => self.next_of_rest(typed),
            Todo::SettleOther(upload) => {
                t!("upload-next-settle-other", upload, command = show(upload))
            }
            Todo::FollowCorrection(upload) => t!("upload-next-correction", command = show(upload)),
            Todo::SentOver(SentOver::Unknown(upload)) => {
                t!("upload-next-settle", upload, command = show(upload))
            }
            Todo::SentOver(SentOver::Own) => {
                t!("upload-next-send-again", command = typed.resend(&self.told.upload.meta))
            }
            Todo::SentOver(SentOver::Other(upload)) => {
                t!("upload-next-send-other", upload, command = show(upload))
            }
            Todo::Finalize(None) => t!("upload-next-finalize"),
            Todo::Finalize(Some(Later { upload, month, .. })) => {
                let (month, command) = (words::month(*month), show(upload));
                t!("upload-next-finalize-older", upload, month, command)
            }
            Todo::Missing(_) | Todo::Compare(_) => return None,
        })
    }

    fn next_of_rest(&self, typed: &Typed) -> String {
        // What would be refused is not proposed.
        match &self.told.newer {
            Some(Superseded { by, loan, other, .. }) if !self.told.goes_back() => {
                let Some(other) = other else { return nothing_left(by) };
                let (upload, month) = (by.upload.as_str(), words::month(by.month));
                let (loan, other) = (escape(loan), escape(other));
                t!("upload-next-rest-partly", upload, month, loan, other)
            }
            _ => {
                let rest = rest_after_all(&self.told, words::spoken());
                format!("{rest}\n  {}", self.told.resend(typed).unbroken())
            }
        }
    }

    /// Whether it is the result of a run that sent something, or tried to.
    pub fn is_of_a_run(&self) -> bool {
        matches!(self.of, UploadOf::Upload | UploadOf::Resume)
    }

    fn next_to_resume(&self, typed: &Typed) -> String {
        let next = if self.told.held.is_some() { "cancel" } else { "resume" };
        let command = typed.about(next, &*self.told.upload.meta.id);
        let unknown = self.told.upload.batches_of(BatchStatus::Unknown);
        let unknown: Vec<_> = unknown.map(|record| record.batch.number).collect();
        // What comes after a batch of unknown outcome waits until it is known.
        if unknown.is_empty() && self.told.goes_back() {
            format!("{}\n{}", t!("upload-next", command), self.next_of_rest(typed))
        } else if unknown.is_empty() {
            t!("upload-next", command)
        } else {
            t!("upload-next-unknown", batches = words::spoken().batches(unknown), command)
        }
    }

    /// What is missing of the month beside what is told of the upload itself.
    pub(in crate::ui::report) fn missing(&self, typed: &Typed) -> Vec<Warning> {
        let period = self.told.upload.meta.period;
        let missing = month::missing_beside(&self.told.upload).into_iter();
        let other = self.told.other_partner();
        missing.map(|rows| month::warning(rows, period, other, typed)).collect()
    }

    /// What is typed when the table is corrected.
    pub(super) fn how_to_correct(&self, page: &mut Page) {
        let Some(file) = &self.problems_file else { return };
        let name = escape(&file.to_string_lossy());
        let command = self.told.correct_by_table(file, page.typed);
        let is_left = self.told.has_refused_left() || self.told.has_errors_left();
        // What was put right is not in it.
        page.apart(if self.table().is_none() {
            t!("upload-problems-file-none", file = name)
        } else if let Some(partner) = self.told.other_partner().filter(|_| is_left) {
            t!("upload-problems-file-other-partner", file = name, partner = escape(partner))
        } else if is_left {
            t!("upload-problems-file", file = name, command)
        } else if self.told.problems_left().next().is_some() {
            t!("upload-problems-file-warnings", file = name, command)
        } else {
            t!("upload-problems-file-empty", file = name)
        });
    }

    /// What writes the rows that are to be corrected.
    pub fn to_table<'t>(&self, typed: &'t Typed) -> Suggestion<'t> {
        let show = typed.about("show", &*self.told.upload.meta.id);
        show.option("problems", file_to_correct(words::spoken()))
    }

    /// What to do of a doubt of the month, in a line.
    pub fn remedy_of_month(&self, code: &str, typed: &Typed) -> String {
        let is_of_sent_over = matches!(code, "month.overtaken" | "month.may-be-overtaken");
        match SentOver::of(&self.told.upload).filter(|_| is_of_sent_over) {
            Some(SentOver::Own) => match self.told.other_partner() {
                Some(partner) => month::of_other_partner(partner, &self.told.upload.meta.id, typed),
                None => t!("warning-send-again", command = typed.resend(&self.told.upload.meta)),
            },
            Some(SentOver::Other(upload)) => {
                t!("warning-send-other", upload, command = typed.about("show", upload))
            }
            Some(SentOver::Unknown(upload)) => {
                t!("warning-finish", command = typed.about("show", upload))
            }
            None => match self.unknown_beside().filter(|_| code == "month.unknown") {
                Some(other) => t!("warning-finish", command = typed.about("show", other)),
                None => month_in_history(self.told.upload.meta.period, typed),
            },
        }
    }

    /// That what went to stage is not reported yet, with the command that does it: a file in which Kiva found
    /// errors is corrected before.
    fn only_stage(&self, page: &mut Page) {
        let meta = &self.told.upload.meta;
        let is_right = self.told.upload.rows_in_error() == 0;
        if meta.environment != Environment::Stage || self.of != UploadOf::Upload || !is_right {
            return;
        }
        // Of the real report a correction may be a few rows.
        if meta.corrects.is_some() {
            return page.paragraph(t!("upload-stage-only-correction"));
        }
        let upload = page.typed.suggest("upload").about(meta.file_name.as_ref());
        let upload = upload.without("again").option("period", meta.period.to_string());
        let command = upload.option("env", "production");
        page.paragraph(t!("upload-stage-only", command));
    }

    /// Of the loans that Kiva expects a correction has few, and its month may have all.
    fn shown_in_pa2(&self, page: &mut Page) {
        if self.told.upload.meta.environment == Environment::Sandbox {
            page.paragraph(t!("receipt-do-sandbox"));
        }
        let problems = if self.told.upload.batches.iter().any(|record| record.is_answer_lost) {
            t!("upload-problems-unknown")
        } else {
            t!("words-problems", count = self.told.upload.problems().count())
        };
        let expected = self.sent.expected_loans.filter(|_| self.more_of_month().is_none());
        // They are fewer where a group loan has a row for each client.
        let loans: HashSet<_> = self.told.upload.repayments().map(|row| &row.loan_id).collect();
        let count = loans.len();
        let mut loans = loans_of(count, expected);
        if count < self.told.upload.rows() {
            let rows = t!("words-rows", count = self.told.upload.rows());
            loans = t!("upload-rows-of-loans", rows, loans);
        }
        let total = words::amount(&self.told.upload.total());
        page.paragraph(t!("upload-pa2-shows", loans, total, problems));
    }

    fn unknown_beside(&self) -> Option<&str> {
        self.told.upload.month.as_ref()?.unknown_beside(&self.told.upload.meta.id)
    }

    pub fn more_of_month(&self) -> Option<&MonthTotals> {
        let Upload { meta, month, .. } = &self.told.upload;
        month.as_ref().filter(|month| month.is_more_than(&meta.id))
    }

    /// How many rows ended so, and that they did, where any did.
    pub fn ended(&self, status: BatchStatus) -> Option<(usize, String)> {
        use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
        let upload = &self.told.upload;
        let count = upload.rows_of(status);
        let batches = upload.batches_of(status).map(|record| record.batch.number);
        let batches = words::spoken().batches(batches);
        let text = match status {
            Accepted => t!("upload-rows-accepted", count, batches),
            Rejected => t!("upload-rows-rejected", count, batches),
            Sending => t!("upload-rows-sending", count, batches),
            Unknown => t!("upload-rows-unknown", count, batches),
            Pending => self.pending(count, batches),
            Cancelled => t!("upload-rows-cancelled", count, batches),
        };
        // Kiva has accepted a row that it found an error in.
        let is_of_it = |rows: &&Missing| rows.status == status && status != Accepted;
        let text = match month::own_with_former(upload).into_iter().find(is_of_it) {
            Some(rows) => t!("upload-rows-former", text, count = rows.rows),
            None => text,
        };
        (count > 0).then_some((count, text))
    }

    /// Why rows were not sent, and whether they still will be.
    fn pending(&self, count: usize, batches: String) -> String {
        match &self.told.held {
            Some(Blocked::Older(newer)) => self.overtaken(newer, count, batches),
            Some(Blocked::InTheWay(InTheWay { upload, month, .. })) => {
                let month = words::month(*month);
                t!("upload-rows-in-the-way", count, batches, upload, month)
            }
            _ => {
                let pending = self.told.upload.batches_of(BatchStatus::Pending);
                let answered: Vec<_> = pending.map(|record| record.is_resolved).collect();
                if answered.iter().all(|is_so| *is_so) {
                    t!("upload-rows-not-found", count, batches)
                } else if answered.contains(&true) {
                    t!("upload-rows-not-found-or-sent", count, batches)
                } else {
                    t!("upload-rows-pending", count, batches)
                }
            }
        }
    }

    /// The same where it is because Kiva has newer amounts of them.
    fn overtaken(&self, by_newer: &Superseded, count: usize, batches: String) -> String {
        let Superseded { rows, by, other, .. } = by_newer;
        let (upload, month) = (by.upload.as_str(), words::month(by.month));
        match other.as_deref().map(escape) {
            _ if self.told.goes_back() => {
                t!("upload-rows-over-newer", count, batches, upload, month)
            }
            None => t!("upload-rows-overtaken", count, batches, upload, month),
            Some(loan) => {
                let newer = *rows;
                t!("upload-rows-overtaken-partly", count, newer, batches, upload, month, loan)
            }
        }
    }
}

/// What is to be corrected stands before what is to be looked at.
pub(super) fn errors_first<'p>(
    problems: impl Iterator<Item = &'p RecordedProblem>,
) -> Vec<&'p RecordedProblem> {
    let mut problems: Vec<_> = problems.collect();
    problems.sort_by_key(|problem| !problem.is_error());
    problems
}

fn nothing_left(by: &Later) -> String {
    t!("upload-next-none", upload = by.upload.as_str(), month = words::month(by.month))
}
