//! Whether a file that was taken for Windows-1252, in which nearly any byte is a letter, is in another
//! encoding: its titles or its amounts may make sense only there.

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::Layout;
use crate::model::CsvFormat;
use crate::reading::cell::Reading;
use crate::reading::cell::letters::is_latin;
use crate::reading::options::Options;
use crate::reading::text::Text;
use crate::reading::text::charset::{is_of_letters, offered_where};
use crate::reading::text::encoding::EncodingFault;
use crate::reading::titles::TitleFault;

/// How many rows are asked.
const ROWS: usize = 1_000;

/// Where the first text begins that makes sense only in another encoding, and how it reads there.
pub(crate) fn other_encoding(
    text: &Text,
    layout: &Layout,
    format: CsvFormat,
    options: &Options,
) -> Option<(usize, EncodingFault)> {
    if layout.positions.as_ref().is_err_and(|faults| !faults.iter().any(TitleFault::is_missing)) {
        // Titles that are known twice are right as they read.
        return None;
    }
    let Ok(positions) = layout.positions else {
        let at = layout.titles.as_ref()?.at;
        let line = text.as_str()[at..].lines().next()?;
        let are_titles = |read: &str| {
            let line = Text::new(read.to_owned(), UTF_8);
            Layout::new(&line, 0, layout.delimiter, format, options).is_titled()
        };
        return Some((at, makes_sense(line, are_titles).or_else(|| in_other_letters(line))?));
    };
    let mut rows = layout.rows(text);
    for _ in 0..ROWS {
        let row = rows.read()?;
        let Some(amount) = row.fields.ok().and_then(|fields| fields.get(positions.amount)) else {
            continue;
        };
        if !amount.is_ascii()
            && Reading::of(amount).is_none()
            && let Some(fault) = makes_sense(amount, |read| Reading::of(read).is_some())
        {
            return Some((row.at, fault));
        }
    }
    None
}

/// How a text reads in other letters, where it has words of which each letter has an accent: no language has such.
fn in_other_letters(text: &str) -> Option<EncodingFault> {
    let is_accented = |c: char| is_latin(c) && !c.is_ascii();
    let is_odd = |word: &str| word.chars().count() > 2 && word.chars().all(is_accented);
    let has_odd = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(is_odd);
    let is_right = |read: &str| !has_odd(read) && is_of_letters(read);
    has_odd(text).then(|| makes_sense(text, is_right)).flatten()
}

/// How a text reads in the encodings in which it makes sense.
fn makes_sense(text: &str, is_right: impl Fn(&str) -> bool) -> Option<EncodingFault> {
    let (bytes, _, _) = WINDOWS_1252.encode(text);
    let odd = *bytes.iter().find(|byte| !byte.is_ascii())?;
    let readings = offered_where(&[bytes.into_owned()], is_right);
    (!readings.is_empty()).then_some(EncodingFault::Unknown(odd, readings))
}
