//! What a line in words says of the amounts below it: a heading above the titles, or one between the rows.
//!
//! It is read as a title is, and only where each of its words is known: the name of a branch, a group or an
//! institution has others.

use crate::model::AmountMeaning;
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{is_in, normalize};
use crate::reading::cell::numbers::numbers_in;
use crate::reading::column::Column;
use crate::reading::titles::title::{Named, aside, words};

/// What amounts are said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amounts {
    Principal(AmountMeaning),
    /// No principal: interest, savings, fees.
    NoPrincipal,
    /// None that is to be reported: what is due, or written off.
    Other,
    /// Of loans that are late, which are a part of a report, or another one.
    Late,
    /// Sums of those above, or what does not belong to them, if there are any.
    Apart,
}

/// A line of which each word is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Caption {
    pub amounts: Option<Amounts>,
}

/// What is no principal, normalized.
const OTHERS: &str = "\
    interest, interests, interet, interets, interes, intereses, saving, savings, epargne, epargnes, \
    ahorro, ahorros, penalty, penalties, penalite, penalites, multa, multas, fee, fees, frais, \
    commission, commissions, comision, comisiones, juros, poupanca, insurance, assurance, assurances, seguro, seguros, charge, charges, \
    recargo, recargos, surcharge, surcharges, gastos, tax, taxes, taxe, vat, tva, iva, impuesto, impuestos, \
    disbursement, disbursements, decaissement, decaissements, desembolso, desembolsos, \
    withdrawal, withdrawals, retrait, retraits, waiver, waivers, condonacion, accrual, accruals, \
    проценты, процентов, комиссия, комиссии, пеня, пени, штрафы, сбережения, вклады, riba, akiba, faini, فوائد, الفوائد, \
    الفائدة, رسوم, الرسوم, غرامات, مدخرات, المدخرات";

/// Neither is this, of savings; or it is how a payment was made.
const DEPOSITS: &str = "deposit, deposits, depot, depots, deposito, depositos";

/// What an amount in one currency is of one in another, in place of an id.
const RATES: &str = "rate, rates, exchange, taux, tasa, tasas, cambio, cambios, taxa, курс, kurs";

/// What is to be paid yet, where it stands beside one of the next.
const DUE: &str =
    "due, overdue, scheduled, arrears, echu, echus, echoir, vencido, vencer, arrieres";
/// What did not happen yet, beside one of these.
const EXPECTED: &str = "\
    expected, upcoming, planned, projected, forecast, scheduled, venir, attendus, attendues, prevus, \
    prevues, esperados, previstos, previstas, futuros, plan";
const PAYMENTS: &str = "\
    repayment, repayments, payment, payments, collections, remboursement, remboursements, paiements, \
    echeances, pago, pagos, reembolso, reembolsos, cobros, cuotas";
/// What is another report, or rows of loans that are over.
const ELSE: &str = "\
    schedule, schedules, echeancier, echeanciers, cronograma, cronogramas, previsions, proyeccion, \
    proyecciones, vencimientos, application, applications, demandes, solicitudes, written, writeoff, \
    writeoffs, offs, radies, castigo, castigos, castigados, castigadas";
/// Loans of which a report may be, and that are to be reported all the same where they are a part of one.
const LATE: &str = "\
    arrears, impayes, delinquency, aging, retard, mora, vencida, vencidos, vencidas, atraso, morosidad, просрочка, \
    просрочки, просроченные, просроченная, malimbikizo, المتأخرات, متأخرات, المتأخرة, متأخرة";
/// What they are called there, and such words that stand over nothing else when they are alone.
const LOANS: &str = "\
    loans, prets, credits, creditos, prestamos, emprestimos, cartera, carteira, portfolio, portefeuille, кредиты, \
    кредитов, займы, займов, задолженность, mikopo, قروض, القروض";
const LATE_ALONE: &str = "\
    arrears, impayes, delinquency, morosidad, просрочка, malimbikizo, المتأخرات, متأخرات";
