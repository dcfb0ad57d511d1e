//! The partner's loans, page by page.
//!
//! A list that lacks a loan would make a right row look wrong. So the pages are held against the
//! total that Kiva gives, and where they do not make a whole they are read again.

use std::collections::HashSet;

use super::backoff::Backoff;
use super::call::{CallError, ask};
use super::client::Client;
use super::page::Page;
use super::token::{Scope, Token, TokenError};
use crate::model::{EXPECTED_STATUSES, Loan};

/// The most loans in one page, by Kiva's advice.
const LARGEST_PAGE: usize = 300;

/// How often a list is read before its pages are given up. With an order that is new for every page
/// some loans are missed each time, and ten times leave none of a few thousand.
const ROUNDS: usize = 10;

/// Each round's pages are smaller, so that what fell between two pages once falls inside one.
const SMALLER_BY: usize = 17;

/// No partner has as many; a server that never comes to an end is stopped here.
const MOST_LOANS: usize = 500_000;

const FOUND_AT_MOST: &str = "20";

/// Why the loans could not be had. Nothing was sent by then.
#[derive(Debug, thiserror::Error)]
pub enum LoansError {
    #[error("no loans: {0}")]
    Call(#[from] CallError),
    #[error("no new token: {0}")]
    Token(#[from] TokenError),
    #[error("the API answered, but not with loans")]
    Unreadable,
    #[error("the list of loans changed while it was read, {0} times")]
    Unstable(usize),
}

impl LoansError {
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Unstable(_) => true,
            Self::Call(error) => error.is_transient(),
            Self::Token(error) => error.is_transient(),
            Self::Unreadable => false,
        }
    }
}

/// Reads loans with one client, one page after the other.
#[derive(Debug)]
pub struct LoanReader<'a> {
    client: &'a Client,
    token: &'a Token,
    renewed: Option<Token>,
    backoff: Backoff,
}

impl<'a> LoanReader<'a> {
    /// A reader with a verified token, which is renewed once where Kiva asks for it.
    pub fn new(client: &'a Client, token: &'a Token, backoff: Backoff) -> Self {
        Self { client, token, renewed: None, backoff }
    }

    /// All loans for which Kiva expects a repayment, each once.
    pub async fn expected(&mut self) -> Result<Vec<Loan>, LoansError> {
        let (mut list, mut has_nameless) = (List::default(), false);
        for status in EXPECTED_STATUSES {
            for loan in self.with_status(status).await?.loans {
                has_nameless |= !loan.has_id();
                // A server that does not heed the status must not bring in loans that have ended,
                // and what has no id cannot be compared.
                let status = loan.status.clone().or_else(|| Some(status.to_owned()));
                let loan = Loan { status, ..loan };
                if loan.expects_repayment() && loan.has_id() {
                    list.add(loan);
                }
            }
        }
        // No row could be compared with loans that are all without an id.
        if list.loans.is_empty() && has_nameless {
            Err(LoansError::Unreadable)
        } else {
            Ok(list.loans)
        }
    }

    /// How many loans are being paid back, as the total on a first page of them tells.
    pub async fn glimpse(&mut self) -> Result<usize, LoansError> {
        let page = self.page(&[("status", EXPECTED_STATUSES[0]), ("limit", "1")]).await?;
        Ok(page.total.unwrap_or(page.loans.len()))
    }

    /// The loans that are funded and, as far as Kiva knows, not paid out.
    pub async fn raised(&mut self) -> Result<Vec<Loan>, LoansError> {
        let loans = self.with_status("raised").await?.loans;
        // A server that does not heed the status gives others as well.
        Ok(loans.into_iter().filter(Loan::is_raised).collect())
    }

    /// What Kiva finds for an id, whatever the status: not more than a page of it.
    pub async fn find(&mut self, id: &str) -> Result<Vec<Loan>, LoansError> {
        Ok(self.page(&[("query", id), ("limit", FOUND_AT_MOST)]).await?.loans)
    }

    async fn with_status(&mut self, status: &str) -> Result<List, LoansError> {
        let mut before: Option<List> = None;
        for number in 0..ROUNDS {
            let mut round = self.round(status, LARGEST_PAGE - SMALLER_BY * number).await?;
            if round.is_whole() {
                return Ok(round);
            }
            tracing::info!(status, loans = round.loans.len(), "the pages do not make a whole");
            if before.is_some_and(|before| round.is_whole_with(before)) {
                return Ok(round);
            }
            before = Some(round);
        }
        Err(LoansError::Unstable(ROUNDS))
    }

    async fn round(&mut self, status: &str, limit: usize) -> Result<List, LoansError> {
        let mut list = List::default();
        let mut offset = 0;
        while offset <= MOST_LOANS {
            let (at, size) = (offset.to_string(), limit.to_string());
            let page = self.page(&[("status", status), ("offset", &at), ("limit", &size)]).await;
            let page = match page {
                // Past the end some servers give no empty page, but refuse.
                Err(LoansError::Call(CallError::Refused { .. })) if list.reaches(offset) => {
                    return Ok(list);
                }
                page => page?,
            };
            let length = page.loans.len();
            offset += length;
            // A server may give smaller pages than it was asked for: only the total, or an empty
            // page, says that this was the last.
            let reached = page.total.is_some_and(|total| offset >= total) && length < limit;
            list.add_page(page);
            if length == 0 || reached {
                return Ok(list);
            }
        }
        Err(LoansError::Unstable(ROUNDS))
    }

