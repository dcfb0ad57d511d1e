//! Report loan repayments to Kiva: from the CSV of a microfinance institution's MIS to Kiva's
//! Partner API, in batches, so that nothing is lost, nothing sent twice and nothing leaked.
//!
//! A report travels one way through the rooms of this crate, and each room uses only those below it:
//!
//! ```text
//! app        use cases: one file a command
//! ui         all words, reports, errors in words, the console
//! options    what was typed, the config file, the settings that they come to
//! checks     rows -> findings (the file alone, earlier months, the loans that Kiva expects)
//! reading    ledger    kiva    sandbox
//! model      values that cannot be wrong; no I/O, no words
//! ```
//!
//! [`reading`] makes rows of a file, [`ledger`] is the durable record, `kiva` speaks to the Partner
//! API, and `sandbox` is a pretend Partner API that shares no code with the client it tests. A test
//! holds these arrows.

pub mod app;
pub mod checks;
mod kiva;
pub mod ledger;
pub mod model;
pub mod options;
pub mod reading;
mod sandbox;
pub mod ui;
