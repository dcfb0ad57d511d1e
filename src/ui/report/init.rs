//! Where the config file is.

use std::io::{self, Write};

use serde::Serialize;

use super::layout::paragraph;
use crate::model::text;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct InitReport {
    pub command: &'static str,
    pub file: String,
}

impl InitReport {
    pub(super) fn human(&self, typed: &Typed, out: &mut dyn Write) -> io::Result<()> {
        paragraph(&t!("words-created", file = text::path(&self.file)), out)?;
        let command = Suggestion::new("auth", typed).unbroken();
        paragraph(&t!("kiva-init-next", command), out)
    }
}
