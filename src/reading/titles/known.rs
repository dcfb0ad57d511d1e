//! The titles seen in the exports of partners, and what they say about the amounts below them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::amounts::{AMOUNTS, OTHER_OWED, OTHER_REPAID, OWED_AMOUNTS, REPAID_AMOUNTS};
use crate::model::AmountMeaning;
use crate::reading::cell::letters::{each, has_any, is_in, normalize};
use crate::reading::column::Column;

const REPAID: Option<AmountMeaning> = Some(AmountMeaning::CumulativePrincipal);
const OWED: Option<AmountMeaning> = Some(AmountMeaning::OutstandingPrincipal);

/// How a title is known as one of a column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meaning {
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
pub(crate) fn of(column: Column, title: &str) -> Option<Meaning> {
    static KNOWN: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
        let lists = [
            (OTHER_REPAID, false, REPAID),
            (OTHER_OWED, false, OWED),
            (AMOUNTS, true, None),
            (REPAID_AMOUNTS, true, REPAID),
            (OWED_AMOUNTS, true, OWED),
        ];
        let lists = lists.into_iter().flat_map(|(list, is_sure, says)| {
            each(list).map(move |title| (normalize(title), Meaning { is_sure, says }))
        });
        lists.collect()
    });
    let id = |is_sure| Meaning { is_sure, says: None };
    // Each has two words, or one that is longer.
    if title.len() < SHORTEST {
        return None;
    }
    match column {
        Column::LoanId if title == "accountnumber" => Some(id(true)),
        Column::LoanId if is_in(title, ACCOUNTS) => Some(id(false)),
        Column::LoanId => id_of(title, LOANS, OTHER_LOANS).map(id),
        Column::ClientId => id_of(title, CLIENTS, OTHER_CLIENTS).map(id),
        Column::Amount => {
            let known = |title: &str| KNOWN.get(title).copied();
            let in_all = || known(without_cumulative(title)?).filter(|known| known.says == REPAID);
            let in_all = || in_all().map(|known| Meaning { is_sure: false, ..known });
            known(title).or_else(in_all).or_else(|| principal(title))
        }
    }
}

/// What is left of a normalized title without the words for all that was repaid up to now: `Repaid to date`.
fn without_cumulative(title: &str) -> Option<&str> {
    const WORDS: &str = "cumulative, cumule, cumul, acumulado, todate, acejour, alafecha";
    each(WORDS).find_map(|word| title.strip_suffix(word).or_else(|| title.strip_prefix(word)))
}

/// The number of an account, which may be that of the loan.
const ACCOUNTS: &str = "\
    accountno, ncompte, nocompte, ndecompte, nodecompte, numerocompte, numerodecompte, ncuenta, nocuenta, \
    ndecuenta, nodecuenta, numerocuenta, numerodecuenta";

/// Whether the ids below a normalized title may be of more than loans, or others than those of the partner.
pub(super) fn names_others(title: &str) -> bool {
    title == "accountnumber" || is_in(title, ACCOUNTS) || has_any(title, "kiva, internal")
}

/// What the contract or the papers of a loan are called in some exports, which may be others, too: it counts where
/// no title of the ids is there; normalized.
pub(crate) const PAPERS: &str = "contract, contrato, contrat, dossier, pagare";

/// Whether a title is that of the numbers of papers, which may be those of the loans: `Nº do contrato`.
pub(super) fn numbers_papers(title: &str) -> bool {
    let words = words_in(title, &[PAPERS, IDS, OTHER_IDS, BETWEEN]);
    let has = |words: &[usize]| words.contains(&0) && (words.contains(&1) || words.contains(&2));
    words.is_some_and(|words| has(&words))
}

/// One of these is in each title that is known; normalized.
const IN_ALL: &str = "\
    loan, pret, credit, prestamo, emprest, mkopo, valor, account, client, customer, borrower, emprunteur, member, \
    membre, socio, mteja, prin, \
    compte, cuenta, cap, amount, mont, paid, rembours, reembols, balance, restant, solde, saldo, encours, \
    cumul, kiasi, outstanding, abono, остат, salio, mkopaji, mwanachama, cif, клиент, заемщ, заёмщ, عميل, زبون, مقترض, \
    عضو, khachhang, thanhvien, kh, dưnợ, رصيد";

/// Whether a normalized text may be a title that is known: most are none, and that is told fast.
pub(crate) fn may_be(text: &str) -> bool {
    has_any(text, IN_ALL)
}

/// Shorter titles are not known, and longer ones are in no list of words.
const SHORTEST: usize = 4;
const LONGEST: usize = 60;

