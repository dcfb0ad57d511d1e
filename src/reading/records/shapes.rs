//! What the ids of a file look like: `KV-1042` and `KV-7` have one shape, `Page 2 of 5` has another.

use std::collections::{BTreeMap, HashMap};

use super::Records;
use crate::reading::cell::Reading;
use crate::reading::cell::letters::shape;
use crate::reading::column::Positions;
use crate::reading::titles::title::{has_date, is_full_date};
use crate::reading::titles::totals::{is_total_word, is_word_for_rows};

/// With more shapes than these nothing can be said.
const MOST: usize = 1_000;

/// The number of some rows has so many digits at most.
pub(crate) const AS_COUNT: usize = 4;

/// What was drawn by chance, as a UUID is, has so many characters at least.
const DRAWN: usize = 8;

/// The shapes of the ids beside the amounts of a file.
#[derive(Debug, Default)]
pub struct Shapes {
    counts: HashMap<String, u64>,
    /// How many ids there are with the same letters and signs.
    labels: HashMap<String, u64>,
    rows: u64,
    /// How many of these ids have no digit, and how many of these stand above one that has.
    words: u64,
    words_within: u64,
    /// How many have so many bytes, up to those of the number of some rows.
    lengths: [u64; AS_COUNT + 1],
    /// How many ids have so many characters.
    by_length: BTreeMap<usize, u64>,
    /// How many have letters behind digits.
    mixed: u64,
    /// The most frequent ones: how many ids have them.
    most: [u64; 2],
    /// The letters and signs that most ids have, and how many letters stand where.
    usual: String,
    /// Where the last row begins.
    pub last_row: usize,
    /// Where the last line with an amount begins that has no id, or a word for a total in its place.
    last_total: usize,
}

impl Shapes {
    pub(in crate::reading) fn new(
        mut records: Records<'_>,
        width: usize,
        positions: Positions,
    ) -> Self {
        let mut shapes = Self::default();
        let mut label = String::new();
        while let Some(record) = records.read() {
            let Ok(cells) = record.fields else { continue };
            let id = cells.get(positions.loan_id).unwrap_or_default().trim();
            let amount = cells.get(positions.amount).unwrap_or_default();
            let may_be_id = !id.is_empty() && !is_total_word(id);
            let is_row = cells.len() == width && Reading::of(amount).is_some();
            if is_row && !may_be_id {
                shapes.last_total = record.at;
            } else if is_row {
                shapes.rows += 1;
                shapes.last_row = record.at;
                if let Some(count) = shapes.lengths.get_mut(id.len()) {
                    *count += 1;
                }
                *shapes.by_length.entry(id.chars().count()).or_default() += 1;
                set_label(&mut label, id);
                if tells_digit(&label) {
                    shapes.words_within = shapes.words;
                } else {
                    shapes.words += 1;
                }
                let end = label.split_once('9').map_or("", |(_, end)| end);
                shapes.mixed += u64::from(end.contains(char::is_alphabetic));
                if let Some(count) = shapes.labels.get_mut(&label) {
                    *count += 1;
                } else if shapes.labels.len() <= MOST {
                    shapes.labels.insert(label.clone(), 1);
                } else if shapes.counts.len() <= MOST {
                    *shapes.counts.entry(shape(id)).or_default() += 1;
                }
            }
        }
        for (label, count) in &shapes.labels {
            *shapes.counts.entry(shape(label)).or_default() += count;
        }
        shapes.most = [&shapes.counts, &shapes.labels]
            .map(|counts| counts.values().copied().max().unwrap_or_default());
        let usual = shapes.labels.iter().max_by_key(|(label, count)| (**count, *label));
        shapes.usual = usual.map(|(label, _)| form(label)).unwrap_or_default();
        shapes
    }

