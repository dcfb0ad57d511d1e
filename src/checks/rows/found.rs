//! What was found in the rows of a file so far.

use crate::checks::amounts::cell::{CellAmount, OpenTotal};
use crate::checks::amounts::marks::Marks;
use crate::checks::checked::Checked;
use crate::checks::file::said::Said;
use crate::checks::file::{ending, numbering, titles};
use crate::checks::finding::{Code, Cut, ExportFault, Finding, FindingKind, Findings, Severity};
use crate::checks::ids::glance::Glance;
use crate::checks::ids::unlike;
use crate::checks::ids::{Id, swapped};
use crate::checks::rules::Rules;
use crate::checks::totals::by_amount::{ByAmount, OpenAmounts};
use crate::checks::totals::counts::is_number_of;
use crate::checks::totals::figures::sum_in;
use crate::checks::totals::group::Group;
use crate::checks::totals::kinds::Kinds;
use crate::checks::totals::{Totals, sums};
use crate::checks::{totals, when};
use crate::model::{Amount, ColumnTitles, ControlTotal, FileMeta, Total};
use crate::reading::{Column, Dialect, Table, has_digit};

/// With fewer rows than these, more than half of them being 0 is an ordinary month: a partner with
/// one loan has a borrower who has not paid yet.
const MOSTLY_ZERO_FROM: u64 = 2;

pub(super) struct Found {
    pub rows: u64,
    /// The sum of all amounts that could be read.
    total: OpenTotal,
    /// How many rows have an amount that is the same with either decimal separator.
    amounts: u64,
    zeros: u64,
    pub findings: Findings,
    kinds: Kinds,
    pub marks: Marks,
    /// Where the last row begins.
    pub last_row: usize,
    /// What the ids of the loans and of the clients tell at a glance.
    glances: [Glance; 2],
    /// The rows whose amounts are their ids.
    pub ids_for_amounts: Vec<usize>,
    /// How many amounts stand above the last line that was taken for a row in spite of its id.
    last_in_parts: Option<u64>,
    /// How many such lines there are.
    in_parts: u64,
    pub count: usize,
    /// Where the lines begin that can be no loan.
    pub passed_over: Vec<usize>,
    /// What they say.
    pub said: Said,
    group: Group,
    amounts_of_rows: OpenAmounts,
    /// Where total lines begin that agree with the rows above them.
    pub controls: Vec<(usize, Amount)>,
    /// Whether these do not stand for all rows.
    pub is_in_no_total: bool,
    /// How many rows stand above the last of these, and of lines that say how many there are.
    counted: u64,
}

impl Found {
    pub fn new(findings: Findings, marks: Marks) -> Self {
        Self {
            rows: 0,
            total: OpenTotal::default(),
            amounts: 0,
            zeros: 0,
            kinds: Kinds::default(),
            marks,
            last_row: 0,
            glances: Default::default(),
            ids_for_amounts: Vec::new(),
            last_in_parts: None,
            in_parts: 0,
            count: findings.kept().len(),
            findings,
            passed_over: Vec::new(),
            said: Said::default(),
            group: Group::default(),
            amounts_of_rows: OpenAmounts::default(),
            controls: Vec::new(),
            is_in_no_total: false,
            counted: 0,
        }
    }

    pub fn add_control(&mut self, at: usize, amount: Amount) {
        self.controls.push((at, amount));
        self.counted = self.rows;
    }

    /// How many rows there are where a line says that there are other ones: above it, or since a line before that tells of
    /// them, whichever is nearer. `None` where as many are above, with totals that agree or without, or since then.
    pub fn other_number(&mut self, stated: u64) -> Option<u64> {
        let since = self.rows - std::mem::replace(&mut self.counted, self.rows);
        let agrees = stated == since || is_number_of(stated, self.rows, self.controls.len());
        let is_since = since > 0 && stated.abs_diff(since) < stated.abs_diff(self.rows);
        (!agrees).then_some(if is_since { since } else { self.rows })
    }

