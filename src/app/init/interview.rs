//! The questions of `init`: what the answer is for, where in PA2 it stands, and a lesson where it
//! cannot be right.

use std::path::Path;

use iso_currency::Currency;
use secrecy::{ExposeSecret, SecretString};

use super::fill::{Setting, fill};
use crate::model::text::escape;
use crate::model::{Environment, is_partner_id};
use crate::options::{example, secret};
use crate::ui::Console;
use crate::ui::error::{Error, Result};
use crate::ui::explain::secret_fault;
use crate::ui::words::{spoken, t};

/// The answer of whoever types nothing, where nothing will do.
const EMPTY: &str = "-";

pub(super) struct Answers {
    pub(super) environment: Environment,
    pub(super) partner: Option<String>,
    format: &'static str,
    amount: &'static str,
    currency: String,
    pub(super) credentials: Option<Credentials>,
}

/// What opens the API, by the settings that hold it.
pub(super) type Credentials = [(&'static str, SecretString); 2];

impl Answers {
    pub(super) fn file(&self) -> String {
        fill(example(spoken().language), &self.settings())
    }

    fn settings(&self) -> Vec<Setting> {
        let setting = |section, key, value: &str| Setting { section, key, value: value.to_owned() };
        let environment = self.environment.as_str();
        let mut settings = vec![
            setting("", "environment", environment),
            // A schedule has no language of its own.
            setting("", "language", &spoken().tag()),
            setting("partner", "csv_format", self.format),
            setting("partner", "amount", self.amount),
            setting("partner", "currency", &self.currency),
        ];
        if let Some(id) = &self.partner {
            settings.push(setting("partner", "id", id));
        }
        let credentials = self.credentials.iter().flatten();
        settings.extend(
            credentials.map(|(key, value)| setting(environment, *key, value.expose_secret())),
        );
        settings
    }
}

/// Asks the five things that the file needs.
pub(super) async fn ask(console: &mut Console, file: &str) -> Result<Answers> {
    console.print_note(&t!("init-intro", file));
    let environments = ["stage", "production", "sandbox"];
    let environment = question(console, &t!("init-environment"), Some("stage"), |answer| {
        choose(meant(answer), &environments)
            .and_then(|word| word.parse().map_err(|_| word.to_owned()))
    })
    .await?;
    let partner = question(console, &t!("init-partner"), Some(EMPTY), |answer| match answer {
        EMPTY => Ok(None),
        // A word may be the name of the partner, or of an environment.
        id if is_partner_id(id) && id.contains(|c: char| c.is_ascii_digit()) => {
            Ok(Some(id.to_owned()))
        }
        id => Err(t!("init-partner-wrong", answer = escape(id))),
    })
    .await?;
    let format = question(console, &t!("init-format"), Some("2"), columns).await?;
    let amount = question(console, &t!("init-amount"), Some("1"), amount).await?;
    let currency = question(console, &t!("init-currency"), None, currency).await?;
    Ok(Answers { environment, partner, format, amount, currency, credentials: None })
}

pub(super) async fn credentials(console: &mut Console) -> Result<Credentials> {
    let client_id = question(console, &t!("init-client-id"), None, |answer| {
        let is_right = !answer.is_empty() && !answer.contains(char::is_whitespace);
        if is_right { Ok(answer.to_owned()) } else { Err(t!("init-client-id-wrong")) }
    })
    .await?;
    let file = question(console, &t!("init-secret-file"), Some(EMPTY), |answer| {
        match answer {
            EMPTY => Ok(None),
            // The config file may stand elsewhere.
            path if Path::new(path).is_file() => Ok(std::path::absolute(path).ok()),
            // It may be the secret itself, which is shown nowhere.
            _ => Err(t!("init-secret-file-wrong")),
        }
    })
    .await?;
    let client_id = ("client_id", client_id.into());
    if let Some(path) = file {
        return Ok([client_id, ("client_secret_file", path.to_string_lossy().into_owned().into())]);
    }
    loop {
        let typed = console.ask_secret(&t!("init-secret")).await?;
        match secret(typed.ok_or(Error::InterviewEnded { written: None })?.expose_secret()) {
            Ok(secret) => return Ok([client_id, ("client_secret", secret)]),
            Err(fault) => console.print_note(&t!("init-secret-wrong", why = secret_fault(fault))),
        }
    }
}

/// Yes or no; Enter alone is `default`.
pub(super) async fn agrees(console: &mut Console, text: &str, default: bool) -> Result<bool> {
    let shown = if default { t!("init-yes") } else { t!("init-no") };
    question(console, text, Some(&shown), |answer| {
        is_yes(answer).ok_or_else(|| t!("init-yes-or-no"))
    })
    .await
}

/// Whole words, whichever language is spoken: who types `stop` does not mean *sí*.
fn is_yes(answer: &str) -> Option<bool> {
    match answer.to_lowercase().as_str() {
        "y" | "yes" | "o" | "oui" | "s" | "si" | "sí" => Some(true),
        "n" | "no" | "non" => Some(false),
        _ => None,
    }
}

/// Asks until there is an answer that `read` understands. What it gives back otherwise is a lesson.
async fn question<T>(
    console: &mut Console,
    text: &str,
    default: Option<&str>,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<T> {
    console.print_note(&format!("\n{text}"));
    let prompt = match default {
        None => "> ".to_owned(),
        Some(EMPTY) => format!("{} > ", t!("init-may-be-empty")),
        Some(default) => format!("[{default}] > "),
    };
    loop {
        // Not even a line end: the input is over.
        let typed = console.ask(&prompt).await?.filter(|typed| !typed.is_empty());
        let typed = typed.ok_or(Error::InterviewEnded { written: None })?;
        let typed = match (typed.trim(), default) {
            ("", Some(default)) => default,
            (typed, _) => typed,
        };
        match read(typed) {
            Ok(answer) => return Ok(answer),
            Err(lesson) => console.print_note(&lesson),
        }
    }
}

/// One of some words, of which the first letters will do.
fn choose(answer: &str, words: &[&'static str]) -> Result<&'static str, String> {
    let typed = answer.to_lowercase();
    let mut begun = words.iter().filter(|word| !typed.is_empty() && word.starts_with(&typed));
    match (begun.next(), begun.next()) {
        (Some(word), None) => Ok(*word),
        _ => Err(t!("init-none-of", words = words.join(", "))),
    }
}

/// The environment of which a word of another language speaks.
fn meant(answer: &str) -> &str {
    match answer.to_lowercase().as_str() {
        "producción" => "production",
        "test" | "prueba" | "pruebas" => "stage",
        _ => answer,
    }
}

/// What the amounts are, by the number, by which way they go, or by the word of the settings.
fn amount(answer: &str) -> Result<&'static str, String> {
    let word = match answer.to_lowercase().as_str() {
        "1" | "up" | "augmentent" | "suben" => "cumulative-principal",
        "2" | "down" | "diminuent" | "bajan" => "outstanding-principal",
        _ => answer,
    };
    choose(word, &["cumulative-principal", "outstanding-principal"])
        .map_err(|_| t!("init-amount-wrong"))
}

fn columns(answer: &str) -> Result<&'static str, String> {
    match answer.to_lowercase().as_str() {
        "2" | "two" | "deux" | "dos" | "two-column" => Ok("two-column"),
        "3" | "three" | "trois" | "tres" | "three-column" => Ok("three-column"),
        _ => Err(t!("init-format-wrong")),
    }
}

fn currency(answer: &str) -> Result<String, String> {
    let code = answer.to_uppercase();
    match code.as_str() {
        "" => Err(t!("init-currency-needed")),
        "CFA" | "FCFA" | "F CFA" => Err(t!("init-currency-cfa")),
        code if Currency::from_code(code).is_some() => Ok(code.to_owned()),
        _ => Err(t!("init-currency-wrong", answer = escape(answer))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_or_a_beginning_chooses() {
        let words = ["stage", "production", "sandbox"];
        for (answer, word) in [("stage", "stage"), ("P", "production"), ("sa", "sandbox")] {
            assert_eq!(choose(answer, &words), Ok(word));
        }
        // The words have no numbers: nobody is to come to production by one.
        for answer in ["", "s", "0", "1", "2", "4", "live", "\u{1b}"] {
            let lesson = choose(answer, &words).unwrap_err();
            assert!(lesson.contains("production"), "{lesson}");
        }
    }

    #[test]
    fn only_a_yes_is_a_yes() {
        for (answer, meant) in [
            ("y", Some(true)),
            ("Oui", Some(true)),
            ("SÍ", Some(true)),
            ("si", Some(true)),
            ("N", Some(false)),
            ("non", Some(false)),
            ("stop", None),
            ("oh", None),
            ("nothing", None),
            ("", None),
        ] {
            assert_eq!(is_yes(answer), meant, "{answer}");
        }
    }

    #[test]
    fn a_format_is_said_by_the_number_of_its_columns() {
        for (answer, format) in
            [("2", "two-column"), ("Three", "three-column"), ("3", "three-column")]
        {
            assert_eq!(columns(answer), Ok(format));
        }
        for answer in ["1", "t", "4", "columns"] {
            assert!(columns(answer).unwrap_err().contains("2 or 3"));
        }
    }

    #[test]
    fn what_the_amounts_are_is_said_by_a_number_or_by_which_way_they_go() {
        for answer in ["1", "Up", "augmentent", "suben", "cumulative"] {
            assert_eq!(amount(answer), Ok("cumulative-principal"));
        }
        for answer in ["2", "down", "diminuent", "bajan", "outstanding-principal"] {
            assert_eq!(amount(answer), Ok("outstanding-principal"));
        }
        assert!(amount("3").unwrap_err().contains("1 or 2"));
        assert_eq!((meant("Producción"), meant("prueba")), ("production", "stage"));
    }

    #[test]
    fn a_currency_is_a_code_and_the_franc_has_two() {
        assert_eq!(currency("rwf").as_deref(), Ok("RWF"));
        assert!(currency("CFA").unwrap_err().contains("XAF"));
        assert!(currency("francs").is_err() && currency("").is_err());
    }
}
