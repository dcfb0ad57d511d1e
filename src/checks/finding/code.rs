//! How the list of findings becomes the codes: [`Code`](super::Code) with all that is said of each.

use serde::Serialize;
use strum::{EnumString, VariantNames};

/// Whether a finding keeps the file from being sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not: a person should look at it.
    Warning,
}

/// What `[checks]` makes of a finding that it can change.
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

/// The list of codes, in two parts: those that `[checks]` cannot change, and those that it can. Of each
/// code its name, and its severity where nothing else is set.
macro_rules! codes {
    (
        fixed { $($fixed:ident $name:literal $severity:ident)+ }
        changeable { $($variable:ident $called:literal $level:ident)+ }
    ) => {
        /// What kind of finding it is: a word for scripts that never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "what each means stands with the sentences, under its name")]
        pub enum Code { $($fixed,)+ $($variable,)+ }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$fixed,)+ $(Self::$variable,)+];

            /// The word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$fixed => $name,)+ $(Self::$variable => $called,)+ }
            }

            /// What the finding is where `[checks]` says nothing.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$fixed => Severity::$severity,)+
                    $(Self::$variable => Severity::$level,)+
                }
            }

            /// Whether `[checks]` can change that.
            pub const fn can_change(self) -> bool {
                matches!(self, $(Self::$variable)|+)
            }
        }

        impl ::std::fmt::Display for Code {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::serde::Serialize for Code {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}
pub(super) use codes;

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
