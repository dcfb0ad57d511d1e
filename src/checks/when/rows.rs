//! The months that the rows name, and the lines between them: two of them are not one report.

use super::named::{Named, named_in};
use super::named_by;
use crate::checks::finding::{ExportFault, NamedMonth};
use crate::model::Month;
use crate::reading::{Table, is_in, normalize};

/// What stands over the month of each row, normalized.
const PERIOD: &str = "\
    period, periode, periodo, month, mois, mes, reportingperiod, reportingmonth, moisdurapport, \
    mesdelreporte, asof, reportdate, snapshotdate, cutoffdate, cutoff, reportingdate, referencemonth, \
    datearrete, fechacorte, datedarrete, datedurapport, fechadecorte, fechadelreporte, quarter, \
    trimestre";

/// What stands over its year, where that has a column of its own.
const YEAR: &str = "year, annee, ano";

/// The months of which a line in words speaks, and of the days that it names where these are told too.
pub(in crate::checks) fn months_said(text: &str, with_days: bool) -> Vec<Month> {
    let is_told = |named: &Named| with_days || matches!(named, Named::Month(..));
    named_by(text).into_iter().filter(is_told).filter_map(Named::month).collect()
}

/// The month that the title of a column names.
pub(in crate::checks) fn month_of_title(title: &str) -> Option<Month> {
    months_said(title, true).into_iter().next()
}

/// The first line of another month than the first row, or another quarter, in a column that has that of each row.
pub(in crate::checks) fn other_month(table: Table<'_>) -> Option<(u64, ExportFault)> {
    let column = |titles| table.column_of(|one| is_in(&normalize(one), titles));
    let (month, year) = (column(PERIOD)?, column(YEAR));
    let (mut first, mut other) = (None, None);
    table.each_row(|row| {
        let cell = row.cell(month);
        if cell.is_empty() {
            return Some(());
        }
        let text = year.map_or_else(|| cell.to_owned(), |at| format!("{cell} {}", &row.cells[at]));
        let named = match named_in(&text)[..] {
            [named] => Some(named),
            [] if is_quarter(cell) => None,
            _ => return None,
        };
        // Of a month without a year its name tells.
        let said = named.and_then(Named::month).map_or(NamedMonth::Written(text), NamedMonth::Of);
        let (first, of_first) = first.get_or_insert_with(|| (named, said.clone()));
        let is_same = match (&said, &*of_first) {
            (NamedMonth::Written(one), NamedMonth::Written(other)) => {
                one.eq_ignore_ascii_case(other)
            }
            (one, other) => one == other,
        } || (named.is_some() && *first == named);
        if !is_same && other.is_none() {
            let fault = ExportFault::OtherMonths { found: said, other: of_first.clone() };
            other = Some((table.line_of(row.at), fault));
        }
        Some(())
    })?;
    other
}

/// `Q2`, `T2 2026`, `2026-2T`.
fn is_quarter(text: &str) -> bool {
    let is_one = |word: &str| {
        let word = word.to_ascii_lowercase();
        matches!(word.as_bytes(), [b'q' | b't', b'1'..=b'4'] | [b'1'..=b'4', b'q' | b't'])
    };
    text.split(|c: char| !c.is_alphanumeric()).any(is_one)
}