/// The words of which a normalized title consists, by the number of the list that has them; `None` where it has
/// others.
fn words_in(title: &str, lists: &[&str]) -> Option<Vec<usize>> {
    if title.is_empty() {
        return Some(Vec::new());
    }
    let words = lists.iter().enumerate();
    let mut words = words.flat_map(|(at, list)| each(list).map(move |word| (at, word)));
    words.find_map(|(at, word)| {
        let rest = title.strip_prefix(word).filter(|_| title.len() <= LONGEST)?;
        let mut words = words_in(rest, lists)?;
        words.push(at);
        Some(words)
    })
}

/// What a loan and a client are called, and what these are in some exports; normalized.
const LOANS: &str = "loan, pret, prestamo, emprestimo, mkopo";
const OTHER_LOANS: &str = "credito, credit";
const CLIENTS: &str = "cliente, client, клиента, العميل, الزبون, khachhang";
const OTHER_CLIENTS: &str = "\
    customer, borrower, emprunteur, member, membre, socio, mteja, mkopaji, mwanachama, cif, заемщика, заёмщика, المقترض, \
    العضو, thanhvien, kh";

/// What an id is called for sure, and what may be something else.
const IDS: &str = "id, numero, number, nambari, namba, n, uid, номер, رقم, ma, masố";
const OTHER_IDS: &str = "\
    no, nro, num, code, codigo, reference, referencia, ref, identifiant, identificador, \
    identifier, account, compte, cuenta, acct, acc, ac, dossier, cod, matricule, matricula, код, كود, رمز, معرف";

/// What stands between these, and says nothing.
const BETWEEN: &str = "du, del, de, do, ya, internal, kiva";

/// Whether a title is surely that of the ids of what has these names; `None` where it is none: `N° du prêt`.
fn id_of(title: &str, names: &str, other_names: &str) -> Option<bool> {
    let words = words_in(title, &[names, other_names, IDS, OTHER_IDS, BETWEEN])?;
    let has = |lists: [usize; 2]| words.iter().any(|word| lists.contains(word));
    (has([0, 1]) && has([2, 3])).then(|| !has([1, 3]))
}

/// Whether a title is no more than what a client is called, or its number in some places: below it may stand ids, or names.
pub(super) fn may_be_clients(title: &str) -> bool {
    const NUMBERS: &str = "matricule, matricula, клиент, заемщик, заёмщик";
    [CLIENTS, OTHER_CLIENTS, NUMBERS].iter().any(|list| is_in(title, list))
}

/// What says that something was paid, normalized, and what may stand beside it.
const PAID: &str = "\
    repaid, repayments, repayment, paid, collected, recovered, remboursements, remboursement, reembolsos, \
    reembolso, rembourse, paye, recouvre, amorti, pagado, reembolsado, amortizado, recuperado, recaudado, cobrado, \
    pagamentos, pagos, pago";
const BESIDE_PAID: &str = "\
    amount, total, montant, monto, cumulative, cumule, cumules, cumul, cum, acumulado, acumulados, todate, acejour, alafecha, sofar, \
    ytd, derived, loan, du, del, de";

/// Whether a normalized title says that something was paid, and not what.
pub(super) fn is_paid(title: &str) -> bool {
    const MORE: &str = "\
        abonado, abonos, cancelado, encaisse, rec, recd, tilldate, upto, des, repd, recovery, recoveries, collection, collections, received, \
        liquidado, verse, malipo, marejesho, kilicholipwa, amelipa";
    const BESIDE: &str = "amt, back, p, prin, princ, principal, capital";
    let words = words_in(title, &[PAID, MORE, BESIDE_PAID, BESIDE]);
    words.is_some_and(|words| words.contains(&0) || words.contains(&1))
}

/// Whether a normalized title says that something is owed, in the short words of some exports.
pub(crate) fn is_owed(title: &str) -> bool {
    const OWED: &str = "olb, balance, bal, outstanding, outst, owing, os, crd, sdo, salio, baki";
    const BESIDE: &str = "loan, closing, current, principal, prin, capital, cap, amount, amt";
    words_in(title, &[OWED, BESIDE]).is_some_and(|words| words.contains(&0))
}

/// What a title says that names the principal, and what became of it: `Total Principal Paid to Date`.
fn principal(title: &str) -> Option<Meaning> {
    const NAMES: &str = "principal, capital, princ, prin, cap";
    const STILL: &str = "\
        outstanding, remaining, balances, balance, restantes, restante, restants, restant, soldes, solde, encours, \
        saldos, saldo, pendientes, pendiente, insolutos, insoluto, os";
    let words = words_in(title, &[NAMES, PAID, STILL, BESIDE_PAID])?;
    let says = match [0, 1, 2].map(|list| words.contains(&list)) {
        [true, true, false] => REPAID,
        [true, false, true] => OWED,
        _ => return None,
    };
    Some(Meaning { is_sure: false, says })
}

/// Whether a title names the principal.
pub(crate) fn names_principal(title: &str) -> bool {
    has_any(&normalize(title), "principal, capital")
}

