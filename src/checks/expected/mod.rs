//! Whether a report is right: its rows against the loans for which Kiva expects a repayment.
//!
//! A file can be in perfect form and still leave a loan out, which is then billed as if it had been
//! repaid on schedule, or report one that has ended. Pure: it gets the loans as values and knows
//! neither where they came from nor what becomes of the findings.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use crate::checks::ids;
use crate::checks::{ExpectedFault, Finding, FindingKind, Rules};
use crate::model::{ClientId, Loan, Repayment, normalize_id};
use crate::reading::Column;

/// What the comparison found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many loans Kiva expects.
    pub expected_loans: usize,
    /// How many of them have a row.
    pub matched: usize,
    /// Those that have none.
    pub not_reported: Vec<Loan>,
    /// What a person should know, in the order of the lines; what has no line at the end.
    pub findings: Vec<Finding>,
}

/// What Kiva answered about ids that it does not expect: the loan, or `None` where it has none.
/// An id that is not in here was not asked about.
pub type LookedUp = HashMap<String, Option<Loan>>;

/// Why Kiva does not expect a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotExpected {
    /// The row has Kiva's own id of this loan.
    KivaId(Box<Loan>),
    /// The id differs from that of this loan in case or in leading zeros.
    NearDuplicate(Box<Loan>),
    /// The loan is there, in a status in which nothing is expected.
    Status(Box<Loan>),
    /// Kiva has no such loan, and the id of this one, which has no row, is nearly the same.
    Mistyped(Box<Loan>),
    /// Kiva has no such loan.
    NotFound,
    /// Kiva was not asked.
    NotTold,
}

/// How a loan explains a row that is not expected.
type Why = fn(Box<Loan>) -> NotExpected;

/// The loans that Kiva expects, ready to be compared.
#[derive(Debug)]
pub struct Expected<'a> {
    loans: &'a [Loan],
    by_loan_id: HashMap<&'a str, Vec<usize>>,
    by_kiva_id: HashMap<&'a str, usize>,
    /// By the ids without case and without leading zeros.
    by_alike: HashMap<String, usize>,
}

impl<'a> Expected<'a> {
    /// The index over the loans.
    pub fn new(loans: &'a [Loan]) -> Self {
        let mut by_loan_id: HashMap<&str, Vec<usize>> = HashMap::with_capacity(loans.len());
        let mut by_kiva_id = HashMap::with_capacity(loans.len());
        let mut by_alike = HashMap::with_capacity(loans.len());
        for (at, loan) in loans.iter().enumerate() {
            if let Some(id) = &loan.loan_id {
                by_loan_id.entry(id).or_default().push(at);
                by_alike.entry(normalize_id(id)).or_insert(at);
            }
            if let Some(id) = &loan.kiva_id {
                by_kiva_id.entry(id.as_str()).or_insert(at);
            }
        }
        Self { loans, by_loan_id, by_kiva_id, by_alike }
    }

