//! Text on a screen of 80 columns or fewer, whatever the language makes of its length.

use std::borrow::Cow;
use std::{io, iter};

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter, wrap};

use super::style;
use crate::ui::shell::UNBROKEN;
use crate::ui::suggestion::Typed;
use crate::ui::terminal::width_of;
use crate::ui::words::{Said, t};

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

/// The lines of what is wrong, and below it of what to do, where there is something.
pub(super) fn told(word: String, said: &Said, width: usize) -> Vec<String> {
    let head = |word| t!("words-colon", word, text = "");
    // It may be a sentence of the receipt, too.
    let what = lines(&head(word), 2, said.message.trim_end_matches('.'), width);
    let hint = format!("  {}", head(style::hint(t!("words-what-to-do"))));
    let to_do = lines(&hint, 4, &said.advice, width);
    [what, to_do].concat()
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

/// What a person reads of a result, as far as it is written.
pub struct Page<'t> {
    text: String,
    /// The line that was typed, of which the commands that are told say again what they must.
    pub(super) typed: &'t Typed,
    width: usize,
}

impl<'t> Page<'t> {
    pub(super) fn new(typed: &'t Typed) -> Self {
        Self { text: String::new(), typed, width: width_of(&io::stdout()) }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.text += line.as_ref();
        self.blank();
    }

    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Writes `head` and the text after it; where the text needs more lines they begin below its first
    /// word.
    pub(super) fn hanging(&mut self, head: impl AsRef<str>, text: impl AsRef<str>) {
        let head = head.as_ref();
        for line in lines(head, display_width(head), text.as_ref(), self.width) {
            self.line(line);
        }
    }

    /// Writes what is wrong as it is told on standard error.
    pub(super) fn told(&mut self, word: String, said: &Said) {
        for line in told(word, said, self.width) {
            self.line(line);
        }
    }

    pub(super) fn paragraph(&mut self, text: impl AsRef<str>) {
        self.hanging("", text);
    }

    pub(super) fn apart(&mut self, text: impl AsRef<str>) {
        self.blank();
        self.paragraph(text);
    }

    /// Writes an indented text that helps, in its colour.
    pub(super) fn advice(&mut self, indent: usize, text: &str) {
        let blank = " ".repeat(indent);
        for line in lines("", 0, text, self.width - indent) {
            self.line(blank.clone() + &style::hint(line));
        }
    }

    /// Writes lines of a label and a value, the values below one another, each after `indent` blanks;
    /// commands stand below their labels.
    pub(super) fn facts(&mut self, indent: usize, facts: &[Fact]) {
        let is_command = |value: &str| value.contains(UNBROKEN) && !value.contains(' ');
        let blank = " ".repeat(indent);
        let are_below = facts.iter().any(|(_, value)| is_command(value));
        let widest = facts.iter().map(|(label, _)| display_width(label)).max().unwrap_or(0);
        for (label, value) in facts {
            if are_below {
                self.hanging(&blank, label);
                self.hanging(format!("{blank}  "), value);
            } else {
                let gap = " ".repeat(widest - display_width(label));
                self.hanging(format!("{blank}{label}{gap}  "), value);
            }
        }
    }

    /// Writes rows under their titles, each column as wide as its widest cell, and after each row what there
    /// is to say of it; the cells of the columns `right` stand on that side. Columns stand two blanks apart,
    /// or one where all is too wide else.
    pub(super) fn table<const N: usize>(
        &mut self,
        titles: &[String; N],
        right: &[usize],
        rows: &[([String; N], Vec<String>)],
    ) {
        let all = || iter::once(titles).chain(rows.iter().map(|(row, _)| row));
        let widths: [usize; N] = std::array::from_fn(|column| {
            all().map(|row| display_width(&row[column])).max().unwrap_or(0)
        });
        let is_wide = widths.iter().sum::<usize>() + 2 * (N - 1) > self.width;
        let gap = if is_wide { " " } else { "  " };
        let line = |row: &[String; N]| {
            let cells = row.iter().zip(widths).enumerate().map(|(at, (cell, width))| {
                let blank = " ".repeat(width - display_width(cell));
                if right.contains(&at) { blank + cell } else { cell.clone() + &blank }
            });
            cells.collect::<Vec<_>>().join(gap).trim_end().to_owned()
        };
        self.line(style::title(line(titles)));
        for (row, notes) in rows {
            self.line(line(row));
            let below = " ".repeat(display_width(&row[0]) + 2);
            for note in notes {
                self.hanging(&below, note);
            }
        }
    }
}

