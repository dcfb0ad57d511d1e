//! `auth`: do the credentials work, and what may they do?

use anyhow::Result;

use super::{credentials, settings};
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::report::Report;

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and every reason why there is no token.
pub async fn run(global: &args::Global) -> Result<Outcome> {
    let settings = settings(global, Vec::new())?;
    let (report, fault) = credentials::try_out(&settings).await?;
    Ok(Outcome { report: Some(Report::Auth(report)), fault })
}