    async fn page(&mut self, query: &[(&str, &str)]) -> Result<Page, LoansError> {
        let mut body = self.ask(query).await;
        if let Err(CallError::Refused { status: 401 | 403, .. }) = body
            && self.renewed.is_none()
        {
            let renewed = self.client.renew(self.token, Scope::ReadLoans, self.backoff);
            self.renewed = Some(renewed.await?);
            body = self.ask(query).await;
        }
        Page::read(&body?).ok_or(LoansError::Unreadable)
    }

    async fn ask(&self, query: &[(&str, &str)]) -> Result<Vec<u8>, CallError> {
        let token = self.renewed.as_ref().unwrap_or(self.token);
        ask(self.backoff, async || self.client.get_loans(token, query).await).await
    }
}

/// What the pages of a round, or of several, have brought.
#[derive(Debug, Default)]
struct List {
    loans: Vec<Loan>,
    keys: HashSet<[Option<String>; 3]>,
    /// The least and the greatest total that a page gave.
    totals: Option<(usize, usize)>,
    repeats: bool,
}

impl List {
    /// Adds a loan, unless it is there already. One without an id is always another one.
    fn add(&mut self, loan: Loan) -> bool {
        let ids = [&loan.loan_id, &loan.client_id, &loan.kiva_id].map(Clone::clone);
        let is_new = self.keys.insert(ids) || !loan.has_id();
        if is_new {
            self.loans.push(loan);
        }
        is_new
    }

    fn add_page(&mut self, page: Page) {
        if let Some(total) = page.total {
            let (least, greatest) = self.totals.unwrap_or((total, total));
            self.totals = Some((least.min(total), greatest.max(total)));
        }
        for loan in page.loans {
            self.repeats |= !self.add(loan);
        }
    }

    /// Whether all pages before this offset are all that there are, by the total.
    fn reaches(&self, offset: usize) -> bool {
        self.totals.is_some_and(|(_, greatest)| offset > 0 && offset >= greatest)
    }

    /// Whether nothing is missing and nothing changed on the way.
    fn is_whole(&self) -> bool {
        !self.repeats && (self.totals.is_none() || self.has_all())
    }

    /// The same with what the round before brought: where that agrees, or completes this one.
    fn is_whole_with(&mut self, before: Self) -> bool {
        if self.agrees_with(&before) {
            return true;
        }
        if !self.has_same_total(&before) {
            return false;
        }
        for loan in before.loans.into_iter().filter(Loan::has_id) {
            self.add(loan);
        }
        self.has_all()
    }

    fn has_all(&self) -> bool {
        self.totals == Some((self.loans.len(), self.loans.len()))
    }

    /// Whether two rounds brought the same loans, none twice, where the totals cannot decide.
    fn agrees_with(&self, before: &Self) -> bool {
        let count = self.loans.len();
        let is_plausible =
            self.totals.is_none_or(|(least, greatest)| (least..=greatest).contains(&count));
        is_plausible && !self.repeats && self.keys == before.keys
    }

    /// Whether both are of a list that has not changed, so that one may complete the other.
    fn has_same_total(&self, before: &Self) -> bool {
        self.totals.is_some_and(|(least, greatest)| least == greatest)
            && self.totals == before.totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(totals: Option<(usize, usize)>, ids: &[&str]) -> List {
        let mut list = List { totals, ..List::default() };
        for id in ids {
            let loan = Loan { loan_id: Some((*id).to_owned()), ..Loan::default() };
            list.repeats |= !list.add(loan);
        }
        list
    }

    #[test]
    fn a_list_is_whole_when_the_total_says_so_and_nothing_came_twice() {
        assert!(list(Some((2, 2)), &["A", "B"]).is_whole());
        assert!(list(None, &["A", "B"]).is_whole());
        assert!(list(Some((0, 0)), &[]).is_whole());
        for broken in [
            list(Some((3, 3)), &["A", "B"]),
            list(Some((1, 1)), &["A", "B"]),
            list(Some((2, 3)), &["A", "B"]),
            list(Some((2, 2)), &["A", "B", "A"]),
            list(None, &["A", "A"]),
            list(Some((9, 9)), &[]),
        ] {
            assert!(!broken.is_whole(), "{broken:?}");
        }
    }

    #[test]
    fn two_rounds_that_agree_are_believed_within_the_totals() {
        let wavering = Some((2, 3));
        assert!(list(wavering, &["A", "B"]).agrees_with(&list(wavering, &["B", "A"])));
        assert!(!list(wavering, &["A", "B"]).agrees_with(&list(wavering, &["A", "C"])));
        assert!(!list(wavering, &["A", "A", "B"]).agrees_with(&list(wavering, &["A", "B"])));
        // A server that says 730 and gives none has not given all.
        assert!(!list(Some((730, 730)), &[]).agrees_with(&list(Some((730, 730)), &[])));
    }

    #[test]
    fn rounds_complete_one_another_only_where_the_total_stands() {
        assert!(list(Some((3, 3)), &["A"]).has_same_total(&list(Some((3, 3)), &["B"])));
        assert!(!list(Some((3, 3)), &["A"]).has_same_total(&list(Some((2, 2)), &["B"])));
        assert!(!list(Some((2, 3)), &["A"]).has_same_total(&list(Some((2, 3)), &["B"])));
        assert!(!list(None, &["A"]).has_same_total(&list(None, &["B"])));
    }
}
