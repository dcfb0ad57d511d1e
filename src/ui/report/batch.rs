//! What became of a batch, and what Kiva found in it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::slice;

use serde_json::Value;
use textwrap::core::display_width;

use super::layout::Page;
use super::phrases::headline;
use super::style;
use crate::ledger::{Answer, BatchRecord, BatchStatus, RecordedProblem, Upload};
use crate::model::text::{escape, excerpt};
use crate::model::{Repayment, Total};
use crate::ui::seen::seen;
use crate::ui::words::{self, Locale, t};

pub(super) fn human(
    record: &BatchRecord,
    payload: Option<&str>,
    upload: Option<&str>,
    dry_run: bool,
    page: &mut Page,
) {
    let number = record.batch.number;
    let head = format!("{}  ", t!("upload-batch", number = number.to_string()));
    let indent = " ".repeat(display_width(&head));
    page.hanging(head, facts(record, dry_run));
    let seen = record.seen_in_doubt().map(|of| seen(of, words::spoken()));
    for line in [payload.map(escape), seen, unusual_reply(record)].into_iter().flatten() {
        page.hanging(&indent, line);
    }
    match upload {
        Some(upload) if record.status == BatchStatus::Unknown => {
            how_to_resolve(record, upload, indent.len(), page);
        }
        Some(upload) if record.is_resolved => {
            let [is_there, is_not] = page.typed.resolve(upload, number);
            let (found, command) = match record.status {
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
pub(super) fn are_alike(one: &BatchRecord, next: &BatchRecord) -> bool {
    use BatchStatus::{Accepted, Cancelled, Pending};
    let is_plain = |record: &BatchRecord| {
        matches!(record.status, Accepted | Cancelled | Pending)
            && record.attempts <= 1
            && !record.is_answer_lost
            && !record.is_resolved
            && record.seen_in_doubt().is_none()
            && unusual_reply(record).is_none()
    };
    one.status == next.status && is_plain(one) && is_plain(next)
}

fn facts(record: &BatchRecord, dry_run: bool) -> String {
    let mut facts = vec![in_sum(slice::from_ref(record), dry_run)];
    facts.extend(kiva_id(&record.kiva_id()).map(|id| t!("upload-batch-id", id)));
    facts.extend((record.attempts > 1).then(|| t!("words-attempts", count = record.attempts)));
    facts.join(", ")
}

/// Kiva's usual code says nothing; any other does.
pub(super) fn unusual_reply(record: &BatchRecord) -> Option<String> {
    let Answer { code, message, .. } = &record.answer;
    code.as_deref().filter(|code| !code.eq_ignore_ascii_case("api.success"))?;
    let words: Vec<_> = [code, message].into_iter().flatten().map(|text| excerpt(text)).collect();
    Some(t!("upload-answered", words = words.join(": ")))
}

/// How a person recognises the batch in PA2, and what to type then.
fn how_to_resolve(record: &BatchRecord, upload: &str, indent: usize, page: &mut Page) {
    let rows = &record.batch.repayments;
    let loan = |row: Option<&Repayment>| escape(row.map_or("", |row| row.loan_id.as_str()));
    let (first, last) = (loan(rows.first()), loan(rows.last()));
    let (count, total) = (rows.len(), words::amount(&record.batch.total()));
    let loans = t!("words-loans", count);
    let sent = record.attempted_at.as_deref().map_or_else(|| "never".to_owned(), words::time);
    let look = t!("upload-look", count, loans, total, first, last, sent);
    page.hanging(" ".repeat(indent), look);
    let [is_there, is_not] = page.typed.resolve(upload, record.batch.number);
    let is_there = (t!("upload-is-there"), is_there.unbroken());
    let is_not = (t!("upload-is-not-there"), is_not.unbroken());
    page.facts(indent, &[is_there, is_not]);
}

/// Batches of which there is the same to say, in one line.
pub(super) fn batches(alike: &[BatchRecord], dry_run: bool, page: &mut Page) {
    let numbers: Vec<_> = alike.iter().map(|record| record.batch.number as u64).collect();
    let numbers = words::spoken().listed(&numbers);
    page.hanging(format!("{}  ", t!("upload-batches", numbers)), in_sum(alike, dry_run));
}

fn in_sum(alike: &[BatchRecord], dry_run: bool) -> String {
    let [record, ..] = alike else { return String::new() };
    let said = t!("words-batch-status", status = record.status.as_str());
    let status = match record.status {
        BatchStatus::Pending if dry_run => t!("upload-batch-ready"),
        BatchStatus::Pending | BatchStatus::Sending | BatchStatus::Cancelled => {
            style::warning(said)
        }
        BatchStatus::Accepted => style::good(said),
        BatchStatus::Rejected | BatchStatus::Unknown => style::error(said),
    };
    let rows = || alike.iter().flat_map(|record| &record.batch.repayments);
    let line = |row: Option<&Repayment>| row.map_or(String::new(), |row| row.line.to_string());
    let (count, first, last) = (rows().count(), line(rows().next()), line(rows().next_back()));
    let total = words::amount(&rows().map(|row| row.amount).sum::<Total>());
    t!("upload-batch-rows", rows = t!("words-rows", count), count, first, last, total, status)
}

/// That the answer to a batch was lost, and with it what Kiva found.
pub(super) fn problems_not_known(upload: &Upload, locale: &Locale) -> Option<String> {
    let lost = upload.batches.iter().filter(|record| record.is_answer_lost);
    let lost: Vec<_> = lost.map(|record| record.batch.number).collect();
    (!lost.is_empty())
        .then(|| t!(locale, "upload-problems-not-known", batches = locale.batches(lost)))
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
