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
mod options;
mod repayments;
mod reply;
mod request;
mod server;
#[cfg(test)]
mod tests;
mod token;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

pub use fault::{InjectedFault, ParseFaultError, WrongFault};
pub use options::{AUDIENCE, CLIENT_ID, CLIENT_SECRET, Options};
use server::State;

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
