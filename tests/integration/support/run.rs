//! Runs the real program in a [`Place`]. Whatever it prints is held to the promises that every command
//! makes.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::commands::assert_commands;
use super::fake_kiva::FakeKiva;
use super::place::{Place, credentials};

/// Far more than any run here needs: a run that is still going is stuck.
const STUCK: Duration = Duration::from_secs(40);

/// One run to come.
pub struct Invocation<'p> {
    place: &'p Place,
    args: Vec<OsString>,
    env: Vec<(String, String)>,
    stdin: Vec<u8>,
    stdout: Option<Stdio>,
    unchecked: bool,
    terminal: bool,
    under: Option<String>,
}

impl<'p> Invocation<'p> {
    pub fn new(place: &'p Place, args: Vec<OsString>) -> Self {
        Self {
            place,
            args,
            env: Vec::new(),
            stdin: Vec::new(),
            stdout: None,
            unchecked: false,
            terminal: false,
            under: None,
        }
    }

    pub fn env(mut self, key: &str, value: &str) -> Self {
        self.env.push((key.to_owned(), value.to_owned()));
        self
    }

    /// Points stage at a fake Kiva, with credentials for it.
    pub fn server(self, server: &FakeKiva) -> Self {
        self.server_as("STAGE", server)
    }

    /// Points `STAGE` or `PRODUCTION` at a fake Kiva, with credentials for it.
    pub fn server_as(mut self, section: &str, server: &FakeKiva) -> Self {
        for (key, value) in credentials(&server.url()) {
            self.env.push((format!("KIVA_REPAY__{section}__{}", key.to_uppercase()), value));
        }
        self
    }

    /// Sets an `[upload]` key.
    pub fn upload(self, key: &str, value: &str) -> Self {
        self.env(&format!("KIVA_REPAY__UPLOAD__{key}"), value)
    }

    pub fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Self {
        bytes.as_ref().clone_into(&mut self.stdin);
        self
    }

    /// Sends standard output elsewhere than to [`Run::stdout`].
    pub fn stdout(mut self, to: impl Into<Stdio>) -> Self {
        self.stdout = Some(to.into());
        self
    }

    /// For output that is neither text for a person nor JSON.
    pub fn unchecked(mut self) -> Self {
        self.unchecked = true;
        self
    }

    /// Runs on a terminal, which util-linux's `script` makes: all that is shown there is in
    /// [`Run::stdout`], and what is put in is typed.
    #[cfg(target_os = "linux")]
    pub fn on_terminal(mut self) -> Self {
        self.terminal = true;
        self.unchecked()
    }

    /// Runs after a line of the shell, such as `umask 0`.
    #[cfg(unix)]
    pub fn under(mut self, line: &str) -> Self {
        self.under = Some(line.to_owned());
        self
    }

    pub fn start(self) -> Running {
        let program = env!("CARGO_BIN_EXE_kiva-repay");
        let root = self.place.root();
        let mut command = if self.terminal {
            let words = self.args.iter().map(|word| format!("'{}'", word.to_str().unwrap()));
            let line = [format!("'{program}'")].into_iter().chain(words).collect::<Vec<_>>();
            let mut script = Command::new("/usr/bin/script");
            script.args(["--quiet", "--return", "--command", &line.join(" "), "/dev/null"]);
            script
        } else if let Some(line) = &self.under {
            let mut shell = Command::new("/bin/sh");
            shell.args(["-c", &format!("{line}; exec \"$0\" \"$@\""), program]).args(&self.args);
            shell
        } else {
            let mut command = Command::new(program);
            command.args(&self.args);
            command
        };
        // Times are told by the clock of the machine.
        command.current_dir(root.join("work")).env_clear().env("TZ", "UTC");
        for (key, directory) in [
            ("HOME", "home"),
            ("USERPROFILE", "home"),
            ("XDG_CONFIG_HOME", "config"),
            ("APPDATA", "config"),
            ("XDG_DATA_HOME", "data"),
            ("LOCALAPPDATA", "data"),
            ("TMPDIR", "tmp"),
            ("TMP", "tmp"),
        ] {
            command.env(key, root.join(directory));
        }
        // Without it Windows has no sockets.
        if let Some(system) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", system);
        }
        // The months that the tests report grow old.
        command.env(LONG_AGO, "off");
        command.envs(self.env.iter().map(|(key, value)| (key, value)));
        command.stdin(Stdio::piped()).stderr(Stdio::piped());
        command.stdout(self.stdout.unwrap_or_else(Stdio::piped));
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let bytes = self.stdin;
        // A program that does not read its standard input may close it.
        thread::spawn(move || drop(stdin.write_all(&bytes)));
        Running {
            stdout: child.stdout.take().map(collect),
            stderr: child.stderr.take().map(collect),
            child,
            unchecked: self.unchecked,
            json: asks_for_json(&self.args),
            help: asks_for_help(&self.args),
        }
    }

    pub fn run(self) -> Run {
        self.start().wait()
    }
}

