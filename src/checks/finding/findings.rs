//! All findings of a file: counted one by one, and kept up to a bound. A file of millions of bad lines is as bad
//! after some thousands of them, and must not fill the memory.

use std::collections::{BTreeMap, HashSet};

use super::{Code, ExportFault, FindingKind, Severity, TotalFault};
use crate::model::Repayment;
use crate::model::text::Excerpt;
use crate::reading::{Column, Table};

/// How many findings of a file are shown in full, with their lines; the others are counted.
pub const SHOWN_IN_FULL: usize = 20;

/// How many findings of a file are kept; the others are counted.
const MOST: usize = 10_000;

/// How many bytes they may hold: a field can be long.
const MOST_BYTES: usize = 16 << 20;

/// Something that a person should know about the file before it is sent.
///
/// All texts are as the file has them: who shows them escapes them (`model::text::escape`).
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Finding {
    /// Whether it makes the file invalid.
    pub severity: Severity,
    /// What it is.
    pub(crate) kind: FindingKind,
    /// The physical line on which the row starts, where it is about one.
    pub line: Option<u64>,
    /// The column, where it is about one field.
    pub column: Option<Column>,
    /// The loan id of the row, where it can be read.
    pub loan_id: Option<String>,
    /// The field as it stands in the file.
    pub value: Option<String>,
    /// The line as it stands, with the field in it, for the first findings of a file.
    pub excerpt: Option<Excerpt>,
}

impl Finding {
    /// A finding about the file as a whole. More is told by setting the other fields.
    pub(crate) fn new(severity: Severity, kind: FindingKind) -> Self {
        let (line, column, loan_id, value) = (None, None, None, None);
        Self { severity, kind, line, column, loan_id, value, excerpt: None }
    }

    /// A finding of the severity that it has by itself.
    pub(crate) fn of(kind: FindingKind) -> Self {
        let severity = match &kind {
            FindingKind::Export(ExportFault::NotALoan(why)) => why.severity(),
            FindingKind::Export(ExportFault::Total(TotalFault::Perhaps)) => Severity::Warning,
            _ => kind.code().severity(),
        };
        Self::new(severity, kind)
    }

    pub fn code(&self) -> Code {
        self.kind.code()
    }

    pub fn on_line(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same with the line that begins at a place.
    pub fn on_line_at(self, table: Table<'_>, at: usize) -> Self {
        let text = table.line_at(at);
        let excerpt = Some(Excerpt::new(text, 0..text.len()));
        Self { line: Some(table.line_of(at)), excerpt, ..self }
    }

    pub fn in_field(self, column: Column, value: &str) -> Self {
        Self { column: Some(column), value: Some(value.to_owned()), ..self }
    }

    pub fn of_loan(self, loan_id: &str) -> Self {
        Self { loan_id: Some(loan_id.to_owned()), ..self }
    }

    /// The same with the line and the loan of a row.
    pub fn of_row(self, row: &Repayment) -> Self {
        self.on_line(row.line).of_loan(row.loan_id.as_str())
    }

    /// The same of its amount.
    pub fn of_amount_in(self, row: &Repayment) -> Self {
        self.of_row(row).in_field(Column::Amount, &row.amount.to_string())
    }

    /// The same of the id of its loan.
    pub fn of_id_in(self, row: &Repayment) -> Self {
        self.of_row(row).in_field(Column::LoanId, row.loan_id.as_str())
    }

    /// About how much memory it takes.
    fn bytes(&self) -> usize {
        let excerpt = self.excerpt.as_ref().map_or(0, |excerpt| excerpt.text.len());
        let texts = [self.loan_id.as_ref(), self.value.as_ref()].into_iter().flatten();
        size_of::<Self>() + excerpt + texts.map(String::len).sum::<usize>()
    }
}

/// The findings of a file, in the order of its lines; those about the whole file at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Finding>,
    /// How many bytes those that are kept hold.
    bytes: usize,
    counts: BTreeMap<(Code, Severity), u64>,
}

impl Findings {
    pub fn push(&mut self, finding: Finding) {
        if self.left_out() > 0 && finding.line.is_none() {
            return self.merge(vec![finding]);
        }
        self.push_with(finding.code(), finding.severity, || finding);
    }

    /// The same, and makes it only where it is kept.
    pub(crate) fn push_with(
        &mut self,
        code: Code,
        severity: Severity,
        make: impl FnOnce() -> Finding,
    ) {
        // None is kept after one that was not.
        let has_room = self.left_out() == 0 && self.kept.len() < MOST;
        *self.counts.entry((code, severity)).or_default() += 1;
        if has_room {
            let finding = make();
            self.bytes += finding.bytes();
            self.kept.extend((self.bytes <= MOST_BYTES).then_some(finding));
        }
    }

    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    /// Adds some that belong between the others. Those about the whole file are kept before those of rows.
    pub fn merge(&mut self, findings: Vec<Finding>) {
        // Beyond the last one that was kept there may be others that come first.
        let last = self.kept.iter().rfind(|finding| finding.line.is_some()).map_or(0, order);
        let end = if self.left_out() == 0 { u64::MAX } else { last };
        for finding in findings {
            *self.counts.entry((finding.code(), finding.severity)).or_default() += 1;
            let is_between = finding.line.is_none() || order(&finding) <= end;
            self.kept.extend(is_between.then_some(finding));
        }
        self.kept.sort_by_key(order);
        self.bytes = self.kept.iter().map(Finding::bytes).sum();
        let mut rows = self.kept.partition_point(|finding| finding.line.is_some());
        while rows > 0 && (self.kept.len() > MOST || self.bytes > MOST_BYTES) {
            rows -= 1;
            self.bytes -= self.kept.remove(rows).bytes();
        }
    }

