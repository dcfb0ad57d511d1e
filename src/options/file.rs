//! The config file as it is read: a table of values, once it is sure that it is one, and that nobody else can
//! read its secrets.

use std::fs;
use std::path::Path;

use toml::Table;

use super::error::{OptionsError, SyntaxFault};

/// The file, once it is sure that nobody else can read its secrets.
pub(super) fn read(path: &Path) -> Result<Table, OptionsError> {
    let table = parse(path)?;
    let holds_secret = |section| {
        table
            .get(section)
            .is_some_and(|section: &toml::Value| section.get("client_secret").is_some())
    };
    if ["stage", "production"].into_iter().any(holds_secret) {
        refuse_exposed(path, 0o077)?;
    }
    Ok(table)
}

/// The file, whoever can read it.
pub(super) fn parse(path: &Path) -> Result<Table, OptionsError> {
    // A pipe would keep the program waiting, and a device never ends.
    if path.metadata().is_ok_and(|data| !data.is_file() && !data.is_dir()) && !is_null(path) {
        return Err(OptionsError::NoFile { path: path.to_owned() });
    }
    let bytes = fs::read(path).map_err(|source| OptionsError::unreadable(path, source))?;
    let text = text_of_file(path, &bytes)?;
    // The parser's own message quotes the line, and the line may hold the secret.
    let mut table: Table = text.parse().map_err(|error: toml::de::Error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = line_of(text.as_bytes(), start);
        let typed = text.lines().nth(line - 1).unwrap_or_default();
        let fault = match error.message() {
            twice if twice.starts_with("duplicate") => SyntaxFault::Twice,
            _ if typed.contains('"') && typed.contains('\\') => SyntaxFault::Backslash,
            _ => SyntaxFault::Other,
        };
        OptionsError::Syntax { path: path.to_owned(), line, fault }
    })?;
    if let Some(twice) = join_codes(&mut table) {
        let is_it = |line: &str| line.split('=').next().is_some_and(|key| key.contains(&twice));
        let line = text.lines().collect::<Vec<_>>().iter().rposition(|line| is_it(line));
        let (line, fault) = (line.map_or(1, |line| line + 1), SyntaxFault::Twice);
        return Err(OptionsError::Syntax { path: path.to_owned(), line, fault });
    }
    Ok(table)
}

fn is_null(path: &Path) -> bool {
    cfg!(unix) && path == Path::new("/dev/null")
}

/// Takes the code of a finding that was written without quotes, which TOML reads as a section and a key, for
/// what it is; tells the last part of one that is written both ways.
fn join_codes(table: &mut Table) -> Option<String> {
    let toml::Value::Table(checks) = table.get_mut("checks")? else { return None };
    let joined = std::mem::take(checks).into_iter().flat_map(|(section, value)| match value {
        toml::Value::Table(codes) => {
            let join = |(name, level)| (format!("{section}.{name}"), level);
            codes.into_iter().map(join).collect()
        }
        level => vec![(section, level)],
    });
    let mut twice = None;
    for (code, level) in joined {
        if checks.insert(code.clone(), level).is_some() {
            twice = code.rsplit('.').next().map(str::to_owned);
        }
    }
    twice
}

/// The text of a config file: UTF-8, before which Windows editors put a byte-order mark.
fn text_of_file<'b>(path: &Path, bytes: &'b [u8]) -> Result<&'b str, OptionsError> {
    let refuse = |line| Err(OptionsError::Encoding { path: path.to_owned(), line });
    // UTF-16 has a byte of nothing beside each letter.
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || bytes.contains(&0) {
        return refuse(None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}')),
        Err(error) => refuse(Some(line_of(bytes, error.valid_up_to()))),
    }
}

/// The line of a place in a text, counted from 1.
fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// Refuses a file that holds a secret and grants any of the permission bits in `forbidden`. On
/// Windows a file's access list decides, and a file in the user's own folders is closed by default.
#[cfg_attr(not(unix), allow(unused_variables, clippy::unnecessary_wraps))]
pub(super) fn refuse_exposed(path: &Path, forbidden: u32) -> Result<(), OptionsError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let data = fs::metadata(path).map_err(|source| OptionsError::unreadable(path, source))?;
        let mode = data.permissions().mode() & 0o777;
        if mode & forbidden != 0 {
            return Err(OptionsError::Exposed { path: path.to_owned(), mode });
        }
    }
    Ok(())
}
