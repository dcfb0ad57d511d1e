//! The titles over amounts and their currencies in the exports of partners.

use crate::reading::cell::letters::{has_any, is_in};

/// The titles over amounts: those that say nothing of them, and those that say what they are.
pub(super) const AMOUNTS: &str = "amount, Montant, Monto, Kiasi";
pub(super) const REPAID_AMOUNTS: &str = "\
    Amount Repaid, principal_repaid, Montant remboursé, Capital remboursé, Monto pagado, \
    Capital pagado, Capital pago";
pub(super) const OWED_AMOUNTS: &str =
    "Total Outstanding Amount, Capital restant dû, Saldo capital, Saldo de capital";
/// Those that stand beside these in many exports with another meaning.
pub(super) const OTHER_REPAID: &str = "\
    Repaid, Amount Paid, Total Repaid, Remboursé, Montant payé, Cumul, Acumulado, Total remboursé, \
    Montant total remboursé, Monto amortizado, Monto reembolsado, Monto total pagado, Monto total reembolsado, \
    Total reembolsado, Reembolsado, Valor pago, Valor reembolsado, Valor amortizado, Montante pago, \
    Montante reembolsado, Paid to Date, Capital versé, Capital abonado, Abono a capital, Pago acumulado, \
    Remboursement cumulé, Remboursements cumulés";
pub(super) const OTHER_OWED: &str = "\
    Outstanding Amount, Outstanding Balance, Loan Balance, Balance, Restant dû, \
    Montant restant dû, Solde restant dû, Solde du prêt, Encours du prêt, Capital dû, Encours, \
    Solde, Monto pendiente, Saldo insoluto, Saldo del préstamo, Saldo del crédito, Saldo pendiente, \
    Saldo devedor, Saldo, Amount Outstanding, Loan Outstanding, Current Balance, Remaining Balance, \
    Unpaid Principal, Amount Owed, Montant restant, Saldo actual, Saldo vigente, Capital por pagar, \
    Saldo em dívida, Capital em dívida, Остаток основного долга, Salio la mkopo, \
    Outstanding Balances, Loan Balances, Encours de crédit, Encours des prêts, Saldos pendientes, Saldos devedores, \
    Остаток долга, Остаток по кредиту, Остатки по кредитам, Salio la mikopo, Salio mkopo, Salio mikopo, Dư nợ, Dư nợ gốc, الرصيد المتبقي";

/// What stands over the code of a currency, normalized: alone, or with more words.
const CURRENCY_ALONE: &str = "ccy, curr, cur, loanccy, mon, mda, dev";
const CURRENCY: &str = "\
    currency, devise, monnaie, moneda, moeda, divisa, валют, valyuta, ვალუტა, sarafu, عملة";

/// Whether codes of currencies may stand below a normalized title.
pub(crate) fn is_currency(title: &str) -> bool {
    is_in(title, CURRENCY_ALONE) || has_any(title, CURRENCY)
}
