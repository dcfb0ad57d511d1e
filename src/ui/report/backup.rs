//! Where the copy of the ledger is.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::paragraph;
use crate::model::text;
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct BackupReport {
    pub command: &'static str,
    pub file: String,
    pub uploads: usize,
}

impl BackupReport {
    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        let file = text::path(&self.file);
        paragraph(&t!("ledger-backup", file, count = self.uploads), out)
    }
}
