//! What lines in words say of the rows below them, held against what is sent and against one another: headings
//! above the titles, lines between the rows, and footers.
//!
//! Lines without a row between them say one thing together. What those above the first row say, with the titles,
//! is said of all rows: what a later line says otherwise is of the rows below it, which do not belong here.

use super::asides::Asides;
use super::currencies::{Currencies, other_in_title};
use super::pages::Pages;
use super::sections::Sections;
use crate::checks::finding::{
    Code, Cut, ExportFault, Finding, FindingKind, NamedMonth, NoLoan, Severity, TotalFault,
};
use crate::checks::rules::Rules;
use crate::checks::totals::counts::{Counted, counted, is_number_of};
use crate::checks::when::{month_of_title, months_said};
use crate::model::{AmountMeaning, Month};
use crate::reading::{
    Amounts, Caption, Column, CurrencyName, Fields, Line, Note, Table, currencies_in, has_any,
    has_digit, is_bare_total, is_in, is_owed, names_currencies, names_principal, normalize,
};

/// What a heading says before a currency, where it does not name that it is one; normalized.
const BEFORE_CURRENCY: &str = "\
    amountsin, amountin, montantsen, montanten, montosen, importesen, valuesin, valeursen, valoresen, valoresem, \
    montantesem, expressedin, reportedin, statedin, exprimeen, exprimeesen, exprimesen, expresadoen, expresadaen, \
    expresadosen, expresadasen, expressoem, expressosem, sumsin, figuresin, sommesen, chiffresen, sumasen, cifrasen, \
    суммыв, суммав, المبالغب, kiasikwa, đơnvịtinh, loạitiền, matauang";

/// What is said of the sum of a page where the next one goes on: what one of its cells is, or has; normalized.
const CARRIED: &str = "van, cf";
const CARRIED_WITHIN: &str = "carriedforward, carryforward, areporter, ysigue, pasaala";

/// What stands between two cells of a line, or after a label.
const CELL_ENDS: [char; 5] = [',', ';', '\t', '|', ':'];

/// Whether what a line says is carried forward to the next page; an account may have its balance carried on.
fn is_carried(text: &str) -> bool {
    let is_one = |cell: &str| {
        let cell = normalize(cell);
        is_in(&cell, CARRIED)
            || (has_any(&cell, CARRIED_WITHIN) && !has_any(&cell, "balance, solde, saldo"))
    };
    text.split(CELL_ENDS).any(is_one)
}

/// What was said so far.
#[derive(Default)]
pub(crate) struct Said {
    /// By the last lines, when so many rows stood above them.
    rows: u64,
    amounts: Vec<(usize, Amounts)>,
    months: Vec<(usize, Month)>,
    pub currencies: Currencies,
    /// Of all rows.
    all_amounts: Vec<Amounts>,
    all_months: Vec<Month>,
    /// What is said otherwise, the first of each kind.
    doubts: Vec<Doubt>,
    asides: Asides,
    pages: Pages,
    sections: Sections,
    /// How many rows there are, or that there are more, by what stands above them.
    counts: Vec<(usize, Counted)>,
    /// The last line that says that there is more, how many rows stand above it, and whether it is sure.
    goes_on: Option<(usize, u64, bool)>,
}

/// What is said otherwise, where, and below how many rows.
struct Doubt {
    at: Option<usize>,
    rows: u64,
    is_sure: bool,
    fault: ExportFault,
}

