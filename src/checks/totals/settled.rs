//! What each line is that may be a total, where it is settled with what the lines agree: see [the rules](super).

use std::collections::HashSet;

use super::below::{is_figure, near_sum};
use super::candidates::{Candidate, Look, Odd, has_many_digits, has_word};
use super::figures::{Figures, Of, whole};
use super::judge::{Judge, Others};
use super::nearest::{Nearest, difference, nearer_count, nearest};
use super::sums::{Agreement, Part};
use super::verdict::{FEWEST_PARTS, NEAR_END, Verdict, is_near_end};
use crate::checks::finding::{ExportFault, NoLoan, Side, TotalFault};
use crate::checks::ids::pattern::numbers;
use crate::model::Amount;
use crate::reading::{
    counts_others, currencies_in, is_no_principal, month_called, names_interest, plain_words,
    tells_count,
};

/// What is asked of all lines, to tell what each is.
pub(super) struct Settled<'j> {
    judge: &'j Judge<'j>,
    /// Whether no more than one line agrees.
    is_lone: bool,
    /// Whether several do, and each row is one of theirs.
    are_of_branches: bool,
    /// The words that stand for the ids of totals.
    words: HashSet<String>,
    /// The last line that is called a total and agrees.
    last_called: Option<usize>,
    /// The last total of all rows.
    of_all: Option<usize>,
}

impl<'j> Settled<'j> {
    /// What the lines are, one after another.
    pub fn verdicts(judge: &'j Judge<'j>) -> Vec<Verdict> {
        let lines = judge.lines;
        let agrees = |at: usize| judge.agreed(at).is_some();
        let words = (0..lines.len()).filter(|at| lines[*at].look == Look::Word && agrees(*at));
        let words = words.map(|at| id_of(judge, &lines[at])).collect();
        let agreeing = judge.account.agreed.iter().flatten().count();
        let settled = Self {
            judge,
            is_lone: agreeing == 1,
            are_of_branches: agreeing > 1 && !judge.open().concat().contains(&true),
            words,
            last_called: (0..lines.len()).rfind(|at| lines[*at].is_called() && agrees(*at)),
            of_all: judge.last_of_all(),
        };
        lines.iter().enumerate().map(|(at, line)| settled.verdict(at, line)).collect()
    }

    fn verdict(&self, at: usize, line: &Candidate) -> Verdict {
        match &line.look {
            Look::Called => self.called(at, line),
            Look::NoId | Look::Word if self.judge.is_figure[at] => Verdict::LeftOut,
            Look::NoId => {
                let found = self.judge.agreed(at);
                found.map_or_else(|| self.without_id(line), |found| Verdict::Control(found.amount))
            }
            Look::Odd(odd) => self.odd(at, line, odd),
            Look::Word => self.word(at, line),
        }
    }

    /// What a line without an id is that agrees with no rows: below all of them perhaps their total.
    fn without_id(&self, line: &Candidate) -> Verdict {
        let (scan, sum) = (self.judge.scan, line.above.sum);
        let is_last = scan.is_last(line) && !sum.is_zero();
        let stated = near_sum(line, scan.rows).filter(|_| is_last);
        stated.map_or(Verdict::Row, |stated| Verdict::NoRow(TotalFault::NoId { stated, sum }))
    }

    /// What a line is whose id is unlike most.
    fn odd(&self, at: usize, line: &Candidate, odd: &Odd) -> Verdict {
        if self.judge.is_no_row[at] {
            // That of a branch, where the total of all rows agrees without it, or those of all branches do.
            let is_of_branch = odd.is_wordy && (self.of_all > Some(at) || self.are_of_branches);
            let found = self.judge.agreed(at).filter(|_| is_of_branch);
            found.map_or(Verdict::TotalLine, |found| Verdict::Control(found.amount))
        } else if self.judge.suspected[at] {
            Verdict::Doubtful(TotalFault::Perhaps.into())
        } else if !odd.is_wordy && (line.is_own() || !odd.is_named) {
            Verdict::Row
        } else {
            let below = self.below_all(at, line).filter(|_| odd.is_wordy);
            below.unwrap_or_else(|| self.unlike(line, odd.is_named))
        }
    }

