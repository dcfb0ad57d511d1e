//! What was reported before, as the ledger would have it, and what the checks say of a file beside it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write;

use iso_currency::Currency;
use kiva_repay::checks::expected::{Expected, LookedUp};
use kiva_repay::checks::{
    Checked, Code, Earlier, Groups, Rules, Severity, check_rows, upload_before,
};
use kiva_repay::model::{AmountMeaning, ClientId, CsvFormat, LoanId, Profile, Repayment, Reported};
use kiva_repay::reading::{Options, open};

use super::partner::{Kind, Loan, Partner};

/// A row of a report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    pub loan: String,
    pub client: String,
    pub amount: String,
}

impl Row {
    pub fn new(kind: &Kind, loan: &Loan, hundredths: u64) -> Self {
        let amount = amount(kind, hundredths);
        Self { loan: loan.id.clone(), client: loan.client.clone(), amount }
    }
}

/// The report of a month, as it should be.
pub fn right(kind: &Kind, loans: &[Loan]) -> Vec<Row> {
    loans.iter().map(|loan| Row::new(kind, loan, reported(kind, loan))).collect()
}

/// What is reported of a loan, in hundredths.
pub fn reported(kind: &Kind, loan: &Loan) -> u64 {
    of_meaning(kind, loan, loan.repaid)
}

/// What is reported of a loan of which so much is repaid.
pub fn of_meaning(kind: &Kind, loan: &Loan, repaid: u64) -> u64 {
    match kind.meaning {
        AmountMeaning::CumulativePrincipal => repaid,
        AmountMeaning::OutstandingPrincipal => loan.size - repaid,
    }
}

pub fn amount(kind: &Kind, hundredths: u64) -> String {
    if kind.has_cents() {
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    } else {
        (hundredths / 100).to_string()
    }
}

/// The same the other way round.
pub fn hundredths(kind: &Kind, amount: &str) -> u64 {
    let digits: u64 = amount.replace('.', "").parse().unwrap();
    if kind.has_cents() { digits } else { digits * 100 }
}

/// A file, in the format of the partner.
pub fn csv(format: CsvFormat, rows: &[Row]) -> String {
    let mut text = match format {
        CsvFormat::TwoColumn => "loan_id,amount\n",
        CsvFormat::ThreeColumn => "loan_id,client_id,amount\n",
    }
    .to_owned();
    for Row { loan, client, amount } in rows {
        match format {
            CsvFormat::TwoColumn => writeln!(text, "{loan},{amount}"),
            CsvFormat::ThreeColumn => writeln!(text, "{loan},{client},{amount}"),
        }
        .unwrap();
    }
    text
}

/// An upload that Kiva has taken.
struct Upload {
    month: String,
    name: String,
    profile: Option<Profile>,
}

/// The uploads of a partner, the oldest first.
pub struct Books {
    kind: &'static Kind,
    pub format: CsvFormat,
    uploads: Vec<Upload>,
    /// The last row of each loan.
    last: HashMap<String, Reported>,
}

/// What the checks say of a file: how many findings of each code, and whether it would be stopped.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub codes: BTreeMap<&'static str, u64>,
    pub is_stopped: bool,
    /// What some of them name.
    pub details: BTreeSet<String>,
}

impl Said {
    fn of(checked: &Checked) -> Self {
        let mut said = Self { is_stopped: !checked.is_valid(), ..Self::default() };
        for severity in [Severity::Error, Severity::Warning] {
            for (code, count) in checked.findings.counts_of(severity) {
                *said.codes.entry(code.as_str()).or_default() += count;
            }
        }
        let names_more = |code| {
            matches!(code, Code::FileUnusual | Code::LoanDefaultedRepaid | Code::AmountShifted)
        };
        for finding in checked.findings.kept().iter().filter(|found| names_more(found.code())) {
            // Its figure and its group stand first.
            let told = format!("{finding:?}");
            let kind = told.split_once("kind: ").map_or("", |(_, kind)| kind);
            said.details.insert(kind.chars().take(110).collect());
        }
        said
    }

    pub fn count(&self) -> u64 {
        self.codes.values().sum()
    }

    /// Whether it says more than what is said of the right file.
    pub fn is_more_than(&self, right: &Self) -> bool {
        (self.is_stopped && !right.is_stopped)
            || self.codes.iter().any(|(code, count)| count > right.codes.get(code).unwrap_or(&0))
            // The figure or the loan that is named is another one.
            || !self.details.is_subset(&right.details)
    }
}

impl Books {
    pub fn new(kind: &'static Kind, format: CsvFormat) -> Self {
        Self { kind, format, uploads: Vec::new(), last: HashMap::new() }
    }

    /// Takes a right report into the books.
    pub fn report(&mut self, month: &str, rows: &[Row]) {
        let (_, profile) = self.check(month, &csv(self.format, rows), None);
        let name = format!("{month}-{}", self.uploads.len());
        for row in rows {
            let (repayment, period) = (self.repayment(row), month.parse().unwrap());
            let reported = Reported { repayment, period, upload: name.as_str().into() };
            self.last.insert(row.loan.clone(), reported);
        }
        self.uploads.push(Upload { month: month.to_owned(), name, profile });
    }

