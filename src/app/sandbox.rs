//! `sandbox`: the pretend Partner API, alone or under `--env sandbox`.

use anyhow::Result;

use super::settings;
use crate::app::interrupt::Interrupt;
use crate::options::args;
use crate::options::{Endpoint, Settings};
use crate::sandbox::{AUDIENCE, CLIENT_ID, CLIENT_SECRET, Options, Sandbox};
use crate::t;
use crate::ui::error::{CannotListen, UsageError};
use crate::ui::report::{Report, SandboxReport};

/// Serves until the user stops it; `show` gets the addresses as soon as it listens.
///
/// # Errors
/// A fault that cannot be understood, and a port that is taken.
pub async fn run(
    global: &args::Global,
    arguments: &args::Sandbox,
    show: impl FnOnce(&Report) -> Result<()>,
) -> Result<()> {
    let faults =
        arguments.fault.iter().map(|text| text.parse()).collect::<Result<Vec<_>, _>>().map_err(
            |error| UsageError {
                message: format!("--fault: {error}"),
                hint: t!("sandbox-see-help"),
            },
        )?;
    let partner_id = match &arguments.partner_id {
        Some(id) => id.clone(),
        None => partner_of(&settings(global, Vec::new())?),
    };
    let options = Options {
        port: arguments.port,
        partner_id: partner_id.clone(),
        token_seconds: arguments.token_seconds,
        faults,
    };
    let shown_faults = arguments.fault.clone();
    let interrupt = Interrupt::listen()?;
    let sandbox = Sandbox::start(options)
        .await
        .map_err(|source| CannotListen { port: arguments.port, source })?;
    show(&Report::Sandbox(SandboxReport {
        command: "sandbox",
        address: sandbox.address().to_string(),
        partner_id,
        token_url: sandbox.token_url(),
        api_url: sandbox.api_url(),
        audience: AUDIENCE,
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        faults: shown_faults,
    }))?;
    interrupt.unless(1, std::future::pending::<()>()).await;
    Ok(())
}

/// The API to use: that of the settings, or for `--env sandbox` one inside this process, which
/// lives as long as the value returned beside it.
pub(super) async fn endpoint(settings: &Settings) -> Result<(Endpoint, Option<Sandbox>)> {
    if let Some(endpoint) = &settings.endpoint {
        return Ok((endpoint.clone(), None));
    }
    let options = Options { partner_id: partner_of(settings), ..Options::default() };
    let sandbox =
        Sandbox::start(options).await.map_err(|source| CannotListen { port: 0, source })?;
    let endpoint = Endpoint::local(
        &sandbox.token_url(),
        &sandbox.api_url(),
        AUDIENCE,
        CLIENT_ID,
        CLIENT_SECRET,
    )?;
    Ok((endpoint, Some(sandbox)))
}

pub(super) fn partner_of(settings: &Settings) -> String {
    settings.partner.id.clone().unwrap_or_else(|| Options::default().partner_id)
}
