//! The sentences: the same keys with the same values in every language, each of them used, and none
//! used that is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use kiva_repay::checks::Code;

/// A key and the values that its sentence names.
type Sentences = BTreeMap<String, BTreeSet<String>>;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sentences(language: &str) -> Sentences {
    let mut sentences = Sentences::new();
    for file in fs::read_dir(source().join("ui/words").join(language)).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for entry in fluent_syntax::parser::parse(text.as_str()).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let mut values = BTreeSet::new();
            values_of(&message.value.unwrap(), &mut values);
            let twice = sentences.insert(message.id.name.to_owned(), values);
            assert!(twice.is_none(), "{language}: {} stands twice", message.id.name);
        }
    }
    sentences
}

fn values_of(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            values_of_expression(expression, values);
        }
    }
}

fn values_of_expression(expression: &Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => values_of_inline(inline, values),
        Expression::Select { selector, variants } => {
            values_of_inline(selector, values);
            for variant in variants {
                values_of(&variant.value, values);
            }
        }
    }
}

fn values_of_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => values_of_expression(expression, values),
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. }, ..
        } => {
            for argument in positional {
                values_of_inline(argument, values);
            }
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            panic!("a sentence stands on its own")
        }
    }
}

/// Every `t!` of the program, outside its unit tests' own files.
fn said() -> Vec<(String, BTreeSet<String>, String)> {
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

fn said_in(path: &Path, said: &mut Vec<(String, BTreeSet<String>, String)>) {
    let text = fs::read_to_string(path).unwrap();
    // A word of documentation is not a use.
    let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    for (at, _) in code.match_indices("t!(") {
        // `assert!(` ends in the same letters.
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let call = inside(&code[at + "t!(".len()..]);
        // The macro itself, whose words are the caller's, and a test that looks for calls in text.
        if call.contains('$') || call.starts_with('\\') {
            continue;
        }
        // Before the key there may be the locale.
        let (locale, quoted) = call.split_once('"').unwrap();
        assert!(
            matches!(locale.trim(), "" | "self," | "locale,"),
            "{}: t!({call})",
            path.display()
        );
        let (key, rest) = quoted.split_once('"').unwrap();
        said.push((key.to_owned(), names_in(rest), path.display().to_string()));
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
        for (key, values) in &english {
            assert_eq!(values, &other[key], "{language}: {key} names other values");
        }
    }
}

#[test]
fn what_is_said_is_in_the_files_and_what_is_in_the_files_is_said() {
    let known = sentences("en");
    let mut unused: BTreeSet<_> = known.keys().cloned().collect();
    for (key, values, path) in said() {
        let named = known.get(&key).unwrap_or_else(|| panic!("{path}: there is no {key}"));
        assert_eq!(named, &values, "{path}: {key}");
        unused.remove(&key);
    }
    // The keys of the help are made from the names of commands and options: see the test of help.rs.
    unused.retain(|key| !key.starts_with("help-"));
    for code in Code::ALL {
        let key = format!("finding-{}", code.as_str().replace('.', "-"));
        for key in [format!("{key}-remedy"), key] {
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
