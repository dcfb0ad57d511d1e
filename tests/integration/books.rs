//! A server that keeps books: which rows were applied, how often and with what amount. It can be
//! told to misbehave after it applied a batch or before, and a test can watch how far it has come.

use std::collections::{BTreeMap, VecDeque};
use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::answer::Answer;
use crate::server::{Grant, Request, read_head};

/// What it does with one report of repayments.
pub struct Conduct {
    /// Milliseconds until it decides.
    pub before: u64,
    pub applies: bool,
    /// Milliseconds until it answers.
    pub after: u64,
    /// `None`: it stays silent until the other side has had enough.
    pub answer: Option<Answer>,
}

impl Conduct {
    /// Applies and says so.
    pub fn well(before: u64, after: u64) -> Self {
        Self { before, applies: true, after, answer: Some(Answer::accepted(1)) }
    }

    /// Answers so, whether it applied the batch or not.
    pub fn says(applies: bool, answer: Answer) -> Self {
        Self { before: 0, applies, after: 0, answer: Some(answer) }
    }

    /// Never answers.
    pub fn stalls(applies: bool) -> Self {
        Self { before: 0, applies, after: 0, answer: None }
    }
}

/// What was applied of one loan.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Entry {
    pub times: usize,
    pub sum: Decimal,
}

struct State {
    stopped: AtomicBool,
    open: AtomicUsize,
    posts: AtomicUsize,
    moments: AtomicUsize,
    entries: Mutex<BTreeMap<String, Entry>>,
    script: Mutex<VecDeque<Conduct>>,
    usual: (u64, u64),
}

/// The server.
pub struct Books {
    address: SocketAddr,
    state: Arc<State>,
}

impl Books {
    /// A server that takes so many milliseconds before it applies a batch, and after.
    pub fn taking(before: u64, after: u64) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap(), before, after)
    }

    /// A server on this socket.
    pub fn on(listener: TcpListener, before: u64, after: u64) -> Self {
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            stopped: AtomicBool::new(false),
            open: AtomicUsize::new(0),
            posts: AtomicUsize::new(0),
            moments: AtomicUsize::new(0),
            entries: Mutex::default(),
            script: Mutex::default(),
            usual: (before, after),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stopped.load(Ordering::SeqCst) {
                    return;
                }
                shared.open.fetch_add(1, Ordering::SeqCst);
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    let stream = stream.unwrap();
                    serve(&stream, &shared);
                    let _ = stream.shutdown(Shutdown::Both);
                    shared.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, state }
    }

    /// What it does first; after that it behaves as usual.
    pub fn script(&self, conducts: impl IntoIterator<Item = Conduct>) {
        self.state.script.lock().unwrap().extend(conducts);
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was applied, by loan.
    pub fn entries(&self) -> BTreeMap<String, Entry> {
        self.state.entries.lock().unwrap().clone()
    }

    /// How many reports have begun to arrive.
    pub fn posts(&self) -> usize {
        self.state.posts.load(Ordering::SeqCst)
    }

    /// How many steps it has come: four for each report, which are begun, read, decided, answered.
    pub fn moments(&self) -> usize {
        self.state.moments.load(Ordering::SeqCst)
    }

    /// Waits until all that dead programs have sent is dealt with.
    pub fn settle(&self) {
        // Connections are taken in order: whatever came before this one is counted after it.
        let mut fence = TcpStream::connect(self.address).unwrap();
        fence.write_all(b"GET /fence HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        fence.read_to_end(&mut answer).unwrap();
        let begun = Instant::now();
        while self.state.open.load(Ordering::SeqCst) > 0 {
            assert!(begun.elapsed() < Duration::from_secs(20), "the server does not come to rest");
            thread::sleep(Duration::from_micros(300));
        }
    }
}

impl Drop for Books {
    fn drop(&mut self) {
        self.state.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
    }
}

fn serve(stream: &TcpStream, state: &State) {
    stream.set_nodelay(true).unwrap();
    let mut reader = BufReader::new(stream);
    let pushed = std::sync::atomic::AtomicU64::new(0);
    while let Some(request) = read_head(&mut reader, 0) {
        let answer = if request.path == "/fence" {
            return;
        } else if request.is_token() {
            body(&request, &mut reader).map(|_| Answer::json(200, &Grant::to("145").body()))
        } else {
            report(&request, &mut reader, state)
        };
        let goes_on = answer.is_some_and(|answer| answer.give(stream, &pushed).unwrap_or(false));
        if !request.is_token() {
            state.moments.fetch_add(1, Ordering::SeqCst);
        }
        if !goes_on {
            return;
        }
    }
}

/// Deals with one report; `None` where it is not answered.
fn report(request: &Request, reader: &mut impl Read, state: &State) -> Option<Answer> {
    state.posts.fetch_add(1, Ordering::SeqCst);
    state.moments.fetch_add(1, Ordering::SeqCst);
    let conduct = state.script.lock().unwrap().pop_front();
    let conduct = conduct.unwrap_or_else(|| Conduct::well(state.usual.0, state.usual.1));
    if matches!(conduct.answer, Some(Answer::CutUnread)) {
        return None;
    }
    let body = body(request, reader)?;
    state.moments.fetch_add(1, Ordering::SeqCst);
    thread::sleep(Duration::from_millis(conduct.before));
    if conduct.applies {
        apply(&body, state);
    }
    state.moments.fetch_add(1, Ordering::SeqCst);
    thread::sleep(Duration::from_millis(conduct.after));
    if conduct.answer.is_none() {
        // Silent until the other side hangs up.
        let _ = reader.read(&mut [0]);
    }
    conduct.answer
}

fn body(request: &Request, reader: &mut impl Read) -> Option<Vec<u8>> {
    let length = request.header("content-length")?.parse().unwrap();
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(body)
}

#[derive(serde::Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    repayments: Vec<Row<'a>>,
}

#[derive(serde::Deserialize)]
struct Row<'a> {
    loan_id: String,
    /// Its digits as they came.
    #[serde(borrow)]
    amount: &'a RawValue,
}

fn apply(body: &[u8], state: &State) {
    let batch: Batch = serde_json::from_slice(body).unwrap();
    let mut entries = state.entries.lock().unwrap();
    for row in batch.repayments {
        let entry = entries.entry(row.loan_id).or_default();
        entry.times += 1;
        entry.sum += row.amount.get().parse::<Decimal>().unwrap();
    }
}
