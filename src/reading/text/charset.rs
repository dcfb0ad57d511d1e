//! The encodings that a file may be said to have: every one of the web by its label, and the pages of DOS,
//! in which old programs still write.

use std::str::FromStr;

use crate::reading::cell::Reading;
use crate::reading::cell::letters::{each, is_latin};
use yore::CodePage;
use yore::code_pages::{
    CP437, CP737, CP850, CP852, CP855, CP857, CP860, CP861, CP862, CP863, CP864, CP865, CP869,
};

/// How bytes stand for characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset(Table);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Web(&'static encoding_rs::Encoding),
    /// The place in [`PAGES`].
    Dos(usize),
}

/// A page of DOS.
struct Page {
    name: &'static str,
    table: &'static (dyn CodePage + Sync),
    /// What it has in the place of another sign.
    instead: Option<(char, char)>,
}

const fn page(name: &'static str, table: &'static (dyn CodePage + Sync)) -> Page {
    Page { name, table, instead: None }
}

static PAGES: [Page; 14] = [
    page("cp437", &CP437),
    page("cp737", &CP737),
    page("cp850", &CP850),
    page("cp852", &CP852),
    page("cp855", &CP855),
    page("cp857", &CP857),
    // The page 850 with the sign of the euro.
    Page { name: "cp858", table: &CP850, instead: Some(('ı', '€')) },
    page("cp860", &CP860),
    page("cp861", &CP861),
    page("cp862", &CP862),
    page("cp863", &CP863),
    page("cp864", &CP864),
    page("cp865", &CP865),
    page("cp869", &CP869),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no encoding has this label")]
pub struct UnknownEncoding;

impl Charset {
    /// The encoding of a label: `latin1`, `windows-1251`, `cp850`, `ibm850` or `850`.
    pub fn of_label(label: &str) -> Option<Self> {
        let label = label.trim();
        if let Some(known) = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes()) {
            return Some(Self(Table::Web(known)));
        }
        let label = label.to_ascii_lowercase();
        let number = label.trim_start_matches(|c: char| !c.is_ascii_digit());
        let before = &label[..label.len() - number.len()];
        if !matches!(before, "" | "cp" | "cp-" | "ibm" | "ibm-" | "dos" | "dos-" | "oem" | "oem-") {
            return None;
        }
        let windows = || {
            let label = if number == "866" { "ibm866".into() } else { format!("windows-{number}") };
            encoding_rs::Encoding::for_label(label.as_bytes()).map(|known| Self(Table::Web(known)))
        };
        let page = PAGES.iter().position(|page| &page.name[2..] == number);
        page.map(|page| Self(Table::Dos(page))).or_else(windows)
    }

    /// The name that the options have for it.
    pub fn name(self) -> &'static str {
        match self.0 {
            Table::Dos(page) => PAGES[page].name,
            Table::Web(known) if known == encoding_rs::UTF_8 => "utf-8",
            Table::Web(known) if known == encoding_rs::UTF_16LE => "utf-16le",
            Table::Web(known) if known == encoding_rs::UTF_16BE => "utf-16be",
            Table::Web(known) if known == encoding_rs::IBM866 => "ibm866",
            Table::Web(known) => known.name(),
        }
    }

    pub(super) fn web(self) -> Option<&'static encoding_rs::Encoding> {
        match self.0 {
            Table::Web(known) => Some(known),
            Table::Dos(_) => None,
        }
    }

    /// Whether a text in it may have bytes of 0.
    pub(super) fn is_utf_16(self) -> bool {
        self.web().is_some_and(|web| !web.is_ascii_compatible())
    }

    /// What bytes are in it, or the place of the first one that it does not have.
    pub(super) fn decode(self, bytes: &[u8]) -> Result<String, usize> {
        match self.0 {
            Table::Web(known) => known
                .decode_without_bom_handling_and_without_replacement(bytes)
                .map(std::borrow::Cow::into_owned)
                .ok_or(0),
            Table::Dos(page) => {
                let page = &PAGES[page];
                let text = page.table.decode(bytes).map_err(|error| error.position)?;
                Ok(match page.instead {
                    Some((sign, own)) => text.replace(sign, own.encode_utf8(&mut [0; 4])),
                    None => text.into_owned(),
                })
            }
        }
    }
}

impl From<&'static encoding_rs::Encoding> for Charset {
    fn from(known: &'static encoding_rs::Encoding) -> Self {
        Self(Table::Web(known))
    }
}

/// `--encoding` and `[csv] encoding`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// `auto`.
    #[default]
    Auto,
    /// Any other label.
    Said(Charset),
}

impl Encoding {
    /// The encoding, unless it is to be detected.
    pub(super) fn charset(self) -> Option<Charset> {
        match self {
            Self::Auto => None,
            Self::Said(charset) => Some(charset),
        }
    }
}

impl FromStr for Encoding {
    type Err = UnknownEncoding;

    fn from_str(label: &str) -> Result<Self, UnknownEncoding> {
        if label.trim().eq_ignore_ascii_case("auto") {
            return Ok(Self::Auto);
        }
        Charset::of_label(label).map(Self::Said).ok_or(UnknownEncoding)
    }
}

