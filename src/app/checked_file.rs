//! A file that was read and checked, with its rows: what `upload` and `reconcile` begin with.

use std::path::Path;

use super::stamp::Stamp;
use crate::checks::{Checked, Groups, MonthsNamed, Rows, Rules, check_rows};
use crate::ledger::sha256;
use crate::model::{CsvForm, CsvFormat};
use crate::options::Settings;
use crate::reading::{self, ReadError, Sheet};
use crate::ui::error::{Again, Error, Invalid};
use crate::ui::report::Report;
use crate::ui::words::spoken;

pub(super) struct CheckedFile {
    pub checked: Checked,
    pub rows: Rows,
    pub groups: Groups,
    pub months: MonthsNamed,
    pub sha256: String,
    pub stamp: Stamp,
}

pub(super) fn read_and_check(
    file: &Path,
    format: CsvFormat,
    settings: &Settings,
) -> Result<CheckedFile, ReadError> {
    let stamp = Stamp::of(file);
    let bytes = reading::read(file, settings.csv.encoding)?;
    let sha256 = sha256(&bytes);
    let sheet = reading::open(bytes, format, &settings.csv);
    let (checked, rows) = check_rows(&sheet, &rules(settings));
    let groups = Groups::of(&sheet, &rows.repayments);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let months = MonthsNamed::of(&sheet, &name);
    Ok(CheckedFile { checked, rows, groups, months, sha256, stamp })
}

pub(super) fn open(file: &Path, settings: &Settings) -> Result<Sheet, ReadError> {
    let bytes = reading::read(file, settings.csv.encoding)?;
    Ok(reading::open(bytes, settings.partner.csv_format, &settings.csv))
}

pub(super) fn rules(settings: &Settings) -> Rules {
    Rules {
        currency: settings.partner.currency,
        levels: settings.checks.clone(),
        expectation: settings.expectation,
        over_loan_percent: settings.over_loan_percent,
    }
}

/// A file that failed the checks; `again` tells when it is mended.
pub(super) fn invalid(file: &Path, checked: &Checked, report: Report, again: Again) -> Error {
    let errors = checked.errors();
    Invalid { report: Some(report), file: file.to_owned(), errors, again }.into()
}

/// How a table about a file is written: as the file was, else as the language has it.
pub(super) fn csv_form(checked: &Checked) -> CsvForm {
    checked.dialect.map_or_else(|| spoken().csv_form(), |dialect| dialect.form())
}
