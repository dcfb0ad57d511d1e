//! What became of an upload, or would become of it.

mod ending;

pub use self::ending::ToResolve;

use std::collections::HashSet;
use std::path::PathBuf;

use serde::{Serialize, Serializer};

use super::batch::{BatchReport, batches, by_code, problem as show_problem};
use super::layout::{Facts, Page};
use super::month::MonthReport;
use super::profile::ProfileReport;
use super::warnings::{Warning, month_in_history};
use super::{CheckReport, is_zero, style};
use crate::checks::guard::{InTheWay, Superseded};
use crate::checks::{Findings, SHOWN_IN_FULL};
use crate::ledger::{Upload, UploadStatus};
use crate::model::FileMeta;
use crate::model::text::escape;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, t};

/// The result of `upload`, `resume`, `resolve` and `show`.
#[derive(Debug, Default, Serialize)]
pub struct UploadReport {
    pub(super) command: &'static str,
    pub(super) upload: Option<String>,
    environment: String,
    partner_id: Option<String>,
    period: String,
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    file_sha256: Option<String>,
    rows: usize,
    /// How many loans they are: fewer where a group loan has a row for each client.
    #[serde(skip)]
    loans: usize,
    total_amount: String,
    pub(super) status: UploadStatus,
    dry_run: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    again_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrects: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) corrected_by: Vec<String>,
    /// For a correction: what Kiva has of the month, with the uploads before.
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<MonthReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems_file: Option<String>,
    #[serde(skip)]
    problems_path: Option<PathBuf>,
    /// What keeps rows of it from being sent.
    #[serde(skip)]
    newer: Option<Superseded>,
    #[serde(flatten)]
    sent: Sent,
    pub(super) batches: Vec<BatchReport>,
    /// What its file was read as, where that is known.
    #[serde(flatten)]
    file_meta: Option<FileMeta>,
    /// In JSON the findings of it, and what is noted beside them: the rest is told by the upload itself.
    #[serde(flatten, serialize_with = "found")]
    pub(super) check: Option<CheckReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Box<ProfileReport>>,
}

/// What a run of `upload` knows beside the upload itself.
#[derive(Debug, Default, Serialize)]
pub struct Sent {
    #[serde(skip)]
    pub check: Option<CheckReport>,
    /// Rows that were accepted for the month before, with the same amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows_reported_before: Option<usize>,
    /// Rows that stand already, and were not sent again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<usize>,
    /// Rows with an amount of before, which a later upload had replaced.
    #[serde(skip)]
    pub reverted: Option<Superseded>,
    /// Loans of which Kiva has a newer row.
    #[serde(skip_serializing_if = "is_zero")]
    pub older: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cancels: Vec<String>,
    /// Open batches of other months with some of the loans.
    #[serde(skip)]
    pub elsewhere: Vec<InTheWay>,
    /// How many loans Kiva expects, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected_loans: Option<usize>,
    /// Whether who reads it was just shown the file, to say whether it may be sent.
    #[serde(skip)]
    pub is_file_known: bool,
}

#[expect(clippy::ref_option, reason = "serde gives a reference to the field")]
fn found<S: Serializer>(check: &Option<CheckReport>, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Found<'a> {
        findings: &'a Findings,
        #[serde(skip_serializing_if = "Findings::is_empty")]
        notes: &'a Findings,
    }
    let found = check.as_ref().map(|CheckReport { findings, notes, .. }| Found { findings, notes });
    found.serialize(to)
}

impl UploadReport {
    /// What is in no ledger, because it is a dry run or because nobody could say whose it is, has no id.
    pub fn new(command: &'static str, upload: &Upload) -> Self {
        let meta = upload.meta.clone();
        let month = upload.month.as_ref().map(|totals| MonthReport::new(&meta.period, totals));
        let known = |text: String| Some(text).filter(|text| !text.is_empty());
        let all = upload.batches.iter().flat_map(|record| &record.batch.repayments);
        Self {
            command,
            upload: known(meta.id),
            environment: meta.environment,
            partner_id: known(meta.partner_id),
            period: meta.period,
            file: meta.file_name,
            file_sha256: known(meta.file_sha256),
            rows: upload.rows(),
            loans: all.map(|row| &row.loan_id).collect::<HashSet<_>>().len(),
            total_amount: upload.total().to_string(),
            status: upload.status(),
            started_at: known(meta.started_at),
            again_of: meta.again_of,
            corrects: meta.corrects,
            corrected_by: upload.corrected_by.clone(),
            month,
            batches: upload.batches.iter().map(BatchReport::new).collect(),
            file_meta: meta.file,
            ..Self::default()
        }
    }

    /// The same of a dry run, with the files that it wrote, in the order of the batches.
    #[must_use]
    pub fn dry(mut self, payloads: Vec<String>) -> Self {
        for (batch, payload) in self.batches.iter_mut().zip(payloads) {
            batch.payload_file = Some(payload);
        }
        Self { dry_run: true, ..self }
    }

    #[must_use]
    pub fn with_sent(self, mut sent: Sent) -> Self {
        let mut check = sent.check.take();
        // Of what is no correction it goes without saying that nothing is left out.
        sent.left_out = sent.left_out.filter(|rows| self.corrects.is_some() || *rows > 0);
        Self { profile: check.as_mut().and_then(|check| check.profile.take()), check, sent, ..self }
    }

    #[must_use]
    pub fn overtaken_by(self, newer: Option<Superseded>) -> Self {
        Self { newer, ..self }
    }

