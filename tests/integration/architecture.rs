//! The house: each room uses only the rooms below it, so that whoever changes one knows who can notice.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Who may use whom; `src/lib.rs` draws it.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("sandbox", &[]),
    ("reading", &["model"]),
    ("ledger", &["model"]),
    ("kiva", &["model"]),
    ("checks", &["model", "reading"]),
    ("options", &["model", "reading", "checks", "kiva"]),
    ("ui", &["model", "reading", "checks", "ledger", "kiva", "sandbox", "options"]),
    ("app", &["model", "reading", "checks", "ledger", "kiva", "sandbox", "options", "ui"]),
];

/// The room that knows which database there is.
const KNOWS_DATABASE: &str = "ledger";

/// The rooms that speak to people.
const SPEAK: &[&str] = &["ui", "app"];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All Rust files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let mut rust: Vec<_> =
        files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs")).collect();
    rust.extend(folders.iter().flat_map(|folder| self::files(folder)));
    rust
}

/// A file without its comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The words that stand directly behind `path::` in some code, in braces or alone.
fn named_behind(code: &str, path: &str) -> BTreeSet<String> {
    let word = |text: &str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        text[..end].to_owned()
    };
    let mut words = BTreeSet::new();
    for (at, _) in code.match_indices(path) {
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            None => drop(words.insert(word(rest))),
            Some(list) => {
                let list = list.split('}').next().unwrap();
                words.extend(list.split(',').map(|item| word(item.trim())));
            }
        }
    }
    words
}

#[test]
fn another_database_could_run_the_queries() {
    let own = |file: &PathBuf| code(file).contains("rowid");
    let found: Vec<_> = files(&source().join(KNOWS_DATABASE)).into_iter().filter(own).collect();
    assert_eq!(found, Vec::<PathBuf>::new(), "only SQLite has a rowid");
}

#[test]
fn each_room_uses_only_the_rooms_below_it() {
    let rooms: BTreeSet<_> = MAY_USE.iter().map(|(room, _)| (*room).to_owned()).collect();
    let mut forbidden = BTreeSet::new();
    for (room, allowed) in MAY_USE {
        for file in files(&source().join(room)) {
            let code = code(&file);
            if code.contains("sqlx") && *room != KNOWS_DATABASE {
                forbidden.insert(((*room).to_owned(), "sqlx".to_owned()));
            }
            for used in named_behind(&code, "crate::") {
                let speaks = code.contains(" t!(") || code.contains("(t!(");
                if speaks && !SPEAK.contains(room) {
                    forbidden.insert(((*room).to_owned(), "t!".to_owned()));
                }
                let is_other_room = rooms.contains(&used) && used != *room;
                if is_other_room && !allowed.contains(&used.as_str()) {
                    forbidden.insert(((*room).to_owned(), used));
                }
            }
        }
    }
    assert!(forbidden.is_empty(), "arrows that the table does not allow: {forbidden:?}");
}

#[test]
fn every_room_stands_in_the_table() {
    let folders = fs::read_dir(source()).unwrap().map(|entry| entry.unwrap().path());
    let rooms = folders.filter(|path| path.is_dir());
    let rooms: BTreeSet<_> =
        rooms.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let table = MAY_USE.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(rooms, table);
}

#[test]
fn a_module_is_a_file_or_a_folder() {
    let both: Vec<_> =
        files(&source()).into_iter().filter(|f| f.with_extension("").is_dir()).collect();
    assert!(both.is_empty(), "{both:?} stand beside folders of the same name");
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// The modules of a folder, each with what it names of that folder: its neighbours, and what stands in the
/// `mod.rs` above them.
fn names_of_folder(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let entries: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let inside = folder.strip_prefix(source()).unwrap().iter();
    let parts: Vec<_> = ["crate"].into_iter().chain(inside.map(|p| p.to_str().unwrap())).collect();
    let whole = parts.join("::") + "::";
    let own = entries.iter().filter(|path| {
        !["mod", "lib", "main", "tests", "migrations"].contains(&stem(path).as_str())
    });
    let used_by = |path: &PathBuf| {
        let is_folder = path.is_dir();
        let inner = if is_folder { files(path) } else { vec![path.clone()] };
        let mut used = BTreeSet::new();
        for file in inner.iter().filter(|file| !file.to_str().unwrap().contains("tests")) {
            let code = code(file);
            // The tests at the end of a file speak of that file so.
            let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
            used.extend(named_behind(code, &whole));
            // From below a folder, only its `mod.rs` speaks of the neighbours so.
            if !is_folder || *file == path.join("mod.rs") {
                used.extend(named_behind(code, "super::"));
            }
        }
        used.retain(|name| !["", "super", &stem(path)].contains(&name.as_str()));
        (stem(path), used)
    };
    own.map(used_by).collect()
}

/// The modules of a folder, each with those of its neighbours that it names.
fn neighbours(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut uses = names_of_folder(folder);
    let modules: BTreeSet<_> = uses.keys().cloned().collect();
    for names in uses.values_mut() {
        names.retain(|name| modules.contains(name));
    }
    uses
}

#[test]
fn no_file_of_a_room_names_what_its_mod_rs_has() {
    let rooms = MAY_USE.iter().map(|(room, _)| *room).chain(["ui/explain", "ui/report"]);
    let mut up = BTreeSet::new();
    for room in rooms {
        let uses = names_of_folder(&source().join(room));
        for (module, names) in &uses {
            let above = names.iter().filter(|name| !uses.contains_key(*name));
            up.extend(above.map(|name| format!("{room}/{module} names {name}")));
        }
    }
    assert!(up.is_empty(), "arrows that run back up: {up:#?}");
}

#[test]
fn no_files_of_a_room_name_one_another_in_a_circle() {
    let mut folders: BTreeSet<_> =
        files(&source()).iter().map(|file| file.parent().unwrap().to_owned()).collect();
    folders.remove(&source());
    let mut circles = Vec::new();
    for folder in folders {
        let uses = neighbours(&folder);
        for start in uses.keys() {
            let mut seen = BTreeSet::new();
            let mut next: Vec<_> = uses[start].iter().collect();
            while let Some(name) = next.pop() {
                if name == start {
                    circles.push(folder.join(start));
                    break;
                }
                if seen.insert(name) {
                    next.extend(uses.get(name).into_iter().flatten());
                }
            }
        }
    }
    assert!(circles.is_empty(), "files in circles: {circles:?}");
}
