//! Older amounts that were sent over newer ones, seen from either month.

use std::collections::{BTreeMap, HashMap};

use super::{Later, Overtaken, Standing, Untaken};
use crate::model::state::BatchStatus;

impl Standing {
    /// The newest upload of a later month of which Kiva has the amounts of this one instead, as they were sent after it.
    pub fn sent_over(&self) -> Option<&Later> {
        let stands = self.stands();
        let is_over = |loan: &str| stands.contains_key(loan) && !self.later_since.contains(loan);
        let over = self.later.iter().filter(|(loan, _)| is_over(loan));
        over.map(|(_, later)| later).max_by_key(|later| (later.month, later.place))
    }

    /// The loans that have been overtaken, by rows that were accepted or by those of which it is not known.
    pub(super) fn overtaken(&self, is_accepted: bool) -> Option<Overtaken> {
        let of_kind =
            || self.overtaken.iter().filter(|(_, other)| other.is_accepted == is_accepted);
        let last = of_kind().map(|(_, other)| &other.by).max_by_key(|by| (by.month, &by.upload))?;
        // Of a later month Kiva has a row of the loan, or may have one.
        let is_of_later =
            |open: &&Untaken| open.month > self.month && open.status != BatchStatus::Pending;
        let open = self.untaken.iter().filter(is_of_later).flat_map(|open| {
            open.rows.iter().map(|row| (row.loan_id.as_str(), (open.month, &*open.upload)))
        });
        let open: HashMap<_, _> = open.collect();
        let newer_of = |(loan, _): (&String, _)| {
            let later = self.later.get(loan).map(|later| (later.month, &*later.upload));
            later.max(open.get(&**loan).copied())
        };
        let again = if let Some((_, upload)) = of_kind().filter_map(newer_of).max() {
            vec![upload.to_owned()]
        } else {
            let stands = self.stands();
            let own = of_kind().filter_map(|(loan, _)| stands.get(&**loan)).flatten();
            let own: BTreeMap<_, _> = own.map(|row| (row.place, row.upload.to_string())).collect();
            own.into_values().collect()
        };
        Some(Overtaken { loans: of_kind().count(), last: last.clone(), again })
    }
}
