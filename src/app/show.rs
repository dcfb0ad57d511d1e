//! `show [UPLOAD]`: one upload, batch by batch.

use super::context::App;
use super::find::{find_upload_or_newest, load_told, tell_of_other_settings};
use crate::app::output_file::{refuse_existing, write_new};
use crate::ledger::Upload;
use crate::model::CsvForm;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Report, Table, UploadOf, UploadReport};
use crate::ui::words::spoken;

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Show) -> Result<Outcome> {
    if let Some(problems) = &arguments.problems {
        refuse_existing("--problems", problems)?;
    }
    let (mut view, id) = find_upload_or_newest(app, arguments.upload.as_deref()).await?;
    let mut told = load_told(&mut view, &id).await?;
    tell_of_other_settings(app, &mut told);
    view.close().await?;
    let problems_file = arguments.problems.clone();
    let report = UploadReport { problems_file, ..UploadReport::new(UploadOf::Show, told) };
    if let Some(file) = report.table() {
        let form = form(app, &report.told.upload);
        write_new(file, &Table::problems(&report.told, form).to_csv(form))?;
    }
    Ok(Outcome::well(Report::Upload(Box::new(report))))
}

/// How the corrections are best written: as the settings want files to be, else as the upload's own file was,
/// else as the language has it.
fn form(app: &App<'_>, upload: &Upload) -> CsvForm {
    let csv = &app.settings.csv;
    let form = upload.meta.csv_form.unwrap_or_else(|| spoken().csv_form());
    CsvForm {
        delimiter: csv.delimiter.as_char().unwrap_or(form.delimiter),
        decimal: csv.decimal_separator.as_char().unwrap_or(form.decimal),
    }
}
