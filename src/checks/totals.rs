//! Lines that may be totals: judged by the sum of the rows above them, in any language.
//!
//! A line without an id, or with a word where all others have a number, is a control total where its amount
//! is the sum of the rows above it, or since the last such line. It is proof that the rows are whole. What
//! is called a total and does not agree is an error; what looks like one and cannot be sure, too. An id
//! that is shaped like the others is a loan, whatever its amount.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::ids;
use super::signs::Signs;
use crate::model::{Amount, Total};
use crate::reading::{Line, LineKind, Positions, Reading, Sheet};

/// So far from the end of the rows, or from their beginning, a line in words is no loan.
const NEAR: [u64; 2] = [1, 3];

/// What a line is that may be a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Row,
    /// It agrees with the rows above it.
    Control(Amount),
    /// It is called a total, and the rows above come to another sum.
    Disagrees {
        stated: Option<Amount>,
        sum: Total,
    },
    /// It has the sum, or the number, of the rows above, and an id unlike theirs.
    LooksLikeTotal,
    /// It is the total of another column.
    OfOthers,
    /// A word stands where all rows have an id with a digit.
    Word,
    /// Its id is in words, unlike all others.
    Unlike,
}

/// Why a line may be a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hint {
    Called,
    NoId,
    Word,
    OtherShape,
    /// Of another shape, and in words.
    Unlike,
}

/// A line that may be a total, beside the rows above it.
struct Candidate {
    at: usize,
    hint: Hint,
    amount: Option<Amount>,
    agrees: bool,
    /// Whether its amount is how many rows stand above, or their average.
    is_figure: bool,
    /// Whether nothing stands where its amount would.
    is_blank: bool,
    sum: Total,
    /// How many lines with an amount stand above.
    above: u64,
}

/// The lines of a file that may be totals, judged.
pub(super) struct Totals {
    /// With what the amounts were read.
    pub separator: char,
    verdicts: HashMap<usize, Verdict>,
}

impl Totals {
    pub fn judge(sheet: &Sheet, positions: Positions, separator: char) -> Self {
        let mut scan = Scan::of(sheet, positions, separator, false);
        let wrong_words = scan.words(false);
        if scan.rows < 2 || (wrong_words > 1 && wrong_words * 4 > scan.rows) {
            // There are so many, or so few others, that they are ids.
            scan = Scan::of(sheet, positions, separator, true);
        }
        let has_wrong_words = scan.words(false) > 0;
        let lines = scan.lines;
        let verdicts = scan
            .candidates
            .iter()
            .map(|candidate| (candidate.at, candidate.verdict(has_wrong_words, lines)));
        Self { separator, verdicts: verdicts.collect() }
    }

    /// What the line that begins at `at` is.
    pub fn verdict(&self, at: usize) -> Verdict {
        self.verdicts.get(&at).copied().unwrap_or(Verdict::Row)
    }
}

impl Candidate {
    fn verdict(&self, has_wrong_words: bool, lines: u64) -> Verdict {
        let Self { hint, amount, agrees, sum, .. } = *self;
        let control = amount.map_or(Verdict::Row, Verdict::Control);
        match hint {
            Hint::Called | Hint::NoId if agrees => control,
            Hint::Called if self.is_blank => Verdict::OfOthers,
            Hint::Called => Verdict::Disagrees { stated: amount, sum },
            Hint::NoId => Verdict::Row,
            Hint::Word if agrees && !has_wrong_words => control,
            _ if agrees || self.is_figure => Verdict::LooksLikeTotal,
            Hint::Word if self.is_near_an_end(lines) => Verdict::Word,
            Hint::Unlike if self.is_near_an_end(lines) => Verdict::Unlike,
            Hint::Word | Hint::OtherShape | Hint::Unlike => Verdict::Row,
        }
    }

    /// Whether it stands where the headings and footers of a file do.
    fn is_near_an_end(&self, lines: u64) -> bool {
        self.above < NEAR[0] || is_near_end(self.above, lines)
    }
}

/// Whether few lines with an amount follow one that has so many above it, of all `lines`.
pub(super) fn is_near_end(above: u64, lines: u64) -> bool {
    above + NEAR[1] >= lines
}

/// Whether an amount is how many rows there are.
pub(super) fn is_count(amount: Amount, rows: Decimal) -> bool {
    amount.as_decimal() == rows
}

/// Whether an amount is the average of so many rows, rounded.
pub(super) fn is_average(amount: Amount, all: Total, rows: Decimal) -> bool {
    let (amount, average) = (amount.as_decimal(), all.as_decimal() / rows);
    average.round_dp(amount.scale()) == amount && !amount.is_zero()
}

/// All lines with an amount, gone over once.
struct Scan<'a> {
    sheet: &'a Sheet,
    positions: Positions,
    separator: char,
    /// Whether words are ids here.
    are_words_ids: bool,
    candidates: Vec<Candidate>,
    rows: u64,
    lines: u64,
    all: Total,
    since: Total,
    rows_since: u64,
    has_control: bool,
    /// The amount of the row before.
    last: Option<Amount>,
}

