//! `resolve UPLOAD BATCH`: a person looked in PA2, and says what became of a batch.

use jiff::Timestamp;

use super::context::App;
use super::find::{find_upload, load_told, no_upload, same_environment, tell_of_other_settings};
use crate::ledger::Upload;
use crate::model::Month;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, UploadOf, UploadReport};
use crate::ui::words::{self, said};

/// For so many seconds after an attempt nobody can say from PA2 that Kiva does not have it.
const EARLY: i64 = 3600;

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Resolve) -> Result<Outcome> {
    let ledger = app.ledger_with_uploads("resolve", arguments.restored).await?;
    let mut ledger = ledger.ok_or_else(|| no_upload(&arguments.upload))?;
    let id = find_upload(ledger.view(), &arguments.upload).await?;
    same_environment(app.global, &ledger.view().load(&id).await?.meta)?;
    let restored = arguments.restored.then_some(Month::of(app.today));
    let accepted = arguments.answer.accepted;
    if let Some(batches) = ledger.resolve(&id, arguments.batch, accepted, restored).await? {
        app.agreed(&mut ledger, batches).await?;
    }
    app.remember(ledger.view()).await?;
    let mut told = load_told(ledger.view(), &id).await?;
    tell_of_other_settings(app, &mut told);
    ledger.close().await?;
    if !accepted {
        warn_if_early(app, &told.upload, arguments.batch);
    }
    let report = UploadReport::new(UploadOf::Resolve, told);
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}

/// An upload may appear late in PA2: who has looked too early may send it twice.
fn warn_if_early(app: &mut App<'_>, upload: &Upload, number: usize) {
    let record = upload.batches.iter().find(|record| record.batch.number == number);
    let Some(sent) = record.and_then(|record| record.attempted_at.as_deref()) else { return };
    let is_early = |sent: Timestamp| app.now.as_second() - sent.as_second() < EARLY;
    if sent.parse().is_ok_and(is_early) {
        let (batch, time) = (number.to_string(), words::time(sent));
        let [accepted, _] = app.console.typed().resolve(&upload.meta.id, number);
        let said = said!("resolve-early", batch, time, accepted);
        app.console.warn_of(&said);
    }
}
