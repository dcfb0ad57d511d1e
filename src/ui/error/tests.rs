//! The table of exit codes in the contract, row by row.

use super::*;
use crate::checks::guard::{Already, First, InTheWay, Since, Superseded};
use crate::kiva::{CallError, NetworkFault, NoToken, Proxy, Refusal, Scope};
use crate::ledger::BatchStatus::{self, Accepted, Cancelled, Pending, Rejected, Sending, Unknown};
use crate::ledger::{BatchRecord, RecordedProblem, UploadMeta};
use crate::model::batch::Batch;
use crate::model::standing::Later;
use crate::model::{Environment, IdFields, LoanId, Repayment};
use crate::options::SettingFault;
use crate::ui::explain::explain;
use crate::ui::suggestion::Typed;

fn row() -> Repayment {
    let (loan_id, amount) = (LoanId::parse("L-1").unwrap(), "1".parse().unwrap());
    Repayment { line: 2, loan_id, client_id: None, amount }
}

fn upload(statuses: &[BatchStatus]) -> Upload {
    let record = |(number, &status): (usize, &BatchStatus)| BatchRecord {
        status,
        ..BatchRecord::pending(Batch::new(number, vec![row()], IdFields::Short))
    };
    let batches = (1..).zip(statuses).map(record).collect();
    Upload { batches, ..Upload::pending(meta(), Vec::new()) }
}

fn meta() -> UploadMeta {
    UploadMeta {
        id: "8f6c01d2e3f4".to_owned(),
        place: 1,
        partner_id: "145".to_owned(),
        file_name: "a.csv".to_owned(),
        id_fields: "short".to_owned(),
        started_at: "2026-11-02T06:00:00.000Z".to_owned(),
        ..UploadMeta::of(Environment::Stage, "2026-10".parse().unwrap())
    }
}

fn with_problem(severity: &str) -> Upload {
    let mut upload = upload(&[Accepted]);
    upload.batches[0].answer.problems.push(RecordedProblem {
        severity: severity.to_owned(),
        code: None,
        loan_id: None,
        lines: Vec::new(),
        details: None,
    });
    upload
}

fn io_error(kind: io::ErrorKind) -> io::Error {
    io::Error::from(kind)
}

fn read_error(kind: io::ErrorKind) -> Error {
    ReadError::Io { path: "a.csv".into(), source: io_error(kind) }.into()
}

fn path() -> PathBuf {
    "x".into()
}

fn held(why: Blocked) -> Error {
    let environment = Environment::Stage;
    HeldBack { why, rows_of: RowsOf::File { file: path(), environment, format: None } }.into()
}

fn in_the_way(first: First) -> Blocked {
    Blocked::InTheWay(InTheWay {
        upload: "8f6c01d2e3f4".to_owned(),
        month: "2026-10".parse().unwrap(),
        first,
        loan: "L-1".to_owned(),
        loans: 1,
    })
}

