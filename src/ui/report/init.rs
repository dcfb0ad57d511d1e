//! Where the config file is.

use serde::Serialize;

use super::layout::Page;
use crate::model::text;
use crate::ui::suggestion::Suggestion;
use crate::ui::words::t;

#[derive(Debug, Serialize)]
pub struct InitReport {
    pub command: &'static str,
    pub file: String,
}

impl InitReport {
    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("words-created", file = text::path(&self.file)));
        let command = Suggestion::new("auth", page.typed).unbroken();
        page.paragraph(t!("kiva-init-next", command));
    }
}
