//! What is told on standard error: in lines of a width, or in one line for who wants quiet.

use super::layout;
use super::phrases::word;
use super::style;
use crate::ui::shell::UNBROKEN;
use crate::ui::words::{Said, t};

/// What went wrong, for standard error, and below it what to do; without a width all in one line.
pub fn error(said: &Said, width: Option<usize>) -> String {
    told(word(true), said, width)
}

/// The same of a warning.
pub fn warning_of(said: &Said, width: Option<usize>) -> String {
    told(word(false), said, width)
}

fn told(word: String, said: &Said, width: Option<usize>) -> String {
    match width {
        None => in_one_line(&word, said),
        Some(width) => layout::told(word, said, width).join("\n"),
    }
}

/// What is wrong or strange, with its remedy, for who wants quiet.
pub(super) fn in_one_line(head: &str, Said { message, advice }: &Said) -> String {
    let colon = |word: &str, text: &str| t!("words-colon", word, text);
    let remedy: Vec<_> =
        advice.lines().map(|step| step.trim().trim_end_matches('.').to_owned()).collect();
    let remedy = match &*remedy {
        [step] => step.clone(),
        steps => {
            let steps = steps.iter().map(|step| fenced(step));
            // A step that leads to the next one ends with a colon already.
            let join = |first: String, more: String| {
                if first.ends_with(':') {
                    format!("{first} {more}")
                } else if more.starts_with(char::is_uppercase) {
                    format!("{first}. {more}")
                } else {
                    t!("words-and", first, more)
                }
            };
            steps.reduce(join).unwrap_or_default()
        }
    };
    let remedy = colon(&style::hint(t!("words-what-to-do")), &remedy);
    let text = message.trim_end_matches('.').lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let line = colon(head, &t!("words-and", first = text, more = remedy));
    line.replace(UNBROKEN, " ")
}

/// A step whose commands end where they end: more is said behind them.
fn fenced(step: &str) -> String {
    let words = step
        .split(' ')
        .map(|word| if word.contains(UNBROKEN) { format!("`{word}`") } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

pub fn warning(text: &str, width: Option<usize>) -> String {
    let head = t!("words-colon", word = word(false), text = "");
    let lines = match width {
        Some(width) => layout::lines(&head, 2, text, width),
        None => layout::unwrapped(&head, 2, text),
    };
    lines.join("\n")
}

/// What is said or asked on the way, in lines of this width.
pub fn said(text: &str, width: usize) -> String {
    layout::lines("", 0, text, width).join("\n")
}
