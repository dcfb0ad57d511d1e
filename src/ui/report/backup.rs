//! Where the copy of the ledger is.

use serde::Serialize;

use super::layout::Page;
use crate::model::text;
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct BackupReport {
    pub command: &'static str,
    pub file: String,
    pub uploads: usize,
}

impl BackupReport {
    pub(super) fn human(&self, page: &mut Page) {
        let file = text::path(&self.file);
        page.paragraph(t!("ledger-backup", file, count = self.uploads));
    }
}
