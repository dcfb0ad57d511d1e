//! What must be known before anything is said, also of a command line that is wrong.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, FromArgMatches};

use super::args::{Cli, Color, Global, Output};

/// How to say what there is to say.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct EarlyArgs {
    pub(crate) json: bool,
    pub(crate) lang: Option<String>,
    /// The config file, which may name a language.
    pub(crate) config: Option<PathBuf>,
    pub(crate) color: Color,
    pub(crate) quiet: bool,
    pub(crate) log_file: Option<PathBuf>,
}

impl EarlyArgs {
    /// Those of a line, also where it came to nothing.
    pub fn of(typed: Option<&Cli>, line: impl Iterator<Item = OsString>) -> Self {
        typed.map_or_else(|| Self::of_mistyped(line), |cli| Self::from(cli.global.clone()))
    }

    /// Clap gives up at the first mistake, so that it is shown each word with the one behind it, which
    /// may be its value. The last that it understands counts.
    fn of_mistyped(line: impl Iterator<Item = OsString>) -> Self {
        let mut words: Vec<_> = line.skip(1).take_while(|word| word != "--").collect();
        words.push(OsString::new());
        let parser = Global::augment_args(clap::Command::new("kiva-repay").no_binary_name(true));
        let parser = parser.disable_help_flag(true).ignore_errors(true);
        let mut early = Self::default();
        for pair in words.windows(2) {
            let read = parser.clone().try_get_matches_from(pair);
            let read = read.and_then(|read| Global::from_arg_matches(&read)).map(Self::from);
            let Ok(Self { json, lang, config, color, quiet, log_file }) = read else { continue };
            early.quiet |= quiet;
            early.log_file = log_file.or(early.log_file);
            early.json |= json;
            early.lang = lang.or(early.lang);
            early.config = config.or(early.config);
            early.color = if color == Color::Auto { early.color } else { color };
        }
        early
    }
}

impl From<Global> for EarlyArgs {
    fn from(global: Global) -> Self {
        let Global { output, lang, config, color, quiet, log_file, .. } = global;
        Self { json: output == Output::Json, lang, config, color, quiet, log_file }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    fn early(line: &str) -> EarlyArgs {
        let words = || line.split(' ').map(Into::into);
        EarlyArgs::of(Cli::try_parse_from(words()).ok().as_ref(), words())
    }

    #[test]
    fn wishes_are_read_from_a_line_that_makes_no_sense() {
        let french = || Some("fr".to_owned());
        let json = || EarlyArgs { json: true, ..EarlyArgs::default() };
        let quiet = || EarlyArgs { quiet: true, ..json() };
        for (line, wishes) in [
            ("kiva-repay --lang fr chek -o json", EarlyArgs { lang: french(), ..json() }),
            (
                "kiva-repay --color never x --lang=fr",
                EarlyArgs { color: Color::Never, lang: french(), ..EarlyArgs::default() },
            ),
            ("kiva-repay x -o human -- --lang fr", EarlyArgs::default()),
            ("kiva-repay -qo json chek", quiet()),
            ("kiva-repay -vqojson chek", quiet()),
            ("kiva-repay check --nope a.csv -ojson", json()),
            ("kiva-repay --nope -qvo=json", quiet()),
            ("kiva-repay check a.csv b.csv --output=json", json()),
            (
                "kiva-repay -c a.toml -e prod --output json history",
                EarlyArgs { config: Some("a.toml".into()), ..json() },
            ),
            ("kiva-repay --nope -o", EarlyArgs::default()),
            ("kiva-repay --nope -o xml --lang de --color no", EarlyArgs::default()),
            (
                "kiva-repay upload --period x --log-file l.jsonl",
                EarlyArgs { log_file: Some("l.jsonl".into()), ..EarlyArgs::default() },
            ),
            ("kiva-repay", EarlyArgs::default()),
        ] {
            assert_eq!(early(line), wishes, "{line}");
        }
    }

    #[test]
    fn wishes_are_read_from_a_line_that_is_right() {
        let wishes = EarlyArgs {
            json: true,
            lang: Some("es".to_owned()),
            color: Color::Always,
            quiet: true,
            ..EarlyArgs::default()
        };
        assert_eq!(early("kiva-repay -qojson history --lang es --color always"), wishes);
    }
}