/// What is offered where nothing tells the encoding: those in which programs write where Kiva has partners.
const OFFERED: &str = "\
    windows-1252, cp850, windows-1251, macintosh, cp437, ibm866, windows-1250, cp852, windows-1256, windows-1254, \
    koi8-r, iso-8859-5, x-mac-cyrillic, windows-1258, windows-874";

/// What some words can be in the encodings that are offered, with their names: where all that is not ASCII is
/// a letter, and no word is in two alphabets, or they are numbers. Of two that read all words alike the first is told.
pub(super) fn offered(words: &[Vec<u8>]) -> Vec<(&'static str, Vec<String>)> {
    offered_where(words, |text| is_of_letters(text) || Reading::of(text).is_some())
}

/// The same where each of the words is right in another way.
pub(crate) fn offered_where(
    words: &[Vec<u8>],
    is_right: impl Fn(&str) -> bool,
) -> Vec<(&'static str, Vec<String>)> {
    let mut read: Vec<(&'static str, Vec<String>)> = Vec::new();
    for charset in each(OFFERED).filter_map(Charset::of_label) {
        let texts: Result<Vec<String>, usize> =
            words.iter().map(|word| charset.decode(word)).collect();
        if let Ok(texts) = texts
            && texts.iter().all(|text| is_right(text))
            && read.iter().all(|(_, others)| *others != texts)
        {
            read.push((charset.name(), texts));
        }
    }
    read
}

/// Whether all that is not ASCII is a letter, and no word is in two alphabets.
pub(crate) fn is_of_letters(text: &str) -> bool {
    let is_sign = |c: char| !c.is_ascii() && !c.is_alphanumeric() && !matches!(c, '°' | 'º' | 'ª');
    let is_mixed = |word: &str| {
        let letters = || word.chars().filter(|c| c.is_alphabetic());
        letters().any(is_latin) && !letters().all(is_latin)
    };
    !text.contains(is_sign) && !text.split(|c: char| !c.is_alphanumeric()).any(is_mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_known_by_any_of_its_labels() {
        for (label, name) in [
            ("UTF8", "utf-8"),
            ("latin1", "windows-1252"),
            ("windows-1251", "windows-1251"),
            ("cp1251", "windows-1251"),
            ("1256", "windows-1256"),
            ("koi8-r", "KOI8-R"),
            ("shift_jis", "Shift_JIS"),
            ("gb18030", "gb18030"),
            ("cp850", "cp850"),
            ("IBM850", "cp850"),
            ("ibm-437", "cp437"),
            (" 852 ", "cp852"),
            ("cp858", "cp858"),
            ("cp866", "ibm866"),
            ("874", "windows-874"),
        ] {
            assert_eq!(Charset::of_label(label).map(Charset::name), Some(name), "{label}");
            // The name itself is a label.
            assert_eq!(Charset::of_label(name).map(Charset::name), Some(name), "{name}");
        }
        for label in ["", "ebcdic", "x850", "9", "replacement", "iso-2022-kr"] {
            assert_eq!(Charset::of_label(label), None, "{label}");
        }
        assert_eq!("Auto".parse(), Ok(Encoding::Auto));
        assert_eq!("ebcdic".parse::<Encoding>(), Err(UnknownEncoding));
    }

    #[test]
    fn pages_of_dos_have_their_letters() {
        let read = |label: &str, bytes: &[u8]| Charset::of_label(label).unwrap().decode(bytes);
        assert_eq!(read("cp850", b"pr\x88t \x90 \xD5").as_deref(), Ok("prêt É ı"));
        assert_eq!(read("cp858", b"pr\x88t \x90 \xD5").as_deref(), Ok("prêt É €"));
        assert_eq!(read("cp852", b"\x9D\xA2d\xAB").as_deref(), Ok("Łódź"));
        assert_eq!(read("cp857", b"ab\xE7"), Err(2));
    }

    #[test]
    fn what_makes_no_words_is_not_offered() {
        let names = |words: &[&[u8]]| {
            let words: Vec<_> = words.iter().map(|word| word.to_vec()).collect();
            offered(&words).into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        let dos = names(&[b"Num\x82ro", b"pr\x88t", b"GRP-\x90"]);
        assert_eq!(dos, ["cp850", "macintosh", "cp852"]);
        let mac = names(&[b"Num\x8Ero", b"pr\x90t", b"1\xCA057"]);
        assert_eq!(mac, ["macintosh"]);
        let cyrillic = names(&[b"\xCA\xD0-0012/26"]);
        assert!(
            cyrillic.contains(&"windows-1251") && !cyrillic.contains(&"ibm866"),
            "{cyrillic:?}"
        );
        // `Кредит` and `Займ`
        let standard = names(&[b"\xBA\xE0\xD5\xD4\xD8\xE2", b"\xB7\xD0\xD9\xDC"]);
        assert!(standard.contains(&"ISO-8859-5"), "{standard:?}");
        let mac = names(&[b"\x8A\xF0\xE5\xE4\xE8\xF2", b"\x87\xE0\xE9\xEC"]);
        assert!(mac.contains(&"x-mac-cyrillic"), "{mac:?}");
    }
}
