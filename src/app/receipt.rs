//! `receipt UPLOAD [FILE.html]`: a page about an upload, to print and sign.

use std::path::PathBuf;

use super::{find_upload, ledger_file, name_of, refuse_existing, settings, write_new};
use crate::ledger::{Ledger, now};
use crate::options::{Overrides, args};
use crate::ui::Outcome;
use crate::ui::error::Result;
use crate::ui::report::{Receipt, ReceiptReport, Report};
use crate::ui::suggestion::Typed;
use crate::ui::words::{Language, Locale};

/// Runs the command.
///
/// # Errors
/// Faults of the settings and of the ledger, an upload that is not there, and a page that cannot be
/// written, also because there is a file of that name already.
pub async fn run(
    global: &args::Global,
    arguments: &args::Receipt,
    typed: &Typed,
) -> Result<Outcome> {
    let settings = settings(global, Overrides::default())?;
    let mut ledger = Ledger::open(ledger_file(&settings)?).await?;
    let id = find_upload(&mut ledger, &arguments.upload).await?;
    let file =
        arguments.file.clone().unwrap_or_else(|| PathBuf::from(format!("receipt-{id}.html")));
    refuse_existing("FILE.html", &file)?;
    let upload = ledger.load(&id).await?;
    let background = ledger.background(&upload.facts).await?;
    ledger.close().await?;
    // The ledger does not know it; that of the settings is this partner's only where it is the same.
    let is_own = settings.partner.id.as_deref() == Some(upload.facts.partner_id.as_str());
    let currency = settings.partner.currency.filter(|_| is_own);
    let locale = Locale::new(Language::of_people(global.lang.as_deref()), false);
    let receipt = Receipt {
        upload: &upload,
        background: &background,
        currency,
        made_at: &now(),
        locale: &locale,
        typed,
    };
    write_new(&file, receipt.to_html().as_bytes())?;
    let report = ReceiptReport::new(&upload, name_of(&file));
    Ok(Outcome::well(Report::Receipt(report)))
}
