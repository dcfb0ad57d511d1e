//! Whether the ids of a column may differ, told while the rows pass.

use super::Id;
use super::signs::Signs;

/// What the ids of a column tell at a glance, row by row.
#[derive(Debug, Default)]
pub(crate) struct Glance {
    first: Option<(u32, usize, bool)>,
    has_others: bool,
}

impl Glance {
    #[inline]
    pub fn hear(&mut self, id: &Id<'_>) {
        let own = (id.signs.label, id.text.len(), id.signs.has(Signs::SMALL));
        self.has_others |= *self.first.get_or_insert(own) != own;
    }

    /// Whether one may be unlike the others: most have the same letters and signs, and the same length.
    pub fn may_be_unlike(&self) -> bool {
        self.has_others
    }
}
