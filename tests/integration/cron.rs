//! Runs that nobody watches: quiet, with a log, and on a terminal that somebody does watch.

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Grant, Office, Place, Run, SECRET, rows};

fn log(place: &Place, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(place.path(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn quiet_says_nothing_when_all_is_well_and_little_when_it_is_not() {
    let place = Place::with("a.csv", rows(3));
    place.write("bad.csv", "loan_id,amount\nL-1,x\nL-2,\n");
    let well = place.run(["check", "a.csv", "-q"]).code(0);
    assert_eq!((well.stdout.as_str(), well.stderr.as_str()), ("", ""));

    let bad = place.run(["check", "bad.csv", "-q"]).code(3);
    assert_eq!(bad.stdout, "");
    // Each of them, and how the command ended.
    assert_eq!(bad.stderr.lines().count(), 3, "{bad:#?}");
    assert!(bad.stderr.lines().all(|line| line.contains("; what to do: ")), "{bad:#?}");
    bad.complains(&[
        "error line 2, amount [amount.not-a-number]: the amount \"x\"",
        "error line 3, amount [amount.missing]",
        "bad.csv has 2 errors",
        "kiva-repay check bad.csv",
    ]);

    let server = FakeKiva::answering([Answer::accepted(1), Answer::cut_unanswered()]);
    // The first one also tells that it has made a ledger.
    place.write("first.csv", "L-1,5\n");
    place.kiva(["upload", "first.csv", "--quiet"]).server(&server).run().code(0);
    let lost = place.kiva(["upload", "a.csv", "--quiet"]).server(&server).run().code(6);
    assert_eq!(lost.stdout, "");
    assert_eq!(lost.stderr.lines().count(), 1, "{lost:#?}");
    lost.complains(&["kiva-repay show "]);
    let json = place.run(["check", "bad.csv", "-q", "-o", "json"]).code(3).json();
    assert_eq!(json["errors"], 2, "what a script asks for it gets");
}

/// The codes of the warnings in a log, in order.
fn warned(place: &Place, name: &str) -> Vec<String> {
    let lines = log(place, name).into_iter().filter(|line| line["level"] == "WARN");
    lines.map(|line| line["code"].as_str().unwrap().to_owned()).collect()
}

/// Each line is a warning with its remedy, and nothing is on standard output.
#[track_caller]
fn assert_one_line_each(run: &Run, count: usize) {
    assert_eq!((run.stdout.as_str(), run.stderr.lines().count()), ("", count), "{run:#?}");
    for line in run.stderr.lines() {
        assert!(line.starts_with("warning") && line.contains("; what to do: "), "{line}");
    }
}

#[test]
fn quiet_hides_no_warning() {
    let office = Office::new();
    office.upload("2026-08", "L-1,100.00\nL-2,100.00\nL-3,100.00\n", &[]).code(0);
    office.upload("2026-09", "L-1,110.00\nL-2,110.00\nL-3,110.00\n", &[]).code(0);
    let rows = "loan_id,amount\nL-1,110.00\nL-4,5.00\nL-2,90.00\nL-5,7.00\n";
    office.write("a.csv", rows);
    let check = office.run(["check", "a.csv", "-q", "--log-file", "check.log"]).code(0);
    assert_one_line_each(&check, check.stderr.lines().count());
    check.complains(&["[amount.decreased]"]);
    assert!(warned(&office, "check.log").contains(&"amount.decreased".to_owned()));
    // A script reads them in the document.
    let args = ["check", "a.csv", "-q", "-o", "json", "--log-file", "json.log"];
    let script = office.run(args).code(0);
    assert_eq!(script.stderr, "");
    assert!(script.json()["warnings"].as_u64() > Some(0));
    assert_eq!(warned(&office, "json.log"), warned(&office, "check.log"));
    office.server.repayments([Answer::problems(&json!([
        {"loan_id": "L-4", "severity": "warning", "code": "x.odd", "details": "A \u{1b}[31mnew\nloan."}
    ]))]);
    let args = ["upload", "a.csv", "--period", "2026-09", "--quiet", "--log-file", "kiva.log"];
    let run = office.run(args).code(0);
    assert_one_line_each(&run, run.stderr.lines().count());
    run.complains(&[
        "warning line 4, amount [amount.decreased]: ",
        "1 row of this file has already been reported for September 2026",
        "kiva-repay history --period 2026-09",
        "warning line 3, loan L-4 [x.odd]: Kiva reports: A <U+001B>[31mnew",
    ]);
    let codes = warned(&office, "kiva.log");
    for code in ["amount.decreased", "upload.reported-before", "kiva.warning"] {
        assert!(codes.iter().any(|known| known == code), "{code}: {codes:?}");
    }
}

#[test]
fn quiet_says_what_is_not_certain_of_the_month() {
    let office = Office::new();
    office.server.repayments([Answer::cut_unanswered()]);
    let lost = office.upload("2026-09", "L-1,1.00\nL-2,2.00\n", &[]).code(6);
    office.run(["resolve", &lost.id(), "1", "--accepted", "-q"]).code(0);
    office.write("b.csv", "loan_id,amount\nL-8,3.00\nL-9,4.00\n");
    let run = office.run(["upload", "b.csv", "--period", "2026-09", "-q"]).code(0);
    assert_one_line_each(&run, 1);
    run.complains(&["Total not certain", &lost.id(), "history --period 2026-09"]);

    office.server.repayments([Answer::json(200, r#"{"code":"api.queued","upload_id":7}"#)]);
    office.write("c.csv", "loan_id,amount\nL-5,3.00\n");
    let args = ["upload", "c.csv", "--period", "2026-10", "-q", "--lang", "fr"];
    let odd = office.kiva(args).upload("SUCCESS_CODES", "api.success, api.queued").run().code(0);
    assert_eq!(odd.stdout, "");
    odd.complains(&["lot 1\u{a0}: Kiva a répondu\u{a0}: api.queued", "kiva-repay show "]);
}

#[test]
fn quiet_counts_what_would_fill_a_mail() {
    let office = Office::new();
    let month = |amount: &str| {
        let rows: Vec<_> = (1..=60).map(|n| format!("L-{n},{amount}")).collect();
        rows.join("\n") + "\n"
    };
    office.upload("2026-09", &month("100.00"), &[]).code(0);
    office.write("a.csv", format!("loan_id,amount\n{}", month("90.00")));
    let run = office.run(["check", "a.csv", "-q", "--log-file", "kiva.log"]).code(0);
    assert!((21..25).contains(&run.stderr.lines().count()), "{run:#?}");
    run.complains(&["40 more of this kind", "kiva-repay check a.csv --findings findings.csv"]);
    let lines = log(&office, "kiva.log");
    let decreased = lines.iter().find(|line| line["code"] == "amount.decreased").unwrap();
    assert_eq!(decreased["count"], 60);
}

#[test]
fn quiet_tells_what_is_strange_about_the_whole_file_before_its_rows() {
    let office = Office::new();
    let month = |count: usize, amount: &str| -> String {
        (1..=count).map(|n| format!("L-{n},{amount}\n")).collect::<Vec<_>>().concat()
    };
    office.upload("2026-08", &month(36, "100.00"), &[]).code(0);
    office.write("z.csv", format!("loan_id,amount\n{}", month(24, "0")));
    let run = office.run(["upload", "z.csv", "--period", "2026-09", "-q"]).code(0);
    assert_one_line_each(&run, run.stderr.lines().count());
    let codes = ["amount.mostly-zero", "loan.gone", "total.moved", "amount.decreased"];
    let first = codes.map(|code| {
        let line = run.stderr.lines().position(|line| line.contains(&format!("[{code}]")));
        line.unwrap_or_else(|| panic!("{code}: {run:#?}"))
    });
    assert!(first[..3].iter().all(|line| line < &first[3]), "{run:#?}");
    let more: Vec<_> =
        run.stderr.lines().filter(|line| line.contains("more of this kind")).collect();
    assert_eq!(more.len(), 1, "{run:#?}");
    // Beside itself, as `check` would hold it now, the file has none of them.
    assert!(more[0].contains("lines ") && more[0].contains("to 25; what to do: "), "{run:#?}");
    assert!(!more[0].contains("kiva-repay check"), "{run:#?}");
}

#[test]
fn quiet_tells_errors_of_kiva_before_its_warnings_and_counts_them_as_errors() {
    let office = Office::new();
    let problem = |n: usize, severity| json!({"loan_id": format!("L-{n}"), "severity": severity, "details": "d"});
    let rows = (1..=60).map(|n| format!("L-{n},1.00\n")).collect::<Vec<_>>().concat();
    let answer = |errors: std::ops::RangeInclusive<usize>| {
        let severity = |n| if errors.contains(&n) { "error" } else { "warning" };
        Answer::problems(&json!((1..=60).map(|n| problem(n, severity(n))).collect::<Vec<_>>()))
    };
    office.server.repayments([answer(60..=60), answer(26..=60)]);
    office.write("a.csv", format!("loan_id,amount\n{rows}"));
    let run = office.run(["upload", "a.csv", "-q", "--period", "2026-09"]).code(5);
    let first = run.stderr.lines().find(|line| line.contains("Kiva reports")).unwrap();
    assert!(first.starts_with("error line 61, loan L-60: Kiva reports: d"), "{run:#?}");
    run.complains(&["warning: Kiva reports 40 more; what to do: "]);
    let show = office.run(["show"]).code(0);
    assert!(show.stdout.contains("The first 20:\nerror line 61, loan L-60"), "{show:#?}");
    let run = office.run(["upload", "a.csv", "-q", "--period", "2026-10", "--again"]).code(5);
    let run = run.complains(&["error: Kiva reports 15 more; ", "warning: Kiva reports 25 more; "]);
    let told = run.told_all("show").into_iter().find(|told| told.contains("--problems"));
    office.paste(&told.unwrap()).code(0);
    let table = std::fs::read_to_string(office.path("to-correct.csv")).unwrap();
    assert_eq!(table.lines().count(), 61);
}

/// Whoever looks at night reads what is left to do, and that a page is not to be signed.
#[test]
fn quiet_says_that_an_upload_is_not_finished_or_was_refused() {
    let office = Office::new();
    let refused = Answer::json(422, "{\"message\":\"no\"}");
    office.server.repayments([refused, Answer::cut_unanswered()]);
    let rows = "L-1,1.00\nL-2,2.00\nL-3,3.00\n";
    let id = office.upload("2026-09", rows, &["--batch-size", "1"]).code(6).id();
    let show = office.run(["show", &id, "-q"]).code(0);
    assert_one_line_each(&show, 3);
    show.complains(&["(batch 1)", "(batch 2)", "(batch 3)", "as shown by: kiva-repay show"]);
    let receipt = office.run(["receipt", &id, "r.html", "-q"]).code(0);
    assert_one_line_each(&receipt, 1);
    receipt.complains(&["the upload is not finished", "do not sign it yet"]);
    let script = office.run(["receipt", &id, "s.html", "-o", "json"]).code(0);
    assert_eq!(script.json()["status"], "incomplete");
    script.complains(&["the upload is not finished", "do not sign it yet"]);
    office.run(["resolve", &id, "2", "--accepted", "-q"]).code(0).complains(&["(batch 3)"]);
    office.run(["resume", &id, "-q"]).code(5);
    let receipt = office.run(["receipt", &id, "t.html", "-q"]).code(0);
    receipt.complains(&["has not accepted all rows", "do not sign it yet"]);

    // What was corrected is no longer in doubt, and neither is what is left to do.
    office.correct(&id, rows, &[]).code(0);
    let show = office.run(["show", &id, "-q"]).code(0);
    assert!(!show.stderr.contains("(batch 1)"), "{show:#?}");
    let receipt = office.run(["receipt", &id, "u.html"]).code(0);
    office.follow(&receipt.says(&["has been corrected"]), "receipt").code(0);
    let page = std::fs::read_to_string(office.path("u.html")).unwrap();
    assert!(!page.contains("Correct the rows of the refused batches"), "{page}");
}

/// An upload to production waits, and it is stage that is looked at.
#[test]
fn nothing_to_resume_is_said_of_what_was_looked_at() {
    let office = Office::new();
    office.make_ledger();
    let none = office
        .run(["resume", "--last"])
        .code(0)
        .says(&["no upload of partner 145 to stage is waiting"]);
    assert_eq!(none.commands().len(), 0, "{none:#?}");
    office.server.repayments([Answer::accepted(1), Answer::busy(429), Answer::busy(429)]);
    office.write("a.csv", "loan_id,amount\nL-1,1.00\nL-2,2.00\n");
    let args =
        ["upload", "a.csv", "--env", "production", "--yes", "--batch-size", "1", "-o", "json"];
    let id = office.kiva(args).upload("MAX_ATTEMPTS", "2").run().code(6).id();
    let quiet = office.run(["resume", "--last", "-q"]).code(0);
    quiet.complains(&[&id, "to production", "is not finished"]);
    let document = office.run(["resume", "--last", "-o", "json"]).code(0).json();
    assert_eq!(
        (&document["command"], &document["environment"]),
        (&"resume".into(), &"stage".into())
    );
    assert_eq!((&document["upload"], &document["batches"]), (&Value::Null, &json!([])));
    assert_eq!(document["unfinished_elsewhere"][0]["upload"], json!(id));
    let run = office.run(["resume", "--last", "-e", "stage"]).code(0);
    assert_eq!(run.told("resume"), format!("kiva-repay resume {id} --env production"));
}

/// What another partner left unfinished is named with it, and not with a command that would be refused.
#[test]
fn the_unfinished_upload_of_another_partner_is_not_to_be_resumed_by_this_one() {
    let office = Office::new();
    office.server.repayments([Answer::busy(429), Answer::busy(429)]);
    office.write("a.csv", "loan_id,amount\nL-1,1.00\n");
    let id = office.kiva(["upload", "a.csv", "-o", "json"]).upload("MAX_ATTEMPTS", "2");
    let id = id.run().code(6).id();
    let said = ["no upload of partner 999 to stage", &format!("upload {id} of partner 145")];
    let looks = |run: Run| {
        assert!(run.told_all("resume").is_empty(), "{run:#?}");
        run.code(0)
    };
    let other = || office.kiva(["resume", "--last"]).env("KIVA_REPAY__PARTNER__ID", "999");
    looks(other().run()).says(&said);
    office.server.grant(Grant::to("999"));
    office.configure_no_partner();
    // Here the token tells who it is.
    office.upload("2026-10", "N-1,1.00\n", &[]).code(0);
    looks(office.run(["resume", "--last"])).says(&said);
    // Of another environment nothing tells.
    let sandbox = office.run(["resume", "--last", "-e", "sandbox"]).code(0);
    assert_eq!(sandbox.told("resume"), format!("kiva-repay resume {id} --env stage"));
}

/// A line for quiet has no sign that leads to nothing.
#[test]
fn a_line_for_quiet_has_no_colon_before_a_semicolon() {
    for lang in ["en", "fr", "es"] {
        let silent = json!([{"loan_id": "L-1", "severity": "error"}]);
        let refusal = r#"{"message":"no"}"#;
        let office = Office::answering([Answer::problems(&silent), Answer::json(400, refusal)]);
        office.write("a.csv", "loan_id,amount\nL-1,1.00\n");
        let args = ["upload", "a.csv", "-q", "--lang", lang];
        let found = office.run(args).code(5);
        let refused = office.run([&args[..], &["--again"]].concat()).code(5);
        for run in [found, refused] {
            let plain = run.stderr.replace(['\u{a0}', ' '], "");
            assert!(!plain.contains(":;") && plain.contains(';'), "{run:#?}");
        }
    }
}

/// What quiet prints stands in the log, too: each with its remedy.
#[test]
fn the_log_has_what_was_said() {
    let office = Office::new();
    office.upload("2026-08", "L-1,100.00\nL-2,100.00\n", &[]).code(0);
    office.server.repayments([Answer::cut_unanswered()]);
    office.write("a.csv", "loan_id,amount\nL-1,90.00\nL-2,110.00\n");
    let args = ["upload", "a.csv", "--period", "2026-09", "--log-file", "kiva.log"];
    let run = office.run([&args[..], &["-q"]].concat()).code(6);
    let found =
        |name: &str| log(&office, name).into_iter().filter(|line| line["message"] == "found");
    let decreased = found("kiva.log").find(|line| line["code"] == "amount.decreased").unwrap();
    assert_eq!((&decreased["line"], &decreased["loan"]), (&2.into(), &"L-1".into()));
    let command = |name: &str| {
        let to_do = log(&office, name).into_iter().find(|line| line["message"] == "error");
        to_do.unwrap()["command"].as_str().unwrap().to_owned()
    };
    let show = command("kiva.log");
    assert!(show.starts_with("kiva-repay show ") && run.stderr.contains(&show), "{show}: {run:#?}");
    // Also without quiet, and what is wrong with the line itself.
    office.run([&args[..5], &["loud.log"]].concat()).code(6);
    let resolve = command("loud.log");
    assert_eq!(resolve.matches("kiva-repay resolve ").count(), 2, "{resolve}");
    let line = ["upload", "a.csv", "--period", "2026-13", "-q", "--log-file", "usage.log"];
    let wrong = office.run(line).code(2);
    assert_eq!(wrong.stderr.lines().count(), 1, "{wrong:#?}");
    let ended = log(&office, "usage.log").pop().unwrap();
    assert_eq!((&ended["exit"], &ended["code"]), (&2.into(), &"usage".into()));
}

#[test]
fn quiet_tells_the_rows_with_errors_of_a_run_that_ended_otherwise() {
    let office = Office::new();
    let error = json!([{"loan_id": "L-1", "severity": "error", "details": "No such loan."}]);
    office.server.repayments([Answer::problems(&error), Answer::cut_unanswered()]);
    office.write("a.csv", "loan_id,amount\nL-1,1.00\nL-2,2.00\n");
    let run = office.run(["upload", "a.csv", "-q", "--batch-size", "1"]).code(6);
    assert_eq!(run.stdout, "");
    run.complains(&["error line 2, loan L-1: Kiva reports: No such loan; what to do: "]);
}

#[test]
fn a_log_has_json_lines_of_every_run_and_no_secret() {
    let (place, server) = (Place::with("a.csv", rows(3)), FakeKiva::start());
    let args = ["upload", "a.csv", "--lang", "fr", "--quiet", "--log-file", "kiva.log", "-vv"];
    place.kiva(args).upload("BATCH_SIZE", "2").server(&server).run().code(0);
    place.run(["check", "nowhere.csv", "--lang", "fr", "--log-file", "kiva.log"]).code(2);
    let lines = log(&place, "kiva.log");
    let of = |message: &str| lines.iter().filter(|line| line["message"] == message).count();
    assert_eq!((of("begun"), of("batch done"), of("ended")), (2, 2, 2), "{lines:#?}");
    let last = lines.last().unwrap();
    assert_eq!((&last["exit"], &last["code"]), (&2.into(), &"file.unreadable".into()));
    for line in &lines {
        assert!(line["timestamp"].is_string() && line["level"].is_string(), "{line}");
        let text = line.to_string();
        assert!(!text.contains(SECRET) && !text.contains("LN-0001"), "{text}");
        assert!(text.is_ascii(), "a log is in English: {text}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.path("kiva.log")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{mode:o}");
    }
}

#[test]
fn a_log_is_added_to_also_where_it_is_empty_or_large() {
    let place = Place::with("a.csv", rows(1));
    let line = "{\"timestamp\":\"2026-10-01T06:00:00Z\",\"level\":\"INFO\",\"number\":1}\n";
    for count in [0, 1, 30_000] {
        place.write("kiva.log", line.repeat(count));
        place.run(["check", "a.csv", "--log-file", "kiva.log"]).code(0);
        assert_eq!(log(&place, "kiva.log").len(), count + 2);
    }
}

#[test]
fn a_log_is_never_written_into_another_file() {
    for content in
        ["loan_id,amount\nL-1,5.00\n", "{\"valid\":true}\n", "\n", "{\"level\":\"INFO\"}\n", "\0\0"]
    {
        let place = Place::with("a.csv", rows(1));
        place.write("kept", content);
        let run = place.run(["check", "a.csv", "--log-file", "kept"]).code(2);
        run.complains(&["--log-file kept", "was not written by kiva-repay"]);
        assert_eq!(std::fs::read_to_string(place.path("kept")).unwrap(), content);
    }
}

#[test]
fn a_log_is_never_written_into_the_file_that_is_read() {
    // An empty one could be a log that was just made, and a log is one.
    let log = "{\"timestamp\":\"2026-10-01T06:00:00Z\",\"level\":\"INFO\"}\n";
    for content in [rows(1).as_str(), "", log] {
        let place = Place::with("f.csv", content);
        std::fs::create_dir(place.path("folder")).unwrap();
        std::fs::hard_link(place.path("f.csv"), place.path("hard.log")).unwrap();
        let whole = place.path("f.csv").display().to_string();
        let mut names = vec!["f.csv", "./f.csv", "folder/../f.csv", &whole];
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("f.csv", place.path("soft.log")).unwrap();
            names.extend(["hard.log", "soft.log"]);
        }
        for name in names {
            for command in ["check", "upload", "reconcile"] {
                let args = ["--log-file", name, command, "f.csv", "-e", "sandbox", "-o", "json"];
                assert_eq!(place.run(args).code(2).json()["error"]["code"], "usage");
            }
            assert_eq!(std::fs::read_to_string(place.path("f.csv")).unwrap(), content, "{name}");
        }
    }
    let place = Place::new();
    place.run(["check", "none.csv", "--log-file", "./none.csv"]).code(2).complains(&["none.csv"]);
    assert!(!place.path("none.csv").exists());
}

#[test]
fn a_log_that_cannot_be_written_stops_the_run_before_it_begins() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::quiet());
    // A directory is a mistyped name.
    for (file, code) in [("no/such/directory/kiva.log", 1), (".", 2)] {
        let run = place.kiva(["upload", "a.csv", "--log-file", file]).server(&server);
        let run = run.run().code(code);
        run.complains(&["--log-file"]);
    }
}

#[test]
fn a_mistyped_upload_is_answered_with_the_nearest_one() {
    let place = Place::with("a.csv", rows(1));
    let args = ["upload", "a.csv", "-e", "sandbox", "-o", "json"];
    let id = place.run(args).code(5).id();
    let swapped = id[1..2].to_owned() + &id[..1] + &id[2..8];
    let upper = id[..6].to_uppercase() + "zz";
    let shorter = id[..4].to_owned() + &id[5..9];
    for typed in [&swapped, &upper, &shorter].into_iter().filter(|typed| !id.starts_with(*typed)) {
        for args in [
            &["show", typed][..],
            &["receipt", typed],
            &["resume", typed],
            &["resolve", typed, "1", "--accepted"],
        ] {
            let run = place.run(args).code(2);
            run.complains(&["did you mean", &id]);
        }
    }
    place.run(["show", "no-such-upload"]).code(2).complains(&["kiva-repay history"]);
    place
        .run(["show", "no-such-upload", "--lang", "fr"])
        .code(2)
        .complains(&["il n'y a pas d'envoi"]);
}

#[cfg(target_os = "linux")]
#[test]
fn progress_is_shown_on_a_terminal_and_gone_afterwards() {
    let place = Place::with("a.csv", rows(6));
    let upload = |more: &[&str]| {
        let args = [&["upload", "a.csv", "--again", "--batch-size", "2"], more].concat();
        let server = FakeKiva::answering((1..=3).map(|id| Answer::accepted(id).later(400)));
        place.kiva(args).env("TERM", "xterm").on_terminal().server(&server).run().code(0).stdout
    };
    let shown = upload(&[]);
    assert!(shown.contains("of 6 rows sent, total 4.00"), "{shown:?}");
    // The line is wiped before the result is told.
    let (before, after) = shown.split_once("File ").unwrap();
    assert!(before.contains("\u{1b}[2K") && !after.contains("rows sent"), "{shown:?}");
    assert!(!upload(&["--quiet"]).contains("rows sent"));
    assert!(!upload(&["-v"]).contains("rows sent"));
    let french = upload(&["--lang", "fr"]);
    assert!(french.contains("lignes envoyées sur 6, total 4,00"), "{french:?}");
}
