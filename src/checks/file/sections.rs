//! Lines over the rows of a branch, or below them, that say how many there are: `Branch: Kampala (6 loans)`.

use std::collections::BTreeSet;

use crate::checks::finding::{ExportFault, TotalFault};
use crate::checks::totals::counts::count_behind_name;

/// What such lines say, and where lines that are no rows stand, by how many rows there are above each.
#[derive(Default)]
pub(super) struct Sections {
    bounds: BTreeSet<u64>,
    said: Vec<Section>,
}

struct Section {
    at: usize,
    above: u64,
    stated: u64,
}

impl Sections {
    /// Hears a line below so many rows, in which words stand.
    pub fn hear(&mut self, (at, text): (usize, &str), above: u64) {
        self.end(above);
        let stated = count_behind_name(text);
        self.said.extend(stated.map(|stated| Section { at, above, stated }));
    }

    /// Hears that so many rows are those of sections that end there.
    pub fn end(&mut self, above: u64) {
        self.bounds.insert(above);
    }

    /// The lines whose rows are others, of so many in the file, and whether they prove it: the number may be that of
    /// all loans of a branch where no such line agrees.
    pub fn wrong(mut self, rows: u64) -> Vec<(usize, bool, ExportFault)> {
        self.bounds.extend([0, rows]);
        let has = |bound: u64| self.bounds.contains(&bound);
        let is_over = |section: &&Section| has(section.above + section.stated);
        let is_below =
            |section: &&Section| section.above.checked_sub(section.stated).is_some_and(has);
        // As totals do, all stand on one side of their rows.
        let are_below =
            self.said.iter().filter(is_below).count() > self.said.iter().filter(is_over).count();
        let (right, wrong): (Vec<_>, Vec<_>) = self
            .said
            .iter()
            .partition(|section| if are_below { is_below(section) } else { is_over(section) });
        let fault = |section: &Section| {
            let Section { at, above, stated } = *section;
            let next = self.bounds.range(above + 1..).next().map(|next| next - above);
            let last = self.bounds.range(..above).next_back().map(|last| above - last);
            let rows = if are_below { last } else { next }.unwrap_or_default();
            (at, !right.is_empty(), ExportFault::Total(TotalFault::Count { stated, rows }))
        };
        wrong.into_iter().map(fault).collect()
    }
}
