//! The language that the program speaks with people.
//!
//! A person at a partner reads English, French or Spanish; a script reads JSON, codes and logs, which
//! are always English. Every sentence for a person stands in the `.ftl` files beside this one, in
//! the three languages under the same key, and is fetched by [`say!`](crate::say) with the values that
//! it names. The language is chosen once, before the first word, and is the process's: an error
//! can so be shown wherever it ends up.

mod form;
mod system;

use std::cell::Cell;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use self::form::{amount, date, month, time};
pub use self::system::system;
use crate::cli::Wishes;

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

/// The files of a language: one for each thing that the program talks about.
macro_rules! files {
    ($code:literal) => {
        [
            include_str!(concat!($code, "/words.ftl")),
            include_str!(concat!($code, "/check.ftl")),
            include_str!(concat!($code, "/file.ftl")),
            include_str!(concat!($code, "/help.ftl")),
            include_str!(concat!($code, "/kiva.ftl")),
            include_str!(concat!($code, "/ledger.ftl")),
            include_str!(concat!($code, "/receipt.ftl")),
            include_str!(concat!($code, "/reconcile.ftl")),
            include_str!(concat!($code, "/sandbox.ftl")),
            include_str!(concat!($code, "/settings.ftl")),
            include_str!(concat!($code, "/upload.ftl")),
            include_str!(concat!($code, "/usage.ftl")),
        ]
    };
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

    fn bundle(self) -> FluentBundle<FluentResource> {
        let files = match self {
            Self::English => files!("en"),
            Self::French => files!("fr"),
            Self::Spanish => files!("es"),
        };
        let code = self.code().parse().expect("two letters are a language identifier");
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        // Marks around each value would be seen, or copied along with a command, on a terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(form::number));
        for file in files {
            let file = FluentResource::try_new(file.to_owned());
            let file = file.expect("the files are checked by a test");
            bundle.add_resource(file).expect("no key stands in two files");
        }
        bundle
    }
}

struct Voice {
    language: Language,
    /// A script gets numbers as they are.
    is_for_script: bool,
    bundle: FluentBundle<FluentResource>,
}

static VOICE: OnceLock<Voice> = OnceLock::new();

/// The language of people, where a script is spoken to, and its voice.
static OF_PEOPLE: OnceLock<Language> = OnceLock::new();
static ON_PAPER: OnceLock<Voice> = OnceLock::new();

thread_local! {
    static WRITES_A_PAGE: Cell<bool> = const { Cell::new(false) };
}

fn voice() -> &'static Voice {
    match OF_PEOPLE.get() {
        Some(&language) if WRITES_A_PAGE.get() => {
            ON_PAPER.get_or_init(|| Voice::of(language, false))
        }
        _ => VOICE.get_or_init(|| Voice::of(Language::default(), false)),
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

impl Voice {
    fn of(language: Language, is_for_script: bool) -> Self {
        Self { language, is_for_script, bundle: language.bundle() }
    }
}

/// Chooses the language of this run: a script's is English, a person's the one asked for or else
/// that of the machine.
pub fn choose(wishes: &Wishes) {
    let asked = wishes.lang.as_deref().and_then(Language::of);
    let of_people = asked.unwrap_or_else(Language::of_machine);
    let _ = OF_PEOPLE.set(of_people);
    let language = if wishes.json { Language::English } else { of_people };
    // What was said before, or chosen earlier, decides.
    let _ = VOICE.get_or_init(|| Voice::of(language, wishes.json));
}

/// The language that is spoken.
pub fn spoken() -> Language {
    voice().language
}

/// The sentence of `key`, with the values that it names; [`say!`](crate::say) is the way to call it.
///
/// # Panics
/// Where no such key is, which a test of the source finds before a user does.
pub fn sentence(key: &str, values: &FluentArgs) -> String {
    known_sentence(key, values).unwrap_or_else(|| panic!("{key} is in the files of every language"))
}

/// The same for a key that is made at run time, and may not be there.
pub fn known_sentence(key: &str, values: &FluentArgs) -> Option<String> {
    let bundle = &voice().bundle;
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
}

/// A value for a sentence: text as it is, a number so that the language can choose its plural.
pub fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}

/// Says something in the language of the user: `say!("upload-rows", count = 620)`.
///
/// Text that others wrote is escaped before it comes here, and money is written by
/// [`lang::amount`](crate::lang::amount): a number given as such is for counting.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        #[allow(unused_mut)]
        let mut values = fluent_bundle::FluentArgs::new();
        $(values.set(stringify!($name), $crate::lang::value($value));)*
        $crate::lang::sentence($key, &values)
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
    fn every_language_has_its_files_in_order() {
        for language in Language::ALL {
            assert!(language.bundle().has_message("words-rows"), "{language:?}");
        }
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_groups() {
        assert_eq!(say!("words-rows", count = 1), "1 row");
        assert_eq!(say!("words-rows", count = 30_000), "30,000 rows");
    }
}