fn asks_for_json(args: &[OsString]) -> bool {
    let in_one_word = args.iter().any(|word| word == "--output=json" || word == "-ojson");
    let is_asked =
        |pair: &[OsString]| (pair[0] == "-o" || pair[0] == "--output") && pair[1] == "json";
    in_one_word || args.windows(2).any(is_asked)
}

/// What the settings say of a month that is long past.
pub const LONG_AGO: &str = "KIVA_REPAY__CHECKS__PERIOD.LONG-AGO";

/// Whether what is printed teaches by examples.
fn asks_for_help(args: &[OsString]) -> bool {
    args.is_empty() || args.iter().any(|word| word == "--help" || word == "-h" || word == "help")
}

fn collect(mut pipe: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

/// A run that goes on.
pub struct Running {
    child: Child,
    stdout: Option<JoinHandle<Vec<u8>>>,
    stderr: Option<JoinHandle<Vec<u8>>>,
    unchecked: bool,
    json: bool,
    help: bool,
}

impl Running {
    /// Sends a signal by its name, as `kill -INT` does.
    #[cfg(unix)]
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let status = Command::new("kill").args(["-s", name, id.as_str()]).status().unwrap();
        assert!(status.success(), "kill -s {name}");
    }

    /// Ends it at once, as a power cut would. It may have ended by itself before.
    #[cfg(unix)]
    pub fn kill(mut self) -> Option<Run> {
        self.child.kill().unwrap();
        self.end()
    }

    /// Its number.
    #[cfg(target_os = "linux")]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended.
    #[cfg(unix)]
    pub fn is_over(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    pub fn wait(self) -> Run {
        self.end().expect("an exit code of its own")
    }

    /// Waits for its end; `None` when it was killed or aborted.
    pub fn end(mut self) -> Option<Run> {
        let begun = Instant::now();
        let mut peak_kib = 0;
        let status = loop {
            peak_kib = peak_kib.max(peak_memory(self.child.id()).unwrap_or(0));
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(begun.elapsed() < STUCK, "the program is stuck");
            thread::sleep(Duration::from_millis(3));
        };
        // Where standard output went elsewhere there is nothing to read.
        let text = |pipe: &mut Option<JoinHandle<Vec<u8>>>| {
            let bytes = pipe.take().map(|reader| reader.join().unwrap()).unwrap_or_default();
            String::from_utf8(bytes).expect("output is UTF-8")
        };
        let run = Run {
            code: status.code().or_else(|| stopped_by(status))?,
            stdout: text(&mut self.stdout),
            stderr: text(&mut self.stderr),
            peak_kib,
        };
        if !self.unchecked {
            run.assert_decent(self.json);
            if !self.help {
                run.assert_commands();
            }
        }
        Some(run)
    }
}

/// What a shell sees of a program that has ended by the signal that asked it to end.
#[cfg(unix)]
fn stopped_by(status: ExitStatus) -> Option<i32> {
    use std::os::unix::process::ExitStatusExt;
    status.signal().filter(|signal| [1, 2, 15].contains(signal)).map(|signal| 128 + signal)
}

#[cfg(not(unix))]
fn stopped_by(_: ExitStatus) -> Option<i32> {
    None
}

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing to end when it ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The most memory that a process has held so far, where the system tells.
fn peak_memory(id: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// How a run ended.
#[derive(Clone, Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
    /// 0 where the system does not tell.
    pub peak_kib: u64,
}

impl Run {
    /// What holds for every run, whatever it was fed.
    fn assert_decent(&self, json: bool) {
        for (name, text) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            let hidden = text.chars().find(|&c| c != '\n' && moves_or_hides(c));
            assert!(hidden.is_none(), "{name} holds {hidden:?}: {self:#?}");
        }
        assert!(!self.stderr.contains("panicked"), "{self:#?}");
        if json {
            let parsed: Result<Value, _> = serde_json::from_str(&self.stdout);
            let document = parsed.unwrap_or_else(|e| panic!("not one document: {e}: {self:#?}"));
            assert!(document.is_object(), "{self:#?}");
            // Whatever keeps a month from being exact is told.
            if let Some(exact) = document["month"]["exact"].as_bool() {
                let doubts = document["month"]["doubts"].as_array();
                assert_eq!(doubts.map(Vec::is_empty), Some(exact), "{self:#?}");
            }
        }
    }

    /// What it tells to type is what the program takes.
    fn assert_commands(&self) {
        assert_commands(&self.stderr);
        // Whether it is a document, the text itself says: the option may be hidden in a cluster.
        match serde_json::from_str::<Value>(&self.stdout) {
            Ok(document) => texts(&document).iter().for_each(|text| assert_commands(text)),
            Err(_) => assert_commands(&self.stdout),
        }
    }

    #[track_caller]
    pub fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// The one document on standard output.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }

    /// The upload that the document is about.
    #[track_caller]
    pub fn id(&self) -> String {
        text(&self.json()["upload"]).to_owned()
    }

    /// The statuses of the batches, in order.
    #[track_caller]
    pub fn batches(&self) -> Vec<String> {
        let document = self.json();
        let batches = document["batches"].as_array().unwrap_or_else(|| panic!("{self:#?}"));
        batches.iter().map(|batch| batch["status"].as_str().unwrap().to_owned()).collect()
    }

    /// Fails unless all words are somewhere on standard output.
    #[track_caller]
    pub fn says(self, words: &[&str]) -> Self {
        for word in words {
            assert!(has(&self.stdout, word), "stdout lacks {word:?}: {self:#?}");
        }
        self
    }

    /// Fails unless all words are somewhere on standard error.
    #[track_caller]
    pub fn complains(self, words: &[&str]) -> Self {
        for word in words {
            assert!(has(&self.stderr, word), "stderr lacks {word:?}: {self:#?}");
        }
        self
    }
}

/// Whether a text has these words, wherever its lines end.
pub fn has(text: &str, words: &str) -> bool {
    let on_one_line = text.split([' ', '\n']).filter(|word| !word.is_empty());
    text.contains(words) || on_one_line.collect::<Vec<_>>().join(" ").contains(words)
}

/// All texts in a document.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Control characters, and those that reorder or hide their neighbours on a screen.
fn moves_or_hides(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' | '\u{61C}' | '\u{AD}' | '\u{E0000}'..='\u{E007F}')
}

/// A member of a document that must be text.
#[track_caller]
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// The findings of a document: `code@line`, or `code:loan` where there is no line.
pub fn findings(document: &Value) -> Vec<String> {
    let findings = document["findings"].as_array().unwrap();
    let name = |finding: &Value| {
        let code = finding["code"].as_str().unwrap();
        match finding["line"].as_u64() {
            Some(line) => format!("{code}@{line}"),
            None => format!("{code}:{}", finding["loan_id"].as_str().unwrap_or_default()),
        }
    };
    findings.iter().map(name).collect()
}
