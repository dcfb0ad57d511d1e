//! Figures of totals that are those of another column than that of the amounts: held against the sums of their
//! own columns. For these the rows are gone over once more, and only where a line asks for it.

use rust_decimal::Decimal;

use super::candidates::{Candidate, Scan, has_many_digits};
use super::figures::Of;
use super::sums::{Account, Part, Stated};
use super::verdict::Verdict;
use crate::checks::amounts::cell::amount_in;
use crate::checks::finding::TotalFault;
use crate::model::{Amount, AmountMeaning};
use crate::reading::{LineKind, has_any, is_no_principal, plain_words};

/// What a title says of money, beside what is no principal, and what it says of figures whose sum says nothing, or
/// is not that of the rows: parts of words, normalized.
const MONEY: &str = "\
    amount, montant, monto, valor, total, sum, somme, principal, capital, paid, paye, pagad, repa, rembours, \
    reembols, collect, recouvr, cobrad, disburs, decaiss, desembols, penal";
const NO_SUM: &str = "\
    rate, taux, tasa, percent, pourcent, porcent, average, moyen, promedi, day";
const OWED: &str = "balance, solde, saldo, outstanding, encours, restant, remaining, pendient";

/// What was lent, and what is.
const LENT: &str = "\
    disburs, decaiss, debours, desembols, octroy, accord, otorg, portfolio, portefeuille, cartera, lent, loaned";

/// A column of numbers, in the rows between the lines that may be totals.
struct Column {
    at: usize,
    /// Its title, where that says that it is money.
    money: Option<String>,
    gaps: Vec<Part>,
    filled: u64,
    /// With how many decimals its figures are written.
    scale: u32,
    /// Whether something stands in it that is no number.
    is_mixed: bool,
}

/// What a column says of a line.
enum Held {
    Agrees,
    Differs(TotalFault),
    Nothing,
}

/// Holds lines that are called totals against columns of their own: where one agrees, its line is right, and where
/// its own one differs, rows are missing, or there are too many.
pub(super) fn hold(scan: &Scan<'_>, verdicts: &mut [Verdict]) {
    let asks: Vec<bool> =
        scan.candidates.iter().zip(&*verdicts).map(|(line, verdict)| asks(line, verdict)).collect();
    if !asks.contains(&true) {
        return;
    }
    let loans_repeat = scan.loans_repeat();
    let mut columns = columns(scan);
    fill(&mut columns, scan, verdicts);
    let lines = &scan.candidates;
    columns.retain(Column::is_sound);
    let columns: Vec<_> = columns.iter().map(|column| (column, column.account(lines))).collect();
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| asks[*at]) {
        let is_wrong = matches!(verdicts[at], Verdict::NoRow(_));
        let held = columns
            .iter()
            .map(|(column, account)| column.hold(account, (at, line), loans_repeat && !is_wrong));
        // `Total collected` below an interest comes to more than this, as the total before it says.
        let is_again = line.figures.of == Of::Some
            && at.checked_sub(1).is_some_and(|before| {
                matches!(verdicts[before], Verdict::Control(_)) && lines[before].above == line.above
            });
        let is_told = |held: &Held| match held {
            Held::Differs(TotalFault::OtherColumn { title, .. }) if is_again => {
                shares_word(title, &words_of(scan, line.at))
            }
            _ => true,
        };
        let held: Vec<_> = held.filter(is_told).collect();
        if held.iter().any(|held| matches!(held, Held::Agrees)) {
            if is_wrong {
                verdicts[at] = Verdict::LeftOut;
            }
        } else if is_wrong && is_of_else(scan, line.at, &columns) {
            verdicts[at] = Verdict::LeftOut;
        } else if let Some(Held::Differs(fault)) =
            held.into_iter().find(|held| matches!(held, Held::Differs(_))).filter(|_| !is_wrong)
        {
            verdicts[at] = Verdict::NoRow(fault);
        }
    }
}

/// The words of the line that begins at a place.
fn words_of(scan: &Scan<'_>, at: usize) -> Vec<String> {
    plain_words(scan.table.line_at(at)).collect()
}

/// Whether a title has one of these words.
fn shares_word(title: &str, words: &[String]) -> bool {
    plain_words(title).any(|word| words.contains(&word))
}

/// Whether a line names other money than the amounts, which none of the columns has.
fn is_of_else(scan: &Scan<'_>, at: usize, columns: &[(&Column, Account)]) -> bool {
    let words = words_of(scan, at);
    let is_owed = scan.table.meanings().contains(&Some(AmountMeaning::OutstandingPrincipal));
    let names_else = |word: &String| has_any(word, LENT) || (!is_owed && has_any(word, OWED));
    let mut titles = columns.iter().filter_map(|(column, _)| column.money.as_deref());
    (is_no_principal(&words) || words.iter().any(names_else))
        && !titles.any(|title| shares_word(title, &words))
}

/// Whether other columns are to be asked about a line: it has a figure in one, and none is one of the amounts, or
/// it has one that may be anybody's, and disagrees with the amounts.
fn asks(line: &Candidate, verdict: &Verdict) -> bool {
    match verdict {
        Verdict::LeftOut | Verdict::LeftOutFor(TotalFault::Unread) => {
            !line.figures.beside.is_empty()
        }
        Verdict::NoRow(TotalFault::Other { .. } | TotalFault::Count { .. }) => {
            !line.figures.is_in_column
        }
        _ => false,
    }
}

