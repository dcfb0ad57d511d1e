//! Which ids of a file stand there twice, or nearly so.
//!
//! Of every row no more is kept than a hash of 64 bits. Only where two of these are the same may the
//! ids be, and only such rows are looked at closer when the file is gone over again.

use foldhash::fast::RandomState;
use std::hash::{BuildHasher, Hasher};

use crate::model::{ClientId, LoanId, normalize_id};

/// Hashes of the ids of all rows, equal where the ids differ only in case or leading zeros. They are
/// other ones in every run, so that nobody can write a file in which all are the same.
pub(super) struct Hashes {
    state: RandomState,
    /// The hashes by their first byte: lists that fit into the processor's cache are sorted faster than
    /// one that does not.
    lists: [Vec<u64>; 256],
}

impl Default for Hashes {
    fn default() -> Self {
        Self { state: RandomState::default(), lists: [const { Vec::new() }; 256] }
    }
}

impl Hashes {
    /// Adds the ids of a row as they stand in their fields; nothing where they are none.
    pub fn add(&mut self, loan_id: &str, client_id: Option<&str>) {
        let loan_id = LoanId::parse(loan_id);
        let client_id = client_id.map(ClientId::parse).transpose();
        if let (Ok(loan_id), Ok(client_id)) = (loan_id, client_id) {
            let client_id =
                client_id.as_ref().map_or(String::new(), |id| normalize_id(id.as_str()));
            self.add_folded(normalize_id(loan_id.as_str()).as_bytes(), client_id.as_bytes());
        }
    }

    /// Adds ids that were folded already; an empty client id is none.
    pub fn add_folded(&mut self, loan_id: &[u8], client_id: &[u8]) {
        let hash = hash(&self.state, loan_id, client_id);
        self.lists[usize::from(hash.to_be_bytes()[0])].push(hash);
    }

    /// Whether all ids differ in more than case and zeros.
    pub fn are_all_different(&mut self) -> bool {
        self.lists.iter_mut().all(|list| {
            list.sort_unstable();
            list.windows(2).all(|pair| pair[0] != pair[1])
        })
    }

    /// Those that are there more than once.
    pub fn into_repeats(mut self) -> Repeats {
        let mut repeated = Vec::new();
        for list in &mut self.lists {
            list.sort_unstable();
            let groups = list.chunk_by(|a, b| a == b).filter(|group| group.len() > 1);
            repeated.extend(groups.map(|group| group[0]));
        }
        let heads = vec![NONE; repeated.len()];
        Repeats { state: self.state, repeated, heads, ids: Vec::new(), text: String::new() }
    }
}

fn hash(state: &RandomState, loan_id: &[u8], client_id: &[u8]) -> u64 {
    let mut hasher = state.build_hasher();
    hasher.write(loan_id);
    if !client_id.is_empty() {
        hasher.write(client_id);
    }
    hasher.finish()
}

/// In place of the number of an id.
const NONE: u32 = u32::MAX;

/// The ids that may be there more than once, as far as the file was gone over.
pub(super) struct Repeats {
    state: RandomState,
    /// The hashes that several rows have, sorted.
    repeated: Vec<u64>,
    /// The first id with each of these hashes.
    heads: Vec<u32>,
    /// All different ids with these hashes.
    ids: Vec<Id>,
    /// Their text, one after another.
    text: String,
}

/// An id, or a pair of ids, that was seen.
struct Id {
    /// The line on which it stood first.
    line: u64,
    /// Where its text begins; it ends where that of the next one begins.
    start: usize,
    /// Where the client id begins in it, after a line break that no id holds; 0 where there is none.
    client: u32,
    /// The next id with the same hash.
    next: u32,
}

/// What is known of an id when it is seen.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen<'r> {
    /// No other is like it so far.
    First,
    /// It stood on this line already.
    Again {
        /// The line.
        first: u64,
    },
    /// One that differs only in case or leading zeros did.
    NearDuplicate {
        /// The line.
        first: u64,
        /// The other id, with the client id where there is one.
        other: (&'r str, Option<&'r str>),
    },
}