    /// Whether a text may be the id of a loan, in a line without an amount or in one `above` the titles. Where
    /// that is not sure, it may.
    pub(crate) fn may_be_id(&self, text: &str, above: bool) -> bool {
        let text = text.trim();
        let shape = shape(text);
        let has_digit = tells_digit(&shape);
        if text.is_empty() || (has_digit && !shape.contains(' ') && !is_full_date(&shape)) {
            return !text.is_empty();
        }
        // `(21 rows affected)`
        let counted = text.trim_start_matches(|c: char| !c.is_alphabetic());
        if has_digit && counted.split(' ').next().is_some_and(is_word_for_rows) {
            return false;
        }
        let first_word = text.split(char::is_whitespace).next().unwrap_or_default();
        let may_go_on = self.is_long_enough(first_word) && !has_date(text);
        // Words beside a sum are no ids where the others have a digit.
        let are_words_ids = self.words * 2 >= self.rows || (above && self.words_within > 0);
        let is_alike = |known: &String| {
            if !are_words_ids && !tells_digit(known) {
                return false;
            }
            let more = shape.strip_prefix(known.as_str());
            let both_are_words =
                || above && !has_digit && !tells_digit(known) && known.contains(' ');
            more == Some("")
                || both_are_words()
                || (may_go_on
                    && tells_digit(known)
                    && more.is_some_and(|more| !more.starts_with(['A', '9'])))
        };
        let may_be_any =
            if self.rows == 0 { !text.contains(' ') } else { self.counts.len() > MOST };
        may_be_any || self.counts.keys().any(is_alike)
    }

    /// Whether an id has the shape of this text.
    pub(crate) fn has(&self, text: &str) -> bool {
        let shape = shape(text.trim());
        tells_digit(&shape) && self.counts.contains_key(&shape)
    }

    /// Whether an id has the shape of this text, and one is as long.
    pub fn has_as_long(&self, text: &str) -> bool {
        self.has(text) && self.by_length.contains_key(&text.chars().count())
    }

    /// Whether an id may be cut short to this text.
    pub(crate) fn begin(&self, text: &str) -> bool {
        let shape = shape(text.trim());
        self.counts.keys().any(|known| known.starts_with(&shape))
    }

    /// Whether an id has the letters and signs of this text, letters among them, and is no longer.
    pub(crate) fn has_label(&self, text: &str) -> bool {
        let mut label = String::new();
        set_label(&mut label, text);
        label.contains(char::is_alphabetic)
            && self.is_long_enough(text)
            && self.labels.contains_key(&label)
    }

    /// Whether some id has no more characters than this text.
    fn is_long_enough(&self, text: &str) -> bool {
        let shortest = self.by_length.keys().next();
        shortest.is_some_and(|shortest| text.chars().count() >= *shortest)
    }

    /// Whether a line stands below the rows and a total of them, or what is refused as one.
    pub fn is_below_total(&self, at: usize) -> bool {
        at > self.last_total && self.last_total > self.last_row
    }

    /// Whether no more than half of the ids are as long as this one.
    pub fn is_long(&self, id: &str) -> bool {
        let as_long = self.by_length.range(id.chars().count()..);
        as_long.map(|(_, ids)| ids).sum::<u64>() * 2 <= self.rows
    }

    /// Whether few ids are as short as this one.
    pub fn is_short(&self, id: &str) -> bool {
        self.as_short(id.len()).is_some_and(|as_short| as_short * 3 <= self.rows)
    }

    /// How many ids are no longer than so many bytes, where that is known.
    pub fn as_short(&self, length: usize) -> Option<u64> {
        Some(self.lengths.get(..=length)?.iter().sum())
    }

    /// Whether a number may be that of the rows above: there are no more of them than in the file.
    pub fn may_count(&self, number: &str) -> bool {
        number.parse::<u64>().is_ok_and(|count| count <= self.rows)
    }

    /// Whether each id has a digit.
    pub fn have_digits(&self) -> bool {
        self.words == 0
    }

    /// Whether few ids have the shape of this one, and several another one.
    pub fn is_rare(&self, id: &str) -> bool {
        let (count, most) = self.counts_of(id);
        count * 3 <= self.rows && most >= 2
    }

    /// Whether an id is unlike most, with what it has in common with others that are so: its shape, where more of
    /// the ids have another one, and else its letters (then `true`), where more than half have others that are not
    /// as many: `KIN-1` and `GOM-1` are alike.
    pub fn group_of_minority(&self, id: &str) -> Option<(bool, String)> {
        if let Some((length, _)) = self.drawn() {
            return (!self.may_be_drawn(id, length)).then(|| (false, shape(id)));
        }
        let [most_shapes, most_labels] = self.most;
        if self.is_hexadecimal(id) {
            return None;
        }
        if most_shapes < self.rows && self.counts_of(id).0 < most_shapes {
            return Some((false, shape(id)));
        }
        if self.labels.len() > MOST || most_labels == self.rows || most_labels * 2 <= self.rows {
            return None;
        }
        let mut label = String::new();
        set_label(&mut label, id);
        let count = self.labels.get(&label).copied().unwrap_or_default();
        let is_unlike = count < most_labels && form(&label) != self.usual;
        is_unlike.then_some((true, label))
    }

