//! How long `check` takes, and how much memory, beside the least that any program must do: `cargo bench`.
//!
//! That floor is one bare pass over the file with the `csv` crate's `ByteRecord`: digits checked, ids
//! hashed to 64 bits, hashes sorted. It is a process of its own, as `check` is, so that both pay for their
//! start and the peaks of their memory can be compared. Files are the same in every run of the program, and
//! of each kind that a partner may have there is one: no kind may take much longer than another.
//! It ends with 1 where a target is missed.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fs::File;
use std::hash::{BuildHasher, Hasher};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// The word that makes this program the floor.
const FLOOR: &str = "--floor";

const KIVA_REPAY: &str = env!("CARGO_BIN_EXE_kiva-repay");

/// How often each is run; the best time counts, since the machine may have other work.
const RUNS: usize = 9;

/// What is not to be exceeded: the time of a file of ten rows, and the memory of any other.
const TEN_ROWS: Duration = Duration::from_millis(3);
const KIB: u64 = 64 << 10;

const ROWS: u64 = 1_000_000;

/// A kind of file.
struct Case {
    name: &'static str,
    format: &'static str,
    rows: u64,
    /// The time that is not to be exceeded, in percent of the floor's.
    percent: u128,
    titles: &'static str,
    row: fn(&Row) -> String,
}

/// What the rows are made of.
struct Row {
    number: u64,
    /// Another number for each row, in no order.
    id: u64,
    whole: u64,
    hundredths: u64,
}

impl Row {
    fn new(number: u64) -> Self {
        // An odd factor gives each number below 2^24 once.
        let id = (number * 0x9E37_79B1) & 0xFF_FFFF;
        let amount = (number * 48_271 + 7) % 500_000;
        Self { number, id, whole: amount / 100, hundredths: amount % 100 }
    }

    fn plain(&self) -> String {
        format!("LN-{:08},{}.{:02}", self.id, self.whole, self.hundredths)
    }

    /// A plain row but for one in the middle of the file.
    fn but_one(&self, other: &str) -> String {
        if self.number == ROWS / 2 { other.to_owned() } else { self.plain() }
    }
}

const TITLES: &str = "loan_id,amount";

const CASES: [Case; 13] = [
    Case {
        name: "ten rows",
        format: "two-column",
        rows: 10,
        percent: u128::MAX,
        titles: TITLES,
        row: Row::plain,
    },
    Case {
        name: "clean, two-column",
        format: "two-column",
        rows: ROWS,
        percent: 220,
        titles: TITLES,
        row: Row::plain,
    },
    Case {
        name: "clean, three-column",
        format: "three-column",
        rows: ROWS,
        percent: 220,
        titles: "loan_id,client_id,amount",
        row: |row| {
            let Row { id, number, whole, hundredths } = row;
            format!("LN-{id:08},C{number:08},{whole}.{hundredths:02}")
        },
    },
    Case {
        name: "nine columns, 100,000 rows",
        format: "two-column",
        rows: 100_000,
        percent: 600,
        titles: "No,Branch,Loan ID,Name,Phone,Loan Amount,Amount Repaid,Left,Last Payment",
        row: |row| {
            let Row { id, number, whole, hundredths } = row;
            let (day, lent, left) = (1 + number % 28, whole + 900, 900 - hundredths);
            format!(
                "{number},Dakar,LN-{id:08},Awa Ndiaye,07{number:08},{lent},{whole}.{hundredths:02},{left}.00,\
                 2026-10-{day:02}"
            )
        },
    },
    Case {
        name: "all fields quoted",
        format: "two-column",
        rows: ROWS,
        percent: 260,
        titles: TITLES,
        row: |row| format!("\"{}\"", row.plain().replace(',', "\",\"")),
    },
    Case {
        name: "a space in one id",
        format: "two-column",
        rows: ROWS,
        percent: 260,
        titles: TITLES,
        row: |row| row.but_one("LN 7,5.00"),
    },
    Case {
        name: "one wrong amount",
        format: "two-column",
        rows: ROWS,
        percent: 260,
        titles: TITLES,
        row: |row| row.but_one("LN-7,-5.00"),
    },
    Case {
        name: "one stray quote",
        format: "two-column",
        rows: ROWS,
        percent: 260,
        titles: TITLES,
        row: |row| row.but_one("\"LN-7,5.00"),
    },
    Case {
        name: "French Excel",
        format: "two-column",
        rows: ROWS,
        percent: 320,
        titles: "N\u{B0} pr\u{EA}t;Montant",
        row: |row| {
            let Row { id, whole, hundredths, .. } = row;
            format!("LN-{id:08};{}\u{A0}{:03},{hundredths:02}", 1 + whole / 1000, whole % 1000)
        },
    },
    Case {
        name: "every amount wrong",
        format: "two-column",
        rows: ROWS,
        percent: 320,
        titles: TITLES,
        row: |row| row.plain().replace(',', ",-"),
    },
    Case {
        name: "a stray quote in every row",
        format: "two-column",
        rows: ROWS,
        percent: 320,
        titles: TITLES,
        row: |row| format!("\"{}", row.plain()),
    },
    Case {
        name: "a stray quote inside every field",
        format: "two-column",
        rows: ROWS,
        percent: 320,
        titles: TITLES,
        row: |row| row.plain().replacen('-', "\"", 1),
    },
    Case {
        name: "every id twice",
        format: "two-column",
        rows: ROWS,
        percent: 1000,
        titles: TITLES,
        row: |row| Row { id: Row::new(row.number / 2).id, ..*row }.plain(),
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == FLOOR) {
        floor(Path::new(&arguments[at + 1]));
        return ExitCode::SUCCESS;
    }
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("rows.csv");
    let mut missed = 0;
    println!("| file | `check` | floor | ratio | memory | of the floor |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for case in &CASES {
        write_rows(&file, case);
        let measured = Measured::of(directory.path(), &file, case.format);
        measured.print(case.name);
        missed += measured.missed(case);
    }
    println!("\n{missed} targets missed");
    ExitCode::from(u8::from(missed > 0))
}