impl Repeats {
    /// Goes on to the ids of a row.
    pub fn seen(&mut self, line: u64, loan_id: &LoanId, client_id: Option<&ClientId>) -> Seen<'_> {
        if self.repeated.is_empty() {
            return Seen::First;
        }
        let (loan_id, client_id) = (loan_id.as_str(), client_id.map(ClientId::as_str));
        let folded = (normalize_id(loan_id), client_id.map(normalize_id));
        let client_bytes = folded.1.as_deref().unwrap_or_default().as_bytes();
        let hash = hash(&self.state, folded.0.as_bytes(), client_bytes);
        let Ok(place) = self.repeated.binary_search(&hash) else {
            return Seen::First;
        };
        let (mut at, mut last, mut alike) = (self.heads[place], NONE, None);
        while at != NONE {
            let (loan, client) = self.pair(at);
            if (loan, client) == (loan_id, client_id) {
                return Seen::Again { first: self.ids[at as usize].line };
            }
            if alike.is_none() && (normalize_id(loan), client.map(normalize_id)) == folded {
                alike = Some(at);
            }
            (last, at) = (at, self.ids[at as usize].next);
        }
        let new = self.add(line, loan_id, client_id);
        match self.ids.get_mut(last as usize) {
            Some(last) => last.next = new,
            None => self.heads[place] = new,
        }
        match alike {
            Some(at) => {
                Seen::NearDuplicate { first: self.ids[at as usize].line, other: self.pair(at) }
            }
            None => Seen::First,
        }
    }

    fn add(&mut self, line: u64, loan_id: &str, client_id: Option<&str>) -> u32 {
        let start = self.text.len();
        self.text.push_str(loan_id);
        let mut client = 0;
        if let Some(client_id) = client_id {
            self.text.push('\n');
            client = u32::try_from(self.text.len() - start).expect("a field is shorter than 1 MiB");
            self.text.push_str(client_id);
        }
        let number = u32::try_from(self.ids.len()).unwrap_or(NONE);
        assert!(number < NONE, "a file has less than four billion different ids");
        self.ids.push(Id { line, start, client, next: NONE });
        number
    }

    /// The loan id and the client id of one that was seen.
    fn pair(&self, at: u32) -> (&str, Option<&str>) {
        let at = at as usize;
        let Id { start, client, .. } = self.ids[at];
        let end = self.ids.get(at + 1).map_or(self.text.len(), |next| next.start);
        let text = &self.text[start..end];
        match client as usize {
            0 => (text, None),
            client => (&text[..client - 1], Some(&text[client..])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_apart_by_their_text() {
        let ids = ["A1", "B", "a01", "A1", "a01", "C", "c", "a1"];
        let mut hashes = Hashes::default();
        for id in ids {
            hashes.add(id, None);
        }
        let mut repeats = hashes.into_repeats();
        let seen = ids.iter().zip(1..).map(|(id, line)| {
            match repeats.seen(line, &LoanId::parse(id).unwrap(), None) {
                Seen::First => String::new(),
                Seen::Again { first } => format!("{first}"),
                Seen::NearDuplicate { first, other } => format!("{first} {}", other.0),
            }
        });
        assert_eq!(seen.collect::<Vec<_>>(), ["", "", "1 A1", "1", "3", "", "6 C", "1 A1"]);
    }

    #[test]
    fn of_a_pair_both_ids_count() {
        let pairs = [("A", "1"), ("A", "2"), ("A", "1"), ("a", "02")];
        let mut hashes = Hashes::default();
        for (loan, client) in pairs {
            hashes.add(loan, Some(client));
        }
        let mut repeats = hashes.into_repeats();
        let mut seen = |line, (loan, client): (&str, &str)| {
            let client = ClientId::parse(client).unwrap();
            format!("{:?}", repeats.seen(line, &LoanId::parse(loan).unwrap(), Some(&client)))
        };
        assert_eq!([seen(1, pairs[0]), seen(2, pairs[1])], ["First", "First"]);
        assert_eq!(seen(3, pairs[2]), "Again { first: 1 }");
        assert_eq!(seen(4, pairs[3]), "NearDuplicate { first: 2, other: (\"A\", Some(\"2\")) }");
    }
}
