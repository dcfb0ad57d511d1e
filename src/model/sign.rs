//! Signs that look like others.

/// Letters of other alphabets, each before the Latin one that it looks like.
const LETTERS: &str =
    "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv";

/// The sign of ASCII that one outside of it looks like, or is another form of.
pub(crate) fn plain_sign(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{2043}' => Some('-'),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        '\u{2044}' | '\u{2215}' | '\u{29F8}' => Some('/'),
        '\u{2018}' | '\u{2019}' | '\u{2032}' | '\u{B4}' => Some('\''),
        '\u{201C}' | '\u{201D}' | '\u{2033}' => Some('"'),
        '\u{2024}' => Some('.'),
        '\u{201A}' => Some(','),
        // The wide forms of all ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ if c.is_ascii() => None,
        _ => {
            let mut letters = LETTERS.chars();
            while let (Some(letter), Some(latin)) = (letters.next(), letters.next()) {
                if letter == c {
                    return Some(latin);
                }
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_look_alike_are_known() {
        for (sign, plain) in [
            ('–', '-'),
            ('\u{2212}', '-'),
            ('\u{A0}', ' '),
            ('К', 'K'),
            ('ο', 'o'),
            ('７', '7'),
            ('’', '\''),
        ] {
            assert_eq!(plain_sign(sign), Some(plain), "{sign}");
        }
        for sign in ['-', 'K', 'é', 'Ж', '٣'] {
            assert_eq!(plain_sign(sign), None, "{sign}");
        }
    }
}
