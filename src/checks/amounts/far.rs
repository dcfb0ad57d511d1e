//! One amount without a decimal sign where all others have it: it may have lost its own, and be a hundred times too
//! large.

use rust_decimal::Decimal;

use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::checks::rules::Rules;
use crate::reading::{Column, Reading, Sheet};

/// Of fewer others nothing is said, nor where they have fewer decimals.
pub(super) const FEWEST: u64 = 4;
const DECIMALS: usize = 2;

/// So many times as large as the largest of the others it is, where these show that zeros are written at the end of
/// decimals, and where they do not: there a whole amount may be written without decimals.
const TIMES: u32 = 2;
const TIMES_WITHOUT_ZEROS: u32 = 10;

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
    let times = if has_zeros { TIMES } else { TIMES_WITHOUT_ZEROS };
    let is_round = (amount % Decimal::ONE_HUNDRED).is_zero();
    if amount < most * Decimal::from(times) || (is_round && !has_zeros) {
        return None;
    }
    let finding = rules.finding(FindingKind::Export(ExportFault::NoDecimals { amount, meant }))?;
    Some(finding.on_line_at(sheet, at).in_field(Column::Amount, &cell).of_loan(&loan_id))
}
