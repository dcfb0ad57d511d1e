//! Which delimiter a file has, on the evidence of its first rows.
//!
//! They are enough: under a wrong delimiter every later row has another number of fields.

use super::Layout;
use crate::model::CsvFormat;
use crate::reading::cell::Reading;
use crate::reading::cell::letters::has_digit;
use crate::reading::column::Positions;
use crate::reading::options::{CANDIDATES, Options};
use crate::reading::text::Text;

/// How many rows are asked.
const ROWS: usize = 1_000;

/// One way to read the file, and what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    pub delimiter: char,
    /// How many rows make sense with it.
    pub rows: u64,
}

/// Why no delimiter is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DelimiterFault {
    /// Two are as likely.
    Ambiguous([Candidate; 2]),
    /// The fields stand between spaces, and the comma before the decimals looks like a delimiter.
    Spaces { example: String },
    /// Another one was said than the one with which the columns are known.
    NotAsSaid { said: char, found: char },
}

/// Whether nothing but white space and delimiters is there.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || CANDIDATES.contains(&c))
}

/// The delimiter that the first line of a text names: Excel writes `sep=;` there, and obeys it.
pub(crate) fn named(line: &str) -> Option<char> {
    let line = line.trim_start_matches('"');
    let is_named = line.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("sep="));
    let delimiter = line.get(4..).filter(|_| is_named)?.chars().next()?;
    let nothing_more = line[4..].chars().all(|c| matches!(c, '"' | ' ') || c == delimiter);
    (nothing_more && CANDIDATES.contains(&delimiter)).then_some(delimiter)
}

/// The delimiter of the text from `start` on, or why nothing decides.
pub(crate) fn detect(
    text: &Text,
    start: usize,
    format: CsvFormat,
    options: &Options,
) -> Result<char, DelimiterFault> {
    let lines = text.as_str().as_bytes()[start..].split_inclusive(|b| matches!(b, b'\n' | b'\r'));
    let head = start + lines.take(2 * ROWS).map(<[u8]>::len).sum::<usize>();
    let head = &text.as_str()[start..head];
    let present: Vec<char> = CANDIDATES.into_iter().filter(|c| head.contains(*c)).collect();
    let layout = |delimiter| Layout::new(text, start, delimiter, format, options);
    let best = match present[..] {
        // A file of one column; that is told later.
        [] => Ok(','),
        [only] => Ok(only),
        _ => {
            let survey = |&delimiter| Survey::new(text, &layout(delimiter), &present, format);
            let mut surveys: Vec<_> = present.iter().map(survey).collect();
            // Titles count beside rows; by themselves only where no rows are.
            let has_rows = surveys.iter().any(|survey| survey.sensible > 0);
            for survey in &mut surveys {
                let counts = survey.is_titled && (survey.sensible > 0 || !has_rows);
                survey.sensible += u64::from(counts);
            }
            let best = stands_out(&surveys, |survey| survey.sensible);
            let best = best.or_else(|best| match best[0].rows {
                0 => stands_out(&surveys, |survey| survey.regular),
                _ => Err(best),
            });
            best.or_else(|best| {
                of_whole_lines(head, &present).ok_or(DelimiterFault::Ambiguous(best))
            })
        }
    };
    let is_comma = present.contains(&',') && best == Ok(',');
    match is_comma.then(|| rows_by_other_signs(text, &layout(','))).flatten() {
        Some(example) => Err(DelimiterFault::Spaces { example }),
        None => best,
    }
}

/// What would split the first line, where it stands in quotes as a whole: no delimiter makes sense of such
/// a file, and that is what is to be told of it.
fn of_whole_lines(head: &str, present: &[char]) -> Option<char> {
    let line = head.lines().find(|line| !is_blank(line))?.trim();
    let inner = line.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "");
    let count = |sign: &&char| inner.matches(**sign).count();
    let most = present.iter().rev().max_by_key(count)?;
    (!inner.contains('"') && inner.contains(*most)).then_some(*most)
}

/// A row of a file in which most rows look like `L-1 300,00`: fields between spaces or signs that are no
/// delimiters, and a decimal comma that would pass for the delimiter of the amount `00`. Below titles with
/// commas `N 7,25` may be the loan `N 7`: there nearly all rows must be so, and what stands before the space
/// be an id by itself. Where the row has its fields, and the cell before the amount is another than the id, it
/// is `Goma 1` or the like.
fn rows_by_other_signs(text: &Text, layout: &Layout) -> Option<String> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '~' | ':' | '^');
    let is_titled = layout.titles.is_some();
    let has_id_before_amount =
        layout.positions.as_ref().map_or(true, |at| at.amount == at.loan_id + 1);
    let (mut all, mut spaced, mut example) = (0, 0, None);
    let mut previous: Option<String> = None;
    let mut rows = layout.rows(text);
    while all < ROWS
        && let Some(row) = rows.read()
    {
        all += 1;
        let has_fields = row.fields.is_ok_and(|fields| fields.len() == layout.width);
        if has_fields && !has_id_before_amount {
            continue;
        }
        let (id, amount) = row.raw.rsplit_once(is_between).unwrap_or_default();
        let decimals = amount.split_once(',').map_or("", |(_, decimals)| decimals);
        let has_comma =
            decimals.len() == 2 && matches!(Reading::of(amount), Some(Reading::One(_, ',')));
        let is_id = || has_digit(id) || previous.as_deref().is_some_and(|previous| previous != id);
        if has_comma && (!is_titled || is_id()) {
            spaced += 1;
            example.get_or_insert_with(|| row.raw.to_owned());
        }
        previous = is_titled.then(|| id.to_owned());
    }
    let are_most = if is_titled { spaced * 10 >= all * 9 } else { spaced * 2 >= all };
    example.filter(|_| are_most)
}

