//! How long to wait before a call is tried again.

use std::time::{Duration, SystemTime};

use tokio::time::{Sleep, sleep};

use crate::model::is_digits;

/// The first wait is up to this long.
const BASE: Duration = Duration::from_millis(500);
/// No wait of our own is longer.
const CAP: Duration = Duration::from_secs(30);
/// No wait that a server asks for is longer: a month-end cannot wait for an hour.
const SERVER_CAP: Duration = Duration::from_mins(5);
/// All waits for one call together are no longer.
const BUDGET: Duration = Duration::from_mins(15);

/// Exponential backoff with full jitter: partners all report in the same first days of a month, and
/// must not come back all at the same moment.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    max_attempts: u32,
    tell: Option<fn(Pause)>,
}

/// A wait that begins, for whoever waits along.
#[derive(Clone, Copy, Debug)]
pub struct Pause {
    pub wait: Duration,
    /// The number of the try after it, of `of`.
    pub next: u32,
    pub of: u32,
}

/// The tries of one call, and the time that was spent waiting between them.
#[derive(Clone, Copy, Debug)]
pub struct Tries {
    backoff: Backoff,
    failed: u32,
    waited: Duration,
}

impl Backoff {
    /// At most `max_attempts` tries, the first included.
    pub fn new(max_attempts: u32) -> Self {
        Self { max_attempts, tell: None }
    }

    #[must_use]
    pub fn telling(self, tell: Option<fn(Pause)>) -> Self {
        Self { tell, ..self }
    }

    pub fn tries(self) -> Tries {
        Tries { backoff: self, failed: 0, waited: Duration::ZERO }
    }
}

impl Tries {
    /// The wait for the next try, now that one more failed; `None` when it was the last. `asked` is
    /// what the server asked for, and `tell` is told how long it will be.
    pub fn wait(&mut self, asked: Option<Duration>, tell: impl FnOnce(Duration)) -> Option<Sleep> {
        let wait = self.pause(asked, dice())?;
        tell(wait);
        if let Some(tell) = self.backoff.tell {
            tell(Pause { wait, next: self.failed + 1, of: self.backoff.max_attempts });
        }
        Some(sleep(wait))
    }

    /// How long that is; `dice` is anything from 0 to [`u32::MAX`].
    fn pause(&mut self, asked: Option<Duration>, dice: u32) -> Option<Duration> {
        self.failed += 1;
        if self.failed >= self.backoff.max_attempts {
            return None;
        }
        let most = BASE.saturating_mul(2_u32.saturating_pow(self.failed - 1)).min(CAP);
        let own = most * (dice >> 16) / 0xffff;
        let wait = asked.map_or(own, |asked| asked.min(SERVER_CAP).max(own));
        self.waited += wait;
        (self.waited <= BUDGET).then_some(wait)
    }
}

/// A throw of the dice; where there is no chance to be had, the longest wait.
fn dice() -> u32 {
    getrandom::u32().unwrap_or(u32::MAX)
}

/// Reads `Retry-After`: seconds, or an HTTP date, which is measured against the reply's own `Date`
/// because this machine's clock may be wrong.
pub(super) fn retry_after(value: &str, date: Option<&str>) -> Option<Duration> {
    let value = value.trim();
    if is_digits(value) {
        // More than can be counted is as long as can be waited.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let now =
        date.and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_cap_and_end_with_the_attempts() {
        let mut tries = Backoff::new(9).tries();
        let longest: Vec<_> = (1..=9).map(|_| tries.pause(None, u32::MAX)).collect();
        let millis = |ms| Some(Duration::from_millis(ms));
        assert_eq!(longest[..4], [millis(500), millis(1000), millis(2000), millis(4000)]);
        assert_eq!(longest[7], millis(30_000));
        assert_eq!(longest[8], None);
        assert_eq!(Backoff::new(1).tries().pause(None, 0), None);
    }

    #[test]
    fn the_jitter_is_full() {
        assert_eq!(Backoff::new(2).tries().pause(None, 0), Some(Duration::ZERO));
        let half = Backoff::new(2).tries().pause(None, u32::MAX / 2).unwrap();
        assert!((249..=250).contains(&half.as_millis()), "{half:?}");
    }

    #[test]
    fn the_server_is_obeyed_within_reason() {
        let mut tries = Backoff::new(9).tries();
        let seconds = Duration::from_secs;
        assert_eq!(tries.pause(Some(seconds(7)), 0), Some(seconds(7)));
        assert_eq!(tries.pause(Some(seconds(86_400)), 0), Some(SERVER_CAP));
    }

    #[test]
    fn all_waits_together_have_an_end() {
        let mut tries = Backoff::new(u32::MAX).tries();
        let waits: Vec<_> = std::iter::from_fn(|| tries.pause(Some(SERVER_CAP), 0)).collect();
        assert_eq!(waits, [SERVER_CAP; 3]);
    }

    #[test]
    fn retry_after_is_read_in_both_forms() {
        assert_eq!(retry_after(" 120 ", None), Some(Duration::from_mins(2)));
        let long = retry_after("99999999999999999999", None);
        assert_eq!(Backoff::new(2).tries().pause(long, 0), Some(SERVER_CAP));
        let until = "Sun, 01 Nov 2026 00:00:30 GMT";
        assert_eq!(
            retry_after(until, Some("Sun, 01 Nov 2026 00:00:00 GMT")),
            Some(Duration::from_secs(30))
        );
        assert_eq!(retry_after(until, Some("Sun, 01 Nov 2026 00:01:00 GMT")), Some(Duration::ZERO));
        for bad in ["", "-1", "1.5", "soon", "Sun, 99 Nov 2026 00:00:00 GMT"] {
            assert_eq!(retry_after(bad, None), None, "{bad}");
        }
    }
}