impl Said {
    /// Hears a line in words below so many rows; what it says of their number.
    pub fn hear(
        &mut self,
        (table, rules): (Table<'_>, &Rules),
        line: &Line<'_>,
        rows: u64,
    ) -> Option<Counted> {
        self.begin(table, rules, rows);
        let (at, text) = (line.at, line.raw);
        let words = normalize(text);
        let counted = counted(text);
        let titles = line.cells.ok().filter(|cells| table.are_titles(*cells));
        match counted {
            Some(counted) if rows == 0 && counted != Counted::GoesOn => {
                self.counts.push((at, counted));
            }
            Some(Counted::GoesOn) => self.goes_on = Some((at, rows, true)),
            _ if is_carried(text) => self.goes_on = Some((at, rows, true)),
            // Where no page is numbered, they may stand below the rows, too, as in tables of the web.
            _ if titles.is_some() => self.goes_on = Some((at, rows, !self.pages.is_empty())),
            _ => {}
        }
        self.pages.hear(text, at, rows);
        // What stands above the titles is said of more than one section.
        let first_titles = table.titles_line();
        if first_titles.is_none_or(|titles| table.line_of(at) > titles) {
            self.sections.hear((at, text), rows);
        }
        let caption = line.cells.ok().and_then(Caption::of);
        let is_told = titles.is_some() || caption.is_some_and(|caption| caption.amounts.is_some());
        self.asides.hear(table, line, (rows, is_told));
        let amounts = titles.as_ref().and_then(|titles| titles.get(table.positions.amount));
        // `Account 12 (USD)` is one of many.
        let is_said = amounts.is_some()
            || (caption.is_some() && !has_digit(text))
            || has_any(&words, BEFORE_CURRENCY)
            || names_currencies(&words);
        let is_over_all = |word: &str| rows == 0 && text.contains(&format!("({word})"));
        let names = currencies_in(amounts.unwrap_or(text));
        let names = names.filter(|name| is_said || is_over_all(name.word));
        self.hear_currencies(table, at, names);
        if let Some(fault) = amounts.and_then(|title| other_in_title(table, title)) {
            self.doubt(Some(at), true, fault);
        }
        let is_above_titles = first_titles.is_some_and(|titles| table.line_of(at) < titles);
        self.amounts.extend(over_amounts(table, line, rows).map(|amounts| (at, amounts)));
        if let Some(Caption { amounts }) = caption {
            let amounts = amounts.filter(|amounts| *amounts != Amounts::Late || is_above_titles);
            self.amounts.extend(amounts.map(|amounts| (at, amounts)));
            let months = months_said(text, amounts.is_some()).into_iter();
            self.months.extend(months.map(|month| (at, month)));
        }
        counted
    }

    /// Hears a line below so many rows that is a total: what is carried forward goes on, and `Total USD` names a
    /// currency.
    pub fn hear_total(
        &mut self,
        (table, rules): (Table<'_>, &Rules),
        (at, text): (usize, &str),
        rows: u64,
    ) {
        self.goes_on = is_carried(text).then_some((at, rows, true));
        self.begin(table, rules, rows);
        self.sections.end(rows);
        let labels = text.split(CELL_ENDS).filter(|cell| is_bare_total(cell));
        self.hear_currencies(table, at, labels.flat_map(currencies_in));
    }

    /// Begins what is said below so many rows, and ends what was said before.
    fn begin(&mut self, table: Table<'_>, rules: &Rules, rows: u64) {
        if rows != self.rows {
            self.compare(table, rules);
            self.rows = rows;
        }
    }

    /// Where a column has them a line below rows says nothing.
    fn hear_currencies<'t>(
        &mut self,
        table: Table<'_>,
        at: usize,
        names: impl Iterator<Item = CurrencyName<'t>>,
    ) {
        if self.rows == 0 || table.currency_column().is_none() {
            self.currencies.hear(at, names);
        }
    }

    /// Holds what the last lines say against what is said of all rows.
    fn compare(&mut self, table: Table<'_>, rules: &Rules) {
        let is_titled = !self.amounts.is_empty();
        self.compare_amounts(table);
        let title = table.title(Column::Amount).filter(|_| self.rows == 0);
        for (at, fault) in self.currencies.compare(title, rules.currency) {
            self.doubt(at, true, fault);
        }
        let months = std::mem::take(&mut self.months);
        if self.rows == 0 {
            self.all_months.extend(table.title(Column::Amount).and_then(month_of_title));
        }
        let is_of_all = |(_, month): &(usize, Month)| self.all_months.contains(month);
        if self.rows == 0 || self.all_months.is_empty() {
            self.all_months.extend(months.into_iter().map(|(_, month)| month));
        } else if let Some((at, month)) = months.first().filter(|_| !months.iter().any(is_of_all)) {
            let [found, other] = [*month, self.all_months[0]].map(NamedMonth::Of);
            self.doubt(Some(*at), is_titled, ExportFault::OtherMonths { found, other });
        }
    }

    /// The titles decide what the amounts are, where they say it; else the headings do, and the user.
    fn compare_amounts(&mut self, table: Table<'_>) {
        let said = std::mem::take(&mut self.amounts);
        let [title, own] = table.meanings();
        let is_wrong = |amounts: Amounts| match amounts {
            Amounts::Principal(says) => own.is_some_and(|own| own != says),
            Amounts::NoPrincipal | Amounts::Other | Amounts::Late => true,
            // Above all rows it is the heading of a report.
            Amounts::Apart => self.rows > 0,
        };
        if self.rows == 0 {
            self.all_amounts.extend(title.map(Amounts::Principal));
        }
        let is_principal = |amounts: &Amounts| matches!(amounts, Amounts::Principal(_));
        let is_known = self.all_amounts.iter().any(is_principal);
        let is_of_all = |(_, amounts): &&(usize, Amounts)| {
            self.all_amounts.contains(amounts) || !(is_known || is_wrong(*amounts))
        };
        let is_right = said.iter().filter(is_of_all).any(|(_, amounts)| is_principal(amounts));
        // `Repaid` below `Interest` is the interest.
        let is_principal_titled = || table.title(Column::Amount).is_some_and(names_principal);
        let is_titled = |amounts| {
            let is_of_any = title.is_some() && amounts != Amounts::NoPrincipal;
            self.rows == 0 && (is_of_any || is_principal_titled())
        };
        let other = said.iter().find(|one| !is_of_all(one));
        match other.filter(|(_, amounts)| !is_titled(*amounts) && !is_right) {
            Some((at, Amounts::Principal(says))) if self.rows == 0 => {
                self.doubt(Some(*at), true, ExportFault::WrongHeading { says: Some(*says) });
            }
            Some((at, Amounts::NoPrincipal | Amounts::Other | Amounts::Late)) if self.rows == 0 => {
                self.doubt(Some(*at), true, ExportFault::WrongHeading { says: None });
            }
            Some((at, _)) => {
                self.doubt(Some(*at), true, ExportFault::NotALoan(NoLoan::OtherAmounts));
            }
            None => {}
        }
        if self.rows == 0 || !is_known {
            self.all_amounts.extend(said.into_iter().map(|(_, amounts)| amounts));
        }
    }

    fn doubt(&mut self, at: Option<usize>, is_sure: bool, fault: ExportFault) {
        let is_first = self.doubts.iter().all(|doubt| doubt.fault.code() != fault.code());
        self.doubts.extend(is_first.then_some(Doubt { at, rows: self.rows, is_sure, fault }));
    }

    /// What is to be said of a file with so many rows, and so many totals that agree: who counts lines counts these.
    pub fn finish(
        mut self,
        table: Table<'_>,
        rules: &Rules,
        (rows, totals): (u64, usize),
    ) -> Vec<Finding> {
        self.compare(table, rules);
        let doubts = self.doubts.into_iter().filter_map(|doubt| {
            let Doubt { at, rows: above, is_sure, fault } = doubt;
            // Below all rows it is said of something else, but for the currency.
            let is_currency = fault.code() == Code::AmountCurrency;
            let is_among = above < rows && (above > 0 || !is_currency);
            (is_among || is_currency).then_some((at, is_among && is_sure, fault))
        });
        let missing =
            self.pages.missing(rows).map(|(at, fault, is_sure)| (Some(at), is_sure, fault));
        let goes_on = self.goes_on.filter(|(_, above, _)| *above == rows && rows > 0);
        let goes_on =
            goes_on.map(|(at, _, is_sure)| (Some(at), is_sure, ExportFault::Cut(Cut::GoesOn)));
        let message = || ExportFault::NotALoan(NoLoan::Note(Note::Message));
        let counts = self.counts.into_iter().filter_map(|(at, counted)| match counted {
            Counted::Rows(_) | Counted::Shown { .. } => {
                let stated = counted.stated(rows);
                let stated = stated.filter(|stated| !is_number_of(*stated, rows, totals))?;
                Some((Some(at), true, ExportFault::Total(TotalFault::Count { stated, rows })))
            }
            Counted::Cut | Counted::Elided | Counted::GoesOn => Some((Some(at), true, message())),
        });
        let asides = self.asides.told(table, rows).into_iter();
        let asides = asides.map(|(at, why)| (Some(at), true, ExportFault::NotALoan(why)));
        let all = doubts.chain(missing).chain(goes_on).chain(asides);
        let mut found: Vec<_> =
            all.chain(counts).filter_map(|told| finding(table, rules, told)).collect();
        found.extend(self.sections.wrong(rows).into_iter().filter_map(|(at, is_proven, fault)| {
            let severity = rules.severity_of(fault.code())?;
            let severity = if is_proven { severity } else { Severity::Warning };
            Some(Finding::new(severity, FindingKind::Export(fault)).on_line_at(table, at))
        }));
        found
    }
}

/// What a line beside the titles says of the amounts in their column: `,Outstanding` above `Loan ID,Amount`.
fn over_amounts(table: Table<'_>, line: &Line<'_>, rows: u64) -> Option<Amounts> {
    let cells = line.cells.ok().filter(|cells| rows == 0 && cells.len() == table.width())?;
    let cell = cells.get(table.positions.amount)?;
    let owed = || Amounts::Principal(AmountMeaning::OutstandingPrincipal);
    let is_owed = is_owed(&normalize(cell));
    is_owed.then(owed).or_else(|| Caption::of(Fields::new(cell, &[cell.len()]))?.amounts)
}

/// The finding of a fault, with its line, and whether it is sure.
fn finding(
    table: Table<'_>,
    rules: &Rules,
    (at, is_sure, fault): (Option<usize>, bool, ExportFault),
) -> Option<Finding> {
    let code = fault.code();
    let severity = match fault {
        ExportFault::NotALoan(why) => Some(why.severity()),
        _ => rules.severity_where(code, is_sure),
    };
    let column = (code == Code::AmountCurrency).then_some(Column::Amount);
    let finding = Finding { column, ..Finding::new(severity?, FindingKind::Export(fault)) };
    Some(match at {
        Some(at) => finding.on_line_at(table, at),
        None => finding,
    })
}
