//! How the amounts of a file are to be read, and whether each can be one.
//!
//! `1.250` is one and a quarter in one country and twelve hundred and fifty in another. No cell is
//! read by itself: all of them are asked first, and where they do not decide, nothing is guessed.

pub(super) mod again;
pub(super) mod balance;
pub(super) mod cell;
pub(super) mod far;
pub(super) mod marks;
pub(super) mod other_numbers;

use iso_currency::Currency;

use self::cell::{CellAmount, Either};
use super::finding::CellFault;
use crate::checks::rules::Rules;
use crate::model::{Amount, AmountFault};
use crate::reading::{Number, Reading, Table};

type Fault<'c> = CellFault<Number<'c>>;

/// What may be a group of digits has so many decimals, if it is none.
const THIRDS: usize = 3;

/// From here on a number can be written in groups.
const GROUPED_FROM: u16 = 1_000;

impl CellFault<Number<'_>> {
    /// The same without the cell.
    pub(super) fn into_owned(self) -> CellFault {
        match self {
            Self::Missing => CellFault::Missing,
            Self::NotANumber => CellFault::NotANumber,
            Self::NotAsSaid { separator } => CellFault::NotAsSaid { separator },
            Self::Ambiguous { one, other } => {
                CellFault::Ambiguous { one: one.to_string(), other: other.to_string() }
            }
            Self::Contradiction { separator, against } => {
                CellFault::Contradiction { separator, against }
            }
            Self::Negative => CellFault::Negative,
            Self::Decimals { found, most, currency } => {
                CellFault::Decimals { found, most, currency }
            }
            Self::TooLarge => CellFault::TooLarge,
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

    fn allow(self, number: &Number<'_>) -> bool {
        number.has_at_most(self.most)
    }

    /// The amount that a number is, if it can be one.
    #[inline]
    fn bound<'c>(self, number: &Number<'c>) -> Result<Amount, Fault<'c>> {
        // What is left of `-0.001` is 0.
        if number.negative && !number.is_zero() {
            return Err(CellFault::Negative);
        }
        match number.amount() {
            Err(AmountFault::TooLarge) => Err(CellFault::TooLarge),
            Err(AmountFault::NotANumber) => Err(CellFault::NotANumber),
            Ok(amount) if self.allow(number) => Ok(amount),
            Ok(_) | Err(AmountFault::TooPrecise) => Err(CellFault::Decimals {
                found: number.significant_decimals(),
                most: self.most,
                currency: self.currency,
            }),
        }
    }

    /// Whether the currency has no decimals, not even those that are 0: `50.000` is then in groups.
    fn rule_out_decimals(self, number: &Number<'_>) -> bool {
        self.currency.is_some() && self.most == 0 && number.decimals > 0
    }

    /// Whether the currency is known, and rules this reading out.
    fn rule_out(self, number: &Number<'_>) -> bool {
        self.currency.is_some() && !self.allow(number)
    }
}

/// The cells that speak for one decimal separator.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    count: u64,
    /// Where the line of the first one begins.
    first: usize,
    /// How many decimals they have at most.
    decimals: usize,
}

impl Votes {
    #[inline]
    fn add(&mut self, at: usize, decimals: usize) {
        if self.count == 0 {
            self.first = at;
        }
        self.count += 1;
        self.decimals = self.decimals.max(decimals);
    }
}

/// What all the amounts of a file say about how to read them.
#[derive(Debug)]
pub(super) struct AmountSurvey {
    /// How they are read as far as the user said it.
    configured: DecimalReading,
    delimiter: char,
    /// Cells that are a number in one reading only.
    by_form: Either<Votes>,
    /// Cells that are two numbers, one of which the currency rules out. A cell with a decimal too
    /// many looks like this too, so it counts only where no form decides.
    by_currency: Either<Votes>,
    /// Cells that are the same number in either reading.
    whole: Votes,
    /// Whether a cell is two numbers, and nothing rules one out.
    undecided: bool,
    /// Whether a cell is two numbers, and cannot be the one with this separator.
    faults: Either<bool>,
    /// Whether a cell is two numbers, and has three decimals with this separator.
    thirds: Either<bool>,
}

