//! Totals that have the number of their rows in place of an id.

use super::Teller;
use super::look::is_called;
use crate::model::is_digits;
use crate::reading::cell::fields::Fields;
use crate::reading::records::shapes::{AS_COUNT, Shapes};
use crate::reading::titles::counted::{counts_something, tells_count};
use crate::reading::titles::totals::is_total_word;

impl Teller<'_> {
    /// Whether it is called a total, and the number of rows stands in place of an id: `Subtotal,2,620.50`, or where
    /// no other id is so, `4 loans,Goma Total,620.50`.
    #[inline]
    pub(super) fn is_called_beside_count<'s>(
        &self,
        cells: Fields<'_>,
        id: &str,
        shapes: impl Fn() -> &'s Shapes,
    ) -> bool {
        // Most ids are longer, and end in a digit.
        let last = id.as_bytes().last();
        let may_be_count = id.len() <= AS_COUNT || !last.is_some_and(u8::is_ascii_digit);
        // A person may be called so, too.
        let is_first = || {
            let is_called = self.positions.loan_id > 0 && is_called(&cells[0]);
            is_called && is_digits(id) && shapes().may_count(id)
        };
        is_first() || (may_be_count && last.is_some() && self.is_called_beside(cells, id, &shapes))
    }

    #[cold]
    fn is_called_beside<'s>(
        &self,
        cells: Fields<'_>,
        id: &str,
        shapes: impl Fn() -> &'s Shapes,
    ) -> bool {
        let others = || (0..cells.len()).filter(|at| !self.positions.is_taken(*at));
        let are_called = others().any(|at| is_total_word(&cells[at]));
        let is_number = || is_digits(id.trim().trim_matches(['(', ')']));
        let is_worded = || tells_count(id) || counts_something(id) || is_number();
        // Whether a number is that of the rows is known where these are counted.
        are_called && (is_digits(id) || (is_worded() && shapes().is_rare(id)))
    }
}