const REPORT: &str = "report, rapport, reporte, informe, list, liste, lista";
/// Rows that do not belong to those above.
const APART: &str = "\
    cancelled, canceled, pending, tests, duplicate, duplicates, rejected, reversed, previous, last, \
    own, prior, deleted, suspended, reversals, refunds, debts, defaulted, funders, bailleurs, \
    suspendus, supprimes, contentieux, litige, perdus, pertes, irrecouvrables, suspendidos, \
    eliminados, incobrables, annules, annulees, attente, doublons, rejetes, precedent, propres, verifier, anulados, \
    anuladas, pendientes, duplicados, rechazados, anterior, propios, verificar";
const PARTS: &str = "\
    principal, capital, amount, amounts, montant, montants, monto, montos, installment, \
    installments, instalments, echeances, cuotas";

/// What is not to be reported: one of the first before one of the second, perhaps with a word between.
const NOT: &str = "not, non, no, hors, excluded, exclus, excluidos";
const REPORTED: &str = "\
    kiva, reported, rapporte, rapportes, reportado, reportados, declare, declares, sent, eligible, \
    eligibles, elegible, elegibles";
const FOR: &str = "\
    for, to, be, a, de, du, from, pour, para, by, par, por, funded, finance, finances, financiados";

/// What a summary begins with.
const SUMMARY: &str = "summary, recapitulatif, recapitulation, resumen, synthese";

/// Words that stand around a title, and change nothing of what it says.
const AROUND: &str = "\
    report, rapport, reporte, informe, list, liste, lista, statement, etat, section, loans, prets, \
    prestamos, of, des, les, los, las, la, the, situation, period, periode, periodo, month, mois, \
    mes, monthly, mensuel, mensual, corte, date, fecha, from, until, ending, ended, ended, for, \
    pour, para, jusqu, hasta, desde, end, cierre, status, part, partie, parte, table, tableau, tabla, annex, \
    annexe, anexo, b, c, ii, iii, iv, as, at, au, al";

/// All others that may stand in such a line.
const MORE: &str = "\
    total, repaid, paid, received, collected, accrued, late, rembourse, rembourses, paye, payes, \
    percus, pagado, pagados, cobrado, cobrados, balance, balances, solde, soldes, saldo, saldos, \
    account, accounts, compte, comptes, cuenta, cuentas, loan, pret, prestamo, other, others, autres, \
    otros, otras, next, prochain, proximo, this, ce, este, year, an, ano, on, and, et, y, sur, d, l, \
    aux, outstanding, remaining, restant, restante, encours, cumulative, cumul, cumule, acumulado, \
    insoluto, pendiente, pendientes, amorti, recouvre, amortizado, write, off, test, \
    prueba, bad, funds, fonds, fondos, mora, amortization, in, en, em, overdue, credit, credito, devedor, devedores, \
    encaisses, encaisse, recebidos, recebido, cobradas, остаток, остатки, основного, долга, долг, кредита, кредиту, \
    кредитам, по, непогашенный, уплаченные, полученные, отчет, отчёт, о, la, ya, wa, salio, iliyolipwa, dư, nợ, gốc, رصيد, \
    الرصيد, أرصدة, المتبقي, المحصلة";

const LISTS: [&str; 15] = [
    OTHERS, DEPOSITS, DUE, EXPECTED, PAYMENTS, ELSE, LATE, LOANS, APART, PARTS, NOT, REPORTED, FOR,
    AROUND, MORE,
];

