//! Is this the report of the month that it is sent for? What its name, its headings and its columns of dates
//! say, beside the month that was asked for.
//!
//! A day in the weeks after the month is when the export was made. A day before it, or a month that is
//! another one, is of an older file; so is one long after it. The last day of a month is that month, unless
//! it is said to be the day of the printing.

mod named;
mod rows;

use jiff::civil::Date;

use self::named::{Named, named_in};
pub(super) use self::rows::{month_of_title, months_said, other_month};
use crate::checks::finding::{NamedBy, OtherMonth};
use crate::model::Month;
use crate::reading::{Column, LineKind, Sheet, Table, begins_as_any, has_any, normalize};

/// So many months after its month a file is made, or a report sent late, as a rule.
const LATE: i64 = 2;

/// From this day on a month is about to end: some offices close their books before it does.
const LAST_DAYS: i8 = 25;

/// What may stand over days on which something else happened than a repayment of the month.
const OTHER_DAYS: &str = "\
    disb, decaiss, desembols, matur, echeance, venc, due, birth, naiss, nacim, start, debut, inicio, open, ouvert, \
    apert, next";

/// What is said of the day on which a report was made; normalized.
const MADE: &str = "\
    print, generat, extract, export, creat, run, imprim, impres, edit, genere, extrait, extra, emis";

/// What a letterhead says of other things than the report, with a day or a number that looks like one; normalized.
const LETTERHEAD: &str = "\
    found, fonde, fundad, establ, etabl, regist, enregistr, licen, agrement, agree, exchange, change, taux, tasa, cambio, tel, phone, fax, rccm, ninea";

/// What stands over the day of the last payment of each loan.
const PAYMENTS: &str = "pay, paiement, pago, rembours, reembols, transac";

/// Without `--period` it is the month before; when this month is about to end and most loans of the file were
/// reported for that one, the file may be of this one. A report that is late has no loans of it yet.
pub fn may_be_this_month<'a>(
    today: Date,
    loans: impl ExactSizeIterator<Item = &'a str>,
    is_reported: impl Fn(&str) -> bool,
) -> bool {
    let count = loans.len();
    today.day() >= LAST_DAYS && loans.filter(|loan| is_reported(loan)).count() * 2 > count
}

type Place = (NamedBy, Vec<Named>);

/// The months that a file names, by place.
#[derive(Clone, Debug, Default)]
pub struct MonthsNamed(Vec<Place>);

impl MonthsNamed {
    /// What the name of a file, its headings and its columns of dates say.
    pub fn of(sheet: &Sheet, name: &str) -> Self {
        let mut all = vec![(NamedBy::FileName, named_in(name))];
        let table = sheet.table();
        let (below, columns) = table.map(below_titles).unwrap_or_default();
        let headings =
            sheet.headings().map(|(line, text)| (NamedBy::Heading(line), named_by(text)));
        let headings: Vec<_> = headings.chain(below).collect();
        // Several headings say one thing: `from`, `to`, and when it was printed.
        let together = telling(headings.iter().flat_map(|(_, named)| named.clone()).collect());
        let tells = |(_, named): &&(_, Vec<Named>)| named.iter().any(|one| together.contains(one));
        if let Some((by, _)) = headings.iter().find(tells) {
            all.push((by.clone(), together));
        }
        let amounts = table.and_then(|table| table.title(Column::Amount));
        all.extend(amounts.map(|title| (NamedBy::Column(title.to_owned()), named_in(title))));
        all.extend(columns);
        all.retain(|(_, named)| !named.is_empty());
        Self(all)
    }

