use rust_decimal::Decimal;
use serde::Serialize;

/// The statuses of the loans for which Kiva expects a repayment to be reported each month.
pub const EXPECTED_STATUSES: [&str; 2] = ["payingBack", "defaulted"];

/// A loan as Kiva knows it. Any of its facts may be missing: what is not there is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Loan {
    /// The partner's own id of the loan.
    pub loan_id: Option<String>,
    /// The partner's own id of the borrower.
    pub client_id: Option<String>,
    /// Kiva's id of the loan.
    pub kiva_id: Option<String>,
    /// Where the loan stands, in Kiva's word.
    pub status: Option<String>,
    /// The whole loan, in its currency.
    #[serde(skip)]
    pub local_price: Option<Decimal>,
    /// The ISO 4217 code of that currency.
    #[serde(skip)]
    pub currency: Option<String>,
}

impl Loan {
    pub(crate) fn expects_repayment(&self) -> bool {
        EXPECTED_STATUSES.iter().any(|expected| self.is(expected))
    }

    pub(crate) fn is_defaulted(&self) -> bool {
        self.is("defaulted")
    }

    /// Whether it is funded and, as far as Kiva knows, not paid out.
    pub(crate) fn is_raised(&self) -> bool {
        self.is("raised")
    }

    fn is(&self, status: &str) -> bool {
        self.status.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(status))
    }

    /// Whether it can be told from other loans.
    pub(crate) fn has_id(&self) -> bool {
        self.loan_id.is_some() || self.kiva_id.is_some()
    }
}
