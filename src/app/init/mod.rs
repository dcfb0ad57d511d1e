//! `init`: a config file, filled in with a person where one sits in front of it, to be filled in
//! otherwise.

mod fill;
mod interview;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use self::interview::Answers;
use super::context::{name_of, settings};
use super::credentials;
use super::interrupt::Interrupt;
use super::output_file::{rewrite, write_new};
use crate::kiva::{CallError, TokenError};
use crate::ledger;
use crate::model::Environment;
use crate::model::text::{self, escape};
use crate::options::{
    LOCAL_FILE, OptionsError, Overrides, Settings, args, config_variable, example,
};
use crate::ui::error::{Error, Result, UsageFault, WrongFile};
use crate::ui::report::{InitReport, Report};
use crate::ui::words::{spoken, t};
use crate::ui::{Console, Outcome, explain};

pub async fn run(global: &args::Global, console: &mut Console) -> Result<Outcome> {
    let named = global.config.clone().or_else(|| config_variable().map(PathBuf::from));
    let path = named.unwrap_or_else(|| PathBuf::from(LOCAL_FILE));
    // Told before anything is asked; a link is a file too.
    let option = if global.config.is_some() { "--config" } else { "" };
    for (is_so, why) in
        [(path.is_dir(), WrongFile::IsDirectory), (path == Path::new("-"), WrongFile::IsDash)]
    {
        if is_so {
            return Err(UsageFault::of_file(option, &path, why).into());
        }
    }
    if path.symlink_metadata().is_ok() {
        return Err(Error::ConfigExists(path));
    }
    if console.is_attended() {
        let interrupt = Interrupt::listen()?;
        let done = interrupt.until_interrupted(interview(global, &path, console)).await;
        return match done {
            None | Some(Err(Error::InterviewEnded { .. })) => {
                Err(Error::InterviewEnded { written: path.exists().then_some(path) })
            }
            Some(done) => done,
        };
    }
    create(&path, example(spoken().language))?;
    make_ledger(global, &path, console).await;
    Ok(Outcome::well(Report::Init(InitReport { command: "init", file: name_of(&path) })))
}

/// Asks, writes, and on the user's wish tries out what was written.
async fn interview(global: &args::Global, path: &Path, console: &mut Console) -> Result<Outcome> {
    let name = escape(&name_of(path));
    let mut answers = interview::ask(console, &name).await?;
    // A place of its own is made only now, so that Ctrl-C until here leaves nothing behind.
    create(path, &answers.file())?;
    console.print_note(&format!("\n{}", t!("words-created", file = name.as_str())));
    make_ledger(global, path, console).await;
    let is_ready = answers.environment == Environment::Sandbox
        || test(global, path, &mut answers, console).await?;
    // Where it says where the secret is, it is to be named from now on.
    let found = settings(global, Overrides::default());
    let is_trusted = !matches!(found, Err(Error::Settings(OptionsError::Untrusted { .. })));
    if !is_trusted {
        console.print_note(&t!("init-to-be-named", file = name.as_str()));
    }
    // The environment is in the file now.
    let next = |command| {
        let next = console.typed().suggest(command).without("env");
        if is_trusted { next } else { next.option("config", path) }
    };
    let auth = next("auth").unbroken();
    let told = if is_ready {
        let check = next("check").about(Path::new(&t!("init-next-file")));
        t!("init-next", command = check.unbroken())
    } else if answers.credentials.is_some() {
        t!("init-next-correct", file = name, command = auth)
    } else {
        t!("init-next-credentials", file = name, command = auth)
    };
    console.print_note(&told);
    Ok(Outcome::default())
}

/// Makes the ledger that the new config leads to: a schedule for production never does. The config is
/// written whatever becomes of it.
async fn make_ledger(global: &args::Global, path: &Path, console: &mut Console) {
    let global = args::Global { config: Some(path.to_owned()), ..global.clone() };
    let settings = settings(&global, Overrides::default());
    let Ok(Settings { ledger: Some(ledger), environment, .. }) = settings else { return };
    match ledger::make_if_missing(&ledger).await {
        Ok(true) => {
            let (path, environment) = (text::path(&ledger), environment.as_str());
            console.warn(&t!("ledger-unknown-past", path, state = "new", environment));
        }
        Ok(false) => {}
        Err(error) => console.warn_of(&explain::ledger(&error, console.typed()).said),
    }
}

/// Asks for the credentials until they work or the user has had enough; whatever was told last stays
/// in the file. Returns whether they work.
async fn test(
    global: &args::Global,
    path: &Path,
    answers: &mut Answers,
    console: &mut Console,
) -> Result<bool> {
    let mut wanted = interview::agrees(console, &t!("init-test"), true).await?;
    let mut are_to_be_typed = true;
    while wanted {
        if are_to_be_typed {
            answers.credentials = Some(interview::credentials(console).await?);
        }
        rewrite(path, answers.file().as_bytes())?;
        let global = args::Global {
            config: Some(path.to_owned()),
            env: Some(answers.environment),
            ..global.clone()
        };
        console.print_note(&t!("init-testing"));
        let error = match settings(&global, Overrides::default()) {
            Ok(settings) => {
                let (report, error) = credentials::try_out(&settings, &global, console).await;
                if answers.partner.is_none() && report.partner_id.is_some() {
                    answers.partner.clone_from(&report.partner_id);
                    rewrite(path, answers.file().as_bytes())?;
                }
                // Where there is no token the error says all.
                if report.partner_id.is_some() {
                    console.print_result(&Report::Auth(Box::new(report))).map_err(Error::Output)?;
                }
                error
            }
            Err(error) => Some(error),
        };
        let Some(error) = error else { return Ok(true) };
        console.print_error(&error);
        are_to_be_typed = !is_of_network(&error);
        let again = if are_to_be_typed { t!("init-test-again") } else { t!("init-try-again") };
        wanted = interview::agrees(console, &again, true).await?;
    }
    Ok(false)
}

/// Whether Kiva was not reached: other credentials would not help.
fn is_of_network(error: &Error) -> bool {
    match error {
        Error::Client(_) | Error::Token(TokenError::Call(CallError::Certificate(_))) => true,
        Error::Token(error) => error.is_transient(),
        _ => false,
    }
}

/// Writes the file, but never over one that appeared meanwhile.
fn create(path: &Path, text: &str) -> Result<()> {
    match write_new(path, text.as_bytes()) {
        Err(error) if error.is_of(ErrorKind::AlreadyExists) => {
            Err(Error::ConfigExists(path.to_owned()))
        }
        written => Ok(written?),
    }
}
