//! A column that changes what the amounts beside it mean: in some rows they count the other way, are in another
//! unit, or are no principal.

use crate::checks::finding::{ExportFault, Finding, FindingKind, NoLoan, SHOWN_IN_FULL};
use crate::checks::rules::Rules;
use crate::model::AmountMeaning;
use crate::model::text::Excerpt;
use crate::reading::{
    Fields, Table, are_late, currencies_in, is_deposit, is_in, is_no_principal, normalize,
};

/// What says that money came in, normalized; the letters only below a title that speaks of signs.
const CREDIT: &str = "c, cr, credit, credito, crediteur, h, haber, in, entree, entrada, ingreso";
/// The same of a payment by its name, and of its state.
const PAYMENTS: &str = "\
    repayment, payment, prepayment, remboursement, paiement, versement, reglement, reembolso, pago, \
    abono, pagamento, rep, repay, pmt";
const PAID: &str = "normal, posted, approved, approuve, aprobado, valid, valide, valido, completed";

/// Short for what is no principal.
const CODES: &str = "int, pen, sav, ins, chg, epg";

/// What may stand beside these.
const BESIDE: &str = "loan, principal, capital, of, du, de, del, pret, prestamo";

/// What says that it went out.
const DEBIT: &str = "\
    d, dr, db, debit, debito, debiteur, debe, cargo, out, sortie, salida, egreso, disbursement, \
    disbursal, decaissement, deblocage, desembolso, refund, refunded, devolucion";
/// What says that it is taken back, and what asks that, over a column.
const TAKEN_BACK: &str = "\
    reversal, reversed, reverse, void, voided, chargeback, storno, undo, undone, annulation, annule, annulee, \
    contrepassation, contrepasse, contrepassee, extourne, extournee, anulacion, anulado, anulada, reversion, \
    reverso, reversa, reversado, reversada, revertido, revertida, extorno, extornado, estorno, estornado, \
    manuallyadjustedorreversed";
/// The same where it never came: beside a loan other things may be cancelled or declined. A loan that is
/// `cancelado` may be one that was repaid.
const NEVER_CAME: &str = "\
    cancelled, canceled, cancellation, deleted, rejected, declined, bounced, dishonoured, dishonored, failed, \
    unposted, unsuccessful, returned, rejete, rejetee, rejet, echoue, echouee, rechazado, rechazada, devuelto, \
    devuelta, eliminado, eliminada";

/// What a title is, or one of its words, that speaks of signs; normalized.
const SIGN_TITLES: &str = "\
    dc, cd, dh, drcr, crdr, dbcr, sens, sign, signe, signo, debit, debe, indicator, transaction, txn, \
    mouvement, movimiento, ecriture, asiento, operation, operacion, nature, naturaleza, direction";
/// What stands over the state of a loan or a payment: only that it is taken back is a mark.
const STATE_TITLES: &str = "status, statut, state, etat, estado, situacion";
/// What stands over what an amount is: of other columns, interest and fees are names.
const PART_TITLES: &str = "\
    type, tipo, component, composante, componente, transaction, txn, nature, naturaleza, concept, \
    concepto, concepte, item, rubrique, rubro, operation, operacion, mouvement, movimiento";
const YES: &str = "y, yes, true, 1, o, oui, vrai, s, si, verdadero, x";
const NO: &str = "n, no, false, 0, non, faux, falso";

/// The units of amounts, and what the titles over them begin with.
const UNITS: &str = "\
    thousand, thousands, millier, milliers, million, millions, millones, hundreds, centaines, cents, \
    centimes, centavos, centimos, lakh, lakhs, crore, crores";
const SHORT_UNITS: &str = "k, m, mn, mil, miles, mille, millon, 000, 000s, 1000, 1000000, x";
const ONE: &str = "unit, units, unite, unites, unidad, unidades, full, 1";
const UNIT_TITLES: &str = "\
    unit, units, unite, unidad, multiplier, multiplicateur, multiplicador, scale, echelle, escala, factor, \
    facteur, denomination";

/// What stands over a balance, and over its sign.
const BALANCES: &str = "bal, balance, solde, saldo, encours, outstanding";

/// A column with more texts than these is none of signs or units.
const MOST: usize = 12;

/// What a cell says of the amount beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Nothing,
    Paid,
    Payment,
    Credit,
    Debit,
    /// A minus sign, or a sign for nothing.
    Dash,
    OtherUnit,
    Principal,
    NoPrincipal,
    /// What is late, or is deposited: no principal, where other rows are none.
    Perhaps,
}

