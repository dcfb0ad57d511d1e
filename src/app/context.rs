//! What every command has: the settings, what was typed, the console, and the clock as values.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::ledger::{self, Marks};
use crate::model::Month;
use crate::options::{Overrides, Settings, Sources, args};
use crate::ui::Console;
use crate::ui::error::{Error, Result};
use crate::ui::words::t;

pub(crate) struct App<'a> {
    pub global: &'a args::Global,
    pub settings: Settings,
    pub console: &'a mut Console,
    pub marks: Marks,
    pub now: Timestamp,
    pub today: Date,
}

impl App<'_> {
    /// The time, in UTC, as the ledger writes it.
    pub fn now(&self) -> String {
        ledger::written(self.now)
    }

    /// The month before today's, which is the one reported after month-end.
    pub fn last_month(&self) -> Month {
        Month::of(self.today).previous()
    }

    /// The API that is used, as the ledger writes it down. That of the sandbox is new each time.
    pub fn api_url(&self) -> Option<String> {
        let access = self.settings.access.as_ref()?;
        Some(access.endpoint.api_url.to_string())
    }
}

/// What was typed over what was configured.
pub(super) fn settings(global: &args::Global, overrides: Overrides) -> Result<Settings> {
    let overrides = Overrides { environment: global.env, ..overrides };
    Ok(Settings::resolve(&Sources::of_process(global.config.clone(), overrides)?)?)
}

pub(super) fn name_of(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// Twelve random hex digits: short enough to type, and told apart by any few of them.
pub(super) fn new_id() -> Result<String> {
    let random = getrandom::u64().map_err(|error| Error::internal(t!("fault-no-random"), error))?;
    Ok(format!("{:012x}", random >> 16))
}
