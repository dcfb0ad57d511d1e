//! The config file and the environment variables, of which one key after another is asked for. What
//! stands there and was never asked for means nothing to the program: so the settings are the only list
//! of the keys that there are.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::Path;
use std::str::FromStr;

use config::{Config, Environment, Map, Source, Value, ValueKind};
use strum::VariantNames;
use toml::Table;

use super::error::{Kind, OptionsError, Rule, SettingFault, UnknownKey};
use super::file::read;
use crate::checks::Code;

/// What the variables of the program begin with, and what parts a section from its key.
pub(super) const PREFIX: &str = "KIVA_REPAY__";
const SEPARATOR: &str = "__";

/// What is set under keys that are asked for by section and name, with a dot between: `csv.delimiter`.
pub(super) struct Layers {
    /// The variables over the file.
    merged: Config,
    file: Table,
    name: String,
    variables: BTreeSet<String>,
    known: BTreeSet<String>,
    wrong: Option<OptionsError>,
}

impl Layers {
    pub fn read(
        path: Option<&Path>,
        variables: &BTreeMap<String, String>,
    ) -> Result<Self, OptionsError> {
        Ok(Self::of(path.map(read).transpose()?.unwrap_or_default(), path, variables))
    }

    /// A file and the variables; empty ones count as none.
    pub fn of(file: Table, path: Option<&Path>, variables: &BTreeMap<String, String>) -> Self {
        let environment = Environment::with_prefix(PREFIX)
            .prefix_separator("")
            .separator(SEPARATOR)
            .ignore_empty(true)
            .source(Some(variables.clone().into_iter().collect()));
        let merged =
            Config::builder().add_source(File(file.clone())).add_source(environment.clone());
        let never = "a map of texts is always layers";
        Self {
            merged: merged.build().expect(never),
            file,
            name: path.map(|path| path.display().to_string()).unwrap_or_default(),
            variables: environment.collect().expect(never).into_keys().collect(),
            known: BTreeSet::new(),
            wrong: None,
        }
    }

    /// The first fault, if there is one; keys that nobody asked for come before all others.
    pub fn finish(mut self) -> Result<(), OptionsError> {
        let mut unknown = Vec::new();
        for (key, place) in self.unasked() {
            if self.is_section(&key) {
                self.fail::<()>(OptionsError::of(key, SettingFault::Kind(Kind::Other)));
            } else {
                let code = key.strip_prefix("checks.").map(|code| code.trim_matches('"'));
                let is_fixed = Code::ALL.iter().any(|fixed| Some(fixed.as_str()) == code);
                unknown.push(UnknownKey {
                    nearest: nearest(&key, &self.known),
                    is_fixed,
                    key,
                    place,
                });
            }
        }
        unknown.sort();
        if unknown.is_empty() {
            return self.wrong.map_or(Ok(()), Err);
        }
        Err(OptionsError::UnknownKeys(unknown))
    }

    /// What was typed, or else what `read` finds under a key.
    pub fn unless<T>(
        &mut self,
        typed: Option<T>,
        key: &str,
        read: impl FnOnce(&mut Self, &str) -> Option<T>,
    ) -> Option<T> {
        self.known.insert(written(key));
        typed.or_else(|| read(self, key))
    }

    /// Text. An id of digits may be written as a number.
    pub fn text(&mut self, key: &str) -> Option<String> {
        text_of(&self.value(key)?).or_else(|| self.of_another_kind(key, Kind::Text))
    }

    /// Text without the white space around it, where there is any.
    pub fn trimmed(&mut self, key: &str) -> Option<String> {
        let text = self.text(key)?.trim().to_owned();
        Some(text).filter(|text| !text.is_empty())
    }

    /// What `parse` makes of a text; where that is nothing, `rule` is broken.
    pub fn parsed<T>(
        &mut self,
        key: &str,
        rule: Rule,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(key)?;
        parse(&text).or_else(|| self.refuse(key, text, rule))
    }

    pub fn word<T: FromStr + VariantNames>(&mut self, key: &str) -> Option<T> {
        self.parsed(key, Rule::OneOf(T::VARIANTS), |text| text.parse().ok())
    }

    /// A number out of a range; a variable has it as text.
    pub fn number(&mut self, key: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let text = text_of(&self.value(key)?).unwrap_or_default();
        let Ok(value) = text.parse::<i64>() else {
            return self.of_another_kind(key, Kind::Number);
        };
        let number = u32::try_from(value).ok().filter(|number| range.contains(number));
        let rule = Rule::Between(*range.start(), *range.end());
        number.or_else(|| self.refuse(key, text, rule))
    }

    /// A list, in a variable its elements between commas, `429,503`, or written as in the file: `[429, 503]`.
    pub fn list<T: FromStr>(&mut self, key: &str) -> Option<Vec<T>> {
        let elements = match self.value(key)?.kind {
            ValueKind::Array(elements) => elements,
            ValueKind::String(text) => {
                let parts = text.trim_matches(['[', ']', ' ']).split(',');
                let parts = parts.map(|part| part.trim_matches(['"', '\'', ' ']));
                let parts = parts.filter(|part| !part.is_empty());
                parts.map(Value::from).collect()
            }
            _ => return self.of_another_kind(key, Kind::Other),
        };
        let list: Option<_> = elements.iter().map(|value| text_of(value)?.parse().ok()).collect();
        list.or_else(|| self.of_another_kind(key, Kind::Other))
    }

