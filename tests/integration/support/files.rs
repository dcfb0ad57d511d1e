//! The files of `tests/files`.

use std::path::{Path, PathBuf};

use super::run::Invocation;

pub fn files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files")
}

pub fn with_options<'p>(kiva: Invocation<'p>, options: &str) -> Invocation<'p> {
    options.split_whitespace().fold(kiva, |kiva, option| {
        let (key, value) = option.split_once('=').unwrap_or_else(|| panic!("{option}"));
        let section = if matches!(key, "currency" | "amount") { "PARTNER" } else { "CSV" };
        kiva.env(&format!("KIVA_REPAY__{section}__{}", key.to_uppercase()), value)
    })
}
