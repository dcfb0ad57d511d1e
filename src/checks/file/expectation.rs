//! What the user says that the file comes to.

use crate::checks::checked::Checked;
use crate::checks::finding::{ExportFault, Finding, FindingKind};
use crate::checks::rules::Expectation;

impl Expectation {
    /// Adds to `checked` what was expected, and where it has other figures. Of a file whose columns are not
    /// known nobody can say.
    pub(crate) fn hold(self, checked: &mut Checked) {
        let Checked { rows, total, .. } = *checked;
        checked.meta.expected_rows = self.rows;
        checked.meta.expected_total = self.total.map(|expected| {
            // With the decimals of the rows, where they agree.
            if expected == total.as_decimal() { total.to_string() } else { expected.to_string() }
        });
        let other_rows = self.rows.filter(|expected| *expected != rows);
        let other_rows = other_rows.map(|expected| ExportFault::ExpectedRows { expected, rows });
        let other_total = self.total.filter(|expected| *expected != total.as_decimal());
        let other_total =
            other_total.map(|expected| ExportFault::ExpectedTotal { expected, total });
        let faults = other_rows.into_iter().chain(other_total);
        checked.findings.extend(faults.map(|fault| Finding::of(FindingKind::Export(fault))));
    }
}