/// All columns that are not those of the ids and the amounts.
fn columns(scan: &Scan<'_>) -> Vec<Column> {
    let column = |at: usize| Column {
        at,
        money: scan.table.title_at(at).filter(|title| is_money(title)).map(str::to_owned),
        gaps: vec![Part::default(); scan.candidates.len() + 1],
        filled: 0,
        scale: 0,
        is_mixed: false,
    };
    scan.table.other_columns().map(column).collect()
}

/// Whether a title says that its column is one of money, of which a sum says something.
fn is_money(title: &str) -> bool {
    let words: Vec<String> = plain_words(title).collect();
    let all = words.concat();
    (has_any(&all, MONEY) || is_no_principal(&words))
        && ![NO_SUM, OWED].iter().any(|list| has_any(&all, list))
        && !title.contains('%')
}

/// Goes over the rows: what is not called a total and was not judged to be one.
fn fill(columns: &mut [Column], scan: &Scan<'_>, verdicts: &[Verdict]) {
    let mut lines = scan.table.lines();
    let candidates = &scan.candidates;
    let is_total = |verdict: &Verdict| {
        !matches!(verdict, Verdict::Row | Verdict::Doubtful(_) | Verdict::NotALoan(_))
    };
    let mut gap = 0;
    while let Some(line) = lines.read() {
        if candidates.get(gap).is_some_and(|candidate| candidate.at == line.at) {
            gap += 1;
            if is_total(&verdicts[gap - 1]) {
                continue;
            }
        }
        let cells = line.cells.ok().filter(|cells| cells.len() == scan.table.width());
        let Some(cells) = cells.filter(|_| line.kind == LineKind::Row) else { continue };
        for column in columns.iter_mut() {
            column.hear(&cells[column.at], gap, scan.separator);
        }
    }
}

impl Column {
    fn hear(&mut self, cell: &str, gap: usize, separator: char) {
        let number = amount_in(cell, separator);
        self.is_mixed |= number.is_none() && !cell.trim().is_empty();
        let Some(number) = number else {
            self.gaps[gap].rows += 1;
            return;
        };
        self.gaps[gap].add(number);
        self.filled += 1;
        self.scale = self.scale.max(number.as_decimal().scale());
    }

    /// Whether nearly all of its cells are numbers.
    fn is_sound(&self) -> bool {
        let rows: u64 = self.gaps.iter().map(|gap| gap.rows).sum();
        !self.is_mixed && self.filled > 0 && self.filled * 10 >= rows * 9
    }

    /// The figures of a line that may be those of this column.
    fn figures(&self, line: &Candidate) -> Vec<Amount> {
        let figures = &line.figures;
        let beside =
            figures.beside.iter().filter(|(at, _)| *at == self.at).map(|(_, figure)| figure);
        let said = figures.said.iter().filter(|_| !figures.is_in_column);
        beside.chain(said).copied().collect()
    }

    fn account(&self, lines: &[Candidate]) -> Account {
        let of = |line: &Candidate| {
            if line.is_called() { self.figures(line) } else { Vec::new() }
        };
        let figures: Vec<_> = lines.iter().map(of).collect();
        let stated = lines.iter().zip(&figures);
        let stated =
            stated.map(|(line, amounts)| Stated { amounts, ends: line.is_called(), counted: None });
        Account::of(&stated.collect::<Vec<_>>(), &self.gaps)
    }

    /// What this column says of a line that is called a total. Where one loan has several rows, a sum may have its
    /// figure once.
    fn hold(&self, account: &Account, (at, line): (usize, &Candidate), loans_repeat: bool) -> Held {
        if let Some(found) = account.agreed[at] {
            let is_sure = self.money.is_some() || (found.is_sum() && has_many_digits(found.amount));
            return if is_sure { Held::Agrees } else { Held::Nothing };
        }
        let around = account.around(at);
        let own = line.figures.beside.iter().find(|(column, _)| *column == self.at);
        let (Some(title), Some((_, stated))) = (&self.money, own) else { return Held::Nothing };
        let stated = *stated;
        let difference = |part: &Part| (part.sum.as_decimal() - stated.as_decimal()).abs();
        let nearest = around.into_iter().min_by_key(|(_, part)| difference(part));
        let Some((side, part)) = nearest else { return Held::Nothing };
        // Each figure may have been rounded, and an average is far less than the sum.
        let unit = Decimal::new(1, self.scale.min(stated.as_decimal().scale()));
        let (stated_twice, sum) = (stated.as_decimal() * Decimal::TWO, part.sum.as_decimal());
        let is_rounded = difference(&part) * Decimal::TWO <= unit * Decimal::from(part.rows);
        let may_be_once = loans_repeat && sum > stated.as_decimal();
        let is_counted = line.figures.counts.contains(&part.rows);
        if is_rounded || stated_twice <= sum || may_be_once || is_counted {
            return Held::Nothing;
        }
        let (title, sum) = (title.clone(), part.sum);
        Held::Differs(TotalFault::OtherColumn { title, stated, sum, side })
    }
}
