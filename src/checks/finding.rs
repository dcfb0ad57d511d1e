use serde::Serialize;
use strum::{EnumString, VariantNames};

use crate::model::text::Excerpt;

/// Every code that `[checks]` may raise to an error or turn off.
pub const WARNING_CODES: &[&str] = &[
    "amount.decreased",
    "amount.increased",
    "file.same-as-before",
    "amount.mostly-zero",
    "loan_id.date",
    "loan_id.near-duplicate",
    "client_id.date",
    "loan.not-reported",
    "loan.currency",
    "loan.gone",
    "total.moved",
    "correction.new-loan",
    "correction.unchanged",
];

/// How many findings of a file are shown in full, with their lines; the others are counted.
pub const SHOWN_IN_FULL: usize = 20;

/// Whether a finding keeps the file from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not: a person should look at it.
    Warning,
}

/// What `[checks]` makes of a warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// `error`: it keeps the file from being sent.
    Error,
    /// `warning`: it is shown.
    Warning,
    /// `off`: it is not looked for.
    Off,
}

/// Something that a person should know about the file before it is sent.
///
/// `message` and `advice` are fit for a screen. `value` and `loan_id` are as the file has them:
/// who shows them escapes them ([`crate::model::text::escape`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Whether it makes the file invalid.
    pub severity: Severity,
    /// What kind of finding it is; a code never changes its meaning.
    pub code: &'static str,
    /// The physical line on which the row starts, where it is about one.
    pub line: Option<u64>,
    /// `loan_id`, `client_id` or `amount`, where it is about one field.
    pub column: Option<&'static str>,
    /// The loan id of the row, where it can be read.
    pub loan_id: Option<String>,
    /// The field, or the titles, as they stand in the file.
    pub value: Option<String>,
    /// The line as it stands, with the field in it, for the first findings of a file.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub advice: String,
}

impl Finding {
    /// A finding about the file as a whole. More is told by setting the other fields.
    pub fn new(
        severity: Severity,
        code: &'static str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self {
            severity,
            code,
            line: None,
            column: None,
            loan_id: None,
            value: None,
            excerpt: None,
            message: message.into(),
            advice: advice.into(),
        }
    }

    /// An error.
    pub fn error(
        code: &'static str,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self::new(Severity::Error, code, message, advice)
    }

    /// About how much memory it takes.
    pub(super) fn bytes(&self) -> usize {
        let excerpt = self.excerpt.as_ref().map_or(0, |excerpt| excerpt.text.len());
        let texts = [self.loan_id.as_ref(), self.value.as_ref()].into_iter().flatten();
        size_of::<Self>()
            + self.message.len()
            + self.advice.len()
            + excerpt
            + texts.map(String::len).sum::<usize>()
    }

    /// The same, about a line.
    #[must_use]
    pub fn on_line(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same, about one field.
    #[must_use]
    pub fn in_field(self, column: &'static str, value: &str) -> Self {
        Self { column: Some(column), value: Some(value.to_owned()), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_the_words_of_the_configuration() {
        assert_eq!("off".parse(), Ok(Level::Off));
        assert_eq!(Level::VARIANTS, ["error", "warning", "off"]);
        assert!("none".parse::<Level>().is_err());
    }

    #[test]
    fn severities_are_lower_case_in_json() {
        assert_eq!(serde_json::to_string(&Severity::Error).unwrap(), r#""error""#);
    }
}