/// A label and a value.
pub(super) type Fact = (String, String);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::terminal::WIDEST;

    fn text(write: impl FnOnce(&mut Page)) -> String {
        let typed = Typed::default();
        let mut page = Page { width: WIDEST, ..Page::new(&typed) };
        write(&mut page);
        page.into_text()
    }

    #[test]
    fn a_long_text_goes_on_below_its_beginning() {
        let long = "quatre-vingts ".repeat(8);
        let shown = text(|page| page.hanging("Lot 1  ", long.trim()));
        let lines: Vec<_> = shown.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("Lot 1  quatre") && lines[1].starts_with("       quatre"));
        assert!(lines.iter().all(|line| display_width(line) <= WIDEST), "{shown}");
    }

    #[test]
    fn colours_take_no_room_and_one_long_word_is_cut() {
        let painted = style::error("x".repeat(79));
        assert_eq!(text(|page| page.paragraph(&painted)), format!("{painted}\n"));
        let shown = text(|page| page.hanging("    ", "é".repeat(200)));
        assert!(shown.lines().all(|line| display_width(line) <= WIDEST), "{shown}");
        assert_eq!(shown.matches('é').count(), 200);
    }

    #[test]
    fn a_command_is_not_broken() {
        let command = format!("kiva-repay resume 8f6c --config '{}'", "long name ".repeat(9));
        let text_of = format!("Next: {} now", command.replace(' ', &UNBROKEN.to_string()));
        assert_eq!(text(|page| page.paragraph(&text_of)), format!("Next:\n  {command}\nnow\n"));
    }

    #[test]
    fn what_is_in_backquotes_is_not_broken() {
        let snippet = "`[csv] columns = { loan_id = \"N° prêt\" }`";
        let shown = text(|page| page.hanging("  ", format!("{} {snippet}; x", "é".repeat(40))));
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
        let command = format!("kiva-repay{UNBROKEN}show");
        let facts = [("It is there:".to_owned(), command.clone())];
        let shown = text(|page| page.facts(2, &facts));
        assert_eq!(shown, format!("  It is there:\n    {}\n", command.replace(UNBROKEN, " ")));
    }

    #[test]
    fn a_table_is_narrow_where_it_must_be() {
        let titles = || ["a", "number"].map(str::to_owned);
        let rows = [["é".to_owned(), style::good("7")], ["xx".to_owned(), "10".to_owned()]];
        let rows = rows.map(|row| (row, vec!["note".to_owned()]));
        let shown = text(|page| page.table(&titles(), &[1], &rows));
        let (seven, title) = (style::good("7"), style::title("a   number"));
        let rest = format!("é        {seven}\n   note\nxx      10\n    note\n");
        assert_eq!(shown, format!("{title}\n{rest}"));
        let wide = [(["x".repeat(40), "y".repeat(39)], Vec::new())];
        let shown = text(|page| page.table(&titles(), &[1], &wide));
        assert!(shown.lines().all(|line| display_width(line) <= WIDEST), "{shown}");
    }

    #[test]
    fn the_values_of_facts_stand_below_one_another() {
        let facts = [("Mois", "octobre 2026"), ("Période", "x")];
        let facts = facts.map(|(label, value)| (label.to_owned(), value.to_owned()));
        assert_eq!(text(|page| page.facts(2, &facts)), "  Mois     octobre 2026\n  Période  x\n");
    }
}