    /// The ids of the rows that Kiva does not expect, and for which none of the loans that it
    /// expects is an explanation: only Kiva can tell what they are. A loan that has a row of its own
    /// explains no other.
    pub fn unexplained<'r>(&self, rows: &'r [Repayment]) -> Vec<&'r str> {
        let ids = || rows.iter().map(|row| row.loan_id.as_str());
        let given: HashSet<&str> = ids().collect();
        let is_explained = |id: &str| match self.meant(id) {
            Some((_, loan)) => loan.loan_id.as_deref().is_none_or(|own| !given.contains(own)),
            None => false,
        };
        ids().filter(|id| !self.by_loan_id.contains_key(id) && !is_explained(id)).collect()
    }

    /// Compares the rows with the loans. `mentioned` are ids of rows that could not be read whole:
    /// their loans are in the file, if not in `rows`.
    pub fn compare(
        &self,
        rows: &[Repayment],
        mentioned: &HashSet<String>,
        looked_up: &LookedUp,
        rules: &Rules,
    ) -> Comparison {
        let mut matched = vec![false; self.loans.len()];
        let mut findings = Vec::new();
        let given: HashSet<&str> = rows.iter().map(|row| row.loan_id.as_str()).collect();
        for row in rows {
            let Some(candidates) = self.by_loan_id.get(row.loan_id.as_str()) else {
                let why = ExpectedFault::NotExpected(self.why(row, looked_up, &given));
                let finding = about(Finding::of(FindingKind::Expected(why)), row);
                findings.push(finding.in_field(Column::LoanId, row.loan_id.as_str()));
                continue;
            };
            let (at, is_client) = self.of_client(candidates, row.client_id.as_ref());
            if !is_client {
                findings.push(client_mismatch(row, &self.loans[at]));
            }
            // Without a client id nothing tells apart the loans that share a loan id.
            let reported = if row.client_id.is_some() { &[at][..] } else { candidates };
            for &at in reported {
                matched[at] = true;
            }
            findings.extend(over_loan(row, reported.iter().map(|&at| &self.loans[at])));
            findings.extend(currency(row, &self.loans[at], rules));
        }
        for &at in mentioned.iter().filter_map(|id| self.by_loan_id.get(id.as_str())).flatten() {
            matched[at] = true;
        }
        let lacking = self.loans.iter().zip(&matched).filter(|(_, matched)| !**matched);
        let not_reported: Vec<_> = lacking.map(|(loan, _)| loan.clone()).collect();
        findings.extend(not_reported.iter().filter_map(|loan| {
            let fault = ExpectedFault::NotReported(Box::new(loan.clone()));
            let finding = rules.finding(FindingKind::Expected(fault))?;
            Some(Finding { loan_id: loan.loan_id.clone(), ..finding })
        }));
        Comparison {
            expected_loans: self.loans.len(),
            matched: self.loans.len() - not_reported.len(),
            not_reported,
            findings,
        }
    }

    /// The loan that a row of this client means, and whether the client is the right one. A loan
    /// whose client Kiva does not tell is anybody's.
    fn of_client(&self, candidates: &[usize], client: Option<&ClientId>) -> (usize, bool) {
        let with = |wanted: Option<&str>| {
            candidates.iter().copied().find(|&at| self.loans[at].client_id.as_deref() == wanted)
        };
        let own = client.map_or(Some(candidates[0]), |client| {
            with(Some(client.as_str())).or_else(|| with(None))
        });
        (own.unwrap_or(candidates[0]), own.is_some())
    }

    /// The expected loan that somebody may have meant by this id, and how it shows.
    fn meant(&self, id: &str) -> Option<(Why, &Loan)> {
        if let Some(&at) = self.by_kiva_id.get(id) {
            return Some((NotExpected::KivaId, &self.loans[at]));
        }
        let alike = |id: &str| self.by_alike.get(&normalize_id(id));
        let at = alike(id).or_else(|| alike(&ids::meant(id)?))?;
        Some((NotExpected::NearDuplicate, &self.loans[*at]))
    }

    /// The one loan without a row whose id differs from this one in a single character, or in two that
    /// changed places.
    fn mistyped(&self, id: &str, given: &HashSet<&str>) -> Option<&Loan> {
        let mut near = self.loans.iter().filter(|loan| {
            loan.loan_id.as_deref().is_some_and(|own| {
                own.len().abs_diff(id.len()) <= 1
                    && !given.contains(own)
                    && strsim::osa_distance(own, id) == 1
            })
        });
        near.next().filter(|_| near.next().is_none())
    }

    /// Why Kiva does not expect a row.
    fn why(&self, row: &Repayment, looked_up: &LookedUp, given: &HashSet<&str>) -> NotExpected {
        let id = row.loan_id.as_str();
        let (why, loan): (Why, _) = match (looked_up.get(id), self.meant(id)) {
            (Some(Some(loan)), _) if loan.loan_id.as_deref() == Some(id) => {
                (NotExpected::Status, loan)
            }
            (_, Some(meant)) => meant,
            (None, None) => return NotExpected::NotTold,
            (Some(None), None) => match self.mistyped(id, given) {
                Some(loan) => (NotExpected::Mistyped, loan),
                None => return NotExpected::NotFound,
            },
            (Some(Some(loan)), None) if loan.kiva_id.as_deref() == Some(id) => {
                (NotExpected::KivaId, loan)
            }
            (Some(Some(loan)), None) => (NotExpected::NearDuplicate, loan),
        };
        why(Box::new(loan.clone()))
    }
}

/// Of the loans that a search for `id` returned, the one that is it, or that somebody may have
/// meant by it. A search may find more than it was asked for.
pub fn found(id: &str, loans: Vec<Loan>) -> Option<Loan> {
    let is_loan = |loan: &Loan| loan.loan_id.as_deref() == Some(id);
    let is_kiva = |loan: &Loan| loan.kiva_id.as_deref() == Some(id);
    let is_alike = |loan: &Loan| {
        loan.loan_id.as_ref().is_some_and(|own| normalize_id(own) == normalize_id(id))
    };
    let at = loans
        .iter()
        .position(is_loan)
        .or_else(|| loans.iter().position(is_kiva))
        .or_else(|| loans.iter().position(is_alike));
    at.and_then(|at| loans.into_iter().nth(at))
}

/// An amount that no loan of this id is large enough for.
fn over_loan<'l>(row: &Repayment, loans: impl Iterator<Item = &'l Loan>) -> Option<Finding> {
    let prices: Option<Vec<_>> =
        loans.map(|loan| loan.local_price.map(|price| (price, loan))).collect();
    let (price, loan) = prices?.into_iter().max_by_key(|(price, _)| *price)?;
    let fault = ExpectedFault::OverLoan { price, currency: loan.currency.clone() };
    let is_over = row.amount.as_decimal() > price;
    is_over.then(|| in_amount(about(Finding::of(FindingKind::Expected(fault)), row), row))
}

fn currency(row: &Repayment, loan: &Loan, rules: &Rules) -> Option<Finding> {
    let own = rules.currency?;
    let currency = loan.currency.clone().filter(|code| code != own.code())?;
    let finding =
        rules.finding(FindingKind::Expected(ExpectedFault::Currency { currency, own }))?;
    Some(in_amount(about(finding, row), row))
}

fn client_mismatch(row: &Repayment, loan: &Loan) -> Finding {
    let fault = ExpectedFault::ClientMismatch { client_id: loan.client_id.clone() };
    let sent = row.client_id.as_ref().map_or("", |id| id.as_str());
    about(Finding::of(FindingKind::Expected(fault)), row).in_field(Column::ClientId, sent)
}

fn about(finding: Finding, row: &Repayment) -> Finding {
    finding.on_line(row.line).of_loan(row.loan_id.as_str())
}

fn in_amount(finding: Finding, row: &Repayment) -> Finding {
    finding.in_field(Column::Amount, &row.amount.to_string())
}
