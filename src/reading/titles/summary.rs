//! What lines say in words of all rows, as a summary above or below them does: how many there are, and what they come to.

use super::counted;
use super::known;
use super::totals::{ELSEWHERE, WHOLE, is_bare_total};
use crate::model::AmountMeaning;
use crate::reading::cell::currency::{is_currency, is_sign_at_end};
use crate::reading::cell::letters::{each, has_digit, is_in, normalize};
use crate::reading::cell::months::month_called;
use crate::reading::column::Column;

/// Whether a line says nothing but how many rows there are, or what they come to where the amounts are so, and perhaps
/// by their title principal: `Number of loans,3`, or `Loans: 3; Total repaid: 999`.
pub(crate) fn is_of_rows<'c>(
    cells: impl Iterator<Item = &'c str>,
    says: Option<AmountMeaning>,
    is_principal: bool,
) -> bool {
    let is_sum = |label: &str| {
        let (known, bare) =
            (|label: &str| known::of(Column::Amount, label), label.replace("total", ""));
        // `Principal repaid: 999`, or `Sum of Principal Repaid: 999`
        let summed = each(SUM_OF).find_map(|words| label.strip_prefix(words)).unwrap_or(label);
        if known(summed).is_some_and(|known| known.says.is_some() && known.says == says) {
            return true;
        }
        let is_repaid = || {
            // With the interest more was paid.
            known::is_bare_principal(&bare) || (!is_principal && known::is_paid(label))
        };
        let means = known(label).or_else(|| known(&bare)).map(|known| known.says);
        let means =
            means.or_else(|| is_repaid().then_some(Some(AmountMeaning::CumulativePrincipal)));
        label.contains("total") && means.is_some_and(|means| means.is_none() || means == says)
    };
    let (mut has_label, mut has_figure) = (false, false);
    let mut is_own = |part: &str| {
        let label = label(without_lead(part));
        has_figure |= has_digit(part);
        // `Loans: 11, Clients: 9`
        let counts_others = counted::counts_others(part);
        has_label |= !label.is_empty() && !counts_others;
        label.is_empty()
            || counts_others
            || is_bare_total(part)
            || [WHOLE, ELSEWHERE].iter().any(|list| is_in(&label, list))
            || counted::tells_count(without_lead(part))
            || is_sum(&label)
            // `20 loans totalling 999`
            || each(COMING_TO).any(|words| label.strip_suffix(words).is_some_and(counted::tells_count))
    };
    let mut parts = cells.flat_map(|cell| cell.split([';', ',', '|']));
    parts.all(|part| labelled_parts(part).into_iter().all(&mut is_own) || is_own(part))
        && has_label
        && has_figure
}

/// What stands before what is summed, and between a number of loans and what they come to; normalized.
const SUM_OF: &str = "sumof, sommede, sommedes, sommedu, sumade, sumadel, somade, somado";
const COMING_TO: &str = "\
    totalling, totaling, totallingto, amountingto, pouruntotalde, totalisant, poruntotalde, quesuman, totalizando, \
    numtotalde";

/// A part without what stands before what it says: `End of report: 20 loans`, `in 20 loans`.
fn without_lead(part: &str) -> &str {
    const ENDS: &str = "endofreport, endoffile, findurapport, findereporte, findelreporte, findelinforme, fimdorelatorio";
    let part = part.trim_matches(['*', '=', '-', ' ']);
    let is_end = |(lead, _): &(&str, &str)| is_in(&normalize(lead), ENDS);
    let part = part.split_once([':', '-']).filter(is_end).map_or(part, |(_, rest)| rest.trim());
    ["in ", "for ", "en ", "pour ", "em "]
        .iter()
        .find_map(|lead| part.strip_prefix(lead))
        .unwrap_or(part)
}

/// The parts of a text of which each begins with its label: `Loans: 4 - Total: 12` has two.
fn labelled_parts(text: &str) -> Vec<&str> {
    let (mut parts, mut from, mut has_figure) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        if has_figure && c.is_alphabetic() && has_digit(&text[at..]) {
            parts.push(&text[from..at]);
            (from, has_figure) = (at, false);
        }
        has_figure |= c.is_ascii_digit();
    }
    parts.push(&text[from..]);
    parts
}

/// The words of a field without its figures, its currency and when it was, normalized.
fn label(field: &str) -> String {
    let words = field.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    // What is left of `S/`.
    let is_own = |word: &&str| !is_currency(word) && !is_sign_at_end(word) && *word != "S";
    let words: Vec<_> = words.filter(is_own).collect();
    // `in October`, `this month`
    let is_when = |word: &&&str| is_in(&normalize(word), WHEN) || month_called(word).is_some();
    let when = words.iter().rev().take_while(is_when).count();
    words[..words.len() - when].iter().map(|word| normalize(word)).collect()
}

/// What says beside the name of a month when it was; normalized.
const WHEN: &str = "in, for, during, the, this, of, month, en, au, pour, durant, ce, du, de, mois, d, el, este, del, mes, за, на, в";
