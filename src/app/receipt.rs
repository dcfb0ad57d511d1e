//! `receipt [UPLOAD] [FILE.html]`: a page about an upload, to print and sign.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use iso_currency::Currency;

use super::context::{App, name_of};
use super::find::{find_upload_or_newest, load_told};
use super::sandbox;
use crate::app::output_file::{refuse_existing, write_new};
use crate::model::Environment;
use crate::options::args;
use crate::ui::Outcome;
use crate::ui::error::{Result, UsageFault, WrongFile};
use crate::ui::report::{Receipt, ReceiptReport, Report};
use crate::ui::words::{Locale, t};

pub(super) async fn run(app: &mut App<'_>, arguments: &args::Receipt) -> Result<Outcome> {
    let (typed, file) = arguments.upload_and_file();
    let (mut view, id) = find_upload_or_newest(app, typed).await?;
    let told = load_told(&mut view, &id).await?;
    let upload = &told.upload;
    // By its name it stands in the order of the months.
    let usual =
        || PathBuf::from(format!("{}-{}-{id}.html", t!("receipt-file"), upload.meta.period));
    let file = file.map_or_else(usual, Path::to_owned);
    refuse_existing("FILE.html", &file)?;
    // A program that opens it by its name would say that it is damaged.
    let is_html = |name: &OsStr| ["html", "htm"].iter().any(|html| name.eq_ignore_ascii_case(html));
    if !file.extension().is_none_or(is_html) {
        return Err(UsageFault::of_file("FILE.html", &file, WrongFile::NotHtml).into());
    }
    let background = view.background(&upload.meta).await?;
    let is_ledger_older = view.is_behind();
    view.close().await?;
    let settings = &app.settings;
    // The ledger does not know them; those of the settings are this partner's only where it is the same.
    let own = match upload.meta.environment {
        Environment::Sandbox => Some(sandbox::partner_of(settings)),
        Environment::Stage | Environment::Production => settings.partner.id.clone(),
    };
    let is_own = own.as_ref() == Some(&upload.meta.partner_id);
    let partner = Some(&settings.partner).filter(|_| is_own);
    let recorded = upload.meta.file.as_ref().and_then(|file| file.currency.as_deref());
    let recorded = recorded.and_then(Currency::from_code);
    let locale = Locale::of_user(app.global);
    let receipt = Receipt {
        told: &told,
        background: &background,
        currency: recorded.or_else(|| partner?.currency),
        name: partner.and_then(|partner| partner.name.as_deref()),
        made_at: &app.now(),
        file: &file,
        locale: &locale,
        is_ledger_older,
        typed: app.console.typed(),
    };
    write_new(&file, receipt.to_html().as_bytes())?;
    let report = ReceiptReport { file: name_of(&file), told, is_ledger_older };
    Ok(Outcome::well(Report::Receipt(Box::new(report))))
}
