//! What holds after every command, whatever happened before.

use std::collections::HashSet;

use kiva_repay::ledger::{BatchRecord, BatchStatus, Upload, UploadStatus};
use serde_json::Value;

use super::actions::{Action, File, How, MONTHS, Step};
use super::kiva::Batch;
use super::world::{Ended, World};

fn is_open(record: &BatchRecord) -> bool {
    use BatchStatus::{Pending, Sending, Unknown};
    matches!(record.status, Pending | Sending | Unknown)
}

fn loans(record: &BatchRecord) -> HashSet<&str> {
    record.batch.repayments.iter().map(|row| row.loan_id.as_str()).collect()
}

/// How the batches of an upload stood, or stand.
fn states(uploads: &[Upload]) -> Vec<(String, Vec<(BatchStatus, u32)>)> {
    let of = |upload: &Upload| {
        let batches = upload.batches.iter().map(|record| (record.status, record.attempts));
        (upload.meta.id.clone(), batches.collect())
    };
    uploads.iter().map(of).collect()
}

/// Holds the world after a step against how the ledger was `before`.
pub fn hold(world: &World, before: &[Upload], step: &Step, ended: Option<&Ended>) {
    let acted = acted_on(world, before);
    let newly: Vec<Batch> = {
        let mut books = world.books();
        let new = books.batches.iter_mut().filter(|batch| batch.upload.is_empty());
        new.map(|batch| {
            let upload = acted.expect("what was applied is of an upload in the ledger");
            batch.upload.clone_from(&upload.meta.id);
            batch.month = upload.meta.period.to_string();
            batch.clone()
        })
        .collect()
    };
    ledger_is_true(world);
    nothing_is_in_the_way_of_itself(world);
    if let Action::Upload { file, .. } = &step.action {
        nothing_is_lost(world, before, file);
    }
    let is_again = matches!(&step.action, Action::Upload { how: How::Again, .. });
    if let Some(upload) = acted {
        let earlier = world.books().batches.len() - newly.len();
        let earlier = world.books().batches[..earlier].to_vec();
        if !is_again {
            nothing_is_stale(before, upload, &earlier, &newly);
        }
        if matches!(&step.action, Action::Upload { how: How::New, .. }) {
            nothing_is_twice(before, upload, &earlier);
        }
    }
    for (month, said) in world.totals.iter().filter(|(_, said)| said.is_exact) {
        let (loans, total) = world.books().month(month);
        let known = (said.loans, said.total.clone());
        assert_eq!(known, (loans, total.to_string()), "the totals of {month}");
    }
    if let Some(ended) = ended {
        exit_code_is_true(world, before, step, ended, acted, &newly);
        month_is_as_the_ledger_has_it(world, &ended.report);
    }
}

/// The upload of which something was posted, or that is new.
fn acted_on<'w>(world: &'w World, before: &[Upload]) -> Option<&'w Upload> {
    let attempts = |upload: &Upload| upload.batches.iter().map(|b| b.attempts).sum::<u32>();
    let acted: Vec<_> = world
        .uploads
        .iter()
        .filter(|upload| {
            let was = before.iter().find(|other| other.meta.id == upload.meta.id);
            was.is_none_or(|was| attempts(was) != attempts(upload))
        })
        .collect();
    assert!(acted.len() <= 1, "one command acts on one upload");
    acted.first().copied()
}

/// Each batch that is accepted was applied once, and each one that may go out, or never will, was not.
fn ledger_is_true(world: &World) {
    let books = world.books();
    for upload in &world.uploads {
        for record in &upload.batches {
            let applied = books
                .batches
                .iter()
                .filter(|batch| batch.upload == upload.meta.id && batch.body == record.batch.body);
            let applied = applied.count();
            let is_true = match record.status {
                BatchStatus::Accepted => applied == 1,
                BatchStatus::Unknown | BatchStatus::Sending => applied <= 1,
                BatchStatus::Pending | BatchStatus::Rejected | BatchStatus::Cancelled => {
                    applied == 0
                }
            };
            assert!(
                is_true,
                "batch {} of {} is {}, and was applied {applied} times",
                record.batch.number, upload.meta.id, record.status
            );
        }
    }
}

