//! `resolve UPLOAD BATCH`: a person looked in PA2, and says what became of a batch.

use super::context::App;
use super::find::{find_upload, load_with_month, no_upload};
use crate::model::Month;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, UploadOf, UploadReport};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Resolve) -> Result<Outcome> {
    let ledger = app.ledger_with_uploads("resolve", arguments.restored).await?;
    let mut ledger = ledger.ok_or_else(|| no_upload(&arguments.upload))?;
    let id = find_upload(ledger.view(), &arguments.upload).await?;
    let restored = arguments.restored.then_some(Month::of(app.today));
    let accepted = arguments.answer.accepted;
    if let Some(batches) = ledger.resolve(&id, arguments.batch, accepted, restored).await? {
        app.agreed(&mut ledger, batches).await?;
    }
    app.remember(ledger.view()).await?;
    let told = load_with_month(ledger.view(), &id).await?;
    ledger.close().await?;
    let report = UploadReport::of_told(UploadOf::Resolve, told);
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}
