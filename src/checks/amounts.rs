//! How the amounts of a file are to be read, and whether each can be one.
//!
//! `1.250` is one and a quarter in one country and twelve hundred and fifty in another. No cell is
//! read by itself: all of them are asked first, and where they do not decide, nothing is guessed.

use iso_currency::Currency;

use super::Rules;
use super::finding::Finding;
use crate::csv_file::{Number, read_number};
use crate::repayment::{Amount, AmountFault};
use crate::text::escape;

/// What a cell can mean.
enum Sense<'c> {
    /// It is no number.
    None,
    /// It is the same number with either decimal separator.
    Same(Number<'c>),
    /// It is a number with this decimal separator only.
    One(Number<'c>, char),
    /// It is two different numbers.
    Two { point: Number<'c>, comma: Number<'c> },
}

impl<'c> Sense<'c> {
    fn of(cell: &'c str) -> Self {
        match (read_number(cell, '.'), read_number(cell, ',')) {
            (None, None) => Self::None,
            (Some(number), None) => Self::One(number, '.'),
            (None, Some(number)) => Self::One(number, ','),
            (Some(point), Some(comma)) if point == comma => Self::Same(point),
            (Some(point), Some(comma)) => Self::Two { point, comma },
        }
    }
}

/// How many decimals an amount may have.
#[derive(Debug, Clone, Copy)]
struct Decimals {
    currency: Option<Currency>,
    most: usize,
}

impl Decimals {
    fn new(currency: Option<Currency>) -> Self {
        let exponent = currency.and_then(Currency::exponent);
        Self { currency, most: exponent.map_or(2, usize::from) }
    }

    fn allow(self, number: &Number) -> bool {
        number.significant_decimals() <= self.most
    }

    /// Whether the currency is known, and rules this reading out.
    fn rule_out(self, number: &Number) -> bool {
        self.currency.is_some() && !self.allow(number)
    }
}

/// The cells that speak for one decimal separator.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    count: u64,
    first_line: u64,
}

impl Votes {
    fn add(&mut self, line: u64) {
        if self.count == 0 {
            self.first_line = line;
        }
        self.count += 1;
    }
}

/// Votes for the decimal point and for the decimal comma.
#[derive(Debug, Clone, Copy, Default)]
struct Poll {
    point: Votes,
    comma: Votes,
}

impl Poll {
    fn add(&mut self, separator: char, line: u64) {
        if separator == '.' { self.point.add(line) } else { self.comma.add(line) }
    }
}

/// What all the amounts of a file say about how to read them.
#[derive(Debug)]
pub(super) struct Evidence {
    decimals: Decimals,
    /// Cells that are a number in one reading only.
    by_form: Poll,
    /// Cells that are two numbers, one of which the currency rules out. A cell with a decimal too
    /// many looks like this too, so it counts only where no form decides.
    by_currency: Poll,
    /// Whether a cell is two numbers, and nothing rules one out.
    undecided: bool,
}

impl Evidence {
    pub fn new(rules: &Rules) -> Self {
        Self {
            decimals: Decimals::new(rules.currency),
            by_form: Poll::default(),
            by_currency: Poll::default(),
            undecided: false,
        }
    }

    pub fn add(&mut self, line: u64, cell: &str) {
        match Sense::of(cell) {
            Sense::One(number, separator) if !self.decimals.rule_out(&number) => {
                self.by_form.add(separator, line);
            }
            Sense::Two { point, comma } => {
                if self.decimals.rule_out(&point) {
                    self.by_currency.add(',', line);
                } else if self.decimals.rule_out(&comma) {
                    self.by_currency.add('.', line);
                } else {
                    self.undecided = true;
                }
            }
            _ => {}
        }
    }

    /// The one reading for the whole file. What the user said decides.
    pub fn decide(&self, said: Option<char>) -> Reading {
        let mut reading =
            Reading { decimals: self.decimals, separator: said, is_said: true, witnesses: None };
        if said.is_some() {
            return reading;
        }
        reading.is_said = false;
        let forms = self.by_form;
        let poll = if forms.point.count + forms.comma.count > 0 { forms } else { self.by_currency };
        if poll.point.count > 0 && poll.comma.count > 0 {
            reading.witnesses = Some((poll.point.first_line, poll.comma.first_line));
        }
        reading.separator = match poll.point.count.cmp(&poll.comma.count) {
            std::cmp::Ordering::Greater => Some('.'),
            std::cmp::Ordering::Less => Some(','),
            std::cmp::Ordering::Equal if poll.point.count == 0 && !self.undecided => Some('.'),
            std::cmp::Ordering::Equal => None,
        };
        reading
    }
}

/// How the amounts of a file are read.
#[derive(Debug)]
pub(super) struct Reading {
    decimals: Decimals,
    /// The decimal separator, or `None` where nothing decides.
    pub separator: Option<char>,
    /// Whether the user named it.
    is_said: bool,
    /// Where the amounts contradict one another: a line with a decimal point, one with a comma.
    witnesses: Option<(u64, u64)>,
}

