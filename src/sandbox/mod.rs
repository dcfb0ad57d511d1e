//! An embedded fake of Kiva's Partner API, on loopback.
//!
//! Nobody should meet this program for the first time with the books of a real institution in
//! hand, and a test cannot reach Kiva. So the program carries its own Kiva: it gives out tokens,
//! takes uploads, knows 48 invented loans of one invented partner in the DR Congo, in dollars or in the
//! user's own money, and reports problems as Kiva does. It can also [fail on demand](InjectedFault).
//!
//! The sandbox parses and writes JSON by itself and uses nothing else of this crate: a mistake in
//! how the client writes a request is then not mirrored here, but noticed.

mod fault;
mod loans;
mod repayments;
mod reply;
mod server;
#[cfg(test)]
mod tests;
mod token;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hyper::header::{CONTENT_TYPE, HeaderMap};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use iso_currency::Currency;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

pub use fault::{InjectedFault, ParseFaultError, WrongFault};
use server::State;

/// What the sandbox accepts. The secret is public: it opens nothing but the sandbox.
pub const CLIENT_ID: &str = "sandbox-client";
pub const CLIENT_SECRET: &str = "sandbox-secret-known-to-all";
pub const AUDIENCE: &str = "https://partner-api.sandbox.invalid";

#[derive(Debug, Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 for any that is free.
    pub port: u16,
    pub partner_id: String,
    pub currency: Currency,
    /// For how many seconds a token is good.
    pub token_seconds: u64,
    /// What is to go wrong; the first fault that fits a request is committed.
    pub faults: Vec<InjectedFault>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            partner_id: "145".to_owned(),
            currency: Currency::USD,
            token_seconds: 43_199,
            faults: Vec::new(),
        }
    }
}

/// A running sandbox, which stops when it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Sandbox {
    /// Binds to loopback and serves in a task of the current tokio runtime.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let address = listener.local_addr()?;
        let state = State::new(options, format!("http://{address}/"));
        let task = tokio::spawn(accept(listener, Arc::new(Mutex::new(state))));
        Ok(Self { address, task })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn token_url(&self) -> String {
        format!("http://{}/oauth/token", self.address)
    }

    pub fn api_url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Serves connections until the task is aborted, which ends them all.
async fn accept(listener: TcpListener, state: Arc<Mutex<State>>) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            // Most likely out of file descriptors: some are free once connections have ended.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let state = Arc::clone(&state);
        connections.spawn(async move {
            let service = service_fn(move |request| server::serve(Arc::clone(&state), request));
            // An error is a client that left, or a cut that a fault asked for.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// Whether the request says that its body is of this type, whatever parameters follow.
fn has_content_type(headers: &HeaderMap, expected: &str) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok()?.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case(expected))
}