impl AmountSurvey {
    pub fn new(rules: &Rules, table: Table<'_>) -> Self {
        let separator = table.decimal_separator();
        let decimals = Decimals::new(rules.currency);
        Self {
            configured: DecimalReading {
                decimals,
                separator,
                is_configured: separator.is_some(),
                witnesses: None,
                has_thirds: true,
            },
            delimiter: table.delimiter(),
            by_form: Either::default(),
            by_currency: Either::default(),
            whole: Votes::default(),
            undecided: false,
            faults: Either::default(),
            thirds: Either::default(),
        }
    }

    /// The separator that the user named.
    pub fn configured(&self) -> Option<char> {
        self.configured.separator
    }

    /// Asks a cell that is a number.
    pub fn add(&mut self, at: usize, cell: &Reading<'_>) {
        let decimals = self.configured.decimals;
        match cell {
            Reading::One(number, separator) if !decimals.rule_out(number) => {
                self.by_form.of(*separator).add(at, number.decimals);
            }
            Reading::Two { point, comma } => {
                // Who splits columns by commas seldom writes decimals with them: there, one decimal
                // too many is as likely as a group, and a factor of a thousand apart.
                if decimals.rule_out_decimals(point)
                    || (decimals.rule_out(point) && self.delimiter != ',')
                {
                    self.by_currency.comma.add(at, 0);
                } else if decimals.rule_out_decimals(comma) || decimals.rule_out(comma) {
                    self.by_currency.point.add(at, 0);
                } else {
                    self.undecided = true;
                }
            }
            Reading::Same(_) => self.whole.add(at, 0),
            Reading::One(..) => {}
        }
    }

    /// Whether few amounts have no decimal sign, and several others one.
    pub fn has_few_whole(&self) -> bool {
        let Either { point, comma } = self.by_form;
        let signed = point.count.max(comma.count);
        signed >= far::FEWEST && (1..=signed.min(far::MOST_WHOLE)).contains(&self.whole.count)
    }

    /// The amount in a cell with either separator, where that makes a difference. What it is beside other
    /// amounts is not known yet.
    #[inline]
    pub fn read<'c>(&mut self, cell: &Reading<'c>) -> Result<CellAmount, Fault<'c>> {
        match cell {
            Reading::Two { point, comma } if !self.configured.is_configured && !point.negative => {
                let bound = |number| self.configured.decimals.bound(number).ok();
                let amounts = Either { point: bound(point), comma: bound(comma) };
                *self.thirds.of(if point.decimals > 0 { '.' } else { ',' }) = true;
                self.faults.point |= amounts.point.is_none();
                self.faults.comma |= amounts.comma.is_none();
                Ok(CellAmount::Open(amounts))
            }
            _ => self.configured.read(cell).map(CellAmount::Known),
        }
    }

    /// The one reading for the whole file, what the user said before all else; and whether some cells are
    /// to be read again by it.
    pub fn decide(self, table: Table<'_>) -> (DecimalReading, bool) {
        let mut reading = self.configured;
        if reading.is_configured {
            return (reading, false);
        }
        let has_forms = self.by_form.point.count + self.by_form.comma.count > 0;
        let is_settled = has_forms || self.currency_settles(table);
        let Either { point, comma } = match is_settled {
            _ if has_forms => self.by_form,
            true => self.by_currency,
            false => Either::default(),
        };
        if point.count > 0 && comma.count > 0 {
            reading.witnesses = Some((table.line_of(point.first), table.line_of(comma.first)));
        }
        reading.separator = match point.count.cmp(&comma.count) {
            std::cmp::Ordering::Greater => Some('.'),
            std::cmp::Ordering::Less => Some(','),
            std::cmp::Ordering::Equal if point.count == 0 && is_settled && !self.undecided => {
                Some('.')
            }
            std::cmp::Ordering::Equal
                if point.count == 0 && (self.thirds.point || self.thirds.comma) =>
            {
                shown_elsewhere(table)
            }
            std::cmp::Ordering::Equal => None,
        };
        let written = Either { point, comma }.with(reading.separator).decimals;
        reading.has_thirds = written >= THIRDS || reading.decimals.most >= THIRDS;
        let Either { point, comma } = self.thirds;
        let is_open = (point || comma) && reading.separator.is_none();
        let is_doubtful = !reading.has_thirds && self.thirds.with(reading.separator);
        let has_faults = self.faults.with(reading.separator) || is_doubtful;
        (reading, is_open || has_faults || reading.witnesses.is_some())
    }

    /// Whether the currency tells groups from decimals: it has none, or several amounts are in groups, and no
    /// other is so large that it should be.
    fn currency_settles(&self, table: Table<'_>) -> bool {
        let Either { point, comma } = self.by_currency;
        if self.configured.decimals.most == 0 || point.count + comma.count == 0 {
            return true;
        }
        let (mut in_groups, mut others) = (0, 0);
        let is_small = |number: Number<'_>| {
            number.amount().is_ok_and(|amount| amount.as_decimal() < GROUPED_FROM.into())
        };
        table.lines().each(|line| match line.amount {
            Some(Reading::Two { .. }) => in_groups += 1,
            Some(Reading::Same(number)) if !is_small(number) => others += 1,
            _ => {}
        });
        in_groups > 1 && others == 0
    }
}

