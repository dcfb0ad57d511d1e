//! What is left to do, with a box to tick for each.

use maud::{Markup, html};

use super::Receipt;
use crate::checks::guard::{InTheWay, Superseded};
use crate::ledger::{BatchRecord, BatchStatus, UploadStatus};
use crate::model::Environment;
use crate::model::Repayment;
use crate::model::standing::Later;
use crate::model::text::record;
use crate::ui::report::left::Told;
use crate::ui::report::month::{SentOver, doubts, missing, not_counted, remedies};
use crate::ui::report::phrases::rest_after_all;
use crate::ui::report::todo::Todo;
use crate::ui::suggestion::{Suggestion, file_after, file_to_correct};
use crate::ui::words::t;

pub(super) fn next_steps(receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, locale, typed, .. } = receipt;
    let todo = receipt.todo();
    let mut steps: Vec<_> = todo.iter().map(|todo| step_of(todo, receipt)).collect();
    if todo.iter().any(Todo::is_of_batches) {
        let again = typed.about("receipt", &*upload.meta.id).file(&file_after(receipt.file));
        steps.push(step(&t!(locale, "receipt-do-receipt"), &[again]));
    }
    let note = match upload.meta.environment {
        Environment::Production => None,
        Environment::Stage => Some(t!(locale, "receipt-do-stage")),
        Environment::Sandbox => Some(t!(locale, "receipt-do-sandbox")),
    };
    html! {
        h2 { (t!(locale, "receipt-do")) }
        @if let Some(note) = note { p { (note) } }
        ol { @for step in steps { li { (step) } } }
    }
}

/// Words, and what to type, below them.
fn step(words: &str, commands: &[Suggestion]) -> Markup {
    html! { (words) @for command in commands { small { code { (command) } } } }
}

fn step_of(todo: &Todo, receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, locale, typed, .. } = receipt;
    let meta = &upload.meta;
    let pending = upload.rows_of(BatchStatus::Pending);
    let look_at = |upload: &str, words: String| step(&words, &[typed.about("show", upload)]);
    match todo {
        Todo::Missing(rows) => {
            let missing = missing(rows, meta.period, locale).message;
            // Nothing else ever takes the place of a row that is no Kiva loan.
            let may_be_no_loan = rows.status == BatchStatus::Accepted && !rows.has_former;
            let words =
                if may_be_no_loan { t!(locale, "receipt-do-missing", missing) } else { missing };
            step(&words, &remedies(rows, typed))
        }
        Todo::Wait => step(&t!(locale, "upload-next-running"), &[]),
        Todo::Resolve(batch) => to_resolve(batch, receipt),
        Todo::Resume => {
            let words = t!(locale, "receipt-do-resume", count = pending);
            step(&words, &[typed.about("resume", &*meta.id)])
        }
        Todo::GiveUp(Superseded { by, .. }) => {
            let (month, upload) = (locale.month(by.month), by.upload.as_str());
            let words = t!(locale, "receipt-do-cancel", count = pending, upload, month);
            step(&words, &[typed.about("cancel", &*meta.id)])
        }
        Todo::Settle(InTheWay { upload, .. }) => {
            look_at(upload, t!(locale, "receipt-do-settle-newer", upload))
        }
        Todo::CorrectRefused if upload.status() == UploadStatus::Rejected => {
            step(&t!(locale, "receipt-do-refused"), &[])
        }
        Todo::CorrectRefused => step(&t!(locale, "receipt-do-refused-batches"), &[]),
        Todo::CorrectErrors => {
            let file = file_to_correct(locale);
            let show = typed.about("show", &*meta.id).option("problems", &file);
            let correct = receipt.told.correct_by_table(&file, typed);
            step(&t!(locale, "receipt-do-correct"), &[show, correct])
        }
        Todo::SendRest => to_send_rest(receipt),
        Todo::Superseded(Superseded { by, .. }) => {
            let (month, upload) = (locale.month(by.month), by.upload.as_str());
            step(&t!(locale, "upload-next-none", upload, month), &[])
        }
        Todo::SettleOther(upload) => {
            look_at(upload, t!(locale, "receipt-do-settle-other", upload = *upload))
        }
        Todo::FollowCorrection(correction) => {
            let receipt = typed.about("receipt", *correction);
            step(&t!(locale, "receipt-do-correction"), &[receipt])
        }
        Todo::Compare(totals) => {
            let doubts = doubts(totals, locale).into_iter().map(|doubt| doubt.message);
            let doubts = not_counted(totals, locale).into_iter().chain(doubts);
            let loans = t!(locale, "words-loans", count = totals.loans);
            let (month, total) = (locale.month(meta.period), locale.amount(&totals.total));
            let words = t!(locale, "receipt-do-compare", month, loans, total);
            html! { (words) @for doubt in doubts { small { (doubt) } } }
        }
        Todo::SentOver(SentOver::Unknown(upload)) => {
            look_at(upload, t!(locale, "receipt-do-settle", upload = *upload))
        }
        Todo::SentOver(SentOver::Other(upload)) => {
            look_at(upload, t!(locale, "receipt-do-send-other", upload = *upload))
        }
        Todo::SentOver(SentOver::Own) => {
            step(&t!(locale, "receipt-do-send-again"), &[typed.resend(meta)])
        }
        Todo::Finalize(None) => step(&t!(locale, "receipt-do-finalize"), &[]),
        Todo::Finalize(Some(Later { upload, month, .. })) => {
            let month = locale.month(*month);
            look_at(upload, t!(locale, "receipt-do-finalize-older", upload, month))
        }
    }
}

/// What was given up, where it is to be reported after all: what would be refused is not proposed.
fn to_send_rest(Receipt { told, locale, typed, .. }: &Receipt) -> Markup {
    match &told.newer {
        Some(Superseded { by, loan, other: Some(other), .. }) if !told.goes_back() => {
            let (month, upload) = (locale.month(by.month), by.upload.as_str());
            let (loan, other) = (record(loan), record(other));
            step(&t!(locale, "upload-next-rest-partly", upload, month, loan, other), &[])
        }
        _ => step(&rest_after_all(told, locale), &[told.resend(typed)]),
    }
}

fn to_resolve(batch: &BatchRecord, receipt: &Receipt) -> Markup {
    let Receipt { told: Told { upload, .. }, locale, typed, .. } = receipt;
    let rows = &batch.batch.repayments;
    let loan =
        |row: Option<&Repayment>| row.map_or(String::new(), |row| record(row.loan_id.as_str()));
    let (number, total) = (batch.batch.number.to_string(), locale.amount(&batch.batch.total()));
    let (count, first, last) = (rows.len(), loan(rows.first()), loan(rows.last()));
    let loans = t!(locale, "words-loans", count);
    let words = t!(locale, "receipt-do-look", number, count, loans, total, first, last);
    let [accepted, not_received] = typed.resolve(&upload.meta.id, batch.batch.number);
    html! {
        (words)
        small { (t!(locale, "upload-is-there")) " " code { (accepted) } }
        small { (t!(locale, "upload-is-not-there")) " " code { (not_received) } }
    }
}
