//! The currencies that titles and lines in words name, held against the setting and against one another.

use iso_currency::Currency;

use crate::checks::finding::ExportFault;
use crate::reading::{Column, CurrencyName, Table, currencies_in, currencies_in_title};

/// Where something is said otherwise, and what.
pub(super) type Doubt = (Option<usize>, ExportFault);

/// What was named so far.
#[derive(Default)]
pub(crate) struct Currencies {
    /// By the last lines, and where.
    here: Vec<(Option<usize>, String)>,
    /// Of all rows.
    all: Vec<String>,
}

impl Currencies {
    /// Hears what a line names. In words of a language `ALL` is no currency.
    pub fn hear<'t>(&mut self, at: usize, names: impl Iterator<Item = CurrencyName<'t>>) {
        let words = names.map(|name| name.word).filter(|word| *word != "ALL");
        self.here.extend(words.map(|word| (Some(at), word.to_owned())));
    }

    /// The code of the one currency that is named above the first row.
    pub fn code<'s>(&'s self, table: Table<'s>) -> Option<&'s str> {
        let said = self.here.iter().map(|(_, word)| word.as_str());
        let title =
            currencies_in(table.title(Column::Amount).unwrap_or_default()).map(|name| name.word);
        let mut codes = said.chain(title).filter(|word| Currency::from_code(word).is_some());
        let code = codes.next()?;
        codes.all(|other| other == code).then_some(code)
    }

    /// Holds the title of the amounts, and then the last lines, against the setting, or where there is none against what
    /// is said of all rows.
    pub fn compare(&mut self, title: Option<&str>, setting: Option<Currency>) -> Vec<Doubt> {
        let titled = currencies_in_title(title.unwrap_or_default());
        let titled = titled.map(|name| (None, name.word.to_owned())).collect();
        let said = [titled, std::mem::take(&mut self.here)];
        let is_first = self.all.is_empty();
        let mut doubts = Vec::new();
        for said in said {
            doubts.extend(self.other(&said, setting));
            if is_first {
                self.all.extend(said.into_iter().map(|(_, word)| word));
            }
        }
        doubts
    }

    /// What is said otherwise, if nothing is said rightly.
    fn other(&self, said: &[(Option<usize>, String)], setting: Option<Currency>) -> Option<Doubt> {
        let (at, found) = said.first()?;
        let own = setting.map(|own| own.code()).or(self.all.first().map(String::as_str))?;
        let is_own = |name: CurrencyName<'_>| match setting {
            Some(setting) => name.may_be(setting),
            None => self.all.iter().any(|own| are_same(own, name.word)),
        };
        let mut names = said.iter().flat_map(|(_, word)| currencies_in_title(word));
        let fault = || ExportFault::OtherCurrency { found: found.clone(), own: own.to_owned() };
        (!names.any(is_own)).then(|| (*at, fault()))
    }
}

/// Whether two words may name the same currency.
fn are_same(one: &str, other: &str) -> bool {
    let mut ones = currencies_in_title(one);
    ones.any(|one| currencies_in_title(other).any(|other| one.may_be_that(&other)))
}

/// The currency in a title of the amounts that stands again, where the first one has another.
pub(super) fn other_in_title(table: Table<'_>, title: &str) -> Option<ExportFault> {
    let own = table.title(Column::Amount).unwrap_or_default();
    let word = |title| Some(currencies_in_title(title).next()?.word.to_owned());
    let (found, first) = (word(title)?, word(own)?);
    (!are_same(own, title)).then_some(ExportFault::OtherCurrency { found, own: first })
}