/// Kiva has these rows already, or newer ones.
fn of_duplicate() -> Vec<Error> {
    let upload_id = || "8f6c01d2e3f4".to_owned();
    let by = |month: &str| Later { upload: upload_id(), place: 2, month: month.parse().unwrap() };
    let older = |other: Option<&str>| Superseded {
        rows: 2,
        loans: 2,
        loan: "L-1".to_owned(),
        by: by("2026-11"),
        other: other.map(str::to_owned),
    };
    let resumed = |newer| {
        HeldBack {
            why: Blocked::Older(newer),
            rows_of: RowsOf::Upload(Box::new(upload(&[Pending]).into())),
        }
        .into()
    };
    let already = |wrong, since| {
        let already = Already { upload: upload_id(), uploads: 1, rows: 2, of: 3, wrong, since };
        held(Blocked::Already(Box::new(already)))
    };
    let respelled = Since::Respelled { id: "l-1".to_owned(), known: "L-1".to_owned() };
    let overtaken = Since::Overtaken { loans: 2, by: by("2026-06") };
    vec![
        already(Some(1), Since::Differs),
        already(Some(1), Since::Newer { newer: older(None), corrects: false }),
        already(Some(1), Since::Newer { newer: older(None), corrects: true }),
        already(Some(1), Since::Replaced(older(None))),
        already(None, Since::Same),
        already(Some(1), respelled),
        already(Some(1), overtaken),
        held(Blocked::Older(older(None))),
        held(Blocked::Older(older(Some("L-3")))),
        resumed(older(None)),
        resumed(older(Some("L-3"))),
        held(Blocked::NothingToCorrect { rows: 2, newer: 0 }),
        held(Blocked::NothingToCorrect { rows: 2, newer: 1 }),
        Error::GivenUp(Box::new(upload(&[Cancelled]).into())),
        Error::of_run(upload(&[Accepted, Cancelled]).into(), None, false).unwrap(),
        Error::of_run(upload(&[Cancelled, Cancelled]).into(), None, false).unwrap(),
    ]
}

fn invalid(again: Again) -> Error {
    Error::Invalid(Box::new(Invalid { report: None, file: path(), errors: 1, again }))
}

fn run(statuses: &[BatchStatus], stop: StopReason, sent: bool) -> Error {
    Error::of_run(upload(statuses).into(), Some(stop), sent).unwrap()
}

fn down() -> TokenError {
    CallError::Busy(503).into()
}

fn proxy() -> Proxy {
    Proxy { variable: "HTTPS_PROXY", address: "garbage://".to_owned() }
}

/// Faults of the credentials, which last.
fn lasting() -> [TokenError; 5] {
    [
        CallError::Certificate(NetworkFault::default()).into(),
        CallError::Refused { status: 401, said: String::new() }.into(),
        TokenError::Unreadable(NoToken::NotJson),
        TokenError::OtherPartner { wanted: "145".to_owned(), found: "146".to_owned() },
        TokenError::MissingScope { wanted: Scope::ReadLoans, granted: Vec::new() },
    ]
}

/// An error of the program itself or of this machine.
fn of_program() -> Vec<Error> {
    let newer = || LedgerError::Newer { path: path() };
    vec![
        read_error(io::ErrorKind::PermissionDenied),
        ReadError::TooLarge { path: path() }.into(),
        WriteError::to(&path())(io_error(io::ErrorKind::StorageFull)).into(),
        Error::Listen { port: 1, source: io_error(io::ErrorKind::AddrInUse) },
        Error::Log(WriteError::to(&path())(io_error(io::ErrorKind::StorageFull))),
        ClientError::Https("no certificates".to_owned()).into(),
        LedgerError::NoDirectory.into(),
        LedgerError::Io { path: path(), source: io_error(io::ErrorKind::StorageFull) }.into(),
        LedgerError::Damaged { path: path(), why: "a page".to_owned() }.into(),
        newer().into(),
        LedgerError::Database(io_error(io::ErrorKind::Other).into()).into(),
        Error::Output(io_error(io::ErrorKind::StorageFull)),
        Error::FewFiles { allowed: 6, needed: 24 },
        Error::internal("no event loop", io_error(io::ErrorKind::Other)),
        // Also in the middle of a run, and whatever else became of it.
        run(&[Accepted, Unknown], StopReason::Ledger(newer()), true),
    ]
}

