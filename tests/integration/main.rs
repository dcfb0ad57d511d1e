//! The program as its users meet it: every test here runs the real binary, and knows of it only
//! what `kiva-repay` promises on its command line, on the wire and on the screen.

// A helper that cannot go on fails the test that called it.
#![allow(clippy::unwrap_used)]
// Some tests need what only one system has, and what only they use is of no use elsewhere.
#![cfg_attr(not(target_os = "linux"), allow(dead_code, unused_imports, unused_mut))]

mod architecture;
mod auth;
#[cfg(unix)]
mod canary;
mod causes;
mod check;
mod clock;
mod completions;
mod config;
mod control;
mod corpus;
mod correct;
#[cfg(unix)]
mod crash;
// A release build has no such points.
#[cfg(all(unix, debug_assertions))]
mod crash_points;
mod cron;
mod dry_run;
mod earlier;
mod exports;
mod files;
mod findings;
mod harness;
mod help;
mod history;
mod hostile;
#[cfg(target_os = "linux")]
mod https;
mod ids_changed;
mod init;
#[cfg(unix)]
mod interrupt;
mod languages;
#[cfg(target_os = "linux")]
mod large;
mod leaks;
mod ledger;
mod ledger_file;
mod left;
mod loans;
mod lost_ledger;
mod malformed;
#[cfg(unix)]
mod model;
#[cfg(unix)]
mod months;
mod newcomers;
mod not_replaced;
#[cfg(unix)]
mod one_at_a_time;
mod other_partner;
mod outcomes;
mod output_files;
mod overtaken;
mod paper;
mod pictures;
mod problems;
mod production;
mod proxy;
mod readme;
mod receipt;
mod reconcile;
mod replies;
mod restored;
#[cfg(unix)]
mod retry;
mod sandbox;
#[cfg(unix)]
mod schedule;
mod screen;
mod secret_files;
#[cfg(unix)]
mod sequences;
mod simulation;
mod spoken;
mod standing;
#[cfg(unix)]
mod suggestions;
mod support;
mod token;
mod upload;
mod verdict;
mod where_to;
mod wrong_address;