impl Reading {
    /// The amount in a cell, or the one finding about it.
    pub fn read(&self, cell: &str) -> Result<Amount, Finding> {
        let number = match Sense::of(cell) {
            Sense::None if cell.trim().is_empty() => return Err(missing()),
            Sense::None => return Err(not_a_number(cell)),
            Sense::Same(number) => number,
            Sense::One(number, _) if number.negative => number,
            Sense::One(number, separator) => {
                if self.is_said && self.separator != Some(separator) {
                    return Err(not_as_said(cell, separator));
                }
                match self.witnesses {
                    Some(lines)
                        if self.separator != Some(separator)
                            && !self.decimals.rule_out(&number) =>
                    {
                        return Err(contradiction(cell, &number, separator, lines));
                    }
                    _ => number,
                }
            }
            Sense::Two { point, .. } if point.negative => point,
            Sense::Two { point, comma } => {
                let (read, other) = match self.separator {
                    None => return Err(ambiguous(cell, &point, &comma)),
                    Some('.') => (point, comma),
                    Some(_) => (comma, point),
                };
                if self.witnesses.is_some()
                    && self.decimals.rule_out(&read)
                    && self.decimals.allow(&other)
                {
                    return Err(ambiguous(cell, &read, &other));
                }
                read
            }
        };
        self.bound(cell, &number)
    }

    fn bound(&self, cell: &str, number: &Number) -> Result<Amount, Finding> {
        if number.negative {
            return Err(negative(cell));
        }
        match number.digits.parse() {
            Err(AmountFault::TooLarge) => Err(too_large(cell)),
            Err(AmountFault::NotANumber) => Err(not_a_number(cell)),
            Ok(amount) if self.decimals.allow(number) => Ok(amount),
            Ok(_) | Err(AmountFault::TooPrecise) => {
                Err(too_many_decimals(cell, number, self.decimals))
            }
        }
    }
}

fn missing() -> Finding {
    Finding::error(
        "amount.missing",
        "the amount is empty",
        "write the amount, also where it is 0; a loan that was repaid in nothing is still reported",
    )
}

fn not_a_number(cell: &str) -> Finding {
    let shown = escape(cell);
    let advice = if cell.contains(['e', 'E']) && cell.starts_with(|c: char| c.is_ascii_digit()) {
        "format the column as a number with its decimals before you export it"
    } else if cell.trim().starts_with('(') {
        "write a number of 0 or more; parentheses mean a negative amount in accounts"
    } else {
        "write digits only, with at most one decimal separator: no currency, no %, no + and no text"
    };
    Finding::error("amount.not-a-number", format!("the amount \"{shown}\" is not a number"), advice)
}

fn not_as_said(cell: &str, separator: char) -> Finding {
    Finding::error(
        "amount.not-a-number",
        format!(
            "the amount \"{}\" is a number only with a decimal {}, and the configuration says \
             otherwise",
            escape(cell),
            separator_name(separator)
        ),
        format!("correct the amount, or set [csv] decimal_separator = \"{separator}\""),
    )
}

fn negative(cell: &str) -> Finding {
    Finding::error(
        "amount.negative",
        format!("the amount \"{}\" is negative", escape(cell)),
        "report what has been repaid, or is owed, by the end of the month: 0 or more",
    )
}

fn too_large(cell: &str) -> Finding {
    Finding::error(
        "amount.too-large",
        format!("the amount \"{}\" is 1,000,000,000,000 or more", escape(cell)),
        "check for an id in the amount column, or for two amounts run together",
    )
}

fn too_many_decimals(cell: &str, number: &Number, decimals: Decimals) -> Finding {
    let found = number.significant_decimals();
    let shown = escape(cell);
    let (message, advice) = match decimals.currency {
        Some(currency) => (
            format!(
                "the amount \"{shown}\" has {found} decimals, and {} has {}",
                currency.code(),
                decimals.most
            ),
            "round the amount in the export; do not cut digits off by hand",
        ),
        None => (
            format!("the amount \"{shown}\" has {found} decimals, and most currencies have 2"),
            "round the amount in the export; if your currency has more decimals, name it: \
             [partner] currency = \"...\"",
        ),
    };
    Finding::error("amount.decimals", message, advice)
}

fn ambiguous(cell: &str, one: &Number, other: &Number) -> Finding {
    Finding::error(
        "amount.ambiguous",
        format!(
            "the amount \"{}\" can be {} or {}, and nothing in the file says which",
            escape(cell),
            escape(&one.digits),
            escape(&other.digits)
        ),
        "look at a loan that you know, then set [csv] decimal_separator = \".\" or \",\" in the \
         configuration",
    )
}

fn contradiction(cell: &str, number: &Number, separator: char, lines: (u64, u64)) -> Finding {
    let (point, comma) = lines;
    let (line, other) = if separator == '.' { (comma, ',') } else { (point, '.') };
    Finding::error(
        "amount.ambiguous",
        format!(
            "the amount \"{}\" is {} with a decimal {}, but line {line} has a decimal {}",
            escape(cell),
            escape(&number.digits),
            separator_name(separator),
            separator_name(other)
        ),
        "write all amounts of the file in the same way, or export it again",
    )
}

fn separator_name(separator: char) -> &'static str {
    if separator == '.' { "point" } else { "comma" }
}
