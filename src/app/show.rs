//! `show [UPLOAD]`: one upload, batch by batch.

use super::{App, find_upload_or_newest, refuse_existing, write_new};
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, Table, UploadReport};

/// Runs the command.
pub(super) async fn run(
    app: &mut App<'_>,
    global: &args::Global,
    arguments: &args::Show,
) -> Result<Outcome> {
    if let Some(problems) = &arguments.problems {
        refuse_existing("--problems", problems)?;
    }
    let (mut view, id) = find_upload_or_newest(app, global, arguments.upload.as_deref()).await?;
    let upload = view.load_with_month(&id).await?;
    view.close().await?;
    let mut report = UploadReport::new("show", &upload);
    if let Some(problems) = &arguments.problems {
        write_new(problems, &Table::problems(&upload).to_csv())?;
        report = report.with_problems_file(problems.clone());
    }
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}
