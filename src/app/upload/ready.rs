//! An upload that was recorded, guarded and confirmed: the only door to a POST.

use super::confirm::Confirmed;
use super::deliver::Sender;
use crate::app::context::App;
use crate::app::link::Link;
use crate::app::process;
use crate::ledger::{BatchRecord, BatchStatus, Ledger, LedgerView, Upload};
use crate::ui::Outcome;
use crate::ui::error::{Error, NothingSent, Result};
use crate::ui::report::{Report, Sent, Told, UploadOf, UploadReport};

pub struct Ready {
    upload: Upload,
    of: UploadOf,
    sent: Sent,
}

impl Ready {
    pub fn new(of: UploadOf, upload: Upload, sent: Sent, _: &Confirmed) -> Self {
        Self { upload, of, sent }
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
                let (told, report) = self.told(ledger.view()).await;
                return Err(NothingSent { report: Some(report), reason, upload: Some(told) }.into());
            }
        };
        let upload = &mut self.upload;
        let rows = upload.rows_of(BatchStatus::Pending) as u64;
        let batches = upload.batches_of(BatchStatus::Pending).count();
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
        let (told, report) = self.told(ledger.view()).await;
        let _ = ledger.close().await;
        Ok(Outcome { report: Some(report), error: Error::of_run(told, stop, was_taken) })
    }

    /// What it says of itself beside what its month comes to now, which is not known where the ledger cannot be read.
    async fn told(self, view: &mut LedgerView) -> (Told, Report) {
        let Self { upload, of, sent } = self;
        let told = match view.standing(&upload.meta.at(), upload.meta.period).await {
            Ok(standing) => Told::of(upload, &standing),
            Err(_) => upload.into(),
        };
        let report = UploadReport { sent, ..UploadReport::new(of, told.clone()) };
        (told, Report::Upload(Box::new(report)))
    }
}
