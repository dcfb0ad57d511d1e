//! `show UPLOAD`: one upload, batch by batch.

use super::{find_upload, ledger_file, refuse_existing, settings, write_new};
use crate::ledger::Ledger;
use crate::options::{Overrides, args};
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, Table, UploadReport};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger, an upload that is not there, and a table that cannot be
/// written.
pub async fn run(global: &args::Global, arguments: &args::Show) -> Result<Outcome> {
    let settings = settings(global, Overrides::default())?;
    if let Some(problems) = &arguments.problems {
        refuse_existing("--problems", problems)?;
    }
    let mut ledger = Ledger::open(ledger_file(&settings)?).await?;
    let id = find_upload(&mut ledger, &arguments.upload).await?;
    let upload = ledger.load(&id).await?;
    ledger.close().await?;
    let mut report = UploadReport::new("show", &upload);
    if let Some(problems) = &arguments.problems {
        write_new(problems, &Table::problems(&upload).to_csv())?;
        report = report.with_problems_file(problems.clone());
    }
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}
