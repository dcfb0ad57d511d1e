//! The titles seen in the exports of partners, and what they say about the amounts below them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::column::Column;
use super::letters::normalize;
use crate::model::AmountMeaning;

/// A title, and what it says the amounts are.
type Known = (&'static str, Option<AmountMeaning>);

const REPAID: Option<AmountMeaning> = Some(AmountMeaning::CumulativePrincipal);
const OWED: Option<AmountMeaning> = Some(AmountMeaning::OutstandingPrincipal);

/// How a title is known as one of a column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning {
    /// The others stand beside these in many exports with another meaning, and count where no sure one is
    /// there.
    pub is_sure: bool,
    /// What it says of the amounts.
    pub says: Option<AmountMeaning>,
}

impl Meaning {
    /// What two titles of one column mean, or `None` where they contradict each other.
    pub fn with(self, other: Self) -> Option<Self> {
        let is_other = self.says.is_some() && other.says.is_some() && self.says != other.says;
        let says = self.says.or(other.says);
        (!is_other).then_some(Self { is_sure: self.is_sure && other.is_sure, says })
    }
}

/// What the normalized title means as one of a column.
pub(super) fn of(column: Column, title: &str) -> Option<Meaning> {
    static KNOWN: LazyLock<[HashMap<String, Meaning>; 3]> = LazyLock::new(|| {
        [[LOAN_ID, OTHER_LOAN_ID], [CLIENT_ID, OTHER_CLIENT_ID], [AMOUNT, OTHER_AMOUNT]]
            .map(by_title)
    });
    let [loan_id, client_id, amount] = &*KNOWN;
    let known = match column {
        Column::LoanId => loan_id,
        Column::ClientId => client_id,
        Column::Amount => amount,
    };
    known.get(title).copied()
}

fn by_title([sure, others]: [&[Known]; 2]) -> HashMap<String, Meaning> {
    let of = |list: &[Known], is_sure| {
        list.iter()
            .map(|&(title, says)| (normalize(title), Meaning { is_sure, says }))
            .collect::<Vec<_>>()
    };
    of(others, false).into_iter().chain(of(sure, true)).collect()
}

const LOAN_ID: &[Known] = &[
    ("loan_id", None),
    ("internal_loan_id", None),
    ("Loan Number", None),
    ("Account Number", None),
    ("KIVA Loan ID", None),
    ("ID du prêt", None),
    ("Numéro de prêt", None),
    ("Numéro du prêt", None),
    ("N° prêt", None),
    ("N° de prêt", None),
    ("N° du prêt", None),
    ("ID prêt", None),
    ("ID del préstamo", None),
    ("ID préstamo", None),
    ("Número de préstamo", None),
    ("Número del préstamo", None),
    ("N° préstamo", None),
    ("N° de préstamo", None),
];

const OTHER_LOAN_ID: &[Known] = &[
    ("Loan No", None),
    ("Loan Account No", None),
    ("Loan Account Number", None),
    ("Loan Account", None),
    ("Account No", None),
    ("N° dossier prêt", None),
    ("Loan Ref", None),
    ("Loan Reference", None),
    ("Loan Code", None),
    ("Loan Acc No", None),
    ("No prêt", None),
    ("No de prêt", None),
    ("Réf prêt", None),
    ("Référence prêt", None),
    ("Référence du prêt", None),
    ("Code prêt", None),
    ("N° crédit", None),
    ("N° de crédit", None),
    ("Numéro de crédit", None),
    ("No de préstamo", None),
    ("Nro préstamo", None),
    ("Nro de préstamo", None),
    ("Código préstamo", None),
    ("Código de préstamo", None),
    ("N° crédito", None),
    ("No de crédito", None),
    ("Nro de crédito", None),
    ("Número de crédito", None),
    ("Código de crédito", None),
    ("Loan Identifier", None),
    ("Loan A/C No", None),
    ("Identifiant prêt", None),
    ("Identifiant du prêt", None),
    ("Code du prêt", None),
    ("N° du crédit", None),
    ("ID crédit", None),
    ("ID du crédit", None),
    ("Identifiant du crédit", None),
    ("Code crédit", None),
    ("Référence crédit", None),
    ("Référence du crédit", None),
    ("Numéro du crédit", None),
    ("Identificador del préstamo", None),
    ("Código del préstamo", None),
    ("Referencia del préstamo", None),
    ("Nro del préstamo", None),
    ("ID crédito", None),
    ("ID del crédito", None),
    ("N° de crédito", None),
    ("Nro crédito", None),
    ("Nro del crédito", None),
    ("Número del crédito", None),
    ("Código crédito", None),
    ("Código del crédito", None),
];

