//! Text on a screen of 80 columns, whatever the language makes of its length.

use std::io::{self, Write};

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter, wrap};

use super::style;
use crate::ui::suggestion::UNBROKEN;

/// What fits on a line of any terminal.
const WIDTH: usize = 80;

/// Writes `head` and the text after it; where the text needs more lines they begin below its first
/// word.
pub(super) fn hanging(head: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let indent = " ".repeat(display_width(head));
    let options = Options::new(WIDTH)
        .initial_indent(head)
        .subsequent_indent(&indent)
        .word_splitter(WordSplitter::NoHyphenation)
        // A command is there to be copied, however long it is.
        .break_words(!text.contains(UNBROKEN));
    wrap(text, options).iter().try_for_each(|line| writeln!(out, "{}", line.replace(UNBROKEN, " ")))
}

pub(super) fn paragraph(text: &str, out: &mut dyn Write) -> io::Result<()> {
    hanging("", text, out)
}

/// Writes an indented text that helps, in its colour.
pub(super) fn advice(indent: usize, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let options = Options::new(WIDTH - indent).word_splitter(WordSplitter::NoHyphenation);
    let blank = " ".repeat(indent);
    wrap(text, options).iter().try_for_each(|line| writeln!(out, "{blank}{}", style::hint(line)))
}

/// Lines of a label and a value, the values below one another.
#[derive(Debug, Default)]
pub(super) struct Facts(Vec<(String, String)>);

impl Facts {
    pub(super) fn add(&mut self, label: String, value: impl Into<String>) {
        self.0.push((label, value.into()));
    }

    pub(super) fn add_some(&mut self, label: String, value: Option<String>) {
        self.0.extend(value.map(|value| (label, value)));
    }

    /// Writes them, each after `indent` blanks. Commands that are too long to stand beside their labels
    /// stand below them.
    pub(super) fn write(&self, indent: usize, out: &mut dyn Write) -> io::Result<()> {
        let widest = self.0.iter().map(|(label, _)| display_width(label)).max().unwrap_or(0);
        let is_too_long = |value: &str| {
            value.contains(UNBROKEN) && indent + widest + 2 + display_width(value) > WIDTH
        };
        if self.0.iter().any(|(_, value)| is_too_long(value)) {
            let (blank, below) = (" ".repeat(indent), " ".repeat(indent + 2));
            return self.0.iter().try_for_each(|(label, value)| {
                hanging(&blank, label, out)?;
                hanging(&below, value, out)
            });
        }
        self.0.iter().try_for_each(|(label, value)| {
            let blank = " ".repeat(widest - display_width(label));
            hanging(&format!("{}{label}{blank}  ", " ".repeat(indent)), value, out)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_long_text_goes_on_below_its_beginning() {
        let long = "quatre-vingts ".repeat(8);
        let shown = text(|out| hanging("Lot 1  ", long.trim(), out));
        let lines: Vec<_> = shown.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("Lot 1  quatre") && lines[1].starts_with("       quatre"));
        assert!(lines.iter().all(|line| display_width(line) <= WIDTH), "{shown}");
    }

    #[test]
    fn colours_take_no_room_and_one_long_word_is_cut() {
        let painted = style::error("x".repeat(79));
        assert_eq!(text(|out| paragraph(&painted, out)), format!("{painted}\n"));
        let shown = text(|out| hanging("    ", &"é".repeat(200), out));
        assert!(shown.lines().all(|line| display_width(line) <= WIDTH), "{shown}");
        assert_eq!(shown.matches('é').count(), 200);
    }

    #[test]
    fn a_command_is_not_broken() {
        let command = format!("kiva-repay resume 8f6c --config '{}'", "long name ".repeat(9));
        let text_of = format!("Next: {} now", command.replace(' ', &UNBROKEN.to_string()));
        assert_eq!(text(|out| paragraph(&text_of, out)), format!("Next:\n{command}\nnow\n"));
    }

    #[test]
    fn a_command_that_is_too_long_stands_below_its_label() {
        let mut facts = Facts::default();
        let command = format!("kiva-repay{UNBROKEN}{}", "x".repeat(80));
        facts.add("It is there:".to_owned(), command.as_str());
        let shown = text(|out| facts.write(2, out));
        assert_eq!(shown, format!("  It is there:\n    {}\n", command.replace(UNBROKEN, " ")));
    }

    #[test]
    fn the_values_of_facts_stand_below_one_another() {
        let mut facts = Facts::default();
        facts.add("Mois".to_owned(), "octobre 2026");
        facts.add("Période".to_owned(), "x");
        assert_eq!(text(|out| facts.write(2, out)), "  Mois     octobre 2026\n  Période  x\n");
    }
}
