//! The program as its users meet it: every test here runs the real binary, and knows of it only
//! what `kiva-repay` promises on its command line, on the wire and on the screen.

mod answer;
mod auth;
mod check;
mod config;
mod malformed;
mod outcomes;
mod replies;
mod run;
mod server;
mod token;
mod upload;
