//! What must be known before anything is said, also of a command line that is wrong.

use std::ffi::OsString;

use clap::{Args, ColorChoice, FromArgMatches};

use super::args::{Cli, Global, Output};

/// How to say what there is to say: what a line says of it, also where it came to nothing.
pub fn early(typed: Option<&Cli>, line: impl Iterator<Item = OsString>) -> Global {
    typed.map_or_else(|| of_mistyped(line), |cli| cli.global.clone())
}

/// Clap gives up at the first mistake, so that it is shown each word with the one behind it, which
/// may be its value. The last that it understands counts.
fn of_mistyped(line: impl Iterator<Item = OsString>) -> Global {
    let mut words: Vec<_> = line.skip(1).take_while(|word| word != "--").collect();
    words.push(OsString::new());
    let parser = Global::augment_args(clap::Command::new("kiva-repay").no_binary_name(true));
    let parser = parser.disable_help_flag(true).ignore_errors(true);
    let mut early = Global::default();
    for pair in words.windows(2) {
        let read = parser.clone().try_get_matches_from(pair);
        let read = read.and_then(|read| Global::from_arg_matches(&read));
        let Ok(Global { output, lang, config, color, quiet, log_file, .. }) = read else {
            continue;
        };
        early.quiet |= quiet;
        early.log_file = log_file.or(early.log_file);
        early.output = if output == Output::Human { early.output } else { output };
        early.lang = lang.or(early.lang);
        early.config = config.or(early.config);
        early.color = if color == ColorChoice::Auto { early.color } else { color };
    }
    early
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::model::Language;

    fn read(line: &str) -> Global {
        let words = || line.split(' ').map(Into::into);
        early(Cli::try_parse_from(words()).ok().as_ref(), words())
    }

    #[test]
    fn wishes_are_read_from_a_line_that_makes_no_sense() {
        let french = || Some(Language::French);
        let json = || Global { output: Output::Json, ..Global::default() };
        let quiet = || Global { quiet: true, ..json() };
        for (line, wishes) in [
            ("kiva-repay --lang fr chek -o json", Global { lang: french(), ..json() }),
            (
                "kiva-repay --color never x --lang=fr",
                Global { color: ColorChoice::Never, lang: french(), ..Global::default() },
            ),
            ("kiva-repay x -o human -- --lang fr", Global::default()),
            ("kiva-repay -qo json chek", quiet()),
            ("kiva-repay -vqojson chek", quiet()),
            ("kiva-repay check --nope a.csv -ojson", json()),
            ("kiva-repay --nope -qvo=json", quiet()),
            ("kiva-repay check a.csv b.csv --output=json", json()),
            (
                "kiva-repay -c a.toml -e prod --output json history",
                Global { config: Some("a.toml".into()), ..json() },
            ),
            ("kiva-repay --nope -o", Global::default()),
            ("kiva-repay --nope -o xml --lang de --color no", Global::default()),
            (
                "kiva-repay upload --period x --log-file l.jsonl",
                Global { log_file: Some("l.jsonl".into()), ..Global::default() },
            ),
            ("kiva-repay", Global::default()),
        ] {
            assert_eq!(read(line), wishes, "{line}");
        }
    }

    #[test]
    fn wishes_are_read_from_a_line_that_is_right() {
        let wishes = Global {
            output: Output::Json,
            lang: Some(Language::Spanish),
            color: ColorChoice::Always,
            quiet: true,
            ..Global::default()
        };
        assert_eq!(read("kiva-repay -qojson history --lang es --color always"), wishes);
    }
}
