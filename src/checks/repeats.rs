//! Which ids of a file stand there twice, or nearly so.
//!
//! Of every row no more is kept than a hash of 64 bits. Only where two of these are the same may the
//! ids be, and only such rows are looked at closer when the file is gone over again.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

use foldhash::fast::RandomState;

use super::beside::{Ids, Occurrence};
use crate::model::{normalize_id, plain_id, read_id};
use crate::reading::{Positions, Sheet};

/// A hash that is the same for ids that are the same when normalized: numbers go into it by their values. It
/// is another one in every run; a few other ids may have it too.
fn hash(state: &RandomState, ids: Ids<'_>) -> u64 {
    let mut hasher = state.build_hasher();
    for id in [Some(ids.loan), ids.client].into_iter().flatten() {
        let mut number = 0_u64;
        for byte in plain_id(id).bytes() {
            if byte.is_ascii_digit() {
                number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            } else {
                hasher.write_u64(number << 8 | u64::from(byte.to_ascii_lowercase()));
                number = 0;
            }
        }
        hasher.write_u64(number);
    }
    hasher.finish()
}

/// The hashes of the ids of all rows.
#[derive(Default)]
pub(super) struct Hashes {
    state: RandomState,
    all: Vec<u64>,
}

impl Hashes {
    /// Adds the ids of a row.
    pub fn add(&mut self, ids: Ids<'_>) {
        self.all.push(hash(&self.state, ids));
    }

    /// Those that are there more than once.
    pub fn into_repeats(mut self) -> Repeats {
        self.all.sort_unstable();
        let groups = || self.all.chunk_by(|a, b| a == b).filter(|group| group.len() > 1);
        let mut first = HashMap::with_capacity_and_hasher(groups().count(), RandomState::default());
        first.extend(groups().map(|group| (group[0], None)));
        let (others, strangers) = (HashMap::new(), HashMap::new());
        Repeats { state: self.state, first, others, strangers }
    }
}

/// The ids of a row, of the loan and of the client.
type Key = (String, Option<String>);

fn key(ids: Ids<'_>, of: impl Fn(&str) -> String) -> Key {
    (of(ids.loan), ids.client.map(of))
}

/// The ids that may be there more than once, as far as the file was gone over again.
pub(super) struct Repeats {
    state: RandomState,
    /// Where the first line begins with each hash that several rows have, when it was met.
    first: HashMap<u64, Option<usize>, RandomState>,
    /// Where the first line begins with ids that are not quite those of the first line with their hash.
    others: HashMap<Key, usize>,
    /// The same of ids that have the hash of others by chance, normalized.
    strangers: HashMap<Key, usize>,
}

impl Repeats {
    /// Whether there is anything to look for.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// Goes on to the ids of a row, on the line that begins at `at`.
    pub fn occurrence(
        &mut self,
        rows: (&Sheet, Positions),
        at: usize,
        ids: Ids<'_>,
    ) -> Option<Occurrence> {
        if self.is_empty() {
            return None;
        }
        self.with_hash(hash(&self.state, ids), rows, at, ids)
    }

    /// The same, whatever other ids have this hash.
    fn with_hash(
        &mut self,
        hash: u64,
        (sheet, positions): (&Sheet, Positions),
        at: usize,
        ids: Ids<'_>,
    ) -> Option<Occurrence> {
        let met = self.first.get_mut(&hash)?;
        let Some(first) = *met else {
            *met = Some(at);
            return None;
        };
        let cell = |column| sheet.cell(first, column);
        let (loan, client) = (cell(positions.loan_id), positions.client_id.map(cell));
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
        let normalized = key(ids, normalize_id);
        if normalized == key(before, normalize_id) {
            return Some(Occurrence::Nearly(first));
        }
        let stranger = *self.strangers.entry(normalized).or_insert(at);
        (stranger != at).then_some(Occurrence::Nearly(stranger))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CsvFormat;
    use crate::reading::{Options, open};

    #[test]
    fn ids_with_one_hash_are_told_apart() {
        let file = "loan_id,amount\nL-1,1\nL-2,1\nl-2,1\nL-02,1\nL-2,1\nl-2,1\nL-1,1\n";
        let sheet = open(file.into(), CsvFormat::TwoColumn, &Options::default());
        let positions = sheet.positions().unwrap();
        let mut repeats = Hashes { all: vec![7, 7], ..Hashes::default() }.into_repeats();
        let (mut lines, mut told) = (sheet.lines().unwrap(), Vec::new());
        while let Some(line) = lines.read() {
            let ids = Ids { loan: &line.cells.unwrap()[0], client: None };
            told.push(match repeats.with_hash(7, (&sheet, positions), line.at, ids) {
                None => "new".to_owned(),
                Some(Occurrence::Again(at)) => format!("line {} again", sheet.line_of(at)),
                Some(Occurrence::Nearly(at)) => format!("nearly line {}", sheet.line_of(at)),
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
