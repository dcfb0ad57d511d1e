//! What the ledger holds, as plain values.

use std::collections::{HashMap, HashSet};

use serde::{Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::seen::Seen;
use super::upload_meta::UploadMeta;
use crate::model::batch::Batch;
use crate::model::standing::MonthTotals;
use crate::model::{BatchStatus, CsvFormat, Repayment, Total, UploadStatus};

/// An upload with all that became of it.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What is known of it apart from its batches.
    pub meta: UploadMeta,
    /// Its batches, in order.
    pub batches: Vec<BatchRecord>,
    /// The uploads that correct it, in the order in which they began.
    pub corrected_by: Vec<String>,
    /// The upload for which what was pending of it was given up.
    pub(crate) replaced_by: Option<String>,
    /// What its month comes to with all its uploads, where that was asked for.
    pub(crate) month: Option<MonthTotals>,
}

impl Upload {
    /// One of which nothing was sent yet.
    pub(crate) fn pending(meta: UploadMeta, batches: Vec<Batch>) -> Self {
        let batches = batches.into_iter().map(BatchRecord::pending).collect();
        Self { meta, batches, corrected_by: Vec::new(), replaced_by: None, month: None }
    }

    /// What became of it as a whole.
    pub fn status(&self) -> UploadStatus {
        UploadStatus::of(self.batches.iter().map(|batch| batch.status))
    }

    /// The uploads that have corrected it, and those that are to and are not finished.
    pub(crate) fn corrections(&self) -> (Vec<&str>, Vec<&str>) {
        let unfinished = self.month.as_ref().map(|month| &month.unfinished);
        let is_done = |id: &&str| unfinished.is_none_or(|unfinished| !unfinished.contains(*id));
        self.corrected_by.iter().map(String::as_str).partition(is_done)
    }

    /// The format of its file, as far as the rows tell.
    pub(crate) fn format(&self) -> CsvFormat {
        match self.repayments().next() {
            Some(Repayment { client_id: Some(_), .. }) => CsvFormat::ThreeColumn,
            _ => CsvFormat::TwoColumn,
        }
    }

    /// The rows of all batches, in the order of the file.
    pub(crate) fn repayments(&self) -> impl Iterator<Item = &Repayment> {
        self.batches.iter().flat_map(|record| &record.batch.repayments)
    }

    pub(crate) fn repayments_of(&self, status: BatchStatus) -> impl Iterator<Item = &Repayment> {
        self.batches_of(status).flat_map(|record| &record.batch.repayments)
    }

    pub(crate) fn rows(&self) -> usize {
        self.repayments().count()
    }

    pub(crate) fn rows_of(&self, status: BatchStatus) -> usize {
        self.repayments_of(status).count()
    }

    pub(crate) fn total(&self) -> Total {
        self.repayments().map(|row| row.amount).sum()
    }

    /// What Kiva found in the rows of all batches.
    pub fn problems(&self) -> impl Iterator<Item = &RecordedProblem> {
        self.batches.iter().flat_map(|record| &record.answer.problems)
    }

    /// The lines of the rows in which Kiva found an error, in whatever answer it said so.
    pub(crate) fn error_lines(&self) -> HashSet<u64> {
        self.errors().flat_map(|problem| &problem.lines).copied().collect()
    }

    /// In how many rows Kiva found an error: of a loan with several rows in no more than it told errors.
    pub(crate) fn rows_in_error(&self) -> usize {
        let mut told: HashMap<&[u64], usize> = HashMap::new();
        self.errors().for_each(|problem| *told.entry(&problem.lines).or_default() += 1);
        let rows = told.into_iter();
        rows.map(|(lines, errors)| if lines.is_empty() { errors } else { errors.min(lines.len()) })
            .sum()
    }

    /// Whether Kiva found an error of which it is not known in which row it is.
    pub(crate) fn has_unplaced_errors(&self) -> bool {
        self.errors().any(|problem| problem.lines.is_empty())
    }

    fn errors(&self) -> impl Iterator<Item = &RecordedProblem> {
        self.problems().filter(|problem| problem.is_error())
    }

    pub(crate) fn batches_of(
        &self,
        status: BatchStatus,
    ) -> impl DoubleEndedIterator<Item = &BatchRecord> {
        self.batches.iter().filter(move |record| record.status == status)
    }

    /// Whether a batch has this status.
    pub fn has(&self, status: BatchStatus) -> bool {
        self.batches_of(status).next().is_some()
    }
}

