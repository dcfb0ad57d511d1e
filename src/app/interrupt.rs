//! Ctrl-C, and what else asks a program to end. The first asks for a tidy stop, the second for one at
//! once: a batch whose bytes have left cannot be called back, and a run that dies in the middle of it knows
//! nothing of it. After a stop the program ends by the signal itself: whoever started it is to know that it
//! was stopped, and not to go on.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::sync::watch;

use crate::ui::error::{Error, Exit, Result};
use crate::ui::words::t;

/// A script, or the system, may pass on what reached the whole group: that is the same wish.
const PASSED_ON: Duration = Duration::from_millis(100);

/// How often the user has asked to stop.
#[derive(Clone, Debug)]
pub struct Interrupt(watch::Receiver<u8>);

impl Interrupt {
    /// Listens from now on: Ctrl-C no longer ends the process by itself.
    pub fn listen() -> Result<Self> {
        let (count, receiver) = watch::channel(0);
        let (heard, mut signals) = unbounded_channel();
        listen_to_all(&heard).map_err(|error| Error::internal(t!("fault-no-signals"), error))?;
        tokio::spawn(async move {
            let mut last = None;
            while let Some(signal) = signals.recv().await {
                let _ = FIRST.compare_exchange(NONE, signal, Ordering::Relaxed, Ordering::Relaxed);
                let now = Instant::now();
                let is_same =
                    |(before, at): (i32, Instant)| before == signal && now - at < PASSED_ON;
                if last.is_some_and(is_same) {
                    continue;
                }
                last = Some((signal, now));
                count.send_modify(|count: &mut u8| *count = count.saturating_add(1));
            }
        });
        Ok(Self(receiver))
    }

    pub fn asked(&self) -> bool {
        *self.0.borrow() > 0
    }

    /// Runs `work` to its end, or gives up once the user has asked to stop.
    pub async fn until_interrupted<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        self.until_asked(1, work).await
    }

    /// Runs `work` to its end, or gives up once the user has asked a second time; after the first time `tell`
    /// says what a second one would do.
    pub async fn until_insisted<T>(
        &self,
        work: impl Future<Output = T>,
        tell: impl FnOnce(),
    ) -> Option<T> {
        let mut work = pin!(self.until_asked(2, work));
        tokio::select! {
            done = &mut work => return done,
            () = self.asked_times(1) => tell(),
        }
        work.await
    }

    async fn until_asked<T>(&self, times: u8, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            done = work => Some(done),
            () = self.asked_times(times) => None,
        }
    }

    async fn asked_times(&self, times: u8) {
        // Where nobody can listen, nobody asks.
        if self.0.clone().wait_for(|count| *count >= times).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

/// How the process ends: by the signal that asked it to stop, if one has, whatever was done by then. Windows
/// has no such end, and there the work is told to be incomplete.
pub fn end_of(exit: Exit) -> Exit {
    let signal = FIRST.load(Ordering::Relaxed);
    if signal == NONE {
        return exit;
    }
    #[cfg(unix)]
    // Where it cannot be done, the exit code tells.
    let _ = signal_hook::low_level::emulate_default_handler(signal);
    if exit == Exit::Success { Exit::Incomplete } else { exit }
}

static FIRST: AtomicI32 = AtomicI32::new(NONE);

const NONE: i32 = -1;

/// Tells of each signal that asks for an end. All are registered at once, so that none is missed.
#[cfg(unix)]
fn listen_to_all(heard: &UnboundedSender<i32>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use tokio::signal::unix::{SignalKind, signal};
    // To be ignored, as `nohup` has it.
    let hang_up = (!is_hang_up_ignored()).then_some(SIGHUP);
    for number in [SIGINT, SIGTERM].into_iter().chain(hang_up) {
        let (mut signal, heard) = (signal(SignalKind::from_raw(number))?, heard.clone());
        tokio::spawn(async move {
            while signal.recv().await.is_some() && heard.send(number).is_ok() {}
        });
    }
    Ok(())
}

/// Whether whoever started the program wants SIGHUP to be ignored. Where the system does not tell, only a
/// terminal can hang up.
#[cfg(unix)]
fn is_hang_up_ignored() -> bool {
    use std::io::IsTerminal;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    match ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()) {
        Some(mask) => mask & 1 << (signal_hook::consts::SIGHUP - 1) != 0,
        None => !io::stdout().is_terminal() && !io::stderr().is_terminal(),
    }
}

/// Tells of each signal that asks for an end, by the number that the system gives it.
#[cfg(windows)]
fn listen_to_all(heard: &UnboundedSender<i32>) -> io::Result<()> {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};
    // Each is of a type of its own.
    macro_rules! listen_to {
        ($($number:literal => $signal:ident)+) => {$(
            let (mut signal, heard) = ($signal()?, heard.clone());
            tokio::spawn(async move {
                while signal.recv().await.is_some() && heard.send($number).is_ok() {}
            });
        )+};
    }
    listen_to! { 0 => ctrl_c 1 => ctrl_break 2 => ctrl_close 5 => ctrl_logoff 6 => ctrl_shutdown }
    Ok(())
}
