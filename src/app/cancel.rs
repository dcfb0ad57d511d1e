//! `cancel UPLOAD`: what was not sent of an upload is given up.

use super::context::App;
use super::find::{find_upload, load_told, no_upload, same_environment, tell_of_other_settings};
use crate::ledger::BatchStatus;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Error, Result, UsageFault};
use crate::ui::report::{Report, UploadOf, UploadReport};

/// Runs the command. As long as a batch may have been received, nothing is given up: what Kiva has must
/// be known before the rest is decided.
pub(super) async fn run(app: &mut App<'_>, arguments: &args::Cancel) -> Result<Outcome> {
    let ledger = app.ledger_with_uploads("cancel", arguments.restored).await?;
    let mut ledger = ledger.ok_or_else(|| no_upload(&arguments.upload))?;
    let id = find_upload(ledger.view(), &arguments.upload).await?;
    let upload = ledger.view().load(&id).await?;
    same_environment(app.global, &upload.meta)?;
    if upload.has(BatchStatus::Unknown) || upload.has(BatchStatus::Sending) {
        app.agree(&mut ledger, arguments.restored).await?;
        return Err(Error::CancelUnknown(Box::new(upload)));
    }
    if !upload.has(BatchStatus::Pending) {
        let status = upload.status();
        let upload = Box::new(upload.meta);
        return Err(UsageFault::NothingToCancel { upload, status }.into());
    }
    app.agree(&mut ledger, arguments.restored).await?;
    ledger.cancel(&id).await?;
    app.remember(ledger.view()).await?;
    let mut told = load_told(ledger.view(), &id).await?;
    tell_of_other_settings(app, &mut told);
    ledger.close().await?;
    let report = UploadReport::new(UploadOf::Cancel, told);
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}
