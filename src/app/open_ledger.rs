//! The ledger as the commands open it: to look at it or to write to it, where it may be missing or lack what
//! was known; and the place of which it tells.

use std::path::Path;

use super::context::App;
use super::sandbox;
use crate::ledger::{Ledger, LedgerError, LedgerView, Place};
use crate::model::{Environment, Month, text};
use crate::options::Settings;
use crate::ui::explain;
use crate::ui::words::{self, t};

impl App<'_> {
    pub(super) fn ledger_file(&self) -> Result<&Path, LedgerError> {
        self.settings.ledger.as_deref().ok_or(LedgerError::NoDirectory)
    }

    /// The ledger to look at, where there is one. It says where it lacks what was known.
    pub(super) async fn ledger_view(&mut self) -> Result<Option<LedgerView>, LedgerError> {
        let Some(mut view) = LedgerView::open(self.ledger_file()?).await? else { return Ok(None) };
        if let Some(lack) = self.marks.compare(&mut view).await? {
            let older = LedgerError::Older { path: view.path().to_owned(), lack };
            tracing::warn!(ledger = %view.path().display(), "the ledger has come less far than before");
            self.console.warn_of(&explain::ledger(&older, self.console.typed()).said);
        }
        Ok(Some(view))
    }

    /// The ledger, for this command alone. One that lacks what was known is not written to before a person
    /// has said that it was `restored`: then it is taken for that, and [`Self::agree`] records it once the command
    /// comes to do something.
    async fn ledger_alone(&mut self, command: &str, restored: bool) -> Result<Ledger, LedgerError> {
        let path = self.ledger_file()?;
        if restored {
            let mut ledger = Ledger::alone(path, command).await?;
            ledger.doubt();
            return Ok(ledger);
        }
        // To open it for writing is to write to it. What is wrong with it is told when that is done.
        if let Ok(Some(mut view)) = LedgerView::open(path).await {
            if let Ok(Some(lack)) = self.marks.compare(&mut view).await {
                return Err(LedgerError::Older { path: path.to_owned(), lack });
            }
            view.close().await?;
        }
        Ledger::alone(path, command).await
    }

    /// Records that a person agrees to use the ledger, though it lacks what was sent after the backup, where that was
    /// said. From then on it holds whatever becomes of the command, since by it what is pending is of unknown outcome.
    /// Returns whether it was said.
    pub(super) async fn agree(
        &mut self,
        ledger: &mut Ledger,
        restored: bool,
    ) -> Result<bool, LedgerError> {
        if restored {
            let batches = ledger.restored(Month::of(self.today)).await?;
            self.agreed(ledger, batches).await?;
        }
        Ok(restored)
    }

    /// Says that it is recorded. No command that is told after it agrees once more.
    pub(super) async fn agreed(
        &mut self,
        ledger: &mut Ledger,
        batches: u64,
    ) -> Result<(), LedgerError> {
        tracing::warn!(batches, "the ledger was put back, as a person says");
        self.marks.forget(ledger.view()).await?;
        // Where that cannot be written, whoever goes on to send is told.
        let _ = self.marks.remember(ledger.view()).await?;
        self.console.say_no_more("restored");
        let path = ledger.view().path().to_owned();
        self.console.warn_of(&explain::restored(&path, batches, self.console.typed()));
        Ok(())
    }

    /// Remembers how far the ledger has come, and says where that cannot be written. Returns whether it was.
    pub(super) async fn remember(&mut self, view: &mut LedgerView) -> Result<bool, LedgerError> {
        let Some(why) = self.marks.remember(view).await? else { return Ok(true) };
        self.console.warn_of(&explain::unremembered(&why, self.console.typed()));
        Ok(false)
    }

    /// The same to report to production, where one is gone neither by a new one nor by what a try has made
    /// in its place.
    pub(super) async fn ledger_for_upload(
        &mut self,
        restored: bool,
    ) -> Result<Ledger, LedgerError> {
        let path = self.ledger_file()?.to_owned();
        let is_known = !restored && self.settings.environment == Environment::Production;
        if is_known {
            self.refuse_gone()?;
        }
        let mut ledger = self.ledger_alone("upload", restored).await?;
        match self.marks.lost(ledger.view()).await?.filter(|_| is_known) {
            Some(lack) => Err(LedgerError::Older { path, lack }),
            None => Ok(ledger),
        }
    }

    /// The same for a command about what is in it: none is made for that, and where one is gone, nobody may
    /// take it for one in which there is nothing to do.
    pub(super) async fn ledger_with_uploads(
        &mut self,
        command: &str,
        restored: bool,
    ) -> Result<Option<Ledger>, LedgerError> {
        let path = self.ledger_file()?;
        if !is_missing(path) {
            return self.ledger_alone(command, restored).await.map(Some);
        }
        if !restored {
            self.refuse_gone()?;
        }
        self.warn_of_unknown_past("missing").map(|()| None)
    }

    /// Refuses a ledger that is gone, where a run had one with uploads. What is only tried, in the sandbox or on
    /// stage, is not refused: it is told, and production knows of the one that is gone all the same.
    pub(super) fn refuse_gone(&self) -> Result<(), LedgerError> {
        let path = self.ledger_file()?;
        match self.marks.last_seen(path).filter(|_| is_missing(path)) {
            Some(seen) => Err(LedgerError::Gone { path: path.to_owned(), seen }),
            None => Ok(()),
        }
    }

    /// The ledger as a run that would report with it finds it, only to look at: none that lacks what was known of it, nor
    /// for production what was known of the one in whose place it was made.
    pub(super) async fn ledger_view_for_upload(
        &mut self,
        restored: bool,
    ) -> Result<Option<LedgerView>, LedgerError> {
        if restored {
            return self.ledger_view().await;
        }
        let path = self.ledger_file()?.to_owned();
        let Some(mut view) = LedgerView::open(&path).await? else { return Ok(None) };
        let mut lack = self.marks.compare(&mut view).await?;
        if lack.is_none() && self.settings.environment == Environment::Production {
            lack = self.marks.lost(&mut view).await?;
        }
        match lack {
            Some(lack) => Err(LedgerError::Older { path, lack }),
            None => Ok(Some(view)),
        }
    }

    /// Says where nothing of what was sent before is known, for a command that posts.
    pub(super) async fn tell_of_unknown_past(
        &mut self,
        ledger: &mut Ledger,
    ) -> Result<(), LedgerError> {
        if ledger.is_new() {
            self.warn_of_unknown_past("new")
        } else if self.knows_uploads(ledger.view()).await? {
            Ok(())
        } else {
            self.warn_of_unknown_past("empty")
        }
    }

    pub(super) async fn knows_uploads(&self, view: &mut LedgerView) -> Result<bool, LedgerError> {
        let environment = self.settings.environment;
        Ok(view.newest(Some(environment)).await?.is_some())
    }

    /// Says that the ledger is `new`, `missing` or `empty`: it may be another one than was meant, and
    /// nothing else keeps anybody from reporting twice.
    pub(super) fn warn_of_unknown_past(&mut self, state: &'static str) -> Result<(), LedgerError> {
        let ledger = self.ledger_file()?;
        let path = text::path(ledger);
        tracing::warn!(ledger = %ledger.display(), state, "no earlier upload is known");
        let environment = self.settings.environment.as_str();
        let gone = (state != "empty").then(|| self.marks.last_seen(ledger)).flatten();
        let said = match gone {
            Some(seen) => t!("ledger-gone", path, state, seen = words::time(&seen)),
            None => t!("ledger-unknown-past", path, state, environment),
        };
        self.console.warn(&said);
        Ok(())
    }

    /// Where a report goes, for a command that asks for no token: as the settings say, or else where all the
    /// uploads of the ledger went that went to the environment in use.
    pub(super) async fn place_without_token(&mut self) -> Result<Option<Place>, LedgerError> {
        if let Some(place) = known_place(&self.settings) {
            return Ok(Some(place));
        }
        let environment = self.settings.environment;
        let partners = match LedgerView::open(self.ledger_file()?).await? {
            Some(mut view) => view.partners(environment).await?,
            None => Vec::new(),
        };
        match &*partners {
            [] => Ok(None),
            [partner] => {
                let environment = environment.as_str();
                let said = t!("ledger-only-partner", partner = text::escape(partner), environment);
                self.console.warn(&said);
                Ok(Some(Place::of(self.settings.environment, partner.clone())))
            }
            _ => {
                self.console
                    .warn(&t!("ledger-several-partners", environment = environment.as_str()));
                Ok(None)
            }
        }
    }
}

/// Whether nothing is at its place. What may not be looked for may be there, and to open it tells why.
pub(super) fn is_missing(ledger: &Path) -> bool {
    matches!(ledger.try_exists(), Ok(false))
}

/// Where a report goes, where the partner is known before there is a token.
pub(super) fn known_place(settings: &Settings) -> Option<Place> {
    let partner = match settings.environment {
        Environment::Sandbox => sandbox::partner_of(settings),
        Environment::Stage | Environment::Production => settings.partner.id.clone()?,
    };
    Some(Place::of(settings.environment, partner))
}