    /// Whether the last part of an id is a long number in hexadecimal, where all ids are as long and others have digits
    /// alone behind the same beginning: `LAI-0000004A` behind `LAI-00000049`.
    fn is_hexadecimal(&self, id: &str) -> bool {
        let begin = id.trim_end_matches(|c| matches!(c, '0'..='9' | 'A'..='F'));
        let has_letter = id[begin.len()..].contains(char::is_alphabetic);
        let is_parted = begin.is_empty() || begin.ends_with(['-', '/', '.', '_']);
        let is_long = id.len() >= begin.len() + DRAWN && self.by_length.len() == 1;
        has_letter
            && is_parted
            && is_long
            && self.labels.contains_key(&format!("{}9", begin.to_lowercase()))
    }

    /// Whether no other id has the shape of this one, and most of the others have one shape.
    pub fn is_single(&self, id: &str) -> bool {
        self.is_of_few(id, 1)
    }

    /// Whether no more ids than these have the shape of this one, and most of the others have one shape.
    pub fn is_of_few(&self, id: &str, few: u64) -> bool {
        let (count, most) = self.counts_of(id);
        count <= few && most * 2 > self.rows
    }

    /// How many ids have the shape of this one, and how many the most frequent one.
    fn counts_of(&self, id: &str) -> (u64, u64) {
        if self.counts.len() > MOST && self.drawn().is_none() {
            return (self.rows, 0);
        }
        let count = self.counts.get(&shape(id.trim())).copied().unwrap_or_default();
        match self.drawn() {
            Some((length, rows)) if self.may_be_drawn(id.trim(), length) => (rows, rows),
            Some((_, rows)) => (count, rows),
            None => (count, self.most[0]),
        }
    }

    /// Whether an id is one of those that were drawn, which have this length. A space tells that it is not.
    fn may_be_drawn(&self, id: &str, length: usize) -> bool {
        let most = || self.counts.iter().max_by_key(|(_, count)| **count);
        let have_spaces = || most().is_some_and(|(shape, _)| shape.contains(' '));
        id.chars().count() == length && (!id.contains(' ') || have_spaces())
    }

    /// How long nearly all ids are, and how many, where letters and digits were drawn by chance: they stand among
    /// one another, or no shape is that of half of them.
    fn drawn(&self) -> Option<(usize, u64)> {
        let (length, rows) = self.by_length.iter().max_by_key(|(_, rows)| **rows)?;
        let is_mixed = self.mixed * 2 >= self.rows || self.most[0] * 2 < self.rows;
        (*length >= DRAWN && is_mixed && rows * 3 >= self.rows * 2).then_some((*length, *rows))
    }
}

/// Writes an id in small letters, with one digit for all that stand together.
fn set_label(label: &mut String, id: &str) {
    label.clear();
    for c in id.chars() {
        match c {
            _ if !c.is_numeric() => label.extend(c.to_lowercase()),
            _ if !label.ends_with('9') => label.push('9'),
            _ => {}
        }
    }
}

/// A label with one sign for all letters.
fn form(label: &str) -> String {
    label.chars().map(|c| if c.is_alphabetic() { 'a' } else { c }).collect()
}

fn tells_digit(shape: &str) -> bool {
    shape.contains('9')
}

/// Whether it has digits, and perhaps letters and signs between them, but no space, and no sign as in `Count=11`.
pub(crate) fn looks_like_id(id: &str) -> bool {
    let bytes = id.as_bytes();
    let has = |is_so: fn(&u8) -> bool| bytes.iter().any(is_so);
    bytes.first().is_some_and(u8::is_ascii_alphanumeric)
        && has(u8::is_ascii_digit)
        && (has(u8::is_ascii_alphabetic) || bytes.iter().all(u8::is_ascii_digit))
        && !has(|byte| byte.is_ascii_whitespace() || *byte == b'=')
}
