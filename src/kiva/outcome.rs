//! What one POST of a batch proves.
//!
//! The API is not known to have an idempotency key: a batch that is sent again after it was applied
//! may count twice. So a batch is sent again only where it is proven that the first try was not
//! applied, and everything else waits for a person.

use std::time::Duration;

use super::fault::NetworkFault;
use super::reply::{KivaProblem, Reply};

#[derive(Debug)]
pub enum Observation {
    /// No connection: name not found, refused, timed out while connecting, or no TLS.
    NotConnected {
        /// The server's certificate was not accepted: trying again will not help.
        certificate: bool,
        why: NetworkFault,
    },
    /// A connection, but no answer: cut, timed out, or not HTTP.
    NoResponse {
        /// Whether a byte of the body was handed to the connection.
        written: bool,
        why: NetworkFault,
    },
    /// An answer, whose body may have been cut.
    Answered(Answer),
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub retry_after: Option<Duration>,
    /// The body, or why it did not come whole.
    pub body: Result<Vec<u8>, String>,
}

#[derive(Debug, PartialEq)]
pub enum Decision {
    /// Applied.
    Accepted(Reply),
    /// Not applied, and Kiva will not take it as it is.
    Rejected {
        /// The fault is in the URL or the program rather than in these rows: send no more.
        stops: bool,
        /// What it says of the rows, where it does.
        problems: Vec<KivaProblem>,
    },
    /// Not applied: try again, after a while.
    Retry { after: Option<Duration> },
    /// Not applied, and no status is to be tried again.
    NotAgain,
    /// Not applied: try once more with a new token.
    Renew,
    /// Not applied, and trying again will not help.
    Refused(Refusal),
    /// It may have been applied or not: a person must look.
    Unknown,
}

/// Why no call will be taken, whatever it holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// The server's certificate was not accepted.
    Certificate,
    /// The server pointed elsewhere (307, 308): the URL is wrong.
    Moved,
    /// The token was refused, and so was a new one.
    Access,
}

#[derive(Clone, Debug)]
pub struct Meanings {
    /// Statuses that the partner knows to mean "not applied".
    pub retry_statuses: Vec<u16>,
    /// Codes of a reply that mean "applied".
    pub success_codes: Vec<String>,
}

pub fn classify(seen: &Observation, meanings: &Meanings) -> Decision {
    match seen {
        Observation::NotConnected { certificate: true, .. } => {
            Decision::Refused(Refusal::Certificate)
        }
        Observation::NotConnected { certificate: false, .. }
        | Observation::NoResponse { written: false, .. } => Decision::Retry { after: None },
        Observation::NoResponse { written: true, .. } => Decision::Unknown,
        Observation::Answered(answer) => classify_answer(answer, meanings),
    }
}

fn classify_answer(answer: &Answer, meanings: &Meanings) -> Decision {
    let retry = Decision::Retry { after: answer.retry_after };
    match answer.status {
        200 | 201 => {
            let body = answer.body.as_deref().ok();
            match body.and_then(|body| Reply::read(body, &meanings.success_codes)) {
                Some(reply) if reply.is_success => Decision::Accepted(reply),
                _ => Decision::Unknown,
            }
        }
        status if meanings.retry_statuses.contains(&status) => retry,
        429 if meanings.retry_statuses.is_empty() => Decision::NotAgain,
        429 => retry,
        307 | 308 => Decision::Refused(Refusal::Moved),
        400 | 413 | 422 => rejected(answer, false),
        404 | 415 => rejected(answer, true),
        401 | 403 => Decision::Renew,
        // 2xx otherwise, 301 to 303, 409, 5xx, and all that nobody has told us about.
        _ => Decision::Unknown,
    }
}

