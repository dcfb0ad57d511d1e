//! Amounts that are far more than the others: without a decimal sign, where the others have one, they may have lost
//! their own, and be a hundred times too large; or they are so much that they can hardly be any.

use rust_decimal::Decimal;

use super::DecimalReading;
use crate::checks::checked::Checked;
use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::checks::rules::Rules;
use crate::model::{Amount, is_digits};
use crate::reading::{Column, Reading, Table};

/// Of fewer others nothing is said, nor where they have fewer decimals.
pub(super) const FEWEST: u64 = 4;
const DECIMALS: u32 = 2;

/// So many times as large as the largest of the others is one alone, or a few beside others without decimals. Several
/// are so many times as large as the others are, and half of them a lot more.
const TIMES: u32 = 5;
const MEDIAN_TIMES: u32 = 20;

/// What is written in groups, also where their sign was taken for another one; beside fewer small amounts nothing is said.
const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);
const FEWEST_SMALL: usize = 3;

/// Of more nothing is said.
pub(super) const MOST_WHOLE: u64 = 1_000;

/// Of large loans the amounts are more than a hundred times those of small ones, and of fewer others nothing is said. A
/// file of more rows is not gone over once more.
const BEYOND: u32 = 1_000;
const FEWEST_BELOW: usize = 8;
const MOST_BEYOND: usize = 3;
const MOST_ROWS: u64 = 500;

/// What is to be said of a few amounts that are more than a thousand times all others; or of one that is far more, and a
/// thousand times one as the others are: `12.500` was typed with three zeros too many.
pub(crate) fn beyond_others(
    table: Table<'_>,
    rules: &Rules,
    amounts: DecimalReading,
    checked: &Checked,
) -> Vec<Finding> {
    let mut all = Vec::new();
    if checked.rows <= MOST_ROWS {
        table.each_row(|row| {
            let amount = amounts.read(&row.amount).ok().filter(|_| !row.loan_id.is_empty());
            let amount = amount.filter(|amount| !amount.is_zero()).map(Amount::as_decimal);
            all.extend(amount.map(|amount| (amount, row.at)));
            Some(())
        });
    }
    all.sort_by_key(|(amount, at)| (std::cmp::Reverse(*amount), *at));
    let is_far = |few: &usize| {
        let [amount, most, least] = [all[few - 1].0, all[*few].0, all[all.len() - 1].0];
        let times = amount / most;
        let meant = amount / Decimal::ONE_THOUSAND;
        let is_meant = meant.is_integer() && (least..=most).contains(&meant) && *few == 1;
        times > BEYOND.into() || (is_meant && amount >= MILLION && times >= MEDIAN_TIMES.into())
    };
    let most_few = MOST_BEYOND.max(all.len() / 4).min(all.len().saturating_sub(FEWEST_BELOW));
    let Some(few) = (1..=most_few).find(is_far) else { return Vec::new() };
    let (far, most) = (&all[..few], all[few].0);
    let is_own =
        |far: &&(Decimal, usize)| !is_borne_out(table, **far, |cell| amounts.read(cell).ok());
    let told = |(amount, at): &(Decimal, usize)| {
        let fault = ExportFault::FarMore { amount: *amount, most };
        Far::new(table, *at, *amount).told(table, rules, fault)
    };
    far.iter().filter(is_own).filter_map(told).collect()
}

/// Whether what was lent and what is left of it, beside it, make an amount.
fn is_borne_out(
    table: Table<'_>,
    (amount, at): (Decimal, usize),
    read: impl Fn(&Reading<'_>) -> Option<Amount>,
) -> bool {
    let cells = table.other_columns().map(|column| table.cell(at, column));
    let beside = cells.filter_map(|cell| Some(read(&Reading::of(&cell)?)?.as_decimal()));
    let beside: Vec<Decimal> = beside.collect();
    beside.iter().any(|lent| beside.iter().any(|left| *lent - *left == amount))
}

/// What is to be said of amounts without a decimal sign, where all others have one.
pub(crate) fn without_decimals(table: Table<'_>, rules: &Rules) -> Vec<Finding> {
    let Some(Whole { whole, decimals }) = Whole::of(table) else { return Vec::new() };
    let told = |far: Far| {
        let mut meant = far.amount;
        meant.set_scale(decimals).ok()?;
        far.told(table, rules, ExportFault::NoDecimals { amount: far.amount, meant })
    };
    let read = |cell: &Reading<'_>| match cell {
        Reading::Same(number) | Reading::One(number, _) => number.amount().ok(),
        Reading::Two { .. } => None,
    };
    let is_own = |far: &Far| !is_borne_out(table, (far.amount, far.at), read);
    whole.into_iter().filter(is_own).filter_map(told).collect()
}

