//! Whether a file goes out for the month, and to the place, that was meant.

use jiff::ToSpan;

use serde_json::json;

use crate::support::{Answer, FakeKiva, LONG_AGO, Office, findings};

const YES: [&str; 3] = ["--env", "production", "--yes"];

/// So many months before today's.
fn months_ago(months: i64) -> String {
    let today = jiff::Zoned::now().date();
    today.first_of_month().checked_sub(months.months()).unwrap().strftime("%Y-%m").to_string()
}

#[test]
fn stage_by_default_is_told_where_the_months_before_went_to_production() {
    let office = Office::new();
    office.make_ledger();
    let [before, now] = [2, 1].map(months_ago);
    office.upload(&before, "A,10\nB,20\n", &[]).code(0);
    office.upload(&before, "A,10\nB,20\n", &YES).code(0);
    office.write("new.csv", "loan_id,amount\nA,11\nB,22\n");
    // Typed, it is a trial.
    let dry = ["upload", "new.csv", "--period", &now, "--dry-run", "-o", "json"];
    let typed = office.run([&dry[..], &["--env", "stage"]].concat()).code(0);
    assert_eq!(findings(&typed.json()), [""; 0]);
    assert_eq!(findings(&office.run(dry).code(0).json()), ["place.stage:"]);
    // A careful schedule stops.
    office.configure("checks.default = \"error\"\n");
    office.run(dry).code(3);
    office.configure("");
    let run = office.run(["upload", "new.csv", "--period", &now]).code(0);
    let run = run.says(&["[place.stage]", "and not to production"]);
    let command = run.told_all("upload").pop().unwrap();
    assert!(command.ends_with("--env production"), "{command}");
    let run = office.paste(&format!("{command} --yes")).code(0);
    assert!(!run.stdout.contains("does not have it"), "{run:#?}");
}

#[test]
fn another_month_in_the_file_is_told_with_the_command_for_it() {
    let office = Office::with(FakeKiva::at_will());
    let [named, now] = [2, 1].map(months_ago);
    let name = format!("export {named}.csv");
    office.write(&name, "loan_id,amount\nA,11\nB,22\n");
    let args = ["upload", &name, "--period", &now];
    let run = office.run([&args[..], &["--dry-run", "-o", "json"]].concat()).code(0);
    assert_eq!(findings(&run.json()), ["file.other-month:"]);
    let run = office.run([&args[..], &["--dry-run"]].concat()).code(0);
    let command = run.told_all("upload").pop().unwrap();
    let run = office.paste(&command).code(0);
    assert!(!run.stdout.contains("file.other-month"), "{run:#?}");
    // A month that is to come is told without one.
    let next = format!("export {}.csv", months_ago(-1));
    office.write(&next, "loan_id,amount\nA,11\nB,22\n");
    let run = office.run(["upload", &next, "--period", &now, "--dry-run"]).code(0);
    let run = run.says(&["file.other-month", "check that this is the right file"]);
    assert!(run.told_all("upload").is_empty(), "{run:#?}");
    // The sandbox is for trying.
    let run = office.run([&args[..], &["-e", "sandbox", "-o", "json"]].concat()).code(5);
    assert_eq!(findings(&run.json()), [""; 0]);
    // A column of dates says it as well.
    let day = format!("{named}-28");
    office.write("a.csv", format!("loan_id,amount,date\nA,11,{day}\nB,22,{day}\n"));
    let run = office.run(["upload", "a.csv", "--period", &now, "--dry-run", "-o", "json"]).code(0);
    assert_eq!(findings(&run.json()), ["file.other-month:"]);
}

#[test]
fn a_month_of_long_ago_is_told() {
    let office = Office::with(FakeKiva::quiet());
    let upload = |months: i64| {
        let args = ["upload", "-", "--period", &months_ago(months), "--dry-run", "-o", "json"];
        let run = office.kiva(args).stdin("loan_id,amount\nA,11\nB,22\n").env(LONG_AGO, "warning");
        findings(&run.run().code(0).json())
    };
    assert_eq!((upload(12), upload(13)), (vec![], vec!["period.long-ago:".to_owned()]));
}

