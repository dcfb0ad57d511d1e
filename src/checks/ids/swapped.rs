//! Columns that hold something else than ids: the amounts, which have changed places with them, or one text.

use std::collections::HashSet;

use super::pattern::letters;
use super::undressed::without_decimals;
use crate::checks::finding::{ExportFault, Severity};
use crate::model::is_digits;
use crate::reading::{Column, Table};

/// With fewer rows one id says nothing.
const SAME_FROM: u64 = 3;

/// Of so many rows one may be something else.
const NAMES_IN: u64 = 10;

/// A short number that all loans have is a branch or the like; another id may be that of a group of clients.
const SHORT: usize = 3;

/// An id that all rows of the three-column format have: a currency, or the mark of such a row, in a file whose
/// columns stand in another order.
///
/// In most files the second row tells that there is none.
pub(crate) fn constant_id(table: Table<'_>) -> Option<ExportFault> {
    table.positions.client_id?;
    let constant = |(column, at): (Column, usize)| {
        let (mut first, mut rows) = (None, 0);
        table.each_row(|row| {
            let cell = row.cell(at);
            rows += 1;
            (*first.get_or_insert_with(|| cell.to_owned()) == cell).then_some(())
        })?;
        let may_be_group = |id: &str| {
            let is_long = id.len() > SHORT || id.contains(char::is_alphabetic);
            column == Column::LoanId && is_long && id.bytes().any(|b| b.is_ascii_digit())
        };
        let id = first.filter(|id| rows >= SAME_FROM && !id.is_empty() && !may_be_group(id))?;
        Some(ExportFault::ConstantId { column, id })
    };
    table.positions.ids().find_map(constant)
}

/// The first name of a person or a group that stands in place of an id, where it does in nearly all rows: another column
/// was taken for that of the ids, or the titles have changed places.
///
/// In most files the first row tells that there is none.
pub(crate) fn names_for_ids(table: Table<'_>) -> Option<ExportFault> {
    let of_column = |(column, at): (Column, usize)| {
        let (mut first, mut names, mut others) = (None, 0, 0);
        table.each_row(|row| {
            let cell = row.cell(at);
            if is_name(cell) {
                first.get_or_insert_with(|| cell.to_owned());
                names += 1;
            } else {
                others += 1;
            }
            // One may be a total.
            (others < 2 + names / NAMES_IN).then_some(())
        })?;
        let name = first.filter(|_| names >= SAME_FROM)?;
        Some(ExportFault::NamesForIds { column, name })
    };
    table.positions.ids().find_map(of_column)
}

/// Two words or more, and nothing else.
fn is_name(cell: &str) -> bool {
    let is_within = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.' | ',');
    let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let mut words = cell.split_whitespace();
    words.clone().filter(|word| is_word(word)).count() > 1
        && words.all(|word| word.chars().all(is_within))
}

/// The rows in which the ids of the loan and the client have changed places, each with what stands for the loan's; and
/// one of the other ids. The letters of each are those of the other in all of these, which are more, or come first.
///
/// In most files the first rows tell that there are none.
pub(super) fn swapped_ids(table: Table<'_>) -> Option<(Vec<(usize, String)>, String)> {
    let client_at = table.positions.client_id?;
    let (mut first, mut halves): (Option<[String; 2]>, [Vec<_>; 2]) = (None, Default::default());
    table.each_row(|row| {
        let own = [row.loan_id, row.cell(client_at)].map(letters);
        let usual = first.get_or_insert_with(|| own.clone());
        let is_swapped = own.iter().eq(usual.iter().rev());
        halves[usize::from(is_swapped)].push((row.at, row.loan_id.to_owned()));
        (is_swapped != (own == *usual)).then_some(())
    })?;
    halves.sort_by_key(|half| std::cmp::Reverse(half.len()));
    let [usual, others] = halves;
    let (_, other) = usual.first().filter(|_| usual.len() as u64 >= SAME_FROM)?.clone();
    Some((others, other))
}

/// The shortest numbers of loans that stand where amounts do.
const FEWEST_DIGITS: usize = 3;

/// Of so many ids one at least ends in a zero, where they are amounts: numbered loans do so less often.
const ZERO_IN: u64 = 5;

/// Of so many whole numbers all end in a 0 or a 5, where they are amounts.
const ROUND_FROM: u64 = 8;

