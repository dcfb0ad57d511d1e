//! Choices between a few words, written alike on the command line, in the config file, in the ledger and
//! in JSON.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantNames};

/// Where the report goes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[derive(Serialize, Deserialize, Display, EnumString, IntoStaticStr, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Environment {
    /// The pretend Partner API inside this program.
    Sandbox,
    /// Kiva's test environment.
    #[default]
    Stage,
    /// The real thing: what is sent here is money owed.
    Production,
}

impl Environment {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// The CSV upload format that Kiva has set for a partner (PA2 > Account > Profile).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[derive(Serialize, Deserialize, Display, EnumString, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CsvFormat {
    /// Loan id and amount.
    #[default]
    TwoColumn,
    /// Loan id, client id and amount.
    ThreeColumn,
}

impl CsvFormat {
    pub(crate) fn width(self) -> usize {
        match self {
            Self::TwoColumn => 2,
            Self::ThreeColumn => 3,
        }
    }
}

/// What the amounts of a partner are: a matter of the partner's own practice, which Kiva's format
/// does not tell.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[derive(Serialize, Deserialize, Display, EnumString, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum AmountMeaning {
    /// All principal that was repaid so far: it never goes down.
    #[default]
    CumulativePrincipal,
    /// The principal that is still owed: it never goes up.
    OutstandingPrincipal,
}

/// What the ids are called in the JSON. Kiva's prose and Kiva's samples differ.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Hash)]
#[derive(Serialize, Deserialize, Display, EnumString, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum IdFields {
    /// `loan_id`, `client_id`, as every known client sends.
    #[default]
    Short,
    /// `internal_loan_id`, `internal_client_id`, as Kiva's guides say.
    Internal,
}

/// The language that the program speaks with people; its word is that of ISO 639-1.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[derive(Display, EnumString, IntoStaticStr, VariantNames)]
#[strum(ascii_case_insensitive)]
pub enum Language {
    #[default]
    #[strum(serialize = "en")]
    English,
    #[strum(serialize = "fr")]
    French,
    #[strum(serialize = "es")]
    Spanish,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Spanish];

    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language of `fr`, `fr-SN` or `fr_SN.UTF-8`.
    pub fn of(locale: &str) -> Option<Self> {
        locale.split(['-', '_', '.', '@']).next()?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::{Debug, Display};
    use std::str::FromStr;

    use serde::de::DeserializeOwned;

    use super::*;

    fn assert_alike<T>(words: &[&str])
    where
        T: FromStr<Err: Debug> + Display + Serialize + DeserializeOwned + VariantNames,
    {
        assert_eq!(T::VARIANTS, words);
        for word in words {
            assert_eq!(word.parse::<T>().unwrap().to_string(), *word);
            let json = format!("\"{word}\"");
            assert_eq!(serde_json::to_string(&word.parse::<T>().unwrap()).unwrap(), json);
            assert_eq!(serde_json::from_str::<T>(&json).unwrap().to_string(), *word);
        }
        assert!("Stage".parse::<T>().is_err() && "".parse::<T>().is_err());
    }

    #[test]
    fn a_choice_is_written_as_it_is_read() {
        assert_alike::<Environment>(&["sandbox", "stage", "production"]);
        assert_alike::<CsvFormat>(&["two-column", "three-column"]);
        assert_alike::<AmountMeaning>(&["cumulative-principal", "outstanding-principal"]);
        assert_alike::<IdFields>(&["short", "internal"]);
        assert_eq!(Environment::Production.as_str(), "production");
    }

    #[test]
    fn a_locale_names_a_language() {
        for (locale, language) in [
            ("fr", Some(Language::French)),
            ("fr-SN", Some(Language::French)),
            ("FR_SN.UTF-8", Some(Language::French)),
            ("es-419", Some(Language::Spanish)),
            ("en_US.utf8@x", Some(Language::English)),
            ("frp", None),
            ("C", None),
            ("rw-RW", None),
            ("", None),
        ] {
            assert_eq!(Language::of(locale), language, "{locale}");
        }
    }
}