/// No two uploads of a month wait with the same loan, or it could not be said which one is newer.
fn nothing_is_in_the_way_of_itself(world: &World) {
    for (at, one) in world.uploads.iter().enumerate() {
        for other in world.uploads[at + 1..].iter().filter(|o| o.meta.period == one.meta.period) {
            for mine in one.batches.iter().filter(|record| is_open(record)) {
                for theirs in other.batches.iter().filter(|record| is_open(record)) {
                    let common: Vec<_> =
                        loans(mine).intersection(&loans(theirs)).copied().collect();
                    assert!(common.is_empty(), "{common:?} wait in two uploads");
                }
            }
        }
    }
}

/// What a new file takes the place of has no loan that the file has not, and was never taken.
fn nothing_is_lost(world: &World, before: &[Upload], file: &File) {
    let in_file: HashSet<_> = file.rows().into_iter().map(|(loan, ..)| loan).collect();
    for was in before {
        let is = world.upload(&was.meta.id).unwrap();
        if was.has(BatchStatus::Cancelled) || !is.has(BatchStatus::Cancelled) {
            continue;
        }
        assert_eq!(is.status(), UploadStatus::Cancelled, "a part of it was taken");
        for loan in is.batches.iter().flat_map(loans) {
            assert!(in_file.contains(loan), "{loan} of {} is in no upload any more", was.meta.id);
        }
    }
}

/// No row was posted after one of its loan that is newer, as far as was known: of a later month, or of a
/// later upload of the month. And none beside one of which nobody knows.
fn nothing_is_stale(before: &[Upload], upload: &Upload, earlier: &[Batch], newly: &[Batch]) {
    let meta = &upload.meta;
    let new: HashSet<_> =
        newly.iter().flat_map(|batch| &batch.rows).map(|row| row.loan.as_str()).collect();
    for batch in earlier {
        let Some(theirs) = before.iter().find(|other| other.meta.id == batch.upload) else {
            continue;
        };
        let record = theirs.batches.iter().find(|record| record.batch.body == batch.body).unwrap();
        let is_known = record.status == BatchStatus::Accepted;
        let is_newer = (&theirs.meta.period, theirs.meta.place) > (&meta.period, meta.place);
        let is_of_month = theirs.meta.period == meta.period;
        // What is wrong does not stand; whether something is, a lost answer does not tell.
        let stands = batch.rows.iter().filter(|row| !row.is_wrong);
        for row in stands.filter(|row| new.contains(row.loan.as_str())) {
            let is_stale = is_newer && is_known;
            assert!(!is_stale, "{} was posted for {} after a newer one", row.loan, meta.period);
            let is_in_doubt = is_of_month && !is_known && theirs.meta.id != meta.id;
            assert!(!is_in_doubt, "{} was posted beside one of unknown outcome", row.loan);
        }
    }
}

/// A new file has at most half of its rows in what was accepted for its month.
fn nothing_is_twice(before: &[Upload], upload: &Upload, earlier: &[Batch]) {
    let is_accepted = |batch: &&Batch| {
        let theirs = before.iter().find(|other| other.meta.id == batch.upload);
        let mut records = theirs.into_iter().flat_map(|other| &other.batches);
        records.any(|r| r.batch.body == batch.body && r.status == BatchStatus::Accepted)
    };
    let of_month = earlier.iter().filter(|batch| batch.month == upload.meta.period.to_string());
    let known: Vec<_> = of_month.filter(is_accepted).flat_map(|batch| &batch.rows).collect();
    let rows: Vec<_> = upload.batches.iter().flat_map(|record| &record.batch.repayments).collect();
    let twice = rows.iter().filter(|row| {
        known.iter().any(|other| {
            let client = row.client_id.as_ref().map(kiva_repay::model::ClientId::as_str);
            let same_client =
                client.is_none() || other.client.is_none() || other.client.as_deref() == client;
            let same_amount = row.amount.to_string() == other.amount.to_string();
            other.loan == row.loan_id.as_str() && same_client && same_amount
        })
    });
    assert!(twice.count() * 2 <= rows.len(), "most of a new file was sent before");
}

