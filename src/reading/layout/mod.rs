//! Where the rows of a file begin, and where its columns stand, for a given delimiter.

pub(super) mod delimiter;
mod fit;
pub(super) mod guess;
mod titled_rows;
mod unknown;

use super::cell::Reading;
use super::cell::fields::Fields;
use super::cell::letters::{has_digit, normalize, shape};
use super::cell::numbers::{has_money, may_be_amount};
use super::column::{Column, Positions};
use super::options::{CANDIDATES, Header, Options};
use super::records::shapes::{Shapes, looks_like_id};
use super::records::{Record, Records};
use super::text::Text;
use super::titles::below::{Below, Translation};
use super::titles::known::names_principal;
use super::titles::totals::{is_bare_total, is_of_rows, is_total_of_repayments, is_total_word};
use super::titles::{TitleFault, Titles, known};
use crate::model::text::Excerpt;
use crate::model::{AmountMeaning, CsvFormat};

/// How many lines are looked at for titles that do not come first. The headings of an export take fewer.
const HEADINGS: usize = 50;

/// What the first lines tell about all others.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub delimiter: char,
    pub titles: Option<TitleLine>,
    /// Where the lines begin that stand above the titles, and whether they are called the total: the others are
    /// headings, which are no rows.
    pub above: Vec<(usize, bool)>,
    /// Where the rows begin.
    pub rows_from: usize,
    /// How many fields a row has.
    pub width: usize,
    pub positions: Result<Positions, Vec<TitleFault>>,
    /// The titles as they stand, where something is wrong with them.
    pub wrong_titles: Option<Excerpt>,
}

/// The titles, and where their line begins.
#[derive(Debug, Clone)]
pub(super) struct TitleLine {
    pub at: usize,
    pub titles: Titles,
}

impl Layout {
    /// The layout of the text from `start` on.
    pub fn new(
        text: &Text,
        start: usize,
        delimiter: char,
        format: CsvFormat,
        options: &Options,
    ) -> Self {
        let untitled = options.order.unwrap_or(Positions::without_titles(format));
        let layout = Self {
            delimiter,
            titles: None,
            above: Vec::new(),
            rows_from: start,
            width: format.width(),
            positions: Ok(untitled),
            wrong_titles: None,
        };
        if options.header == Header::No {
            return layout.widened_to_rows(text);
        }
        if let Some(titled) = layout.find_titles(text, format, options) {
            return titled;
        }
        let is_open = options.header == Header::Auto;
        let some = || layout.find_some_title(text, options);
        let found = is_open.then(|| some().or_else(|| layout.find_unknown_titles(text, options)));
        let found = found.flatten();
        let from = found.unwrap_or(start);
        let mut records = Records::new(text, delimiter, from);
        let Some(first) = records.read() else { return layout };
        // A first record with a bad quote is left among the rows, to be reported as one.
        let Ok(fields) = first.fields else { return layout.widened_to_rows(text) };
        let titles = Titles::of(fields);
        let is_named = !options.columns.named.is_empty();
        if options.header == Header::Auto && !is_named && !titles.are_titles(&options.columns) {
            return layout.widened_to_rows(text);
        }
        let is_whole_line = first.raw.starts_with('"') && is_whole_line(fields);
        let excerpt = Excerpt::new(first.raw, 0..first.raw.len());
        let (at, mut rows_from) = (first.at, records.place());
        let mut titles = titles;
        // What may be named for a column is what stands on both lines.
        if let Some(Record { fields: Ok(lower), .. }) = records.read()
            && titles.are_over_several(lower)
        {
            titles = Titles::of_two_lines(&titles.cells, lower);
            rows_from = records.place();
        }
        Self {
            width: titles.cells.len(),
            positions: if is_whole_line {
                Err(vec![TitleFault::WholeLine])
            } else {
                titles.locate(format, options)
            },
            wrong_titles: Some(excerpt),
            titles: Some(TitleLine { at, titles }),
            rows_from,
            ..layout
        }
    }

