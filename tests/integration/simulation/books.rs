//! What was reported before, as the ledger would have it, and what the checks say of a file beside it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use iso_currency::Currency;
use kiva_repay::checks::expected::{Expected, LookedUp};
use kiva_repay::checks::{Code, Earlier, Groups, Rules, Severity, check_rows};
use kiva_repay::model::{CsvFormat, LoanId, Profile, Repayment, Reported};
use kiva_repay::reading::{Options, open};

use super::partner::{Kind, Loan};

/// A row of a report: a loan id and an amount, as text.
pub type Row = (String, String);

/// The report of a month, as it should be.
pub fn right(kind: Kind, loans: &[Loan]) -> Vec<Row> {
    loans.iter().map(|loan| (loan.id.clone(), amount(kind, reported(kind, loan)))).collect()
}

/// What is reported of a loan, in hundredths.
pub fn reported(kind: Kind, loan: &Loan) -> u64 {
    match kind {
        Kind::Town | Kind::Farmers => loan.repaid,
        Kind::Branches => loan.owed(),
    }
}

pub fn amount(kind: Kind, hundredths: u64) -> String {
    match kind {
        Kind::Town => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        Kind::Branches | Kind::Farmers => (hundredths / 100).to_string(),
    }
}

pub fn csv(rows: &[Row]) -> String {
    let mut text = "loan_id,amount\n".to_owned();
    for (id, amount) in rows {
        writeln!(text, "{id},{amount}").unwrap();
    }
    text
}

/// The months that were reported.
#[derive(Clone)]
pub struct Books {
    kind: Kind,
    months: Vec<(String, Vec<Row>)>,
    profiles: Vec<Profile>,
}

/// What the checks say of a file: how many findings of each code, and whether it would be stopped.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub codes: BTreeMap<&'static str, u64>,
    pub is_stopped: bool,
    pub details: String,
}

impl Said {
    pub fn count(&self) -> u64 {
        self.codes.values().sum()
    }

    /// Whether it says more than what is said of the right file.
    pub fn is_more_than(&self, right: &Self) -> bool {
        (self.is_stopped && !right.is_stopped)
            || self.codes.iter().any(|(code, count)| count > right.codes.get(code).unwrap_or(&0))
            // The figure that it names is another one.
            || (self.codes.contains_key("file.unusual") && self.details != right.details)
    }
}

impl Books {
    pub fn new(kind: Kind) -> Self {
        Self { kind, months: Vec::new(), profiles: Vec::new() }
    }

    pub fn months(&self) -> &[(String, Vec<Row>)] {
        &self.months
    }

    /// Takes a right report into the books.
    pub fn report(&mut self, month: &str, rows: Vec<Row>) {
        let (_, profile) = self.check(month, &csv(&rows), None);
        self.profiles.insert(0, profile.unwrap_or_default());
        if self.months.is_empty() {
            // The first month has none before it.
            self.profiles.clear();
        }
        self.profiles.truncate(13);
        self.months.push((month.to_owned(), rows));
    }

    /// What is said of a file without Kiva's list, and with it.
    pub fn check_both(&self, month: &str, text: &str, kiva: &Kiva) -> [Said; 2] {
        [None, Some(kiva)].map(|kiva| self.check(month, text, kiva).0)
    }

    /// What is said of a file for a month, with Kiva's list or without.
    pub fn check(&self, month: &str, text: &str, kiva: Option<&Kiva>) -> (Said, Option<Profile>) {
        let options = Options { meaning: Some(self.kind.meaning()), ..Options::default() };
        let sheet = open(text.as_bytes().to_vec(), CsvFormat::TwoColumn, &options);
        let currency = Currency::from_code(self.kind.currency());
        let rules = Rules { currency, over_loan_percent: 2, ..Rules::default() };
        let (mut checked, rows) = check_rows(&sheet, &rules);
        let groups = Groups::of(&sheet, &rows.repayments);
        let reported = self.reported(&rows.repayments);
        let earlier = Earlier {
            reported: &reported,
            period: Some(month),
            meaning: self.kind.meaning(),
            total_percent: 50,
            history: &self.profiles,
            groups: &groups,
        };
        let compared = earlier.compare(&rows, &checked, &rules);
        compared.usual.into_iter().for_each(|code| checked.findings.remove(code));
        checked.findings.merge(compared.findings);
        if let Some(kiva) = kiva {
            checked.findings.remove(Code::LoanGone);
            let expected = Expected::new(&kiva.expected).beside(self.kind.meaning(), &reported);
            let none = HashSet::new();
            let compared = expected.compare(&rows.repayments, &none, &kiva.others, &rules);
            checked.findings.merge(compared.findings);
        }
        let mut said = Said { is_stopped: !checked.is_valid(), ..Said::default() };
        for severity in [Severity::Error, Severity::Warning] {
            for (code, count) in checked.findings.counts_of(severity) {
                *said.codes.entry(code.as_str()).or_default() += count;
            }
        }
        let mut kept = checked.findings.kept().iter();
        if let Some(finding) = kept.find(|finding| finding.code() == Code::FileUnusual) {
            // Its figure and its group stand first.
            let told = format!("{finding:?}");
            let kind = told.split_once("kind: ").map_or("", |(_, kind)| kind);
            said.details = kind.chars().take(90).collect();
        }
        (said, compared.profile.map(|month| month.profile))
    }

    /// The last amount of each loan: all of the newest month, of the others those of the file.
    fn reported(&self, rows: &[Repayment]) -> Vec<Reported> {
        let wanted: HashSet<&str> = rows.iter().map(|row| row.loan_id.as_str()).collect();
        let mut found: HashMap<&str, Reported> = HashMap::new();
        for (at, (month, rows)) in self.months.iter().rev().enumerate() {
            for (id, amount) in rows {
                if at == 0 || wanted.contains(id.as_str()) {
                    found.entry(id).or_insert_with(|| Reported {
                        repayment: Repayment {
                            line: 0,
                            loan_id: LoanId::parse(id).unwrap(),
                            client_id: None,
                            amount: amount.parse().unwrap(),
                        },
                        period: month.clone(),
                        upload: month.as_str().into(),
                    });
                }
            }
        }
        found.into_values().collect()
    }
}

/// The loans that Kiva expects, and others that it knows.
pub struct Kiva {
    expected: Vec<kiva_repay::model::Loan>,
    others: LookedUp,
}

impl Kiva {
    /// What Kiva has of the loans of a partner.
    pub fn of(kind: Kind, loans: &[Loan]) -> Self {
        let mut kiva = Self { expected: Vec::new(), others: LookedUp::new() };
        for loan in loans {
            let is_raised = kind == Kind::Town && loan.is_raised();
            let status = match (loan.is_written_off, is_raised) {
                (true, _) => "defaulted",
                (false, true) => "raised",
                (false, false) => "payingBack",
            };
            // Kiva's price is a little less than that of the MIS where it was converted.
            let price = if kind == Kind::Farmers { loan.size * 995 / 1_000 } else { loan.size };
            let known = kiva_repay::model::Loan {
                loan_id: Some(loan.id.clone()),
                status: Some(status.to_owned()),
                local_price: Some(rust_decimal::Decimal::new(i64::try_from(price).unwrap(), 2)),
                currency: Some(kind.currency().to_owned()),
                ..Default::default()
            };
            if is_raised {
                kiva.others.insert(loan.id.clone(), Some(known));
            } else {
                kiva.expected.push(known);
            }
        }
        kiva
    }
}
