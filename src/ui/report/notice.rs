//! That `resume` had nothing to do where it looked.

use serde::Serialize;

use super::layout::Page;
use super::warnings::Warning;
use crate::ledger::{BatchStatus, Summary, UploadMeta, UploadStatus};
use crate::model::Environment;
use crate::model::text::escape;
use crate::ui::suggestion::Typed;
use crate::ui::words::{self, said, t};

/// In JSON what there is of an upload where there is none.
#[derive(Debug, Default, Serialize)]
pub struct NoticeReport {
    command: &'static str,
    upload: (),
    environment: Environment,
    partner_id: Option<String>,
    period: (),
    file: (),
    rows: usize,
    total_amount: &'static str,
    status: Option<UploadStatus>,
    dry_run: bool,
    batches: [BatchStatus; 0],
    message: String,
    /// The partner of all environments, where the settings tell.
    #[serde(skip)]
    of_settings: Option<String>,
    /// Uploads that are not finished, to another environment or of another partner.
    unfinished_elsewhere: Vec<Summary>,
}

impl NoticeReport {
    pub fn nothing_to_resume(
        environment: Environment,
        partner_id: Option<String>,
        of_settings: Option<String>,
        unfinished_elsewhere: Vec<Summary>,
    ) -> Self {
        let place = environment.as_str();
        let message = match &partner_id {
            Some(partner) => {
                let partner = escape(partner);
                t!("resume-nothing-of", environment = place, partner)
            }
            None => t!("resume-nothing", environment = place),
        };
        Self {
            command: "resume",
            environment,
            partner_id,
            total_amount: "0",
            message,
            of_settings,
            unfinished_elsewhere,
            ..Self::default()
        }
    }

    pub(super) fn human(&self, page: &mut Page) {
        page.paragraph(t!("upload-nothing-to-do", why = &self.message));
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