    /// The layout where all titles are found, first or below headings as in the exports of banks. Where a line
    /// above them may be a row, they are at fault: it would be lost.
    fn find_titles(&self, text: &Text, format: CsvFormat, options: &Options) -> Option<Self> {
        let untitled = *self.positions.as_ref().ok()?;
        let mut above: Vec<(usize, Vec<String>)> = Vec::new();
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        while above.len() < HEADINGS {
            let record = records.read()?;
            let (at, raw, fields) = (record.at, record.raw, record.fields.ok()?);
            let mut titled = TitleLine { at, titles: Titles::of(fields) };
            let mut located = titled.titles.locate(format, options);
            let is_of_words = !fields.iter().any(|cell| Reading::of(cell).is_some());
            // `Saldo` alone says what the amounts are not, and `Pagado` below `Capital` what they are.
            let is_other = |titles: &Titles, at| titles.contradiction(at, options).is_some();
            let is_known = located.as_ref().is_ok_and(|at| !is_other(&titled.titles, *at));
            // Where one is missing here, the line above has words of it, too.
            let is_whole = |faults: &[TitleFault]| !faults.iter().any(TitleFault::is_missing);
            let asks = located
                .as_ref()
                .is_err_and(|faults| is_whole(faults) && faults.iter().any(TitleFault::asks));
            let may_join = is_of_words && !is_known && !asks;
            if let (true, Some((upper_at, upper))) = (may_join, above.last()) {
                let joint = Titles::of_two_lines(upper, fields);
                if let Ok(joined) = joint.locate(format, options)
                    && (located.is_err() || !is_other(&joint, joined))
                {
                    located = Ok(joined);
                    titled = TitleLine { at: *upper_at, titles: joint };
                    above.pop();
                }
            }
            let Ok(positions) = located else {
                let id = fields.get(untitled.loan_id).unwrap_or_default().trim();
                let is_id = !id.contains(char::is_whitespace) && has_digit(id);
                if is_id && self.is_row(fields, untitled) {
                    // A row, in a file without titles.
                    return None;
                }
                above.push((at, fields.iter().map(str::to_owned).collect()));
                continue;
            };
            if let Some(layout) = self.of_titled_rows(text, &titled, positions) {
                return Some(layout);
            }
            let wrong_titles = Excerpt::new(raw, 0..raw.len());
            let mut layout = self.below(titled, Ok(positions), records.place());
            let is_total = |cells: &[String]| {
                layout.is_of_rows(cells.iter().map(String::as_str), options)
                    || cells.iter().any(|cell| is_bare_total(cell))
                        && cells.iter().any(|cell| has_digit(cell))
                    || cells.iter().any(|cell| is_total_of_repayments(cell))
                        && cells.iter().any(|cell| has_money(cell))
            };
            let told = above.iter().map(|(at, cells)| (*at, is_total(cells))).collect();
            layout.above = told;
            if let Some(next) = records.read() {
                layout = layout.with_line_below(next, format, options);
            }
            layout = layout.widened_to_rows(text);
            if let (Some(titled), Ok(positions)) = (&layout.titles, &layout.positions)
                && let Some(fault) = titled.titles.contradiction(*positions, options)
            {
                layout.positions = Err(vec![fault]);
            }
            if layout.may_be_rows(text, &above, [positions, untitled], format) {
                layout.positions = Err(vec![TitleFault::BelowRows]);
            }
            layout.wrong_titles = layout.positions.is_err().then_some(wrong_titles);
            return Some(layout);
        }
        None
    }