    /// What is said of a file for a month, without Kiva's list; and with it, where there is one.
    pub fn check(
        &self,
        month: &str,
        text: &str,
        kiva: Option<&Kiva>,
    ) -> ([Said; 2], Option<Profile>) {
        let options = Options { meaning: Some(self.kind.meaning), ..Options::default() };
        let sheet = open(text.as_bytes().to_vec(), self.format, &options);
        let currency = Currency::from_code(self.kind.currency);
        let rules = Rules { currency, over_loan_percent: 2, ..Rules::default() };
        let (mut checked, rows) = check_rows(&sheet, &rules);
        let groups = Groups::of(&sheet, &rows.repayments);
        let reported = self.reported(&rows.repayments);
        let earlier = Earlier {
            replaced: &[],
            reported: &reported,
            period: month.parse().ok(),
            meaning: self.kind.meaning,
            total_percent: 50,
            history: &self.profiles(upload_before(reported.iter(), month.parse().ok(), &rows)),
            meant: None,
            same_rows_of: None,
            groups: &groups,
        };
        let compared = earlier.compare(&rows, &checked, &rules);
        compared.usual.into_iter().for_each(|code| drop(checked.findings.remove(code)));
        checked.findings.merge(compared.findings);
        let alone = Said::of(&checked);
        if let Some(kiva) = kiva {
            let expected = Expected::new(&kiva.expected).beside(self.kind.meaning, &reported);
            let compared = expected.compare(&rows.repayments, &kiva.of_month, &kiva.others, &rules);
            compared.tell(&mut checked);
        }
        ([alone, Said::of(&checked)], compared.profile.map(|month| month.profile))
    }

    /// The last amount of each loan: all of the newest month before, of the others those of the file.
    fn reported(&self, rows: &[Repayment]) -> Vec<Reported> {
        let wanted: HashSet<&str> = rows.iter().map(|row| row.loan_id.as_str()).collect();
        let newest = self.uploads.last().map(|upload| &upload.month);
        let is_asked = |reported: &&Reported| {
            newest.is_some_and(|month| *month == reported.period.to_string())
                || wanted.contains(reported.repayment.loan_id.as_str())
        };
        self.last.values().filter(is_asked).cloned().collect()
    }

    fn repayment(&self, row: &Row) -> Repayment {
        let client = Some(&row.client).filter(|_| self.format == CsvFormat::ThreeColumn);
        Repayment {
            line: 0,
            loan_id: LoanId::parse(&row.loan).unwrap(),
            client_id: client.map(|client| ClientId::parse(client).unwrap()),
            amount: row.amount.parse().unwrap(),
        }
    }

    /// The profiles of an upload and of those that it follows on, of a year and a month.
    fn profiles(&self, upload: Option<&str>) -> Vec<Profile> {
        let named = |name: &str| self.uploads.iter().find(|upload| upload.name == name);
        let mut next = upload.and_then(named);
        let mut profiles = Vec::new();
        while let Some(profile) = next.and_then(|upload| upload.profile.clone()) {
            next = profile.after.as_deref().and_then(named);
            profiles.push(profile);
        }
        profiles.truncate(13);
        profiles
    }
}

/// The loans that Kiva expects, and others that it knows.
pub struct Kiva {
    expected: Vec<kiva_repay::model::Loan>,
    others: LookedUp,
    /// The loans that were reported for the month already.
    of_month: HashSet<String>,
}

impl Kiva {
    /// What Kiva has of the loans of a partner: of those that are reported and of those that have ended.
    pub fn of(partner: &Partner, loans: &[Loan]) -> Self {
        let kind = partner.kind;
        let known = |loan: &Loan, status: &str| kiva_repay::model::Loan {
            loan_id: Some(loan.id.clone()),
            client_id: Some(loan.client.clone()),
            status: Some(status.to_owned()),
            local_price: Some(rust_decimal::Decimal::new(
                i64::try_from(loan.size * kind.at_kiva / 1_000).unwrap(),
                2,
            )),
            currency: Some(kind.currency.to_owned()),
            ..Default::default()
        };
        let is_raised = |loan: &Loan| kind.is_noted_late && loan.is_raised();
        let (raised, expected): (Vec<_>, Vec<_>) = loans.iter().partition(|loan| is_raised(loan));
        let status = |loan: &Loan| if loan.is_written_off { "defaulted" } else { "payingBack" };
        let expected = expected.into_iter().map(|loan| known(loan, status(loan))).collect();
        let raised = raised.into_iter().map(|loan| known(loan, "raised"));
        let others = raised.chain(partner.ended.iter().map(|loan| known(loan, "ended")));
        let others = others.filter_map(|loan| Some((loan.loan_id.clone()?, Some(loan))));
        Self { expected, others: others.collect(), of_month: HashSet::new() }
    }

    /// The same where these loans were reported for the month already.
    pub fn with_reported(self, rows: &[Row]) -> Self {
        Self { of_month: rows.iter().map(|row| row.loan.clone()).collect(), ..self }
    }
}