impl Mark {
    fn of(cell: &str, title: &str) -> Option<Self> {
        match cell {
            "" => return Some(Self::Nothing),
            "+" => return Some(Self::Paid),
            "-" | "\u{2212}" | "–" => return Some(Self::Dash),
            _ => {}
        }
        let words = cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words: Vec<&str> = words.take(4).collect();
        let plain: Vec<_> = words.iter().map(|word| normalize(word)).collect();
        if plain.is_empty() || plain.len() > 3 {
            return None;
        }
        let may_be_other = |word: &str| word.len() == 1 || matches!(word, "in" | "out");
        let is_known =
            |word: &str, list: &str| is_in(word, list) && (!may_be_other(word) || has_signs(title));
        let are = |lists: &[&str]| {
            let is_one = |word: &String| lists.iter().any(|list| is_known(word, list));
            plain.iter().all(|word| is_one(word) || is_in(word, BESIDE))
        };
        let are_paid = are(&[PAYMENTS, PAID]);
        let names = |list| plain.iter().any(|word| is_in(word, list));
        let names_principal = names("principal, capital");
        let [is_state, is_part] = [STATE_TITLES, PART_TITLES].map(|list| has_any(list, title));
        let is_taken_back =
            names(TAKEN_BACK) || (names(NEVER_CAME) && (is_state || is_part || has_signs(title)));
        let asks_that = has_any(TAKEN_BACK, title) || has_any(NEVER_CAME, title);
        let is_part = is_part && !names_principal;
        let others = plain.iter().filter(|word| !is_deposit(word)).cloned();
        let others: Vec<_> = others.collect();
        if is_state {
            Some(if is_taken_back { Self::Debit } else { Self::Nothing })
        } else if asks_that && is_in(&plain[0], YES) {
            Some(Self::Debit)
        } else if asks_that && is_in(&plain[0], NO) {
            Some(Self::Nothing)
        } else if is_taken_back || plain.iter().any(|word| is_known(word, DEBIT)) || cell == "-1" {
            Some(Self::Debit)
        } else if is_part && (is_no_principal(&others) || is_in(&plain.concat(), CODES)) {
            Some(Self::NoPrincipal)
        } else if is_part && (others.len() < plain.len() || are_late(&plain)) {
            Some(Self::Perhaps)
        } else if names_principal && are_paid {
            Some(Self::Principal)
        } else if are(&[CREDIT]) {
            Some(Self::Credit)
        } else if are_paid {
            Some(if names(PAYMENTS) { Self::Payment } else { Self::Paid })
        } else if cell == "1" && has_signs(title) {
            Some(Self::Paid)
        } else {
            Self::of_unit(&words, title)
        }
    }

    fn of_unit(words: &[&str], title: &str) -> Option<Self> {
        let is_titled = words_of(title).next().is_some_and(|word| is_in(&word, UNIT_TITLES));
        let is_currency = |word: &&&str| currencies_in(word).next().is_some();
        let units = words.iter().filter(|word| !is_currency(word)).map(|word| normalize(word));
        let units: Vec<_> = units.filter(|word| !is_in(word, "in, en, de, of")).collect();
        let may_be_short = is_titled || words.iter().any(|word| is_currency(&word));
        let is_unit =
            |word: &String| is_in(word, UNITS) || (may_be_short && is_in(word, SHORT_UNITS));
        // `1 000`
        if is_titled && is_in(&units.concat(), SHORT_UNITS) {
            Some(Self::OtherUnit)
        } else if is_titled && units.len() == 1 && is_in(&units[0], ONE) {
            Some(Self::Nothing)
        } else {
            (!units.is_empty() && units.iter().all(is_unit)).then_some(Self::OtherUnit)
        }
    }
}

/// The words of a title, normalized, and all of it.
fn words_of(title: &str) -> impl Iterator<Item = String> {
    title.split(|c: char| !c.is_alphanumeric()).chain([title]).map(normalize)
}

fn has_any(list: &str, title: &str) -> bool {
    words_of(title).any(|word| is_in(&word, list))
}

/// Whether letters below a title may be signs.
fn has_signs(title: &str) -> bool {
    title.is_empty() || has_any(SIGN_TITLES, title)
}

/// A column whose cells all are marks, as far as it was read.
struct Marked {
    at: usize,
    title: String,
    /// Whether it stands right beside the amounts.
    is_next: bool,
    counts: [u64; 10],
    /// The cells that were read, and what they say: few, or no mark is looked for here.
    known: Vec<(String, Mark)>,
}

