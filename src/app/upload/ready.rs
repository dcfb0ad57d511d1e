//! An upload that was recorded, guarded and confirmed: the only door to a POST.

use std::mem;
use std::sync::Arc;

use super::confirm::Confirmed;
use super::deliver::Sender;
use crate::app::context::App;
use crate::app::link::Link;
use crate::app::process;
use crate::ledger::{BatchRecord, BatchStatus, Ledger, Upload};
use crate::model::batch::Batch;
use crate::model::standing::{Posted, Standing, Unplaced, Untaken};
use crate::ui::Outcome;
use crate::ui::error::{Error, NothingSent, Result};
use crate::ui::report::{Report, Sent, Told, UploadOf, UploadReport};

pub struct Ready {
    upload: Upload,
    to_send: Vec<usize>,
    /// What was known of its month before it.
    standing: Standing,
    of: UploadOf,
    sent: Sent,
}

impl Ready {
    pub fn new(
        of: UploadOf,
        upload: Upload,
        standing: Standing,
        sent: Sent,
        _: &Confirmed,
    ) -> Self {
        let pending = upload.batches_of(BatchStatus::Pending);
        let to_send = pending.map(|record| record.batch.number).collect();
        Self { upload, to_send, standing, of, sent }
    }

    /// Sends what is pending, and says what became of it. Where there is no way to Kiva the upload is
    /// recorded all the same, so that `resume` goes on with it later.
    pub async fn deliver(
        mut self,
        app: &mut App<'_>,
        link: Link,
        mut ledger: Ledger,
    ) -> Result<Outcome> {
        process::mark_recorded();
        // Before anything leaves: whoever puts an older ledger back afterwards is to be told.
        let is_remembered = app.remember(ledger.view()).await?;
        let mut connection = match link {
            Link::Up(connection) => connection,
            Link::Down(reason, _) => {
                let (told, report) = self.told();
                return Err(NothingSent { report: Some(report), reason, upload: Some(told) }.into());
            }
        };
        let upload = &mut self.upload;
        let rows = upload.rows_of(BatchStatus::Pending) as u64;
        let batches = self.to_send.len();
        let (id, environment) = (upload.meta.id.as_str(), upload.meta.environment.as_str());
        tracing::info!(upload = id, environment, batches, rows, "sending");
        let mut progress = app.console.progress_of(rows);
        let mut was_taken = false;
        let sender = Sender {
            ledger: &mut ledger,
            connection: &mut connection,
            marks: is_remembered.then_some(&app.marks),
            meanings: &app.settings.upload.meanings,
            tell_of_stop: app.console.teller_of_stop(),
        };
        let after_each = |record: &BatchRecord| {
            was_taken |= record.status != BatchStatus::Pending;
            if record.status == BatchStatus::Accepted {
                progress.add(record.batch.repayments.len() as u64, record.batch.total());
            }
        };
        let stop = sender.send(upload, after_each).await;
        drop(progress);
        if is_remembered {
            let _ = app.remember(ledger.view()).await;
        }
        let _ = ledger.close().await;
        let (told, report) = self.told();
        Ok(Outcome { report: Some(report), error: Error::of_run(told, stop, was_taken) })
    }

    fn told(mut self) -> (Told, Report) {
        let (of, sent) = (self.of, mem::take(&mut self.sent));
        let told = self.beside_its_month();
        let report = UploadReport { sent, ..UploadReport::new(of, told.clone()) };
        (told, Report::Upload(Box::new(report)))
    }

    /// The upload beside what its month comes to now. The ledger is not read for it once more: nobody else
    /// could write to it meanwhile, and to read many rows takes as long as to send some of them.
    fn beside_its_month(mut self) -> Told {
        let errors = self.upload.error_lines();
        let Upload { meta, batches, .. } = &self.upload;
        let standing = &mut self.standing;
        let upload: Arc<str> = meta.id.as_str().into();
        standing.untaken.retain(|batch| batch.upload != upload);
        standing.corrections.retain(|(correction, _)| *correction != upload);
        let corrected = meta.corrects.clone();
        standing.corrections.extend(corrected.map(|corrected| (upload.clone(), corrected)));
        // Of rows of an earlier run too.
        for posted in standing.rows.iter_mut().filter(|posted| posted.upload == upload) {
            posted.has_error |= errors.contains(&posted.row.line);
        }
        let posted = standing.rows.iter().map(|posted| posted.posted);
        let found = standing.found_late.iter().map(|late| late.found_by);
        let known = posted.chain(found).max().unwrap_or(0);
        for (record, posted) in batches.iter().zip(known + 1..) {
            let Batch { number, repayments: rows, .. } = &record.batch;
            let status = match record.status {
                BatchStatus::Accepted if self.to_send.contains(number) => {
                    let errors_of = record.answer.problems.iter().filter(|p| p.is_error());
                    let unplaced = errors_of.filter(|problem| problem.lines.is_empty());
                    standing.unplaced.extend(unplaced.map(|problem| Unplaced {
                        upload: meta.id.clone(),
                        posted,
                        loan: problem.loan_id.clone(),
                    }));
                    for row in rows.iter().filter(|row| !errors.contains(&row.line)) {
                        standing.overtaken.remove(row.loan_id.as_str());
                        standing.later_since.remove(row.loan_id.as_str());
                    }
                    standing.rows.extend(rows.iter().map(|row| Posted {
                        upload: upload.clone(),
                        place: meta.place,
                        posted,
                        has_error: errors.contains(&row.line),
                        row: row.clone(),
                    }));
                    continue;
                }
                BatchStatus::Accepted => continue,
                BatchStatus::Sending => BatchStatus::Unknown,
                status => status,
            };
            standing.untaken.push(Untaken {
                upload: upload.clone(),
                place: meta.place,
                month: meta.period,
                number: *number,
                status,
                is_untouched: false,
                rows: rows.clone(),
            });
        }
        Told::of(self.upload, standing)
    }
}
