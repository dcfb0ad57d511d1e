//! One amount that is far more than all others: alone without a decimal sign, it may have lost its own, and be a
//! hundred times too large; or it is so much that it can hardly be one.

use rust_decimal::Decimal;

use super::DecimalReading;
use crate::checks::checked::Checked;
use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::checks::rules::Rules;
use crate::model::Amount;
use crate::reading::{Column, Reading, Sheet};

/// Of fewer others nothing is said, nor where they have fewer decimals.
pub(super) const FEWEST: u64 = 4;
const DECIMALS: usize = 2;

/// So many times as large as the largest of the others it is.
const TIMES: u32 = 5;

/// Of large loans the amounts are more than a hundred times those of small ones, and of fewer others nothing is said. In
/// a file of more rows none of them is the whole sum.
const BEYOND: u32 = 1_000;
const FEWEST_BELOW: u64 = 8;
const MOST_ROWS: u64 = 500;

/// What is to be said of an amount that is more than a thousand times any other.
///
/// In most files the first rows tell that no amount is nearly the whole sum.
pub(crate) fn beyond_others(
    sheet: &Sheet,
    rules: &Rules,
    amounts: DecimalReading,
    checked: &Checked,
) -> Option<Finding> {
    let bound = checked.total.as_decimal() / Decimal::from(BEYOND);
    let mut lines = sheet.lines().filter(|_| checked.rows <= MOST_ROWS)?;
    let (mut beyond, mut below, mut most) = (None, 0, Decimal::ZERO);
    while let Some(line) = lines.read() {
        let Some(cells) = line.sound_cells(sheet.width()) else { continue };
        let amount = line.amount.as_ref().and_then(|amount| amounts.read(amount).ok());
        let amount = amount.filter(|amount| !amount.is_zero() && !line.loan_id.trim().is_empty());
        let Some(amount) = amount.map(Amount::as_decimal) else { continue };
        if amount <= bound {
            (below, most) = (below + 1, most.max(amount));
            continue;
        }
        let cell = cells[sheet.positions()?.amount].to_owned();
        if beyond.replace((line.at, amount, cell, line.loan_id.trim().to_owned())).is_some() {
            return None;
        }
    }
    let (at, amount, cell, loan_id) = beyond.filter(|_| below >= FEWEST_BELOW)?;
    let is_beyond = amount > most * Decimal::from(BEYOND);
    let fault = is_beyond.then_some(ExportFault::FarMore { amount, most })?;
    let finding = rules.finding(FindingKind::Export(fault))?;
    Some(finding.on_line_at(sheet, at).in_field(Column::Amount, &cell).of_loan(&loan_id))
}

/// What is to be said of the only amount without a decimal sign, which stands in the line that begins at a place.
pub(crate) fn without_decimals(sheet: &Sheet, rules: &Rules, at: usize) -> Option<Finding> {
    let (mut lines, mut own, mut others) = (sheet.lines()?, None, 0);
    let (mut decimals, mut has_zeros, mut most) = (None, false, Decimal::ZERO);
    while let Some(line) = lines.read() {
        let Some(cells) = line.sound_cells(sheet.width()) else { continue };
        if line.at == at {
            let Some(Reading::Same(number)) = line.amount else { return None };
            let cell = cells[sheet.positions()?.amount].to_owned();
            own = Some((number.amount().ok()?.as_decimal(), cell, line.loan_id.trim().to_owned()));
            continue;
        }
        let Some(Reading::One(number, _)) = line.amount else { return None };
        if *decimals.get_or_insert(number.decimals) != number.decimals {
            return None;
        }
        has_zeros |= number.significant_decimals() < number.decimals;
        most = most.max(number.amount().ok()?.as_decimal());
        others += 1;
    }
    let decimals = decimals.filter(|decimals| others >= FEWEST && *decimals >= DECIMALS)?;
    let (amount, cell, loan_id) = own?;
    let mut meant = amount;
    meant.set_scale(u32::try_from(decimals).ok()?).ok()?;
    let is_round = (amount % Decimal::ONE_HUNDRED).is_zero();
    if amount < most * Decimal::from(TIMES) || (is_round && !has_zeros) {
        return None;
    }
    let finding = rules.finding(FindingKind::Export(ExportFault::NoDecimals { amount, meant }))?;
    Some(finding.on_line_at(sheet, at).in_field(Column::Amount, &cell).of_loan(&loan_id))
}
