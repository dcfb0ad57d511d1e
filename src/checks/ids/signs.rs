//! The signs of an id, looked at once.

use crate::model::{loose_id, plain_id};

/// What kinds of signs an id has, and its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs {
    kinds: u8,
    /// The same for ids that differ in their digits only. A few other ids may have it too.
    pub label: u32,
    /// The same for ids that are the same [in any spelling](in_any_spelling): neither the zeros before a number nor
    /// the signs between its parts change anything in it. A few other ids may have it too.
    pub hash: u64,
}

impl Signs {
    pub const DIGIT: u8 = 1;
    pub const LETTER: u8 = 2;
    /// What may stand between the parts of a date.
    pub const BETWEEN: u8 = 4;
    const SPACE: u8 = 8;
    const POINT: u8 = 16;
    /// All others: in most ids none.
    const ODD: u8 = 32;
    pub const SMALL: u8 = 64;
    /// Letters of any alphabet, which stand in the parts of an id and not between them.
    const PART: u8 = 128;

    const OF: [u8; 256] = {
        let (mut of, mut byte) = ([Self::ODD; 256], 0_u8);
        loop {
            of[byte as usize] = match byte {
                b'0'..=b'9' => Self::DIGIT,
                b'a'..=b'z' => Self::LETTER | Self::SMALL | Self::PART,
                b'A'..=b'Z' => Self::LETTER | Self::PART,
                b'_' => Self::LETTER,
                b'/' | b'-' => Self::BETWEEN,
                b' ' => Self::BETWEEN | Self::SPACE,
                b'.' => Self::BETWEEN | Self::POINT,
                128.. => Self::ODD | Self::PART,
                _ => Self::ODD,
            };
            if byte == u8::MAX {
                break of;
            }
            byte += 1;
        }
    };

    #[inline]
    pub fn of(id: &str) -> Self {
        // The letters by themselves, and the signs between them.
        let (mut kinds, mut letters, mut others) = (0, 0_u32, 0_u32);
        let (mut hash, mut number) = (0, 0_u64);
        let mut rest = id.as_bytes();
        while let [byte, after @ ..] = rest {
            let kind = Self::OF[usize::from(*byte)];
            kinds |= kind;
            if kind & Self::DIGIT == 0 {
                if number != 0 {
                    hash = mix(hash ^ u64::from(letters), number);
                    number = 0;
                }
                let with = |signs: u32| {
                    let sign = u32::from(byte.to_ascii_lowercase());
                    (signs.rotate_left(8) ^ sign).wrapping_mul(0x9E37_79B1)
                };
                if kind & Self::PART == 0 {
                    others = with(others);
                } else {
                    letters = with(letters);
                }
            } else if number == 0
                && let Some(eight) = eight_digits(rest)
            {
                number = eight;
                rest = &rest[8..];
                continue;
            } else {
                number = number.rotate_left(4) ^ u64::from(byte - b'0');
            }
            rest = after;
        }
        let label = letters.rotate_left(16) ^ others;
        Self { kinds, label, hash: mix(hash ^ u64::from(letters), number) }
    }

    /// The same of an id that may have signs outside of ASCII.
    pub fn of_odd(id: &str) -> Self {
        Self { hash: Self::of(&plain_id(id)).hash, ..Self::of(id) }
    }

    /// The hash of two ids.
    pub fn hash_with(self, other: Self) -> u64 {
        mix(self.hash, other.hash)
    }

    /// Whether all of them can be seen, and none is white space.
    pub const fn are_seen(self) -> bool {
        !self.has(Self::ODD | Self::SPACE)
    }

    pub const fn has(self, signs: u8) -> bool {
        self.kinds & signs != 0
    }

    /// Whether it is written as few ids are: with white space, or without a digit.
    pub fn is_wordy(self) -> bool {
        self.has(Self::SPACE) || !self.has(Self::DIGIT)
    }

    /// Whether there is a digit, and white space.
    pub fn are_in_parts(self) -> bool {
        self.has(Self::SPACE) && self.has(Self::DIGIT)
    }

    /// Whether there is a digit, and nothing that a program on the way may have put there.
    pub fn are_plain(self) -> bool {
        self.has(Self::DIGIT) && !self.has(Self::ODD | Self::SPACE | Self::POINT)
    }
}

/// An id without what people and programs change, also in the signs between its parts: `L-42`, `l_0042` and `L 42`.
/// Between two numbers it matters whether there is one.
pub(crate) fn in_any_spelling(id: &str) -> String {
    let (loose, mut spelling) = (loose_id(id), String::new());
    for part in loose.split('-').filter(|part| !part.is_empty()) {
        if spelling.ends_with(char::is_numeric) && part.starts_with(char::is_numeric) {
            spelling.push('-');
        }
        spelling.push_str(part);
    }
    spelling
}

/// A hash with one more number in it.
fn mix(hash: u64, number: u64) -> u64 {
    // Any odd number without a pattern in its bits will do.
    (hash.rotate_left(32) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The digits that a text begins with, in four bits each, where there are eight of them.
fn eight_digits(text: &[u8]) -> Option<u64> {
    let digits = u64::from_be_bytes(*text.first_chunk()?) ^ 0x3030_3030_3030_3030;
    // Of anything else there is more than 9.
    if (digits | digits.wrapping_add(0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 != 0 {
        return None;
    }
    let pairs = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF;
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF;
    Some((fours | fours >> 16) & 0xFFFF_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_are_the_same_in_any_spelling_have_one_hash() {
        let ids = [
            "LN-42",
            "ln-0042",
            "LN-00000042",
            "Ln-000000000042",
            "LN–42",
            "LN-420",
            "LN-4-2",
            "LN42",
            "LN_42",
            "ln - 42",
            "LN/4/2",
            "4-2",
            "42-",
            "12345678",
            "0012345678",
            "123456789",
            "1234567890123456",
            "00001234567890123456",
            "2234567890123456",
            "12345678901234567890",
            "22345678901234567890",
            "12345678/0000012",
            "12345678/12",
        ];
        let (hash, spelling) = (|id| Signs::of_odd(id).hash, |id| in_any_spelling(id));
        for (one, other) in ids.iter().flat_map(|one| ids.map(|other| (*one, other))) {
            let are_same = spelling(one) == spelling(other);
            assert_eq!(hash(one) == hash(other), are_same, "{one} {other}");
        }
    }
}
