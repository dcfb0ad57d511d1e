//! Colours, of which none carries a meaning alone. The writer at the end strips them where they are
//! not wanted.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

pub(super) fn error(text: impl Display) -> String {
    painted(AnsiColor::Red.on_default().bold(), text)
}

pub(super) fn warning(text: impl Display) -> String {
    painted(AnsiColor::Yellow.on_default().bold(), text)
}

pub(super) fn good(text: impl Display) -> String {
    painted(AnsiColor::Green.on_default().bold(), text)
}

pub(super) fn hint(text: impl Display) -> String {
    painted(AnsiColor::Cyan.on_default(), text)
}

pub(super) fn title(text: impl Display) -> String {
    painted(Style::new().bold(), text)
}

fn painted(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}