    /// Adds the amount of a row, which has ids of its loan and its client where these can be read.
    #[inline]
    pub fn add_amount(&mut self, (at, amount): (usize, CellAmount), ids: [Option<&Id<'_>>; 2]) {
        for (glance, id) in self.glances.iter_mut().zip(ids) {
            if let Some(id) = id {
                glance.hear(id);
            }
        }
        self.amounts_of_rows.push(at, amount);
        self.total += amount;
        if let CellAmount::Known(amount) = amount {
            self.amounts += 1;
            self.zeros += u64::from(amount.is_zero());
        }
    }

    /// Whether a row is the total of the rows of its loan above it.
    pub fn is_group_total(
        &mut self,
        amount: CellAmount,
        loan: &Id<'_>,
        client: Option<&Id<'_>>,
    ) -> bool {
        self.group.is_total(amount, (loan, client), (&self.total, self.amounts_of_rows.last()))
    }

    /// Whether a line with such an id may be a total, or show that a line before it is one.
    #[inline]
    pub fn may_be_total(&mut self, id: &Id<'_>, amount: CellAmount) -> bool {
        let signs = id.signs;
        self.kinds.hear(signs.label, self.rows);
        if self.is_sum(amount) {
            return true;
        }
        // `Goma (3)` may be the total of rows below it.
        if signs.are_in_parts() && !id.text.ends_with(')') && self.is_no_total(amount) {
            self.last_in_parts = Some(self.amounts);
            self.in_parts += 1;
            return false;
        }
        signs.is_wordy()
    }

    /// Whether an amount is the sum of several rows.
    #[inline]
    pub fn is_sum(&self, amount: CellAmount) -> bool {
        self.rows > 1 && self.total.may_be(amount)
    }

    /// Whether one of the rows may be a total: beside ids of several kinds by its amount, by how near the end it stands, or
    /// in a file that is not long by its words, which few have.
    pub fn has_open_total(&self, table: Table<'_>, separator: Option<char>) -> bool {
        let has_sums =
            |separator| ByAmount::new(table, &self.amounts_of_rows, separator).may_have_totals();
        let may_be_sums = || has_sums(separator) || (separator.is_none() && has_sums(Some(',')));
        self.kinds.has_odd_end(self.rows)
            || (self.rows <= unlike::MOST_ROWS && (1..=totals::NEAR_END).contains(&self.in_parts))
            || self.last_in_parts.is_some_and(|above| totals::is_near_end(above, self.amounts))
            || (self.kinds.are_several(self.rows) && may_be_sums())
    }

    /// Whether an amount is none that a total line below these rows has, however they are read.
    pub fn is_no_total(&self, amount: CellAmount) -> bool {
        let CellAmount::Known(amount) = amount else { return false };
        let (total, rows) = (self.total.with(None), self.rows);
        self.amounts == self.rows
            && self.rows > 1
            && total != amount
            && !sums::equals_count(amount, rows)
            && !sums::is_average(amount, total, rows)
    }

    /// The result, when the decimal separator is known.
    pub fn finish(mut self, table: Table<'_>, rules: &Rules, separator: Option<char>) -> Checked {
        self.look_at_file(table, rules, separator);
        let marked = self.marks.findings(table, rules);
        if !marked.is_empty() {
            self.findings.merge(marked);
        }
        let total = self.total.with(separator);
        self.find_sum_in_words(table, separator.unwrap_or('.'), total);
        let Self { rows, zeros, mut findings, passed_over, controls, is_in_no_total, .. } = self;
        if rows >= MOSTLY_ZERO_FROM && zeros * 2 > rows {
            findings.extend(rules.finding(FindingKind::MostlyZero { zeros, rows }));
        }
        if rows == 0 && findings.count(Severity::Error) == 0 {
            // All lines are headings, footers or the like.
            let titles = table.titles_line();
            let kind = FindingKind::Empty { header: titles.is_some() };
            findings.push(Finding::of(kind).on_line(titles.unwrap_or(1)));
        }
        let with_separator = |dialect: Dialect| Dialect {
            decimal_separator: separator.unwrap_or(dialect.decimal_separator),
            ..dialect
        };
        let control_total =
            controls.iter().rfind(|(_, amount)| total == *amount && !is_in_no_total);
        // Where no total is that of all rows, those of the branches may be together.
        let of_branches: Total = controls.iter().map(|(_, amount)| *amount).sum();
        let are_all = control_total.is_none() && of_branches == total && !is_in_no_total;
        let branches = controls.iter().filter(|_| are_all).map(|(at, _)| table.line_of(*at));
        // Those of the branches are lines that were left out.
        let others = controls.iter().filter(|control| Some(*control) != control_total);
        let others = others.map(|(at, _)| at).chain(&passed_over).map(|at| table.line_of(*at));
        let named = table.sheet.names_delimiter().then_some(1);
        let mut skipped_lines: Vec<u64> = others.chain(named).collect();
        skipped_lines.sort_unstable();
        Checked {
            rows,
            total,
            dialect: table.sheet.dialect().map(with_separator),
            meta: FileMeta {
                columns: columns(table),
                skipped_lines,
                branch_totals: branches.collect(),
                control_total: control_total.map(|(at, amount)| ControlTotal {
                    line: Some(table.line_of(*at)),
                    amount: amount.to_string(),
                }),
                ..FileMeta::default()
            },
            findings,
            ..Checked::default()
        }
    }

    /// Judges the rows that are the sums of others; whether there are any.
    pub fn find_sums(
        &self,
        table: Table<'_>,
        separator: Option<char>,
        totals: &mut Totals,
    ) -> bool {
        let rows = ByAmount::new(table, &self.amounts_of_rows, separator);
        let is_told = self.findings.count_of(Code::RowTotalLine, Severity::Error) > 0;
        let are_alike = !self.glances[0].may_be_unlike();
        totals.find_sums(&rows, &self.group, is_told, are_alike)
    }

    /// Takes a line in words that has the sum of all rows for a total, where there is no other one.
    fn find_sum_in_words(&mut self, table: Table<'_>, separator: char, total: Total) {
        if !self.controls.is_empty() || self.rows < 2 {
            return;
        }
        let mut lines = self.passed_over.iter().enumerate();
        let found = lines
            .find_map(|(line, at)| Some((line, sum_in(table.line_at(*at), separator, total)?)));
        if let Some((line, amount)) = found {
            self.controls.push((self.passed_over.remove(line), amount));
        }
    }

    /// Whether the line that begins at `at` was left out, or is a total that agrees.
    fn is_no_row(&self, at: usize) -> bool {
        self.passed_over.binary_search(&at).is_ok()
            || self.controls.binary_search_by_key(&at, |(line, _)| *line).is_ok()
    }

    /// What is said of the file as a whole.
    fn look_at_file(&mut self, table: Table<'_>, rules: &Rules, separator: Option<char>) {
        let cut = ending::cut(table, separator).or_else(|| ending::open_table(table));
        if let Some((line, fault)) = cut {
            let is_doubtful =
                matches!(fault, ExportFault::Cut(Cut::Amount { by_decimals: false } | Cut::Row));
            let kind = FindingKind::Export(fault);
            let severity = rules.severity_where(kind.code(), !is_doubtful);
            let finding = severity.map(|severity| Finding::new(severity, kind).on_line(line));
            self.findings.extend(finding);
        }
        let rows = self.rows;
        for (glance, ids) in self.glances.iter().zip(table.positions.ids()) {
            if glance.may_be_unlike() && rows <= unlike::MOST_ROWS {
                let is_no_row = |at| self.is_no_row(at);
                let found = unlike::unlike_the_others(table, rules, ids, is_no_row);
                // What was said of the signs in an id by itself is said again beside the others.
                let codes = [Code::LoanIdLookAlike, Code::ClientIdLookAlike];
                let again = found.iter().filter(|finding| codes.contains(&finding.code()));
                let lines = again.filter_map(|finding| finding.line).collect();
                self.findings.remove_on(&lines, &codes);
                self.findings.merge(found);
            }
        }
        let ids_for_amounts = std::mem::take(&mut self.ids_for_amounts);
        let single = swapped::single_ids_for_amounts(table, ids_for_amounts, rows).into_iter();
        let single = single.map(|at| (at, ExportFault::IdForAmount));
        if let Some(title) = client_title_not_sent(table) {
            let kind = ExportFault::ClientNotSent { title: title.to_owned() };
            self.findings.extend(rules.finding(FindingKind::Export(kind)));
        }
        let mut others =
            std::mem::take(&mut self.said).finish(table, rules, (rows, self.controls.len()));
        let missing = numbering::missing_rows(table, rows, self.last_row).unwrap_or_default();
        others.extend(single.chain(missing).filter_map(|(at, fault)| {
            Some(rules.finding(FindingKind::Export(fault))?.on_line_at(table, at))
        }));
        others.extend(when::other_month(table).and_then(|(line, fault)| {
            Some(rules.finding(FindingKind::Export(fault))?.on_line(line))
        }));
        others.extend(titles::in_thousands(table));
        if !others.is_empty() {
            self.findings.merge(others);
        }
    }
}

/// The title over client ids that are not sent, or that the user named for them. Where it may be over names, all have
/// figures.
fn client_title_not_sent(table: Table<'_>) -> Option<&str> {
    if let Some(named) = table.unused_client_title() {
        return Some(named);
    }
    let are_ids = |(at, is_known): &(usize, bool)| {
        let (mut is_filled, mut have_figures) = (false, true);
        table.each_row(|row| {
            let cell = row.cell(*at);
            is_filled |= !cell.is_empty();
            have_figures &= cell.is_empty() || has_digit(cell);
            (if *is_known { !is_filled } else { have_figures }).then_some(())
        });
        is_filled && (*is_known || have_figures)
    };
    table.title_at(table.unused_client_ids().find(are_ids)?.0)
}

/// The titles of the columns that were taken.
fn columns(table: Table<'_>) -> ColumnTitles {
    let title = |column| table.title(column).map(str::to_owned);
    ColumnTitles {
        loan_id: title(Column::LoanId),
        client_id: title(Column::ClientId),
        amount: title(Column::Amount),
    }
}
