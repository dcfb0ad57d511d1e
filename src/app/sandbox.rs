//! `sandbox`: the pretend Partner API, alone or under `--env sandbox`.

use iso_currency::Currency;

use super::context::settings;
use crate::app::interrupt::Interrupt;
use crate::kiva::{Credentials, Endpoint};
use crate::options::{Overrides, Settings, args};
use crate::sandbox::{AUDIENCE, CLIENT_ID, CLIENT_SECRET, InjectedFault, Options, Sandbox};
use crate::ui::error::{Error, Result, UsageFault};
use crate::ui::report::{Report, SandboxReport};

/// Serves until the user stops it; `show` gets the addresses as soon as it listens.
pub async fn run(
    global: &args::Global,
    arguments: &args::Sandbox,
    show: impl FnOnce(&Report) -> Result<()>,
) -> Result<()> {
    let faults = arguments.fault.iter().map(|text| text.parse());
    let faults: Result<Vec<InjectedFault>, _> = faults.collect();
    let faults = faults.map_err(UsageFault::SandboxFault)?;
    // Whoever says which partner it is needs no settings, and none that are right.
    let settings = settings(global, Overrides::default());
    let currency = settings.as_ref().map_or(Options::default().currency, currency_of);
    let partner_id = match &arguments.partner_id {
        Some(id) => id.clone(),
        None => partner_of(&settings?),
    };
    let options = Options {
        port: arguments.port,
        partner_id: partner_id.clone(),
        currency,
        token_seconds: arguments.token_seconds,
        faults,
    };
    let shown_faults = arguments.fault.clone();
    let interrupt = Interrupt::listen()?;
    let sandbox = Sandbox::start(options)
        .await
        .map_err(|source| Error::Listen { port: arguments.port, source })?;
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
    interrupt.until_interrupted(std::future::pending::<()>()).await;
    Ok(())
}

/// The API to use and what opens it: that of the settings, or for `--env sandbox` one inside this
/// process, which lives as long as the value returned beside it.
pub(super) async fn access(
    settings: &Settings,
) -> Result<(Endpoint, Credentials, Option<Sandbox>)> {
    if let Some(access) = &settings.access {
        return Ok((access.endpoint.clone(), access.credentials()?, None));
    }
    let (partner_id, currency) = (partner_of(settings), currency_of(settings));
    let options = Options { partner_id, currency, ..Options::default() };
    let sandbox =
        Sandbox::start(options).await.map_err(|source| Error::Listen { port: 0, source })?;
    let url = |text: String| text.parse().expect("the sandbox knows its own address");
    let endpoint = Endpoint {
        token_url: url(sandbox.token_url()),
        api_url: url(sandbox.api_url()),
        audience: AUDIENCE.to_owned(),
    };
    let credentials =
        Credentials { client_id: CLIENT_ID.to_owned(), client_secret: CLIENT_SECRET.into() };
    Ok((endpoint, credentials, Some(sandbox)))
}

pub(super) fn partner_of(settings: &Settings) -> String {
    settings.partner.id.clone().unwrap_or_else(|| Options::default().partner_id)
}

fn currency_of(settings: &Settings) -> Currency {
    settings.partner.currency.unwrap_or(Options::default().currency)
}
