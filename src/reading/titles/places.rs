//! Where the titles of each column stand, and which others may be meant as well.

use super::known::Meaning;
use super::title::{without_date, without_kind, without_thousands};
use super::{Titles, known};
use crate::model::AmountMeaning;
use crate::reading::cell::letters::normalize;
use crate::reading::column::{Column, Positions};
use crate::reading::options::{Options, OwnTitles};

impl Titles {
    /// Where the titles of a column stand. The user's own title decides; the known ones count where it
    /// is not found, unless it was named for this very file, and not where it is the user's own title for
    /// another column. Where amounts of both meanings stand in the file, those are taken that the user means;
    /// where nobody said what is meant, nothing is guessed.
    pub(super) fn places(&self, column: Column, options: &Options) -> Vec<usize> {
        let titles = (0..self.cells.len()).map(|at| (at, normalize(&self.cells[at])));
        let owned = self.owned(column, &options.columns);
        if !owned.is_empty() || options.columns.named(column).is_some() {
            return owned;
        }
        let free = titles.filter(|(_, title)| !options.columns.has(title));
        let known = free.filter_map(|(at, _)| Some((at, self.known(at, column)?)));
        let known: Vec<_> = known
            .filter(|(at, _)| options.meaning.is_none() || !self.is_part_of_sum(*at))
            .collect();
        if known.is_empty() && column == Column::Amount {
            let is_currency = |at: &usize| self.named[*at].iter().any(|named| named.is_currency);
            let currencies: Vec<_> = (0..self.cells.len()).filter(is_currency).collect();
            return if currencies.is_empty() { self.amounts_in_thousands() } else { currencies };
        }
        if known.is_empty() && column == Column::LoanId {
            let is_one = |at: &usize| self.forms(*at).any(|form| known::numbers_papers(form));
            return (0..self.cells.len()).filter(is_one).collect();
        }
        let meant = options.meaning.filter(|_| column == Column::Amount);
        // What is meant comes first, then what says nothing, and of these what is sure.
        let rank = |known: &Meaning| {
            let is_other = meant.is_some() && known.says != meant;
            (is_other, is_other && known.says.is_some(), !known.is_sure)
        };
        let best = known.iter().map(|(_, known)| rank(known)).min();
        let is_best = |known: &Meaning| Some(rank(known)) == best;
        let (first, others): (Vec<_>, Vec<_>) =
            known.into_iter().partition(|(_, known)| is_best(known));
        let says = match (&first[..], meant) {
            ([(_, known)], None) => known.says,
            _ => None,
        };
        let is_other =
            |known: Meaning| says.is_some() && known.says.is_some_and(|it| Some(it) != says);
        let others = others.into_iter().filter(|(_, known)| is_other(*known));
        let mut places: Vec<_> = first.iter().copied().chain(others).map(|(at, _)| at).collect();
        // With its interest more was repaid than the principal.
        if places.len() > 1 && self.cells.iter().any(|title| known::names_interest(title)) {
            let is_principal = |at: &usize| {
                known::names_principal(&self.cells[*at])
                    && self.says(*at) != Some(AmountMeaning::OutstandingPrincipal)
            };
            if let [only] = places.iter().copied().filter(is_principal).collect::<Vec<_>>()[..] {
                places = vec![only];
            }
        }
        if let [at] = places[..] {
            places.extend(match column {
                Column::Amount => self.rival(at, options.meaning),
                Column::LoanId | Column::ClientId => self.other_ids(at, column),
            });
        }
        places
    }

    /// The titles of amounts that say that they are in thousands: the amounts are those, which is told of them.
    fn amounts_in_thousands(&self) -> Vec<usize> {
        let is_one = |at: &usize| {
            let named = without_thousands(&self.cells[*at]);
            named.is_some_and(|named| named.known(Column::Amount).is_some())
        };
        (0..self.cells.len()).filter(is_one).collect()
    }

    /// Whether the user named this title for the amounts.
    pub fn is_own(&self, at: usize, options: &Options) -> bool {
        self.owned(Column::Amount, &options.columns).contains(&at)
    }

