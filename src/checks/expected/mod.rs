//! Whether a report is right: its rows against the loans for which Kiva expects a repayment.
//!
//! A file can be in perfect form and still leave a loan out, which is then billed as if it had been
//! repaid on schedule, or report one that has ended. Pure: it gets the loans as values and knows
//! neither where they came from nor what becomes of the findings.

mod words;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use iso_currency::Currency;

use self::words::Why;
use crate::checks::{Finding, Rules};
use crate::model::{ClientId, Loan, Repayment, normalize_id};

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
            Some(Why::KivaId(loan) | Why::NearDuplicate(loan)) => {
                loan.loan_id.as_deref().is_none_or(|own| !given.contains(own))
            }
            _ => false,
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
                findings.push(words::not_expected(row, &self.why(row, looked_up, &given)));
                continue;
            };
            let (at, is_client) = self.of_client(candidates, row.client_id.as_ref());
            if !is_client {
                findings.push(words::client_mismatch(row, &self.loans[at]));
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
        if let Some(severity) = rules.severity_of("loan.not-reported") {
            findings.extend(not_reported.iter().map(|loan| words::not_reported(severity, loan)));
        }
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

    /// The expected loan that somebody may have meant by this id.
    fn meant(&self, id: &str) -> Option<Why<'_>> {
        if let Some(&at) = self.by_kiva_id.get(id) {
            return Some(Why::KivaId(&self.loans[at]));
        }
        self.by_alike.get(&normalize_id(id)).map(|&at| Why::NearDuplicate(&self.loans[at]))
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
    fn why<'s>(
        &'s self,
        row: &Repayment,
        looked_up: &'s LookedUp,
        given: &HashSet<&str>,
    ) -> Why<'s> {
        let id = row.loan_id.as_str();
        match (looked_up.get(id), self.meant(id)) {
            (Some(Some(loan)), _) if loan.loan_id.as_deref() == Some(id) => Why::Status(loan),
            (_, Some(meant)) => meant,
            (None, None) => Why::NotTold,
            (Some(None), None) => self.mistyped(id, given).map_or(Why::NotFound, Why::Mistyped),
            (Some(Some(loan)), None) if loan.kiva_id.as_deref() == Some(id) => Why::KivaId(loan),
            (Some(Some(loan)), None) => Why::NearDuplicate(loan),
        }
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
    (row.amount.as_decimal() > price).then(|| words::over_loan(row, price, loan))
}

fn currency(row: &Repayment, loan: &Loan, rules: &Rules) -> Option<Finding> {
    let own = rules.currency.as_ref().map(Currency::code)?;
    let code = loan.currency.as_deref().filter(|code| *code != own)?;
    Some(words::currency(rules.severity_of("loan.currency")?, row, code, own))
}
