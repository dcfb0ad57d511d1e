//! What became of a batch, and what Kiva found in it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::slice;

use serde::Serialize;
use serde_json::Value;
use textwrap::core::display_width;

use super::layout::{Facts, Page};
use super::{headline, style};
use crate::ledger::{BatchRecord, BatchStatus, RecordedProblem};
use crate::model::text::{escape, excerpt};
use crate::model::{Repayment, Total};
use crate::ui::seen::seen;
use crate::ui::words::{self, t};

#[derive(Debug, Serialize)]
pub(super) struct BatchReport {
    pub(super) batch: usize,
    pub(super) rows: usize,
    total_amount: String,
    #[serde(skip)]
    total: Total,
    first_line: Option<u64>,
    last_line: Option<u64>,
    first_loan_id: Option<String>,
    last_loan_id: Option<String>,
    pub(super) status: BatchStatus,
    attempts: u32,
    upload_id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempted_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) payload_file: Option<String>,
    #[serde(skip)]
    is_resolved: bool,
    /// Null where Kiva's answer was lost.
    pub(super) problems: Option<Vec<RecordedProblem>>,
}

impl BatchReport {
    pub(super) fn new(record: &BatchRecord) -> Self {
        let rows = &record.batch.repayments;
        let loan = |row: &Repayment| row.loan_id.as_str().to_owned();
        Self {
            batch: record.batch.number,
            rows: rows.len(),
            total_amount: record.batch.total().to_string(),
            total: record.batch.total(),
            first_line: rows.first().map(|row| row.line),
            last_line: rows.last().map(|row| row.line),
            first_loan_id: rows.first().map(loan),
            last_loan_id: rows.last().map(loan),
            status: record.status,
            attempts: record.attempts,
            upload_id: record.kiva_id(),
            attempted_at: record.attempted_at.clone(),
            reply_code: record.answer.code.clone(),
            reply_message: record.answer.message.clone(),
            seen: record.seen_in_doubt().map(str::to_owned),
            payload_file: None,
            is_resolved: record.is_resolved,
            problems: (!record.is_answer_lost).then(|| record.answer.problems.clone()),
        }
    }

    pub(super) fn human(&self, dry_run: bool, upload: Option<&str>, page: &mut Page) {
        let head = format!("{}  ", t!("upload-batch", number = self.batch.to_string()));
        let indent = " ".repeat(display_width(&head));
        page.hanging(head, self.facts(dry_run));
        let payload = self.payload_file.as_deref().map(escape);
        let seen = self.seen.as_deref().map(|recorded| seen(recorded, words::spoken()));
        for line in [payload, seen, self.unusual_reply()].into_iter().flatten() {
            page.hanging(&indent, line);
        }
        match upload {
            Some(upload) if self.status == BatchStatus::Unknown => {
                self.how_to_resolve(upload, indent.len(), page);
            }
            Some(upload) if self.is_resolved => {
                let [is_there, is_not] = page.typed.resolve(upload, self.batch);
                let (found, command) = match self.status {
                    BatchStatus::Accepted => ("yes", is_not),
                    _ => ("no", is_there),
                };
                page.hanging(&indent, t!("upload-resolved", found, command));
            }
            _ => {}
        }
    }

    /// Whether the next one can be told in one line with it: there is nothing to say of either but how
    /// it stands.
    pub(super) fn is_like(&self, next: &Self) -> bool {
        use BatchStatus::{Accepted, Cancelled, Pending};
        let is_plain = |batch: &Self| {
            matches!(batch.status, Accepted | Cancelled | Pending)
                && batch.attempts <= 1
                && batch.problems.is_some()
                && !batch.is_resolved
                && batch.payload_file.is_none()
                && batch.seen.is_none()
                && batch.unusual_reply().is_none()
        };
        self.status == next.status && is_plain(self) && is_plain(next)
    }

    fn facts(&self, dry_run: bool) -> String {
        let mut facts = vec![in_sum(slice::from_ref(self), dry_run)];
        facts.extend(kiva_id(&self.upload_id).map(|id| t!("upload-batch-id", id)));
        facts.extend((self.attempts > 1).then(|| t!("words-attempts", count = self.attempts)));
        facts.join(", ")
    }

