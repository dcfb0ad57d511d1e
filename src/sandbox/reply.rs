//! What the sandbox sends back: one JSON document, whole, cut short, or without end.

use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Bytes, Frame};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::{Value, json};

pub(super) struct Reply {
    status: StatusCode,
    text: Bytes,
    header: Option<(HeaderName, HeaderValue)>,
}

impl Reply {
    pub(super) fn new(status: StatusCode, json: &Value) -> Self {
        Self { status, text: json.to_string().into(), header: None }
    }

    pub(super) fn ok(json: &Value) -> Self {
        Self::new(StatusCode::OK, json)
    }

    /// A refusal in the shape in which the Partner API writes its replies.
    pub(super) fn error(status: StatusCode, code: &str, message: &str) -> Self {
        Self::new(status, &json!({"code": code, "message": message}))
    }

    pub(super) fn bad_request(message: &str) -> Self {
        Self::error(StatusCode::BAD_REQUEST, "api.bad_request", message)
    }

    pub(super) fn with_header(self, name: HeaderName, value: HeaderValue) -> Self {
        Self { header: Some((name, value)), ..self }
    }

    pub(super) fn into_response(self) -> Response<Body> {
        let frame = self.text.clone();
        self.respond(Body { frame, times: 1, end: End::Whole })
    }

    /// Announces the whole body, sends half of it and hangs up.
    pub(super) fn into_cut_response(self) -> Response<Body> {
        let frame = self.text.slice(..self.text.len() / 2);
        self.respond(Body { frame, times: 1, end: End::CutOnceFlushed })
    }

    fn respond(self, body: Body) -> Response<Body> {
        let length = self.text.len();
        let mut response = json_response(body);
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_LENGTH, length.into());
        response.headers_mut().extend(self.header);
        response
    }
}

/// A reply of `mib` MiB which looks like JSON and says nothing. No length is announced, so a
/// client that is spared is one that counts what it reads.
pub(super) fn flood(mib: u32) -> Response<Body> {
    const ITEM: &[u8; 16] = br#"{"loan_id":"0"},"#;
    let frame = ITEM.repeat(1024 * 1024 / ITEM.len()).into();
    json_response(Body { frame, times: mib, end: End::Whole })
}

fn json_response(body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// The body of a reply: the same frame so many times, then an end.
pub(super) struct Body {
    frame: Bytes,
    times: u32,
    end: End,
}

enum End {
    Whole,
    CutOnceFlushed,
    Cut,
}

/// Handed to hyper in the place of a reply, it closes the connection.
#[derive(Debug, thiserror::Error)]
#[error("the connection is cut, as a fault asked")]
pub(super) struct CutOff;

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        if self.times > 0 {
            self.times -= 1;
            return Poll::Ready(Some(Ok(Frame::data(self.frame.clone()))));
        }
        match self.end {
            End::Whole => Poll::Ready(None),
            // hyper drops what it has not yet written when a body fails, and writes when a body
            // is not ready: so the first half leaves before the cut.
            End::CutOnceFlushed => {
                self.end = End::Cut;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            End::Cut => Poll::Ready(Some(Err(CutOff))),
        }
    }
}
