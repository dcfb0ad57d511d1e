//! Where the ledger is. The wrong place is an empty ledger, and an empty ledger lets everything be reported
//! twice: so no name is guessed at, and none depends on the folder that the program is run in.

use std::path::{Path, PathBuf, absolute};

use percent_encoding::percent_decode_str;

use super::error::{OptionsError, Rule, SettingFault};
use super::layers::Layers;

pub(crate) const LEDGER_VARIABLE: &str = "KIVA_REPAY__LEDGER__URL";

const URL: &str = "ledger.url";

/// The file of the ledger: where the settings say, or else in the user's data directory.
pub(super) fn file(
    layers: &mut Layers,
    config: Option<&Path>,
    data_directory: Option<&Path>,
) -> Option<PathBuf> {
    let Some(url) = layers.text(URL) else {
        return data_directory.map(|directory| directory.join("kiva-repay").join("ledger.db"));
    };
    // Of a database elsewhere it may hold a password.
    let shown = match (url.find("://"), url.rfind('@')) {
        (Some(begin), Some(end)) if begin < end => {
            format!("{}...{}", &url[..begin + 3], &url[end..])
        }
        _ => url.clone(),
    };
    if url.contains('?') {
        return layers.refuse(URL, shown, Rule::BareLedgerUrl);
    }
    if let Some(part) = unexpanded(&url) {
        return layers.fail(OptionsError::of(URL, SettingFault::NotExpanded(part)));
    }
    let Some(path) = path_of(&url) else {
        return layers.refuse(URL, shown, Rule::LedgerUrl);
    };
    if path.is_absolute() {
        return Some(path);
    }
    // A relative path is meant from where it is written.
    let folder = config.filter(|_| layers.is_in_file(URL)).and_then(Path::parent);
    let lasting = folder.and_then(|folder| absolute(folder.join(path)).ok());
    lasting.or_else(|| layers.refuse(URL, shown, Rule::AbsoluteLedger))
}

/// The path that a `sqlite:` URL names; `None` when it names none that would outlive the program.
fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = percent_decode_str(path.strip_prefix("//").unwrap_or(path)).decode_utf8().ok()?;
    // `sqlite:///C:/kiva/ledger.db`.
    let is_drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    let path = if is_drive { path.trim_start_matches('/') } else { &path };
    (!path.is_empty() && !path.contains(":memory:")).then(|| path.into())
}

/// What a shell would have replaced in a path, or what no path that was meant has in it.
fn unexpanded(url: &str) -> Option<String> {
    let path = url.strip_prefix("sqlite:").unwrap_or(url);
    let raw = path.strip_prefix("//").unwrap_or(path);
    let decoded = percent_decode_str(raw).decode_utf8();
    let path = decoded.as_deref().unwrap_or(raw);
    if let Some(control) = path.chars().find(|c| c.is_control()) {
        return Some(control.to_string());
    }
    let is_sign = |c| c == '/' || c == '\\';
    if let Some(home) = path.split(is_sign).find(|name| name.starts_with('~')) {
        return Some(home.to_owned());
    }
    let is_of_name = |c: &char| c.is_alphanumeric() || *c == '_';
    for (at, sign) in path.match_indices(['$', '%']) {
        let rest = &path[at + 1..];
        let name: String = rest.chars().take_while(is_of_name).collect();
        match sign {
            "$" if rest.starts_with(['{', '(']) => {
                let end = rest.find(['}', ')']).map_or(rest.len(), |end| end + 1);
                return Some(format!("${}", &rest[..end]));
            }
            "$" if !name.is_empty() => return Some(format!("${name}")),
            "%" if !name.is_empty() && rest[name.len()..].starts_with('%') => {
                return Some(format!("%{name}%"));
            }
            _ => {}
        }
    }
    // A blank at an end is not seen, and makes another file.
    (path != path.trim()).then(|| format!("\"{path}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledger_is_a_file_that_lasts() {
        for (url, file) in [
            ("sqlite:///var/lib/ledger.db", Some("/var/lib/ledger.db")),
            ("sqlite://ledger.db", Some("ledger.db")),
            ("sqlite:ledger.db", Some("ledger.db")),
            ("sqlite:///my%20data/100%25.db", Some("/my data/100%.db")),
            ("sqlite::memory:", None),
            ("sqlite://", None),
            ("sqlite:", None),
            ("ledger.db", None),
            ("postgres://localhost/kiva", None),
            ("sqlite:///%ff.db", None),
        ] {
            assert_eq!(path_of(url).as_deref(), file.map(Path::new), "{url}");
            assert_eq!(unexpanded(url), None, "{url}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn a_drive_is_where_windows_has_it() {
        for (url, file) in [
            ("sqlite:///C:/kiva/ledger.db", "C:/kiva/ledger.db"),
            (r"sqlite:///C:\kiva\ledger.db", r"C:\kiva\ledger.db"),
            (r"sqlite://C:\kiva\ledger.db", r"C:\kiva\ledger.db"),
            (r"sqlite:C:\kiva\ledger.db", r"C:\kiva\ledger.db"),
            (r"sqlite:\\server\kiva\ledger.db", r"\\server\kiva\ledger.db"),
        ] {
            let path = path_of(url).unwrap();
            assert!(path == Path::new(file) && path.is_absolute(), "{url}: {}", path.display());
            assert_eq!(unexpanded(url), None, "{url}");
        }
    }

    #[test]
    fn what_a_shell_would_replace_is_named() {
        for (path, part) in [
            ("~/ledger.db", "~"),
            ("/srv/~kiva/ledger.db", "~kiva"),
            ("$HOME/ledger.db", "$HOME"),
            ("/srv/${NAME}/ledger.db", "${NAME}"),
            ("/srv/${NAME", "${NAME"),
            ("/srv/$(id -u).db", "$(id -u)"),
            ("C:/%USERPROFILE%/ledger.db", "%USERPROFILE%"),
            ("C:/%DATA%/ledger.db", "%DATA%"),
            ("/srv/ledger.db\n", "\n"),
            ("/srv/%0Aledger.db", "\n"),
            ("/srv/\tledger.db", "\t"),
            ("/srv/ledger.db ", "\"/srv/ledger.db \""),
        ] {
            assert_eq!(unexpanded(&format!("sqlite://{path}")).as_deref(), Some(part), "{path}");
        }
        for path in ["/srv/a~b/c$/100%/%/$.db", "/srv/my%20data%20x/l.db", "/srv/caf%C3%A9/l.db"] {
            assert_eq!(unexpanded(&format!("sqlite://{path}")), None, "{path}");
        }
    }
}
