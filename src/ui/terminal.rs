//! How wide the terminal is, and what is typed on it. Where it is not to be seen, the terminal is given back
//! as it was however that ends: by an answer, by a signal, or while the program is set aside.

use std::io;

use secrecy::SecretString;

/// Longer lines are hard to read.
pub(super) const WIDEST: usize = 80;

/// What fits on a line of a terminal, or would on most.
#[cfg(unix)]
pub(super) fn width_of(stream: &impl std::os::fd::AsFd) -> usize {
    within(terminal_size::terminal_size_of(stream))
}

#[cfg(windows)]
pub(super) fn width_of(stream: &impl std::os::windows::io::AsHandle) -> usize {
    within(terminal_size::terminal_size_of(stream))
}

fn within(size: Option<(terminal_size::Width, terminal_size::Height)>) -> usize {
    size.map_or(WIDEST, |(width, _)| usize::from(width.0).clamp(20, WIDEST))
}

/// A line as it was typed, with its end; empty where there is no more to be read.
pub(super) fn read_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(line)
}

#[cfg(unix)]
pub(super) use self::unix::Hidden;

/// A line that is not shown; `None` where there is no more to be read.
#[cfg(unix)]
pub(super) fn read_hidden() -> io::Result<Option<SecretString>> {
    use std::io::Write;
    let line = read_line()?;
    // Its end was not shown either.
    writeln!(io::stderr())?;
    Ok((!line.is_empty()).then(|| line.into()))
}

/// A line that is not shown; `None` where there is no more to be read.
#[cfg(not(unix))]
pub(super) fn read_hidden() -> io::Result<Option<SecretString>> {
    match rpassword::read_password() {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        typed => typed.map(|secret| Some(secret.into())),
    }
}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::Arc;

    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGALRM, SIGQUIT, SIGTSTP, SIGUSR1, SIGUSR2};
    use tokio::signal::unix::{Signal, SignalKind, signal};

    /// What would end the program, or set it aside, with nobody to give the terminal back. Of Ctrl-C and its
    /// like whoever waits for the answer hears.
    const SIGNALS: [i32; 5] = [SIGTSTP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2];

    /// Gives the terminal back when it is dropped.
    pub(crate) struct Hidden(Arc<Termios>);

    impl Hidden {
        /// From now on nothing that is typed is shown, not even the end of the line.
        pub fn begin() -> io::Result<Self> {
            let before = Arc::new(tcgetattr(io::stdin())?);
            for number in SIGNALS {
                // Once heard, the signal is heard to the end of the process.
                let heard = signal(SignalKind::from_raw(number))?;
                tokio::spawn(give_back_at(before.clone(), heard, number));
            }
            let mut hidden = (*before).clone();
            hidden.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL);
            set(&hidden);
            Ok(Self(before))
        }
    }

    impl Drop for Hidden {
        fn drop(&mut self) {
            set(&self.0);
        }
    }

    fn set(state: &Termios) {
        // A terminal that is gone needs nothing.
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, state);
    }

    /// Whoever takes the terminal over gets it as it was. When the program goes on it has it again as it
    /// needs it.
    async fn give_back_at(before: Arc<Termios>, mut heard: Signal, number: i32) {
        while heard.recv().await.is_some() {
            let hidden = tcgetattr(io::stdin());
            set(&before);
            let _ = signal_hook::low_level::emulate_default_handler(number);
            if let Ok(hidden) = hidden {
                set(&hidden);
            }
        }
    }
}
