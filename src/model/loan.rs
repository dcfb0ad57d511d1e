use rust_decimal::Decimal;

/// The statuses of the loans for which Kiva expects a repayment to be reported each month.
pub const EXPECTED_STATUSES: [&str; 2] = ["payingBack", "defaulted"];

/// A loan as Kiva knows it. Any of its facts may be missing: what is not there is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    pub local_price: Option<Decimal>,
    /// The ISO 4217 code of that currency.
    pub currency: Option<String>,
}

impl Loan {
    /// Whether Kiva expects a repayment to be reported for it.
    pub fn expects_repayment(&self) -> bool {
        let is = |expected: &&str| {
            self.status.as_deref().is_some_and(|status| status.eq_ignore_ascii_case(expected))
        };
        EXPECTED_STATUSES.iter().any(is)
    }

    /// Whether it can be told from other loans.
    pub fn has_id(&self) -> bool {
        self.loan_id.is_some() || self.kiva_id.is_some()
    }
}
