//! The terminal while something is typed that is not to be seen. It is given back as it was however that
//! ends: by an answer, by a stop, or while the program is set aside.

use std::fs::File;
use std::sync::Arc;

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use tokio::signal::unix::{SignalKind, signal};

/// The terminal as it was.
struct State {
    terminal: File,
    before: Termios,
}

impl State {
    fn give_back(&self) {
        // A terminal that is gone needs nothing.
        let _ = tcsetattr(&self.terminal, OptionalActions::Now, &self.before);
    }
}

/// Gives the terminal back when it is dropped.
pub(super) struct Hidden(Arc<State>);

impl Hidden {
    /// Remembers how the terminal is now; none where there is no terminal.
    pub fn begin() -> Option<Self> {
        let terminal = File::options().read(true).write(true).open("/dev/tty").ok()?;
        let before = tcgetattr(&terminal).ok()?;
        let state = Arc::new(State { terminal, before });
        let stops = signal(SignalKind::from_raw(signal_hook::consts::SIGTSTP)).ok()?;
        // Once heard, the signal is heard to the end of the process.
        tokio::spawn(set_aside(state.clone(), stops));
        Some(Self(state))
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        self.0.give_back();
    }
}

/// Whenever the program is to be set aside: the shell gets the terminal as it was, and when the program goes
/// on it has it again as it needs it.
async fn set_aside(state: Arc<State>, mut stops: tokio::signal::unix::Signal) {
    while stops.recv().await.is_some() {
        let hidden = tcgetattr(&state.terminal);
        state.give_back();
        let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
        if let Ok(hidden) = hidden {
            let _ = tcsetattr(&state.terminal, OptionalActions::Now, &hidden);
        }
    }
}