impl<'a> Scan<'a> {
    fn of(sheet: &'a Sheet, positions: Positions, separator: char, are_words_ids: bool) -> Self {
        let mut scan = Self {
            sheet,
            positions,
            separator,
            are_words_ids,
            candidates: Vec::new(),
            rows: 0,
            lines: 0,
            all: Total::default(),
            since: Total::default(),
            rows_since: 0,
            has_control: false,
            last: None,
        };
        if let Some(mut lines) = sheet.lines() {
            while let Some(line) = lines.read() {
                scan.hear(&line);
            }
        }
        scan
    }

    /// How many words there are whose amount agrees, or does not.
    fn words(&self, agrees: bool) -> u64 {
        let is_one = |line: &&Candidate| line.hint == Hint::Word && line.agrees == agrees;
        self.candidates.iter().filter(is_one).count() as u64
    }

    fn amount(&self, cell: &str) -> Option<Amount> {
        let number = match Reading::of(cell)? {
            Reading::Same(number) | Reading::One(number, _) => number,
            Reading::Two { point, comma } => {
                if self.separator == ',' {
                    comma
                } else {
                    point
                }
            }
        };
        number.amount().ok().filter(|_| !number.negative)
    }

    fn hear(&mut self, line: &Line<'_>) {
        let Ok(cells) = line.cells else { return };
        let (id, is_whole) = (line.loan_id, cells.len() == self.sheet.width());
        if line.kind == LineKind::Total {
            // In a line with other columns its amount may stand in any.
            let is_blank = is_whole && cells[self.positions.amount].trim().is_empty();
            let amounts: Vec<_> = if is_whole && !is_blank {
                self.amount(&cells[self.positions.amount]).into_iter().collect()
            } else {
                cells.iter().filter_map(|cell| self.amount(cell)).collect()
            };
            let agreeing = amounts.iter().copied().find(|amount| self.agrees(*amount, 1));
            let amount = agreeing.or(amounts.first().copied().filter(|_| !is_blank));
            self.add(line.at, Hint::Called, amount);
            if let Some(added) = self.candidates.last_mut() {
                added.is_blank = is_blank;
            }
            return;
        }
        let Some(amount) = self.amount(cells.get(self.positions.amount).unwrap_or_default()) else {
            return;
        };
        if line.kind != LineKind::Row || !is_whole {
            return;
        }
        if let Some(hint) = self.hint(id, amount) {
            self.add(line.at, hint, Some(amount));
        } else {
            self.lines += 1;
            self.add_row(amount);
        }
    }

    fn hint(&self, id: &str, amount: Amount) -> Option<Hint> {
        let signs = Signs::of(id.trim());
        if id.trim().is_empty() || ids::is_nothing(id, signs) {
            Some(Hint::NoId)
        } else if !id.chars().any(char::is_numeric) {
            (!self.are_words_ids).then_some(Hint::Word)
        } else {
            let is_other = if signs.is_wordy() {
                self.sheet.shapes().is_rare(id)
            } else {
                let least = if has_many_digits(amount) { 2 } else { 4 };
                self.agrees(amount, 2) && self.sheet.shapes().is_alone(id, least)
            };
            let is_unlike =
                || id.trim().contains(char::is_whitespace) && self.sheet.shapes().is_single(id);
            is_other.then(|| if is_unlike() { Hint::Unlike } else { Hint::OtherShape })
        }
    }

    /// Whether an amount is the sum of at least so many rows above.
    fn agrees(&self, amount: Amount, least: u64) -> bool {
        let is_all = self.rows >= least && self.all == amount;
        let is_branch = self.has_control && self.rows_since > 0 && self.since == amount;
        is_all || is_branch
    }

    fn add(&mut self, at: usize, hint: Hint, amount: Option<Amount>) {
        let least = if hint == Hint::Called { 1 } else { 2 };
        let is_sum = amount.is_some_and(|amount| self.agrees(amount, least));
        let agrees = is_sum && (hint == Hint::Called || amount.is_some_and(|a| !a.is_zero()));
        let has_other_shape = matches!(hint, Hint::OtherShape | Hint::Unlike);
        let is_figure = (hint == Hint::Word || has_other_shape)
            && amount.is_some_and(|amount| self.is_figure(amount));
        self.candidates.push(Candidate {
            at,
            hint,
            amount,
            agrees,
            is_figure,
            is_blank: false,
            sum: self.all,
            above: self.lines,
        });
        self.lines += 1;
        if agrees && !has_other_shape {
            (self.since, self.rows_since, self.has_control) = (Total::default(), 0, true);
        } else if let Some(amount) = amount
            && (hint == Hint::NoId || has_other_shape)
            && !agrees
            && !is_figure
        {
            self.add_row(amount);
        }
    }

    /// Whether an amount is how many rows stand above, or their average, rounded.
    fn is_figure(&self, amount: Amount) -> bool {
        // Where all rows have one amount it tells nothing.
        let is_like_last = self.last == Some(amount);
        let rows = self.rows.into();
        self.rows > 1
            && (is_count(amount, rows) || (!is_like_last && is_average(amount, self.all, rows)))
    }

    fn add_row(&mut self, amount: Amount) {
        self.all += amount;
        self.last = Some(amount);
        self.since += amount;
        self.rows += 1;
        self.rows_since += 1;
    }
}

/// Whether a sum is hardly one by chance: that of a few small round amounts may be.
fn has_many_digits(amount: Amount) -> bool {
    let digits: String = amount.to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len() > 3
}
