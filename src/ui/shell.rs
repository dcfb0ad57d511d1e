//! Words as a shell takes them: whoever copies a command must get what was meant.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::model::is_hidden;

/// What stands for a name that no shell takes as it is shown.
const FILE: &str = "FILE";

/// A blank within a command that stands in a text: the text is not broken there.
pub const UNBROKEN: char = '\u{E000}';

/// A file, which is taken for no option however it begins.
pub(super) fn no_option(file: &Path) -> PathBuf {
    let is_like_option = file.to_string_lossy().starts_with('-') && file != Path::new("-");
    if is_like_option { Path::new(".").join(file) } else { file.to_owned() }
}

/// A file for a command of the system.
pub fn quote_file(file: &Path) -> String {
    quote(no_option(file).as_os_str())
}

pub fn quote_all(words: &[OsString]) -> String {
    words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(" ")
}

/// A command that a text around it leaves whole.
pub fn unbroken(command: &str) -> String {
    command.replace(' ', UNBROKEN.encode_utf8(&mut [0; 4]))
}

/// A word as the shell of this system takes it.
pub fn quote(word: &OsStr) -> String {
    match word.to_str().filter(|text| !text.contains(is_odd)) {
        Some(text) if cfg!(windows) => for_windows(text),
        Some(text) => for_posix(text),
        None if cfg!(windows) => FILE.to_owned(),
        None => printed(word.as_encoded_bytes()),
    }
}

/// What cannot be shown as it is.
fn is_odd(c: char) -> bool {
    is_hidden(c) || c == UNBROKEN
}

/// A word with what no screen shows, as each shell but those of Windows prints it: the bytes of that by their octal
/// numbers. Such a shell takes line ends away where a word ends in them.
fn printed(word: &[u8]) -> String {
    if word.ends_with(b"\n") {
        return FILE.to_owned();
    }
    let mut text = String::from("\"$(printf '");
    let octal = |bytes: &[u8]| {
        bytes.iter().fold(String::new(), |text, byte| text + &format!("\\{byte:03o}"))
    };
    for (at, chunk) in word.utf8_chunks().enumerate() {
        for (place, c) in chunk.valid().char_indices() {
            // What begins so would be an option of `printf`.
            let is_option = at + place == 0 && c == '-';
            match c {
                '%' => text.push_str("%%"),
                _ if is_option || is_odd(c) || matches!(c, '\'' | '\\' | '!') => {
                    text += &octal(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => text.push(c),
            }
        }
        text += &octal(chunk.invalid());
    }
    text + "')\""
}

fn for_posix(text: &str) -> String {
    shlex::try_quote(text).map_or_else(|_| FILE.to_owned(), Cow::into_owned)
}

/// Windows has two shells, of which one takes `%` in quotes for a sign of its own, and the other `$`, the
/// backtick and each kind of double quotes.
fn for_windows(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || ".=_-\\/:".contains(c);
    // PowerShell cuts an option in two at a point or colon.
    let is_cut = text.starts_with('-') && text.contains(['.', ':']);
    if !text.is_empty() && text.chars().all(is_plain) && !is_cut {
        text.to_owned()
    } else if text.contains(['%', '$', '`', '"', '“', '”', '„']) || text.ends_with('\\') {
        // A backslash before the quote would take it for a sign.
        FILE.to_owned()
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_shown_is_printed_or_left_to_the_user() {
        assert_eq!(printed(b"a\nb.csv"), r#""$(printf 'a\012b.csv')""#);
        assert_eq!(quote(OsStr::new("a\n")), "FILE");
        assert_eq!(quote(OsStr::new("")).replace('"', "'"), "''");
        if cfg!(windows) {
            assert_eq!(quote(OsStr::new("a\u{1b}[2J.csv")), "FILE");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_prints_what_cannot_be_shown() {
        use std::os::unix::ffi::OsStrExt;

        let names: [&[u8]; 6] = [
            b"a\tb.csv",
            b"a\nb c.csv",
            "\u{202e}vsc.\u{e000}.csv".as_bytes(),
            b"-'x' \x1b[2J %d%% \\n \"$HOME\" `y` !!.csv",
            b"--config=\x01",
            b"pr\xeat\x80.csv",
        ];
        for name in names {
            let quoted = quote(OsStr::from_bytes(name));
            assert!(!quoted.contains(is_odd), "{quoted:?}");
            let mut shell = std::process::Command::new("/bin/sh");
            let output = shell.args(["-c", &format!("printf '%s' {quoted}")]).output().unwrap();
            assert_eq!(output.stdout, name, "{quoted}");
        }
    }

    #[test]
    fn both_shells_of_windows_take_what_is_said() {
        for (name, said) in [
            (r"C:\books\oct.csv", r"C:\books\oct.csv"),
            (r"C:\My books\oct.csv", "\"C:\\My books\\oct.csv\""),
            ("prêts.csv", "prêts.csv"),
            ("", "\"\""),
            ("l'été (2).csv", "\"l'été (2).csv\""),
            ("loan_id=N° prêt", "\"loan_id=N° prêt\""),
            ("--log-file=-x.log", "\"--log-file=-x.log\""),
            ("--env", "--env"),
            ("100%.csv", "FILE"),
            ("$x.csv", "FILE"),
            ("a “b”.csv", "FILE"),
            (r"C:\My books\", "FILE"),
        ] {
            assert_eq!(for_windows(name), said);
        }
    }
}
