//! Text on a screen of 80 columns, whatever the language makes of its length.

use std::borrow::Cow;
use std::io::{self, Write};
use std::iter;

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter, wrap};

use super::style;
use crate::ui::shell::UNBROKEN;

/// What fits on a line of any terminal.
const WIDTH: usize = 80;

/// The lines of a text that begins with `head`; those after the first stand below it after `indent` blanks.
/// A command stands on a line of its own, and what is in backquotes is not broken: both are there to
/// be copied.
pub(super) fn lines(head: &str, indent: usize, text: &str, width: usize) -> Vec<String> {
    let blank = " ".repeat(indent);
    let mut set = Vec::new();
    let mut head = head.to_owned();
    for line in kept_together(text).lines() {
        let own = line.len() - line.trim_start().len();
        let below = " ".repeat(indent + own);
        head += &" ".repeat(own);
        for (at, part) in parts(line.trim()).into_iter().enumerate() {
            match part {
                Part::Command(command) if at == 0 && head.trim().is_empty() => {
                    set.push(format!("{head}{command}"));
                }
                Part::Command(command) => {
                    if at == 0 {
                        set.push(head.trim_end().to_owned());
                    }
                    set.push(format!("{below}  {command}"));
                }
                Part::Prose(prose) => {
                    let options = Options::new(width)
                        .initial_indent(&head)
                        .subsequent_indent(&below)
                        .word_splitter(WordSplitter::NoHyphenation)
                        .break_words(!prose.contains(UNBROKEN));
                    set.extend(wrap(&prose, options).into_iter().map(Cow::into_owned));
                }
            }
            head.clone_from(&below);
        }
        head.clone_from(&blank);
    }
    set.iter().map(|line| line.replace(UNBROKEN, " ")).collect()
}

/// The lines of a text as they are, for whoever reads a mail.
pub(super) fn unwrapped(head: &str, indent: usize, text: &str) -> Vec<String> {
    let blank = " ".repeat(indent);
    let heads = iter::once(head).chain(iter::repeat(blank.as_str()));
    let lines = heads.zip(text.lines().map(str::trim_end));
    lines.map(|(head, line)| format!("{head}{}", line.replace(UNBROKEN, " "))).collect()
}

enum Part<'t> {
    Prose(String),
    Command(&'t str),
}

fn parts(line: &str) -> Vec<Part<'_>> {
    let is_command = |word: &str| word.starts_with("kiva-repay") && word.contains(UNBROKEN);
    let mut parts = Vec::new();
    for word in line.split(' ') {
        match parts.last_mut() {
            _ if is_command(word) => parts.push(Part::Command(word)),
            Some(Part::Prose(prose)) => {
                prose.push(' ');
                prose.push_str(word);
            }
            _ => parts.push(Part::Prose(word.to_owned())),
        }
    }
    parts
}

/// The same without a place to break within backquotes.
fn kept_together(text: &str) -> String {
    // One alone is no quote.
    if text.matches('`').count() % 2 == 1 {
        return text.to_owned();
    }
    let unbroken = UNBROKEN.to_string();
    let of_part = |(at, part): (usize, &str)| {
        if at % 2 == 1 { part.replace(' ', &unbroken) } else { part.to_owned() }
    };
    text.split('`').enumerate().map(of_part).collect::<Vec<_>>().join("`")
}

fn write(lines: &[String], out: &mut dyn Write) -> io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// Writes `head` and the text after it; where the text needs more lines they begin below its first
/// word.
pub(super) fn hanging(head: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    write(&lines(head, display_width(head), text, WIDTH), out)
}

pub(super) fn paragraph(text: &str, out: &mut dyn Write) -> io::Result<()> {
    hanging("", text, out)
}

/// Writes an indented text that helps, in its colour.
pub(super) fn advice(indent: usize, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let blank = " ".repeat(indent);
    let lines = lines("", 0, text, WIDTH - indent);
    lines.iter().try_for_each(|line| writeln!(out, "{blank}{}", style::hint(line)))
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

    /// Writes them, each after `indent` blanks; commands stand below their labels.
    pub(super) fn write(&self, indent: usize, out: &mut dyn Write) -> io::Result<()> {
        let is_command = |value: &str| value.contains(UNBROKEN) && !value.contains(' ');
        if self.0.iter().any(|(_, value)| is_command(value)) {
            let (blank, below) = (" ".repeat(indent), " ".repeat(indent + 2));
            return self.0.iter().try_for_each(|(label, value)| {
                hanging(&blank, label, out)?;
                hanging(&below, value, out)
            });
        }
        let widest = self.0.iter().map(|(label, _)| display_width(label)).max().unwrap_or(0);
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
        assert_eq!(text(|out| paragraph(&text_of, out)), format!("Next:\n  {command}\nnow\n"));
    }

    #[test]
    fn what_is_in_backquotes_is_not_broken() {
        let snippet = "`[csv] columns = { loan_id = \"N° prêt\" }`";
        let shown = text(|out| hanging("  ", &format!("{} {snippet}; x", "é".repeat(40)), out));
        assert_eq!(shown, format!("  {}\n  {snippet}; x\n", "é".repeat(40)));
    }

    #[test]
    fn each_line_keeps_its_own_indent_below_the_head() {
        let command = |name| format!("kiva-repay{UNBROKEN}{name}");
        let said = format!("choose\n  to see: {}\n{}", command("show"), command("history"));
        assert_eq!(
            lines("what: ", 4, &said, 80),
            ["what: choose", "      to see:", "        kiva-repay show", "    kiva-repay history",]
        );
        assert_eq!(lines("what: ", 4, &command("x"), 80), ["what:", "      kiva-repay x"]);
    }

    #[test]
    fn a_command_stands_below_its_label() {
        let mut facts = Facts::default();
        let command = format!("kiva-repay{UNBROKEN}show");
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
