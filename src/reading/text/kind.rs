//! Files that are no CSV, whatever their name says.

/// A kind of file that is known by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of Excel or `LibreOffice`, which is a zip archive; or another archive.
    Zip,
    /// A workbook of Excel before 2007.
    OldExcel,
    /// PDF.
    Pdf,
    /// gzip.
    Gzip,
    /// A web page, which many programs call `.xls` to have Excel open it.
    Html,
    /// A message of the program that exported, written as for a web page, and the rows at best below it.
    Message,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// What this name is known for.
    Other(&'static str),
}

/// What binary files begin with.
const MAGIC: [(&[u8], FileKind); 4] = [
    (b"PK\x03\x04", FileKind::Zip),
    (b"\xD0\xCF\x11\xE0", FileKind::OldExcel),
    (b"%PDF-", FileKind::Pdf),
    (b"\x1F\x8B", FileKind::Gzip),
];

/// What web pages begin with, and tables that pass for one.
const HTML: [&str; 7] = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style"];

/// What such a message begins with.
const MESSAGE: [&str; 7] = ["<br", "<b>", "<p>", "<pre", "<font", "<div", "<span"];

impl FileKind {
    /// The kind of a binary file.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
    }

    /// The kind of a text that is written for machines.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let starts_with = |prefix: &str| {
            text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        let mut rest = text.chars();
        let first = rest.next()?;
        let second = rest.find(|c| !c.is_whitespace());
        match (first, second?) {
            ('<', _) if HTML.into_iter().any(starts_with) => Some(Self::Html),
            ('<', _) if MESSAGE.into_iter().any(starts_with) => Some(Self::Message),
            ('<', '!' | '?' | 'a'..='z' | 'A'..='Z') => Some(Self::Xml),
            ('{', '\\') if starts_with("{\\rtf") => Some(Self::Other("RTF")),
            ('{', '"' | '}') | ('[', '{' | '"' | '[' | ']' | '0'..='9') => Some(Self::Json),
            _ => of_lines(text).map(Self::Other),
        }
    }
}

/// What the lines of a text that is no table begin with: a saved web page, a table of SYLK or DIF, SQL.
fn of_lines(text: &str) -> Option<&'static str> {
    let lines = || text.lines().take(LINES);
    let (first, second) = (lines().next()?, lines().nth(1).unwrap_or_default());
    let begins = |line: &str, word: &str| {
        line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    if begins(first, "MIME-Version:") {
        Some("MHTML")
    } else if first.starts_with("ID;P") && lines().any(|line| line.starts_with("C;Y")) {
        Some("SYLK")
    } else if first == "TABLE" && second == "0,1" {
        Some("DIF")
    } else if lines().any(|line| SQL.iter().any(|word| begins(line, word))) {
        Some("SQL")
    } else {
        None
    }
}

/// How many lines are looked at for words of SQL.
const LINES: usize = 100;

/// What statements of SQL begin with.
const SQL: [&str; 3] = ["INSERT INTO ", "CREATE TABLE ", "DROP TABLE "];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_how_it_begins() {
        for (text, kind) in [
            ("\n <!DOCTYPE HTML><p>", Some(FileKind::Html)),
            ("<TABLE border=1>", Some(FileKind::Html)),
            ("<br />\n<b>Notice</b>:  Undefined index\nloan_id", Some(FileKind::Message)),
            ("<loans><loan/></loans>", Some(FileKind::Xml)),
            ("<?xml version=\"1.0\"?>", Some(FileKind::Xml)),
            ("{ \"repayments\": []}", Some(FileKind::Json)),
            ("[\n  {}]", Some(FileKind::Json)),
            ("{\\rtf1\\ansi loan_id}", Some(FileKind::Other("RTF"))),
            (
                "MIME-Version: 1.0\nContent-Type: multipart/related\n",
                Some(FileKind::Other("MHTML")),
            ),
            ("ID;PWXL;N;E\nC;Y1;X1;K\"loan_id\"\n", Some(FileKind::Other("SYLK"))),
            ("ID;Prêt;Montant\nC;12;5\n", None),
            ("TABLE\n0,1\n\"EXCEL\"\n", Some(FileKind::Other("DIF"))),
            ("-- dump\ninsert into loans values (1);\n", Some(FileKind::Other("SQL"))),
            ("[loan_id],[amount]\n", None),
            ("<5,1\n", None),
            ("L-1,5\n", None),
            ("<é", None),
            ("", None),
        ] {
            assert_eq!(FileKind::of_text(text), kind, "{text:?}");
        }
        assert_eq!(FileKind::of_bytes(b"PK\x03\x04\x14"), Some(FileKind::Zip));
        assert_eq!(FileKind::of_bytes(b"PK-7,5"), None);
    }
}
