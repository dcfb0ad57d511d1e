//! `backup FILE`: a copy of the ledger, also while others work with it.

use super::{App, name_of, refuse_existing};
use crate::model::owner_only;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Result, UsageFault, WriteError};
use crate::ui::report::{BackupReport, Report};

/// Runs the command. The ledger is looked through from end to end first: a damaged one makes no backup.
pub(super) async fn run(app: &mut App<'_>, arguments: &args::Backup) -> Result<Outcome> {
    let file = &arguments.file;
    refuse_existing("FILE", file)?;
    let mut view = app.ledger_view().await?.ok_or(UsageFault::NoUploadYet)?;
    view.prove_sound().await?;
    // Closed to others from its first moment.
    let made = owner_only::options().create_new(true).open(file);
    made.map_err(WriteError::to(file))?;
    if let Err(error) = view.copy_into(file).await {
        let _ = std::fs::remove_file(file);
        return Err(error.into());
    }
    let uploads = view.history().await?.len();
    view.close().await?;
    let report = BackupReport { command: "backup", file: name_of(file), uploads };
    Ok(Outcome::well(Report::Backup(report)))
}
