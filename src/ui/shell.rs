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
    let is_odd = |c| is_hidden(c) || c == UNBROKEN;
    let Some(text) = word.to_str().filter(|text| !text.contains(is_odd)) else {
        return FILE.to_owned();
    };
    if cfg!(windows) { for_windows(text) } else { for_posix(text) }
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
    fn a_name_that_cannot_be_shown_is_left_to_the_user() {
        assert_eq!(quote(OsStr::new("a\u{1b}[2J.csv")), "FILE");
        assert_eq!(quote(OsStr::new("a\nb.csv")), "FILE");
        assert_eq!(quote(OsStr::new("")).replace('"', "'"), "''");
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
