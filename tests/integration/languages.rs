//! The sentences: the same keys with the same values in every language, each of them used, and none
//! used that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use kiva_repay::checks::Code;

/// By its key, or by that of its message and `.advice`.
type Sentences = BTreeMap<String, Sentence>;

#[derive(Default)]
struct Sentence {
    /// The values that it names.
    values: BTreeSet<String>,
    /// The sentences that stand within it.
    within: BTreeSet<String>,
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sentences(language: &str) -> Sentences {
    let mut sentences = Sentences::new();
    for file in fs::read_dir(source().join("ui/words").join(language)).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            let advice = message.attributes.iter().map(|attribute| {
                assert_eq!(attribute.id.name, "advice", "{language}: {key}");
                (format!("{key}.advice"), &attribute.value)
            });
            let own = (key.to_owned(), message.value.as_ref().unwrap());
            for (key, pattern) in advice.chain([own]) {
                let twice = sentences.insert(key.clone(), Sentence::of(pattern));
                assert!(twice.is_none(), "{language}: {key} stands twice");
            }
        }
    }
    sentences
}

/// The sentence of a key, and all that stand within it.
fn whole(key: &str, sentences: &Sentences) -> BTreeSet<String> {
    let mut whole = BTreeSet::new();
    let mut next = vec![key.to_owned()];
    while let Some(key) = next.pop() {
        let sentence = sentences.get(&key).unwrap_or_else(|| panic!("there is no {key}"));
        if whole.insert(key) {
            next.extend(sentence.within.iter().cloned());
        }
    }
    whole
}

/// All values that the sentence of a key needs.
fn values(key: &str, sentences: &Sentences) -> BTreeSet<String> {
    let whole = whole(key, sentences);
    whole.iter().flat_map(|key| sentences[key].values.iter().cloned()).collect()
}

impl Sentence {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut sentence = Self::default();
        sentence.add(pattern);
        sentence
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                for variant in variants {
                    self.add(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::FunctionReference {
                arguments: CallArguments { positional, .. },
                ..
            } => {
                for argument in positional {
                    self.add_inline(argument);
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.within.insert(id.name.to_owned() + &attribute.unwrap_or_default());
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::TermReference { .. } => panic!("there are no terms"),
        }
    }
}

/// What a `t!` or `said!` says: its keys, the values that it gives, and the file in which it stands.
type Said = (Vec<String>, BTreeSet<String>, String);

/// Every `t!` and `said!` of the program, outside its unit tests' own files.
fn said() -> Vec<Said> {
    let mut said = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                said_in(&path, &mut said);
            }
        }
    }
    said
}

fn said_in(path: &Path, said: &mut Vec<Said>) {
    let text = fs::read_to_string(path).unwrap();
    // A word of documentation is not a use.
    let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let calls_of = |name: &'static str| code.match_indices(name).map(move |(at, _)| (name, at));
    for (name, at) in calls_of("t!(").chain(calls_of("said!(")) {
        // `assert!(` ends in the same letters.
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let call = inside(&code[at + name.len()..]);
        // The macro itself, whose words are the caller's, and a test that looks for calls in text.
        if call.contains('$') || call.starts_with('\\') {
            continue;
        }
        // Before the key there may be the locale.
        let (locale, quoted) = call.split_once('"').unwrap();
        assert!(
            matches!(locale.trim(), "" | "self," | "locale,"),
            "{}: {name}{call})",
            path.display()
        );
        let (key, rest) = quoted.split_once('"').unwrap();
        let mut keys = vec![key.to_owned()];
        if name == "said!(" {
            keys.push(format!("{key}.advice"));
        }
        said.push((keys, names_in(rest), path.display().to_string()));
    }
}

/// What stands before the bracket that closes.
fn inside(code: &str) -> &str {
    let mut depth = 1;
    let mut quoted = false;
    let mut before = ' ';
    for (at, c) in code.char_indices() {
        match c {
            '"' if before != '\\' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &code[..at];
        }
        before = c;
    }
    panic!("a bracket that does not close")
}

/// The names in `, count, name = of(a, b)`.
fn names_in(values: &str) -> BTreeSet<String> {
    let mut depth = 0;
    let mut quoted = false;
    let is_comma = |c: char| {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0 && !quoted
    };
    let names = values.split(is_comma).map(|value| value.split('=').next().unwrap().trim());
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_language_says_the_same() {
    let english = sentences("en");
    for language in ["fr", "es"] {
        let other = sentences(language);
        let keys = |of: &Sentences| of.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = keys(&english).difference(&keys(&other)).cloned().collect();
        let more: Vec<_> = keys(&other).difference(&keys(&english)).cloned().collect();
        assert!(missing.is_empty() && more.is_empty(), "{language}: no {missing:?}, but {more:?}");
        for key in english.keys() {
            let [own, others] = [&english, &other].map(|sentences| values(key, sentences));
            assert_eq!(own, others, "{language}: {key} names other values");
        }
    }
}

#[test]
fn what_is_said_is_in_the_files_and_what_is_in_the_files_is_said() {
    let known = sentences("en");
    let mut unused: BTreeSet<_> = known.keys().cloned().collect();
    for (keys, given, path) in said() {
        let mut named = BTreeSet::new();
        for key in &keys {
            assert!(known.contains_key(key), "{path}: there is no {key}");
            named.extend(values(key, &known));
            for key in whole(key, &known) {
                unused.remove(&key);
            }
        }
        assert_eq!(named, given, "{path}: {keys:?}");
    }
    // The keys of the help are made from the names of commands and options: see the test of help.rs.
    unused.retain(|key| !key.starts_with("help-"));
    for code in Code::ALL {
        let key = format!("finding-{}", code.as_str().replace('.', "-"));
        for key in [format!("{key}.advice"), key] {
            // What is said of both ids stands under that of the loan.
            let shared = key.replace("client_id", "loan_id");
            assert!(
                unused.remove(&key) || shared != key && known.contains_key(&shared),
                "{key} is to be said in docs/findings.md"
            );
        }
    }
    assert!(unused.is_empty(), "nobody says {unused:?}");
}
