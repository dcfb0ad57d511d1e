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

/// On which side of its column a cell stands.
#[derive(Clone, Copy)]
pub(super) enum Align {
    Left,
    Right,
}

/// Writes rows under their titles, each column as wide as its widest cell, and after each row what
/// `after_each` has to say of it. Columns stand two blanks apart, or one where all is too wide else.
pub(super) fn table<const N: usize>(
    columns: &[(String, Align); N],
    rows: &[[String; N]],
    out: &mut dyn Write,
    mut after_each: impl FnMut(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let titles = columns.each_ref().map(|(title, _)| title.clone());
    let all = || std::iter::once(&titles).chain(rows);
    let widths: [usize; N] = std::array::from_fn(|column| {
        all().map(|row| display_width(&row[column])).max().unwrap_or(0)
    });
    let is_wide = widths.iter().sum::<usize>() + 2 * (N - 1) > WIDTH;
    let gap = if is_wide { " " } else { "  " };
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).zip(columns).map(|((cell, width), (_, align))| {
            let blank = " ".repeat(width - display_width(cell));
            match align {
                Align::Left => format!("{cell}{blank}"),
                Align::Right => format!("{blank}{cell}"),
            }
        });
        cells.collect::<Vec<_>>().join(gap).trim_end().to_owned()
    };
    writeln!(out, "{}", style::title(line(&titles)))?;
    rows.iter().try_for_each(|row| {
        writeln!(out, "{}", line(row))?;
        after_each(out)
    })
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
    fn a_table_is_narrow_where_it_must_be() {
        let columns = || [("a".to_owned(), Align::Left), ("number".to_owned(), Align::Right)];
        let rows = [["é".to_owned(), style::good("7")], ["xx".to_owned(), "10".to_owned()]];
        let shown = text(|out| table(&columns(), &rows, out, |out| writeln!(out, "  note")));
        let (seven, title) = (style::good("7"), style::title("a   number"));
        let rest = format!("é        {seven}\n  note\nxx      10\n  note\n");
        assert_eq!(shown, format!("{title}\n{rest}"));
        let wide = [["x".repeat(40), "y".repeat(39)]];
        let shown = text(|out| table(&columns(), &wide, out, |_| Ok(())));
        assert!(shown.lines().all(|line| display_width(line) <= WIDTH), "{shown}");
    }

    #[test]
    fn the_values_of_facts_stand_below_one_another() {
        let mut facts = Facts::default();
        facts.add("Mois".to_owned(), "octobre 2026");
        facts.add("Période".to_owned(), "x");
        assert_eq!(text(|out| facts.write(2, out)), "  Mois     octobre 2026\n  Période  x\n");
    }
}
