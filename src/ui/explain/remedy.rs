//! What is added to an explanation: the next command, and what has not been done.

use crate::ui::shell::UNBROKEN;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{Explanation, t};

/// The same with a command to type after its advice; where that ends with a command, nothing may follow it on
/// its line.
pub(super) fn then(mut why: Explanation, command: Suggestion<'_>) -> Explanation {
    let first = why.said.advice;
    let ends_with_command = first.rsplit(' ').next().is_some_and(|word| word.contains(UNBROKEN));
    why.said.advice = if ends_with_command {
        format!("{first}\n{}", t!("fault-after-that", command))
    } else {
        t!("fault-then", first, command)
    };
    why
}

/// The same with what has not been done for it, and what can be done without Kiva.
pub(super) fn undone(mut why: Explanation, typed: &Typed) -> Explanation {
    let undone = match (typed.command(), typed.has("reconcile")) {
        ("auth" | "init", _) => return why,
        ("reconcile", _) => "comparison",
        (_, true) => "both",
        _ => "upload",
    };
    why.said.message = t!("fault-undone", why = why.said.message, undone);
    if undone != "upload" {
        why.said.advice.push('\n');
        why.said.advice += &t!("fault-only-file", command = typed.instead("check"));
    }
    why
}

/// Where there is a config file already.
pub(super) fn init_elsewhere(typed: &Typed) -> Suggestion<'_> {
    typed.suggest("init").option("config", t!("init-other-file"))
}
