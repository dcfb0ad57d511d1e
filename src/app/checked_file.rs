//! A file that was read and checked, with its rows: what `upload` and `reconcile` begin with.

use std::path::Path;

use super::stamp::Stamp;
use crate::checks::{Checked, Groups, MonthsNamed, Rows, Rules, check_rows};
use crate::ledger::sha256;
use crate::model::CsvFormat;
use crate::options::Settings;
use crate::reading::{self, ReadError, Sheet};

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
