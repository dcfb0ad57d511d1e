//! Which ids of a file stand there twice, or nearly so.
//!
//! Of every row no more is kept than a hash of 64 bits. Only where two of these are the same may the
//! ids be, and only such rows are looked at closer when the file is gone over again.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher};
use std::iter;

use foldhash::fast::RandomState;

use super::beside::{Ids, Occurrence};
use crate::model::{normalize_id, normalize_id_into, read_id};
use crate::reading::{Positions, Sheet};

/// Makes equal hashes of ids that differ in case or leading zeros only. They are other ones in every run,
/// so that nobody can write a file in which all are the same.
#[derive(Default)]
struct IdHasher {
    state: RandomState,
    normalized: Vec<u8>,
}

impl IdHasher {
    fn hash(&mut self, ids: Ids<'_>) -> u64 {
        self.normalized.clear();
        normalize_id_into(ids.loan, &mut self.normalized);
        if let Some(client) = ids.client {
            // No id holds a line break.
            self.normalized.push(b'\n');
            normalize_id_into(client, &mut self.normalized);
        }
        let mut hasher = self.state.build_hasher();
        hasher.write(&self.normalized);
        hasher.finish()
    }
}

/// The hashes of the ids of all rows.
#[derive(Default)]
pub(super) struct Hashes {
    hasher: IdHasher,
    all: Vec<u64>,
}

impl Hashes {
    /// Adds the ids of a row.
    pub fn add(&mut self, ids: Ids<'_>) {
        let hash = self.hasher.hash(ids);
        self.all.push(hash);
    }

    /// Those that are there more than once.
    pub fn into_repeats(mut self) -> Repeats {
        self.all.sort_unstable();
        let groups = self.all.chunk_by(|a, b| a == b).filter(|group| group.len() > 1);
        let repeated: Vec<u64> = groups.map(|group| group[0]).collect();
        let first = vec![None; repeated.len()];
        Repeats { hasher: self.hasher, repeated, first, others: BTreeMap::new() }
    }
}

/// The ids that may be there more than once, as far as the file was gone over again.
pub(super) struct Repeats {
    hasher: IdHasher,
    /// The hashes that several rows have, sorted.
    repeated: Vec<u64>,
    /// Where the first line with each of these begins.
    first: Vec<Option<usize>>,
    /// Where others begin that have other ids with the same hash, by the place of the hash.
    others: BTreeMap<usize, Vec<usize>>,
}

impl Repeats {
    /// Whether there is anything to look for.
    pub fn is_empty(&self) -> bool {
        self.repeated.is_empty()
    }

    /// Goes on to the ids of a row, on the line that begins at `at`.
    pub fn occurrence(
        &mut self,
        (sheet, positions): (&Sheet, Positions),
        at: usize,
        ids: Ids<'_>,
    ) -> Option<Occurrence> {
        if self.is_empty() {
            return None;
        }
        let place = self.repeated.binary_search(&self.hasher.hash(ids)).ok()?;
        let Some(first) = self.first[place] else {
            self.first[place] = Some(at);
            return None;
        };
        let mut nearly = None;
        for before in iter::once(&first).chain(self.others.get(&place).into_iter().flatten()) {
            let cell = |column| sheet.cell(*before, column);
            let (loan, client) = (cell(positions.loan_id), positions.client_id.map(cell));
            let loan = read_id(&loan).unwrap_or_default();
            let client = client.as_deref().map(|client| read_id(client).unwrap_or_default());
            if loan == ids.loan && client == ids.client {
                return Some(Occurrence::Again(*before));
            }
            let is_near = normalize_id(loan) == normalize_id(ids.loan)
                && client.map(normalize_id) == ids.client.map(normalize_id);
            nearly = nearly.or(is_near.then_some(*before));
        }
        self.others.entry(place).or_default().push(at);
        nearly.map(Occurrence::Nearly)
    }
}