/// The amounts that are below a thousand, which may have lost three zeros: a spreadsheet that takes the point of the
/// thousands for that of the decimals makes 75 of `75.000`, and leaves `1.250.000` as it is.
///
/// In most files the first rows tell that there are others.
pub(crate) fn without_thousands(table: Table<'_>, rules: &Rules) -> Vec<Finding> {
    let (mut small, mut has_groups) = (Vec::new(), false);
    let are_so = table.each_well_quoted_row(|row| {
        let (Reading::Same(number) | Reading::One(number, _)) = row.amount else { return None };
        let amount = number.amount().ok()?.as_decimal();
        let is_grouped = || !is_digits(row.cells[table.positions.amount].trim());
        if number.decimals > 0 {
            return None;
        } else if amount >= MILLION && is_grouped() {
            has_groups = true;
        } else if amount >= Decimal::ONE_THOUSAND {
            return None;
        } else if !amount.is_zero() {
            small.push(Far::new(table, row.at, amount));
        }
        Some(())
    });
    if are_so.is_none() || !has_groups || small.len() < FEWEST_SMALL {
        return Vec::new();
    }
    let told = |far: Far| {
        let meant = far.amount * Decimal::ONE_THOUSAND;
        let fault = ExportFault::NoThousands { amount: far.amount, meant };
        let severity = rules.severity_where(fault.code(), true)?;
        Some(Finding { severity, ..far.told(table, rules, fault)? })
    };
    small.into_iter().filter_map(told).collect()
}

/// The amounts without a decimal sign that are far more than the others, which have so many decimals.
struct Whole {
    whole: Vec<Far>,
    decimals: u32,
}

impl Whole {
    fn of(table: Table<'_>) -> Option<Self> {
        let (mut whole, mut others) = (Vec::new(), Vec::new());
        let (mut decimals, mut has_zeros, mut are_alike) = (0, false, true);
        table.each_row(|row| {
            match row.amount {
                Reading::Same(number) => {
                    let amount = number.amount().ok()?.as_decimal();
                    if !amount.is_zero() {
                        whole.push(Far::new(table, row.at, amount));
                    }
                }
                Reading::One(number, _) => {
                    // A spreadsheet leaves the zeros away: `120.5`.
                    are_alike &= decimals == 0 || decimals == number.decimals;
                    decimals = decimals.max(number.decimals);
                    has_zeros |= number.significant_decimals() < number.decimals;
                    others.push(number.amount().ok()?.as_decimal());
                }
                Reading::Two { .. } => return None,
            }
            Some(())
        })?;
        let decimals = u32::try_from(decimals).ok().filter(|decimals| *decimals >= DECIMALS)?;
        whole.sort_by_key(|far| far.amount);
        others.sort();
        let (least, most) = (whole.first()?.amount, others.last()?);
        let [typical, ordinary] = [whole[whole.len() / 2].amount, others[others.len() / 2]];
        let is_round = |far: &Far| (far.amount % Decimal::ONE_HUNDRED).is_zero();
        // Who writes `120.50` writes `500.00`.
        let are_all_far = are_alike
            && has_zeros
            && least >= ordinary * Decimal::from(TIMES)
            && typical >= ordinary * Decimal::from(MEDIAN_TIMES);
        if whole.len() == 1 || !are_all_far {
            whole.retain(|far| far.amount >= most * Decimal::from(TIMES));
            let is_few = (1..=MOST_BEYOND).contains(&whole.len());
            let is_one = whole.len() == 1 && are_alike && has_zeros;
            if !is_few || (!is_one && whole.iter().any(is_round)) {
                return None;
            }
        }
        // Where one with decimals is as large, so may these be.
        whole.retain(|far| far.amount > *most);
        Some(Self { whole, decimals })
    }
}

/// A row whose amount may be far more than those of others.
struct Far {
    at: usize,
    amount: Decimal,
    cell: String,
    loan_id: String,
}

impl Far {
    fn new(table: Table<'_>, at: usize, amount: Decimal) -> Self {
        let cell = |column| table.cell(at, column).into_owned();
        let loan_id = cell(table.positions.loan_id).trim().to_owned();
        Self { at, amount, cell: cell(table.positions.amount), loan_id }
    }

    fn told(&self, table: Table<'_>, rules: &Rules, fault: ExportFault) -> Option<Finding> {
        let finding = rules.finding(FindingKind::Export(fault))?.on_line_at(table, self.at);
        Some(finding.in_field(Column::Amount, &self.cell).of_loan(&self.loan_id))
    }
}
