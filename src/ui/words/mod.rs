//! The language that the program speaks with people.
//!
//! A person at a partner reads English, French or Spanish; a script reads JSON, codes and logs, which
//! are always English. Every sentence for a person stands in the `.ftl` files beside this one, in
//! the three languages under the same key, and is fetched by [`t!`] with the values that
//! it names, or by [`said!`] together with its advice. The language is chosen once, before the first word,
//! and is the process's: an error can so be shown wherever it ends up.

mod format;
mod system;

use std::sync::{Mutex, OnceLock, PoisonError};

pub use fluent_bundle::FluentValue as Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use memchr::memmem;
use serde::{Serialize, Serializer};

use self::format::Numbers;
pub use self::format::{amount, month, percent, time};
pub use self::system::{system, system_of};
use crate::model::Language;
use crate::options::args::{Global, Output};
use crate::options::language;
use crate::ui::shell::UNBROKEN;

/// The sentences of a language, from one file for each thing that the program talks about.
macro_rules! sentences {
    ($language:literal) => {
        sentences!($language "check" "file" "finding" "help" "kiva" "ledger" "receipt" "reconcile" "sandbox"
            "settings" "upload" "usage" "words")
    };
    ($language:literal $($file:literal)+) => {
        concat!($("\n", include_str!(concat!($language, "/", $file, ".ftl"))),+)
    };
}

const fn sentences(language: Language) -> &'static str {
    match language {
        Language::English => sentences!("en"),
        Language::French => sentences!("fr"),
        Language::Spanish => sentences!("es"),
    }
}

/// The lines of one sentence, with its advice: up to one that is neither indented nor blank.
fn lines_of<'t>(key: &str, sentences: &'t str) -> Option<&'t str> {
    let begins = format!("\n{key} =");
    let from = memmem::find(sentences.as_bytes(), begins.as_bytes())? + 1;
    let mut lines = sentences[from..].split_inclusive('\n');
    let first = lines.next().map_or(0, str::len);
    let rest = lines.take_while(|line| line.starts_with([' ', '\n'])).map(str::len);
    Some(&sentences[from..from + first + rest.sum::<usize>()])
}

/// The region of `es_PE.UTF-8`: `PE`.
fn region(locale: &str) -> Option<&str> {
    let parts = locale.split(['.', '@']).next()?.split(['-', '_']).skip(1);
    parts.into_iter().find(|part| part.len() == 2)
}

/// How the program speaks: in which language, and with numbers for people or as a script reads them.
pub struct Locale {
    pub language: Language,
    is_for_script: bool,
    numbers: Numbers,
    /// Two letters of a country.
    region: Option<String>,
    /// The sentences that were said: each is read when it is asked for, as most runs say ten of a thousand.
    read: Mutex<FluentBundle<FluentResource>>,
}

static SPOKEN: OnceLock<Locale> = OnceLock::new();

/// Chooses how this run speaks: to a script in English, to people in their language. What was said
/// before, or chosen earlier, decides.
pub fn choose_language(early: &Global) {
    SPOKEN.get_or_init(|| match early.output {
        Output::Json => Locale::new(Language::English, true),
        Output::Human => Locale::of_user(early),
    });
}

pub fn spoken() -> &'static Locale {
    SPOKEN.get_or_init(|| Locale::new(Language::default(), false))
}

impl Locale {
    /// That of whoever runs the program: the language of `--lang`, of the settings, or of the machine.
    pub fn of_user(global: &Global) -> Self {
        let typed = global.lang.map(|language| language.to_string());
        let chosen = typed.or_else(|| language(global.config.as_deref()));
        Self::of_people(chosen.as_deref(), sys_locale::get_locale().as_deref())
    }

    /// That of people: the language they chose, or else that of their account on this machine; English
    /// where it is none of the three. The region tells how numbers are written.
    fn of_people(chosen: Option<&str>, machine: Option<&str>) -> Self {
        let language = chosen.and_then(Language::of).or_else(|| machine.and_then(Language::of));
        let region = chosen.and_then(region).or_else(|| machine.and_then(region));
        Self::of(language.unwrap_or_default(), region, false)
    }

    /// The locale of a language, in no region.
    pub fn new(language: Language, is_for_script: bool) -> Self {
        Self::of(language, None, is_for_script)
    }

    /// What the setting `language` may say for it: `es-PE`.
    pub fn tag(&self) -> String {
        let region = self.region.iter().map(|region| format!("-{region}"));
        std::iter::once(self.language.code().to_owned()).chain(region).collect()
    }

    fn of(language: Language, region: Option<&str>, is_for_script: bool) -> Self {
        let numbers = Numbers::of(language, region);
        let code = language.code().parse().expect("two letters are a language identifier");
        let mut read = FluentBundle::new_concurrent(vec![code]);
        // Marks around each value would be seen, or copied along with a command, on a terminal.
        read.set_use_isolating(false);
        read.set_formatter(match numbers {
            _ if is_for_script => None,
            Numbers::Point => Some(|value, _| Numbers::Point.in_sentence(value)),
            Numbers::Comma => Some(|value, _| Numbers::Comma.in_sentence(value)),
        });
        let region = region.map(str::to_uppercase);
        Self { language, is_for_script, numbers, region, read: Mutex::new(read) }
    }

    /// The sentence of `key`, with the values that it names; [`t!`] is the way to call it. Where no such key
    /// is, a test of the source finds that before a user does.
    pub fn sentence<const N: usize>(&self, key: &str, values: [(&str, Value); N]) -> String {
        let sentence = self.find(key, None, &values.into_iter().collect());
        sentence.unwrap_or_else(|| panic!("{key} is in the files of every language"))
    }