/// Wrong command line.
fn of_usage() -> Vec<Error> {
    let upload = || Box::new(meta());
    let month = || "2027-01".parse().unwrap();
    let fault = "what".parse::<crate::sandbox::InjectedFault>().unwrap_err();
    vec![
        read_error(io::ErrorKind::NotFound),
        Error::NoSuchUpload { typed: "8f".to_owned(), nearest: None },
        Error::NoSuchUpload { typed: String::new(), nearest: Some("8f6c".to_owned()) },
        Error::SeveralUploads { typed: "8".to_owned(), ids: Vec::new() },
        LedgerError::NotUnknown { upload: "8f".to_owned(), batch: 1, status: None }.into(),
        UsageFault::of_file("--missing", &path(), WrongFile::Exists).into(),
        UsageFault::of_file("--findings", &path(), WrongFile::IsInput).into(),
        UsageFault::of_file("--findings", &path(), WrongFile::NotOurs).into(),
        UsageFault::of_file("--missing", &path(), WrongFile::Twice).into(),
        UsageFault::of_file("--log-file", &path(), WrongFile::OfDatabase).into(),
        UsageFault::of_file("--payload-dir", &path(), WrongFile::IsNoDirectory).into(),
        UsageFault::of_file("--payload-dir", &path(), WrongFile::NotEmpty).into(),
        UsageFault::FinishElsewhere { upload: upload(), asked: "sandbox" }.into(),
        UsageFault::CorrectElsewhere { upload: upload(), asked: "sandbox", file: path() }.into(),
        UsageFault::CorrectOtherMonth { upload: upload(), asked: month() }.into(),
        UsageFault::MonthNotBegun(month()).into(),
        UsageFault::NothingToCancel { upload: upload(), status: UploadStatus::Accepted }.into(),
        UsageFault::NoUploadYet { are_others: true }.into(),
        UsageFault::NoLedgerYet.into(),
        UsageFault::ExpectedTotal { typed: "1.250".to_owned(), readings: None }.into(),
        UsageFault::ExpectedRows { typed: "many".to_owned() }.into(),
        UsageFault::SandboxFault(fault).into(),
    ]
}

/// Configuration, credentials, scope or partner mismatch, wrong URL; or a confirmation missing.
fn of_settings() -> Vec<Error> {
    let of_call = |error| LoansError::Call(error).into();
    let refused = |status| CallError::Refused { status, said: String::new() };
    let mut errors = vec![
        OptionsError::of("partner.id", SettingFault::Missing { config: None }).into(),
        OptionsError::of("stage.client_id", SettingFault::Missing { config: Some(path()) }).into(),
        Error::OtherPartner { upload: Box::new(meta()), found: "146".to_owned() },
        Error::CorrectOtherPartner { upload: Box::new(meta()), asked: "146".to_owned() },
        Error::OtherApi {
            upload: Box::new(upload(&[Pending])),
            now: "https://b.example".to_owned(),
        },
        Error::OtherApi {
            upload: Box::new(upload(&[Unknown])),
            now: "https://b.example".to_owned(),
        },
        NotConfirmed::NoTerminal.into(),
        NotConfirmed::Declined.into(),
        Error::ConfigExists(path()),
        Error::InterviewEnded { written: None },
        Error::InterviewEnded { written: Some(path()) },
        down().into(),
        of_call(CallError::Certificate(NetworkFault::default())),
        of_call(refused(403)),
        of_call(refused(404)),
        LoansError::Unreadable.into(),
        of_call(CallError::WebPage),
        ClientError::Proxy(proxy()).into(),
    ];
    errors.extend(lasting().map(Error::from));
    errors.extend(lasting().map(|error| LoansError::Token(error).into()));
    for refusal in [Refusal::Access, Refusal::Moved, Refusal::Certificate] {
        errors.push(run(&[Pending, Pending], StopReason::Refused(refusal), false));
        // What an earlier run has sent is not what this one has.
        errors.push(run(&[Accepted, Pending], StopReason::Refused(refusal), false));
    }
    errors.extend(lasting().map(|error| run(&[Pending], StopReason::NoToken(error), false)));
    errors
}

/// Kiva refused a batch, or reported a problem of severity `error` for a row.
fn of_refusal() -> Vec<Error> {
    let of_run = |upload: Upload| Error::of_run(upload.into(), None, true).unwrap();
    vec![
        of_run(upload(&[Rejected])),
        of_run(upload(&[Accepted, Rejected])),
        of_run(with_problem("error")),
        run(&[Accepted, Rejected], StopReason::Rejected, true),
    ]
}

