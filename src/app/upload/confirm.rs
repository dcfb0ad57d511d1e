//! Production is money: a person names the partner, or has said beforehand that nobody can.

use crate::app::context::App;
use crate::app::open_ledger::is_missing;
use crate::checks::guard::Guarded;
use crate::ledger::{Summary, UploadMeta};
use crate::model::text::escape;
use crate::model::{Environment, Total};
use crate::options::{OptionsError, SettingFault};
use crate::ui::error::{NotConfirmed, Result};
use crate::ui::words::t;
use crate::ui::{Console, report, words};

pub enum Consent {
    /// It is no production, or was said beforehand.
    NotNeeded,
    /// A person is to type this partner id.
    Ask(String),
}

/// That nothing stands between an upload and Kiva any more. Made by [`Consent::ask`] alone.
pub struct Confirmed {
    /// Whether the question showed the file to who reads the result, too.
    pub is_file_known: bool,
}

pub struct Confirmation<'a> {
    pub meta: UploadMeta,
    /// What was found, in full, to be read before the question.
    pub findings: String,
    pub guarded: &'a Guarded,
    pub last: Option<Summary>,
}

impl Consent {
    /// What the settings and `--yes` say, before any call: without a terminal there is nobody to ask.
    pub fn needed(app: &App<'_>, yes: bool) -> Result<Self> {
        if app.settings.environment != Environment::Production {
            return Ok(Self::NotNeeded);
        }
        let partner = app.settings.partner.id.clone();
        let config = || app.settings.config.clone();
        let missing = || OptionsError::of("partner.id", SettingFault::Missing { config: config() });
        let partner = partner.ok_or_else(missing)?;
        match (yes, Console::can_ask()) {
            (true, _) => Ok(Self::NotNeeded),
            (false, true) => Ok(Self::Ask(partner)),
            (false, false) => Err(NotConfirmed::NoTerminal.into()),
        }
    }

    /// What was confirmed beforehand needs the ledger of the runs before: a schedule never makes one, nor does a run
    /// that nobody can confirm.
    pub fn of_a_schedule(app: &App<'_>, yes: bool) -> Result<()> {
        let ledger = app.ledger_file()?;
        if app.settings.environment != Environment::Production || !is_missing(ledger) {
            return Ok(());
        }
        if yes {
            return Err(NotConfirmed::NoLedger(ledger.to_owned()).into());
        }
        Self::needed(app, yes).map(drop)
    }

    pub async fn ask(
        self,
        app: &mut App<'_>,
        confirmation: &Confirmation<'_>,
    ) -> Result<Confirmed> {
        let Self::Ask(partner) = self else { return Ok(Confirmed { is_file_known: false }) };
        app.console.show(&confirmation.findings);
        match app.console.ask(&confirmation.text(&partner)).await? {
            None => Err(NotConfirmed::NoTerminal.into()),
            Some(answer) if answer.trim() == partner => {
                Ok(Confirmed { is_file_known: Console::shows_results() })
            }
            Some(_) => Err(NotConfirmed::Declined.into()),
        }
    }
}

impl Confirmation<'_> {
    fn text(&self, partner: &str) -> String {
        let Guarded { rows, cancels, older, .. } = self.guarded;
        let total: Total = rows.iter().map(|row| row.amount).sum();
        let mut facts = vec![
            (t!("upload-label-file"), escape(&self.meta.file_name)),
            (t!("upload-label-rows"), words::amount(&rows.len())),
            (t!("upload-label-total"), words::amount(&total)),
            (t!("upload-label-month"), words::month(self.meta.period)),
            (t!("upload-label-partner"), partner.to_owned()),
            (t!("ask-production-before"), before(self.last.as_ref())),
        ];
        let corrects = self.meta.corrects.clone();
        facts.extend(corrects.map(|upload| (t!("upload-label-corrects"), upload)));
        facts.extend(
            cancels
                .iter()
                .map(|upload| (t!("upload-label-cancels"), t!("ask-production-cancels", upload))),
        );
        let facts = report::below_one_another(&facts);
        let newer = t!("ask-production-older", count = *older);
        let newer = if *older > 0 { format!("  {newer}\n") } else { String::new() };
        format!("{}\n{facts}{newer}{} ", t!("ask-production"), t!("ask-production-type"))
    }
}

fn before(last: Option<&Summary>) -> String {
    let Some(last) = last else { return t!("ask-production-nothing-before") };
    t!(
        "ask-production-last",
        upload = &last.meta.id,
        month = words::month(last.meta.period),
        rows = t!("words-rows", count = last.rows),
        total = words::amount(&last.total_amount),
        status = t!("words-upload-status", status = last.status.to_string())
    )
}
