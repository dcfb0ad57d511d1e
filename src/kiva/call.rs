//! A call that only asks: done twice it does no harm, so that whatever may pass is tried again.

use std::time::Duration;

use super::backoff::Backoff;
use super::fault::{NetworkFault, is_web_page};
use super::outcome::{Answer, Observation};
use crate::model::text::excerpt;

/// Why such a call brought nothing.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    #[error("no answer: {0}")]
    Unreachable(NetworkFault),
    /// A status that says "later".
    #[error("HTTP status {0}, which may pass")]
    Busy(u16),
    #[error("the certificate was not accepted: {0}")]
    Certificate(NetworkFault),
    #[error("a web page answered")]
    WebPage,
    #[error("refused (HTTP status {status}): {said}")]
    Refused {
        status: u16,
        /// What the reply said, cut and escaped.
        said: String,
    },
}

impl CallError {
    /// Whether it may pass: as far as is known no setting is wrong.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::Busy(_) => true,
            Self::Certificate(_) | Self::WebPage | Self::Refused { .. } => false,
        }
    }
}

/// Calls until a body has come, a fault is seen that lasts, or no try is left.
pub(super) async fn ask(
    backoff: Backoff,
    call: impl AsyncFn() -> Observation,
) -> Result<Vec<u8>, CallError> {
    let mut tries = backoff.tries();
    loop {
        let (error, asked) = match body_of(call().await) {
            Ok(body) => return Ok(body),
            Err(failed) => failed,
        };
        tracing::info!(why = %error, "not answered");
        if !error.is_transient() {
            return Err(error);
        }
        let tell = |wait| tracing::info!(?wait, "asking once more");
        let Some(wait) = tries.wait(asked, tell) else { return Err(error) };
        wait.await;
    }
}

/// The body of an answer, or why there is none and how long the server asked to wait.
fn body_of(seen: Observation) -> Result<Vec<u8>, (CallError, Option<Duration>)> {
    let Answer { status, retry_after, body } = match seen {
        Observation::Answered(answer) => answer,
        Observation::NotConnected { certificate: true, why } => {
            return Err((CallError::Certificate(why), None));
        }
        Observation::NotConnected { why, .. } | Observation::NoResponse { why, .. } => {
            return Err((CallError::Unreachable(why), None));
        }
    };
    // With a status of its own a page is what that status says.
    let page_counts = !matches!(status, 300..=399 | 401);
    let error = match (status, body) {
        (429 | 500..=599, _) => CallError::Busy(status),
        (200, Err(why)) => CallError::Unreachable(NetworkFault::other(why)),
        (_, Ok(body)) if page_counts && is_web_page(&body) => CallError::WebPage,
        (200, Ok(body)) => return Ok(body),
        (_, body) => {
            let said = excerpt(&String::from_utf8_lossy(&body.unwrap_or_default()));
            CallError::Refused { status, said }
        }
    };
    Err((error, retry_after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_body_a_page_a_refusal_or_one_that_may_pass() {
        const PAGE: &str = " <!DOCTYPE html><html></html>";
        for (status, body, expected) in [
            (200, Some("{}"), "a body"),
            (200, Some(PAGE), "a web page answered"),
            (200, None, "no answer: cut"),
            (204, Some(""), "refused (HTTP status 204): "),
            (302, Some(PAGE), "refused (HTTP status 302): <!DOCTYPE html><html></html>"),
            (400, Some("{\"a\":\u{1b}1}"), "refused (HTTP status 400): {\"a\":<U+001B>1}"),
            (400, None, "refused (HTTP status 400): "),
            (401, Some(PAGE), "refused (HTTP status 401): <!DOCTYPE html><html></html>"),
            (403, Some(PAGE), "a web page answered"),
            (429, Some(PAGE), "HTTP status 429, which may pass"),
            (502, Some(PAGE), "HTTP status 502, which may pass"),
        ] {
            let body = body.map(|body| body.as_bytes().to_vec()).ok_or_else(|| "cut".to_owned());
            let retry_after = Some(Duration::from_secs(7));
            let seen = Observation::Answered(Answer { status, retry_after, body });
            let read = match body_of(seen) {
                Ok(_) => "a body".to_owned(),
                Err((error, asked)) => {
                    assert_eq!(asked, retry_after);
                    error.to_string()
                }
            };
            assert_eq!(read, expected, "{status}");
        }
    }
}
