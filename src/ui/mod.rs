//! All that people read: the sentences in three languages, the reports, the errors in words, and the
//! console that prints them.

mod console;
pub(crate) mod error;
pub(crate) mod explain;
pub(crate) mod files;
pub(crate) mod findings;
pub mod help;
pub(crate) mod log;
mod outcome;
mod progress;
pub(crate) mod report;
pub(crate) mod seen;
pub(crate) mod shell;
pub(crate) mod suggestion;
mod terminal;
mod usage;
pub(crate) mod words;

pub use self::console::{Console, usage};
pub use self::outcome::Outcome;
pub use self::suggestion::Typed;
pub use self::words::choose_language;
