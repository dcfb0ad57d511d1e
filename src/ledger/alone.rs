//! A ledger that one run alone writes to.

use std::path::Path;

use super::engine;
use super::error::{LedgerError, Unfit};
use super::lock::Lock;
use super::view::LedgerView;
use super::who::Holder;

/// A ledger that this run alone writes to.
#[derive(Debug)]
pub struct Ledger {
    pub(super) view: LedgerView,
    lock: Lock,
    is_new: bool,
}

impl Ledger {
    /// Opens the ledger to write to it, alone, and makes it where there is none; `command` is told to
    /// others who come. A batch that an earlier run left on its way is of unknown outcome from now on.
    ///
    /// # Errors
    /// When it cannot be made, is damaged or of a newer program, when its file is not to be relied on, and
    /// when another run holds it.
    pub async fn alone(path: &Path, command: &str) -> Result<Self, LedgerError> {
        let is_new = engine::make_if_missing(path).await?;
        engine::examine(path)?;
        engine::close_to_others(path).map_err(|source| LedgerError::io(path, source))?;
        let lock = Lock::take(path, &Holder::of(command))?;
        let connection = engine::connect(path).await.map_err(|error| error.at(path))?;
        let mut view = LedgerView::of_run(connection, path);
        // What is on its way while nobody is at work was left so by a run that died.
        sqlx::query("UPDATE batches SET status = 'unknown' WHERE status = 'sending'")
            .execute(&mut view.connection)
            .await?;
        Ok(Self { view, lock, is_new })
    }

    pub(crate) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Whether what is written still goes to where the next run will look for it.
    pub(crate) fn is_in_place(&self) -> Result<(), LedgerError> {
        let path = &self.view.path;
        match self.lock.is_at(path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(LedgerError::unfit(path, Unfit::Replaced)),
            Err(source) => Err(LedgerError::io(path, source)),
        }
    }

    /// The ledger as one who only looks sees it.
    pub fn view(&mut self) -> &mut LedgerView {
        &mut self.view
    }

    /// Closes the ledger, its last pages written.
    pub async fn close(self) -> Result<(), LedgerError> {
        self.view.close().await
    }
}
