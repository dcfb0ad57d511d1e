//! What the configuration and the user say about the checks.

use std::collections::BTreeMap;

use iso_currency::Currency;
use rust_decimal::Decimal;

use super::finding::{Code, Finding, FindingKind, Level, Severity};

/// All that they say.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// The currency of the amounts; it sets how many decimals they may have.
    pub currency: Option<Currency>,
    /// What becomes of the findings that can be changed.
    pub levels: Levels,
    /// What the user says that the file comes to.
    pub expectation: Expectation,
    /// By how many percent an amount may be over its loan and is only a warning.
    pub over_loan_percent: u32,
}

/// What `[checks]` says of findings: of some by their codes, and of all others that it can change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    /// By their codes.
    pub named: BTreeMap<Code, Level>,
    /// It takes nothing from a finding that is worse than its code says, as most rows have it.
    pub default: Option<Level>,
}

impl Levels {
    /// Whether they say what a finding of this code is.
    pub(super) fn name(&self, code: Code) -> bool {
        self.named.contains_key(&code) || (self.default.is_some() && code.can_change())
    }
}

impl FromIterator<(Code, Level)> for Levels {
    fn from_iter<I: IntoIterator<Item = (Code, Level)>>(named: I) -> Self {
        Self { named: named.into_iter().collect(), default: None }
    }
}

impl Rules {
    /// Makes an error of these rules a warning, unless it is turned off.
    pub fn lower(&mut self, code: Code) {
        if self.severity_of(code) == Some(Severity::Error) {
            self.levels.named.insert(code, Level::Warning);
        }
    }

    /// What a finding of this code is under these rules, or `None` where it is turned off.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        let default = self.levels.default.filter(|_| code.can_change());
        match self.levels.named.get(&code).copied().or(default) {
            None => Some(code.severity()),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            Some(Level::Off) => None,
        }
    }

    /// The same of one that may be worse than its code says: unless these rules name it, it is an error.
    pub(super) fn severity_where(&self, code: Code, is_worse: bool) -> Option<Severity> {
        if is_worse && !self.levels.named.contains_key(&code) {
            return Some(Severity::Error);
        }
        self.severity_of(code)
    }

    /// A finding under these rules, or `None` where it is turned off.
    pub(crate) fn finding(&self, kind: FindingKind) -> Option<Finding> {
        Some(Finding::new(self.severity_of(kind.code())?, kind))
    }
}

/// What the user says that the file comes to: the control figures of the MIS.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Expectation {
    /// The sum of the amounts.
    pub total: Option<Decimal>,
    /// How many rows there are.
    pub rows: Option<u64>,
}
