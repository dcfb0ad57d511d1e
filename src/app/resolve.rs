//! `resolve UPLOAD BATCH`: a person looked in PA2, and says what became of a batch.

use super::{find_upload, open_ledger, settings};
use crate::options::{Overrides, args};
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, UploadReport};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger, and a batch whose outcome is known.
pub async fn run(global: &args::Global, arguments: &args::Resolve) -> Result<Outcome> {
    let settings = settings(global, Overrides::default())?;
    let mut ledger = open_ledger(&settings, "resolve").await?;
    let id = find_upload(&mut ledger, &arguments.upload).await?;
    ledger.resolve(&id, arguments.batch, arguments.answer.accepted).await?;
    let upload = ledger.load(&id).await?;
    ledger.close().await?;
    Ok(Outcome::well(Report::Upload(Box::new(UploadReport::new("resolve", &upload)))))
}
