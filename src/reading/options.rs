use std::str::FromStr;

use super::titles::Positions;

/// What the user says about a file. The default leaves everything to be detected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// How the bytes stand for characters.
    pub encoding: Encoding,
    /// What stands between two fields.
    pub delimiter: Delimiter,
    /// What stands between the whole part and the decimals of an amount.
    pub decimal_separator: DecimalSeparator,
    /// Whether the first record holds the titles of the columns.
    pub header: Header,
    /// The user's own titles, added to the known ones.
    pub columns: OwnTitles,
    /// Where the columns stand in a file without titles, if not as in the format.
    pub order: Option<Positions>,
}

/// The user's own titles for the columns that the report needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnTitles {
    /// The title over the loan ids.
    pub loan_id: Option<String>,
    /// The title over the client ids.
    pub client_id: Option<String>,
    /// The title over the amounts.
    pub amount: Option<String>,
}

/// `[csv] encoding`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// `auto`.
    #[default]
    Auto,
    /// `utf-8`.
    Utf8,
    /// `utf-16le`: Excel's "Unicode text".
    Utf16Le,
    /// `utf-16be`.
    Utf16Be,
    /// `windows-1252`: Excel's "CSV" in Western Europe and the Americas.
    Windows1252,
}

/// `[csv] delimiter`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// `auto`.
    #[default]
    Auto,
    /// `,` or `comma`.
    Comma,
    /// `;` or `semicolon`.
    Semicolon,
    /// A tab character or `tab`.
    Tab,
    /// `|` or `pipe`.
    Pipe,
}

impl Delimiter {
    /// The character, unless it is to be detected.
    pub fn as_char(self) -> Option<char> {
        match self {
            Self::Auto => None,
            Self::Comma => Some(','),
            Self::Semicolon => Some(';'),
            Self::Tab => Some('\t'),
            Self::Pipe => Some('|'),
        }
    }
}

/// `[csv] decimal_separator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecimalSeparator {
    /// `auto`.
    #[default]
    Auto,
    /// `.`
    Point,
    /// `,`
    Comma,
}

impl DecimalSeparator {
    /// The character, unless it is to be detected.
    pub fn as_char(self) -> Option<char> {
        match self {
            Self::Auto => None,
            Self::Point => Some('.'),
            Self::Comma => Some(','),
        }
    }
}

/// `[csv] header`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Header {
    /// `auto`.
    #[default]
    Auto,
    /// `yes`: the first record holds the titles, whatever they look like.
    Yes,
    /// `no`: the first record is a row.
    No,
}

/// A word of the configuration that is not one of those it may be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{}\" is not one of {expected}", crate::model::text::escape(given))]
pub struct UnknownWord {
    /// What was written.
    pub given: String,
    /// What may be written.
    pub expected: &'static str,
}

/// Finds a word in the table of those that are allowed.
fn look_up<T: Copy>(
    given: &str,
    words: &[(&str, T)],
    expected: &'static str,
) -> Result<T, UnknownWord> {
    words
        .iter()
        .find(|(word, _)| *word == given)
        .map(|(_, value)| *value)
        .ok_or_else(|| UnknownWord { given: given.to_owned(), expected })
}

impl FromStr for Encoding {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let words = [
            ("auto", Self::Auto),
            ("utf-8", Self::Utf8),
            ("utf-16le", Self::Utf16Le),
            ("utf-16be", Self::Utf16Be),
            ("windows-1252", Self::Windows1252),
        ];
        look_up(word, &words, r#""auto", "utf-8", "utf-16le", "utf-16be", "windows-1252""#)
    }
}

impl FromStr for Delimiter {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let words = [
            ("auto", Self::Auto),
            (",", Self::Comma),
            ("comma", Self::Comma),
            (";", Self::Semicolon),
            ("semicolon", Self::Semicolon),
            ("\t", Self::Tab),
            ("tab", Self::Tab),
            ("|", Self::Pipe),
            ("pipe", Self::Pipe),
        ];
        look_up(word, &words, r#""auto", ",", ";", "tab", "|""#)
    }
}

impl FromStr for DecimalSeparator {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let words = [("auto", Self::Auto), (".", Self::Point), (",", Self::Comma)];
        look_up(word, &words, r#""auto", ".", ",""#)
    }
}

impl FromStr for Header {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        let words = [("auto", Self::Auto), ("yes", Self::Yes), ("no", Self::No)];
        look_up(word, &words, r#""auto", "yes", "no""#)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_configuration_are_understood() {
        assert_eq!("utf-8".parse(), Ok(Encoding::Utf8));
        assert_eq!("tab".parse(), Ok(Delimiter::Tab));
        assert_eq!("\t".parse(), Ok(Delimiter::Tab));
        assert_eq!(";".parse(), Ok(Delimiter::Semicolon));
        assert_eq!(",".parse(), Ok(DecimalSeparator::Comma));
        assert_eq!("no".parse(), Ok(Header::No));
    }

    #[test]
    fn another_word_is_answered_with_those_that_may_be_used() {
        let error = "maybe".parse::<Header>().unwrap_err();
        assert_eq!(error.to_string(), r#""maybe" is not one of "auto", "yes", "no""#);
        assert!(":".parse::<Delimiter>().is_err());
    }
}
