//! The language that the program speaks with people.
//!
//! A person at a partner reads English, French or Spanish; a script reads JSON, codes and logs, which
//! are always English. Every sentence for a person stands in the `.ftl` files beside this one, in
//! the three languages under the same key, and is fetched by [`t!`](crate::t) with the values that
//! it names. The language is chosen once, before the first word, and is the process's: an error
//! can so be shown wherever it ends up.

mod format;
mod system;

use std::cell::Cell;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use self::format::{amount, date, month, time};
pub use self::system::system;
use crate::options::args::EarlyArgs;

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Language {
    /// `en`
    #[default]
    English,
    /// `fr`
    French,
    /// `es`
    Spanish,
}

/// The files of the languages, one for each thing that the program talks about, with the words that
/// their keys begin with.
macro_rules! files {
    ($($file:literal: $($word:literal)+;)+) => {
        const WORDS: [&[&str]; FILES] = [$(&[$($word),+]),+];
        const ENGLISH: [&str; FILES] = [$(include_str!(concat!("en/", $file))),+];
        const FRENCH: [&str; FILES] = [$(include_str!(concat!("fr/", $file))),+];
        const SPANISH: [&str; FILES] = [$(include_str!(concat!("es/", $file))),+];
    };
}

const FILES: usize = 12;

files! {
    "words.ftl": "words";
    "check.ftl": "check";
    "file.ftl": "file";
    "help.ftl": "help";
    "kiva.ftl": "kiva";
    "ledger.ftl": "ledger";
    "receipt.ftl": "receipt";
    "reconcile.ftl": "reconcile";
    "sandbox.ftl": "sandbox";
    "settings.ftl": "init" "settings";
    "upload.ftl": "upload";
    "usage.ftl": "ask" "compare" "correct" "fault" "progress" "resume" "usage";
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::French, Self::Spanish];

    /// Two letters, of ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// The language of `fr`, `fr-SN` or `fr_SN.UTF-8`.
    pub fn of(locale: &str) -> Option<Self> {
        let code = locale.split(['-', '_', '.', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language of this account on this machine; English where it is none of the three.
    pub fn of_machine() -> Self {
        sys_locale::get_locale().as_deref().and_then(Self::of).unwrap_or_default()
    }

    /// The sentences of one file.
    fn bundle(self, file: usize) -> FluentBundle<FluentResource> {
        let files = match self {
            Self::English => ENGLISH,
            Self::French => FRENCH,
            Self::Spanish => SPANISH,
        };
        let code = self.code().parse().expect("two letters are a language identifier");
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        // Marks around each value would be seen, or copied along with a command, on a terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format::number));
        let file = FluentResource::try_new(files[file].to_owned());
        bundle.add_resource(file.expect("a test reads it")).expect("no key is there twice");
        bundle
    }
}

struct Locale {
    language: Language,
    /// A script gets numbers as they are.
    is_for_script: bool,
    /// Of each file its sentences, once one of them was needed: to read them all takes longer than to
    /// check a small report.
    bundles: [OnceLock<FluentBundle<FluentResource>>; FILES],
}

static LOCALE: OnceLock<Locale> = OnceLock::new();

/// The language of people, where a script is spoken to, and its voice.
static OF_PEOPLE: OnceLock<Language> = OnceLock::new();
static ON_PAPER: OnceLock<Locale> = OnceLock::new();

thread_local! {
    static WRITES_A_PAGE: Cell<bool> = const { Cell::new(false) };
}

fn locale() -> &'static Locale {
    match OF_PEOPLE.get() {
        Some(&language) if WRITES_A_PAGE.get() => {
            ON_PAPER.get_or_init(|| Locale::of(language, false))
        }
        _ => LOCALE.get_or_init(|| Locale::of(Language::default(), false)),
    }
}

/// Speaks the language of people while `write` writes a page for them: a script that asks for the
/// page is spoken to in English, but does not read it.
pub fn on_paper<T>(write: impl FnOnce() -> T) -> T {
    WRITES_A_PAGE.set(true);
    let written = write();
    WRITES_A_PAGE.set(false);
    written
}

impl Locale {
    fn of(language: Language, is_for_script: bool) -> Self {
        Self { language, is_for_script, bundles: Default::default() }
    }

    /// The sentences among which the one of `key` is, if it is anywhere.
    fn bundle(&self, key: &str) -> Option<&FluentBundle<FluentResource>> {
        let word = key.split('-').next()?;
        let file = WORDS.iter().position(|words| words.contains(&word))?;
        Some(self.bundles[file].get_or_init(|| self.language.bundle(file)))
    }
}

/// Chooses the language of this run: a script's is English, a person's the one asked for or else
/// that of the machine.
pub fn choose(early: &EarlyArgs) {
    let asked = early.lang.as_deref().and_then(Language::of);
    let of_people = asked.unwrap_or_else(Language::of_machine);
    let _ = OF_PEOPLE.set(of_people);
    let language = if early.json { Language::English } else { of_people };
    // What was said before, or chosen earlier, decides.
    let _ = LOCALE.get_or_init(|| Locale::of(language, early.json));
}

/// The language that is spoken.
pub fn spoken() -> Language {
    locale().language
}

/// The sentence of `key`, with the values that it names; [`t!`](crate::t) is the way to call it.
///
/// # Panics
/// Where no such key is, which a test of the source finds before a user does.
pub fn sentence(key: &str, values: &FluentArgs) -> String {
    known_sentence(key, values).unwrap_or_else(|| panic!("{key} is in the files of every language"))
}

/// The same for a key that is made at run time, and may not be there.
pub fn known_sentence(key: &str, values: &FluentArgs) -> Option<String> {
    let bundle = locale().bundle(key)?;
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
}

/// A value for a sentence: text as it is, a number so that the language can choose its plural.
pub fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}

/// Says something in the language of the user: `t!("upload-rows", count = 620)`.
///
/// Text that others wrote is escaped before it comes here, and money is written by
/// [`words::amount`](crate::ui::words::amount): a number given as such is for counting.
#[macro_export]
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut)]
        let mut values = fluent_bundle::FluentArgs::new();
        $(values.set(stringify!($name), $crate::ui::words::value($value));)*
        $crate::ui::words::sentence($key, &values)
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn every_sentence_is_found_by_its_key() {
        for (language, files) in Language::ALL.into_iter().zip([ENGLISH, FRENCH, SPANISH]) {
            let voice = Locale::of(language, false);
            for key in
                files.iter().flat_map(|file| file.lines()).filter_map(|line| line.split_once(" ="))
            {
                let key = key.0;
                let is_found = voice.bundle(key).is_some_and(|bundle| bundle.has_message(key));
                assert!(is_found || key.starts_with([' ', '#']), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_groups() {
        assert_eq!(t!("words-rows", count = 1), "1 row");
        assert_eq!(t!("words-rows", count = 30_000), "30,000 rows");
    }
}