/// The separator that the other columns show, where they show one: a loan of `1,200,000`, a balance of `19.50`.
fn shown_elsewhere(table: Table<'_>) -> Option<char> {
    let mut shown = None;
    table.each_row(|row| {
        for at in (0..table.width()).filter(|at| *at != table.positions.amount) {
            let Some(Reading::One(_, separator)) = Reading::of(&row.cells[at]) else { continue };
            if *shown.get_or_insert(separator) != separator {
                return None;
            }
        }
        Some(())
    })?;
    shown
}

/// How the amounts of a file are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct DecimalReading {
    decimals: Decimals,
    /// The decimal separator, or `None` where nothing decides.
    pub separator: Option<char>,
    /// Whether the user named it.
    is_configured: bool,
    /// Where the amounts contradict one another: a line with a decimal point, one with a comma.
    witnesses: Option<(u64, u64)>,
    /// Whether an amount may have three decimals: no currency has a mix of these and of fewer.
    has_thirds: bool,
}

impl DecimalReading {
    /// The amount in a cell, or why there is none.
    #[inline]
    pub fn read<'c>(&self, cell: &Reading<'c>) -> Result<Amount, Fault<'c>> {
        let number = match cell {
            Reading::Same(number) => number,
            Reading::One(number, separator) => {
                self.admit(number, *separator)?;
                number
            }
            Reading::Two { point, comma } => self.choose(point, comma)?,
        };
        self.decimals.bound(number)
    }

    /// Whether a number may stand there with this separator.
    fn admit<'c>(&self, number: &Number<'c>, separator: char) -> Result<(), Fault<'c>> {
        if number.negative || self.separator == Some(separator) {
            return Ok(());
        }
        if self.is_configured {
            return Err(CellFault::NotAsSaid { separator });
        }
        match self.witnesses {
            Some((point, comma)) if !self.decimals.rule_out(number) => {
                let against = if separator == '.' { comma } else { point };
                Err(CellFault::Contradiction { separator, against })
            }
            _ => Ok(()),
        }
    }

    /// Which of two different numbers a cell is.
    fn choose<'n, 'c>(
        &self,
        point: &'n Number<'c>,
        comma: &'n Number<'c>,
    ) -> Result<&'n Number<'c>, Fault<'c>> {
        if point.negative {
            return Err(CellFault::Negative);
        }
        let (one, other) = match self.separator {
            None => return Err(CellFault::Ambiguous { one: *point, other: *comma }),
            Some('.') => (point, comma),
            Some(_) => (comma, point),
        };
        let speaks_against = self.decimals.rule_out(one) && self.decimals.allow(other);
        let is_third = !self.has_thirds && one.decimals > 0 && self.decimals.allow(one);
        if (speaks_against && self.witnesses.is_some()) || is_third {
            return Err(CellFault::Ambiguous { one: *one, other: *other });
        }
        Ok(one)
    }
}
