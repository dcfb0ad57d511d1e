//! How far an upload is, for whoever sits in front of it.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use crate::kiva::Pause;
use crate::model::Total;
use crate::ui::words::{self, t};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line on a terminal that tells rows, sum and time left, and is gone when the work is done.
pub struct Progress {
    bar: ProgressBar,
    sum: Total,
}

impl Progress {
    pub(super) fn new(rows: u64, shown: bool) -> Self {
        let target =
            if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let style = ProgressStyle::with_template("{spinner} {bar:16} {wide_msg}");
        let style =
            style.expect("the template is right").progress_chars("=> ").tick_chars("|/-\\ ");
        let bar = ProgressBar::with_draw_target(Some(rows), target).with_style(style);
        let progress = Self { bar, sum: Total::default() };
        if shown {
            progress.tell();
            // Something moves also while Kiva takes its time.
            progress.bar.enable_steady_tick(Duration::from_millis(200));
        }
        progress
    }

    pub fn add(&mut self, rows: u64, sum: Total) {
        self.sum += sum;
        self.bar.inc(rows);
        self.tell();
    }

    fn tell(&self) {
        let (done, rows) = (self.bar.position(), self.bar.length().unwrap_or_default());
        let sum = words::amount(&self.sum);
        let mut line = t!("progress-batches", done, rows, sum);
        if done > 0 && done < rows {
            line = t!("progress-left", line, time = duration(left(self.bar.elapsed(), done, rows)));
        }
        self.bar.set_message(line);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

pub(super) fn tell_of_wait(pause: Pause) {
    let seconds = u64::try_from(pause.wait.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
    let time = duration(Duration::from_secs(seconds.max(1)));
    tell_meanwhile(&t!("progress-wait", time, next = pause.next, of = pause.of));
}

pub(super) fn tell_of_stop() {
    tell_meanwhile(&t!("progress-stopping"));
}

fn tell_meanwhile(line: &str) {
    let mut stderr = io::stderr().lock();
    // The bar that may stand there is drawn again below.
    let clear = if stderr.is_terminal() { "\r\x1b[2K" } else { "" };
    let _ = writeln!(stderr, "{clear}{line}");
}

/// How long the rest takes, if it goes on as it went.
fn left(elapsed: Duration, done: u64, rows: u64) -> Duration {
    let seconds = elapsed.as_secs().max(1) * (rows - done);
    Duration::from_secs(seconds.div_ceil(done))
}

/// `1 h 02 min`, `2 min 05 s` or `45 s`, which all three languages write so.
fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, seconds) => format!("{minutes} min {seconds:02} s"),
        (hours, minutes, _) => format!("{hours} h {minutes:02} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_takes_as_long_as_what_is_done() {
        for (elapsed, done, rows, seconds) in [(3, 250, 620, 5), (0, 250, 620, 2), (9, 1, 3, 18)] {
            let left = left(Duration::from_secs(elapsed), done, rows);
            assert_eq!(left, Duration::from_secs(seconds));
        }
    }

    #[test]
    fn time_is_told_in_two_units_at_most() {
        for (seconds, told) in [(7, "7 s"), (65, "1 min 05 s"), (7_320, "2 h 02 min")] {
            assert_eq!(duration(Duration::from_secs(seconds)), told);
        }
    }
}