    /// Where the user's own title of a column stands, or the only one that is as dated and differs by its date alone.
    fn owned(&self, column: Column, own: &OwnTitles) -> Vec<usize> {
        let Some(own) = own.own(column) else { return Vec::new() };
        let places = |of: fn(&str) -> Option<String>| {
            let of_own = of(own);
            let is_one = |at: &usize| of_own.is_some() && of(&self.cells[*at]) == of_own;
            (0..self.cells.len()).filter(is_one).collect::<Vec<_>>()
        };
        let owned = places(|title| Some(normalize(title)));
        let dated = || Some(places(without_date)).filter(|dated| dated.len() == 1);
        if owned.is_empty() { dated().unwrap_or_default() } else { owned }
    }

    /// The columns with the one for the amounts that says, as no other does, that something was paid, and not what:
    /// `Paid` beside `Balance`, where the latter is not meant. A title over several columns says it of each.
    pub fn with_paid(&self, mut positions: Positions) -> Option<Positions> {
        let is_one = |at: &usize| {
            let is_over_several = self.cells.get(at + 1).is_some_and(String::is_empty);
            known::is_paid(&normalize(&self.cells[*at])) && !is_over_several
        };
        let mut paid = (0..self.cells.len()).filter(is_one);
        let only = paid.next().filter(|at| paid.next().is_none() && !positions.is_taken(*at))?;
        positions.set(Column::Amount, only);
        Some(positions)
    }

    /// Whether it is the amount of a month, and another column has all up to then: `Amount paid October` beside
    /// `Amount paid cumulative`.
    fn is_part_of_sum(&self, at: usize) -> bool {
        let is_sum = |sum: &String| {
            let is_same = |form: &String| *form == without_kind(sum);
            known::is_cumulative(&normalize(sum)) && self.forms(at).any(is_same)
        };
        self.named[at].iter().any(|named| named.is_dated) && self.cells.iter().any(is_sum)
    }

    /// Another column of the same ids, where those in this one may be Kiva's, or of another account.
    fn other_ids(&self, ids: usize, column: Column) -> Option<usize> {
        if !known::names_others(&normalize(&self.cells[ids])) {
            return None;
        }
        let is_other = |at: &usize| {
            let is_of_papers = || self.forms(*at).any(|form| known::numbers_papers(form));
            *at != ids && (self.is_of(*at, column) || (column == Column::LoanId && is_of_papers()))
        };
        (0..self.cells.len()).find(is_other)
    }

    /// Another column that may hold the principal repaid in all, where the title of the amounts says neither, or
    /// nobody says what is meant; or the amounts in another currency, or corrected.
    fn rival(&self, amount: usize, meant: Option<AmountMeaning>) -> Option<usize> {
        let own = normalize(&self.cells[amount]);
        let is_rival = |at: &usize| {
            let title = normalize(&self.cells[*at]);
            let is_same = self.says(amount).is_some() && self.says(*at) == self.says(amount);
            let is_of = known::names_principal;
            let is_total = |title: &str| known::is_cumulative(title) || title.contains("total");
            let may_be_sum = is_total(&title) && !is_total(&own);
            let is_more =
                if is_of(&own) { may_be_sum && is_of(&title) } else { may_be_sum || is_of(&title) };
            let is_part = known::is_bare_principal(&title) && !known::names_principal(&own);
            let is_other_kind = {
                let [own, title] = [amount, *at].map(|at| without_kind(&self.cells[at]));
                own == title && !own.is_empty()
            };
            let is_repaid = self.says(amount).is_none()
                && self.says(*at) == Some(AmountMeaning::CumulativePrincipal);
            // `Amount` or `Balance` beside `Paid`
            let is_paid = known::is_paid(&title)
                && !known::is_paid(&own)
                && self.says(amount).is_none_or(|says| {
                    meant.is_none() && says == AmountMeaning::OutstandingPrincipal
                });
            // `Capital remboursé à ce jour` beside `Solde` or `Total remboursé`
            let is_of_more = meant != Some(AmountMeaning::OutstandingPrincipal)
                && known::tells_principal_paid(&title)
                && !known::tells_principal_paid(&own);
            // `Amount` beside `OLB`
            let is_owed = meant == Some(AmountMeaning::OutstandingPrincipal)
                && self.says(amount).is_none()
                && known::is_owed(&title);
            let is_any = is_part || is_other_kind || is_repaid || is_paid || is_of_more || is_owed;
            *at != amount && ((is_same && is_more) || is_any)
        };
        (0..self.cells.len()).find(is_rival)
    }
}
