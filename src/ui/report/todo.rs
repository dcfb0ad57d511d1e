//! What stands between an upload and a month that can be finalized, in the order in which it is done: worked out
//! once, for the screen, for the page and for who wants quiet.

use strum::EnumIs;

use super::left::Told;
use super::month::{SentOver, missing_beside};
use crate::checks::guard::{Blocked, InTheWay, Superseded};
use crate::ledger::{BatchRecord, BatchStatus, UploadStatus};
use crate::model::standing::{Later, Missing, MonthTotals};

#[derive(EnumIs)]
pub(super) enum Todo<'u> {
    /// Rows that are missing of the month, beside what is told of the upload itself.
    Missing(&'u Missing),
    /// A run is at work on it.
    Wait,
    /// A person looks whether Kiva has this batch.
    Resolve(&'u BatchRecord),
    /// What waits is sent,
    Resume,
    /// or given up, as Kiva has newer amounts,
    GiveUp(&'u Superseded),
    /// or waits until it is known what became of another upload.
    Settle(&'u InTheWay),
    /// Rows that Kiva refused are put right,
    CorrectRefused,
    /// and those in which it found an error.
    CorrectErrors,
    /// What was given up is sent after all, where that is wanted.
    SendRest,
    /// A later month has newer amounts of all that Kiva does not have right.
    Superseded(&'u Superseded),
    /// It is found out whether Kiva has all of another upload of the month.
    SettleOther(&'u str),
    /// What the correction tells is done.
    FollowCorrection(&'u str),
    /// The month is compared with what PA2 shows.
    Compare(&'u MonthTotals),
    SentOver(SentOver<'u>),
    /// The report is finalized; where it went over the amounts of a later month, these are sent again after that.
    Finalize(Option<&'u Later>),
}

impl Todo<'_> {
    /// Whether it keeps batches of the upload from being done.
    pub(super) fn is_of_batches(&self) -> bool {
        use Todo::{GiveUp, Resolve, Resume, Settle, Wait};
        matches!(self, Wait | Resolve(_) | Resume | GiveUp(_) | Settle(_))
    }

    /// Whether it is of rows that are not at Kiva, as they were refused or given up.
    pub(super) fn is_of_rows_not_taken(&self) -> bool {
        matches!(self, Self::CorrectRefused | Self::SendRest)
    }

    /// Whether no more is asked for than to look, which the settings of another partner allow, too.
    pub(super) fn is_to_look(&self) -> bool {
        let is_of_other = matches!(self, Self::SentOver(SentOver::Unknown(_) | SentOver::Other(_)));
        is_of_other || self.is_settle_other() || self.is_follow_correction() || self.is_finalize()
    }

    /// Whether rows are missing of the month that nobody gave up.
    pub(super) fn is_of_missing(&self) -> bool {
        matches!(self, Self::Missing(rows) if rows.status != BatchStatus::Cancelled)
    }
}

impl Told {
    /// Whether nothing is left to do about its own rows.
    pub fn is_done(&self) -> bool {
        let is_beside = |todo: &Todo| matches!(todo, Todo::Missing(_) | Todo::Compare(_));
        todo(self).iter().all(|todo| is_beside(todo) || todo.is_to_look())
    }
}

pub(super) fn todo(told: &Told) -> Vec<Todo<'_>> {
    use BatchStatus::{Cancelled, Pending, Sending, Unknown};
    let upload = &told.upload;
    let mut todo: Vec<_> = missing_beside(upload).into_iter().map(Todo::Missing).collect();
    if upload.has(Sending) {
        todo.push(Todo::Wait);
    } else {
        todo.extend(upload.batches_of(Unknown).map(Todo::Resolve));
        let next = match &told.held {
            Some(Blocked::Older(newer)) => Todo::GiveUp(newer),
            Some(Blocked::InTheWay(way)) => Todo::Settle(way),
            _ => Todo::Resume,
        };
        todo.extend(upload.has(Pending).then_some(next));
    }
    let correction = upload.corrected_by.last();
    if correction.is_none() && told.has_refused_left() {
        todo.push(Todo::CorrectRefused);
    }
    if correction.is_none() && told.has_errors_left() {
        todo.push(Todo::CorrectErrors);
    }
    let mut missing = upload.month.iter().flat_map(|month| &month.missing);
    if missing.any(|rows| rows.upload == upload.meta.id && rows.status == Cancelled) {
        todo.push(Todo::SendRest);
    }
    todo.extend(told.newer.as_ref().filter(|_| told.is_superseded()).map(Todo::Superseded));
    let unsettled = upload.month.as_ref().and_then(|month| month.unknown_beside(&upload.meta.id));
    todo.extend(unsettled.map(Todo::SettleOther));
    let (done, _) = upload.corrections();
    let done = done.into_iter().filter(|done| correction.is_some_and(|last| last == done));
    todo.extend(done.map(Todo::FollowCorrection));
    let status = upload.status();
    let is_at_kiva = matches!(status, UploadStatus::Accepted | UploadStatus::Partial);
    let is_settled = !todo.iter().any(Todo::is_of_rows_not_taken);
    let is_last = status != UploadStatus::Incomplete && (is_at_kiva || is_settled);
    todo.extend(upload.month.as_ref().filter(|_| is_last).map(Todo::Compare));
    // Of its own rows the correction has newer ones.
    let is_sent_again = |over: &SentOver| correction.is_some() && matches!(over, SentOver::Own);
    todo.extend(SentOver::of(upload).filter(|over| !is_sent_again(over)).map(Todo::SentOver));
    todo.extend(is_last.then_some(Todo::Finalize(told.over.as_ref())));
    todo
}

#[cfg(test)]
mod tests {
    use BatchStatus::{Accepted, Cancelled, Pending, Rejected, Sending, Unknown};

    use super::*;
    use crate::ledger::{RecordedProblem, Upload, UploadMeta};
    use crate::model::batch::Batch;
    use crate::model::standing::{Overtaken, Standing};
    use crate::model::{Environment, IdFields, LoanId, Repayment};

    /// An upload with batches of one row each, the first of them on line 2; and its month.
    fn upload(statuses: &[BatchStatus]) -> Upload {
        let row = |line: usize| Repayment {
            line: line as u64,
            loan_id: LoanId::parse(&format!("L-{line}")).unwrap(),
            client_id: None,
            amount: "1".parse().unwrap(),
        };
        let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
            status,
            ..BatchRecord::pending(Batch::new(number, vec![row(number + 1)], IdFields::Short))
        };
        let batches = (1..).zip(statuses).map(record).collect();
        let october = "2026-10".parse().unwrap();
        let meta =
            UploadMeta { id: "own".to_owned(), ..UploadMeta::of(Environment::Stage, october) };
        let month = Some(Standing::of(october).totals());
        Upload { batches, month, ..Upload::pending(meta, Vec::new()) }
    }

    fn missing(upload: &str, status: BatchStatus) -> Missing {
        let upload = upload.to_owned();
        Missing { upload, corrects: None, status, rows: 1, has_former: false, is_overtaken: false }
    }

    fn with_missing(mut upload: Upload, missing: Missing) -> Upload {
        upload.month.as_mut().unwrap().missing.push(missing);
        upload
    }

    fn with_error(mut upload: Upload, lines: &[u64]) -> Upload {
        let severity = "error".to_owned();
        let lines = lines.to_vec();
        let problem = RecordedProblem { severity, code: None, loan_id: None, lines, details: None };
        upload.batches[0].answer.problems.push(problem);
        upload
    }

    fn corrected(upload: Upload) -> Upload {
        Upload { corrected_by: vec!["other".to_owned()], ..upload }
    }

    fn overtaken(mut upload: Upload, again: &str) -> Upload {
        let last = Later { upload: "late".to_owned(), place: 2, month: "2026-09".parse().unwrap() };
        let overtaken = Overtaken { loans: 1, last, again: vec![again.to_owned()] };
        upload.month.as_mut().unwrap().overtaken = Some(overtaken);
        upload
    }

    fn with_unknown(mut upload: Upload, other: &str) -> Upload {
        let month = upload.month.as_mut().unwrap();
        month.unknown.push((other.to_owned(), 1));
        month.unfinished.insert(other.to_owned());
        upload
    }

    fn words(todo: &[Todo]) -> Vec<String> {
        let word = |todo: &Todo| match todo {
            Todo::Missing(rows) => format!("missing of {}", rows.upload),
            Todo::Wait => "wait".to_owned(),
            Todo::Resolve(record) => format!("resolve {}", record.batch.number),
            Todo::Resume => "resume".to_owned(),
            Todo::GiveUp(_) => "give up".to_owned(),
            Todo::Settle(_) => "settle first".to_owned(),
            Todo::Superseded(_) => "superseded".to_owned(),
            Todo::CorrectRefused => "refused".to_owned(),
            Todo::CorrectErrors => "errors".to_owned(),
            Todo::SendRest => "rest".to_owned(),
            Todo::SettleOther(upload) => format!("settle {upload}"),
            Todo::FollowCorrection(upload) => format!("follow {upload}"),
            Todo::Compare(_) => "compare".to_owned(),
            Todo::SentOver(_) => "sent over".to_owned(),
            Todo::Finalize(None) => "finalize".to_owned(),
            Todo::Finalize(Some(later)) => format!("finalize over {}", later.upload),
        };
        todo.iter().map(word).collect()
    }

    #[test]
    fn what_is_left_to_do_comes_in_the_order_in_which_it_is_done() {
        let one = |status| upload(&[status]);
        let both = |status| upload(&[Accepted, status]);
        let gone = |upload, status| with_missing(upload, missing("own", status));
        let cases: Vec<(Upload, &[u64], &str)> = vec![
            (one(Accepted), &[], "compare, finalize"),
            (upload(&[Unknown, Sending, Pending]), &[], "wait"),
            (upload(&[Unknown, Accepted, Unknown]), &[], "resolve 1, resolve 3"),
            (upload(&[Accepted, Unknown, Pending]), &[], "resolve 2, resume"),
            (gone(both(Pending), Pending), &[], "resume"),
            // What was refused is nobody's any more once a later upload has it, whether it corrects this one or not.
            (gone(one(Rejected), Rejected), &[], "refused"),
            (one(Rejected), &[2], "compare, finalize"),
            (corrected(one(Rejected)), &[2], "follow other, compare, finalize"),
            (gone(both(Rejected), Rejected), &[], "refused, compare, finalize"),
            (both(Rejected), &[3], "compare, finalize"),
            (both(Rejected), &[2], "refused, compare, finalize"),
            // The same of what Kiva found an error in; where it did not say in which row, of all of its batch.
            (with_error(one(Accepted), &[2]), &[], "errors, compare, finalize"),
            (with_error(one(Accepted), &[2]), &[2], "compare, finalize"),
            (with_error(one(Accepted), &[2, 3]), &[2], "errors, compare, finalize"),
            (with_error(one(Accepted), &[]), &[2], "compare, finalize"),
            (with_error(both(Accepted), &[]), &[3], "errors, compare, finalize"),
            (corrected(with_error(one(Accepted), &[2])), &[], "follow other, compare, finalize"),
            // What was given up is sent after all, or stands in a later upload.
            (gone(one(Cancelled), Cancelled), &[], "rest"),
            (one(Cancelled), &[], "compare, finalize"),
            (gone(both(Cancelled), Cancelled), &[], "rest, compare, finalize"),
            // What is missing elsewhere comes before the month is looked at.
            (
                with_missing(one(Accepted), missing("more", Pending)),
                &[],
                "missing of more, compare, finalize",
            ),
            (overtaken(one(Accepted), "own"), &[], "compare, sent over, finalize"),
            (corrected(overtaken(one(Accepted), "own")), &[], "follow other, compare, finalize"),
            (overtaken(both(Pending), "more"), &[], "resume, sent over"),
            (
                corrected(with_unknown(one(Accepted), "other")),
                &[],
                "settle other, compare, finalize",
            ),
            (with_unknown(one(Accepted), "other"), &[], "settle other, compare, finalize"),
        ];
        for (upload, settled, left) in cases {
            let told = Told { settled: settled.iter().copied().collect(), ..upload.into() };
            assert_eq!(words(&todo(&told)).join(", "), left, "{told:#?}");
        }
    }
}