    /// The sentence of `key` and its advice, both from the same values; [`said!`] is the way to call it.
    pub fn said<const N: usize>(&self, key: &str, values: [(&str, Value); N]) -> Said {
        let values = values.into_iter().collect();
        let [message, advice] = [None, Some("advice")].map(|attribute| {
            let sentence = self.find(key, attribute, &values);
            sentence.unwrap_or_else(|| panic!("{key} has an advice in every language"))
        });
        Said { message, advice }
    }

    /// A sentence without values for a key that is made at run time, and may not be there.
    pub fn known(&self, key: &str) -> Option<String> {
        self.find(key, None, &FluentArgs::new())
    }

    fn find(&self, key: &str, attribute: Option<&str>, values: &FluentArgs) -> Option<String> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        add(key, sentences(self.language), &mut read);
        let message = read.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        Some(read.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }
}

/// Reads the sentence of a key, and those that stand within it as `{ words-rows }`.
fn add(key: &str, sentences: &str, read: &mut FluentBundle<FluentResource>) {
    if read.has_message(key) {
        return;
    }
    let Some(lines) = lines_of(key, sentences) else { return };
    let sentence = FluentResource::try_new(lines.to_owned()).expect("a test reads it");
    read.add_resource(sentence).expect("it was not there");
    for within in lines.split('{').skip(1) {
        let name = within.trim_start().split(|c: char| !c.is_alphanumeric() && c != '-').next();
        add(name.unwrap_or_default(), sentences, read);
    }
}

/// What is wrong, and what to do about it, with the next command to type where there is one.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    #[serde(serialize_with = "plain")]
    pub message: String,
    /// For the screen: the commands in it are not to be broken.
    #[serde(rename = "hint", serialize_with = "plain")]
    pub advice: String,
}

/// What standard error and JSON tell of an error.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    pub code: &'static str,
    #[serde(flatten)]
    pub said: Said,
}

impl Explanation {
    pub fn new(code: &'static str, said: Said) -> Self {
        Self { code, said }
    }
}

/// Commands are only for a screen set apart from the text around them.
fn plain<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&text.replace(UNBROKEN, " "))
}

/// A value for a sentence: text as it is, a number so that the language can choose its plural.
pub fn value<'a>(value: impl Into<Value<'a>>) -> Value<'a> {
    value.into()
}

/// Says something in the language of the user: `t!("upload-rows", count = 620)`, or with a variable of that name
/// `t!("upload-rows", count)`; or in that of a [`Locale`]: `t!(locale, "receipt-title")`.
///
/// Text that others wrote is escaped before it comes here, and money is written by
/// [`amount`]: a number given as such is for counting.
macro_rules! t {
    (@value $name:ident) => { $name };
    (@value $name:ident = $value:expr) => { $value };
    (@values $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        [$((
            stringify!($name),
            $crate::ui::words::value($crate::ui::words::t!(@value $name $(= $value)?)),
        )),*]
    };
    ($key:literal $($values:tt)*) => {
        $crate::ui::words::t!($crate::ui::words::spoken(), $key $($values)*)
    };
    ($locale:expr, $key:literal $($values:tt)*) => {
        $locale.sentence($key, $crate::ui::words::t!(@values $($values)*))
    };
}
pub(crate) use t;

/// Says in the same way what is wrong, and what to do about it: the sentence, and its attribute `.advice`.
macro_rules! said {
    ($key:literal $($values:tt)*) => {
        $crate::ui::words::spoken().said($key, $crate::ui::words::t!(@values $($values)*))
    };
}
pub(crate) use said;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_comes_before_the_machine_and_its_region_tells_of_numbers() {
        let amount = |chosen, machine| Locale::of_people(chosen, machine).amount("6126.21");
        assert_eq!(amount(None, Some("es_PE.UTF-8")), "6,126.21");
        assert_eq!(amount(Some("es"), Some("es-MX")), "6,126.21");
        assert_eq!(amount(Some("es-PE"), None), "6,126.21");
        assert_eq!(amount(Some("es-CO"), Some("es_PE")), "6\u{a0}126,21");
        assert_eq!(amount(Some("fr"), Some("es_PE")), "6\u{a0}126,21");
        assert_eq!(amount(None, Some("C")), "6,126.21");
        assert_eq!(Locale::of_people(Some("fr"), Some("en_US")).language, Language::French);
    }

    #[test]
    fn all_languages_can_be_read() {
        for language in Language::ALL {
            let rows = |locale: &Locale| t!(locale, "words-rows", count = 30_000);
            let (people, script) =
                (rows(&Locale::new(language, false)), rows(&Locale::new(language, true)));
            assert!(!people.starts_with("30000") && script.starts_with("30000 "), "{people}");
        }
    }

    /// A sign that stands apart in French does not begin a line.
    #[test]
    fn french_signs_are_not_parted_from_their_words() {
        let parted = [" ;", " :", " ?", " !", " »", "« "];
        let is_parted =
            |line: &&str| !line.starts_with('#') && parted.iter().any(|p| line.contains(p));
        let lines: Vec<_> = sentences(Language::French).lines().filter(is_parted).collect();
        assert!(lines.is_empty(), "{lines:#?}");
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_groups() {
        assert_eq!(t!("words-rows", count = 1), "1 row");
        assert_eq!(t!("words-rows", count = 30_000), "30,000 rows");
    }
}
