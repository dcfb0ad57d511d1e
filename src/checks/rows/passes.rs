//! The ways over the rows: once, where what they say together leaves no question and nobody wants them, and else
//! twice.

use super::beside::Beside;
use super::{Each, Pass};
use crate::checks::amounts::far::{beyond_others, without_decimals, without_thousands};
use crate::checks::checked::Checked;
use crate::checks::finding::Findings;
use crate::checks::rules::Rules;
use crate::checks::totals::Totals;
use crate::reading::Table;

/// Checks the rows of a file in which `findings` stand already.
pub(crate) fn go_over<'a>(
    table: Table<'a>,
    rules: &'a Rules,
    findings: Findings,
    each: Each<'a>,
) -> Checked {
    let hear = |totals| {
        let heard = (findings.clone(), Beside::new(rules, table));
        Pass::new(table, rules, heard, totals, None).run()
    };
    let (found, heard, judged) = hear(None);
    let has_few_whole = heard.has_few_whole();
    let (known, mut amounts, has_questions) = heard.decide();
    let mut separator = amounts.separator;
    let judge = |separator: char| Totals::judge(table, separator);
    // Whether a total stands among what was taken for rows.
    let (mut totals, mut is_late) = match judged {
        Some((totals, judged)) if judged.separator == separator.unwrap_or('.') => {
            let is_late = totals.has_above(judged.at);
            (totals, is_late)
        }
        None if !found.has_open_total(table, separator) => (Totals::default(), false),
        others => {
            let totals = judge(separator.unwrap_or('.'));
            let is_late = others.is_some() || !totals.is_empty();
            (totals, is_late)
        }
    };
    if separator.is_none() && !totals.is_empty() {
        // A total tells how the amounts are to be read where it agrees in one way alone.
        let other = judge(',');
        separator = match [totals.agree(), other.agree()] {
            [true, false] => Some('.'),
            [false, true] => Some(','),
            _ => None,
        };
        if separator == Some(',') || (separator.is_none() && other.is_nearer_than(&totals)) {
            (totals, is_late) = (other, true);
        }
        amounts.separator = separator;
    }
    let found = if is_late { hear(Some(totals.clone())).0 } else { found };
    let has_sums = found.find_sums(table, separator, &mut totals);
    let found = if has_questions || has_sums || each.is_some() {
        Pass::new(table, rules, (findings, known.with(amounts)), Some(totals), each).run().0
    } else {
        found
    };
    let mut checked = found.finish(table, rules, separator);
    let mut far = if has_few_whole { without_decimals(table, rules) } else { Vec::new() };
    if far.is_empty() {
        far = without_thousands(table, rules);
    }
    if far.is_empty() {
        far = beyond_others(table, rules, amounts, &checked);
    }
    checked.findings.merge(far);
    checked
}
