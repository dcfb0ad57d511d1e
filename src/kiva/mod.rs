//! Kiva's Partner API, seen from the client: the token, the wire types, the calls, and what a reply
//! proves.
//!
//! [`Client`] sends and reports what it saw; [`classify`] says, without any I/O, what that proves; the
//! two are apart so that every row of the outcome table has a test.

mod backoff;
mod call;
mod client;
mod fault;
mod http;
mod loans;
mod members;
mod outcome;
mod page;
mod reply;
mod token;

pub use self::backoff::{Backoff, Pause};
pub use self::call::CallError;
pub use self::client::{Client, ClientError, Credentials, Endpoint};
pub use self::fault::{NetworkFault, NetworkFaultKind, Proxy, is_web_page, trusted_file};
pub use self::http::{Connections, REPLY_CUT, REPLY_LONG, STOPPED};
pub use self::loans::{LoanReader, LoansError};
pub use self::outcome::{Answer, Decision, Meanings, Observation, Refusal, classify};
pub use self::reply::KivaProblem;
pub use self::token::{NoToken, Scope, Token, TokenError};
