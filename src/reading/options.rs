use strum::{EnumString, VariantNames};

use super::cell::letters::normalize;
use super::column::{Column, Positions};
use super::text::charset::Encoding;
use crate::model::AmountMeaning;

/// What may stand between two fields; all are ASCII.
pub(super) const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];

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
    /// The columns whose title was named for this very file: no other title will do.
    pub named: Vec<Column>,
}

impl OwnTitles {
    /// The same with a title that was named for this very file.
    pub fn name(&mut self, column: Column, title: String) {
        let own = match column {
            Column::LoanId => &mut self.loan_id,
            Column::ClientId => &mut self.client_id,
            Column::Amount => &mut self.amount,
        };
        *own = Some(title);
        self.named.push(column);
    }

    /// The title that was named for a column of this very file.
    pub(super) fn named(&self, column: Column) -> Option<&str> {
        self.own(column).filter(|_| self.named.contains(&column))
    }

    pub(super) fn own(&self, column: Column) -> Option<&str> {
        let own = match column {
            Column::LoanId => &self.loan_id,
            Column::ClientId => &self.client_id,
            Column::Amount => &self.amount,
        };
        own.as_deref()
    }

    pub(super) fn has(&self, title: &str) -> bool {
        let is_one = |own: &str| normalize(own) == title;
        Column::ALL.iter().any(|column| self.own(*column).is_some_and(is_one))
    }
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
    /// `.` or `point`.
    #[strum(to_string = ".", serialize = "point")]
    Point,
    /// `,` or `comma`.
    #[strum(to_string = ",", serialize = "comma")]
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
        assert_eq!("tab".parse(), Ok(Delimiter::Tab));
        assert_eq!("\t".parse(), Ok(Delimiter::Tab));
        assert_eq!(";".parse(), Ok(Delimiter::Semicolon));
        assert_eq!(",".parse(), Ok(DecimalSeparator::Comma));
        assert_eq!("point".parse(), Ok(DecimalSeparator::Point));
        assert_eq!("no".parse(), Ok(Header::No));
    }

    #[test]
    fn those_that_may_be_used_are_known() {
        assert_eq!(Delimiter::VARIANTS, ["auto", ",", ";", "tab", "|"]);
        assert_eq!(DecimalSeparator::VARIANTS, ["auto", ".", ","]);
        assert!("maybe".parse::<Header>().is_err() && ":".parse::<Delimiter>().is_err());
    }
}
