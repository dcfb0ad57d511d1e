//! Which column is which, by its title.

use iso_currency::Currency;

use super::column::{Column, Positions};
use super::fields::Fields;
use super::known::{self, Meaning};
use super::letters::normalize;
use super::options::{Options, OwnTitles};
use crate::model::{AmountMeaning, CsvFormat, is_hidden};

/// What a currency is called that has other names than its code.
const CURRENCY_NAMES: [(&str, &[Currency]); 6] = [
    ("fcfa", &[Currency::XOF, Currency::XAF]),
    ("cfa", &[Currency::XOF, Currency::XAF]),
    ("frcfa", &[Currency::XOF, Currency::XAF]),
    ("fc", &[Currency::CDF]),
    ("ksh", &[Currency::KES]),
    ("ush", &[Currency::UGX]),
];

/// The words of a text that name a currency, each with those that it may mean.
pub fn currencies_in(text: &str) -> impl Iterator<Item = (&str, Vec<Currency>)> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(|word| (word, currencies_of(word))).filter(|(_, of)| !of.is_empty())
}

fn currencies_of(word: &str) -> Vec<Currency> {
    if let Some(currency) = Currency::from_code(word) {
        return vec![currency];
    }
    let name = normalize(word);
    let known = CURRENCY_NAMES.iter().find(|(known, _)| *known == name);
    known.map(|(_, of)| of.to_vec()).unwrap_or_default()
}

/// Why a column that is needed was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TitleFault {
    /// No title is one of the column's, or the only one that will do where one was named for this file.
    Missing { column: Column, titles: Vec<String>, named: Option<String> },
    /// Two titles are, and may stand over different values.
    Duplicate { column: Column, titles: [String; 2] },
    /// The title over the amounts says that they are this, and the user that they are the other.
    OtherMeaning { title: String, says: AmountMeaning },
    /// The whole line stands in quotes, so that it is one title.
    WholeLine,
}

impl TitleFault {
    pub fn column(&self) -> Option<Column> {
        match self {
            Self::Missing { column, .. } | Self::Duplicate { column, .. } => Some(*column),
            Self::OtherMeaning { .. } => Some(Column::Amount),
            Self::WholeLine => None,
        }
    }
}

/// The titles of a file, each in the forms in which it may be known: as it stands, without its currency or
/// unit (`Amount (KES)`), and each half of one in two languages (`Loan ID / ID du prêt`).
#[derive(Debug, Clone)]
pub(super) struct Titles {
    pub cells: Vec<String>,
    forms: Vec<Vec<String>>,
}

impl Titles {
    pub fn of(record: Fields<'_>) -> Self {
        // A printed table has blanks around its titles, a spreadsheet breaks lines in them, and marks may
        // stand before them.
        let words = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
        let cells = record.iter().map(|title| words(title).replace(is_hidden, ""));
        let forms = record.iter().map(forms).collect();
        Self { cells: cells.collect(), forms }
    }

    /// Titles that stand on two lines, one word on each: `Loan` over `Number`.
    pub fn of_two_lines(upper: &[String], lower: Fields<'_>) -> Self {
        let joined = |at: usize| {
            let upper = upper.get(at).map_or("", |cell| cell.trim());
            let lower = lower.get(at).unwrap_or_default().trim();
            let cell = format!("{upper} {lower}").trim().to_owned();
            let forms = [format!("{upper} {lower}"), format!("{lower} {upper}")];
            (cell, forms.iter().flat_map(|title| self::forms(title)).collect())
        };
        let (cells, forms) = (0..upper.len().max(lower.len())).map(joined).unzip();
        Self { cells, forms }
    }

    pub fn are(&self, record: Fields<'_>) -> bool {
        let cells = || self.cells.iter().map(|title| normalize(title));
        record.len() == self.cells.len() && record.iter().map(normalize).eq(cells())
    }

    /// Whether these are titles: one of them is known, or nothing in them could be a number.
    pub fn are_titles(&self, own: &OwnTitles) -> bool {
        self.has_some(own)
            || !self.cells.iter().any(|cell| cell.bytes().any(|b| b.is_ascii_digit()))
    }

    pub fn has_some(&self, own: &OwnTitles) -> bool {
        (0..self.cells.len()).any(|at| {
            own.has(&normalize(&self.cells[at]))
                || Column::ALL.iter().any(|column| self.is_of(at, *column))
        })
    }

    /// How a title is known as one of a column.
    fn known(&self, at: usize, column: Column) -> Option<Meaning> {
        self.forms[at].iter().find_map(|form| known::of(column, form))
    }

    pub fn is_of(&self, at: usize, column: Column) -> bool {
        self.known(at, column).is_some()
    }

    /// The column of the codes of currencies.
    pub fn currency(&self) -> Option<usize> {
        let is_one = |at: &usize| {
            self.forms[*at].iter().any(|form| known::is_currency(form))
                && !self.is_of(*at, Column::Amount)
        };
        (0..self.forms.len()).find(is_one)
    }

    /// Where the client ids stand, in a format that does not need them.
    pub fn client_id(&self) -> Option<usize> {
        (0..self.cells.len()).find(|at| self.is_of(*at, Column::ClientId))
    }