impl Caption {
    /// Of a line with a figure nothing is known here, and titles over several columns are none.
    pub fn of(cells: Fields<'_>) -> Option<Self> {
        let mut all = Vec::new();
        for word in cells.iter().flat_map(words) {
            let plain = normalize(word);
            if all.is_empty() && is_in(&plain, SUMMARY) {
                return Some(Self { amounts: Some(Amounts::Apart) });
            }
            if !LISTS.iter().any(|list| is_in(&plain, list)) && aside(word).is_none() {
                return None;
            }
            all.push((word, plain));
        }
        let is_one = cells.only().is_some();
        let is_id = |cell: &str| {
            let named = Named::of(cell);
            [Column::LoanId, Column::ClientId].iter().any(|id| named.known(*id).is_some())
        };
        let has_figure = |cell: &str| numbers_in(cell, false).any(|(_, is_sure)| is_sure);
        let is_word = |(word, _): &(&str, _)| word.starts_with(char::is_alphabetic);
        if !all.iter().any(is_word)
            || cells.iter().any(|cell| has_figure(cell) || (!is_one && is_id(cell)))
        {
            return None;
        }
        let bare = all.iter().filter(|(_, plain)| !is_in(plain, AROUND)).map(|(word, _)| *word);
        let known = Named::of(&bare.collect::<Vec<_>>().join(" ")).known(Column::Amount);
        let says = known.and_then(|known| known.says).map(Amounts::Principal);
        let plain: Vec<String> = all.into_iter().map(|(_, plain)| plain).collect();
        // `Test loans`, but not a group of this name.
        let is_apart = || {
            let words = plain.iter().filter(|word| word.starts_with(char::is_alphabetic));
            let is_test =
                words.clone().count() > 1 && words.clone().any(|w| is_in(w, "test, prueba"));
            is_test || plain.iter().any(|word| is_in(word, APART))
        };
        let other = other_amounts(&plain);
        let apart = || is_apart().then_some(Amounts::Apart);
        Some(Self { amounts: says.or(other).or_else(apart) })
    }
}

/// Whether normalized words have one for what is no principal, or are one for what was written off.
pub(crate) fn is_no_principal(words: &[String]) -> bool {
    let is_other = |word: &String| is_in(word, OTHERS) || is_in(word, RATES) || is_deposit(word);
    words.iter().any(is_other) || is_in(&words.concat(), ELSE)
}

/// Whether a normalized word is one for a deposit.
pub(crate) fn is_deposit(word: &str) -> bool {
    is_in(word, DEPOSITS)
}

/// Whether normalized words have one for what is late.
pub(crate) fn are_late(words: &[String]) -> bool {
    words.iter().any(|word| is_in(word, LATE))
}

