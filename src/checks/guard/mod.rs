//! May these rows be posted, beside all that is known to have been posted before?
//!
//! A call to Kiva has no month and no key that would make a second one harmless: what is posted last
//! counts. So nothing is posted twice, and no older amount after a newer one, unless a person has said so
//! with open eyes. The one place of these rules; `upload`, `resume` and `--dry-run` ask it.

mod already;
mod differing;
mod intent;
mod open;
mod superseded;

use self::already::Before;
pub use self::already::{Already, Since};
use self::differing::differing;
pub use self::intent::Intent;
pub use self::open::{First, InTheWay};
use self::open::{Unfinished, open_uploads};
pub use self::superseded::{Superseded, put_right, replaced_since, superseded};
use self::superseded::{newer, reverted};
use crate::model::Repayment;
use crate::model::standing::Standing;

/// Why nothing may be sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Blocked {
    /// A batch with some of these loans is open: exit 6.
    InTheWay(InTheWay),
    /// Kiva has the rows already: exit 7.
    Already(Box<Already>),
    /// Kiva has newer rows of some of the loans: exit 7.
    Older(Superseded),
    /// All rows are as they stand: exit 7. Of how many Kiva has an amount of a later month by now.
    NothingToCorrect { rows: usize, newer: usize },
}

/// Rows that may be posted.
#[derive(Clone, Debug, Default)]
pub struct Guarded {
    /// The rows to post.
    pub rows: Vec<Repayment>,
    /// Rows of the file that stand already and are not sent again.
    pub left_out: usize,
    /// Of these the ones of which Kiva has an amount of a later month by now.
    pub left_out_newer: usize,
    /// Rows that are sent with an amount of before, which a later upload has replaced.
    pub reverted: Option<Superseded>,
    /// Rows of the file that were accepted for the month before, with the same amount.
    pub reported_before: usize,
    /// The upload of the month that has most of such rows.
    pub again_of: Option<String>,
    /// Uploads of which nothing ever left, and which the new one replaces.
    pub cancels: Vec<String>,
    /// Loans of which a newer row was accepted: sent all the same, as the user wants it.
    pub older: usize,
    /// Open batches of other months with some of the loans.
    pub elsewhere: Vec<InTheWay>,
}

/// Holds rows against what is known.
///
/// # Errors
/// What stands in the way; where both an open batch and rows that Kiva has already do, the open batch.
pub fn guard(
    standing: &Standing,
    rows: Vec<Repayment>,
    intent: &Intent,
) -> Result<Guarded, Blocked> {
    let (open, elsewhere) = open_uploads(standing, &rows, intent);
    let gives_way =
        |found: &Unfinished| found.is_replaced && !matches!(intent, Intent::Resume { .. });
    let (replaced, in_the_way): (Vec<_>, Vec<_>) = open.into_iter().partition(gives_way);
    // What is to be found out comes before what is to be finished.
    let ways = in_the_way.into_iter().map(|found| found.in_the_way);
    if let Some(way) = ways.min_by_key(|way| way.first) {
        return Err(Blocked::InTheWay(way));
    }
    let cancels = replaced.into_iter().map(|found| found.in_the_way.upload).collect();
    let before = Before::of(standing, &rows);
    if matches!(intent, Intent::New)
        && let Some(already) = Already::of(standing, &rows, &before)
    {
        return Err(Blocked::Already(Box::new(already)));
    }
    let (rows, left_out) = match intent {
        Intent::Corrects { .. } => differing(standing, rows),
        Intent::New | Intent::Again | Intent::Resume { .. } => (rows, Vec::new()),
    };
    let has_later = |row: &&Repayment| standing.later_since.contains(row.loan_id.as_str());
    let left_out_newer = left_out.iter().filter(has_later).count();
    if rows.is_empty() && !left_out.is_empty() {
        return Err(Blocked::NothingToCorrect { rows: left_out.len(), newer: left_out_newer });
    }
    let older = Superseded::of(&rows, newer(standing, intent));
    let may_be_older = matches!(intent, Intent::Again | Intent::Corrects { again: true, .. });
    if let (Some(found), false) = (&older, may_be_older) {
        return Err(Blocked::Older(found.clone()));
    }
    Ok(Guarded {
        left_out: left_out.len(),
        left_out_newer,
        reverted: reverted(standing, &rows, intent),
        again_of: before.upload,
        older: older.map_or(0, |found| found.loans),
        rows,
        reported_before: before.rows,
        cancels,
        elsewhere,
    })
}
