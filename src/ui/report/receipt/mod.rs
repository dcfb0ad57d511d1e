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
use serde::{Serialize, Serializer};
use serde_json::json;

use super::layout::Page;
use super::left::Told;
use super::month;
use super::todo::{Todo, todo};
use super::warnings::Warning;
use crate::ledger::{BatchStatus, ReceiptContext, Upload};
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

#[derive(Debug)]
pub struct ReceiptReport {
    pub told: Told,
    pub file: String,
    pub is_ledger_older: bool,
}

impl Serialize for ReceiptReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Upload { meta, .. } = &self.told.upload;
        let status = self.told.upload.status();
        let told =
            json!({ "command": "receipt", "upload": meta.id, "file": self.file, "status": status });
        told.serialize(to)
    }
}

impl ReceiptReport {
    /// What keeps the page from being signed.
    pub(super) fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        let upload = &self.told.upload;
        let command = || typed.about("show", &upload.meta.id);
        let todo = todo(&self.told);
        let is_unfinished = todo.iter().any(Todo::is_of_batches);
        let mut warnings = Vec::new();
        let mut warn = |code, said| warnings.push(Warning::new(code, 1, said));
        if self.is_ledger_older {
            warn("ledger.older", said!("receipt-wrote-older"));
        } else if upload.month.as_ref().is_some_and(|month| month.may_lack) {
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
            let command = typed.about("show", *other);
            warn("month.unknown", said!("receipt-wrote-unsettled", command));
        }
        if todo.iter().any(Todo::is_correct_errors) {
            warn("month.in-error", said!("receipt-wrote-errors", command = command()));
        } else if todo.iter().any(Todo::is_of_missing) {
            warn("month.incomplete", said!("receipt-wrote-month", command = command()));
        }
        warnings
    }

    pub(super) fn human(&self, page: &mut Page) {
        let upload = &self.told.upload;
        page.paragraph(t!("words-created", file = text::path(&self.file)));
        let warnings = self.warnings(page.typed);
        for warning in &warnings {
            warning.paragraph(page);
        }
        // What was given up of other uploads of the month may be as it is wanted.
        for rows in month::missing_beside(upload) {
            if rows.status == BatchStatus::Cancelled {
                month::warning(rows, upload.meta.period, None, page.typed).paragraph(page);
            }
        }
        let place = upload.meta.environment.as_str();
        match upload.corrected_by.last() {
            _ if !warnings.is_empty() => {}
            Some(correction) => {
                let command = page.typed.about("receipt", correction);
                page.paragraph(t!("receipt-next-correction", place, command));
            }
            None => page.paragraph(t!("receipt-next", place)),
        }
    }
}