/// Whether it names nothing else.
pub(super) fn is_bare_principal(title: &str) -> bool {
    const NAMES: &str = "principal, capital, princ, prin, amortizacao, amortizacion, amortissement";
    const MORE: &str = "dont, ofwhich, part, portion, component, parte, cuota, de, du";
    words_in(title, &[NAMES, MORE]).is_some_and(|words| words.contains(&0))
}

/// What short words for the principal have in them, normalized.
pub(crate) const PRINCIPAL: &str = "prin, prn, cap";

/// Whether it is of principal that was paid, as it may say in more words than are known, and of no more and no less.
pub(super) fn tells_principal_paid(title: &str) -> bool {
    const PARTS_OF_PAID: &str = "\
        repaid, repd, rep, paid, pd, coll, recov, receiv, recd, pmt, remb, paye, recouv, encaiss, pagad, reemb, cobrad, \
        recaud, amort, abon, cancelad, vers";
    const OF_ELSE: &str = "\
        interest, interet, interes, date, fecha, fee, frais, penal, mora, last, dernier, ultim, unpaid, impay, \
        overdue, not, due, sched, report";
    has_any(title, PRINCIPAL) && has_any(title, PARTS_OF_PAID) && !has_any(title, OF_ELSE)
}

/// Whether a title names the interest.
pub(crate) fn names_interest(title: &str) -> bool {
    let title = normalize(title);
    title == "int" || has_any(&title, "interest, interet, interes, juros")
}

/// Whether it says that it is what was repaid in all.
pub(crate) fn is_cumulative(title: &str) -> bool {
    has_any(title, "cumul, todate, tilldate, since")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a title is surely one of a column, and what it says of amounts.
    fn known(column: Column, title: &str) -> Option<(bool, Option<AmountMeaning>)> {
        of(column, &normalize(title)).map(|known| (known.is_sure, known.says))
    }

    #[test]
    fn ids_are_known_by_what_they_are_called() {
        for title in [
            "loan_id",
            "internal_loan_id",
            "Loan Number",
            "KIVA Loan ID",
            "N° du prêt",
            "Número del préstamo",
        ] {
            assert_eq!(known(Column::LoanId, title), Some((true, None)), "{title}");
        }
        for title in [
            "Loan No",
            "Loan Account",
            "Loan A/C No",
            "N° dossier prêt",
            "Réf prêt",
            "No de crédit",
            "Identificador del préstamo",
            "Nro del crédito",
            "Account No",
        ] {
            assert_eq!(known(Column::LoanId, title), Some((false, None)), "{title}");
        }
        for title in [
            "Client UID",
            "Kiva client ID",
            "Numéro de client",
            "ID del cliente",
            "N° cliente",
            "ID клиента",
            "Номер клиента",
            "رقم العميل",
            "Mã khách hàng",
        ] {
            assert_eq!(known(Column::ClientId, title), Some((true, None)), "{title}");
        }
        for title in [
            "Customer No",
            "Borrower ID",
            "Identifiant du client",
            "Código del cliente",
            "CIF No",
            "Matricule client",
            "Код клиента",
            "Mã KH",
            "Namba ya mteja",
        ] {
            assert_eq!(known(Column::ClientId, title), Some((false, None)), "{title}");
        }
        for title in [
            "Loan",
            "Loan Officer",
            "Number",
            "Nombre del cliente",
            "Client Name",
            "Code",
            "Crédit",
        ] {
            assert_eq!(
                known(Column::LoanId, title).or(known(Column::ClientId, title)),
                None,
                "{title}"
            );
        }
    }

    #[test]
    fn what_is_known_may_be() {
        let amounts = [AMOUNTS, REPAID_AMOUNTS, OWED_AMOUNTS, OTHER_REPAID, OTHER_OWED];
        let ids = [LOANS, OTHER_LOANS, CLIENTS, OTHER_CLIENTS, ACCOUNTS, "principal, capital"];
        for title in amounts.into_iter().chain(ids).flat_map(each) {
            assert!(may_be(&normalize(title)), "{title}");
        }
    }

    #[test]
    fn amounts_say_what_became_of_the_principal() {
        for (title, says) in [
            ("Total Principal Paid to Date", REPAID),
            ("Capital pagado acumulado", REPAID),
            ("Cumul du capital remboursé", REPAID),
            ("Principal Outstanding Balance", OWED),
            ("Saldo de principal", OWED),
            ("Solde du capital", OWED),
            ("Principal remaining", OWED),
            ("Principal O/S", OWED),
        ] {
            assert_eq!(known(Column::Amount, title).map(|known| known.1), Some(says), "{title}");
        }
        for title in [
            "Principal",
            "Principal Amount",
            "Principal Due",
            "Interest Paid",
            "Total Paid",
            "Principal Overdue",
        ] {
            assert_eq!(known(Column::Amount, title), None, "{title}");
        }
    }
}
