use strum::{EnumString, VariantNames};

use super::column::{Column, Positions};
use super::letters::normalize;
use crate::model::AmountMeaning;

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
    /// What the amounts are, where the user says so.
    pub meaning: Option<AmountMeaning>,
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

impl OwnTitles {
    pub(super) fn of(&self, column: Column) -> Option<String> {
        let own = match column {
            Column::LoanId => &self.loan_id,
            Column::ClientId => &self.client_id,
            Column::Amount => &self.amount,
        };
        own.as_deref().map(normalize)
    }

    pub(super) fn has(&self, title: &str) -> bool {
        [Column::LoanId, Column::ClientId, Column::Amount]
            .into_iter()
            .any(|column| self.of(column).as_deref() == Some(title))
    }
}

/// `[csv] encoding`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Encoding {
    /// `auto`.
    #[default]
    Auto,
    /// `utf-8`.
    #[strum(serialize = "utf-8")]
    Utf8,
    /// `utf-16le`: Excel's "Unicode text".
    #[strum(serialize = "utf-16le")]
    Utf16Le,
    /// `utf-16be`.
    #[strum(serialize = "utf-16be")]
    Utf16Be,
    /// `windows-1252`: Excel's "CSV" in Western Europe and the Americas.
    #[strum(serialize = "windows-1252")]
    Windows1252,
    /// `windows-1250`: of Central Europe.
    #[strum(serialize = "windows-1250")]
    Windows1250,
    /// `windows-1251`: Cyrillic.
    #[strum(serialize = "windows-1251")]
    Windows1251,
    /// `windows-1256`: Arabic.
    #[strum(serialize = "windows-1256")]
    Windows1256,
    /// `ibm866`: Cyrillic in DOS.
    #[strum(serialize = "ibm866")]
    Ibm866,
}

/// `[csv] delimiter`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Delimiter {
    /// `auto`.
    #[default]
    Auto,
    /// `,` or `comma`.
    #[strum(to_string = ",", serialize = "comma")]
    Comma,
    /// `;` or `semicolon`.
    #[strum(to_string = ";", serialize = "semicolon")]
    Semicolon,
    /// A tab character or `tab`.
    #[strum(to_string = "tab", serialize = "\t")]
    Tab,
    /// `|` or `pipe`.
    #[strum(to_string = "|", serialize = "pipe")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum DecimalSeparator {
    /// `auto`.
    #[default]
    Auto,
    /// `.`
    #[strum(serialize = ".")]
    Point,
    /// `,`
    #[strum(serialize = ",")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Header {
    /// `auto`.
    #[default]
    Auto,
    /// `yes`: the first record holds the titles, whatever they look like.
    Yes,
    /// `no`: the first record is a row.
    No,
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
    fn those_that_may_be_used_are_known() {
        assert_eq!(Delimiter::VARIANTS, ["auto", ",", ";", "tab", "|"]);
        assert_eq!(DecimalSeparator::VARIANTS, ["auto", ".", ","]);
        let unicode = ["auto", "utf-8", "utf-16le", "utf-16be", "windows-1252"];
        assert_eq!(Encoding::VARIANTS[..5], unicode);
        assert!("maybe".parse::<Header>().is_err() && ":".parse::<Delimiter>().is_err());
    }
}
