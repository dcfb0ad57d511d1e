//! Ctrl-C. The first asks for a tidy stop, the second for one at once: a batch whose bytes have
//! left cannot be called back, and a run that dies in the middle of it knows nothing of it.

use std::future::Future;
use std::io;

use tokio::sync::watch;

use crate::t;
use crate::ui::error::{Error, Result};

/// Listens for the user's wish to stop.
pub(super) fn listen() -> Result<Interrupt> {
    Interrupt::listen().map_err(|error| Error::internal(t!("fault-no-signals"), error))
}

/// How often the user has asked to stop.
#[derive(Clone, Debug)]
pub struct Interrupt(watch::Receiver<u8>);

impl Interrupt {
    /// Listens from now on: Ctrl-C no longer ends the process by itself.
    ///
    /// # Errors
    /// When the system cannot tell of signals.
    fn listen() -> io::Result<Self> {
        let (count, receiver) = watch::channel(0);
        let mut signals = Signals::new()?;
        tokio::spawn(async move {
            loop {
                signals.next().await;
                count.send_modify(|count: &mut u8| *count = count.saturating_add(1));
            }
        });
        Ok(Self(receiver))
    }

    /// Whether the user asked to stop.
    pub fn asked(&self) -> bool {
        *self.0.borrow() > 0
    }

    /// Runs `work` to its end, or gives up once the user has asked `times` times.
    pub async fn unless<T>(&self, times: u8, work: impl Future<Output = T>) -> Option<T> {
        let mut receiver = self.0.clone();
        let asked = async {
            // Where nobody can listen, nobody asks.
            if receiver.wait_for(|count| *count >= times).await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            done = work => Some(done),
            () = asked => None,
        }
    }
}

/// Ctrl-C, and SIGTERM where there is such a thing. Registered once, so that none is missed.
#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Signals {
    fn new() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn next(&mut self) {
        self.0.recv().await;
    }
}
