//! Writes what a package brings besides the program: from the command line as it is man pages to
//! `docs/man` and completions to `docs/completions`, from the list of all findings `docs/findings*.md` and
//! the section `[checks]` of `config.example.toml`, from that file those with comments in other languages.
//! With `--check` it only says which are out of date.
//!
//! `cargo run --example packaging`

mod man;
mod translated;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::ValueEnum;
use clap_complete::Shell;
use kiva_repay::ui::help;

fn main() -> io::Result<ExitCode> {
    let check = std::env::args().nth(1).as_deref() == Some("--check");
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut stale = Vec::new();
    let documents = translated::findings().into_iter().chain(translated::configs()?);
    let all = man::pages()?.into_iter().chain(completions()).chain(documents);
    for (name, content) in all {
        let path = docs.join(name);
        if !check {
            fs::create_dir_all(path.parent().expect("it is below docs"))?;
            fs::write(path, content)?;
        } else if fs::read(&path).ok().as_deref() != Some(content.as_slice()) {
            stale.push(path);
        }
    }
    for path in &stale {
        #[expect(clippy::print_stderr, reason = "it is a program of its own")]
        {
            eprintln!("{} is not current: cargo run --example packaging", path.display());
        }
    }
    Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn completions() -> Vec<(PathBuf, Vec<u8>)> {
    let of_shell = |shell: &Shell| {
        let name = match shell {
            Shell::Bash => "kiva-repay.bash",
            Shell::Elvish => "kiva-repay.elv",
            Shell::Fish => "kiva-repay.fish",
            Shell::PowerShell => "kiva-repay.ps1",
            Shell::Zsh => "_kiva-repay",
            _ => return None,
        };
        Some((Path::new("completions").join(name), help::completions(*shell).into_bytes()))
    };
    Shell::value_variants().iter().filter_map(of_shell).collect()
}