    #[must_use]
    pub fn with_problems_file(self, file: PathBuf) -> Self {
        let name = file.to_string_lossy().into_owned();
        Self { problems_file: Some(name), problems_path: Some(file), ..self }
    }

    pub(super) fn human(&self, page: &mut Page) {
        self.header(page);
        for alike in self.batches.chunk_by(BatchReport::is_like) {
            if alike.len() > 1 && self.batches.len() > SHOWN_IN_FULL {
                batches(alike, self.dry_run, page);
                continue;
            }
            for batch in alike {
                batch.human(self.dry_run, self.upload.as_deref(), page);
            }
        }
        if self.dry_run {
            return page.apart(t!("upload-dry-run"));
        }
        self.problems(page);
        self.ending(page);
        self.how_to_correct(page);
    }

    fn header(&self, page: &mut Page) {
        let mut facts =
            if self.sent.is_file_known { Facts::default() } else { self.file_and_place(page) };
        let again = self.again_of.as_deref().map(|earlier| t!("upload-again", upload = earlier));
        facts.add_some(t!("upload-label-upload"), self.upload.clone());
        facts.add_some(t!("upload-label-again"), again);
        facts.add_some(t!("upload-label-corrects"), self.corrects.clone());
        for correction in &self.corrected_by {
            facts.add(t!("upload-label-corrected"), correction.as_str());
        }
        for upload in &self.sent.cancels {
            facts.add(t!("upload-label-cancels"), upload.as_str());
        }
        page.facts(0, &facts);
        for warning in self.beside(page.typed) {
            let text = t!("words-colon", word = t!("words-warning"), text = warning.text);
            page.paragraph(style::warning(text));
        }
        page.blank();
    }

    /// What is sent, and where to, below what was found in it.
    fn file_and_place(&self, page: &mut Page) -> Facts {
        let mut facts = if let Some(check) = &self.check {
            check.findings(page);
            if let Some(profile) = self.profile.as_ref().filter(|_| self.dry_run) {
                profile.human(page);
            }
            check.facts()
        } else {
            let mut facts = Facts::default();
            facts.add(t!("upload-label-file"), escape(&self.file));
            facts.add(t!("upload-label-rows"), words::amount(&self.rows));
            facts.add(t!("upload-label-total"), words::amount(&self.total_amount));
            facts
        };
        facts.add(t!("upload-label-month"), words::month(&self.period));
        let place = t!("words-place", place = &self.environment);
        facts.add(t!("upload-label-place"), place);
        facts.add_some(t!("upload-label-partner"), self.partner_id.as_deref().map(escape));
        facts
    }

    /// What a person should know of the rows beside what was sent before.
    pub(super) fn beside(&self, typed: &Typed) -> Vec<Warning> {
        let mut warnings = Vec::new();
        let month = words::month(&self.period);
        let history = || month_in_history(&self.period, typed);
        if let Some(Superseded { rows, loan, by, .. }) = &self.sent.reverted {
            let (count, loan, upload) = (*rows, escape(loan), by.upload.as_str());
            let text = t!("upload-reverted", count, loan, upload);
            let command = typed.about("show", upload);
            let remedy = t!("warning-reverted", command);
            warnings.push(Warning::new("upload.reverted", count, text, remedy));
        }
        if let Some(rows @ 1..) = self.sent.left_out {
            let text = t!("upload-left-out", count = rows);
            warnings.push(Warning::new("upload.left-out", rows, text, history()));
        } else if let Some(rows @ 1..) = self.sent.rows_reported_before {
            let text = t!("upload-reported-before", count = rows, month);
            warnings.push(Warning::new("upload.reported-before", rows, text, history()));
        }
        if self.sent.older > 0 {
            let text = t!("upload-older", count = self.sent.older);
            warnings.push(Warning::new("upload.older", self.sent.older, text, history()));
        }
        warnings.extend(self.sent.elsewhere.iter().map(|way| {
            let (upload, month) = (way.upload.as_str(), words::month(&way.month));
            let text = t!("upload-elsewhere", count = way.loans, upload, month);
            let remedy = t!("warning-finish", command = typed.about("show", upload));
            Warning::new("upload.elsewhere", way.loans, text, remedy)
        }));
        warnings
    }

    /// That the answer to a batch was lost, and with it what Kiva found.
    pub(super) fn problems_not_known(&self) -> Option<String> {
        let lost = self.batches.iter().filter(|batch| batch.problems.is_none());
        let lost: Vec<_> = lost.map(|batch| batch.batch).collect();
        (!lost.is_empty())
            .then(|| t!("upload-problems-not-known", batches = words::spoken().batches(lost)))
    }

    fn problems(&self, page: &mut Page) {
        let problems = self.problems_errors_first();
        let lost = self.problems_not_known();
        if let Some(text) = &lost {
            page.apart(style::warning(text));
        }
        if problems.is_empty() {
            if self.status == UploadStatus::Accepted && lost.is_none() {
                page.apart(t!("upload-no-problems"));
            }
            return;
        }
        page.blank();
        let count = t!("words-problems", count = problems.len());
        page.paragraph(t!("upload-problems", problems = count));
        if problems.len() <= SHOWN_IN_FULL {
            return problems.iter().for_each(|problem| show_problem(problem, page));
        }
        by_code(&problems, page);
        page.apart(t!("upload-problems-first", count = SHOWN_IN_FULL));
        problems[..SHOWN_IN_FULL].iter().for_each(|problem| show_problem(problem, page));
        if self.upload.is_some() && self.problems_path.is_none() {
            page.apart(t!("upload-problems-all", command = self.to_table(page.typed)));
        }
    }
}