#[test]
fn rows_in_which_kiva_found_an_error_count_in_no_month() {
    let problem = json!([{"loan_id": "C", "severity": "error", "details": "Too much."}]);
    for months in [&[4, 3, 2][..], &[3, 2], &[2]] {
        let office = Office::new();
        for ago in months {
            office.server.repayments([Answer::problems(&problem)]);
            let of = |amount: i64| amount - ago;
            let rows = format!("A,{}\nB,{}\nC,{}\n", of(100), of(200), of(300));
            office.upload(&months_ago(*ago), &rows, &[]).code(5);
        }
        office.write("new.csv", "loan_id,amount\nA,99\nB,199\nC,299\n");
        let document = office.run(["check", "new.csv", "-o", "json"]).code(0).json();
        let before = document["profile"]["before"].as_array().unwrap();
        // The first one follows on none, so that no more is kept of it than its rows.
        assert_eq!(before.len(), (months.len() - 1).max(1));
        for (month, ago) in before.iter().zip(months.iter().rev()) {
            let total = json!((300 - 2 * ago).to_string());
            assert_eq!((&month["rows"], &month["total_amount"]), (&json!(2), &total), "{months:?}");
        }
    }
}

#[test]
fn a_check_shows_what_an_accountant_would_look_at() {
    let office = Office::new();
    let rows = |paid: u32| -> String {
        let row = |at: u32| format!("LN-{at},{}", 100 + at * paid);
        (1..=40).map(row).collect::<Vec<_>>().join("\n") + "\n"
    };
    for (months, paid) in [(4, 1), (3, 2), (2, 3)] {
        office.upload(&months_ago(months), &rows(paid), &[]).code(0);
    }
    office.write("new.csv", format!("loan_id,amount\n{}", rows(4).replace("LN-7,128", "LN-7,928")));
    let run = office.run(["check", "new.csv"]).code(0);
    let shown = run.stdout.split_once("Compared with earlier reports:").unwrap().1;
    let shown = shown.split_once("\nFile ").unwrap().0;
    assert!(shown.lines().count() <= 15, "{shown}");
    for words in
        ["40 rows, total 8,080", "100% of the amounts changed", "line 8 ", "LN-7: 121, now 928"]
    {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let document = office.run(["check", "new.csv", "-o", "json"]).code(0).json();
    let profile = &document["profile"];
    assert_eq!((&profile["rows"], &profile["moved"]), (&40.into(), &40.into()));
    assert_eq!(profile["largest"][0]["line"], 8);
    assert_eq!(profile["largest"].as_array().unwrap().len(), 5);
}

#[test]
fn loans_that_were_reported_for_the_month_already_are_not_new_to_it() {
    let office = Office::new();
    let rows = |loans: u32, paid: u32| -> String {
        let row = |at: u32| format!("LN-{at},{}.50", 100 + at * paid);
        (1..=loans).map(row).collect::<Vec<_>>().join("\n") + "\n"
    };
    for (months, paid) in [(6, 1), (5, 2), (4, 3), (3, 4)] {
        office.upload(&months_ago(months), &rows(40, paid), &[]).code(0);
    }
    let twice = months_ago(2);
    office.upload(&twice, &rows(25, 5), &[]).code(0);
    let dry = office.upload(&twice, &rows(25, 6), &["--dry-run"]).code(0).json();
    assert_eq!(findings(&dry), ["loan.gone:"], "{dry}");
    assert_eq!([&dry["profile"]["new"], &dry["profile"]["moved"]], [0, 25], "{dry}");
    office.upload(&twice, &rows(25, 6), &[]).code(0);
    // The months before are known as if it had been sent once.
    office.write("new.csv", format!("loan_id,amount\n{}", rows(25, 7)));
    let document = office.run(["check", "new.csv", "-o", "json"]).code(0).json();
    let profile = &document["profile"];
    let before: Vec<_> =
        profile["before"].as_array().unwrap().iter().map(|month| &month["rows"]).collect();
    assert_eq!(before, [25, 40, 40, 40], "{profile}");
}
