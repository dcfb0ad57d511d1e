//! Whether a report is right: its rows against the loans for which Kiva expects a repayment.
//!
//! A file can be in perfect form and still leave a loan out, which is then billed as if it had been
//! repaid on schedule, or report one that has ended. Pure: it gets the loans as values and knows
//! neither where they came from nor what becomes of the findings.

mod comparison;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::mem;

use rust_decimal::Decimal;

pub use self::comparison::Comparison;
use self::comparison::Kinds;
use crate::checks::finding::{ExpectedFault, Finding, FindingKind, NotExpected};
use crate::checks::ids;
use crate::checks::rules::Rules;
use crate::model::{AmountMeaning, ClientId, Loan, Month, Repayment, Reported, normalize_id};
use crate::reading::Column;

/// What Kiva answered about ids that it does not expect: the loan, or `None` where it has none.
/// An id that is not in here was not asked about.
pub type LookedUp = HashMap<String, Option<Loan>>;

/// How a loan explains a row that is not expected.
type Why = fn(Box<Loan>) -> NotExpected;

/// What rows came to that were held against the loans: which loans have one, and what is told of them.
struct Held<'r> {
    matched: Vec<bool>,
    findings: Vec<Finding>,
    kinds: Kinds<'r>,
}

/// The loans that Kiva expects, ready to be compared.
#[derive(Debug)]
pub struct Expected<'a> {
    loans: &'a [Loan],
    by_loan_id: HashMap<&'a str, Vec<usize>>,
    by_kiva_id: HashMap<&'a str, usize>,
    /// By the ids without case and without leading zeros.
    by_alike: HashMap<String, usize>,
    /// What the amounts are, and what was reported last.
    before: Option<(AmountMeaning, HashMap<&'a str, &'a Reported>)>,
    /// The loans that were reported for the month of the file already.
    of_month: HashMap<String, Month>,
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
        Self { loans, by_loan_id, by_kiva_id, by_alike, before: None, of_month: HashMap::new() }
    }

    /// The same beside what was reported last: what a loan suddenly does is seen.
    #[must_use]
    pub fn beside(self, meaning: AmountMeaning, reported: &'a [Reported]) -> Self {
        let last = reported.iter().map(|last| (last.repayment.loan_id.as_str(), last));
        Self { before: Some((meaning, last.collect())), ..self }
    }

    /// The same beside what was reported for the month of the file already: that is not missing in it.
    #[must_use]
    pub fn reported(self, of_month: HashMap<String, Month>) -> Self {
        Self { of_month, ..self }
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
        let matched = vec![false; self.loans.len()];
        let mut held = Held { matched, findings: Vec::new(), kinds: Kinds::default() };
        let given: HashSet<&str> = rows.iter().map(|row| row.loan_id.as_str()).collect();
        for row in rows {
            match self.by_loan_id.get(row.loan_id.as_str()) {
                Some(candidates) => self.hold(row, candidates, rules, &mut held),
                // What Kiva took before is said no more.
                None if is_raised(row, looked_up) => {
                    held.kinds.raised.extend(self.last(row).is_none().then_some(row));
                }
                None => {
                    let why = ExpectedFault::NotExpected(self.why(row, looked_up, &given));
                    let finding = Finding::of(FindingKind::Expected(why));
                    held.findings.push(finding.of_id_in(row));
                }
            }
        }
        let Held { mut matched, mut findings, kinds } = held;
        for &at in mentioned.iter().filter_map(|id| self.by_loan_id.get(id.as_str())).flatten() {
            matched[at] = true;
        }
        let mut reported_before = BTreeMap::new();
        for (id, month) in &self.of_month {
            for &at in self.by_loan_id.get(id.as_str()).into_iter().flatten() {
                let is_in_file = mem::replace(&mut matched[at], true);
                *reported_before.entry(*month).or_insert(0) += usize::from(!is_in_file);
            }
        }
        reported_before.retain(|_, loans| *loans > 0);
        let lacking = self.loans.iter().zip(&matched).filter(|(_, matched)| !**matched);
        let not_reported: Vec<_> = lacking.map(|(loan, _)| loan.clone()).collect();
        let (of_kinds, notes) = kinds.findings(rows, rules);
        findings.extend(of_kinds);
        findings.sort_by_key(|finding| finding.line);
        if !not_reported.is_empty() {
            let fault = ExpectedFault::NotReported(not_reported.clone());
            let only = not_reported.first().filter(|_| not_reported.len() == 1);
            let loan_id = only.and_then(|loan| loan.loan_id.clone());
            let finding = rules.finding(FindingKind::Expected(fault));
            findings.extend(finding.map(|finding| Finding { loan_id, ..finding }));
        }
        Comparison {
            expected_loans: self.loans.len(),
            matched: self.loans.len()
                - not_reported.len()
                - reported_before.values().sum::<usize>(),
            reported_before,
            not_reported,
            findings,
            notes,
        }
    }

    /// Holds a row against the loans that have its loan id.
    fn hold<'r>(
        &self,
        row: &'r Repayment,
        candidates: &[usize],
        rules: &Rules,
        held: &mut Held<'r>,
    ) {
        let (at, is_client) = self.of_client(candidates, row.client_id.as_ref());
        let loan = &self.loans[at];
        if !is_client {
            held.findings.push(client_mismatch(row, loan));
        }
        // Without a client id nothing tells apart the loans that share a loan id.
        let reported = if row.client_id.is_some() { &[at][..] } else { candidates };
        for &at in reported {
            held.matched[at] = true;
        }
        match over_loan(row, reported.iter().map(|&at| &self.loans[at])) {
            Some((price, _)) if is_slight(row, price, rules) => {
                let is_known = self.last(row).is_some_and(|last| last.amount == row.amount);
                held.kinds.slightly.extend((!is_known).then_some(row));
            }
            Some((price, loan)) => {
                let fault = ExpectedFault::OverLoan { price, currency: loan.currency.clone() };
                let finding = Finding::of(FindingKind::Expected(fault));
                held.findings.push(finding.of_amount_in(row));
            }
            None => {}
        }
        let is_defaulted = loan.is_defaulted();
        if self.is_suddenly_repaid(row, loan, is_defaulted) {
            held.kinds.repaid.push((row, is_defaulted));
        }
        held.findings.extend(currency(row, loan, rules));
    }

    /// Whether a loan of which less was repaid before is now repaid in full. Of what is owed 0 tells that by
    /// itself, unless the loan is in default.
    fn is_suddenly_repaid(&self, row: &Repayment, loan: &Loan, is_defaulted: bool) -> bool {
        let Some((meaning, _)) = &self.before else { return false };
        if *meaning == AmountMeaning::OutstandingPrincipal && !is_defaulted {
            return false;
        }
        let is_full = |row: &Repayment| match meaning {
            AmountMeaning::OutstandingPrincipal => row.amount.is_zero(),
            AmountMeaning::CumulativePrincipal => {
                loan.local_price.is_some_and(|price| row.amount.as_decimal() >= price)
            }
        };
        is_full(row) && self.last(row).is_some_and(|before| !is_full(before))
    }

    /// What was reported last for the loan of a row.
    fn last(&self, row: &Repayment) -> Option<&Repayment> {
        let (_, last) = self.before.as_ref()?;
        last.get(row.loan_id.as_str()).map(|last| &last.repayment)
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

    /// The one loan without a row whose id differs from this one in a single character, in two that changed
    /// places, or in the signs between its parts.
    fn mistyped(&self, id: &str, given: &HashSet<&str>) -> Option<&Loan> {
        let is_part = |c: &char| c.is_alphanumeric();
        let is_near = |own: &str| {
            let is_as_long = own.len().abs_diff(id.len()) <= 1;
            (is_as_long && strsim::osa_distance(own, id) == 1)
                || own.chars().filter(is_part).eq(id.chars().filter(is_part))
        };
        let mut near = self.loans.iter().filter(|loan| {
            loan.loan_id.as_deref().is_some_and(|own| !given.contains(own) && is_near(own))
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

/// Whether Kiva has the loan, and has not noted yet that it was paid out: where the partner pays out first,
/// its list lags behind.
fn is_raised(row: &Repayment, looked_up: &LookedUp) -> bool {
    let id = row.loan_id.as_str();
    let loan = looked_up.get(id).and_then(Option::as_ref);
    loan.is_some_and(|loan| loan.loan_id.as_deref() == Some(id) && loan.is_raised())
}

/// The price that an amount is more than, of the largest loan of its id.
fn over_loan<'l>(
    row: &Repayment,
    loans: impl Iterator<Item = &'l Loan>,
) -> Option<(Decimal, &'l Loan)> {
    let prices: Option<Vec<_>> =
        loans.map(|loan| loan.local_price.map(|price| (price, loan))).collect();
    let largest = prices?.into_iter().max_by_key(|(price, _)| *price)?;
    (row.amount.as_decimal() > largest.0).then_some(largest)
}

/// Whether that is by what a conversion of currencies makes.
fn is_slight(row: &Repayment, price: Decimal, rules: &Rules) -> bool {
    let most = price * Decimal::from(100 + rules.over_loan_percent);
    row.amount.as_decimal() * Decimal::ONE_HUNDRED <= most
}

fn currency(row: &Repayment, loan: &Loan, rules: &Rules) -> Option<Finding> {
    let own = rules.currency?;
    let currency = loan.currency.clone().filter(|code| code != own.code())?;
    let finding =
        rules.finding(FindingKind::Expected(ExpectedFault::Currency { currency, own }))?;
    Some(finding.of_amount_in(row))
}

fn client_mismatch(row: &Repayment, loan: &Loan) -> Finding {
    let fault = ExpectedFault::ClientMismatch { client_id: loan.client_id.clone() };
    let sent = row.client_id.as_ref().map_or("", |id| id.as_str());
    Finding::of(FindingKind::Expected(fault)).of_row(row).in_field(Column::ClientId, sent)
}
