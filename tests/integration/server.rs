//! A scripted HTTP server on loopback. It knows nothing of Kiva but two paths, answers as it is
//! told, well or badly, and remembers every byte that it was sent.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::answer::Answer;

/// What a test must never see in any output. Both have characters that are written differently in
/// a form and in JSON.
pub const SECRET: &str = "s3cr3t/Hush+\"quoted\"&more=DISTINCT";
pub const TOKEN: &str = "eyJhbGciOi.VERY-DISTINCT-TOKEN.c2lnbmF0dXJl";

/// What the default token endpoint grants.
pub struct Grant {
    pub partner: Value,
    pub scope: Value,
    pub token: String,
    pub expires_in: Value,
}

impl Grant {
    pub fn to(partner: &str) -> Self {
        Self {
            partner: json!(partner),
            scope: json!("create:repayment read:loans"),
            token: TOKEN.to_owned(),
            expires_in: json!(43199),
        }
    }

    pub fn body(&self) -> String {
        json!({
            "access_token": self.token, "token_type": "bearer", "expires_in": self.expires_in,
            "scope": self.scope, "iss": "https://auth.stage.kiva.org/", "partnerId": self.partner,
            "jti": "1d0a",
        })
        .to_string()
    }
}

/// One request, as it came.
#[derive(Clone, Debug)]
pub struct Request {
    pub connection: usize,
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
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

    pub fn is_token(&self) -> bool {
        self.path.starts_with("/oauth/token")
    }

    /// Whether it reads the partner's loans.
    pub fn is_loans(&self) -> bool {
        self.method == "GET" && self.path.contains("/loans")
    }

    /// Whether it reports repayments, or anything else that nobody has thought of.
    fn is_report(&self) -> bool {
        !self.is_token() && !self.is_loans()
    }

    /// A parameter of the query string.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.path.split_once('?')?;
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}

/// Answers a request for loans; the number counts those requests from 1.
pub type LoansEndpoint = Box<dyn FnMut(&Request, usize) -> Answer + Send>;

pub struct State {
    stopped: AtomicBool,
    connections: AtomicUsize,
    requests: Mutex<Vec<Request>>,
    /// Scripts; where one has come to its end, the endpoint answers as it should.
    token: Mutex<VecDeque<Answer>>,
    repayments: Mutex<VecDeque<Answer>>,
    grant: Mutex<Grant>,
    loans: Mutex<Option<LoansEndpoint>>,
    /// Bytes of an endless reply that the other side took.
    pub pushed: AtomicU64,
}

impl State {
    fn answer(&self, request: &Request, taken: usize) -> Answer {
        if request.is_loans()
            && let Some(loans) = &mut *self.loans.lock().unwrap()
        {
            return loans(request, taken);
        }
        let script = if request.is_token() { &self.token } else { &self.repayments };
        if let Some(answer) = script.lock().unwrap().pop_front() {
            return answer;
        }
        if request.is_token() {
            return Answer::json(200, &self.grant.lock().unwrap().body());
        }
        Answer::accepted(taken)
    }
}

/// A server that must be called, or, when it is [quiet](Server::quiet), must not.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    must_be_called: bool,
}

impl Server {
    pub fn start() -> Self {
        Self::new(true)
    }

    /// A server that fails the test when anybody calls.
    pub fn quiet() -> Self {
        Self::new(false)
    }

