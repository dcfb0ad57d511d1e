//! `backup FILE`: a copy of the ledger, also while others work with it.

use super::context::{App, name_of};
use super::output_file::{beside, place, refuse_existing};
use crate::ledger::LedgerError;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Result, UsageFault, WriteError};
use crate::ui::report::{BackupReport, Report};

/// Runs the command. The ledger is looked through from end to end first: a damaged one makes no backup.
pub(super) async fn run(app: &mut App<'_>, arguments: &args::Backup) -> Result<Outcome> {
    let file = &arguments.file;
    refuse_existing("FILE", file)?;
    let Some(mut view) = app.ledger_view().await? else {
        app.warn_of_unknown_past("missing")?;
        return Err(UsageFault::NoLedgerYet.into());
    };
    view.prove_sound().await?;
    let fail = WriteError::to(file);
    let new = beside(file).map_err(fail)?;
    match view.copy_into(new.path()).await {
        // What the system refused is the copy, and not the ledger.
        Err(LedgerError::Io { source, .. }) => return Err(fail(source).into()),
        copied => copied?,
    }
    new.as_file().sync_all().map_err(fail)?;
    place(new, file).map_err(fail)?;
    let uploads = view.history().await?.len();
    view.close().await?;
    let report = BackupReport { command: "backup", file: name_of(file), uploads };
    Ok(Outcome::well(Report::Backup(report)))
}
