//! Which delimiter a file has, on the evidence of all its rows.

use super::layout::Layout;
use super::number::read_number;
use super::options::Options;
use super::titles::Positions;
use crate::repayment::CsvFormat;

const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];

/// One way to read the file, and what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The delimiter.
    pub delimiter: char,
    /// How many rows make sense with it.
    pub rows: u64,
}

/// Whether nothing but white space and delimiters is there.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || CANDIDATES.contains(&c))
}

/// The delimiter of the file, or the two readings between which nothing decides.
pub(super) fn detect(
    text: &str,
    format: CsvFormat,
    options: &Options,
) -> Result<char, [Reading; 2]> {
    let present: Vec<char> = CANDIDATES.into_iter().filter(|&c| text.contains(c)).collect();
    match present[..] {
        // A file of one column; what it lacks is told later.
        [] => Ok(','),
        [only] => Ok(only),
        _ => {
            let surveys: Vec<Survey> = present
                .iter()
                .map(|&delimiter| Survey::new(text, delimiter, &present, format, options))
                .collect();
            stands_out(&surveys, |survey| survey.sensible).or_else(|best| match best[0].rows {
                0 => stands_out(&surveys, |survey| survey.regular),
                _ => Err(best),
            })
        }
    }
}

/// The delimiter with more than twice the evidence of any other.
fn stands_out(surveys: &[Survey], evidence: impl Fn(&Survey) -> u64) -> Result<char, [Reading; 2]> {
    let mut readings: Vec<Reading> = surveys
        .iter()
        .map(|survey| Reading { delimiter: survey.delimiter, rows: evidence(survey) })
        .collect();
    readings.sort_by_key(|reading| std::cmp::Reverse(reading.rows));
    let (best, second) = (readings[0], readings[1]);
    if best.rows > 2 * second.rows { Ok(best.delimiter) } else { Err([best, second]) }
}

/// The evidence for one delimiter.
struct Survey {
    delimiter: char,
    /// Rows that look like repayments; titles that are all known count as one.
    sensible: u64,
    /// Rows with as many fields as the first record, and a first field that is not cut short.
    regular: u64,
}

impl Survey {
    fn new(
        text: &str,
        delimiter: char,
        present: &[char],
        format: CsvFormat,
        options: &Options,
    ) -> Self {
        let layout = Layout::new(text, delimiter, format, options);
        let titled = layout.titles_line.is_some() && layout.positions.is_ok();
        let mut survey = Self { delimiter, sensible: u64::from(titled), regular: 0 };
        let positions = match layout.positions {
            Ok(positions) => Some(positions),
            Err(_) if layout.width == format.width() => Some(Positions::without_titles(format)),
            Err(_) => None,
        };
        // Another delimiter inside an id means that this one cuts at the wrong places.
        let is_whole = |id: &str| {
            !id.trim().is_empty() && !id.contains(|c| c != delimiter && present.contains(&c))
        };
        let mut previous_id = String::new();
        let mut rows = layout.rows(text);
        while let Some(row) = rows.read() {
            let Ok(fields) = row.fields else { continue };
            if fields.len() != layout.width {
                continue;
            }
            survey.regular += u64::from(fields.len() > 1 && is_whole(&fields[0]));
            let Some(positions) = positions else { continue };
            let (id, amount) = (&fields[positions.loan_id], &fields[positions.amount]);
            // The same id all over is what the common beginning of true ids looks like.
            if is_whole(id) && id != previous_id && is_number(amount) {
                survey.sensible += 1;
            }
            id.clone_into(&mut previous_id);
        }
        survey
    }
}

fn is_number(cell: &str) -> bool {
    ['.', ','].iter().any(|&separator| read_number(cell, separator).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(text: &str) -> Result<char, [(char, u64); 2]> {
        super::detect(text, CsvFormat::TwoColumn, &Options::default())
            .map_err(|readings| readings.map(|reading| (reading.delimiter, reading.rows)))
    }

    #[test]
    fn the_delimiter_that_makes_sense_of_the_rows_is_found() {
        for (text, delimiter) in [
            ("1001;480,50\n1002;500\n", ';'),
            ("1001\t1 480,50\n", '\t'),
            ("1001|480,50\n1002|5,00\n", '|'),
            ("L-1,250.00\nL-2,300.00\nL-3,1\nL-4;300\n", ','),
            ("loan_id,amount\nL-1,1\nL-2,1\nL-3;1\n", ','),
            ("loan_id;note;amount\nL-1;a,b;1\n", ';'),
            ("loan_id,note,amount\nL-1,\"a;b;c\",x\n", ','),
            ("Ref;Name;Value\n1;Ana;480,50\n", ';'),
            ("loan_id,amount\nKV|1,250.00\nKV|2,300.00\n", ','),
            ("1001\n", ','),
        ] {
            assert_eq!(detect(text), Ok(delimiter), "{text:?}");
        }
    }

    #[test]
    fn two_readings_that_are_as_likely_are_both_named() {
        assert_eq!(detect("A1,10\nA2;20\n"), Err([(',', 1), (';', 1)]));
    }
}
