//! How long `check` takes, and how much memory, beside the least that any program must do: `cargo bench`.
//!
//! That floor is one bare pass over the file with the `csv` crate's `ByteRecord`: digits checked, ids
//! hashed to 64 bits, hashes sorted. It is a process of its own, as `check` is, so that both pay for their
//! start and the peaks of their memory can be compared. Files are the same in every run of the program.
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

/// What is not to be exceeded: the time in percent of the floor's, and of that for a tenth of the rows;
/// the time of a file of ten rows; the memory at one and at ten million rows.
const PERCENT_OF_FLOOR: u128 = 150;
const PERCENT_OF_A_TENTH: u128 = 1200;
const TEN_ROWS: Duration = Duration::from_millis(3);
const KIB: [(u64, u64); 2] = [(1_000_000, 32 << 10), (10_000_000, 250 << 10)];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == FLOOR) {
        floor(Path::new(&arguments[at + 1]));
        return ExitCode::SUCCESS;
    }
    let directory = tempfile::tempdir().unwrap();
    let mut missed = 0;
    println!(
        "{:<13} {:>9}  {:>9} {:>9}  {:>9} {:>6}",
        "format", "rows", "check", "floor", "ratio", "peak"
    );
    for format in ["two-column", "three-column"] {
        let mut tenth = None;
        for rows in [10, 1_000_000, 10_000_000] {
            let file = directory.path().join("rows.csv");
            write_rows(&file, format, rows);
            let measured = Measured::of(directory.path(), &file, format, rows);
            measured.print(format, rows);
            missed += measured.missed(rows, tenth);
            tenth = Some(measured.check);
        }
    }
    println!("{missed} targets missed");
    ExitCode::from(u8::from(missed > 0))
}

/// The figures of one file: medians of the times, and the highest peak.
struct Measured {
    check: Duration,
    floor: Duration,
    check_kib: u64,
    floor_kib: u64,
}

impl Measured {
    fn of(home: &Path, file: &Path, format: &str, rows: u64) -> Self {
        let runs = if rows > 1_000_000 { 3 } else { 11 };
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
        for _ in 0..runs {
            checks.push(time(check()));
            floors.push(time(floor()));
        }
        Self {
            check: median(checks),
            floor: median(floors),
            check_kib: peak(check()),
            floor_kib: peak(floor()),
        }
    }

    fn print(&self, format: &str, rows: u64) {
        println!(
            "{format:<13} {rows:>9}  {:>6.1?} {:>6.1?}  {:>4} % {:>4} MiB (floor {} MiB)",
            self.check,
            self.floor,
            percent(self.check, self.floor),
            self.check_kib >> 10,
            self.floor_kib >> 10
        );
    }

    /// How many targets are missed; `tenth` is the time for a tenth of the rows.
    fn missed(&self, rows: u64, tenth: Option<Duration>) -> u32 {
        let mut missed = 0;
        let mut assert = |is_met: bool, target: &str| {
            if !is_met {
                println!("  missed: {target}");
                missed += 1;
            }
        };
        match rows {
            10 => assert(self.check <= TEN_ROWS, "3 ms for ten rows"),
            1_000_000 => {
                let percent = percent(self.check, self.floor);
                assert(percent <= PERCENT_OF_FLOOR, "1.5 times the floor");
            }
            _ => {
                let percent = tenth.map_or(0, |tenth| percent(self.check, tenth));
                assert(percent <= PERCENT_OF_A_TENTH, "12 times as long as a tenth of the rows");
            }
        }
        if let Some((_, most)) = KIB.iter().find(|(of, _)| *of == rows) {
            assert(self.check_kib <= *most, &format!("{} MiB of memory", most >> 10));
        }
        missed
    }
}

fn percent(time: Duration, of: Duration) -> u128 {
    time.as_nanos() * 100 / of.as_nanos().max(1)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn time(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).status().unwrap();
    let time = start.elapsed();
    assert!(status.success(), "{command:?}");
    time
}

/// The most memory that a process had, in KiB, as Linux tells it; 0 elsewhere.
fn peak(mut command: Command) -> u64 {
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
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

/// Writes a clean file whose rows are not in the order of their ids.
fn write_rows(path: &Path, format: &str, rows: u64) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    let is_three = format == "three-column";
    let titles = if is_three { "loan_id,client_id,amount" } else { "loan_id,amount" };
    writeln!(out, "{titles}").unwrap();
    for row in 0..rows {
        // An odd factor gives each number below 2^24 once.
        let id = (row * 0x9E37_79B1) & 0xFF_FFFF;
        let hundredths = (row * 48_271 + 7) % 500_000;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        if is_three {
            writeln!(out, "LN-{id:08},C{row:08},{whole}.{rest:02}").unwrap();
        } else {
            writeln!(out, "LN-{id:08},{whole}.{rest:02}").unwrap();
        }
    }
    out.flush().unwrap();
}

/// The least that a check must do.
fn floor(path: &Path) {
    let mut reader = csv::ReaderBuilder::new().from_path(path).unwrap();
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