/// What words say of amounts that are no principal, or none that is to be reported.
fn other_amounts(words: &[String]) -> Option<Amounts> {
    let has = |list: &str| words.iter().any(|word| is_in(word, list));
    let is_not = |at: usize| {
        let mut after = words[at + 1..].iter().skip_while(|word| is_in(word, FOR));
        is_in(&words[at], NOT) && after.next().is_some_and(|word| is_in(word, REPORTED))
    };
    // `Savings and Loans` is an institution.
    let has_and = has("and, et, y");
    let is_name = has_and && has("loans, prets, prestamos, credit, credits, credito, creditos");
    let is_principal = has("principal, capital") || is_name;
    let is_without = has("by, par, por, hors, excluded, exclus, excluidos");
    // `Write-off`
    let is_else = has(ELSE)
        || is_in(&words.concat(), ELSE)
        || (has(DUE) && has(PAYMENTS))
        || (has(LATE) && has(REPORT));
    if (has(OTHERS) || has(DEPOSITS)) && !is_principal && !is_without {
        return Some(Amounts::NoPrincipal);
    }
    let is_other = (is_else && !has_and)
        || (has(DUE) && has(PARTS))
        || (has(EXPECTED) && has(PAYMENTS))
        || (0..words.len()).any(is_not);
    let is_around = |word: &String| is_in(word, LATE_ALONE) || is_in(word, AROUND);
    let is_late = (has(LATE) && has(LOANS)) || (has(LATE_ALONE) && words.iter().all(is_around));
    let late = (is_late && !has_and).then_some(Amounts::Late);
    is_other.then_some(Amounts::Other).or(late)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> Option<Caption> {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for cell in line.split(';') {
            text += cell;
            ends.push(text.len());
        }
        Caption::of(Fields::new(&text, &ends))
    }

    #[test]
    fn amounts_are_said_to_be_what_a_title_would_say() {
        let (repaid, owed) =
            (AmountMeaning::CumulativePrincipal, AmountMeaning::OutstandingPrincipal);
        for (meaning, lines) in [
            (repaid, &["Principal Repaid", "Report of principal repaid at 30 September 2026"][..]),
            (
                owed,
                &[
                    "Principal Outstanding at 31/10/2026",
                    "Capital restant dû;;",
                    "Saldo;",
                    "Outstanding balances",
                    "Encours de crédit",
                    "Saldo devedor",
                    "Dư nợ",
                    "الرصيد المتبقي",
                ],
            ),
        ] {
            for line in lines {
                let amounts = Some(Amounts::Principal(meaning));
                assert_eq!(said(line), Some(Caption { amounts }), "{line}");
            }
        }
    }

    #[test]
    fn loans_that_are_late_are_named() {
        for line in [
            "Loans in arrears as of 31/10/2026",
            "Créditos en mora",
            "Cartera vencida",
            "Impayés;",
            "Просроченные кредиты",
        ] {
            assert_eq!(said(line), Some(Caption { amounts: Some(Amounts::Late) }), "{line}");
        }
    }

    #[test]
    fn what_is_no_principal_is_known_where_each_word_is() {
        let no_principal = Some(Caption { amounts: Some(Amounts::NoPrincipal) });
        for line in [
            "Interest",
            "Savings;;",
            "Interest repaid;",
            "Intérêts remboursés",
            "Intereses cobrados",
            "Juros recebidos",
            "Intérêts encaissés",
            "Riba",
            "الفوائد",
            "Withdrawals",
        ] {
            assert_eq!(said(line), no_principal, "{line}");
        }
        for line in [
            "Principal due next month;;",
            "Capital à échoir",
            "Not Kiva loans:",
            "Loans not reported;",
            "Prêts non rapportés à Kiva",
            "Préstamos no reportados",
            "Expected repayments November 2026,",
            "Échéances à venir;",
            "Pagos previstos",
            "Prêts hors Kiva",
            "Échéancier",
            "Cronograma de pagos",
            "Proyección de cobros",
            "Prévisions de remboursement",
            "Payment Schedule",
            "Repayment Due Report",
            "Vencimientos del mes",
            "Loans Written Off",
            "Write-offs;;",
            "Write-off",
            "Arrears Report",
            "Liste des impayés",
            "Reporte de mora",
            "Loan Application Report",
            "Prêts radiés",
            "Créditos castigados",
            "Plan de pagos",
        ] {
            assert_eq!(said(line), Some(Caption { amounts: Some(Amounts::Other) }), "{line}");
        }
        let apart = Some(Caption { amounts: Some(Amounts::Apart) });
        for line in [
            "Summary by year;",
            "Cancelled loans",
            "Test loans",
            "Pending",
            "Préstamos de prueba",
            "Autres bailleurs",
            "Last month",
            "Own funds",
            "Mois précédent;;",
            "Fonds propres",
            "À vérifier",
            "Anulados",
            "Mes anterior",
            "Por verificar",
        ] {
            assert_eq!(said(line), apart, "{line}");
        }
        for line in [
            "Period: 31/10/2026",
            "Rapport mensuel",
            "Loans",
            "Principal and interest",
            "Repayments and arrears",
            "Mora",
            "Savings and Loans",
            "Ahorro y Crédito",
        ] {
            assert_eq!(said(line), Some(Caption { amounts: None }), "{line}");
        }
        for line in [
            "Agence de Mora",
            "Officer: Awa",
            "Group Savings Plus",
            "Mutuelle d'Épargne et de Crédit",
            "Interest-free loans",
            "Principal outstanding: 32 000 XOF",
            "Principal Outstanding;32000",
            "Loan ID;Amount",
            "Loan Account No;Amount Repaid;Interest Paid",
            "Clients who do not pay interest",
            "",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }
}
