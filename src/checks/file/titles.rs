//! Titles that stand beside their columns: one was deleted, or a comma in a name moves the cells of every row.

use super::columns::{Columns, Kind};
use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::checks::totals::balance::is_lent;
use crate::reading::{Amounts, Caption, Column, Fields, Table, is_in, normalize, plain_words};

/// The words of a title for days, normalized.
const DAYS: &str = "date, fecha, data, tanggal, tarehe, ngay";

/// The title that stands above something else than what it names, where the numbers of the last column have none, and
/// the title of the amounts stands behind it.
pub(crate) fn moved_titles(table: Table<'_>, columns: &Columns) -> Option<Finding> {
    let titles = table.column_titles();
    let is_empty = |kind: Kind| kind == Kind::Nothing;
    let last = (0..titles.len()).rfind(|at| !columns.are_nearly_all(*at, is_empty))?;
    let amount = table.positions.amount;
    let is_untitled = titles[last].trim().is_empty() && amount < last;
    if !is_untitled || !columns.are_nearly_all(last, Kind::is_number) {
        return None;
    }
    let is_wrong = |at: &usize| {
        let is_other = |kind: Kind| match named(table, *at) {
            Some(Kind::Date) => matches!(kind, Kind::Words | Kind::Decimal),
            Some(_) => matches!(kind, Kind::Words | Kind::Date),
            None => false,
        };
        columns.are_nearly_all(*at, is_other)
    };
    let wrong = (0..=amount).find(is_wrong)?;
    let [title, before] = [wrong, last - 1].map(|at| titles[at].clone());
    let fault = ExportFault::MovedTitles { title, before };
    let line = table.titles_line()?;
    Some(Finding::of(FindingKind::Export(fault)).on_line(line))
}

/// What a title says of its cells: that they are numbers, or days.
fn named(table: Table<'_>, at: usize) -> Option<Kind> {
    let title = table.title_at(at)?;
    let says = || Caption::of(Fields::new(title, &[title.len()]))?.amounts;
    let is_amount = table.is_title_of(at, Column::Amount) || is_lent(title);
    if is_amount || says().is_some_and(|amounts| amounts != Amounts::Apart) {
        return Some(Kind::Decimal);
    }
    let are_days =
        !normalize(title).contains("todate") && plain_words(title).any(|word| is_in(&word, DAYS));
    are_days.then_some(Kind::Date)
}