const CLIENT_ID: &[Known] = &[
    ("client_id", None),
    ("internal_client_id", None),
    ("Client UID", None),
    ("Kiva client ID", None),
    ("Client Number", None),
    ("ID du client", None),
    ("ID client", None),
    ("Numéro de client", None),
    ("Numéro du client", None),
    ("N° client", None),
    ("ID del cliente", None),
    ("ID cliente", None),
    ("Número de cliente", None),
    ("N° cliente", None),
];

const OTHER_CLIENT_ID: &[Known] = &[
    ("Client No", None),
    ("Client Code", None),
    ("Customer ID", None),
    ("Customer Number", None),
    ("Customer No", None),
    ("Borrower ID", None),
    ("N° de client", None),
    ("N° du client", None),
    ("No client", None),
    ("Code client", None),
    ("Code du client", None),
    ("Identifiant client", None),
    ("Identifiant du client", None),
    ("N° de cliente", None),
    ("Nro cliente", None),
    ("Nro de cliente", None),
    ("Número del cliente", None),
    ("Código cliente", None),
    ("Código de cliente", None),
    ("Código del cliente", None),
    ("Identificador del cliente", None),
];

const AMOUNT: &[Known] = &[
    ("amount", None),
    ("Amount Repaid", REPAID),
    ("Total Outstanding Amount", OWED),
    ("principal_repaid", REPAID),
    ("Montant", None),
    ("Montant remboursé", REPAID),
    ("Capital remboursé", REPAID),
    ("Capital restant dû", OWED),
    ("Monto", None),
    ("Monto pagado", REPAID),
    ("Saldo capital", OWED),
    ("Saldo de capital", OWED),
    ("Capital pagado", REPAID),
];

const OTHER_AMOUNT: &[Known] = &[
    ("Amount Paid", REPAID),
    ("Principal Paid", REPAID),
    ("Total Repaid", REPAID),
    ("Total Principal Repaid", REPAID),
    ("Cumulative Principal Repaid", REPAID),
    ("Principal Paid to Date", REPAID),
    ("Principal Repaid to Date", REPAID),
    ("Amount Repaid to Date", REPAID),
    ("Capital Repaid", REPAID),
    ("Principal Outstanding", OWED),
    ("Outstanding Principal", OWED),
    ("Outstanding Amount", OWED),
    ("Outstanding Balance", OWED),
    ("Principal Balance", OWED),
    ("Loan Balance", OWED),
    ("Balance", OWED),
    ("Capital payé", REPAID),
    ("Montant payé", REPAID),
    ("Principal remboursé", REPAID),
    ("Principal payé", REPAID),
    ("Capital recouvré", REPAID),
    ("Capital amorti", REPAID),
    ("Capital remboursé cumulé", REPAID),
    ("Cumul du capital remboursé", REPAID),
    ("Cumul remboursé", REPAID),
    ("Total remboursé", REPAID),
    ("Montant total remboursé", REPAID),
    ("Capital restant", OWED),
    ("Restant dû", OWED),
    ("Principal restant dû", OWED),
    ("Montant restant dû", OWED),
    ("Solde restant dû", OWED),
    ("Solde du prêt", OWED),
    ("Encours du prêt", OWED),
    ("Capital dû", OWED),
    ("Encours", OWED),
    ("Encours de capital", OWED),
    ("Solde", OWED),
    ("Solde capital", OWED),
    ("Solde du capital", OWED),
    ("Capital amortizado", REPAID),
    ("Monto amortizado", REPAID),
    ("Monto reembolsado", REPAID),
    ("Monto total pagado", REPAID),
    ("Monto total reembolsado", REPAID),
    ("Capital reembolsado", REPAID),
    ("Principal pagado", REPAID),
    ("Principal reembolsado", REPAID),
    ("Total reembolsado", REPAID),
    ("Capital pagado acumulado", REPAID),
    ("Capital pendiente", OWED),
    ("Principal pendiente", OWED),
    ("Monto pendiente", OWED),
    ("Saldo insoluto", OWED),
    ("Capital insoluto", OWED),
    ("Saldo de principal", OWED),
    ("Saldo del préstamo", OWED),
    ("Saldo del crédito", OWED),
    ("Saldo pendiente", OWED),
    ("Saldo", OWED),
];

/// What stands over the code of a currency, normalized: alone, or with more words.
const CURRENCY_ALONE: [&str; 4] = ["ccy", "curr", "cur", "loanccy"];
const CURRENCY: [&str; 5] = ["currency", "devise", "monnaie", "moneda", "divisa"];

/// Whether codes of currencies may stand below a normalized title.
pub(super) fn is_currency(title: &str) -> bool {
    CURRENCY_ALONE.contains(&title) || CURRENCY.iter().any(|word| title.contains(word))
}
