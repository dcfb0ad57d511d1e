//! Ids of one pattern, and what they have in common.

use super::pattern::{is_of, numbers, pattern, without_lengths};
use super::swapped::is_sum;
use crate::model::is_digits;

/// An amount of so many digits is hardly one by chance that is like the ids.
const LONG_ID: usize = 6;

/// Ids of one pattern.
pub(super) struct Alike {
    pub pattern: String,
    /// Whether they have no signs.
    pub is_bare: bool,
    pub ids: u64,
    /// Of each of their numbers how many begin with a zero.
    pub zeros: Vec<u64>,
    /// How many digits they have behind their first zeros, at least and at most, where they are numbers.
    pub digits: [usize; 2],
    /// How many of their first bytes are the same in all of them.
    common: usize,
    pub first: (usize, String),
}

impl Alike {
    pub fn new(at: usize, id: &str) -> Self {
        let (ids, zeros) = (0, numbers(id).map(|_| 0).collect());
        let (digits, first) = ([usize::MAX, 0], (at, id.to_owned()));
        let (pattern, is_bare) = (pattern(id), id.chars().all(char::is_alphanumeric));
        Self { pattern, is_bare, ids, zeros, digits, common: id.len(), first }
    }

    pub fn hear(&mut self, id: &str) {
        self.ids += 1;
        for (zeros, number) in self.zeros.iter_mut().zip(numbers(id)) {
            *zeros += u64::from(number.starts_with('0'));
        }
        let digits = id.trim_start_matches('0').len();
        self.digits = [self.digits[0].min(digits), self.digits[1].max(digits)];
        let same = id.bytes().zip(self.first.1.bytes()).take_while(|(a, b)| a == b).count();
        self.common = self.common.min(same);
    }

    pub fn are_numbers(&self) -> bool {
        self.pattern.bytes().all(|b| b == b'9')
    }

    /// Whether an id and an amount of another row have changed places: the id is written as an amount, or is a shorter
    /// number than these, and the amount is like these. `1201.01` may be a part of 1201.
    pub fn has_changed_places(&self, id: &str, amount: &str) -> bool {
        let is_number = || {
            let [own, usual] = [id, &self.pattern].map(str::len);
            is_digits(id) && own < usual && usual >= LONG_ID && is_of(amount, &self.pattern)
        };
        let is_id = || is_of(amount, &self.pattern) || self.pattern.contains('A');
        is_digits(amount) && ((is_sum(id) && is_id()) || is_number())
    }

    /// What all of them begin with.
    pub fn begin(&self) -> &str {
        self.first.1.get(..self.common).unwrap_or_default()
    }

    /// The ids with letters and numbers of any length.
    pub fn shape(&self) -> String {
        without_lengths(&self.pattern, &['A', '9'])
    }
}
