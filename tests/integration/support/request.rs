//! What the fake Kiva was sent.

use std::io::BufRead;

use serde_json::Value;

/// One request, as it came.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Which of Kiva's endpoints a request is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Endpoint {
    Token,
    /// Reads the partner's loans.
    Loans,
    /// Reports repayments, or does anything else that nobody has thought of.
    Repayments,
}

impl Request {
    /// Reads a request up to its body; `None` where there is none.
    pub fn read_head(reader: &mut impl BufRead) -> Option<Self> {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            match reader.read_line(&mut line) {
                Ok(length) if length > 0 => {}
                _ => return None,
            }
            if line.trim_end().is_empty() {
                break;
            }
            lines.push(line.trim_end().to_owned());
        }
        let mut words = lines.first()?.split(' ').map(str::to_owned);
        let headers = lines.iter().skip(1).filter_map(|line| line.split_once(':'));
        let headers =
            headers.map(|(key, value)| (key.to_ascii_lowercase(), value.trim().to_owned()));
        let (method, path) = (words.next()?, words.next()?);
        Some(Self { method, path, headers: headers.collect(), body: Vec::new() })
    }

    pub fn endpoint(&self) -> Endpoint {
        if self.path.starts_with("/oauth/token") {
            Endpoint::Token
        } else if self.method == "GET" && self.path.contains("/loans") {
            Endpoint::Loans
        } else {
            Endpoint::Repayments
        }
    }

    /// A header's value, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// A parameter of the query string.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.path.split_once('?')?;
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}
