//! The ids of a row, beside those of the others and by themselves.

use super::repeats::{Ids, Occurrence};
use super::{Pass, Place};
use crate::checks::finding::{Code, FindingKind, IdDoubt, Severity};
use crate::checks::ids::undressed::{has_points, is_no_group};
use crate::checks::ids::{self, Id};
use crate::model::read_id;
use crate::reading::Column;

/// How much is told of an id that is too long.
const LONG: usize = 60;

impl Pass<'_> {
    /// Looks at the ids of a row beside those of the others; whether the row may be good.
    pub(super) fn check_ids(
        &mut self,
        place: Place<'_>,
        loan: &Id<'_>,
        client: Option<&Id<'_>>,
    ) -> bool {
        let (table, branches) = (self.table, self.branches);
        let ids = Ids { loan: loan.text, client: client.map(|client| client.text) };
        let client_id = || ids.client.map(str::to_owned);
        let field = Some((Column::LoanId, ids.loan));
        let hash = loan.hash_with(client);
        let occurrence = self.beside.occurrence(place.at, ids, hash);
        let is_near = matches!(occurrence, Some(Occurrence::Nearly(_)));
        let mut is_good = match occurrence {
            None => true,
            Some(Occurrence::Again(at)) => self.report(place, field, Code::LoanIdDuplicate, || {
                let first = table.line_of(at);
                let branch = |at, column| table.cell(at, column);
                let other_branch = branches.is_some_and(|c| branch(at, c) != branch(place.at, c));
                FindingKind::Duplicate { client_id: client_id(), first, other_branch }
            }),
            Some(Occurrence::Nearly(at)) => {
                let other = table.cell(at, table.positions.loan_id);
                let is_same_loan = read_id(&other).is_ok_and(|other| other == ids.loan);
                let client = ids.client.filter(|_| is_same_loan);
                let field = client.map(|client| (Column::ClientId, client)).or(field);
                self.report(place, field, Code::LoanIdNearDuplicate, || {
                    let id = |column| read_id(&table.cell(at, column)).unwrap_or("").to_owned();
                    let other = (id(table.positions.loan_id), table.positions.client_id.map(id));
                    let first = Some(table.line_of(at));
                    FindingKind::NearDuplicate { client_id: client_id(), first, other }
                })
            }
        };
        if !loan.is_plain() {
            is_good &= self.check_id(place, Column::LoanId, loan, is_near);
        }
        if let Some(client) = client.filter(|client| !client.is_plain()) {
            is_good &= self.check_id(place, Column::ClientId, client, false);
        }
        is_good
    }

    /// Looks at an id by itself; whether the row may be good. Of one that `is_near` another one its
    /// look-alike sign was told.
    fn check_id(&mut self, place: Place<'_>, column: Column, id: &Id<'_>, is_near: bool) -> bool {
        let Id { text: id, signs, date } = *id;
        if date.is_some_and(|date| self.beside.is_doubtful(column, date)) {
            let kind = FindingKind::DoubtfulId { column, doubt: IdDoubt::Date };
            let code = kind.code();
            let severity = self.rules.severity_where(code, self.beside.are_most(code));
            return self.report_as(severity, place, Some((column, id)), code, || kind);
        }
        let Some(doubt) = ids::doubt(id, signs, self.is_guessed) else { return true };
        let code = doubt.code(column);
        if let IdDoubt::TooLong { .. } = doubt {
            // It would fill the screen.
            let beginning = &id[..id.floor_char_boundary(LONG)];
            let place = Place { loan_id: None, ..place };
            let kind = FindingKind::DoubtfulId { column, doubt };
            return self.report_in(place, column, beginning, kind);
        }
        // Of one row it may be how the partner writes the id; of most rows it is what the export does.
        let are_most = self.beside.are_most(code);
        let severity = match doubt {
            IdDoubt::Lost { is_sure: false } if !are_most => Some(Severity::Warning),
            _ => self.rules.severity_where(code, are_most),
        };
        let may_be_chance = || {
            (is_near && doubt.is_look_alike())
                || (doubt.may_be_chance(id) && !self.table.shapes().is_long(id))
                || is_no_group(id, || *self.has_points.get_or_init(|| has_points(self.table)))
        };
        if severity == Some(Severity::Warning) && may_be_chance() {
            return true;
        }
        let kind = || FindingKind::DoubtfulId { column, doubt };
        self.report_as(severity, place, Some((column, id)), code, kind)
    }
}
