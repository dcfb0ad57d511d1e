//! Amounts that are those of other columns together: with its interest more was repaid than the principal.

use rust_decimal::Decimal;

use super::Layout;
use crate::model::AmountMeaning;
use crate::reading::cell::Reading;
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{has_any, has_digit, normalize};
use crate::reading::column::Column;
use crate::reading::options::Options;
use crate::reading::text::Text;
use crate::reading::titles::{TitleFault, known};

/// So many rows are looked at.
const ROWS: usize = 20;

/// What each column of a row has; none where that is no number, and zero where it has no digit.
type Figures = Vec<Option<Decimal>>;

impl Layout {
    /// The column of the amounts and one that they contain, where their title does not say that they are the
    /// principal, which is meant. What was repaid and what is owed make the loan, which is another question; what was
    /// repaid before and since makes what was repaid in all.
    pub(super) fn summed(&self, text: &Text, options: &Options) -> Option<TitleFault> {
        let (at, line, meant) =
            (self.positions.as_ref().ok()?, self.titles.as_ref()?, options.meaning?);
        let titles = &line.titles;
        let title = |at: usize| normalize(&titles.cells[at]);
        let own = title(at.amount);
        if has_any(&own, known::PRINCIPAL) || titles.is_own(at.amount, options) {
            return None;
        }
        let is_other = |at: usize| {
            titles.says(at).is_some_and(|says| says != meant)
                || (meant == AmountMeaning::CumulativePrincipal && known::is_owed(&title(at)))
        };
        let may_be_part =
            |of: &usize| !at.is_taken(*of) && !title(*of).is_empty() && !is_other(*of);
        let free: Vec<usize> = (0..titles.cells.len()).filter(may_be_part).collect();
        let rows = ['.', ','].map(|separator| self.first_figures(text, at.amount, separator));
        let is_principal = |at: &usize| has_any(&title(*at), known::PRINCIPAL);
        let tells_part = |at: &usize| is_principal(at) || title(*at).starts_with("int");
        let is_sum = |parts: &Vec<usize>| {
            rows.iter().any(|rows| are_sums(rows, parts, at.amount))
                && (!known::is_cumulative(&own) || parts.iter().any(tells_part))
        };
        // A fee may be added, too.
        let from_each =
            (0..free.len()).flat_map(|from| (from + 2..=free.len()).map(move |to| (from, to)));
        let mut parts = from_each
            .flat_map(|(from, to)| [vec![free[from], free[to - 1]], free[from..to].to_vec()]);
        let parts = parts.find(is_sum)?;
        let part = parts.iter().copied().find(is_principal).unwrap_or(parts[0]);
        let titles = [part, at.amount].map(|at| titles.cells[at].clone());
        Some(TitleFault::Duplicate { column: Column::Amount, titles })
    }

    fn first_figures(&self, text: &Text, amount: usize, separator: char) -> Vec<Figures> {
        let figure = |cell: &str| match Reading::of(cell) {
            Some(number) => Some(number.with(separator).amount().ok()?.as_decimal()),
            None => (!has_digit(cell)).then_some(Decimal::ZERO),
        };
        let (mut rows, mut found) = (self.rows(text), Vec::new());
        for _ in 0..ROWS {
            let Some(row) = rows.read() else { break };
            // A footer has no amount.
            let has_amount = |cells: &Fields<'_>| cells.get(amount).is_some_and(has_digit);
            found.extend(
                row.fields.ok().filter(has_amount).map(|cells| cells.iter().map(figure).collect()),
            );
        }
        found
    }
}

/// Whether the amounts, of which several are not zero, are what stands in these columns, of which several add something.
fn are_sums(rows: &[Figures], parts: &[usize], amount: usize) -> bool {
    let figure = |row: &Figures, at: usize| row.get(at).copied().flatten();
    let sum = |row: &Figures| parts.iter().map(|at| figure(row, *at)).sum::<Option<Decimal>>();
    let count = |at: usize| {
        rows.iter().filter(|row| figure(row, at).is_some_and(|it| !it.is_zero())).count()
    };
    rows.iter().all(|row| sum(row) == figure(row, amount))
        && count(amount) > 1
        && parts.iter().filter(|at| count(**at) > 0).count() > 1
}
