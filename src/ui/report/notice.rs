//! That there was nothing to do.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::paragraph;
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct NoticeReport {
    pub command: &'static str,
    pub message: String,
}

impl NoticeReport {
    pub(super) fn human(&self, out: &mut dyn Write) -> io::Result<()> {
        paragraph(&t!("upload-nothing-to-do", why = &self.message), out)
    }
}
