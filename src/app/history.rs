//! `history`: the uploads in the ledger, newest first.

use super::context::App;
use super::find::other_partner;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{HistoryReport, Report};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::History) -> Result<Outcome> {
    let mut view = app.ledger_view().await?;
    let (mut uploads, state) = match &mut view {
        Some(view) => (view.history().await?, "empty"),
        None => (Vec::new(), "missing"),
    };
    if uploads.is_empty() {
        app.warn_of_unknown_past(state)?;
    }
    if let Some(environment) = app.global.env {
        uploads.retain(|upload| upload.meta.environment == environment);
    }
    if let Some(month) = arguments.period {
        uploads.retain(|upload| upload.meta.period == month);
    }
    let mut months = Vec::new();
    if let (Some(month), Some(view)) = (arguments.period, &mut view) {
        let mut places = Vec::new();
        for place in uploads.iter().map(|upload| upload.meta.at()) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        for place in places {
            let totals = view.standing(&place, month).await?.totals();
            let is_of_other = other_partner(app, &place).is_some();
            months.push((is_of_other.then_some(place.partner_id), totals));
        }
    }
    uploads.truncate(arguments.limit.map_or(usize::MAX, |limit| limit as usize));
    Ok(Outcome::well(Report::History(HistoryReport { uploads, months })))
}