    /// Takes away those of a code, and gives those of them that were kept.
    pub fn remove(&mut self, code: Code) -> Vec<Finding> {
        self.counts.retain(|(counted, _), _| *counted != code);
        self.kept.extract_if(.., |finding| finding.code() == code).collect()
    }

    /// Takes away those of some codes on the lines of others that are so: these say it better.
    pub(crate) fn prefer(&mut self, are_so: impl Fn(&Finding) -> bool, over: &[Code]) {
        let so = self.kept.iter().filter(|finding| are_so(finding));
        let lines = so.filter_map(|finding| finding.line).collect();
        self.remove_on(&lines, over);
    }

    /// Takes away those of some codes on some lines, as far as they are kept.
    pub(crate) fn remove_on(&mut self, lines: &HashSet<u64>, codes: &[Code]) {
        self.remove_where(|finding| {
            let is_there = finding.line.is_some_and(|line| lines.contains(&line));
            is_there && codes.contains(&finding.code())
        });
    }

    /// Leaves one of those of a code on each line, as far as they are kept: an error, or the first.
    pub(crate) fn keep_one(&mut self, code: Code) {
        let errors = self
            .kept
            .iter()
            .filter(|finding| finding.code() == code && finding.severity == Severity::Error);
        let wrong: HashSet<_> = errors.filter_map(|finding| finding.line).collect();
        let mut told = HashSet::new();
        self.remove_where(|finding| {
            let Some(line) = finding.line.filter(|_| finding.code() == code) else { return false };
            let is_less = finding.severity != Severity::Error && wrong.contains(&line);
            is_less || !told.insert(line)
        });
    }

    fn remove_where(&mut self, mut is_one: impl FnMut(&Finding) -> bool) {
        let counts = &mut self.counts;
        self.kept.retain(|finding| {
            let is_removed = is_one(finding);
            if let Some(count) = counts.get_mut(&(finding.code(), finding.severity)) {
                *count -= u64::from(is_removed);
            }
            !is_removed
        });
        counts.retain(|_, count| *count > 0);
    }

    /// Those that were kept: the first ones.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// How many were not kept.
    pub fn left_out(&self) -> u64 {
        self.counts.values().sum::<u64>() - self.kept.len() as u64
    }

    /// How many there are of each code, of one severity.
    pub fn counts_of(&self, severity: Severity) -> impl Iterator<Item = (Code, u64)> {
        let counts = self.counts.iter().filter(move |((_, of), _)| *of == severity);
        counts.map(|((code, _), count)| (*code, *count))
    }

    /// How many there are of each code, by the words for them.
    pub fn by_code(&self) -> BTreeMap<&'static str, u64> {
        let mut by_code = BTreeMap::new();
        for (&(code, _), count) in &self.counts {
            *by_code.entry(code.as_str()).or_default() += count;
        }
        by_code
    }

    /// How many there are of one code and severity.
    pub fn count_of(&self, code: Code, severity: Severity) -> u64 {
        self.counts.get(&(code, severity)).copied().unwrap_or(0)
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> u64 {
        let of_it = self.counts.iter().filter(|((_, counted), _)| *counted == severity);
        of_it.map(|(_, count)| count).sum()
    }
}

/// Where a finding stands among the others.
fn order(finding: &Finding) -> u64 {
    finding.line.unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{CellFault, IdDoubt};

    fn negative(line: u64) -> Finding {
        Finding::of(FindingKind::Amount(CellFault::Negative)).on_line(line)
    }

    fn warning(line: u64) -> Finding {
        let (column, doubt) = (Column::LoanId, IdDoubt::Date);
        Finding::of(FindingKind::DoubtfulId { column, doubt }).on_line(line)
    }

    #[test]
    fn all_are_counted_and_the_first_are_kept() {
        let mut findings = Findings::default();
        (1..=12_000).for_each(|line| findings.push(negative(line)));
        assert_eq!((findings.kept().len(), findings.left_out()), (MOST, 2_000));
        assert_eq!(findings.count(Severity::Error), 12_000);

        findings.merge(vec![warning(11_000), warning(7)]);
        assert_eq!((findings.kept().len(), findings.left_out()), (MOST, 2_002));
        assert_eq!(findings.count(Severity::Warning), 2);
        assert_eq!(findings.kept()[7], warning(7));
        assert_eq!(findings.by_code()["loan_id.date"], 2);
        assert!(findings.kept().is_sorted_by_key(order));

        findings.remove(Code::AmountNegative);
        assert_eq!((findings.kept().len(), findings.left_out()), (1, 1));
    }

    #[test]
    fn what_is_found_in_the_whole_file_is_kept_before_what_is_found_in_its_rows() {
        let of_file = || Finding::of(FindingKind::MostlyZero { zeros: 2, rows: 3 });
        let mut findings = Findings::default();
        (1..=12_000).for_each(|line| findings.push(negative(line)));
        findings.push(of_file());
        findings.merge(vec![of_file(), warning(7)]);
        let (rows, last) = findings.kept().split_at(MOST - 2);
        assert_eq!(last, [of_file(), of_file()]);
        assert!(rows.len() == MOST - 2 && rows.is_sorted_by_key(order));
        assert_eq!((rows[7].clone(), findings.left_out()), (warning(7), 2_003));
    }

    #[test]
    fn long_fields_are_not_all_kept() {
        let mut findings = Findings::default();
        let field = "x".repeat(1 << 20);
        (1..=100).for_each(|line| findings.push(negative(line).in_field(Column::Amount, &field)));
        assert_eq!((findings.kept().len(), findings.left_out()), (15, 85));
    }
}
