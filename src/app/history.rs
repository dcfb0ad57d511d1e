//! `history`: the uploads in the ledger, newest first.

use super::App;
use crate::model::Environment;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{HistoryReport, Report};

/// Runs the command.
pub(super) async fn run(app: &App<'_>, global: &args::Global) -> Result<Outcome> {
    let uploads = match app.ledger_view().await? {
        Some(mut view) => view.history().await?,
        None => Vec::new(),
    };
    let typed = global.env.map(Environment::as_str);
    let is_asked = |environment: &str| typed.is_none_or(|typed| typed == environment);
    let uploads = uploads.into_iter().filter(|upload| is_asked(&upload.environment)).collect();
    Ok(Outcome::well(Report::History(HistoryReport { uploads })))
}
