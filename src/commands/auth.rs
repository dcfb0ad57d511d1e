//! `auth`: do the credentials work, and what may they do?

use anyhow::Result;

use super::{Done, credentials, settings};
use crate::cli;
use crate::report::Report;

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and every reason why there is no token.
pub async fn run(global: &cli::Global) -> Result<Done> {
    let settings = settings(global, Vec::new())?;
    let (report, fault) = credentials::try_out(&settings).await?;
    Ok(Done { report: Some(Report::Auth(report)), fault })
}
