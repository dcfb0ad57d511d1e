//! A column that changes what the amounts beside it mean: in some rows they count the other way, are in another
//! unit, or are no principal.

use crate::checks::finding::{ExportFault, Finding, FindingKind, NoLoan, SHOWN_IN_FULL};
use crate::checks::rules::Rules;
use crate::model::text::Excerpt;
use crate::reading::{Fields, Positions, Sheet, currencies_in, is_in, is_no_principal, normalize};

/// What says that money came in, normalized; the letters only below a title that speaks of signs.
const CREDIT: &str = "c, cr, credit, credito, crediteur, h, haber, in, entree, entrada, ingreso";
const PAID: &str = "\
    repayment, payment, prepayment, remboursement, paiement, versement, reglement, reembolso, pago, \
    abono, pagamento, normal, posted, approved, approuve, aprobado, valid, valide, valido, completed";

/// What may stand beside these.
const BESIDE: &str = "loan, principal, capital, of, du, de, del, pret, prestamo";

/// What says that it went out, or that it is taken back.
const DEBIT: &str = "\
    d, dr, db, debit, debito, debiteur, debe, cargo, out, sortie, salida, egreso, disbursement, \
    disbursal, decaissement, deblocage, desembolso, reversal, reversed, reverse, refund, refunded, \
    void, voided, chargeback, storno, annulation, annule, annulee, contrepassation, contrepasse, \
    extourne, anulacion, anulado, anulada, reversion, reverso, reversa, revertido, extorno, estorno, \
    devolucion";

/// What a title is, or one of its words, that speaks of signs, and one that asks whether an amount is taken back;
/// normalized.
const SIGN_TITLES: &str = "\
    dc, cd, dh, drcr, crdr, dbcr, sens, sign, signe, signo, debit, debe, indicator, transaction, txn, \
    mouvement, movimiento, ecriture, asiento, operation, operacion, nature, naturaleza, direction";
const REVERSAL_TITLES: &str = "\
    reversal, reversed, void, voided, annulation, annule, annulee, anulacion, anulado, anulada, \
    reversion, reversado, extourne, extorno, extornado, estorno, manuallyadjustedorreversed, deleted, \
    rejected, rejete, rejetee, rechazado, rechazada, failed";
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

/// A column with more texts than these is none of signs or units.
const MOST: usize = 12;

/// What a cell says of the amount beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Nothing,
    Paid,
    Credit,
    Debit,
    /// A minus sign, or a sign for nothing.
    Dash,
    OtherUnit,
    Principal,
    NoPrincipal,
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
            |word: &str, list| is_in(word, list) && (!may_be_other(word) || has_signs(title));
        let are = |list| plain.iter().all(|word| is_known(word, list) || is_in(word, BESIDE));
        let names_principal = plain.iter().any(|word| is_in(word, "principal, capital"));
        if has_any(STATE_TITLES, title) {
            let is_reversed = plain.iter().any(|word| is_in(word, REVERSAL_TITLES));
            Some(if is_reversed { Self::Debit } else { Self::Nothing })
        } else if has_any(REVERSAL_TITLES, title) && is_in(&plain[0], YES) {
            Some(Self::Debit)
        } else if has_any(REVERSAL_TITLES, title) && is_in(&plain[0], NO) {
            Some(Self::Nothing)
        } else if plain.iter().any(|word| is_known(word, DEBIT)) || cell == "-1" {
            Some(Self::Debit)
        } else if plain.iter().any(|word| is_no_principal(word)) {
            (has_any(PART_TITLES, title) && !names_principal).then_some(Self::NoPrincipal)
        } else if names_principal && are(PAID) {
            Some(Self::Principal)
        } else if are(CREDIT) {
            Some(Self::Credit)
        } else if are(PAID) || (cell == "1" && has_signs(title)) {
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
    counts: [u64; 8],
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
        let paid = self.counts[Mark::Paid as usize];
        paid > 0 || if self.title.is_empty() { self.is_next } else { has_signs(&self.title) }
    }

    /// The marks that make an amount another one than it seems: of signs those that fewer rows have.
    fn others(&self) -> &'static [Mark] {
        let [nothing, paid, credit, debit, dash, other_unit, principal, no_principal] = self.counts;
        let plus = paid + credit + principal;
        let minus = debit + if self.has_minus() { dash } else { 0 };
        if other_unit > 0 {
            &[Mark::OtherUnit]
        } else if no_principal > 0 {
            if principal > 0 { &[Mark::NoPrincipal] } else { &[] }
        } else if plus > 0 && minus > plus {
            &[Mark::Paid, Mark::Credit]
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
    pub fn of(sheet: &Sheet, positions: Positions) -> Self {
        let taken = [Some(positions.loan_id), positions.client_id, Some(positions.amount)];
        let marked = |at| Marked {
            at,
            title: sheet.title_at(at).unwrap_or_default().to_owned(),
            is_next: at.abs_diff(positions.amount) == 1,
            counts: [0; 8],
            known: Vec::new(),
        };
        let free = (0..sheet.width()).filter(|at| !taken.contains(&Some(*at)));
        Self(free.map(marked).collect())
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
    pub fn findings(&self, sheet: &Sheet, rules: &Rules) -> Vec<Finding> {
        let mut found = Vec::new();
        let is_one = |column: &&Marked| !column.others().is_empty();
        let (Some(column), Some(mut lines)) = (self.0.iter().find(is_one), sheet.lines()) else {
            return found;
        };
        while let Some(line) = lines.read() {
            let Some(cells) = line.sound_cells(sheet.width()) else { continue };
            let mark = cells[column.at].trim();
            let known = column.known.iter().find(|(text, _)| text == mark).map(|(_, mark)| *mark);
            let Some(is) = known.filter(|mark| column.others().contains(mark)) else { continue };
            let kind = FindingKind::Export(match is {
                Mark::NoPrincipal => ExportFault::NotALoan(NoLoan::NoPrincipal),
                _ => ExportFault::Marked { mark: mark.to_owned(), unit: is == Mark::OtherUnit },
            });
            let severity = rules.severity_where(kind.code(), is == Mark::NoPrincipal);
            let Some(severity) = severity else { return found };
            let finding = Finding::new(severity, kind);
            let is_shown = found.len() < SHOWN_IN_FULL;
            let excerpt = is_shown.then(|| Excerpt::new(line.raw, 0..line.raw.len()));
            let finding = finding.on_line(sheet.line_of(line.at)).of_loan(line.loan_id.trim());
            found.push(Finding { excerpt, ..finding });
        }
        found
    }
}
