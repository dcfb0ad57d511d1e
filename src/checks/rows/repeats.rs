//! Which ids of a file stand there twice, or nearly so.
//!
//! Of every row no more is kept than a hash of 64 bits. Only where two of these are the same may the
//! ids be, and only such rows are looked at closer when the file is gone over again.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::checks::ids::signs::in_any_spelling;
use crate::model::read_id;
use crate::reading::Table;

/// The ids of a row: of the loan, and where the format has it of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ids<'r> {
    pub loan: &'r str,
    pub client: Option<&'r str>,
}

/// Ids like those of a row that stood on another line before, which begins there.
pub(super) enum Occurrence {
    /// The same.
    Again(usize),
    /// They differ in case, in leading zeros, or in the signs between their parts only.
    Nearly(usize),
}

/// The ids of a row, of the loan and of the client.
type Key = (String, Option<String>);

fn key(ids: Ids<'_>, of: impl Fn(&str) -> String) -> Key {
    (of(ids.loan), ids.client.map(of))
}

/// The ids that may be there more than once, as far as the file was gone over again.
#[derive(Default)]
pub(super) struct Repeats {
    /// The hashes of the ids of all rows, until these were heard.
    hashes: Vec<u64>,
    /// Where the first line begins with each hash that several rows have, when it was met.
    first: HashMap<u64, Option<usize>, RandomState>,
    /// Where the first line begins with ids that are not quite those of the first line with their hash.
    others: HashMap<Key, usize>,
    /// The same of ids that have the hash of others by chance, in any spelling.
    strangers: HashMap<Key, usize>,
}

impl Repeats {
    /// Adds the hash of the ids of a row.
    pub fn add(&mut self, hash: u64) {
        self.hashes.push(hash);
    }

    /// When all were heard, those with a hash that is there more than once.
    pub fn settle(mut self) -> Self {
        self.let_go_single();
        self.hashes.sort_unstable();
        let pairs = self.hashes.windows(2).filter(|pair| pair[0] == pair[1]);
        let mut repeated: Vec<u64> = pairs.map(|pair| pair[0]).collect();
        // Not both at once in the memory.
        self.hashes = Vec::new();
        repeated.dedup();
        self.first = repeated.into_iter().map(|hash| (hash, None)).collect();
        self
    }

    /// Lets go of those that begin with bits that no other one begins with: the few that are left are soon
    /// sorted.
    fn let_go_single(&mut self) {
        let words = (self.hashes.len() / 8).next_power_of_two();
        let bit = |hash: u64| {
            let bits = hash.rotate_left(words.trailing_zeros());
            let word = usize::try_from(bits & (words as u64 - 1));
            (word.unwrap_or_default(), 1_u64 << (bits >> 58))
        };
        // What is there once, and what is there twice, in one place of the memory.
        let mut seen = vec![[0; 2]; words];
        for hash in &self.hashes {
            let (word, bit) = bit(*hash);
            let [once, twice] = &mut seen[word];
            *twice |= *once & bit;
            *once |= bit;
        }
        self.hashes.retain(|hash| {
            let (word, bit) = bit(*hash);
            seen[word][1] & bit != 0
        });
    }

    /// Whether there is anything to look for.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// Goes on to the ids of a row, with their hash, on the line that begins at `at`.
    pub fn occurrence(
        &mut self,
        table: Table<'_>,
        at: usize,
        ids: Ids<'_>,
        hash: u64,
    ) -> Option<Occurrence> {
        let met = self.first.get_mut(&hash)?;
        let Some(first) = *met else {
            *met = Some(at);
            return None;
        };
        let cell = |column| table.cell(first, column);
        let (loan, client) = (cell(table.positions.loan_id), table.positions.client_id.map(cell));
        let before = Ids {
            loan: read_id(&loan).unwrap_or_default(),
            client: client.as_deref().map(|client| read_id(client).unwrap_or_default()),
        };
        if before == ids {
            return Some(Occurrence::Again(first));
        }
        let other = *self.others.entry(key(ids, str::to_owned)).or_insert(at);
        if other != at {
            return Some(Occurrence::Again(other));
        }
        if is_of_salesforce(ids.loan) && is_of_salesforce(before.loan) {
            return None;
        }
        let spelling = key(ids, in_any_spelling);
        if spelling == key(before, in_any_spelling) {
            return Some(Occurrence::Nearly(first));
        }
        let stranger = *self.strangers.entry(spelling).or_insert(at);
        (stranger != at).then_some(Occurrence::Nearly(stranger))
    }
}

/// Whether an id is one of Salesforce, as `a0X5g00000Wu9YI`: two that differ in capitals alone are of two records.
fn is_of_salesforce(id: &str) -> bool {
    let has_inner = |pair: &[u8]| pair[0].is_ascii_digit() && pair[1].is_ascii_uppercase();
    id.len() == 15
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && id.bytes().any(|byte| byte.is_ascii_lowercase())
        && id.as_bytes().windows(2).any(has_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CsvFormat;
    use crate::reading::{Options, open};

    #[test]
    fn only_hashes_that_are_there_twice_are_kept() {
        let hashes =
            |numbers: std::ops::Range<u64>| numbers.map(|n| n.wrapping_mul(u64::MAX / 999));
        for count in [0, 1, 20, 3_000] {
            let all = hashes(0..count).chain(hashes(5..10));
            let repeats = Repeats { hashes: all.collect(), ..Repeats::default() }.settle();
            let mut kept: Vec<u64> = repeats.first.into_keys().collect();
            let mut twice: Vec<u64> = hashes(5..10.min(count)).collect();
            kept.sort_unstable();
            twice.sort_unstable();
            assert_eq!(kept, twice, "{count}");
        }
    }

    #[test]
    fn ids_with_one_hash_are_told_apart() {
        let file = "loan_id,amount\nL-1,1\nL-2,1\nl-2,1\nL-02,1\nL-2,1\nl-2,1\nL-1,1\n";
        let sheet = open(file.into(), CsvFormat::TwoColumn, &Options::default());
        let table = sheet.table().unwrap();
        let mut repeats = Repeats { hashes: vec![7, 7], ..Repeats::default() }.settle();
        let (mut lines, mut told) = (table.lines(), Vec::new());
        while let Some(line) = lines.read() {
            let ids = Ids { loan: &line.cells.unwrap()[0], client: None };
            told.push(match repeats.occurrence(table, line.at, ids, 7) {
                None => "new".to_owned(),
                Some(Occurrence::Again(at)) => format!("line {} again", table.line_of(at)),
                Some(Occurrence::Nearly(at)) => format!("nearly line {}", table.line_of(at)),
            });
        }
        assert_eq!(
            told,
            [
                "new",
                "new",
                "nearly line 3",
                "nearly line 3",
                "line 3 again",
                "line 4 again",
                "line 2 again",
            ]
        );
    }
}
