//! That `resume` had nothing to do where it looked.

use serde::{Serialize, Serializer};
use serde_json::json;

use super::layout::Page;
use super::warnings::Warning;
use crate::ledger::{Summary, UploadMeta};
use crate::model::Environment;
use crate::model::text::escape;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, said, t};

#[derive(Debug)]
pub struct NoticeReport {
    pub environment: Environment,
    pub partner_id: Option<String>,
    /// The partner of all environments, where the settings tell.
    pub of_settings: Option<String>,
    /// Uploads that are not finished, to another environment or of another partner.
    pub unfinished_elsewhere: Vec<Summary>,
}

/// What there is of an upload where there is none.
impl Serialize for NoticeReport {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let told = json!({
            "command": "resume",
            "upload": null,
            "environment": self.environment,
            "partner_id": self.partner_id,
            "period": null,
            "file": null,
            "rows": 0,
            "total_amount": "0",
            "status": null,
            "dry_run": false,
            "batches": [],
            "message": self.message(),
            "unfinished_elsewhere": self.unfinished_elsewhere,
        });
        told.serialize(to)
    }
}

impl NoticeReport {
    fn message(&self) -> String {
        let environment = self.environment.as_str();
        match self.partner_id.as_deref().map(escape) {
            Some(partner) => t!("resume-nothing-of", environment, partner),
            None => t!("resume-nothing", environment),
        }
    }

    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("upload-nothing-to-do", why = self.message()));
        self.warnings(page.typed).iter().for_each(|warning| warning.paragraph(page));
    }

    pub(super) fn warnings(&self, typed: &Typed) -> Vec<Warning> {
        let of = |upload: &Summary| {
            let UploadMeta { id, environment, period, partner_id, .. } = &upload.meta;
            // With the credentials of this one it would be refused.
            let place = environment.as_str();
            let is_here = *environment == self.environment;
            let of_environment = || self.partner_id.as_ref().filter(|_| is_here);
            let own = self.of_settings.as_ref().or_else(of_environment);
            let month = words::month(*period);
            let said = if own.is_some_and(|own| own != partner_id) {
                let partner = escape(partner_id);
                said!("resume-of-other-partner", upload = id, environment = place, month, partner)
            } else {
                let command = typed.about("resume", id).option("env", place);
                said!("resume-elsewhere", upload = id, environment = place, month, command)
            };
            Warning::new("upload.elsewhere", 1, said)
        };
        self.unfinished_elsewhere.iter().map(of).collect()
    }
}
