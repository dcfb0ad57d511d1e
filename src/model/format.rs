use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The CSV upload format that Kiva has set for a partner (PA2 > Account > Profile).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CsvFormat {
    /// Loan id and amount.
    #[default]
    TwoColumn,
    /// Loan id, client id and amount.
    ThreeColumn,
}

impl CsvFormat {
    /// How many columns the format has.
    pub fn width(self) -> usize {
        match self {
            Self::TwoColumn => 2,
            Self::ThreeColumn => 3,
        }
    }
}

impl fmt::Display for CsvFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TwoColumn => "two-column",
            Self::ThreeColumn => "three-column",
        })
    }
}

/// A format name that is neither `two-column` nor `three-column`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the CSV format is \"two-column\" or \"three-column\"")]
pub struct UnknownFormat;

impl FromStr for CsvFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        match name {
            "two-column" => Ok(Self::TwoColumn),
            "three-column" => Ok(Self::ThreeColumn),
            _ => Err(UnknownFormat),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_written_as_it_is_read() {
        for format in [CsvFormat::TwoColumn, CsvFormat::ThreeColumn] {
            assert_eq!(format.to_string().parse(), Ok(format));
            let json = serde_json::to_string(&format).unwrap();
            assert_eq!(json, format!("\"{format}\""));
            assert_eq!(serde_json::from_str::<CsvFormat>(&json).unwrap(), format);
        }
        assert_eq!("2-column".parse::<CsvFormat>(), Err(UnknownFormat));
    }
}
