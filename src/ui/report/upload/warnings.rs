//! What a person must know of an upload beside how it ended.

use super::UploadReport;
use super::ending::errors_first;
use crate::checks::SHOWN_IN_FULL;
use crate::checks::guard::{InTheWay, Superseded};
use crate::ledger::{BatchStatus, RecordedProblem, UploadStatus};
use crate::model::text::escape;
use crate::ui::report::batch::{problems_not_known, unusual_reply};
use crate::ui::report::month::{Doubt, doubts};
use crate::ui::report::todo::Todo;
use crate::ui::report::warnings::Warning;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, Said, said, t};

impl UploadReport {
    pub(in crate::ui::report) fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        let of_file =
            self.sent.check.iter().map(|check| check.warnings(self.id().is_some(), typed));
        let mut warnings: Vec<_> = of_file.flatten().chain(self.beside(typed)).collect();
        let Some(upload) = self.id() else { return warnings };
        let show = || typed.about("show", upload);
        let look = t!("warning-look", command = show());
        warnings.extend(self.told.upload.batches.iter().filter_map(|record| {
            let (batch, words) = (record.batch.number.to_string(), unusual_reply(record)?);
            let said = said!("warning-answer", batch, words, command = show());
            Some(Warning::new("kiva.answer", 1, said))
        }));
        let problems = errors_first(self.told.problems_left());
        let (shown, more) = problems.split_at(problems.len().min(SHOWN_IN_FULL));
        let count = self.told.upload.rows_in_error();
        let table = t!("warning-table", count, command = self.to_table(typed));
        let remedy = |problem: &RecordedProblem| if problem.is_error() { &table } else { &look };
        let of = |problem: &&RecordedProblem| Warning::of_problem(problem, remedy(problem));
        warnings.extend(shown.iter().map(of));
        for alike in more.chunk_by(|one, next| one.is_error() == next.is_error()) {
            let message = t!("warning-more-of-kiva", count = alike.len());
            let first = Warning::of_problem(alike[0], &table);
            let said = Said { message, advice: table.clone() };
            warnings.push(first.for_more(alike.len() as u64, None, said));
        }
        warnings.extend(self.unfinished(typed));
        if let Some(message) = problems_not_known(&self.told.upload, words::spoken()) {
            let said = Said { message, advice: look };
            warnings.push(Warning::new("upload.problems-not-known", 1, said));
        }
        warnings.extend(self.missing(typed).into_iter().filter(Warning::is_urgent));
        if let Some(month) = self.more_of_month() {
            // Of its own batches the run's end tells, and what is missing is told above.
            let is_incomplete = self.told.upload.status() == UploadStatus::Incomplete;
            let is_own = |code| is_incomplete && code == "month.unknown";
            let doubts = doubts(month, words::spoken());
            let doubts = doubts.into_iter().filter(|doubt| !is_own(doubt.code));
            warnings.extend(doubts.map(|Doubt { code, message }| {
                Warning::new(code, 1, Said { message, advice: self.remedy_of_month(code, typed) })
            }));
        }
        warnings
    }

    /// What a person should know of the rows beside what was sent before.
    pub(super) fn beside(&self, typed: &Typed) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let Some(guarded) = &self.sent.guarded else { return warnings };
        let mut add = |code, count, said| warnings.push(Warning::new(code, count, said));
        let period = self.told.upload.meta.period;
        let month = words::month(period);
        let history = || typed.suggest("history").option("period", period.to_string());
        let show = |upload| typed.about("show", upload);
        if let Some(Superseded { rows, loan, by, .. }) = &guarded.reverted {
            let (count, loan, upload) = (*rows, escape(loan), by.upload.as_str());
            let said = said!("upload-reverted", count, loan, upload, command = show(upload));
            add("upload.reverted", count, said);
        }
        if let Some(rows @ 1..) = self.told.upload.meta.left_out.filter(|_| self.of.is_of_file()) {
            let newer = guarded.left_out_newer;
            if let count @ 1.. = rows - newer {
                let said = said!("upload-left-out", count, month = &month, command = history());
                add("upload.left-out", count, said);
            }
            if let count @ 1.. = newer {
                let month = &month;
                let said = said!("upload-left-out-newer", count, month, command = history());
                add("upload.left-out-newer", count, said);
            }
        } else if let (count @ 1.., true) = (guarded.reported_before, self.of.is_of_file()) {
            let said = said!("upload-reported-before", count, month = &month, command = history());
            add("upload.reported-before", count, said);
        }
        if let count @ 1.. = guarded.older {
            let said = said!("upload-older", count, month = &month, command = history());
            add("upload.older", count, said);
        }
        for InTheWay { upload, month, loans: count, .. } in &guarded.elsewhere {
            let (count, month) = (*count, words::month(*month));
            let said = said!("upload-elsewhere", count, upload, month, command = show(upload));
            add("upload.elsewhere", count, said);
        }
        warnings
    }

    /// Batches that are not at Kiva: after a run the error says it.
    fn unfinished(&self, typed: &Typed) -> Vec<Warning> {
        use BatchStatus::{Pending, Rejected, Sending, Unknown};
        if self.is_of_a_run() {
            return Vec::new();
        }
        let show = typed.about("show", &*self.told.upload.meta.id);
        let finish = t!("warning-finish", command = show);
        let count = self.told.upload.rows_of(Rejected);
        let table = t!("warning-table", count, command = self.to_table(typed));
        let refused = [(Rejected, "upload.rejected", &table)];
        let open = [Unknown, Sending, Pending].map(|status| (status, "upload.unfinished", &finish));
        let is_refused = self.todo().iter().any(|todo| matches!(todo, Todo::CorrectRefused));
        let refused = refused.into_iter().filter(|_| is_refused);
        let of = |(status, code, advice): (BatchStatus, _, &String)| {
            let (rows, message) = self.ended(status)?;
            Some(Warning::new(code, rows, Said { message, advice: advice.clone() }))
        };
        refused.chain(open).filter_map(of).collect()
    }
}
