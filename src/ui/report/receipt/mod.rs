//! A page about an upload, for the person who signs the report and for those who look at it years
//! later.
//!
//! It stands on its own: no script, nothing from the network, and it prints without colours on one page of
//! A4 or Letter; what is long (many batches, problems) follows the signatures, and each page tells the
//! month, the total and the partner. The template escapes whatever is put into it, and text that others
//! wrote has its hidden characters spelled out before.

mod chart;
mod next_steps;
mod page;
mod sign;
mod tables;

use std::fmt::Display;
use std::path::Path;

use iso_currency::Currency;
use serde::Serialize;

use super::layout::Page;
use super::left::Told;
use super::month;
use super::todo::{Todo, todo};
use super::warnings::Warning;
use crate::ledger::{BatchStatus, ReceiptContext, UploadStatus};
use crate::model::Environment;
use crate::model::text::{self, record};
use crate::ui::suggestion::Typed;
use crate::ui::words::{Locale, said, t};

pub struct Receipt<'a> {
    pub told: &'a Told,
    pub background: &'a ReceiptContext,
    /// The currency of the amounts, where the settings tell.
    pub currency: Option<Currency>,
    /// The name of the institution, where they tell it.
    pub name: Option<&'a str>,
    pub made_at: &'a str,
    pub file: &'a Path,
    /// That of whoever signs the page, also where a script asks for it.
    pub locale: &'a Locale,
    pub is_ledger_older: bool,
    pub typed: &'a Typed,
}

impl Receipt<'_> {
    pub fn to_html(&self) -> String {
        page::page(self).into_string()
    }

    fn todo(&self) -> Vec<Todo<'_>> {
        todo(self.told)
    }

    /// What keeps the page from being signed.
    fn warnings(&self) -> Vec<Warning> {
        let command = || self.typed.about("show", &self.told.upload.meta.id);
        let todo = self.todo();
        let is_unfinished = todo.iter().any(Todo::is_of_batches);
        let mut warnings = Vec::new();
        let mut warn = |code, said| warnings.push(Warning::new(code, 1, said));
        if self.is_ledger_older {
            warn("ledger.older", said!("receipt-wrote-older"));
        } else if self.told.upload.month.as_ref().is_some_and(|month| month.may_lack) {
            warn("month.restored", said!("receipt-wrote-restored"));
        }
        if is_unfinished {
            warn("upload.unfinished", said!("receipt-wrote-incomplete", command = command()));
        } else if todo.iter().any(Todo::is_of_rows_not_taken) {
            warn("upload.rejected", said!("receipt-wrote-partial", command = command()));
        }
        if !is_unfinished && todo.iter().any(Todo::is_sent_over) {
            warn("month.overtaken", said!("receipt-wrote-sent-over", command = command()));
        }
        if let Some(Todo::SettleOther(other)) = todo.iter().find(|todo| todo.is_settle_other()) {
            let command = self.typed.about("show", *other);
            warn("month.unknown", said!("receipt-wrote-unsettled", command));
        }
        if todo.iter().any(Todo::is_correct_errors) {
            warn("month.in-error", said!("receipt-wrote-errors", command = command()));
        } else if todo.iter().any(Todo::is_of_missing) {
            warn("month.incomplete", said!("receipt-wrote-month", command = command()));
        }
        warnings
    }

    fn given_up(&self) -> Vec<Warning> {
        let period = self.told.upload.meta.period;
        let missing = month::missing_beside(&self.told.upload).into_iter();
        let given_up = missing.filter(|rows| rows.status == BatchStatus::Cancelled);
        given_up.map(|rows| month::warning(rows, period, None, self.typed)).collect()
    }

    fn money(&self, plain: &impl Display) -> String {
        let amount = self.locale.amount(plain);
        let currency = self.currency.map(|currency| format!("\u{a0}{}", currency.code()));
        amount + &currency.unwrap_or_default()
    }

    fn partner(&self) -> String {
        let (locale, meta) = (self.locale, &self.told.upload.meta);
        let id = t!(locale, "words-partner", partner = record(&meta.partner_id));
        match self.name {
            Some(name) => format!("{} ({id})", record(name)),
            None => id,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct ReceiptReport {
    command: &'static str,
    upload: String,
    file: String,
    status: UploadStatus,
    #[serde(skip)]
    environment: Environment,
    #[serde(skip)]
    corrected_by: Option<String>,
    #[serde(skip)]
    pub(super) warnings: Vec<Warning>,
    /// What was given up of other uploads of the month, which may be as it is wanted.
    #[serde(skip)]
    given_up: Vec<Warning>,
}

impl ReceiptReport {
    pub fn new(receipt: &Receipt, file: String) -> Self {
        let upload = &receipt.told.upload;
        Self {
            command: "receipt",
            upload: upload.meta.id.clone(),
            file,
            status: upload.status(),
            environment: upload.meta.environment,
            corrected_by: upload.corrected_by.last().cloned(),
            warnings: receipt.warnings(),
            given_up: receipt.given_up(),
        }
    }

    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("words-created", file = text::path(&self.file)));
        for warning in self.warnings.iter().chain(&self.given_up) {
            warning.paragraph(page);
        }
        let place = self.environment.as_str();
        match &self.corrected_by {
            _ if !self.warnings.is_empty() => {}
            Some(correction) => {
                let command = page.typed.about("receipt", correction);
                page.paragraph(t!("receipt-next-correction", place, command));
            }
            None => page.paragraph(t!("receipt-next", place)),
        }
    }
}
