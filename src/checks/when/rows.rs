//! The months that the rows name, and the lines between them: two of them are not one report.

use super::named::{Named, named_in};
use super::named_by;
use crate::checks::export::ExportFault;
use crate::model::Month;
use crate::reading::{Sheet, normalize};

/// What stands over the month of each row, normalized.
const PERIOD: [&str; 18] = [
    "period",
    "periode",
    "periodo",
    "month",
    "mois",
    "mes",
    "reportingperiod",
    "reportingmonth",
    "moisdurapport",
    "mesdelreporte",
    "asof",
    "reportdate",
    "snapshotdate",
    "cutoffdate",
    "datedarrete",
    "datedurapport",
    "fechadecorte",
    "fechadelreporte",
];

/// The months of which a line in words speaks, and of the days that it names where these are told too.
pub(in crate::checks) fn months_said(text: &str, with_days: bool) -> Vec<Month> {
    let is_told = |named: &Named| with_days || matches!(named, Named::Month(..));
    named_by(text).into_iter().filter(is_told).filter_map(Named::month).collect()
}

/// The month that the title of a column names.
pub(in crate::checks) fn month_of_title(title: &str) -> Option<Month> {
    months_said(title, true).into_iter().next()
}

/// The first line of another month than the first row, in a column that has the month of each row.
pub(in crate::checks) fn other_month(sheet: &Sheet) -> Option<(u64, ExportFault)> {
    let column = sheet.column_of(|title| PERIOD.contains(&normalize(title).as_str()))?;
    let (mut lines, mut first, mut other) = (sheet.lines()?, None, None);
    while let Some(line) = lines.read() {
        let cell = line.sound_cells(sheet.width()).and_then(|cells| cells.get(column));
        let Some(cell) = cell.map(str::trim).filter(|cell| !cell.is_empty()) else { continue };
        let [named] = named_in(cell)[..] else { return None };
        // Of a month without a year its name tells.
        let said = |named: Named, cell: &str| {
            named.month().map_or_else(|| cell.to_owned(), |month| month.to_string())
        };
        let (first, of_first) = first.get_or_insert_with(|| (named, said(named, cell)));
        let is_same =
            *first == named || (first.month().is_some() && first.month() == named.month());
        if !is_same && other.is_none() {
            let [found, other_month] = [said(named, cell), of_first.clone()];
            let fault = ExportFault::OtherMonths { found, other: other_month };
            other = Some((sheet.line_of(line.at), fault));
        }
    }
    other
}