/// Batches are pending, on their way or of unknown outcome.
fn of_what_is_left() -> Vec<Error> {
    let not_begun =
        |reason, upload| Error::NothingSent(Box::new(NothingSent { report: None, reason, upload }));
    let mut errors = vec![
        LedgerError::Held { holder: None }.into(),
        NotBegun::NoLoans(LoansError::Call(CallError::Unreachable(NetworkFault::default()))).into(),
        NotBegun::NoLoans(LoansError::Unstable(10)).into(),
        NotBegun::NoLoans(LoansError::Token(down())).into(),
        NotBegun::Interrupted.into(),
        held(in_the_way(First::Finish)),
        held(in_the_way(First::GiveUp)),
        held(in_the_way(First::Wait)),
        held(in_the_way(First::Resolve(1))),
        Error::CancelUnknown(Box::new(upload(&[Unknown, Pending]))),
        Error::CancelUnknown(Box::new(upload(&[Sending]))),
        Error::of_run(upload(&[Cancelled, Unknown]).into(), None, false).unwrap(),
        not_begun(NotBegun::NoToken(down()), None),
        not_begun(NotBegun::NoToken(down()), Some(upload(&[Pending]).into())),
        run(&[Accepted, Pending], StopReason::NoToken(down()), false),
        // Where two apply, 6 comes before 5.
        run(&[Rejected, Pending], StopReason::Rejected, true),
        run(&[Rejected, Unknown], StopReason::Unknown, true),
        run(&[Pending], StopReason::Exhausted, false),
        run(&[Pending], StopReason::Interrupted, false),
        run(&[Unknown, Pending], StopReason::Interrupted, true),
        Error::of_run(upload(&[Accepted, Unknown]).into(), None, false).unwrap(),
        Error::of_run(upload(&[Sending]).into(), None, false).unwrap(),
    ];
    // Once a batch was taken in this run a fault of the settings is one of what is left.
    errors
        .extend(lasting().map(|error| run(&[Accepted, Pending], StopReason::NoToken(error), true)));
    errors.push(run(&[Accepted, Pending], StopReason::Refused(Refusal::Access), true));
    errors
}

#[test]
fn every_row_of_the_contracts_table_is_kept() {
    let of_file = [Again::Check, Again::Reconcile, Again::Correct(Box::new(meta()))];
    for (code, errors) in [
        (1, of_program()),
        (2, of_usage()),
        (3, of_file.map(invalid).into()),
        (4, of_settings()),
        (5, of_refusal()),
        (6, of_what_is_left()),
        (7, of_duplicate()),
    ] {
        for error in errors {
            assert_eq!(error.exit() as u8, code, "{error:?}");
        }
    }
    for upload in [upload(&[Accepted, Accepted]), with_problem("warning")] {
        assert!(Error::of_run(upload.into(), None, true).is_none());
    }
}

#[test]
fn every_error_is_explained() {
    let all =
        [of_program(), of_usage(), of_settings(), of_refusal(), of_what_is_left(), of_duplicate()];
    for error in all.into_iter().flatten() {
        let said = explain(&error, &Typed::default());
        let is_code = |c: char| c.is_ascii_lowercase() || c == '.' || c == '-';
        assert!(said.code.chars().all(is_code), "{said:?}");
        assert!(!said.said.message.is_empty(), "{error:?}");
    }
}

#[test]
fn a_run_that_its_ledger_stopped_names_the_upload() {
    let error = run(&[Accepted, Unknown], StopReason::Ledger(LedgerError::NoDirectory), true);
    let advice = explain(&error, &Typed::default()).said.advice;
    assert!(advice.ends_with(&*meta().id) && advice.contains("show"), "{advice}");
}
