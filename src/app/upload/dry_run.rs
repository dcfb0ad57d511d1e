//! `upload FILE --dry-run`: all that can be done without a network and without a mark in the ledger.

use std::fs;
use std::path::Path;

use super::compared::Compared;
use super::request::Request;
use crate::app::checked_file::CheckedFile;
use crate::app::clock;
use crate::app::context::{App, name_of};
use crate::app::open_ledger::known_place;
use crate::app::output_file::write_new;
use crate::ledger::{Place, Upload, UploadMeta};
use crate::model::batch::Batch;
use crate::model::owner_only;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Result, UsageFault, WriteError, WrongFile};
use crate::ui::report::{Report, UploadOf, UploadReport};

const OPTION: &str = "--payload-dir";

pub(super) async fn run(
    app: &mut App<'_>,
    request: Request,
    file: CheckedFile,
    arguments: &args::UploadArgs,
) -> Result<Outcome> {
    let partner_id = app.settings.partner.id.clone().unwrap_or_default();
    let meta = UploadMeta { partner_id, ..request.meta(app) };
    let mut view = match app.ledger_file() {
        Ok(_) => app.ledger_view_for_upload(arguments.restored).await?,
        Err(_) => None,
    };
    let unknown = match &mut view {
        Some(view) => (!app.knows_uploads(view).await?).then_some("empty"),
        None => app.ledger_file().is_ok().then_some("missing"),
    };
    if let Some(view) = &mut view {
        clock::compare(app, view, request.is_month_reckoned).await?;
    }
    if let Some(state) = unknown {
        app.warn_of_unknown_past(state)?;
    }
    // Without the partner nobody can say what was sent before.
    let known = match &view {
        Some(_) => app.place_without_token().await?,
        None => known_place(&app.settings),
    };
    let view = view.as_mut().filter(|_| known.is_some());
    let place = known.unwrap_or_else(|| Place::of(app.settings.environment, String::new()));
    let compared = Compared::compare_with_history(app, view, request, file, place).await?;
    let meta = UploadMeta { left_out: compared.left_out(), ..meta };
    let (batches, sent) = (compared.batches(app), compared.sent(false));
    let payloads = match &arguments.payload_dir {
        Some(directory) => write_payloads(directory, &batches)?,
        None => Vec::new(),
    };
    let report = UploadReport::new(UploadOf::DryRun, Upload::pending(meta, batches));
    let report = UploadReport { payloads, sent, ..report };
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}

/// Writes the exact bodies, one file a batch, into a directory that has nothing else in it: files of
/// an earlier run among them would pass for batches of this one. Where that fails nothing is left.
fn write_payloads(directory: &Path, batches: &[Batch]) -> Result<Vec<String>> {
    let is_new = make_empty(directory)?;
    let (mut written, mut names) = (Vec::new(), Vec::new());
    for batch in batches {
        let path = directory.join(format!("batch-{:03}.json", batch.number));
        if let Err(error) = write_new(&path, batch.body.as_bytes()) {
            for path in &written {
                let _ = fs::remove_file(path);
            }
            if is_new {
                let _ = fs::remove_dir(directory);
            }
            return Err(error.into());
        }
        names.push(name_of(&path));
        written.push(path);
    }
    Ok(names)
}

/// Makes a directory that is closed to others, unless there is an empty one; says whether it did.
fn make_empty(directory: &Path) -> Result<bool> {
    let refused = |why| Err(UsageFault::of_file(OPTION, directory, why).into());
    if directory.symlink_metadata().is_ok_and(|data| data.is_symlink()) {
        return refused(WrongFile::IsLink);
    }
    if directory.exists() && !directory.is_dir() {
        return refused(WrongFile::IsNoDirectory);
    }
    let is_new = !directory.exists();
    let made = owner_only::directories().create(directory);
    let mut entries =
        made.and_then(|()| fs::read_dir(directory)).map_err(WriteError::to(directory))?;
    if entries.next().is_some() {
        return refused(WrongFile::NotEmpty);
    }
    Ok(is_new)
}
