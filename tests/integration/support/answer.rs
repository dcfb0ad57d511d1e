//! The answers of the fake Kiva, from what Kiva documents to what a broken network makes of it.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

/// One answer, and what becomes of the batch that it answers.
pub struct Answer {
    /// Whether the batch is in Kiva's books from now on. A 200 or a 201 says so itself.
    pub applies: bool,
    /// How long Kiva takes before it has decided that, and how long after that.
    pub before: Duration,
    pub after: Duration,
    bytes: Vec<u8>,
    pub then: Then,
}

/// What happens on the connection once the bytes are written.
pub enum Then {
    /// The next request may come.
    Open,
    Close,
    /// The end comes a little later, when the other side may think of the next request.
    CloseAfter(Duration),
    /// The body of the request was never read, and nothing is written.
    CloseUnread,
    /// Nothing, until the other side hangs up.
    Silence,
    /// A byte at a time, for so long that no time-out is kept by progress alone.
    Drip,
    /// So many MiB more of the same.
    Flood {
        more: &'static str,
        mib: usize,
    },
}

impl Answer {
    fn new(bytes: impl Into<Vec<u8>>, then: Then) -> Self {
        let (before, after) = (Duration::ZERO, Duration::ZERO);
        Self { applies: false, before, after, bytes: bytes.into(), then }
    }

    /// A well-formed reply.
    pub fn reply(status: u16, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut bytes = format!("HTTP/1.1 {status} Test\r\n").into_bytes();
        // These two have no body, by the rules of HTTP.
        if status == 204 || status == 304 {
            bytes.extend(b"\r\n");
        } else {
            bytes.extend(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
            bytes.extend(body);
        }
        Self { applies: matches!(status, 200 | 201), ..Self::new(bytes, Then::Open) }
    }

    /// A reply with JSON, or what passes for it.
    pub fn json(status: u16, body: &str) -> Self {
        Self::reply(status, body).header("Content-Type", "application/json")
    }

    /// A good reply to the `number`-th report.
    pub fn accepted(number: usize) -> Self {
        Self::success(10 + number, &json!([]))
    }

    /// A good reply that names problems.
    pub fn problems(problems: &Value) -> Self {
        Self::success(12, problems)
    }

    fn success(upload_id: usize, problems: &Value) -> Self {
        let body = json!({
            "code": "api.success", "message": "Received", "upload_id": upload_id, "problems": problems,
        });
        Self::json(200, &body.to_string())
    }

    /// A reply of this status with a few plain words.
    pub fn status(status: u16) -> Self {
        Self::json(status, "{\"code\":\"api.test\",\"message\":\"words of the server\"}")
    }

    /// A call that is told to come back at once.
    pub fn busy(status: u16) -> Self {
        Self::status(status).header("Retry-After", "0")
    }

    /// These bytes, and the end of the connection.
    pub fn bytes(bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(bytes, Then::Close)
    }

    /// Closed with the body unread.
    pub fn cut_unread() -> Self {
        Self::new("", Then::CloseUnread)
    }

    /// Closed after the whole request was read.
    pub fn cut_unanswered() -> Self {
        Self::bytes("")
    }

    /// Closed within the head of a good reply.
    pub fn cut_in_head() -> Self {
        Self::bytes("HTTP/1.1 200 OK\r\nContent-Ty")
    }

    /// Closed within the body of a good reply.
    pub fn cut_in_body() -> Self {
        Self::bytes("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"upload_id\":12}")
    }

    /// Nothing at all.
    pub fn silence() -> Self {
        Self::new("", Then::Silence)
    }

    /// A good reply that takes ten seconds to arrive.
    pub fn drip() -> Self {
        Self::new("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n", Then::Drip)
    }

    /// A head, and then so many MiB of body with no length announced.
    pub fn endless_body(mib: usize) -> Self {
        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"message\":\"";
        Self::new(head, Then::Flood { more: "and so on, and so on, and so on ", mib })
    }

    /// A head whose header lines do not end for so many MiB.
    pub fn endless_head(mib: usize) -> Self {
        let more = "X-Filler: and so on, and so on\r\n";
        Self::new("HTTP/1.1 200 OK\r\n", Then::Flood { more, mib })
    }

    /// The same reply with one more header.
    pub fn header(mut self, name: &str, value: impl AsRef<str>) -> Self {
        // Behind the status line.
        let at = self.bytes.windows(2).position(|pair| pair == b"\r\n").unwrap() + 2;
        self.bytes.splice(at..at, format!("{name}: {}\r\n", value.as_ref()).into_bytes());
        self
    }

    /// The same, whatever it says, to a batch that Kiva has applied, or has not.
    pub fn applies(self, applies: bool) -> Self {
        Self { applies, ..self }
    }

    /// Milliseconds that pass before the batch is applied.
    pub fn not_before(self, milliseconds: u64) -> Self {
        Self { before: Duration::from_millis(milliseconds), ..self }
    }

    /// Milliseconds that pass before the answer is given.
    pub fn later(self, milliseconds: u64) -> Self {
        Self { after: Duration::from_millis(milliseconds), ..self }
    }

    /// The same, after which the connection is closed without a word.
    pub fn and_close(self) -> Self {
        Self { then: Then::Close, ..self }
    }

    /// The same, after which the connection is closed without a word, so many milliseconds later.
    pub fn and_close_after(self, milliseconds: u64) -> Self {
        Self { then: Then::CloseAfter(Duration::from_millis(milliseconds)), ..self }
    }

    /// The same, and behind it an answer that nobody has asked for.
    pub fn and_more(mut self, more: &Self) -> Self {
        self.bytes.extend(&more.bytes);
        self
    }

    /// Writes it; `pushed` is told of every 64 KiB that the other side took of a flood.
    pub fn give(&self, mut stream: &TcpStream, mut pushed: impl FnMut(usize)) -> io::Result<()> {
        stream.write_all(&self.bytes)?;
        match self.then {
            Then::Open | Then::Close | Then::CloseUnread => {}
            Then::CloseAfter(time) => sleep(time),
            Then::Silence => drop(stream.read(&mut [0])?),
            Then::Drip => {
                for _ in 0..200 {
                    stream.write_all(b" ")?;
                    sleep(Duration::from_millis(50));
                }
            }
            Then::Flood { more, mib } => {
                let chunk = more.repeat((64 << 10) / more.len());
                for _ in 0..mib * 16 {
                    stream.write_all(chunk.as_bytes())?;
                    pushed(chunk.len());
                }
            }
        }
        Ok(())
    }
}
