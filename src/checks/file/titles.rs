//! Titles that stand beside their columns: one was deleted, or a comma in a name moves the cells of every row; and what
//! the one over the amounts says of them.

use super::columns::{Columns, Kind};
use crate::checks::amounts::balance::is_lent;
use crate::checks::finding::{ExportFault, Finding, FindingKind, NoLoan, WidthFault};
use crate::reading::{
    Amounts, Caption, Column, Fields, Note, Table, is_in, is_in_thousands, normalize, plain_words,
};

/// The words of a title for days, normalized.
const DAYS: &str = "date, fecha, data, tanggal, tarehe, ngay";

/// The words of a title for names, normalized.
const NAMES: &str = "name, names, nom, noms, nombre, nombres, nome, apellidos, prenom, jina";

/// That in all rows a cell before the amount was deleted: numbers stand below the title of names, and nothing below the
/// last one. The first of these rows tells it.
pub(crate) fn all_moved(table: Table<'_>, columns: &Columns) -> Option<Finding> {
    let is_empty = |kind: Kind| kind == Kind::Nothing;
    let last = table.width() - 1;
    table.title_at(last).filter(|title| !title.is_empty())?;
    let names_persons = |at: &usize| {
        table.title_at(*at).into_iter().flat_map(plain_words).any(|word| is_in(&word, NAMES))
    };
    let has_decimals = |at: &usize| columns.are_nearly_all(*at, |kind| kind == Kind::Decimal);
    let at = (0..table.positions.amount).find(|at| names_persons(at) && has_decimals(at))?;
    if !columns.are_nearly_all(last, is_empty) {
        return None;
    }
    let mut first = None;
    table.each_row(|row| {
        first = Some((row.at, row.cell(at).to_owned()));
        None
    });
    let (line, cell) = first?;
    let title = table.title_at(at)?.to_owned();
    let cause = WidthFault::Moved { cell, title, to_left: true };
    let kind = FindingKind::Columns { found: table.width(), width: table.width(), cause };
    Some(Finding::of(kind).on_line_at(table, line))
}

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

/// That the title over the amounts says that they are in thousands or in cents, whoever chose it.
pub(crate) fn in_thousands(table: Table<'_>) -> Option<Finding> {
    table.title(Column::Amount).filter(|title| is_in_thousands(title))?;
    let kind = FindingKind::Export(ExportFault::NotALoan(NoLoan::Note(Note::Thousands)));
    Some(Finding::of(kind).on_line(table.titles_line()?))
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
