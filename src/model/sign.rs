//! Signs that look like others, or like nothing.

use std::borrow::Cow;

/// Whether a character has no visible shape of its own, or changes how its neighbours are shown:
/// controls, line separators, marks of writing direction, and characters without width.
///
/// Two ids that differ only in such a character look the same to the person who compares them,
/// and a terminal may obey it.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Letters of other alphabets, each before the Latin one that it looks like.
const LETTERS: &str =
    "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕsΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvİIıi";

/// The sign of ASCII that one outside of it looks like, or is another form of.
pub(crate) fn plain_sign(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{2043}'
        | '\u{2D7}'
        | '\u{2500}'
        | '\u{2796}'
        | '\u{30FC}' => Some('-'),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        '\u{2044}' | '\u{2215}' | '\u{29F8}' => Some('/'),
        '\u{2018}' | '\u{2019}' | '\u{2032}' | '\u{B4}' | '\u{2B9}' | '\u{2BC}' => Some('\''),
        '\u{201C}' | '\u{201D}' | '\u{2033}' => Some('"'),
        '\u{2024}' => Some('.'),
        '\u{201A}' => Some(','),
        // The wide forms of all ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        // Those of mathematics, in several styles.
        '\u{1D400}'..='\u{1D6A3}' => {
            let letter = u8::try_from((u32::from(c) - 0x1D400) % 52).ok()?;
            Some(char::from(if letter < 26 { b'A' + letter } else { b'a' + letter - 26 }))
        }
        '\u{1D7CE}'..='\u{1D7FF}' => char::from_digit((u32::from(c) - 0x1D7CE) % 10, 10),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '\u{2460}'..='\u{2468}' => char::from_digit(u32::from(c) - 0x245F, 10),
        _ if c.is_ascii() => None,
        _ if c.is_numeric() => digit(c),
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

/// Whether a letter or a digit is one of ASCII in another form, wide or of mathematics.
pub(crate) const fn is_form_of_ascii(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}' | '\u{1D400}'..='\u{1D7FF}')
}

/// Letters with a mark, each behind the bare one, by the mark that may stand behind that on its own.
const MARKED: [(char, &str); 9] = [
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ('\u{301}', "AÁEÉIÍOÓUÚYÝCĆNŃSŚZŹaáeéiíoóuúyýcćnńsśzź"),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuû"),
    ('\u{303}', "AÃNÑOÕaãnñoõ"),
    ('\u{306}', "AĂGĞИЙaăgğий"),
    ('\u{308}', "AÄEËIÏOÖUÜЕЁaäeëiïoöuüyÿеё"),
    ('\u{30A}', "AÅUŮaåuů"),
    ('\u{30C}', "CČDĎEĚNŇRŘSŠZŽcčeěnňrřsšzž"),
    ('\u{327}', "CÇSŞcçsş"),
];

pub(crate) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A text with each letter and the mark behind it as one sign; marks that no such letter has are left out.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_mark) {
        return text.into();
    }
    let mut whole = String::with_capacity(text.len());
    for c in text.chars() {
        if !is_mark(c) {
            whole.push(c);
            continue;
        }
        let letters = MARKED.iter().find(|(mark, _)| *mark == c).map_or("", |(_, letters)| letters);
        let letters: Vec<_> = letters.chars().collect();
        let last = whole.chars().next_back();
        let marked = letters.chunks_exact(2).find(|pair| Some(pair[0]) == last);
        if let Some(marked) = marked {
            whole.pop();
            whole.push(marked[1]);
        }
    }
    whole.into()
}

/// The zeros of other scripts; the nine digits behind each follow it.
const ZEROS: [char; 24] = [
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}',
    '\u{BE6}', '\u{C66}', '\u{CE6}', '\u{D66}', '\u{DE6}', '\u{E50}', '\u{ED0}', '\u{F20}',
    '\u{1040}', '\u{1090}', '\u{17E0}', '\u{1810}', '\u{1946}', '\u{2070}', '\u{2080}', '\u{FF10}',
];

/// The digit of ASCII for one of another script.
fn digit(c: char) -> Option<char> {
    let zeros = ZEROS.iter().filter_map(|zero| u32::from(c).checked_sub(u32::from(*zero)));
    char::from_digit(zeros.min()?, 10)
}

/// A number with the digits and signs of ASCII in the place of those of another script; `None` where it has
/// none of these, or small ones as in `m²`.
pub(crate) fn plain_number(number: &str) -> Option<String> {
    let is_small =
        |c| matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209F}' | '\u{2460}'..='\u{249B}');
    let plain = |c: char| match c {
        // The point of Arabic numbers, and what stands between their groups.
        '\u{66B}' => Some('.'),
        '\u{66C}' => None,
        _ if c.is_ascii() || is_small(c) => Some(c),
        _ => Some(plain_sign(c).unwrap_or(c)),
    };
    let read: String = number.chars().filter_map(plain).collect();
    let is_foreign =
        |c: char| !c.is_ascii() && (c.is_numeric() || matches!(c, '\u{66B}' | '\u{66C}'));
    (number.contains(is_foreign) && read.is_ascii()).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_are_read() {
        for (number, plain) in [
            ("٥٠٠٫٢٥", Some("500.25")),
            ("١٬٢٥٠", Some("1250")),
            ("۱۲۵", Some("125")),
            ("१२५.५", Some("125.5")),
            ("５００.００", Some("500.00")),
            ("500", None),
            ("½", None),
            ("5²", None),
            ("–5", None),
            ("five", None),
        ] {
            assert_eq!(plain_number(number).as_deref(), plain, "{number}");
        }
    }

    #[test]
    fn signs_that_look_alike_are_known() {
        for (sign, plain) in [
            ('–', '-'),
            ('\u{2212}', '-'),
            ('\u{A0}', ' '),
            ('К', 'K'),
            ('ο', 'o'),
            ('７', '7'),
            ('𝟏', '1'),
            ('𝐊', 'K'),
            ('²', '2'),
            ('₄', '4'),
            ('①', '1'),
            ('’', '\''),
        ] {
            assert_eq!(plain_sign(sign), Some(plain), "{sign}");
        }
        assert_eq!(plain_sign('٣'), Some('3'));
        for sign in ['-', 'K', 'é', 'Ж', '½'] {
            assert_eq!(plain_sign(sign), None, "{sign}");
        }
    }
}
