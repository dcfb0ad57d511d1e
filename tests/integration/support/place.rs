//! Where a test happens: an empty world with no environment, no config, no home, and no network but
//! loopback; or one in which a partner is set up to work.

use std::ffi::OsStr;
use std::fmt::Write;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

use super::answer::Answer;
use super::fake_kiva::{FakeKiva, SECRET};
use super::run::{Invocation, Run};

/// A temporary home, config, data and working directory.
pub struct Place {
    root: TempDir,
}

impl Place {
    pub fn new() -> Self {
        let root = TempDir::with_prefix("kiva-repay-test-").unwrap();
        for name in ["home", "config", "data", "tmp", "work"] {
            std::fs::create_dir(root.path().join(name)).unwrap();
        }
        Self { root }
    }

    /// A place with one file in its working directory.
    pub fn with(name: &str, content: impl AsRef<[u8]>) -> Self {
        let place = Self::new();
        place.write(name, content);
        place
    }

    /// A path below the working directory.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.root.path().join("work").join(name)
    }

    /// A path below the user's config directory.
    pub fn user_config(&self, name: &str) -> PathBuf {
        // With the signs of this system between the names.
        self.root.path().join("config").join(name.split('/').collect::<PathBuf>())
    }

    /// Where the ledger is unless the settings say otherwise.
    pub fn ledger(&self) -> PathBuf {
        self.root.path().join("data").join("kiva-repay").join("ledger.db")
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        write_private(&path, content);
        path
    }

    /// A run of the program to come.
    pub fn kiva<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Invocation<'_> {
        Invocation::new(self, args.into_iter().map(|arg| arg.as_ref().to_owned()).collect())
    }

    /// Makes the ledger, without which nothing goes to production unattended.
    pub fn make_ledger(&self) {
        self.run(["init", "--config", "made.toml"]).code(0);
    }

    /// Runs with nothing special about it.
    pub fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Run {
        self.kiva(args).run()
    }
}

/// Writes a file that only its owner can read, with the directories above it. It seems to lie there since
/// an hour: an upload waits for one that was written just now.
pub fn write_private(path: &Path, content: impl AsRef<[u8]>) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
    let file = std::fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_hours(1)).unwrap();
    set_mode(path, 0o600);
}

/// Sets permission bits where there are any.
#[cfg_attr(not(unix), allow(unused_variables))]
pub fn set_mode(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
}

/// A two-column file of `count` rows with titles; loan N stands on line N + 1.
pub fn rows(count: usize) -> String {
    let lines = (1..=count).map(|number| format!("LN-{number:04},{number}.50\n"));
    format!("loan_id,amount\n{}", lines.collect::<String>())
}

/// The keys of a config section for the server with this URL.
pub fn credentials(url: &str) -> [(&'static str, String); 5] {
    [
        ("token_url", format!("{url}/oauth/token")),
        ("api_url", url.to_owned()),
        ("audience", "https://audience.test".to_owned()),
        ("client_id", "client-7".to_owned()),
        ("client_secret", SECRET.to_owned()),
    ]
}

/// A partner at work: a place with a Kiva of its own, and a config file that leads from the one to the
/// other, for stage and for production. It is stage, and partner 145, unless the options or
/// [`configure`](Self::configure) say otherwise.
pub struct Office {
    place: Place,
    pub server: FakeKiva,
}

impl Office {
    pub fn new() -> Self {
        Self::with(FakeKiva::start())
    }

    /// An office whose reports are answered so, first of all.
    pub fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        Self::with(FakeKiva::answering(answers))
    }

    pub fn with(server: FakeKiva) -> Self {
        let office = Self { place: Place::new(), server };
        office.configure("");
        office
    }

    /// Writes the config anew, with these lines besides, as `upload.batch_size = 2` or a table that is
    /// not there yet.
    pub fn configure(&self, lines: &str) {
        self.write_config(&format!("partner.id = \"145\"\n{lines}"));
    }

    /// Writes the config anew, so that only the token tells who the partner is.
    pub fn configure_no_partner(&self) {
        self.write_config("");
    }

    fn write_config(&self, lines: &str) {
        let mut config = String::new();
        for environment in ["stage", "production"] {
            for (key, value) in credentials(&self.server.url()) {
                writeln!(config, "{environment}.{key} = '{value}'").unwrap();
            }
        }
        write_private(&self.user_config("kiva-repay/config.toml"), config + lines);
    }

    /// Reports these rows of two columns for a month, and returns the document of the result.
    pub fn upload(&self, month: &str, rows: &str, more: &[&str]) -> Run {
        let file = format!("{month}.csv");
        self.write(&file, format!("loan_id,amount\n{rows}"));
        self.run([&["upload", &file, "--period", month, "-o", "json"], more].concat())
    }

    /// Corrects an upload by these rows.
    pub fn correct(&self, upload: &str, rows: &str, more: &[&str]) -> Run {
        self.write("corrected.csv", format!("loan_id,amount\n{rows}"));
        let args = ["upload", "corrected.csv", "--corrects", upload, "-o", "json"];
        self.run([&args, more].concat())
    }

    /// Everything in the ledger, newest first.
    pub fn history(&self) -> Vec<Value> {
        let document = self.run(["history", "-o", "json"]).code(0).json();
        document["uploads"].as_array().unwrap().clone()
    }
}

impl Deref for Office {
    type Target = Place;

    fn deref(&self) -> &Place {
        &self.place
    }
}