/// A batch with all that became of it.
#[derive(Clone, Debug)]
pub struct BatchRecord {
    /// Its rows and its exact body.
    pub batch: Batch,
    /// What became of it.
    pub status: BatchStatus,
    /// How often it was posted.
    pub attempts: u32,
    pub(crate) answer: Answer,
    /// What was seen of the last attempt.
    pub(crate) seen: Option<Seen>,
    /// When the last attempt began, UTC.
    pub(crate) attempted_at: Option<String>,
    /// A person saw in PA2 that Kiva has it, and what Kiva found in the rows is not known.
    pub(crate) is_answer_lost: bool,
    /// That Kiva has it, or has not, is what a person said, and may be taken back.
    pub(crate) is_resolved: bool,
}

impl BatchRecord {
    /// Whether it is known what Kiva found in the rows: not where its answer was lost.
    pub(crate) fn are_problems_known(&self) -> bool {
        let is_open = matches!(self.status, BatchStatus::Unknown | BatchStatus::Sending);
        let may_have_some = is_open && self.answer.problems.is_empty();
        !(self.is_answer_lost || may_have_some)
    }

    /// A batch that was not sent yet.
    pub fn pending(batch: Batch) -> Self {
        Self {
            batch,
            status: BatchStatus::Pending,
            attempts: 0,
            answer: Answer::default(),
            seen: None,
            attempted_at: None,
            is_answer_lost: false,
            is_resolved: false,
        }
    }

    pub(crate) fn kiva_id(&self) -> Value {
        let id = self.answer.upload_id.as_deref().and_then(|id| serde_json::from_str(id).ok());
        id.unwrap_or_default()
    }

    /// What was seen, unless it is the reply of an accepted batch, of which the rest tells all.
    pub(crate) fn seen_in_doubt(&self) -> Option<&Seen> {
        self.seen.as_ref().filter(|_| self.status != BatchStatus::Accepted)
    }
}

/// Something that Kiva found wrong with a row.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct RecordedProblem {
    /// `error` or `warning`.
    pub(crate) severity: String,
    pub(crate) code: Option<String>,
    /// The loan, as Kiva named it.
    pub(crate) loan_id: Option<String>,
    /// The CSV line of the row; those of all rows that may be meant, where Kiva does not tell which of a loan.
    #[serde(flatten, serialize_with = "first_and_all")]
    pub(crate) lines: Vec<u64>,
    pub(crate) details: Option<String>,
}

fn first_and_all<S: Serializer>(all: &Vec<u64>, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Lines<'a> {
        line: Option<u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        lines: Option<&'a [u64]>,
    }
    let line = all.first().copied();
    Lines { line, lines: Some(&**all).filter(|all| all.len() > 1) }.serialize(to)
}

impl RecordedProblem {
    /// Whether Kiva does not take the row as it is.
    pub fn is_error(&self) -> bool {
        self.severity == "error"
    }
}

/// One line of the history.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    /// What is known of the upload.
    #[serde(flatten)]
    pub meta: UploadMeta,
    pub(crate) rows: u64,
    pub(crate) total_amount: String,
    pub(crate) status: UploadStatus,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) corrected_by: Vec<String>,
    /// Whether Kiva found errors in rows of it.
    #[serde(skip)]
    pub(crate) has_errors: bool,
}

/// What Kiva said of a batch that it took or refused.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Kiva's id of the upload, as JSON text.
    pub upload_id: Option<String>,
    /// Kiva's code for the reply.
    pub code: Option<String>,
    /// Kiva's words.
    pub message: Option<String>,
    /// What Kiva found in the rows.
    pub problems: Vec<RecordedProblem>,
}

/// How an attempt ended.
#[derive(Clone, Debug)]
pub enum AttemptOutcome {
    /// Kiva took the batch.
    Accepted(Answer),
    /// Kiva refused the batch.
    Rejected(Answer),
    /// Surely not applied: it may be sent again.
    NotApplied,
    /// It may have been applied or not.
    Unknown,
}

/// What is recorded of an attempt. Nothing in it is a secret.
#[derive(Clone, Debug)]
pub struct AttemptLog {
    /// How far it came, and what was seen.
    pub seen: Seen,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// The beginning of the reply, escaped.
    pub reply: Option<String>,
}

/// The SHA-256 of bytes, in hex.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// The SHA-256 of rows that is the same whatever their order, the file's name, its line ends or the
/// zeros after its decimals.
pub fn rows_sha256(repayments: &[Repayment]) -> String {
    let key = |row: &Repayment| {
        let client = row.client_id.as_ref().map(|id| id.as_str().to_owned());
        let amount = row.amount.as_decimal().normalize().to_string();
        (row.loan_id.as_str().to_owned(), client, amount)
    };
    let mut rows: Vec<_> = repayments.iter().map(key).collect();
    rows.sort_unstable();
    // JSON keeps one row's ids apart from the next one's, whatever is in them.
    sha256(&serde_json::to_vec(&rows).expect("text becomes JSON"))
}
