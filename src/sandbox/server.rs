//! From a request to the reply: which endpoint is asked, which fault applies, who answers.

use std::collections::HashMap;
use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, HeaderValue, LOCATION, RETRY_AFTER};
use hyper::http::request::Parts;
use hyper::{Method, Request, Response, StatusCode, Uri};

use super::fault::{Cut, Endpoint, InjectedFault, Kind};
use super::loans::{self, Loan};
use super::options::Options;
use super::repayments;
use super::reply::{self, Body, CutOff, Reply};
use super::request::has_content_type;
use super::token::{CREATE_REPAYMENT, READ_LOANS, Tokens};

const MAX_BODY: usize = 1024 * 1024;

/// Every path of the sandbox is also served below this one, to which a 3xx fault points.
const MOVED: &str = "/moved";

pub(super) struct State {
    tokens: Tokens,
    loans: Vec<Loan>,
    last_upload_id: u64,
    faults: Vec<InjectedFault>,
    requests: HashMap<Endpoint, u64>,
}

impl State {
    pub(super) fn new(options: Options, issuer: String) -> Self {
        let lifetime = Duration::from_secs(options.token_seconds);
        Self {
            tokens: Tokens::new(issuer, options.partner_id, lifetime),
            loans: loans::load(options.currency),
            last_upload_id: 0,
            faults: options.faults,
            requests: HashMap::new(),
        }
    }

    fn next_fault(&mut self, endpoint: Endpoint) -> Option<Kind> {
        let count = self.requests.entry(endpoint).or_default();
        *count += 1;
        self.faults.iter().find_map(|fault| fault.kind_for(endpoint, *count))
    }

    fn answer(
        &mut self,
        head: &Parts,
        (endpoint, partner_id): (Endpoint, &str),
        body: &Bytes,
    ) -> Result<Reply, Reply> {
        match endpoint {
            Endpoint::Token => self.tokens.issue(&head.headers, body),
            Endpoint::Repayments => {
                self.tokens.authorize(&head.headers, partner_id, CREATE_REPAYMENT)?;
                if !has_content_type(&head.headers, "application/json") {
                    return Err(Reply::error(
                        StatusCode::UNSUPPORTED_MEDIA_TYPE,
                        "api.unsupported_media_type",
                        "the request is to be application/json",
                    ));
                }
                repayments::take(&self.loans, &mut self.last_upload_id, body)
            }
            Endpoint::Loans => {
                self.tokens.authorize(&head.headers, partner_id, READ_LOANS)?;
                loans::page(&self.loans, head.uri.query().unwrap_or_default())
            }
        }
    }
}

pub(super) async fn serve(
    state: Arc<Mutex<State>>,
    request: Request<Incoming>,
) -> Result<Response<Body>, Box<dyn Error + Send + Sync>> {
    let (head, body) = request.into_parts();
    let route = match route(&head.method, head.uri.path()) {
        Ok(route) => route,
        Err(refusal) => {
            read(body).await?;
            return Ok(refusal.into_response());
        }
    };
    let fault = lock(&state).next_fault(route.0);
    match fault {
        Some(Kind::Cut(Cut::Unread)) => return Err(CutOff.into()),
        Some(Kind::Status(status)) => {
            read(body).await?;
            return Ok(fail(status, &head.uri).into_response());
        }
        Some(Kind::Flood(mib)) => {
            read(body).await?;
            return Ok(reply::flood(mib.get()));
        }
        _ => {}
    }
    let reply = work(&state, &head, route, body).await?;
    match fault {
        Some(Kind::Cut(Cut::Unanswered)) => return Err(CutOff.into()),
        Some(Kind::Cut(Cut::Midway)) => return Ok(reply.into_cut_response()),
        Some(Kind::Delay(time)) => tokio::time::sleep(time).await,
        _ => {}
    }
    Ok(reply.into_response())
}

/// What a sandbox without faults would answer.
async fn work(
    state: &Mutex<State>,
    head: &Parts,
    route: (Endpoint, &str),
    body: Incoming,
) -> Result<Reply, hyper::Error> {
    let Some(body) = read(body).await? else {
        let message = "the body is larger than 1 MiB";
        return Ok(Reply::error(StatusCode::PAYLOAD_TOO_LARGE, "api.too_large", message));
    };
    Ok(lock(state).answer(head, route, &body).unwrap_or_else(|refusal| refusal))
}

/// The whole body, unless it is too large. Even then it is read to its end: a client that is
/// still writing when the connection closes may never see the reply.
async fn read(mut body: Incoming) -> Result<Option<Bytes>, hyper::Error> {
    let mut whole = Vec::new();
    let mut fits = true;
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            fits = fits && whole.len() + data.len() <= MAX_BODY;
            if fits {
                whole.extend_from_slice(&data);
            }
        }
    }
    Ok(fits.then(|| whole.into()))
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("nothing panics while it holds the state")
}

/// The reply that a `status=` fault gives.
fn fail(status: StatusCode, uri: &Uri) -> Reply {
    let reply = Reply::error(status, "sandbox.fault", "a fault asked for this status");
    if status == StatusCode::TOO_MANY_REQUESTS {
        return reply.with_header(RETRY_AFTER, HeaderValue::from_static("1"));
    }
    if status.is_redirection() {
        let location = HeaderValue::try_from(format!("{MOVED}{}", uri.path()))
            .expect("what was a request target is a header value");
        return reply.with_header(LOCATION, location);
    }
    reply
}

/// The endpoint that a request is for, and the partner whom its path names.
fn route<'a>(method: &Method, path: &'a str) -> Result<(Endpoint, &'a str), Reply> {
    let path = path.trim_start_matches(MOVED);
    let segments: Vec<&str> = path.split('/').collect();
    let (route, allowed) = match segments[..] {
        ["", "oauth", "token"] => ((Endpoint::Token, ""), Method::POST),
        ["", "v3", "partner", partner_id, "repayments"] => {
            ((Endpoint::Repayments, partner_id), Method::POST)
        }
        ["", "v3", "partner", partner_id, "loans"] => ((Endpoint::Loans, partner_id), Method::GET),
        _ => {
            let message = format!("there is nothing at {path}");
            return Err(Reply::error(StatusCode::NOT_FOUND, "api.not_found", &message));
        }
    };
    if *method == allowed {
        return Ok(route);
    }
    let message = format!("{path} takes {allowed}, not {method}");
    let status = StatusCode::METHOD_NOT_ALLOWED;
    let allowed = HeaderValue::try_from(allowed.as_str()).expect("a method is a header value");
    Err(Reply::error(status, "api.method_not_allowed", &message).with_header(ALLOW, allowed))
}