fn rejected(answer: &Answer, stops: bool) -> Decision {
    let reply = answer.body.as_deref().ok().and_then(|body| Reply::read(body, &[]));
    Decision::Rejected { stops, problems: reply.map_or_else(Vec::new, |reply| reply.problems) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"code":"api.success","upload_id":12,"problems":[]}"#;

    fn meanings(retry_statuses: &[u16]) -> Meanings {
        let success_codes = vec!["api.success".to_owned()];
        Meanings { retry_statuses: retry_statuses.to_vec(), success_codes }
    }

    fn answer(status: u16, body: Result<&str, &str>) -> Observation {
        let body = body.map(|text| text.as_bytes().to_vec()).map_err(str::to_owned);
        Observation::Answered(Answer { status, retry_after: None, body })
    }

    #[test]
    fn what_did_not_reach_kiva_is_tried_again_and_what_may_have_is_unknown() {
        let why = NetworkFault::default;
        for (seen, decision) in [
            (
                Observation::NotConnected { certificate: false, why: why() },
                Decision::Retry { after: None },
            ),
            (
                Observation::NotConnected { certificate: true, why: why() },
                Decision::Refused(Refusal::Certificate),
            ),
            (
                Observation::NoResponse { written: false, why: why() },
                Decision::Retry { after: None },
            ),
            (Observation::NoResponse { written: true, why: why() }, Decision::Unknown),
        ] {
            assert_eq!(classify(&seen, &meanings(&[])), decision, "{seen:?}");
        }
    }

    #[test]
    fn a_200_or_201_that_says_success_is_applied() {
        for status in [200, 201] {
            let decision = classify(&answer(status, Ok(GOOD)), &meanings(&[429]));
            assert!(matches!(decision, Decision::Accepted(_)), "{status}");
        }
        // And cannot be declared not applied.
        let decision = classify(&answer(200, Ok(GOOD)), &meanings(&[200]));
        assert!(matches!(decision, Decision::Accepted(_)));
    }

    #[test]
    fn any_other_answer_is_decided_by_its_status() {
        let unknown = || Decision::Unknown;
        let rejected = |stops| Decision::Rejected { stops, problems: Vec::new() };
        let table: [(&[u16], _, &dyn Fn() -> Decision); 8] = [
            // However well it reads: another 2xx, and what nobody has told us about.
            (&[202, 203, 204, 206, 207], GOOD, &unknown),
            (&[300, 304, 402, 405, 408, 418, 451, 499, 501, 507, 599], GOOD, &unknown),
            // A redirect that may have been applied, a conflict, and a fault of the server.
            (&[301, 302, 303, 409, 500, 502, 503, 504], "", &unknown),
            // A redirect that keeps the method is a wrong URL.
            (&[307, 308], "", &|| Decision::Refused(Refusal::Moved)),
            (&[400, 413, 422], "", &|| rejected(false)),
            // A refusal of the call itself stops the run.
            (&[404, 415], "", &|| rejected(true)),
            (&[401, 403], "", &|| Decision::Renew),
            (&[429], "", &|| Decision::Retry { after: None }),
        ];
        for (statuses, body, decision) in table {
            for &status in statuses {
                let decided = classify(&answer(status, Ok(body)), &meanings(&[429]));
                assert_eq!(decided, decision(), "{status}");
            }
        }
    }

    #[test]
    fn a_200_that_does_not_prove_success_is_unknown() {
        for body in [
            Ok("{}"),
            Ok("[{}]"),
            Ok("{\"upload_id\":1,\"success\":false}"),
            Ok(""),
            Ok("OK"),
            Ok("<html>"),
            Ok("{\"upload_id\":1"),
            Err("cut"),
        ] {
            let decided = classify(&answer(200, body), &meanings(&[429]));
            assert_eq!(decided, Decision::Unknown, "{body:?}");
        }
    }

    #[test]
    fn a_refusal_may_say_what_is_wrong_with_the_rows() {
        let body = r#"{"code":"api.error","problems":[{"loan_id":"A","details":"over the loan"}]}"#;
        let decided = classify(&answer(422, Ok(body)), &meanings(&[429]));
        let Decision::Rejected { problems, .. } = decided else { panic!("{decided:?}") };
        assert_eq!(problems[0].loan_id.as_deref(), Some("A"));
        assert_eq!(problems[0].details.as_deref(), Some("over the loan"));
    }

    #[test]
    fn too_many_requests_is_tried_again_after_the_time_asked_for() {
        let after = Some(Duration::from_secs(7));
        let seen =
            Observation::Answered(Answer { status: 429, retry_after: after, body: Ok(Vec::new()) });
        assert_eq!(classify(&seen, &meanings(&[429])), Decision::Retry { after });
        // It is never applied; what is said of others changes nothing, and an empty list is one of none.
        assert_eq!(classify(&seen, &meanings(&[503])), Decision::Retry { after });
        assert_eq!(classify(&seen, &meanings(&[])), Decision::NotAgain);
    }

    #[test]
    fn the_partner_may_know_that_a_server_error_was_not_applied() {
        let decided = classify(&answer(503, Ok("")), &meanings(&[429, 503]));
        assert_eq!(decided, Decision::Retry { after: None });
    }
}