    /// Kiva's usual code says nothing; any other does.
    pub(super) fn unusual_reply(&self) -> Option<String> {
        self.reply_code.as_deref().filter(|code| !code.eq_ignore_ascii_case("api.success"))?;
        let words = [&self.reply_code, &self.reply_message];
        let words: Vec<_> = words.into_iter().flatten().map(|text| excerpt(text)).collect();
        Some(t!("upload-answered", words = words.join(": ")))
    }

    /// How a person recognises the batch in PA2, and what to type then.
    fn how_to_resolve(&self, upload: &str, indent: usize, page: &mut Page) {
        let loan = |id: &Option<String>| escape(id.as_deref().unwrap_or_default());
        let (first, last) = (loan(&self.first_loan_id), loan(&self.last_loan_id));
        let (count, total) = (self.rows, words::amount(&self.total_amount));
        let loans = t!("words-loans", count);
        let sent = self.attempted_at.as_deref().map_or_else(|| "never".to_owned(), words::time);
        let look = t!("upload-look", count, loans, total, first, last, sent);
        page.hanging(" ".repeat(indent), look);
        let mut answers = Facts::default();
        let [is_there, is_not] = page.typed.resolve(upload, self.batch);
        answers.add(t!("upload-is-there"), is_there.unbroken());
        answers.add(t!("upload-is-not-there"), is_not.unbroken());
        page.facts(indent, &answers);
    }
}

/// Batches of which there is the same to say, in one line.
pub(super) fn batches(alike: &[BatchReport], dry_run: bool, page: &mut Page) {
    let numbers: Vec<_> = alike.iter().map(|batch| batch.batch as u64).collect();
    let numbers = words::spoken().listed(&numbers);
    page.hanging(format!("{}  ", t!("upload-batches", numbers)), in_sum(alike, dry_run));
}

fn in_sum(alike: &[BatchReport], dry_run: bool) -> String {
    let [first, ..] = alike else { return String::new() };
    let said = t!("words-batch-status", status = first.status.as_str());
    let status = match first.status {
        BatchStatus::Pending if dry_run => t!("upload-batch-ready"),
        BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Cancelled => {
            style::warning(said)
        }
        BatchStatus::Accepted => style::good(said),
        BatchStatus::Rejected | BatchStatus::Unknown => style::error(said),
    };
    let line = |line: Option<u64>| line.map_or(String::new(), |line| line.to_string());
    let last = line(alike.last().and_then(|last| last.last_line));
    let (count, first) =
        (alike.iter().map(|batch| batch.rows).sum::<usize>(), line(first.first_line));
    let total = words::amount(&alike.iter().map(|batch| batch.total).sum::<Total>());
    t!("upload-batch-rows", rows = t!("words-rows", count), count, first, last, total, status)
}

/// How many problems there are of each kind, errors first and of them the most frequent.
pub(super) fn by_code(problems: &[&RecordedProblem], page: &mut Page) {
    let mut counts: HashMap<_, usize> = HashMap::new();
    for problem in problems {
        *counts.entry((!problem.is_error(), problem.code.as_deref())).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|((is_warning, code), count)| (*is_warning, Reverse(*count), *code));
    let written: Vec<_> = counts.iter().map(|(_, count)| words::amount(count)).collect();
    let widest = written.iter().map(|count| display_width(count)).max().unwrap_or(0);
    for (((is_warning, code), _), count) in counts.iter().zip(&written) {
        let blank = " ".repeat(2 + widest - display_width(count));
        page.hanging(format!("{blank}{count}  "), headline(!is_warning, &[], None, *code));
    }
}

pub(super) fn kiva_id(id: &Value) -> Option<String> {
    match id {
        Value::Null => None,
        Value::String(id) => Some(escape(id)),
        id => Some(id.to_string()),
    }
}

pub(super) fn problem(problem: &RecordedProblem, page: &mut Page) {
    let loan = problem.loan_id.as_deref().map(|loan| t!("words-loan", loan = escape(loan)));
    let code = problem.code.as_deref();
    page.paragraph(headline(problem.is_error(), &problem.lines, loan, code));
    if let Some(details) = &problem.details {
        page.hanging("    ", excerpt(details));
    }
}