    /// Finds the columns of the format.
    pub fn locate(
        &self,
        format: CsvFormat,
        options: &Options,
    ) -> Result<Positions, Vec<TitleFault>> {
        let mut faults = Vec::new();
        let mut positions = Positions::without_titles(format);
        for &column in Column::of(format) {
            let title_at = |at: usize| self.cells[at].clone();
            match self.places(column, options)[..] {
                [at] => positions.set(column, at),
                [] => {
                    let named = options.columns.named(column).map(str::to_owned);
                    faults.push(TitleFault::Missing { column, titles: self.cells.clone(), named });
                }
                [first, second, ..] => faults.push(TitleFault::Duplicate {
                    column,
                    titles: [title_at(first), title_at(second)],
                }),
            }
        }
        if faults.is_empty() && positions.loan_id == positions.amount {
            // One title that names both has the fields of neither.
            let titles = self.cells.clone();
            faults.push(TitleFault::Missing { column: Column::Amount, titles, named: None });
        }
        if faults.is_empty() { Ok(positions) } else { Err(faults) }
    }

    /// Where the titles of a column stand. The user's own title decides; the known ones count where it
    /// is not found, unless it was named for this very file, and not where it is the user's own title for
    /// another column. Where amounts of both meanings stand in the file, those are taken that the user means;
    /// where nobody said what is meant, nothing is guessed.
    fn places(&self, column: Column, options: &Options) -> Vec<usize> {
        let titles = || (0..self.cells.len()).map(|at| (at, normalize(&self.cells[at])));
        if let Some(own) = options.columns.of(column) {
            let owned: Vec<_> = titles().filter(|(_, t)| *t == own).map(|(at, _)| at).collect();
            if !owned.is_empty() || options.columns.named(column).is_some() {
                return owned;
            }
        }
        let free = titles().filter(|(_, title)| !options.columns.has(title));
        let known: Vec<_> =
            free.filter_map(|(at, _)| Some((at, self.known(at, column)?))).collect();
        let meant = options.meaning.filter(|_| column == Column::Amount);
        let is_meant = |known: &Meaning| meant.is_some() && known.says == meant;
        let may_be_meant = |known: &Meaning| known.says.is_none() || is_meant(known);
        let choices: [&dyn Fn(&Meaning) -> bool; 3] = [&is_meant, &may_be_meant, &|_| true];
        let of = |choice: &dyn Fn(&Meaning) -> bool, sure: bool| -> Vec<usize> {
            let all = known.iter().filter(|(_, known)| choice(known) && (known.is_sure || !sure));
            all.map(|(at, _)| *at).collect()
        };
        let skipped = if meant.is_some() { 0 } else { 2 };
        let choices = choices.into_iter().skip(skipped);
        let choices = choices.flat_map(|choice| [of(choice, true), of(choice, false)]);
        let mut places = choices.into_iter().find(|places| !places.is_empty()).unwrap_or_default();
        if let (None, [at]) = (meant, &places[..]) {
            let says = |at: usize| known.iter().find(|(known, _)| *known == at)?.1.says;
            let (at, own) = (*at, says(*at));
            let is_other = |says: Option<AmountMeaning>| says.is_some() && says != own;
            let other = known.iter().filter(|_| own.is_some());
            places.extend(
                other.map(|(at, _)| *at).filter(|other| is_other(says(*other)) && *other != at),
            );
        }
        places
    }

    /// What is wrong with the title over the amounts where it says that they are something else than what
    /// the user says. The user's own title says nothing.
    pub fn contradiction(&self, positions: Positions, options: &Options) -> Option<TitleFault> {
        let title = &self.cells[positions.amount];
        let known = self.known(positions.amount, Column::Amount)?;
        let is_own = options.columns.of(Column::Amount) == Some(normalize(title));
        let says = known.says.filter(|says| options.meaning.is_some_and(|meant| meant != *says))?;
        (!is_own).then(|| TitleFault::OtherMeaning { title: title.clone(), says })
    }
}

/// The forms in which a title may be known, normalized. Amounts in thousands are those of no report.
fn forms(title: &str) -> Vec<String> {
    if is_in_thousands(title) {
        return vec![normalize(title)];
    }
    let halves = title.split(['/', '|', '\n']);
    let mut forms: Vec<String> = Vec::new();
    for part in std::iter::once(title).chain(halves) {
        let bare = without_brackets(part);
        for form in [part, bare.as_str(), without_currency(&bare)].map(normalize) {
            if !form.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

/// `Amount ('000 XOF)` and `Montant (en milliers)`.
fn is_in_thousands(title: &str) -> bool {
    let mut words = title.split(|c: char| !c.is_alphanumeric()).map(normalize);
    words.any(|word| {
        matches!(
            word.as_str(),
            "000" | "1000" | "000s" | "thousand" | "thousands" | "milliers" | "miles"
        )
    })
}

/// `Amount (KES)` without what stands in brackets.
fn without_brackets(title: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| match c {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    title.chars().filter(outside).collect()
}

/// `Montant en XOF` without the currency, and the word before it.
fn without_currency(title: &str) -> &str {
    let words = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | ',' | ':');
    let title = title.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((rest, last)) = title.rsplit_once(words) else { return title };
    if currencies_of(last).is_empty() {
        return title;
    }
    let rest = rest.trim_end_matches(words);
    rest.strip_suffix(" in").or_else(|| rest.strip_suffix(" en")).unwrap_or(rest)
}