impl Marked {
    fn hear(&mut self, cell: &str) -> bool {
        let cell = cell.trim();
        let known = self.known.iter().find(|(text, _)| text == cell).map(|(_, mark)| *mark);
        let Some(mark) = known.or_else(|| Mark::of(cell, &self.title)) else { return false };
        if known.is_none() {
            self.known.push((cell.to_owned(), mark));
        }
        self.counts[mark as usize] += 1;
        self.known.len() <= MOST
    }

    /// Whether its dashes are minus signs.
    fn has_minus(&self) -> bool {
        let [_, paid, payment, ..] = self.counts;
        paid + payment > 0
            || if self.title.is_empty() { self.is_next } else { has_signs(&self.title) }
    }

    /// The marks that make an amount another one than it seems: of signs those that fewer rows have.
    fn others(&self) -> &'static [Mark] {
        let [nothing, paid, payment, credit, debit, dash, other_unit, principal, no_principal, _] =
            self.counts;
        let plus = paid + payment + credit + principal;
        // A title of payments may ask how it was paid, and not what.
        let is_part = || principal > 0 || (payment > 0 && !has_any(PAYMENTS, &self.title));
        let minus = debit + if self.has_minus() { dash } else { 0 };
        if other_unit > 0 {
            &[Mark::OtherUnit]
        } else if no_principal > 0 {
            if is_part() { &[Mark::NoPrincipal, Mark::Perhaps, Mark::Debit] } else { &[] }
        } else if plus > 0 && minus > plus {
            &[Mark::Paid, Mark::Payment, Mark::Credit]
        } else if minus > 0 && minus <= plus.max(nothing) {
            if self.has_minus() { &[Mark::Debit, Mark::Dash] } else { &[Mark::Debit] }
        } else if credit > 0 && plus <= nothing {
            &[Mark::Credit]
        } else {
            &[]
        }
    }
}

/// The columns beside the amounts whose cells all are marks, as far as they were read. In most files the first
/// row tells that there are none.
pub(crate) struct Marks(Vec<Marked>);

impl Marks {
    pub fn of(table: Table<'_>) -> Self {
        let marked = |at| Marked {
            at,
            title: table.title_at(at).unwrap_or_default().to_owned(),
            is_next: at.abs_diff(table.positions.amount) == 1,
            counts: [0; 10],
            known: Vec::new(),
        };
        Self(table.other_columns().map(marked).collect())
    }

    /// Hears a row.
    #[inline]
    pub fn hear(&mut self, cells: Fields<'_>) {
        if !self.0.is_empty() {
            self.hear_cells(cells);
        }
    }

    #[inline(never)]
    fn hear_cells(&mut self, cells: Fields<'_>) {
        self.0.retain_mut(|column| column.hear(&cells[column.at]));
    }

    /// What is to be said of the rows that have a mark which makes their amounts others than they seem.
    pub fn findings(&self, table: Table<'_>, rules: &Rules) -> Vec<Finding> {
        let mut found = Vec::new();
        let names_balance = |at: usize| has_any(BALANCES, table.title_at(at).unwrap_or_default());
        let has_balance = |sign: usize| {
            let mut others = table.other_columns().filter(|at| *at != sign);
            let owed = Some(AmountMeaning::OutstandingPrincipal);
            others.any(names_balance) && !table.meanings().contains(&owed)
        };
        // Beside `Balance` and `Principal Repaid` the `Balance Sign` is that of the balance.
        let is_of_other = |column: &Marked| names_balance(column.at) && has_balance(column.at);
        let is_one = |column: &&Marked| !column.others().is_empty() && !is_of_other(column);
        let Some(column) = self.0.iter().find(is_one) else { return found };
        table.each_row(|row| {
            let mark = row.cell(column.at);
            let known = column.known.iter().find(|(text, _)| text == mark).map(|(_, mark)| *mark);
            let Some(is) = known.filter(|mark| column.others().contains(mark)) else {
                return Some(());
            };
            let kind = FindingKind::Export(match is {
                Mark::NoPrincipal | Mark::Perhaps => ExportFault::NotALoan(NoLoan::NoPrincipal),
                _ => ExportFault::Marked { mark: mark.to_owned(), unit: is == Mark::OtherUnit },
            });
            let is_part = matches!(is, Mark::NoPrincipal | Mark::Perhaps);
            let finding = Finding::new(rules.severity_where(kind.code(), is_part)?, kind);
            let is_shown = found.len() < SHOWN_IN_FULL;
            let excerpt = is_shown.then(|| Excerpt::new(row.raw, 0..row.raw.len()));
            let finding = finding.on_line(table.line_of(row.at)).of_loan(row.loan_id);
            found.push(Finding { excerpt, ..finding });
            Some(())
        });
        found
    }
}