    /// What a line is that has a word for an id.
    fn word(&self, at: usize, line: &Candidate) -> Verdict {
        let judge = self.judge;
        let doubtful = Verdict::Doubtful(ExportFault::NotALoan(NoLoan::Word));
        if judge.is_no_row[at] {
            // The total above proves that these are all.
            let is_proven = self.of_all.is_some_and(|total| total < at);
            let fault = Verdict::NoRow(TotalFault::Summary);
            return if is_proven { Verdict::LeftOut } else { fault };
        }
        if judge.are_words_ids && !judge.suspected[at] {
            let may_be_total = self.is_sum_of_names(line);
            return if may_be_total {
                Verdict::Doubtful(TotalFault::Perhaps.into())
            } else {
                Verdict::Row
            };
        }
        if let Some(found) = judge.agreed(at) {
            // Alone it proves little where it stands above the rows, or all but one of these are 0.
            let is_head = line.above.rows == 0;
            let is_lone = self.is_lone && line.figures.count.is_none();
            return match found {
                _ if is_lone && is_head && found.rows >= NEAR_END => Verdict::TotalLine,
                _ if is_lone && (is_head || line.last == Some(found.amount)) => doubtful,
                _ => agreeing(line, found),
            };
        }
        if let (Others::NoRows, Some(total)) = (judge.others, self.last_called) {
            return self.without(total);
        }
        // What is called as a total is carried over, or a total that disagrees.
        if self.words.contains(&id_of(judge, line)) {
            return if line.is_zero() { Verdict::LeftOut } else { Verdict::TotalLine };
        }
        self.below_all(at, line).unwrap_or_else(|| {
            if judge.suspected[at] { Verdict::TotalLine } else { self.unlike(line, false) }
        })
    }

    /// Whether a line of a file of names has the sum of all others, which is hardly one by chance. Ids that are all as
    /// long are codes, and this is one of them.
    fn is_sum_of_names(&self, line: &Candidate) -> bool {
        let all = self.judge.scan.rows.with(self.judge.scan.others);
        let is_sum = |amount: Amount| {
            all.sum.less([amount].into_iter().sum()) == amount && has_many_digits(amount)
        };
        let length = |line: &Candidate| id_of(self.judge, line).chars().count();
        all.rows > NEAR_END
            && line.amount().is_some_and(is_sum)
            && self.judge.lines.iter().any(|other| length(other) != length(line))
    }

    /// Below a total of all rows no words are a loan, where the ids have digits.
    fn below_all(&self, at: usize, line: &Candidate) -> Option<Verdict> {
        let total = self.of_all.filter(|total| *total < at && !line.is_own())?;
        Some(self.without(total))
    }

    fn without(&self, total: usize) -> Verdict {
        let total = self.judge.scan.table.line_of(self.judge.lines[total].at);
        Verdict::NoRow(TotalFault::Without { total })
    }

    /// What a line with a word or words for an id is, which agrees with no sum.
    fn unlike(&self, line: &Candidate, is_named: bool) -> Verdict {
        let scan = self.judge.scan;
        let is_near_an_end = line.lines == 0 || is_near_end(line.lines, scan.lines);
        // `Zone 3`, also in the middle.
        let is_label = || !line.is_own() && has_word(&id_of(self.judge, line));
        let is_at_end = is_near_an_end || line.above.rows == 0 || line.above == scan.rows;
        let unless_near = |why| {
            let Some(stated) = near_sum(line, scan.rows) else { return self.far_from(line, why) };
            // Ids unlike most may be those of loans, too.
            let others = scan.rows.with(scan.others).sum.less([stated].into_iter().sum());
            if others == stated {
                return Verdict::TotalLine;
            }
            Verdict::NoRow(TotalFault::Like { stated, sum: line.above.sum })
        };
        match line.look {
            _ if is_at_end && !line.is_own() && is_figure(line) => Verdict::TotalLine,
            // `Interest collected`, `Penalties`: below the rows these are the parts of an account.
            _ if self.names_else(line) => Verdict::NotALoan(NoLoan::OtherAmount),
            Look::Word => unless_near(NoLoan::Word),
            _ if !is_named || !(is_near_an_end || is_label()) => Verdict::Row,
            // Of few loans one may be more than all others.
            _ if scan.rows.rows < FEWEST_PARTS => self.far_from(line, NoLoan::Unlike),
            _ => unless_near(NoLoan::Unlike),
        }
    }

    /// What a line in words is whose amount is far from the sum of the rows. `Loans: 3` and `3 clients` stand beside
    /// what these come to.
    fn far_from(&self, line: &Candidate, why: NoLoan) -> Verdict {
        let (id, sum, side) = (id_of(self.judge, line), line.above.sum, Side::Above);
        let is_count = || numbers(&id).count() == 1 && (tells_count(&id) || counts_others(&id));
        match line.amount().filter(|_| !sum.is_zero() && is_count()) {
            Some(stated) => Verdict::NoRow(TotalFault::Other { stated, sum, side }),
            None => Verdict::Doubtful(ExportFault::NotALoan(why)),
        }
    }