fn exit_code_is_true(
    world: &World,
    before: &[Upload],
    step: &Step,
    ended: &Ended,
    acted: Option<&Upload>,
    newly: &[Batch],
) {
    let Some(code) = ended.code else { return };
    let is_as_before = states(before) == states(&world.uploads);
    let named = ended.report["upload"].as_str().and_then(|id| world.upload(id));
    let upload = acted.or(named);
    let has = |status| upload.is_some_and(|upload| upload.has(status));
    let errors = upload.map_or(0, |upload| upload.problems().filter(|p| p.is_error()).count());
    let status = upload.map(Upload::status);
    let is_true = match code {
        0 if matches!(step.action, Action::Cancel(_)) => has(BatchStatus::Cancelled),
        // What was corrected since, or put right by another upload, needs nothing more.
        0 if matches!(step.action, Action::Resume(_)) => upload.is_none_or(|upload| {
            let is_put_right = !upload.corrected_by.is_empty() || is_put_right(upload, world);
            status != Some(UploadStatus::Incomplete) && is_put_right
        }),
        0 => status.is_none_or(|status| status == UploadStatus::Accepted) && errors == 0,
        2 | 3 | 7 => is_as_before,
        // The clock has gone back, and nobody said the month.
        1 => is_as_before && matches!(step.action, Action::Upload { month: None, .. }),
        4 => newly.is_empty(),
        5 => status != Some(UploadStatus::Incomplete) && (has(BatchStatus::Rejected) || errors > 0),
        6 if acted.is_some() => status == Some(UploadStatus::Incomplete),
        6 => is_as_before && world.uploads.iter().any(|u| u.status() == UploadStatus::Incomplete),
        _ => false,
    };
    assert!(is_true, "exit code {code} after {:?}: {:#}", step.action, ended.report);
    if let Action::Upload { month: Some(month), how: How::New | How::Again, .. } = step.action {
        assert_eq!(code == 2, !world.has_begun(MONTHS[month]), "only a month that was not begun");
    }
}

/// Whether each loan that Kiva refused, or found an error in, came to be in a later upload of the month, or was accepted
/// for a later month.
fn is_put_right(upload: &Upload, world: &World) -> bool {
    let errors = upload.problems().filter(|problem| problem.is_error());
    let loan =
        |problem| serde_json::to_value(problem).unwrap()["loan_id"].as_str().map(str::to_owned);
    let refused = upload.batches.iter().filter(|record| record.status == BatchStatus::Rejected);
    let refused = refused.flat_map(loans).map(str::to_owned);
    let wrong: Vec<_> = errors.filter_map(loan).chain(refused).collect();
    let has = |other: &Upload, loan: &String| {
        let is_same = other.meta.period == upload.meta.period;
        let counts = |record: &&BatchRecord| match record.status {
            BatchStatus::Accepted => other.meta.period >= upload.meta.period,
            status => is_same && status != BatchStatus::Cancelled,
        };
        other.meta.place > upload.meta.place
            && other.batches.iter().filter(counts).any(|record| loans(record).contains(&**loan))
    };
    wrong.iter().all(|loan| world.uploads.iter().any(|other| has(other, loan)))
}

/// What a run says of the month is what the ledger has of it.
fn month_is_as_the_ledger_has_it(world: &World, report: &Value) {
    let said = &report["month"];
    if said.is_null() {
        return;
    }
    let has = &world.totals[report["period"].as_str().unwrap()];
    assert_eq!(said["loans"], has.loans, "{report:#}");
    assert_eq!(said["total_amount"], has.total, "{report:#}");
    assert_eq!(said["exact"], has.is_exact, "{report:#}");
    assert_eq!(said["uploads"], serde_json::json!(has.uploads), "{report:#}");
}
