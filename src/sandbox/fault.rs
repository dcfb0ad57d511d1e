//! Faults that the sandbox commits when it is asked to.
//!
//! The dangerous moments of a report are those where the network or Kiva fails half-way. They
//! cannot be had from a healthy server, so they are ordered here: `repayments#2:cut=unanswered`
//! takes the second upload and then hangs up without a word.

use std::num::{NonZeroU32, NonZeroU64};
use std::str::FromStr;
use std::time::Duration;

use hyper::StatusCode;
use strum::EnumString;

/// One fault, written `[ENDPOINT[#N]:]KIND`.
///
/// `ENDPOINT` is `token`, `repayments` (where none is named) or `loans`; `#N` limits the fault to
/// the N-th request to that endpoint, counted from 1. `KIND` is one of
///
/// - `status=CODE`: answer with that status and do nothing. 429 also says `Retry-After: 1`, a
///   3xx status also sends a `Location` that leads to the same endpoint on another path;
/// - `delay=DURATION` (`500ms`, `2s`): do the work, and answer after that long;
/// - `cut=unread`: hang up without reading the body; nothing is applied;
/// - `cut=unanswered`: do the work, then hang up without a reply;
/// - `cut=midway`: do the work, send the head and half of the reply's body, then hang up;
/// - `flood=MIB`: do nothing, and answer 200 with that many MiB of something like JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InjectedFault {
    endpoint: Endpoint,
    nth: Option<NonZeroU64>,
    kind: Kind,
}

impl InjectedFault {
    pub(super) fn kind_for(&self, endpoint: Endpoint, nth: u64) -> Option<Kind> {
        let meant = self.endpoint == endpoint && self.nth.is_none_or(|n| n.get() == nth);
        meant.then_some(self.kind)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString)]
#[strum(serialize_all = "lowercase")]
pub(super) enum Endpoint {
    Token,
    Repayments,
    Loans,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Status(StatusCode),
    Delay(Duration),
    Cut(Cut),
    Flood(NonZeroU32),
}

/// The moment at which the connection is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "lowercase")]
pub(super) enum Cut {
    Unread,
    Unanswered,
    Midway,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseFaultError {
    pub spec: String,
    pub reason: WrongFault,
}

/// The part of a text that keeps it from being a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongFault {
    Number,
    Endpoint,
    Status,
    Delay,
    Cut,
    Flood,
    Kind,
}

impl FromStr for InjectedFault {
    type Err = ParseFaultError;

    fn from_str(spec: &str) -> Result<Self, Self::Err> {
        parse(spec).map_err(|reason| ParseFaultError { spec: spec.to_owned(), reason })
    }
}

fn parse(spec: &str) -> Result<InjectedFault, WrongFault> {
    let (target, kind) = spec.split_once(':').unwrap_or(("repayments", spec));
    let (endpoint, nth) = match target.split_once('#') {
        Some((endpoint, nth)) => (endpoint, Some(nth)),
        None => (target, None),
    };
    let nth = nth.map(str::parse).transpose().map_err(|_| WrongFault::Number)?;
    let endpoint = endpoint.parse().map_err(|_| WrongFault::Endpoint)?;
    Ok(InjectedFault { endpoint, nth, kind: parse_kind(kind)? })
}

fn parse_kind(kind: &str) -> Result<Kind, WrongFault> {
    match kind.split_once('=') {
        Some(("status", code)) => parse_status(code).ok_or(WrongFault::Status),
        Some(("delay", time)) => parse_delay(time).ok_or(WrongFault::Delay),
        Some(("cut", moment)) => moment.parse().map(Kind::Cut).map_err(|_| WrongFault::Cut),
        Some(("flood", mib)) => mib.parse().map(Kind::Flood).map_err(|_| WrongFault::Flood),
        _ => Err(WrongFault::Kind),
    }
}

fn parse_status(code: &str) -> Option<Kind> {
    let code = StatusCode::from_bytes(code.as_bytes()).ok()?;
    (200..600).contains(&code.as_u16()).then_some(Kind::Status(code))
}

fn parse_delay(time: &str) -> Option<Kind> {
    let time = match time.strip_suffix("ms") {
        Some(millis) => Duration::from_millis(millis.parse().ok()?),
        None => Duration::from_secs(time.strip_suffix('s')?.parse().ok()?),
    };
    Some(Kind::Delay(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_read_however_it_is_written() {
        for (spec, in_full) in [
            ("status=503", "repayments:status=503"),
            ("token:status=401", "token:status=401"),
            ("token#1:status=429", "token#1:status=429"),
            ("repayments#12:cut=unanswered", "repayments#12:cut=unanswered"),
            ("cut=unread", "repayments:cut=unread"),
            ("loans#2:cut=midway", "loans#2:cut=midway"),
            ("loans:delay=2s", "loans:delay=2s"),
            ("delay=500ms", "repayments:delay=500ms"),
            ("delay=2500ms", "repayments:delay=2500ms"),
            ("delay=3000ms", "repayments:delay=3s"),
            ("flood=64", "repayments:flood=64"),
        ] {
            let fault: InjectedFault = spec.parse().unwrap();
            assert_eq!(in_full.parse(), Ok(fault), "{spec}");
        }
    }

    #[test]
    fn what_is_not_a_fault_is_refused_with_a_reason() {
        for (spec, reason) in [
            ("", WrongFault::Kind),
            ("status", WrongFault::Kind),
            ("crash=now", WrongFault::Kind),
            ("repayments", WrongFault::Kind),
            ("status=", WrongFault::Status),
            ("status=ok", WrongFault::Status),
            ("status=100", WrongFault::Status),
            ("status=600", WrongFault::Status),
            ("delay=2", WrongFault::Delay),
            ("delay=s", WrongFault::Delay),
            ("delay=1.5s", WrongFault::Delay),
            ("delay=-1s", WrongFault::Delay),
            ("cut=", WrongFault::Cut),
            ("cut=later", WrongFault::Cut),
            ("flood=0", WrongFault::Flood),
            ("flood=lots", WrongFault::Flood),
            ("uploads:status=500", WrongFault::Endpoint),
            (":status=500", WrongFault::Endpoint),
            ("#1:status=500", WrongFault::Endpoint),
            ("token#0:status=500", WrongFault::Number),
            ("token#:status=500", WrongFault::Number),
        ] {
            let refused = ParseFaultError { spec: spec.to_owned(), reason };
            assert_eq!(spec.parse::<InjectedFault>(), Err(refused), "{spec}");
        }
    }
}