/// What is wrong, and how sure that is, where the ids of a column have the decimals of amounts, or are round as these, and
/// all amounts are whole numbers of one length, each once.
///
/// In most files the first row tells that they are not.
pub(crate) fn swapped_columns(table: Table<'_>) -> Option<(Severity, ExportFault)> {
    let swapped = |(column, at)| {
        let shortest = if column == Column::LoanId { 4 } else { 3 };
        let severity = are_swapped(table, [at, table.positions.amount], shortest)?;
        Some((severity, ExportFault::SwappedColumns { column }))
    };
    table.positions.ids().find_map(swapped)
}

/// How sure it is that ids and amounts have changed places, of which the latter have so many digits at least.
fn are_swapped(
    table: Table<'_>,
    [id_at, amount_at]: [usize; 2],
    shortest: usize,
) -> Option<Severity> {
    let (mut rows, mut zeros, mut numbers, mut length) = (0, 0, 0, None);
    let (mut are_whole, mut odd) = (true, 0);
    let is_round = |number: &str| number.ends_with(['0', '5']);
    let (mut first, mut are_uneven, mut are_filled) = (None, false, false);
    let (mut before, mut rise): ([String; 2], _) = (Default::default(), [true; 2]);
    let mut seen = HashSet::new();
    table.each_well_quoted_row(|row| {
        let [id, amount] = [id_at, amount_at].map(|at| row.cell(at));
        let is_id = amount.len() >= FEWEST_DIGITS && is_digits(amount);
        let is_amount = is_sum(id) || (is_digits(id) && is_round(id));
        are_whole &= is_digits(id);
        odd += u64::from(!is_round(amount));
        if !is_id || *length.get_or_insert(amount.len()) != amount.len() || !is_amount {
            return None;
        }
        if !seen.insert(amount.to_owned()) {
            return None;
        }
        rows += 1;
        zeros += u64::from(id.ends_with('0'));
        numbers += u64::from(!amount.ends_with('0'));
        are_uneven |= *first.get_or_insert(id.len()) != id.len();
        are_filled |= amount.starts_with('0');
        for (at, cell) in [id, amount].into_iter().enumerate() {
            rise[at] &= before[at].as_str() < cell;
            cell.clone_into(&mut before[at]);
        }
        Some(())
    })?;
    let is_long = length.is_some_and(|length| length >= shortest);
    if are_whole {
        let are_amounts = rows >= ROUND_FROM && are_uneven && is_long && odd * 2 >= rows;
        return are_amounts.then_some(Severity::Warning);
    }
    let is_sure = rows > 1 && (are_filled || (is_long && zeros * ZERO_IN >= rows));
    // Loans that are numbered `12.05` have numbers of one length, and are sorted by them.
    let are_sorted = rows >= SAME_FROM && rise == [false, true];
    let may_be = numbers > 0 && (are_sorted || (is_long && (rows == 1 || are_uneven)));
    let severity = if is_sure { Severity::Error } else { Severity::Warning };
    (is_sure || may_be).then_some(severity)
}

/// What is wrong where all ids of a column are amounts, of which the whole is seldom the same: a part of a
/// loan, as in `1201.01`, and a loan of a branch, as in `27.14`, are written alike.
///
/// In most files the first row tells that they are not.
pub(crate) fn amounts_for_ids(table: Table<'_>) -> Option<ExportFault> {
    let is_of_amounts = |(_, at): &(Column, usize)| {
        let (mut wholes, mut lengths) = (HashSet::new(), HashSet::new());
        let (mut rows, mut long, mut parts, mut zeros) = (0, 0, 0, 0);
        let are_sums = table.each_row(|row| {
            let id = row.cell(*at);
            if !id.bytes().any(|b| b.is_ascii_digit()) {
                // The name of a total.
                return Some(());
            }
            let (whole, decimals) = id.rsplit_once(['.', ',']).filter(|_| is_sum(id))?;
            rows += 1;
            long += usize::from(whole.len() >= LONG_WHOLE);
            parts += usize::from(decimals.starts_with('0'));
            zeros += u64::from(decimals.ends_with('0'));
            lengths.insert(whole.len());
            wholes.insert(whole.to_owned());
            Some(())
        });
        let are_sums = are_sums.is_some() && rows >= SAME_FROM;
        let are_many = |count: usize| count as u64 * 2 > rows;
        let are_uneven = lengths.len() > 1 || zeros * ZERO_IN >= rows;
        let are_others = wholes.len() as u64 * 4 >= rows * 3;
        are_sums && are_uneven && are_others && are_many(long) && !are_many(parts)
    };
    let (column, _) = table.positions.ids().find(is_of_amounts)?;
    Some(ExportFault::AmountsForIds { column })
}

