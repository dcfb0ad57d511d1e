//! A page about an upload, for the person who signs the report and for those who look at it years
//! later.
//!
//! It stands on its own: no script, nothing from the network, and it prints on A4 without colours. The
//! template escapes whatever is put into it, and text that others wrote has its hidden characters
//! spelled out before.

mod chart;
mod next_steps;
mod page;
mod tables;

use std::io::{self, Write};

use iso_currency::Currency;
use serde::Serialize;

use super::layout::paragraph;
use super::style;
use crate::ledger::{ReceiptContext, Upload, UploadStatus};
use crate::model::text::escape;
use crate::t;
use crate::ui::suggestion::Typed;
use crate::ui::words::Locale;

pub struct Receipt<'a> {
    pub upload: &'a Upload,
    pub background: &'a ReceiptContext,
    /// The currency of the amounts, where the settings tell.
    pub currency: Option<Currency>,
    /// When the receipt is made, UTC.
    pub made_at: &'a str,
    /// That of whoever signs the page, also where a script asks for it.
    pub locale: &'a Locale,
    pub typed: &'a Typed,
}

impl Receipt<'_> {
    pub fn to_html(&self) -> String {
        page::page(self).into_string()
    }
}

#[derive(Debug, Serialize)]
pub struct ReceiptReport {
    command: &'static str,
    upload: String,
    file: String,
    status: UploadStatus,
}

impl ReceiptReport {
    pub fn new(upload: &Upload, file: String) -> Self {
        let status = upload.status();
        Self { command: "receipt", upload: upload.facts.id.clone(), file, status }
    }

    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        paragraph(&t!("receipt-wrote", file = escape(&self.file)), out)?;
        if self.status == UploadStatus::Incomplete {
            paragraph(&style::warning(t!("receipt-wrote-incomplete")), out)?;
        }
        paragraph(&t!("receipt-next"), out)
    }
}
