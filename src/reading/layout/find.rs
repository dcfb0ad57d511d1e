//! The titles of a file where all that are needed are known, first or below headings as in the exports of banks.

use super::{HEADINGS, Layout, TitleLine};
use crate::model::text::Excerpt;
use crate::model::{AmountMeaning, CsvFormat};
use crate::reading::cell::Reading;
use crate::reading::cell::fields::Fields;
use crate::reading::cell::letters::{has_digit, normalize};
use crate::reading::cell::numbers::{has_money, may_be_amount};
use crate::reading::column::{Column, Positions};
use crate::reading::options::Options;
use crate::reading::records::shapes::{Shapes, looks_like_id};
use crate::reading::records::{Record, Records};
use crate::reading::text::Text;
use crate::reading::titles::below::{Below, Translation};
use crate::reading::titles::totals::{is_bare_total, is_total_of_repayments, is_total_word};
use crate::reading::titles::{TitleFault, Titles, known};

/// The cells of the lines above the titles, and where each begins.
type Above = Vec<(usize, Vec<String>)>;

impl Layout {
    /// The layout where all titles are found. Where a line above them may be a row, they are at fault: it would be
    /// lost.
    pub(super) fn find_titles(
        &self,
        text: &Text,
        format: CsvFormat,
        options: &Options,
    ) -> Option<Self> {
        let untitled = *self.positions.as_ref().ok()?;
        let mut above = Above::new();
        let mut records = Records::new(text, self.delimiter, self.rows_from);
        while above.len() < HEADINGS {
            let record = records.read()?;
            let (at, raw, fields) = (record.at, record.raw, record.fields.ok()?);
            let (titled, located) = located(at, fields, &mut above, format, options);
            if let Ok(positions) = located {
                if let Some(layout) = self.of_titled_rows(text, &titled, positions) {
                    return Some(layout);
                }
                let wrong_titles = Excerpt::new(raw, 0..raw.len());
                let layout = self.below(titled, Ok(positions), records.place());
                let next = records.read();
                let mut layout = layout.with_lines_around(&above, next, format, options);
                layout = layout.widened_to_rows(text);
                layout.find_fault(text, &above, [positions, untitled], format, options);
                layout.wrong_titles = layout.positions.is_err().then_some(wrong_titles);
                return Some(layout);
            }
            let id = fields.get(untitled.loan_id).unwrap_or_default().trim();
            let is_id = !id.contains(char::is_whitespace) && has_digit(id);
            if is_id && self.is_row(fields, untitled) {
                // A row, in a file without titles.
                return None;
            }
            above.push((at, fields.iter().map(str::to_owned).collect()));
        }
        None
    }

    /// The same with the lines above the titles, and with the one below where that belongs to them.
    fn with_lines_around(
        mut self,
        above: &Above,
        next: Option<Record<'_>>,
        format: CsvFormat,
        options: &Options,
    ) -> Self {
        let is_total = |cells: &[String]| {
            self.is_of_rows(cells.iter().map(String::as_str), options)
                || cells.iter().any(|cell| is_bare_total(cell))
                    && cells.iter().any(|cell| has_digit(cell))
                || cells.iter().any(|cell| is_total_of_repayments(cell))
                    && cells.iter().any(|cell| has_money(cell))
        };
        self.above = above.iter().map(|(at, cells)| (*at, is_total(cells))).collect();
        match next {
            Some(next) => self.with_line_below(next, format, options),
            None => self,
        }
    }

    /// What is wrong with titles that were all found: they say that the amounts are others than those that are meant,
    /// these have other columns in them, or they stand below rows.
    fn find_fault(
        &mut self,
        text: &Text,
        above: &Above,
        positions: [Positions; 2],
        format: CsvFormat,
        options: &Options,
    ) {
        if let (Some(titled), Ok(positions)) = (&self.titles, &self.positions)
            && let Some(fault) = titled.titles.contradiction(*positions, options)
        {
            let is_paid = options.meaning == Some(AmountMeaning::CumulativePrincipal);
            let paid = is_paid.then(|| titled.titles.with_paid(*positions)).flatten();
            self.positions = paid.ok_or_else(|| vec![fault]);
        }
        if let Some(fault) = self.summed(text, options) {
            self.positions = Err(vec![fault]);
        }
        if self.may_be_rows(text, above, positions, format) {
            self.positions = Err(vec![TitleFault::BelowRows]);
        }
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
    pub(super) fn below(
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
        above: &Above,
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
}

/// The titles of a line, or of it and the last one above where only both together say what is meant, and where they
/// stand.
fn located(
    at: usize,
    fields: Fields<'_>,
    above: &mut Above,
    format: CsvFormat,
    options: &Options,
) -> (TitleLine, Result<Positions, Vec<TitleFault>>) {
    let titled = TitleLine { at, titles: Titles::of(fields) };
    let located = titled.titles.locate(format, options);
    let is_of_words = !fields.iter().any(|cell| Reading::of(cell).is_some());
    // `Saldo` alone says what the amounts are not, and `Pagado` below `Capital` what they are.
    let is_other = |titles: &Titles, at| titles.contradiction(at, options).is_some();
    let may_join = is_of_words
        && match &located {
            Ok(at) => is_other(&titled.titles, *at),
            // Where one is missing here, the line above has words of it, too.
            Err(faults) => {
                faults.iter().any(TitleFault::is_missing) || !faults.iter().any(TitleFault::asks)
            }
        };
    if let (true, Some((upper_at, upper))) = (may_join, above.last()) {
        let joint = Titles::of_two_lines(upper, fields);
        if let Ok(joined) = joint.locate(format, options)
            && (located.is_err() || !is_other(&joint, joined))
        {
            let at = *upper_at;
            above.pop();
            return (TitleLine { at, titles: joint }, Ok(joined));
        }
    }
    (titled, located)
}