    /// The first place that names another month than this one, and none that is it.
    pub fn other_than(&self, month: Month, today: Date) -> Option<OtherMonth> {
        let other = |(by, named): &(NamedBy, Vec<Named>)| {
            if named.iter().any(|named| named.is_in(month)) {
                return None;
            }
            let named = telling(named.clone());
            let found = *named.iter().max_by_key(|named| named.month())?;
            let found_in = found.month().unwrap_or_else(|| newest_begun(found, today));
            let late = found_in.since(month);
            let is_made_then = matches!(found, Named::Day(_)) && (0..=LATE).contains(&late);
            (!is_made_then).then(|| OtherMonth { by: by.clone(), month: found_in })
        };
        self.0.iter().find_map(other)
    }
}

impl MonthsNamed {
    /// The last day that headings and footers name, where it is one of this month, and not one of its last: what was
    /// repaid after it is lacking.
    pub fn end_before_that_of(&self, month: Month) -> Option<Date> {
        let is_heading = |(by, _): &&Place| matches!(by, NamedBy::Heading(_));
        let (_, named) = self.0.iter().find(is_heading)?;
        let day = |named: &Named| if let Named::Day(day) = named { Some(*day) } else { None };
        let last = named.iter().map(day).collect::<Option<Vec<_>>>()?.into_iter().max()?;
        (Month::of(last) == month && last.day() < LAST_DAYS).then_some(last)
    }
}

/// What a heading or a footer names.
fn named_by(text: &str) -> Vec<Named> {
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric());
    if words.clone().any(|word| begins_as_any(&normalize(word), LETTERHEAD)) {
        return Vec::new();
    }
    let is_made = |word: &str| begins_as_any(&normalize(word), MADE);
    let before: usize = words.take_while(|word| !is_made(word)).map(str::len).sum();
    let (text, made) = text.split_at(before);
    let months = named_in(text).into_iter().map(Named::of_its_end);
    months.chain(named_in(made)).collect()
}

/// What of it tells the month: the months that are named, where there are any. A day may be that of the
/// printing.
fn telling(named: Vec<Named>) -> Vec<Named> {
    let is_month = |named: &&Named| matches!(named, Named::Month(..));
    let months: Vec<_> = named.iter().filter(is_month).copied().collect();
    if months.is_empty() { named } else { months }
}

/// The last month of this name that has begun.
fn newest_begun(named: Named, today: Date) -> Month {
    let mut month = Month::of(today);
    while !named.is_in(month) {
        month = month.previous();
    }
    month
}

/// What footers name, each on its line, and the columns in which all rows are of one month, or that tell the
/// last payment of each loan.
fn below_titles(table: Table<'_>) -> (Vec<Place>, Vec<Place>) {
    let is_of_days = |title: &str| !has_any(&normalize(title), OTHER_DAYS);
    let titles = table.column_titles().iter().enumerate();
    let wanted = titles.filter(|(at, title)| !table.positions.is_taken(*at) && is_of_days(title));
    let mut columns: Vec<_> = wanted.map(|(at, title)| (at, title, Vec::new())).collect();
    let (mut lines, mut below) = (table.lines(), Vec::new());
    while let Some(line) = lines.read() {
        if matches!(line.kind, LineKind::PassedOver | LineKind::Words) {
            below.push((NamedBy::Heading(table.line_of(line.at)), named_by(line.raw)));
        } else if let (LineKind::Total, Ok(cells)) = (line.kind, line.cells) {
            let words = cells.iter().filter(|cell| cell.contains(char::is_alphabetic));
            let named = words.flat_map(named_by).collect();
            below.push((NamedBy::Heading(table.line_of(line.at)), named));
        }
        let (Ok(cells), LineKind::Row) = (line.cells, line.kind) else { continue };
        columns.retain_mut(|(at, _, found)| {
            let cell = cells.get(*at).unwrap_or_default().trim();
            // No payment yet.
            if cell.is_empty() {
                return true;
            }
            let named = if cell.len() <= LONGEST { named_in(cell) } else { Vec::new() };
            let is_one = !named.is_empty() && named.iter().all(|named| named.month().is_some());
            found.push(named);
            is_one
        });
    }
    let columns = columns.into_iter().filter_map(|(_, title, found)| of_column(title, &found));
    (below, columns.collect())
}

