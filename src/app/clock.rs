//! What the clock says, and whether it can be: a month that was reckoned from a wrong clock stands in the
//! ledger for good.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use super::context::App;
use crate::ledger::LedgerView;
use crate::model::text::escape;
use crate::ui::error::{ClockFault, Result};
use crate::ui::words::said;
use crate::ui::{Console, words};

/// The year in which this version was made, before which no clock is right. It stands in the source, so
/// that the same source makes the same program.
const MADE: Date = date(2026, 1, 1);

/// A clock may be put right by so many seconds between two runs.
const SLACK: i64 = 60;

/// After so many months without an upload, the clock is as likely as the partner to have stood still.
const LONGEST_PAUSE: i64 = 13;

/// The time on this machine. A time zone that means nothing is taken for UTC, and told.
pub(super) fn now(console: &mut Console) -> Zoned {
    let named = std::env::var_os("TZ").filter(|name| !name.is_empty());
    let of_machine = named.is_none().then(of_machine).flatten();
    let of_system = || TimeZone::try_system().ok().filter(|zone| !zone.is_unknown());
    let zone = of_machine.or_else(of_system);
    // The machine's table may have it twice: with and without leap seconds.
    let of_table = || {
        let name = named.as_ref()?.to_str()?.trim_start_matches(':');
        TimeZone::get(name.strip_prefix("posix/").or_else(|| name.strip_prefix("right/"))?).ok()
    };
    let zone = zone.or_else(of_table);
    if let (Some(name), None) = (&named, &zone) {
        let name = escape(&name.to_string_lossy());
        tracing::warn!(TZ = name, "no time zone");
        console.warn_of(&said!("clock-no-zone", name));
    }
    Timestamp::now().to_zoned(zone.unwrap_or(TimeZone::UTC))
}

/// The zone that a Unix machine is set to, which has its rules in one file: to find it by its name, the whole
/// table of zones would be walked.
fn of_machine() -> Option<TimeZone> {
    TimeZone::tzif("local", &std::fs::read("/etc/localtime").ok()?).ok()
}

/// Refuses a clock from before this version was made: the month is to be reckoned from it.
pub(super) fn examine(app: &App<'_>) -> Result<()> {
    if app.today < MADE {
        return Err(ClockFault::BeforeProgram { now: app.now }.into());
    }
    Ok(())
}

/// Holds the clock against the newest upload that is known. Where the month is reckoned from it, it is
/// refused where one of the two must be wrong.
pub(super) async fn compare(
    app: &mut App<'_>,
    view: &mut LedgerView,
    is_month_reckoned: bool,
) -> Result<()> {
    let now = app.now;
    let Some(started_at) = view.newest(None).await? else { return Ok(()) };
    let Ok(newest) = started_at.parse::<Timestamp>() else { return Ok(()) };
    let is_before = now.as_second() + SLACK < newest.as_second();
    let longest = newest.to_zoned(TimeZone::UTC).saturating_add(LONGEST_PAUSE.months()).timestamp();
    if is_month_reckoned && is_before {
        return Err(ClockFault::BeforeUpload { now, newest }.into());
    }
    if is_month_reckoned && now > longest {
        return Err(ClockFault::LongAfter { now, newest }.into());
    }
    if is_before {
        let now = app.now();
        tracing::warn!(now, newest = started_at, "the clock has gone back");
        let (now, newest) = (words::time(&now), words::time(&started_at));
        app.console.warn_of(&said!("clock-gone-back", now, newest));
    }
    Ok(())
}
