//! Kiva as it is: what it applied, in order, and how it answers.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::json;

use crate::support::{Answer, Endpoint, FakeKiva, Grant};

/// What becomes of one call. The flag says whether the batch is applied all the same.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fate {
    Well,
    /// Applied, with an error in its first row.
    Problem,
    /// Refused, once and for all.
    Refused,
    /// Not now.
    Busy,
    /// As if the token were none.
    Denied,
    /// No answer.
    Lost(bool),
    /// An answer that says that something broke.
    Broken(bool),
    /// An answer that is no evidence.
    Vague(bool),
}

/// A row that Kiva applied.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Applied {
    pub loan: String,
    pub client: Option<String>,
    pub amount: i64,
    pub is_wrong: bool,
}

/// A batch that Kiva applied, and what the operator knows of it.
#[derive(Clone, Debug)]
pub struct Batch {
    pub body: String,
    pub rows: Vec<Applied>,
    /// The upload that it belongs to, once the ledger has told.
    pub upload: String,
    pub month: String,
}

#[derive(Default)]
pub struct Books {
    /// What becomes of the next calls.
    pub fates: VecDeque<Fate>,
    pub has_no_tokens: bool,
    pub batches: Vec<Batch>,
}

impl Books {
    fn answer(&mut self, body: &str, number: usize) -> Answer {
        let fate = self.fates.pop_front().unwrap_or(Fate::Well);
        let mut rows = rows_of(body);
        let answer = match fate {
            Fate::Well => Answer::accepted(number),
            Fate::Problem => {
                rows[0].is_wrong = true;
                let (loan, client) = (&rows[0].loan, &rows[0].client);
                Answer::problems(
                    &json!([{"loan_id": loan, "client_id": client, "severity": "error"}]),
                )
            }
            Fate::Refused => Answer::status(422),
            Fate::Busy => Answer::busy(429),
            Fate::Denied => Answer::status(403),
            Fate::Lost(applies) => Answer::cut_unanswered().applies(applies),
            Fate::Broken(applies) => Answer::status(502).applies(applies),
            Fate::Vague(applies) => Answer::json(200, "{}").applies(applies),
        };
        if answer.applies {
            let (upload, month) = (String::new(), String::new());
            self.batches.push(Batch { body: body.to_owned(), rows, upload, month });
        }
        answer
    }

    /// How many loans of a month Kiva has, and their sum: of each client of a loan what came last, where a
    /// row without a client stands for all of them.
    pub fn month(&self, month: &str) -> (usize, i64) {
        let of_month = self.batches.iter().filter(|batch| batch.month == month);
        let mut stands: BTreeMap<&str, Vec<&Applied>> = BTreeMap::new();
        for row in of_month.flat_map(|batch| &batch.rows).filter(|row| !row.is_wrong) {
            let of_loan = stands.entry(&row.loan).or_default();
            of_loan.retain(|other| {
                row.client.is_some() && other.client.is_some() && other.client != row.client
            });
            of_loan.push(row);
        }
        (stands.len(), stands.values().flatten().map(|row| row.amount).sum())
    }
}

fn rows_of(body: &str) -> Vec<Applied> {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let rows = body["repayments"].as_array().unwrap().iter();
    rows.map(|row| Applied {
        loan: text(&row["loan_id"]).unwrap(),
        client: text(&row["client_id"]),
        amount: row["amount"].as_i64().unwrap(),
        is_wrong: false,
    })
    .collect()
}

/// The books, and the server that keeps them.
pub struct Kiva {
    books: Arc<Mutex<Books>>,
}

impl Kiva {
    pub fn behind(server: &FakeKiva) -> Self {
        let books = Arc::<Mutex<Books>>::default();
        let shared = Arc::clone(&books);
        server.usually(Endpoint::Repayments, move |request, number| {
            lock(&shared).answer(request.text(), number)
        });
        let shared = Arc::clone(&books);
        server.usually(Endpoint::Token, move |_, _| {
            if lock(&shared).has_no_tokens {
                Answer::status(503)
            } else {
                Grant::to("145").answer()
            }
        });
        Self { books }
    }

    pub fn books(&self) -> MutexGuard<'_, Books> {
        lock(&self.books)
    }
}

fn lock(books: &Mutex<Books>) -> MutexGuard<'_, Books> {
    books.lock().unwrap_or_else(PoisonError::into_inner)
}