    /// Whether words in place of an id name an amount that is no principal. Savings may be in the name of a group.
    fn names_else(&self, line: &Candidate) -> bool {
        let id = id_of(self.judge, line);
        let is_in_words = line.odd().is_none_or(|odd| odd.is_wordy);
        // `1 USD =`
        let is_rate = || id.contains('=') && currencies_in(&id).next().is_some();
        (line.look == Look::Word && names_interest(&id))
            || (is_in_words
                && !line.is_own()
                && (is_rate() || is_no_principal(&plain_words(&id).collect::<Vec<_>>())))
    }

    /// What a line is that is called a total.
    fn called(&self, at: usize, line: &Candidate) -> Verdict {
        let (account, figures) = (&self.judge.account, &line.figures);
        if let Some(found) = self.judge.agreed(at) {
            return agreeing(line, found);
        }
        let around = account.around(at);
        // `Clients: 2 - Total: 31.50` says more than their number.
        let counts = |(_, part): &(Side, Part)| {
            let is_count = |stated: &Amount| nearer_count(*stated, *part).is_some();
            figures.counts.contains(&part.rows) && figures.said.iter().all(is_count)
        };
        if account.all.rows == 0 || around.iter().any(counts) {
            return Verdict::LeftOut;
        }
        match nearest(figures, &around) {
            Some(nearest) => self.disagreeing(at, figures, nearest),
            None => self.without_sum(at, figures, &around),
        }
    }

    /// What it is where it states no sum.
    fn without_sum(&self, at: usize, figures: &Figures, around: &[(Side, Part)]) -> Verdict {
        let rows = around.iter().map(|(_, part)| part.rows);
        let nearest = rows.min_by_key(|rows| rows.abs_diff(figures.count.unwrap_or(*rows)));
        let is_unread = figures.is_unread && !self.judge.account.is_proven_above(at);
        nearest.and_then(|rows| miscounts(figures, rows)).unwrap_or(if is_unread {
            Verdict::LeftOutFor(TotalFault::Unread)
        } else {
            Verdict::LeftOut
        })
    }

    /// Whether a line names a currency or a month, in which the sum of the same rows or of others is another one.
    fn is_of_part(&self, at: usize) -> bool {
        let text = self.judge.scan.table.line_at(self.judge.lines[at].at);
        currencies_in(text).next().is_some()
            || plain_words(text).any(|word| month_called(&word).is_some())
    }

    /// What it is where it states another sum than the nearest of its rows: one of something else, perhaps, or a
    /// number of rows.
    fn disagreeing(&self, at: usize, figures: &Figures, nearest: Nearest) -> Verdict {
        let account = &self.judge.account;
        let (side, part, stated) = nearest;
        let Part { rows, sum } = part;
        let is_of_nothing = figures.of != Of::All && account.is_empty(at);
        let is_proven = (is_of_nothing || self.is_of_part(at)) && account.is_proven_above(at);
        let is_nearer = whole(stated)
            .is_some_and(|number| difference(sum, stated) > number.abs_diff(rows).into());
        // Of what is not called a number of rows it may only say so.
        match nearer_count(stated, part).filter(|stated| figures.counts.contains(stated)) {
            _ if is_of_nothing && stated.is_zero() => Verdict::LeftOut,
            _ if figures.of == Of::Others && is_nearer => Verdict::LeftOut,
            _ if is_proven && !figures.is_in_column => Verdict::LeftOut,
            _ if is_proven => Verdict::LeftOutFor(TotalFault::OfElse { stated }),
            Some(stated) => Verdict::NoRow(TotalFault::Count { stated, rows }),
            // What it misses may well be the one amount that cannot be read, which is an error of its own.
            None if self.judge.scan.unread == 1 && sum.as_decimal() < stated.as_decimal() => {
                Verdict::LeftOut
            }
            None => Verdict::NoRow(TotalFault::Other { stated, sum, side }),
        }
    }
}

fn id_of(judge: &Judge<'_>, line: &Candidate) -> String {
    judge.scan.table.cell(line.at, judge.scan.table.positions.loan_id).trim().to_owned()
}

/// What a line is that agrees with its rows, unless it says that there are more or fewer. `Total loans: 620` may say
/// what they come to.
fn agreeing(line: &Candidate, found: Agreement) -> Verdict {
    let figures = &line.figures;
    // Of a first branch that has repaid nothing the sum tells nothing.
    let is_of_all = line.above.sum == found.amount && figures.count == Some(line.above.rows);
    if is_of_all {
        return Verdict::Control(found.amount);
    }
    let other = miscounts(figures, found.rows).filter(|_| figures.count != whole(found.amount));
    other.unwrap_or(Verdict::Control(found.amount))
}

/// What a line is that says of so many rows that they are more or fewer.
fn miscounts(figures: &Figures, rows: u64) -> Option<Verdict> {
    let stated = figures.count.filter(|stated| *stated != rows)?;
    Some(Verdict::NoRow(TotalFault::Count { stated, rows }))
}
