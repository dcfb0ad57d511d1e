//! `resolve UPLOAD BATCH`: a person looked in PA2, and says what became of a batch.

use super::{App, find_upload};
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, UploadReport};

pub(super) async fn run(app: &App<'_>, arguments: &args::Resolve) -> Result<Outcome> {
    let mut ledger = app.ledger_alone("resolve", arguments.restored).await?;
    let id = find_upload(ledger.view(), &arguments.upload).await?;
    ledger.resolve(&id, arguments.batch, arguments.answer.accepted).await?;
    app.remember(ledger.view()).await?;
    let upload = ledger.view().load_with_month(&id).await?;
    ledger.close().await?;
    Ok(Outcome::well(Report::Upload(Box::new(UploadReport::new("resolve", &upload)))))
}
