//! Which ids of a file stand there twice, or nearly so.
//!
//! Of every row no more is kept than a hash of 64 bits. Only where two of these are the same may the
//! ids be, and only such rows are looked at closer when the file is gone over again.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::iter;

use super::beside::{Ids, Occurrence};
use crate::model::{normalize_id, read_id};
use crate::reading::{Positions, Sheet};

/// A hash of ids, equal where they are the same but for case and the zeros before numbers: these go into it
/// by their values. It is that of Fowler, Noll and Vo, of which the seed is another one in every run, so that
/// nobody can write a file in which all are the same.
fn hash(seed: u64, ids: Ids<'_>) -> u64 {
    let loan = add(seed, ids.loan);
    ids.client.map_or(loan, |client| add(step(loan, u64::from(b'\n')), client))
}

fn add(mut hash: u64, id: &str) -> u64 {
    let lower = if id.is_ascii() { Cow::Borrowed(id) } else { id.to_lowercase().into() };
    let (mut number, mut in_number) = (0_u64, false);
    for byte in lower.bytes() {
        if byte.is_ascii_digit() {
            // What is lost of a long number the ids themselves will show.
            number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            in_number = true;
            continue;
        }
        if std::mem::take(&mut in_number) {
            hash = step(hash, std::mem::take(&mut number));
        }
        // So all letters are small; what else becomes the same the ids will show too.
        hash = step(hash, u64::from(byte | 0x20));
    }
    if in_number { step(hash, number) } else { hash }
}

fn step(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x100_0000_01B3)
}

/// The hashes of the ids of all rows.
pub(super) struct Hashes {
    seed: u64,
    all: Vec<u64>,
}

impl Default for Hashes {
    fn default() -> Self {
        Self { seed: RandomState::new().hash_one(()), all: Vec::new() }
    }
}

impl Hashes {
    /// Adds the ids of a row.
    pub fn add(&mut self, ids: Ids<'_>) {
        self.all.push(hash(self.seed, ids));
    }

    /// Those that are there more than once.
    pub fn into_repeats(mut self) -> Repeats {
        self.all.sort_unstable();
        let groups = self.all.chunk_by(|a, b| a == b).filter(|group| group.len() > 1);
        let repeated: Vec<u64> = groups.map(|group| group[0]).collect();
        let first = vec![None; repeated.len()];
        Repeats { seed: self.seed, repeated, first, others: BTreeMap::new() }
    }
}

/// The ids that may be there more than once, as far as the file was gone over again.
pub(super) struct Repeats {
    seed: u64,
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
        let place = self.repeated.binary_search(&hash(self.seed, ids)).ok()?;
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
