//! How the amounts of a file are to be read, and whether each can be one.
//!
//! `1.250` is one and a quarter in one country and twelve hundred and fifty in another. No cell is
//! read by itself: all of them are asked first, and where they do not decide, nothing is guessed.

use iso_currency::Currency;

use super::Rules;
use super::kind::CellFault;
use crate::model::{Amount, AmountFault};
use crate::reading::{Number, read_number};

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
struct SeparatorTally {
    point: Votes,
    comma: Votes,
}

impl SeparatorTally {
    fn add(&mut self, separator: char, line: u64) {
        let votes = if separator == '.' { &mut self.point } else { &mut self.comma };
        votes.add(line);
    }
}

/// What all the amounts of a file say about how to read them.
#[derive(Debug)]
pub(super) struct Evidence {
    decimals: Decimals,
    delimiter: char,
    /// Cells that are a number in one reading only.
    by_form: SeparatorTally,
    /// Cells that are two numbers, one of which the currency rules out. A cell with a decimal too
    /// many looks like this too, so it counts only where no form decides.
    by_currency: SeparatorTally,
    /// Whether a cell is two numbers, and nothing rules one out.
    undecided: bool,
}

impl Evidence {
    pub fn new(rules: &Rules, delimiter: char) -> Self {
        Self {
            decimals: Decimals::new(rules.currency),
            delimiter,
            by_form: SeparatorTally::default(),
            by_currency: SeparatorTally::default(),
            undecided: false,
        }
    }

    pub fn add(&mut self, line: u64, cell: &str) {
        match Sense::of(cell) {
            Sense::One(number, separator) if !self.decimals.rule_out(&number) => {
                self.by_form.add(separator, line);
            }
            Sense::Two { point, comma } => {
                // Who splits columns by commas seldom writes decimals with them: there, one decimal
                // too many is as likely as a group, and a factor of a thousand apart.
                if self.decimals.rule_out(&point) && self.delimiter != ',' {
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
    /// The amount in a cell, or why there is none.
    pub fn read(&self, cell: &str) -> Result<Amount, CellFault> {
        match Sense::of(cell) {
            Sense::None if cell.trim().is_empty() => Err(CellFault::Missing),
            Sense::None => Err(CellFault::NotANumber),
            Sense::Same(number) => self.bound(&number),
            Sense::One(number, separator) => self.read_one(number, separator),
            Sense::Two { point, comma } => self.read_two(point, comma),
        }
    }

    /// A cell that is a number with this separator only.
    fn read_one(&self, number: Number, separator: char) -> Result<Amount, CellFault> {
        if number.negative || self.separator == Some(separator) {
            return self.bound(&number);
        }
        if self.is_said {
            return Err(CellFault::NotAsSaid { separator });
        }
        match self.witnesses {
            Some((point, comma)) if !self.decimals.rule_out(&number) => {
                let against = if separator == '.' { comma } else { point };
                let number = number.digits.into_owned();
                Err(CellFault::Contradiction { number, separator, against })
            }
            _ => self.bound(&number),
        }
    }

    /// A cell that is two different numbers.
    fn read_two(&self, point: Number, comma: Number) -> Result<Amount, CellFault> {
        if point.negative {
            return Err(CellFault::Negative);
        }
        let (read, other) = match self.separator {
            None => return Err(ambiguous(&point, &comma)),
            Some('.') => (point, comma),
            Some(_) => (comma, point),
        };
        let speaks_against = self.decimals.rule_out(&read) && self.decimals.allow(&other);
        if speaks_against && self.witnesses.is_some() {
            return Err(ambiguous(&read, &other));
        }
        self.bound(&read)
    }

    fn bound(&self, number: &Number) -> Result<Amount, CellFault> {
        if number.negative {
            return Err(CellFault::Negative);
        }
        match number.digits.parse() {
            Err(AmountFault::TooLarge) => Err(CellFault::TooLarge),
            Err(AmountFault::NotANumber) => Err(CellFault::NotANumber),
            Ok(amount) if self.decimals.allow(number) => Ok(amount),
            Ok(_) | Err(AmountFault::TooPrecise) => Err(CellFault::Decimals {
                found: number.significant_decimals(),
                most: self.decimals.most,
                currency: self.decimals.currency,
            }),
        }
    }
}

fn ambiguous(one: &Number, other: &Number) -> CellFault {
    CellFault::Ambiguous { one: one.digits.to_string(), other: other.digits.to_string() }
}
