//! `upload FILE --dry-run`: all that can be done without a network and without a mark in the ledger.

use std::fs;
use std::path::Path;

use super::compared::Compared;
use super::request::{Request, ValidFile};
use crate::app::{App, clock, known_place, name_of, write_new};
use crate::ledger::Place;
use crate::model::batch::Batch;
use crate::ui::Outcome;
use crate::ui::error::{Result, UsageFault, WriteError};
use crate::ui::report::{Report, Unsent, UploadReport};

/// Shows what would be sent, and with a directory writes it.
pub(super) async fn run(
    app: &mut App<'_>,
    request: Request,
    file: ValidFile,
    payload_dir: Option<&Path>,
) -> Result<Outcome> {
    let period = request.month.to_string();
    let name = request.file_name();
    let place = known_place(&app.settings);
    // Without the partner nobody can say what was sent before.
    let mut view = match place {
        Some(_) => app.ledger_view().await?,
        None => None,
    };
    let unknown = match &mut view {
        Some(view) => (!app.knows_uploads(view).await?).then_some("empty"),
        None => (place.is_some() && app.ledger_file().is_ok()).then_some("missing"),
    };
    if let Some(view) = &mut view {
        clock::compare(app, view, request.is_month_reckoned).await?;
    }
    if let Some(state) = unknown {
        app.warn_of_unknown_past(state)?;
    }
    let place = place.unwrap_or_else(|| Place::of(app.settings.environment, String::new()));
    let compared = Compared::with_ledger(app, view.as_mut(), request, file, place).await?;
    let (batches, sent) = (compared.batches(app), compared.sent());
    let payloads = match payload_dir {
        Some(directory) => write_payloads(directory, &batches)?,
        None => Vec::new(),
    };
    let unsent = Unsent {
        environment: app.settings.environment.as_str(),
        partner_id: app.settings.partner.id.clone(),
        period,
        file: name,
        batches,
        payloads: Some(payloads),
    };
    let report = UploadReport::unsent(unsent, None).with_sent(sent);
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}

/// Writes the exact bodies, one file a batch, into a directory that has nothing else in it: files of
/// an earlier run among them would pass for batches of this one.
fn write_payloads(directory: &Path, batches: &[Batch]) -> Result<Vec<String>> {
    if directory.exists() && !directory.is_dir() {
        return Err(UsageFault::DirectoryIsFile(directory.to_owned()).into());
    }
    fs::create_dir_all(directory).map_err(WriteError::to(directory))?;
    let mut entries = fs::read_dir(directory).map_err(WriteError::to(directory))?;
    if entries.next().is_some() {
        return Err(UsageFault::DirectoryNotEmpty(directory.to_owned()).into());
    }
    batches
        .iter()
        .map(|batch| {
            let path = directory.join(format!("batch-{:03}.json", batch.number));
            write_new(&path, batch.body.as_bytes())?;
            Ok(name_of(&path))
        })
        .collect()
}
