//! The program as its users meet it: every test here runs the real binary, and knows of it only
//! what `kiva-repay` promises on its command line, on the wire and on the screen.

// A helper that cannot go on fails the test that called it.
#![allow(clippy::unwrap_used)]

mod answer;
mod auth;
mod check;
mod completions;
mod config;
mod dry_run;
mod earlier;
mod hostile;
#[cfg(target_os = "linux")]
mod https;
mod init;
#[cfg(unix)]
mod interrupt;
mod leaks;
mod loans;
mod malformed;
mod outcomes;
mod problems;
mod production;
mod readme;
mod reconcile;
mod replies;
mod run;
mod sandbox;
mod server;
mod token;
mod upload;