    /// The same where the line below the titles belongs to them.
    fn with_line_below(mut self, line: Record<'_>, format: CsvFormat, options: &Options) -> Self {
        let (Some(own), Ok(positions), Ok(cells)) = (&self.titles, &self.positions, line.fields)
        else {
            return self;
        };
        let rows_from = line.at + line.raw.len();
        match own.titles.line_below(cells, *positions) {
            Some(Below::Again) => {
                self.above.push((line.at, false));
                Self { rows_from, ..self }
            }
            Some(Below::More) => {
                let joint = Titles::of_two_lines(&own.titles.cells, cells);
                let located = joint.locate(format, options);
                // One word alone is no line of titles that lacks one: a branch begins.
                let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
                let translation = || own.titles.translation(cells, *positions);
                match located.is_err().then(translation).flatten() {
                    Some(Translation::Sure) => {
                        self.above.push((line.at, false));
                        return Self { rows_from, ..self };
                    }
                    Some(Translation::Perhaps) => return self,
                    None if located.is_err() && filled == 1 => return self,
                    None => {}
                }
                self.below(TitleLine { at: own.at, titles: joint }, located, rows_from)
            }
            None => self,
        }
    }

    /// The same with titles, and the rows below them.
    fn below(
        &self,
        titled: TitleLine,
        positions: Result<Positions, Vec<TitleFault>>,
        rows_from: usize,
    ) -> Self {
        let width = titled.titles.cells.len();
        Self { width, positions, titles: Some(titled), rows_from, ..self.clone() }
    }

    /// Whether a line above the titles may be a row, of columns that stand as below the titles or as without
    /// any: a word and a number are a heading where ids are no words, and there are no two of them with cents;
    /// a line that fills more columns, as rows do, is none.
    fn may_be_rows(
        &self,
        text: &Text,
        above: &[(usize, Vec<String>)],
        [titled, untitled]: [Positions; 2],
        format: CsvFormat,
    ) -> bool {
        fn cell(line: &[String], at: usize) -> &str {
            line.get(at).map_or("", |cell| cell.trim())
        }
        let lines = || above.iter().map(|(_, line)| line.as_slice());
        let id = |line, positions: Positions| {
            let is_row = may_be_amount(cell(line, positions.amount));
            Some(cell(line, positions.loan_id)).filter(|id| is_row && !id.is_empty())
        };
        let by_format = lines().filter(|line| line.len() == format.width());
        let by_format = by_format.filter_map(|line| id(line, untitled));
        let ids: Vec<&str> = lines().filter_map(|line| id(line, titled)).chain(by_format).collect();
        let is_full = |line: &&[String]| {
            let id = cell(line, titled.loan_id);
            line.len() == self.width
                && line.iter().all(|cell| !cell.trim().is_empty())
                && Reading::of(cell(line, titled.amount)).is_some()
                && !is_total_word(id)
                && known::of(Column::Amount, &normalize(id)).is_none()
        };
        let is_named = |line: &&[String]| {
            let (id, amount) = (cell(line, titled.loan_id), cell(line, titled.amount));
            !id.contains(char::is_whitespace)
                && Reading::of(amount).is_some_and(|amount| !amount.is_plain())
        };
        let has_client = |line: &[String]| {
            let others = line.iter().enumerate();
            let mut others = others.filter(|(at, _)| ![titled.loan_id, titled.amount].contains(at));
            others.any(|(_, cell)| looks_like_id(cell) && cell.contains(char::is_alphabetic))
        };
        let full = || lines().filter(is_full);
        let is_row = |line: &[String]| self.width > 3 || has_client(line);
        !ids.is_empty() && {
            let shapes = Shapes::new(self.rows(text), self.width, titled);
            full().filter(is_named).count() > 1
                || full().any(is_row)
                || ids.iter().any(|id| shapes.may_be_id(id, true))
        }
    }