    /// A server whose repayments endpoint answers so, first of all.
    pub fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        let server = Self::start();
        server.repayments(answers);
        server
    }

    fn new(must_be_called: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            stopped: AtomicBool::new(false),
            connections: AtomicUsize::new(0),
            requests: Mutex::default(),
            token: Mutex::default(),
            repayments: Mutex::default(),
            grant: Mutex::new(Grant::to("145")),
            loans: Mutex::default(),
            pushed: AtomicU64::new(0),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let number = shared.connections.fetch_add(1, Ordering::SeqCst) + 1;
                let shared = Arc::clone(&shared);
                thread::spawn(move || serve(&stream.unwrap(), number, &shared));
            }
        });
        Self { address, state, must_be_called }
    }

    pub fn repayments(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state.repayments.lock().unwrap().extend(answers);
    }

    pub fn token(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state.token.lock().unwrap().extend(answers);
    }

    pub fn grant(&self, grant: Grant) {
        *self.state.grant.lock().unwrap() = grant;
    }

    /// Who answers when loans are asked for.
    pub fn loans(&self, endpoint: impl FnMut(&Request, usize) -> Answer + Send + 'static) {
        *self.state.loans.lock().unwrap() = Some(Box::new(endpoint));
    }

    /// The calls that read loans.
    pub fn loan_calls(&self) -> Vec<Request> {
        self.requests().into_iter().filter(Request::is_loans).collect()
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn requests(&self) -> Vec<Request> {
        self.state.requests.lock().unwrap().clone()
    }

    /// The calls that report repayments.
    pub fn posts(&self) -> Vec<Request> {
        self.requests().into_iter().filter(Request::is_report).collect()
    }

    /// The calls that ask for a token.
    pub fn token_calls(&self) -> Vec<Request> {
        self.requests().into_iter().filter(Request::is_token).collect()
    }

    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    pub fn pushed(&self) -> u64 {
        self.state.pushed.load(Ordering::SeqCst)
    }

    /// Waits until so many reports of repayments have come.
    #[cfg(unix)]
    pub fn wait_for_posts(&self, count: usize) {
        let begun = std::time::Instant::now();
        while self.posts().len() < count {
            assert!(begun.elapsed() < Duration::from_secs(20), "only {}", self.posts().len());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let connections = self.connections();
        self.state.stopped.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it shall stop.
        drop(TcpStream::connect(self.address));
        if !thread::panicking() {
            let called = connections > 0;
            assert_eq!(called, self.must_be_called, "{connections} connections to the test server");
        }
    }
}

/// The keys of a config section for the server with this URL, in upper case.
pub fn settings(url: &str) -> Vec<(&'static str, String)> {
    vec![
        ("TOKEN_URL", format!("{url}/oauth/token")),
        ("API_URL", url.to_owned()),
        ("AUDIENCE", "https://audience.test".to_owned()),
        ("CLIENT_ID", "client-7".to_owned()),
        ("CLIENT_SECRET", SECRET.to_owned()),
    ]
}

/// An address on loopback where nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

fn serve(stream: &TcpStream, connection: usize, state: &State) {
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_head(&mut reader, connection) {
        let taken = {
            let mut requests = state.requests.lock().unwrap();
            requests.push(request.clone());
            let alike =
                |other: &&Request| other.is_loans() == request.is_loans() && !other.is_token();
            requests.iter().filter(alike).count()
        };
        let answer = state.answer(&request, taken);
        if matches!(answer, Answer::CutUnread) {
            break;
        }
        let length = request.header("content-length").map_or(0, |text| text.parse().unwrap());
        let mut body = vec![0; length];
        if reader.read_exact(&mut body).is_err() {
            break;
        }
        remember_body(state, &request, body);
        // Whoever hung up does not want the answer any more.
        if !answer.give(stream, &state.pushed).unwrap_or(false) {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Completes the request that this connection put last.
fn remember_body(state: &State, request: &Request, body: Vec<u8>) {
    let mut requests = state.requests.lock().unwrap();
    let mine = |known: &&mut Request| known.connection == request.connection;
    requests.iter_mut().rev().find(mine).unwrap().body = body;
}

/// Reads a request up to its body.
pub fn read_head(reader: &mut impl BufRead, connection: usize) -> Option<Request> {
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
    Some(Request {
        connection,
        method: words.next()?,
        path: words.next()?,
        headers: headers
            .map(|(key, value)| (key.to_ascii_lowercase(), value.trim().to_owned()))
            .collect(),
        body: Vec::new(),
    })
}