    pub fn refuse<T>(&mut self, key: &str, value: String, rule: Rule) -> Option<T> {
        self.fail(OptionsError::of(written(key), SettingFault::Value { value, rule }))
    }

    fn of_another_kind<T>(&mut self, key: &str, expected: Kind) -> Option<T> {
        self.fail(OptionsError::of(written(key), SettingFault::Kind(expected)))
    }

    pub fn fail<T>(&mut self, error: OptionsError) -> Option<T> {
        self.wrong.get_or_insert(error);
        None
    }

    /// What stands under a key: in a variable, or else in the file.
    fn value(&mut self, key: &str) -> Option<Value> {
        self.known.insert(written(key));
        self.merged.get(key).ok()
    }

    /// Whether what counts under a key stands in the file.
    pub fn is_in_file(&self, key: &str) -> bool {
        self.merged.get::<Value>(key).is_ok() && !self.is_in_variable(key)
    }

    pub fn is_in_variable(&self, key: &str) -> bool {
        self.variables.contains(key)
    }

    /// The text under a key, whatever else is wrong.
    pub fn peek(&self, key: &str) -> Option<String> {
        text_of(&self.merged.get(key).ok()?)
    }

    /// The keys of values that were not asked for, each with its place.
    fn unasked(&self) -> Vec<(String, String)> {
        let known: BTreeSet<_> = self.known.iter().map(|key| key.replace('"', "")).collect();
        let unasked = self.variables.iter().filter(|&variable| !known.contains(variable));
        let place = |key: &str| PREFIX.to_owned() + &key.to_uppercase().replace('.', SEPARATOR);
        let mut unasked: Vec<_> = unasked.map(|key| (key.clone(), place(key))).collect();
        let mut tables = vec![(String::new(), &self.file)];
        while let Some((section, table)) = tables.pop() {
            for (name, value) in table {
                let key = quoted(&section, name);
                match value.as_table() {
                    _ if self.known.contains(&key) => {}
                    Some(table) if self.is_section(&key) => tables.push((key, table)),
                    _ => unasked.push((key, self.name.clone())),
                }
            }
        }
        unasked
    }

    fn is_section(&self, key: &str) -> bool {
        self.known
            .iter()
            .any(|known| known.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    }

    #[cfg(test)]
    pub fn known(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }
}

/// The text of a value, or its digits.
fn text_of(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::String(text) => Some(text.clone()),
        ValueKind::I64(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The config file as a layer: each value by its dotted key. A name with a dot in it, which is written in
/// quotes, is a key only among the checks, whose codes have one; elsewhere it is unknown and takes no part.
#[derive(Clone, Debug)]
struct File(Table);

impl Source for File {
    fn clone_into_box(&self) -> Box<dyn Source + Send + Sync> {
        Box::new(self.clone())
    }

    fn collect(&self) -> Result<Map<String, Value>, config::ConfigError> {
        let mut values = Map::new();
        let mut tables = vec![(String::new(), &self.0)];
        while let Some((section, table)) = tables.pop() {
            for (name, value) in table {
                let key = dotted(&section, name);
                match value.as_table() {
                    _ if !is_plain(name) && section != "checks" => {}
                    Some(table) => tables.push((key, table)),
                    None => drop(values.insert(key, value_of(value))),
                }
            }
        }
        Ok(values)
    }
}

fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// No setting is a date, which none of the values for a setting can be.
fn value_of(value: &toml::Value) -> Value {
    value.clone().try_into().unwrap_or_default()
}

fn dotted(section: &str, name: &str) -> String {
    if section.is_empty() { name.to_owned() } else { format!("{section}.{name}") }
}

/// A key as it is written in the file, where the code of a finding stands in quotes.
fn written(key: &str) -> String {
    key.strip_prefix("checks.").map_or_else(|| key.to_owned(), |code| quoted("checks", code))
}

fn quoted(section: &str, name: &str) -> String {
    if name.contains('.') { dotted(section, &format!("\"{name}\"")) } else { dotted(section, name) }
}

/// The known key that takes the fewest changes: to the whole of it, or to its last part when only
/// the section is wrong.
fn nearest(word: &str, known: &BTreeSet<String>) -> Option<String> {
    let bare = |text: &str| text.replace('"', "");
    let begins =
        |key: &&String| bare(key).strip_prefix(word).is_some_and(|rest| rest.starts_with('.'));
    if let Some(longer) = known.iter().find(begins) {
        return Some(longer.clone());
    }
    let last = |text: &str| bare(text).rsplit('.').next().unwrap_or_default().to_owned();
    // A section may be mistyped, too.
    let parted = known.iter().filter_map(|key| key.split_once(".\"").or(key.rsplit_once('.')));
    let sections = parted.map(|(section, _)| section);
    let known = known.iter().map(String::as_str).chain(sections);
    let changes = |key: &str| {
        let part = strsim::osa_distance(&last(word), &last(key)) + 1;
        strsim::osa_distance(&bare(word), &bare(key)).min(part)
    };
    let (changes, key) =
        known.map(|key| (changes(key), key)).min_by_key(|(changes, _)| *changes)?;
    (changes <= 2 + last(word).len() / 4).then(|| key.to_owned())
}
