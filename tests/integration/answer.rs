//! The answers of the test server, from what Kiva documents to what a broken network makes of it.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::json;

/// One answer.
pub enum Answer {
    /// A well-formed reply.
    Reply { status: u16, headers: Vec<(&'static str, String)>, body: Vec<u8> },
    /// Another answer, after a while.
    Later(Duration, Box<Answer>),
    /// Another answer, after which the connection is closed without a word.
    AndClose(Box<Answer>),
    /// Another answer, and behind it one that nobody has asked for.
    AndMore(Box<Answer>, Box<Answer>),
    /// Closed with the body unread.
    CutUnread,
    /// Closed after the whole request was read.
    CutUnanswered,
    /// Closed within the head of a good reply.
    CutMidHead,
    /// Closed within the body of a good reply.
    CutMidBody,
    /// Bytes as they are.
    Bytes(Vec<u8>),
    /// A head, and then so many MiB of body with no length announced.
    Endless { mib: u64 },
    /// A good reply, a byte at a time, for so long that no time-out is kept by progress alone.
    Drip,
    /// A head whose header lines do not end for so many MiB.
    EndlessHead { mib: u64 },
}

impl Answer {
    /// A reply with JSON, or what passes for it.
    pub fn json(status: u16, body: &str) -> Self {
        let headers = vec![("Content-Type", "application/json".to_owned())];
        Self::Reply { status, headers, body: body.as_bytes().to_vec() }
    }

    /// A good reply to the `number`-th report.
    pub fn accepted(number: usize) -> Self {
        let body = json!({
            "code": "api.success", "message": "Received", "upload_id": 10 + number, "problems": [],
        });
        Self::json(200, &body.to_string())
    }

    /// A good reply that names problems.
    pub fn problems(problems: &serde_json::Value) -> Self {
        let body = json!({
            "code": "api.success", "message": "Received", "upload_id": 12, "problems": problems,
        });
        Self::json(200, &body.to_string())
    }

    /// A reply of this status with a few plain words.
    pub fn status(status: u16) -> Self {
        Self::json(status, "{\"code\":\"api.test\",\"message\":\"words of the server\"}")
    }

    /// The same reply with one more header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        if let Self::Reply { headers, .. } = &mut self {
            headers.push((name, value.into()));
        }
        self
    }

    pub fn later(self, milliseconds: u64) -> Self {
        Self::Later(Duration::from_millis(milliseconds), Box::new(self))
    }

    pub fn and_close(self) -> Self {
        Self::AndClose(Box::new(self))
    }

    pub fn and_more(self, more: Self) -> Self {
        Self::AndMore(Box::new(self), Box::new(more))
    }

    /// Writes it; says whether the connection may be used again.
    pub fn give(&self, mut out: impl Write + Copy, pushed: &AtomicU64) -> io::Result<bool> {
        match self {
            Self::Reply { status, headers, body } => {
                out.write_all(&reply(*status, headers, body))?;
                return Ok(true);
            }
            Self::Later(wait, answer) => {
                thread::sleep(*wait);
                return answer.give(out, pushed);
            }
            Self::AndClose(answer) => {
                answer.give(out, pushed)?;
            }
            Self::AndMore(answer, more) => {
                return Ok(answer.give(out, pushed)? && more.give(out, pushed)?);
            }
            Self::CutUnread | Self::CutUnanswered => {}
            Self::CutMidHead => out.write_all(b"HTTP/1.1 200 OK\r\nContent-Ty")?,
            Self::CutMidBody => {
                out.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"upload_id\":12}")?;
            }
            Self::Bytes(bytes) => out.write_all(bytes)?,
            Self::Endless { mib } => {
                out.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"message\":\"")?;
                flood(out, *mib, pushed, "x".repeat(1 << 16))?;
            }
            Self::Drip => {
                out.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n")?;
                for _ in 0..200 {
                    out.write_all(b" ")?;
                    thread::sleep(Duration::from_millis(50));
                }
            }
            Self::EndlessHead { mib } => {
                out.write_all(b"HTTP/1.1 200 OK\r\n")?;
                flood(out, *mib, pushed, "X-Filler: and so on, and so on\r\n".repeat(1 << 11))?;
            }
        }
        Ok(false)
    }
}

fn reply(status: u16, headers: &[(&'static str, String)], body: &[u8]) -> Vec<u8> {
    let mut head = vec![format!("HTTP/1.1 {status} Test")];
    head.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
    // These two have no body, by the rules of HTTP.
    let has_body = status != 204 && status != 304;
    if has_body {
        head.push(format!("Content-Length: {}", body.len()));
    }
    let mut bytes = (head.join("\r\n") + "\r\n\r\n").into_bytes();
    bytes.extend_from_slice(if has_body { body } else { b"" });
    bytes
}

fn flood(
    mut out: impl Write,
    mib: u64,
    pushed: &AtomicU64,
    chunk: impl AsRef<[u8]>,
) -> io::Result<()> {
    let chunk = chunk.as_ref();
    let mut left = mib << 20;
    while left > 0 {
        out.write_all(chunk)?;
        pushed.fetch_add(chunk.len() as u64, Ordering::SeqCst);
        left = left.saturating_sub(chunk.len() as u64);
    }
    Ok(())
}
