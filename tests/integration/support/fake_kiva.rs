//! A pretend Kiva on loopback: one HTTP server for all tests. It answers as it is told, well or badly,
//! remembers every byte that it was sent, and keeps the books: which rows were applied, how often, and
//! with which amounts. It shares no code with the program, nor with the program's sandbox.

use std::collections::{BTreeMap, VecDeque};
use std::io::{BufReader, Read};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::answer::{Answer, Then};
use super::request::{Endpoint, Request};
use super::until;

/// What a test must never see in any output. Both have characters that are written differently in
/// a form and in JSON.
pub const SECRET: &str = "s3cr3t/Hush+\"quoted\"&more=DISTINCT";
pub const TOKEN: &str = "eyJhbGciOi.VERY-DISTINCT-TOKEN.c2lnbmF0dXJl";

/// What the token endpoint grants.
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

    pub fn answer(&self) -> Answer {
        Answer::json(200, &self.body())
    }
}

/// What was applied: the amounts of each loan (`loan` or `loan/client`) in order, as they were written.
pub type Books = BTreeMap<String, Vec<String>>;

/// Answers a request; the number counts those to the same endpoint from 1.
type Usual = Box<dyn FnMut(&Request, usize) -> Answer + Send>;

/// How an endpoint answers: first as a script says, and from then on as usual, or else well.
#[derive(Default)]
struct Conduct {
    script: VecDeque<Answer>,
    usual: Option<Usual>,
}

#[derive(Default)]
struct State {
    stopped: bool,
    connections: usize,
    open: usize,
    steps: usize,
    pushed: usize,
    requests: Vec<Request>,
    books: Books,
    conducts: [Conduct; 3],
}

impl State {
    fn conduct(&mut self, endpoint: Endpoint) -> &mut Conduct {
        &mut self.conducts[endpoint as usize]
    }

    /// Whether the next answer to this endpoint is none, with the body unread.
    fn is_cut_unread(&mut self, endpoint: Endpoint) -> bool {
        let next = self.conduct(endpoint).script.front();
        next.is_some_and(|answer| matches!(answer.then, Then::CloseUnread))
    }

    fn count(&self, endpoint: Endpoint) -> usize {
        self.requests.iter().filter(|request| request.endpoint() == endpoint).count()
    }

    fn answer(&mut self, request: &Request, number: usize) -> Answer {
        let endpoint = request.endpoint();
        let conduct = self.conduct(endpoint);
        match (conduct.script.pop_front(), &mut conduct.usual, endpoint) {
            (Some(answer), ..) => answer,
            (None, Some(usual), _) => usual(request, number),
            (None, None, Endpoint::Token) => Grant::to("145").answer(),
            (None, None, Endpoint::Loans) => Answer::json(200, r#"{"total_records":0,"data":[]}"#),
            (None, None, Endpoint::Repayments) => Answer::accepted(number),
        }
    }

    /// Enters the rows of a batch into the books.
    fn apply(&mut self, body: &[u8]) {
        let batch: Batch = serde_json::from_slice(body).unwrap();
        for row in batch.repayments {
            let loan = match row.client_id {
                Some(client) => format!("{}/{client}", row.loan_id),
                None => row.loan_id,
            };
            self.books.entry(loan).or_default().push(row.amount.get().to_owned());
        }
    }
}

#[derive(serde::Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    repayments: Vec<Row<'a>>,
}

#[derive(serde::Deserialize)]
struct Row<'a> {
    #[serde(alias = "internal_loan_id")]
    loan_id: String,
    #[serde(alias = "internal_client_id")]
    client_id: Option<String>,
    /// Its digits as they came.
    #[serde(borrow)]
    amount: &'a RawValue,
}

/// A Kiva that must be called before the test ends, or, when it is [quiet](Self::quiet), must not.
pub struct FakeKiva {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    /// Whether a call is due, or forbidden; where it is left open, `None`.
    must_be_called: Option<bool>,
}

impl FakeKiva {
    pub fn start() -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    /// One that fails the test when anybody calls.
    pub fn quiet() -> Self {
        let mut server = Self::start();
        server.must_be_called = Some(false);
        server
    }

    /// One that may be called or not.
    pub fn at_will() -> Self {
        let mut server = Self::start();
        server.must_be_called = None;
        server
    }