/// The delimiter with more than twice the evidence of any other.
fn stands_out(
    surveys: &[Survey],
    evidence: impl Fn(&Survey) -> u64,
) -> Result<char, [Candidate; 2]> {
    let mut readings: Vec<Candidate> = surveys
        .iter()
        .map(|survey| Candidate { delimiter: survey.delimiter, rows: evidence(survey) })
        .collect();
    readings.sort_by_key(|reading| std::cmp::Reverse(reading.rows));
    let (best, second) = (readings[0], readings[1]);
    if best.rows > 2 * second.rows { Ok(best.delimiter) } else { Err([best, second]) }
}

/// The evidence for one delimiter.
struct Survey {
    delimiter: char,
    /// Whether all titles are known.
    is_titled: bool,
    /// Rows that look like repayments; titles that are all known will count as one.
    sensible: u64,
    /// Rows with as many fields as the first record, or without titles as the one before, and a first field that
    /// is not cut short.
    regular: u64,
}

impl Survey {
    fn new(text: &Text, layout: &Layout, present: &[char], format: CsvFormat) -> Self {
        let delimiter = layout.delimiter;
        let is_titled = layout.is_titled();
        let mut survey = Self { delimiter, is_titled, sensible: 0, regular: 0 };
        let positions = match layout.positions {
            Ok(positions) => Some(positions),
            Err(_) if layout.width == format.width() => Some(Positions::without_titles(format)),
            Err(_) => None,
        };
        // Another delimiter inside an id means that this one cuts at the wrong places.
        let is_whole = |id: &str| {
            !id.trim().is_empty() && !id.contains(|c| c != delimiter && present.contains(&c))
        };
        let (mut previous_id, mut rows) = (String::new(), layout.rows(text));
        let mut width = layout.width;
        for _ in 0..ROWS {
            let Some(row) = rows.read() else { break };
            let Ok(fields) = row.fields else { continue };
            // Without titles it may be another format.
            let is_as_before = layout.titles.is_none()
                && fields.len() == std::mem::replace(&mut width, fields.len());
            let has_width = fields.len() == layout.width;
            let is_regular = (has_width || is_as_before) && fields.len() > 1;
            survey.regular += u64::from(is_regular && is_whole(&fields[0]));
            if !has_width {
                continue;
            }
            let Some(positions) = positions else { continue };
            let (id, amount) = (&fields[positions.loan_id], &fields[positions.amount]);
            // The same id all over is what the common beginning of true ids looks like.
            if is_whole(id) && id != previous_id && Reading::of(amount).is_some() {
                survey.sensible += 1;
            }
            id.clone_into(&mut previous_id);
        }
        survey
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(csv: &str) -> Result<char, DelimiterFault> {
        let text = Text::new(csv.to_owned(), encoding_rs::UTF_8);
        super::detect(&text, 0, CsvFormat::TwoColumn, &Options::default())
    }

    #[test]
    fn the_delimiter_that_makes_sense_of_the_rows_is_found() {
        for (text, delimiter) in [
            ("1001;480,50\n1002;500\n", ';'),
            ("1001\t1 480,50\n", '\t'),
            ("1001|480,50\n1002|5,00\n", '|'),
            ("L-1;C-1;500,25\nL-2;C-2;120,50\n", ';'),
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
    fn the_first_line_may_name_the_delimiter() {
        for (line, delimiter) in [
            ("sep=;", Some(';')),
            ("SEP=,", Some(',')),
            ("\"sep=\t\"", Some('\t')),
            ("sep=|||", Some('|')),
            ("sep=", None),
            ("sep=:", None),
            ("sep=;x", None),
            ("separator", None),
            ("sé", None),
            ("", None),
        ] {
            assert_eq!(named(line), delimiter, "{line:?}");
        }
    }

    #[test]
    fn a_decimal_comma_is_no_delimiter() {
        for text in ["L-1 300,00\n", "L-1 1 300,50\nL-2  7,25\n", "L-1\u{A0}3,00\nL-2,5\n"] {
            assert!(matches!(detect(text), Err(DelimiterFault::Spaces { .. })), "{text:?}");
        }
        for text in ["N 7,300\nN 8,1500\n", "N 7,25.00\n", "loan_id,amount\nN 7,25\n", "L-1,25\n"] {
            assert_eq!(detect(text), Ok(','), "{text:?}");
        }
    }

    #[test]
    fn two_readings_that_are_as_likely_are_both_named() {
        let readings = [',', ';'].map(|delimiter| Candidate { delimiter, rows: 1 });
        assert_eq!(detect("A1,10\nA2;20\n"), Err(DelimiterFault::Ambiguous(readings)));
    }
}
