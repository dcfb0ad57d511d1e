//! Writes what a package brings besides the program: from the command line as it is man pages to
//! `docs/man` and completions to `docs/completions`, from the list of all findings `docs/findings.md` and
//! the section `[checks]` of `config.example.toml`.
//! With `--check` it only says which are out of date.
//!
//! `cargo run --example packaging`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::{Command, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use kiva_repay::checks::{Code, Severity};
use kiva_repay::ui::help;

fn main() -> io::Result<ExitCode> {
    let check = std::env::args().nth(1).as_deref() == Some("--check");
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let mut stale = Vec::new();
    let all = pages()?.into_iter().chain(completions()).chain([findings(), config()?]);
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

/// A man page for the program and for each of its commands.
fn pages() -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    // `help` is a way to this help, and needs no page of its own.
    let program = help::command().mut_subcommand("help", |help| help.hide(true));
    let mut pages = vec![page(program.clone(), "kiva-repay".to_owned())?];
    for command in program.get_subcommands().filter(|command| !command.is_hide_set()) {
        pages.push(page(command.clone(), format!("kiva-repay-{}", command.get_name()))?);
    }
    Ok(pages)
}

fn page(command: Command, name: String) -> io::Result<(PathBuf, Vec<u8>)> {
    let path = format!("man/{name}.1").into();
    let mut roff = Vec::new();
    Man::new(command.name(name)).render(&mut roff)?;
    Ok((path, roff))
}

fn completions() -> Vec<(PathBuf, Vec<u8>)> {
    let of_shell = |shell: &Shell| {
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut help::command(), "kiva-repay", &mut script);
        let name = match shell {
            Shell::Bash => "kiva-repay.bash",
            Shell::Elvish => "kiva-repay.elv",
            Shell::Fish => "kiva-repay.fish",
            Shell::PowerShell => "kiva-repay.ps1",
            Shell::Zsh => "_kiva-repay",
            _ => return None,
        };
        Some((Path::new("completions").join(name), script))
    };
    Shell::value_variants().iter().filter_map(of_shell).collect()
}

/// A table of all findings.
fn findings() -> (PathBuf, Vec<u8>) {
    let row = |code: &Code| {
        let severity = severity(*code);
        let changeable = if code.can_change() { "yes" } else { "no" };
        let (meaning, remedy) = (code.meaning().trim(), code.remedy());
        format!("| `{code}` | {severity} | {changeable} | {meaning} | {remedy} |\n")
    };
    let text = FINDINGS.to_owned() + &Code::ALL.iter().map(row).collect::<String>();
    ("findings.md".into(), text.into_bytes())
}

/// The documented config file, with the findings that `[checks]` can change.
fn config() -> io::Result<(PathBuf, Vec<u8>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("config.example.toml");
    let text = fs::read_to_string(&path)?;
    let (before, rest) = text.split_once(CHECKS).expect("it has a section [checks]");
    let (_, after) = rest.split_once("\n[").expect("it has a section below");
    let changeable = Code::ALL.iter().filter(|code| code.can_change());
    let level = |code: &Code| {
        let (meaning, level) = (code.meaning().trim(), severity(*code));
        format!("# {meaning}\n\"{code}\" = \"{level}\"\n")
    };
    let levels: String = changeable.map(level).collect();
    Ok((path, format!("{before}{CHECKS}{levels}\n[{after}").into_bytes()))
}

const CHECKS: &str = "\n[checks]\n";

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

const FINDINGS: &str = "\
# Findings

What `check`, `upload` and `reconcile` can find in a file. Each finding has a code, which never changes its
meaning: it stands in brackets on the screen, and as `code` in JSON and in the table of `--findings`. A finding of
severity `error` keeps the file from being sent (exit 3); a `warning` does not.

`[checks]` in the config file can make some of them an error or a warning, or turn them off. Of
`file.same-as-before` the commands `reconcile` and `upload --again` only warn.

```toml
[checks]
\"amount.decreased\" = \"error\"
```

| Code | Severity | In `[checks]` | What it means | What to do |
| --- | --- | --- | --- | --- |
";