/// The whole of an amount has as many digits, where that of the number of a branch has fewer.
const LONG_WHOLE: usize = 3;

/// What is wrong where the amounts of nearly all rows are the ids of a column.
///
/// In most files the first rows tell that they are not.
pub(crate) fn ids_for_amounts(table: Table<'_>) -> Option<ExportFault> {
    let number = |text: &str| -> String {
        let digits = without_decimals(text).unwrap_or(text).chars().filter(char::is_ascii_digit);
        digits.skip_while(|digit| *digit == '0').collect()
    };
    let is_one = |(_, at): &(Column, usize)| {
        let (mut rows, mut others) = (0, 0);
        let are_few = table.each_well_quoted_row(|row| {
            let [id, amount] = [*at, table.positions.amount].map(|at| row.cell(at));
            rows += 1;
            let is_number = id.contains(|c: char| matches!(c, '1'..='9'));
            let is_amount = !id.contains(char::is_alphabetic) && number(id) == number(amount);
            others += u64::from(!(is_number && is_amount));
            (others <= FEW || others * FEW_IN <= rows).then_some(())
        });
        are_few.is_some() && rows >= SAME_FROM && others * FEW_IN <= rows
    };
    let (column, _) = table.positions.ids().find(is_one)?;
    Some(ExportFault::IdsForAmounts { column })
}

/// Of so many rows one may be otherwise, and at the beginning some.
const FEW_IN: u64 = 10;
const FEW: u64 = 2;

/// No amount is a number of so many digits by chance that is the id of its row.
const LONG_ID: usize = 5;

/// Those of the rows whose amounts are their ids that are surely wrong: their ids are long, or no other amount is a whole
/// number. Where most rows are so, that is told of the whole file.
pub(crate) fn single_ids_for_amounts(
    table: Table<'_>,
    mut at: Vec<usize>,
    rows: u64,
) -> Vec<usize> {
    if at.is_empty() || (rows - at.len() as u64) * FEW_IN <= rows {
        return Vec::new();
    }
    let is_long = |at: &usize| table.cell(*at, table.positions.amount).trim().len() >= LONG_ID;
    if !is_only_whole(table, at[0]) {
        at.retain(is_long);
    }
    at
}

/// Whether the amount of a row is a whole number, and that of no other, of several.
fn is_only_whole(table: Table<'_>, at: usize) -> bool {
    let mut rows = 0;
    let is_only = table.each_row(|row| {
        rows += 1;
        (is_digits(row.cell(table.positions.amount)) == (row.at == at)).then_some(())
    });
    is_only.is_some() && rows >= SAME_FROM
}

/// Amounts that were cut in two at their comma, and fill the columns of the clients and the amounts; how sure
/// that is, and the first of them with its place. No whole amount begins with a zero.
pub(crate) fn cut_amounts(table: Table<'_>) -> Option<(Severity, usize, String)> {
    let positions = table.positions;
    let whole_at = positions.client_id.filter(|at| at + 1 == positions.amount)?;
    if table.titles_line().is_some() || table.delimiter() != ',' {
        return None;
    }
    let (mut first, mut are_uneven, mut is_sure) = (None, false, false);
    table.each_row(|row| {
        let [whole, cents] = [whole_at, positions.amount].map(|at| row.cell(at));
        if !is_digits(whole) || !is_digits(cents) || cents.len() != 2 {
            return None;
        }
        is_sure |= cents.starts_with('0');
        let (_, _, length) =
            first.get_or_insert_with(|| (row.at, format!("{whole},{cents}"), whole.len()));
        are_uneven |= *length != whole.len();
        Some(())
    })?;
    let (at, amount, _) = first.filter(|_| is_sure || are_uneven)?;
    Some((if is_sure { Severity::Error } else { Severity::Warning }, at, amount))
}

/// `120.50`
pub(crate) fn is_sum(id: &str) -> bool {
    let Some((whole, decimals)) = id.rsplit_once(['.', ',']) else { return false };
    decimals.len() == 2
        && is_digits(decimals)
        && whole.starts_with(|c: char| c.is_ascii_digit())
        && whole.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b',' | b'.' | b'\''))
}