    /// One whose repayments endpoint answers so, first of all.
    pub fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        let server = Self::start();
        server.repayments(answers);
        server
    }

    /// One that usually takes so many milliseconds before it applies a batch, and after.
    pub fn taking(before: u64, after: u64) -> Self {
        let server = Self::start();
        server.usually(Endpoint::Repayments, move |_, number| {
            Answer::accepted(number).not_before(before).later(after)
        });
        server
    }

    /// One on this socket.
    pub fn on(listener: TcpListener) -> Self {
        let address = listener.local_addr().unwrap();
        let state = Arc::<Mutex<State>>::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut state = lock(&shared);
                if state.stopped {
                    return;
                }
                state.connections += 1;
                state.open += 1;
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    serve(&stream.unwrap(), &shared);
                    lock(&shared).open -= 1;
                });
            }
        });
        Self { address, state, must_be_called: Some(true) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// How the next reports of repayments are answered.
    pub fn repayments(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state().conduct(Endpoint::Repayments).script.extend(answers);
    }

    /// How the next calls for a token are answered.
    pub fn token(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state().conduct(Endpoint::Token).script.extend(answers);
    }

    /// What all later calls for a token are granted.
    pub fn grant(&self, grant: Grant) {
        self.usually(Endpoint::Token, move |_, _| grant.answer());
    }

    /// Who answers when loans are asked for.
    pub fn loans(&self, usual: impl FnMut(&Request, usize) -> Answer + Send + 'static) {
        self.usually(Endpoint::Loans, usual);
    }

    /// Who answers where no script says how.
    pub fn usually(
        &self,
        endpoint: Endpoint,
        usual: impl FnMut(&Request, usize) -> Answer + Send + 'static,
    ) {
        self.state().conduct(endpoint).usual = Some(Box::new(usual));
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was applied.
    pub fn books(&self) -> Books {
        self.state().books.clone()
    }

    pub fn requests(&self) -> Vec<Request> {
        self.state().requests.clone()
    }

    fn calls(&self, endpoint: Endpoint) -> Vec<Request> {
        self.requests().into_iter().filter(|request| request.endpoint() == endpoint).collect()
    }

    /// The calls that report repayments, from the moment on at which they begin to arrive.
    pub fn posts(&self) -> Vec<Request> {
        self.calls(Endpoint::Repayments)
    }

    /// The calls that ask for a token.
    pub fn token_calls(&self) -> Vec<Request> {
        self.calls(Endpoint::Token)
    }

    /// The calls that read loans.
    pub fn loan_calls(&self) -> Vec<Request> {
        self.calls(Endpoint::Loans)
    }

    pub fn connections(&self) -> usize {
        self.state().connections
    }

    /// Bytes of endless replies that the other side took.
    pub fn pushed(&self) -> usize {
        self.state().pushed
    }

    /// How many steps it has come: four for each report, which are begun, read, decided, answered.
    pub fn steps(&self) -> usize {
        self.state().steps
    }

    /// Waits until so many reports of repayments have come.
    #[track_caller]
    pub fn wait_for_posts(&self, count: usize) {
        until("reports", || self.posts().len() >= count);
    }

    /// Waits until all that was sent to it is dealt with, also what dead programs have sent, and no
    /// connection is open.
    #[track_caller]
    pub fn settle(&self) {
        self.catch_up();
        until("the last connection to end", || self.state().open == 0);
    }

    /// Returns when every connection that was ever made is counted.
    fn catch_up(&self) {
        // They are taken in order: whatever came before this empty one is known after it.
        let mut last = TcpStream::connect(self.address).unwrap();
        last.shutdown(Shutdown::Write).unwrap();
        last.read_to_end(&mut Vec::new()).unwrap();
        self.state().connections -= 1;
    }
}

impl Drop for FakeKiva {
    fn drop(&mut self) {
        let called = (!thread::panicking()).then(|| {
            self.catch_up();
            self.connections() > 0
        });
        self.state().stopped = true;
        // Wakes the listener, so that it sees that it shall stop.
        drop(TcpStream::connect(self.address));
        let is_wrong = called.zip(self.must_be_called).is_some_and(|(is, must)| is != must);
        assert!(!is_wrong, "called: {called:?}, to be called: {:?}", self.must_be_called);
    }
}

/// A test that failed has said so itself: whatever it left is still of use.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Deals with one connection, request after request.
fn serve(stream: &TcpStream, state: &Mutex<State>) {
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut reader = BufReader::new(stream);
    while let Some(mut request) = Request::read_head(&mut reader) {
        let endpoint = request.endpoint();
        let is_report = endpoint == Endpoint::Repayments;
        let step = || lock(state).steps += usize::from(is_report);
        let length = request.header("content-length").map_or(0, |text| text.parse().unwrap());
        let (at, number, is_cut_unread) = {
            let mut state = lock(state);
            state.requests.push(request.clone());
            let at = state.requests.len() - 1;
            (at, state.count(endpoint), state.is_cut_unread(endpoint))
        };
        step();
        request.body = vec![0; length];
        if is_cut_unread || reader.read_exact(&mut request.body).is_err() {
            lock(state).conduct(endpoint).script.pop_front();
            break;
        }
        let answer = {
            let mut state = lock(state);
            state.requests[at].body.clone_from(&request.body);
            state.answer(&request, number)
        };
        step();
        thread::sleep(answer.before);
        if is_report && answer.applies {
            lock(state).apply(&request.body);
        }
        step();
        thread::sleep(answer.after);
        let given = answer.give(stream, |bytes| lock(state).pushed += bytes);
        step();
        match answer.then {
            // Whoever hung up does not want the answer any more.
            Then::Open if given.is_ok() => {}
            Then::Close => {
                // It is over when the other side has seen it.
                let _ = stream.shutdown(Shutdown::Write);
                let _ = reader.read_to_end(&mut Vec::new());
                break;
            }
            _ => break,
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}
