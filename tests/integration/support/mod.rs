//! What is no test itself: the place where a test happens, the program that runs there, and the Kiva
//! that it talks to.

// Some of it is for tests that need signals.
#![cfg_attr(not(unix), allow(dead_code))]

mod answer;
mod chance;
mod closed_port;
mod commands;
mod database;
mod fake_kiva;
pub mod files;
pub mod invariants;
pub mod loans;
mod place;
mod request;
mod run;
#[cfg(unix)]
pub mod world;

use std::thread;
use std::time::{Duration, Instant};

pub use self::answer::Answer;
pub use self::chance::Chance;
pub use self::closed_port::ClosedPort;
pub use self::commands::{by_the_shell, commands_in};
pub use self::database::execute;
pub use self::fake_kiva::{FakeKiva, Grant, SECRET, TOKEN};
pub use self::place::{Office, Place, credentials, rows, set_mode, write_private};
pub use self::request::{Endpoint, Request};
pub use self::run::{Invocation, LONG_AGO, Run, Running, findings, has, text};

/// Waits for something that is bound to happen.
#[track_caller]
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(20), "waited too long for {what}");
        thread::sleep(Duration::from_millis(1));
    }
}
