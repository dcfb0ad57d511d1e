//! What became of an upload, or would become of it.

mod ending;
mod json;
mod warnings;

use self::ending::errors_first;

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::batch::{self, by_code, problem as show_problem};
use super::check::CheckReport;
use super::layout::{Fact, Page};
use super::left::Told;
use super::style;
use crate::checks::SHOWN_IN_FULL;
use crate::checks::guard::Guarded;
use crate::ledger::{BatchRecord, UploadStatus};
use crate::model::text::escape;
use crate::ui::words::{self, t};

/// What a report about an upload is the result of.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum UploadOf {
    #[serde(rename = "upload")]
    DryRun,
    Upload,
    Resume,
    Resolve,
    Cancel,
    Show,
}

impl UploadOf {
    /// Whether a file was read for it.
    fn is_of_file(self) -> bool {
        matches!(self, Self::DryRun | Self::Upload)
    }
}

/// The result of `upload`, `resume`, `resolve`, `cancel` and `show`.
#[derive(Debug)]
pub struct UploadReport {
    pub of: UploadOf,
    pub told: Told,
    /// The files that a dry run wrote, in the order of the batches.
    pub payloads: Vec<String>,
    pub problems_file: Option<PathBuf>,
    pub sent: Sent,
}

/// What a run knows beside the upload itself.
#[derive(Debug, Default)]
pub struct Sent {
    pub check: Option<CheckReport>,
    /// Its rows beside what was sent before, where that was asked.
    pub guarded: Option<Guarded>,
    /// How many loans Kiva expects, where it was asked.
    pub expected_loans: Option<usize>,
    /// Whether who reads it was just shown the file, to say whether it may be sent.
    pub is_file_known: bool,
}

impl UploadReport {
    pub fn new(of: UploadOf, told: impl Into<Told>) -> Self {
        let (payloads, problems_file, sent) = (Vec::new(), None, Sent::default());
        Self { of, told: told.into(), payloads, problems_file, sent }
    }

    fn is_dry_run(&self) -> bool {
        self.of == UploadOf::DryRun
    }

    /// None of what is in no ledger, because it is a dry run or because nobody could say whose it is.
    pub(super) fn id(&self) -> Option<&str> {
        Some(self.told.upload.meta.id.as_str()).filter(|id| !id.is_empty())
    }

    /// The table of rows to correct, where it was asked for and others did not come after all of them.
    pub fn table(&self) -> Option<&Path> {
        self.problems_file.as_deref().filter(|_| !self.told.is_put_right())
    }

    fn payload(&self, record: &BatchRecord) -> Option<&str> {
        let at = record.batch.number.checked_sub(1)?;
        self.payloads.get(at).map(String::as_str)
    }

    pub(super) fn human(&self, page: &mut Page) {
        self.header(page);
        let batches = &self.told.upload.batches;
        let is_short = batches.len() > SHOWN_IN_FULL && self.payloads.is_empty();
        for alike in batches.chunk_by(batch::are_alike) {
            if alike.len() > 1 && is_short {
                batch::batches(alike, self.is_dry_run(), page);
                continue;
            }
            for record in alike {
                batch::human(record, self.payload(record), self.id(), self.is_dry_run(), page);
            }
        }
        if self.is_dry_run() {
            return page.apart(t!("upload-dry-run"));
        }
        self.problems(page);
        self.ending(page);
        self.how_to_correct(page);
    }

    fn header(&self, page: &mut Page) {
        let mut facts =
            if self.sent.is_file_known { Vec::new() } else { self.file_and_place(page) };
        let meta = &self.told.upload.meta;
        let again = meta.again_of.as_deref().map(|earlier| t!("upload-again", upload = earlier));
        // Of a run it is a warning.
        let left_out = meta.left_out.filter(|count| *count > 0 && !self.of.is_of_file());
        let left_out = left_out.map(|count| t!("upload-left-out-rows", count));
        let (corrected, to_correct) = self.told.upload.corrections();
        let cancels = self.sent.guarded.iter().flat_map(|guarded| &guarded.cancels);
        let cancels = cancels.map(String::as_str).collect();
        let all = |uploads: Vec<&str>| (!uploads.is_empty()).then(|| uploads.join(", "));
        let some = [
            (t!("upload-label-upload"), self.id().map(str::to_owned)),
            (t!("upload-label-again"), again),
            (t!("upload-label-corrects"), meta.corrects.clone()),
            (t!("upload-label-left-out"), left_out),
            (t!("upload-label-corrected"), all(corrected)),
            (t!("upload-label-to-correct"), all(to_correct)),
            (t!("upload-label-cancels"), all(cancels)),
        ];
        facts.extend(some.into_iter().filter_map(|(label, value)| Some((label, value?))));
        page.facts(0, &facts);
        self.beside(page.typed).iter().for_each(|warning| warning.message(page));
        page.blank();
    }

    /// What is sent, and where to, below what was found in it.
    fn file_and_place(&self, page: &mut Page) -> Vec<Fact> {
        let meta = &self.told.upload.meta;
        let mut facts = if let Some(check) = &self.sent.check {
            check.findings(page);
            if self.is_dry_run() {
                check.profile(page);
            }
            check.facts()
        } else {
            vec![
                (t!("upload-label-file"), escape(&meta.file_name)),
                (t!("upload-label-rows"), words::amount(&self.told.upload.rows())),
                (t!("upload-label-total"), words::amount(&self.told.upload.total())),
            ]
        };
        let place = t!("words-place", place = meta.environment.as_str());
        facts.push((t!("upload-label-month"), words::month(meta.period)));
        facts.push((t!("upload-label-place"), place));
        if !meta.partner_id.is_empty() {
            facts.push((t!("upload-label-partner"), escape(&meta.partner_id)));
        }
        facts
    }

    fn problems(&self, page: &mut Page) {
        let problems = errors_first(self.told.upload.problems());
        let lost = batch::problems_not_known(&self.told.upload, words::spoken());
        if let Some(text) = &lost {
            page.apart(style::warning(text));
        }
        if problems.is_empty() {
            if self.told.upload.status() == UploadStatus::Accepted && lost.is_none() {
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
        if self.id().is_some() && self.problems_file.is_none() {
            page.apart(t!("upload-problems-all", command = self.to_table(page.typed)));
        }
    }
}
