//! `auth`: do the credentials work, and what may they do?

use super::{App, credentials};
use crate::ui::Outcome;
use crate::ui::error::{Error, Result};
use crate::ui::report::Report;

/// Runs the command.
///
/// # Errors
/// Faults of the settings, and every reason why there is no token.
pub async fn run(app: &App<'_>) -> Result<Outcome> {
    let (report, error) = credentials::try_out(&app.settings).await?;
    Ok(Outcome { report: Some(Report::Auth(report)), error: error.map(Error::Token) })
}