/// A date is no longer than this.
const LONGEST: usize = 25;

/// What a column says: the month of all its rows, or of the newest payment.
fn of_column(title: &str, rows: &[Vec<Named>]) -> Option<(NamedBy, Vec<Named>)> {
    let by = NamedBy::Column(title.to_owned());
    let first = rows.first()?;
    // Days that can be read in two ways are read alike in all rows.
    let same = |at: usize| {
        let month = first.get(at)?.month();
        let is_same =
            |row: &Vec<Named>| row.get(at).or(row.first()).and_then(|n| n.month()) == month;
        rows.iter().all(is_same).then(|| first[at])
    };
    let constant: Vec<_> = (0..first.len()).filter_map(same).collect();
    if !constant.is_empty() {
        return Some((by, constant));
    }
    if !has_any(&normalize(title), PAYMENTS) {
        return None;
    }
    let readings = rows.iter().map(Vec::len).max()?;
    let newest = |at: usize| {
        let days = rows.iter().filter_map(|row| row.get(at).or(row.first()));
        days.max_by_key(|named| named.month()).copied()
    };
    Some((by, (0..readings).filter_map(newest).collect()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::CsvFormat;
    use crate::reading::{Options, open};

    /// The other month that a file names which is sent for October 2026, on 3 November.
    fn other(name: &str, text: &str) -> String {
        let sheet = open(text.as_bytes().to_vec(), CsvFormat::TwoColumn, &Options::default());
        let month = "2026-10".parse().unwrap();
        let other = MonthsNamed::of(&sheet, name).other_than(month, date(2026, 11, 3));
        other.map_or_else(String::new, |other| match other.by {
            NamedBy::FileName => other.month.to_string(),
            NamedBy::Heading(line) => format!("{line}: {}", other.month),
            NamedBy::Column(title) => format!("{title}: {}", other.month),
        })
    }

    #[test]
    fn a_name_of_another_month_is_told_and_the_day_of_the_export_is_not() {
        for (name, found) in [
            ("october.csv", ""),
            ("september.csv", "2026-09"),
            ("décembre.csv", "2025-12"),
            ("2026-09.csv", "2026-09"),
            ("2025-10.csv", "2025-10"),
            ("export 2026-11-02.csv", ""),
            ("export 2026-09-30.csv", "2026-09"),
            ("export 2026-11-02 octobre.csv", ""),
            ("novembre 2026.csv", "2026-11"),
            ("remboursements.csv", ""),
            ("-", ""),
        ] {
            assert_eq!(other(name, "loan_id,amount\nL-1,5\n"), found, "{name}");
        }
    }

    #[test]
    fn the_last_days_of_a_month_are_doubtful_where_the_month_before_was_reported() {
        for (day, reported, is_doubtful) in [
            (30, &["A", "B"][..], true),
            (25, &["A", "B", "C"], true),
            // It is late, or another branch.
            (30, &[], false),
            (30, &["A", "X", "Y"], false),
            // By then the month before is meant.
            (24, &["A", "B", "C"], false),
            (2, &["A", "B", "C"], false),
        ] {
            let loans = ["A", "B", "C"].into_iter();
            let doubtful =
                may_be_this_month(date(2026, 10, day), loans, |loan| reported.contains(&loan));
            assert_eq!(doubtful, is_doubtful, "{day} {reported:?}");
        }
    }

    #[test]
    fn headings_and_columns_of_dates_are_held_against_the_month() {
        let heading =
            |text: &str| other("a.csv", &format!("{text}\nloan_id,amount\nL-1,5.50\nL-2,6\n"));
        assert_eq!(heading("Remboursements de septembre 2026"), "1: 2026-09");
        assert_eq!(heading("Reembolsos de março de 2026"), "1: 2026-03");
        assert_eq!(heading("Période du 01/10/2026 au 31/10/2026\nImprimé le 03/11/2026"), "");
        assert_eq!(heading("Printed 2 November 2026"), "");
        // A report of October is not printed in it beside the end of September.
        assert_eq!(heading("Situation au 30/09/2026\nImprimé le 02/10/2026"), "1: 2026-09");
        // Of a month that ends after it, too.
        assert_eq!(heading("Situation au 30/11/2026"), "1: 2026-11");
        assert_eq!(heading("From 2026-11-01 to 2026-11-30, printed 02/12/2026"), "1: 2026-11");
        assert_eq!(heading("Printed on 30/11/2026"), "");
        assert_eq!(heading("Registered 12/03/2009\nTaux de change du 30/09/2026"), "");
        let end = |text: &str| {
            let text = format!("{text}\nloan_id,amount\nL-1,5.50\nL-2,6\n").into_bytes();
            let sheet = open(text, CsvFormat::TwoColumn, &Options::default());
            let end =
                MonthsNamed::of(&sheet, "a.csv").end_before_that_of("2026-10".parse().unwrap());
            end.map(|day| day.to_string())
        };
        assert_eq!(end("As at 15/10/2026").as_deref(), Some("2026-10-15"));
        assert_eq!(end("Period: 01-Oct-2026 to 20-Oct-2026").as_deref(), Some("2026-10-20"));
        for whole in [
            "From 01/10/2026 to 31/10/2026",
            "As at 15/10/2026\nPrinted 02/11/2026",
            "October 2026, 12/10/2026",
        ] {
            assert_eq!(end(whole), None, "{whole}");
        }
        let footer = |text: &str| other("a.csv", &format!("loan_id,amount\nL-1,5.50\n\n{text}\n"));
        assert_eq!(footer("As of 30-Sep-2026"), "4: 2026-09");
        assert_eq!(footer("Total September 2026,11.50"), "4: 2026-09");
        assert_eq!(footer("TOTAL 30/09/2026,11.50"), "4: 2026-09");
        assert_eq!(footer("Total,11.50,Septembre 2026"), "4: 2026-09");
        assert_eq!(footer("Total au 31/10/2026,2026.09"), "");
        assert_eq!(footer("Corte al 31 de octubre de 2026,\nImpreso el 02/11/2026"), "");
        assert_eq!(heading("Cumul du 01/01/2026 au 30/09/2026, édité le 2/10/2026"), "1: 2026-09");
        assert_eq!(heading("Printed 02/10/2026 08:30\nReport of September 2026"), "2: 2026-09");
        let title = other("a.csv", "loan_id,Amount Repaid (Sept 2026)\nL-1,5\n");
        assert_eq!(title, "Amount Repaid (Sept 2026): 2026-09");
        let column = |title: &str, days: [&str; 2]| {
            let [one, other_day] = days;
            let text = format!("loan_id,amount,{title}\nL-1,5,{one}\nL-2,6,{other_day}\nL-3,7,\n");
            other("a.csv", &text)
        };
        assert_eq!(column("Date", ["30/09/2026", "30/09/2026"]), "Date: 2026-09");
        assert_eq!(column("Date", ["31/10/2026", "31/10/2026"]), "");
        assert_eq!(column("Mois", ["2026-09", "2026-09"]), "Mois: 2026-09");
        assert_eq!(column("Date", ["2026-11-01", "2026-11-01"]), "");
        assert_eq!(column("Last Payment", ["2026-03-12", "2026-09-29"]), "Last Payment: 2026-09");
        assert_eq!(column("Last Payment", ["2026-03-12", "2026-10-02"]), "");
        // Read the American way these are in October.
        assert_eq!(column("Date", ["10/09/2026", "10/09/2026"]), "");
        assert_eq!(column("Disbursed", ["2025-03-01", "2025-03-02"]), "");
        assert_eq!(column("Name", ["Awa", "Moussa"]), "");
    }
}