    /// Where the line above the rows begins that has most known titles: what it lacks is told of it.
    fn find_some_title(&self, text: &Text, options: &Options) -> Option<usize> {
        let untitled = self.positions.as_ref().ok()?;
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        let (mut most, mut found) = (0, None);
        for _ in 0..HEADINGS {
            let Some(Record { at, fields: Ok(fields), .. }) = records.read() else { break };
            let is_row = self.is_row(fields, *untitled);
            let is_title = fields.len() > 1 && !is_row;
            let titles = if is_title { Titles::of(fields).count(&options.columns) } else { 0 };
            if titles > most {
                (most, found) = (titles, Some(at));
            } else if is_row && !is_total_word(&fields[untitled.loan_id]) {
                break;
            }
        }
        found
    }

    /// Whether there is an id where one would stand, and an amount.
    fn is_row(&self, fields: Fields<'_>, positions: Positions) -> bool {
        fields.len() == self.width
            && !fields[positions.loan_id].trim().is_empty()
            && Reading::of(&fields[positions.amount]).is_some()
    }

    /// Whether a line says no more than how many rows there are, or what they come to. The amounts are what their title
    /// says, or the user; if nobody does, what most report.
    pub fn is_of_rows<'c>(&self, cells: impl Iterator<Item = &'c str>, options: &Options) -> bool {
        let at = self.positions.as_ref().ok().map(|positions| positions.amount);
        let titled = at.and_then(|at| Some((at, &self.titles.as_ref()?.titles)));
        let title = titled.and_then(|(at, titles)| titles.says(at)).or(options.meaning);
        let is_principal = titled.is_some_and(|(at, titles)| names_principal(&titles.cells[at]));
        is_of_rows(cells, title.or(Some(AmountMeaning::CumulativePrincipal)), is_principal)
    }

    /// Whether there are titles of all columns that are needed.
    pub fn is_titled(&self) -> bool {
        self.titles.is_some() && (self.positions.is_ok() || self.is_below_rows())
    }

    /// Whether the titles stand below lines that may be rows.
    pub fn is_below_rows(&self) -> bool {
        self.positions.as_ref().is_err_and(|faults| faults.contains(&TitleFault::BelowRows))
    }

    pub fn rows<'t>(&self, text: &'t Text) -> Records<'t> {
        let positions = self.positions.as_ref().ok().copied();
        Records::new(text, self.delimiter, self.rows_from).of_rows(self.width, positions)
    }

    /// Whether a line has the beginning of a row as another one has it.
    pub fn may_begin_row(&self, text: &Text, at: usize, cells: Fields<'_>) -> bool {
        let Ok(positions) = self.positions else { return false };
        let begin = cells.get(0).unwrap_or_default();
        let mut rows = self.rows(text);
        while let Some(row) = rows.read().filter(|_| cells.len() < self.width) {
            let Ok(fields) = row.fields else { continue };
            let has_amount = |cell: &str| Reading::of(cell).is_some();
            let is_row = row.at != at
                && fields.len() == self.width
                && fields.get(positions.amount).is_some_and(has_amount);
            let is_like = fields[0].starts_with(begin)
                || positions.loan_id > 0 && shape(&fields[0]).starts_with(&shape(begin));
            if is_row && is_like {
                return true;
            }
        }
        false
    }

    /// The first line, where no line has more than one cell.
    pub fn only_column<'t>(&self, text: &'t Text, start: usize) -> Option<&'t str> {
        if self.titles.is_some() && self.width > 1 {
            return None;
        }
        let mut records = Records::new(text, self.delimiter, start);
        let mut first = None;
        while let Some(record) = records.read() {
            // Whole lines in quotes are another fault.
            if record.raw.starts_with('"') || !record.fields.is_ok_and(|fields| fields.len() == 1) {
                return None;
            }
            first.get_or_insert(record.at);
        }
        text.as_str()[first?..].lines().next()
    }
}

/// Whether one cell has all that should stand in several.
fn is_whole_line(fields: Fields<'_>) -> bool {
    let mut filled = fields.iter().filter(|field| !field.trim().is_empty());
    filled.next().is_some_and(|field| field.contains(CANDIDATES)) && filled.next().is_none()
}
