//! How long `upload` takes beside the calls themselves: 100 batches of 250 rows, each answered after
//! 20 ms, next to a loop that posts the same bytes and keeps no record. `cargo bench --bench deliver`.
//! It ends with 1 where the whole process takes more than 1.10 times the sum of the delays.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const BATCHES: usize = 100;
const ROWS: usize = 250;
const DELAY: Duration = Duration::from_millis(20);
const RUNS: usize = 5;

/// The goal, in percent of the sum of the delays.
const PERCENT: u128 = 110;

fn main() -> ExitCode {
    let kiva = serve();
    let [mut upload, mut raw] = [Vec::new(), Vec::new()];
    // In turns, so that whatever else the machine does meets both.
    for _ in 0..RUNS {
        upload.push(upload_all(kiva));
        raw.push(post_all(kiva));
    }
    let delays = DELAY * u32::try_from(BATCHES).unwrap();
    let (upload, raw) = (median(upload), median(raw));
    let percent = |time: Duration| time.as_micros() * 100 / delays.as_micros();
    println!("delays  {delays:>7.2?}");
    println!("raw     {raw:>7.2?}  {} %", percent(raw));
    println!("upload  {upload:>7.2?}  {} %   goal {PERCENT} %", percent(upload));
    ExitCode::from(u8::from(percent(upload) > PERCENT))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The whole process, with a ledger that is new.
fn upload_all(kiva: SocketAddr) -> Duration {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("rows.csv");
    let mut rows = "loan_id,amount\n".to_owned();
    for row in 0..BATCHES * ROWS {
        writeln!(rows, "LN-{row:08},{}.{:02}", row % 900 + 1, row % 100).unwrap();
    }
    std::fs::write(&file, rows).unwrap();
    // An upload waits for a file that was written just now.
    let written = std::time::SystemTime::now() - Duration::from_hours(1);
    std::fs::File::options().write(true).open(&file).unwrap().set_modified(written).unwrap();
    let mut command = upload_command(kiva, home.path(), &file);
    let begun = Instant::now();
    let status = command.status().unwrap();
    let time = begun.elapsed();
    assert!(status.success(), "{command:?}");
    time
}

fn upload_command(kiva: SocketAddr, home: &Path, file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kiva-repay"));
    command.env_clear().env("HOME", home).current_dir(home).arg("upload").arg(file);
    let stage = [
        ("TOKEN_URL", format!("http://{kiva}/oauth/token")),
        ("API_URL", format!("http://{kiva}")),
        ("AUDIENCE", "bench".to_owned()),
        ("CLIENT_ID", "bench".to_owned()),
        ("CLIENT_SECRET", "hush-hush".to_owned()),
    ];
    for (key, value) in stage {
        command.env(format!("KIVA_REPAY__STAGE__{key}"), value);
    }
    command.env("KIVA_REPAY__PARTNER__ID", "145").stdout(Stdio::null());
    command
}

/// As many calls with as many bytes, and nothing else.
fn post_all(kiva: SocketAddr) -> Duration {
    let row = "{\"loan_id\":\"LN-00000000\",\"amount\":100.00},";
    let body = row.repeat(ROWS);
    let begun = Instant::now();
    for _ in 0..BATCHES {
        let mut stream = TcpStream::connect(kiva).unwrap();
        let head = format!("POST /repayments HTTP/1.1\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        assert!(reply.contains("api.success"), "{reply}");
    }
    begun.elapsed()
}

/// A Kiva that takes its time for each report.
fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.unwrap();
            thread::spawn(move || answer_all(&stream));
        }
    });
    address
}

fn answer_all(mut stream: &TcpStream) {
    let mut reader = BufReader::new(stream);
    while let Some((path, length)) = head(&mut reader) {
        reader.read_exact(&mut vec![0; length]).unwrap();
        let body = if path.ends_with("/token") {
            r#"{"access_token":"bench.bench","partnerId":"145","scope":"create:repayment"}"#
        } else {
            thread::sleep(DELAY);
            r#"{"code":"api.success","upload_id":1,"problems":[]}"#
        };
        let length = body.len();
        let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}");
        if stream.write_all(reply.as_bytes()).is_err() {
            return;
        }
    }
}

/// The path of a request, and the length of its body; `None` where there is no more.
fn head(reader: &mut impl BufRead) -> Option<(String, usize)> {
    let mut lines = reader.lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let length = lines.filter_map(|line| {
        line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
    });
    Some((path, length.last().unwrap_or(0)))
}