/// The figures of one file: the best times, and the highest peak of memory.
struct Measured {
    check: Duration,
    floor: Duration,
    check_kib: u64,
    floor_kib: u64,
}

impl Measured {
    fn of(home: &Path, file: &Path, format: &str) -> Self {
        let check = || {
            let mut command = Command::new(KIVA_REPAY);
            // Without a config or a ledger of whoever runs this.
            command.env_clear().env("HOME", home).current_dir(home);
            command.args(["check", "--format", format]).arg(file);
            command
        };
        let floor = || {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.arg(FLOOR).arg(file);
            command
        };
        // In turns, so that whatever else the machine does meets both.
        let (mut checks, mut floors) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            checks.push(time(check()));
            floors.push(time(floor()));
        }
        Self {
            check: checks.into_iter().min().unwrap(),
            floor: floors.into_iter().min().unwrap(),
            check_kib: peak(check()),
            floor_kib: peak(floor()),
        }
    }

    fn print(&self, name: &str) {
        let percent = self.percent();
        println!(
            "| {name} | {:.1?} | {:.1?} | {}.{:02} | {} MiB | {} MiB |",
            self.check,
            self.floor,
            percent / 100,
            percent % 100,
            self.check_kib >> 10,
            self.floor_kib >> 10
        );
    }

    fn percent(&self) -> u128 {
        self.check.as_nanos() * 100 / self.floor.as_nanos().max(1)
    }

    /// How many targets are missed.
    fn missed(&self, case: &Case) -> u32 {
        let mut missed = 0;
        let mut assert = |is_met: bool, target: &str| {
            if !is_met {
                println!("missed: {target}");
                missed += 1;
            }
        };
        let (percent, most) = (self.percent(), case.percent);
        assert(percent <= most, &format!("{most} % of the floor"));
        assert(case.rows > 10 || self.check <= TEN_ROWS, "3 ms for ten rows");
        assert(self.check_kib <= KIB, &format!("{} MiB of memory", KIB >> 10));
        missed
    }
}

/// From start to end; the program may find the file wrong.
fn time(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let time = start.elapsed();
    assert!(matches!(status.code(), Some(0 | 3)), "{command:?}");
    time
}

/// The most memory that a process had, in KiB, as Linux tells it; 0 elsewhere.
fn peak(mut command: Command) -> u64 {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let status: PathBuf = format!("/proc/{}/status", child.id()).into();
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib =
            line.and_then(|line| line.trim().strip_suffix(" kB")).and_then(|kib| kib.parse().ok());
        peak = peak.max(kib.unwrap_or(0));
        std::thread::sleep(Duration::from_micros(200));
    }
    peak
}

/// Writes a file of this kind. Whatever is not ASCII in it is in Windows-1252.
fn write_rows(path: &Path, case: &Case) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    let rows = (0..case.rows).map(|number| (case.row)(&Row::new(number)));
    for line in std::iter::once(case.titles.to_owned()).chain(rows) {
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&line);
        out.write_all(&bytes).unwrap();
        out.write_all(b"\n").unwrap();
    }
    out.flush().unwrap();
}

/// The least that a check must do.
fn floor(path: &Path) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).unwrap();
    let mut record = csv::ByteRecord::new();
    let mut hashes = Vec::new();
    let state = foldhash::fast::RandomState::default();
    let mut bad = 0_u64;
    while reader.read_byte_record(&mut record).unwrap() {
        let last = record.len() - 1;
        let mut ids = state.build_hasher();
        record.iter().take(last).for_each(|id| ids.write(id));
        hashes.push(ids.finish());
        bad += u64::from(!record[last].iter().all(|b| b.is_ascii_digit() || *b == b'.'));
    }
    hashes.sort_unstable();
    let repeated = hashes.windows(2).filter(|pair| pair[0] == pair[1]).count();
    println!("{} rows, {bad} bad, {repeated} repeated", hashes.len());
}
