//! `show UPLOAD --problems FILE.csv`: what Kiva found, ready to be corrected.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Office, Place, Run, findings, rows};

#[test]
fn the_rows_with_problems_are_written_with_kivas_words() {
    let problems = json!([
        {"loan_id": "B", "severity": "error", "code": "x.over", "details": "=SUM(A1) \"too much\""},
        {"loan_id": "A", "severity": "warning", "code": "x.late", "details": "Late."},
        {"loan_id": "B", "severity": "warning", "code": "x.late", "details": "And late."},
        {"loan_id": "Z", "severity": "error", "details": "Not in this upload."},
    ]);
    let server = FakeKiva::answering([Answer::problems(&problems)]);
    let report = "loan_id,client_id,amount\nA,1,10.50\nC,3,7\nB,002,20\n";
    let place = Place::with("report.csv", report);
    let args = ["upload", "report.csv", "--format", "three-column", "-o", "json"];
    let id = place.kiva(args).server(&server).run().code(5).id();
    let show = || place.run(["show", &id, "--problems", "to-correct.csv"]);

    show().code(0).says(&["Kiva reports 4 problems"]);

    let text = std::fs::read_to_string(place.path("to-correct.csv")).unwrap();
    assert_eq!(
        text,
        "\u{feff}loan_id,client_id,amount,line,severity,code,details\n\
         A,1,10.50,2,warning; error,x.late,Late.; Z: Not in this upload.\n\
         C,3,7,3,error,,Z: Not in this upload.\n\
         B,002,20,4,error; warning; error,x.over; x.late,\"'=SUM(A1) \"\"too much\"\"; And late.; Z: Not in this upload.\"\n"
    );
    show().code(2).complains(&["to-correct.csv already exists"]);

    // Corrected, it is a file like any other.
    let args = ["check", "to-correct.csv", "--format", "three-column", "-o", "json"];
    let check = place.run(args).code(0).json();
    assert_eq!((&check["rows"], &check["total_amount"]), (&json!(3), &json!("37.50")));
}

/// The lines in the table are those of the file that was sent: of the others nothing was wrong.
#[test]
fn the_lines_in_a_table_of_problems_do_not_number_its_rows() {
    let wrong = |number| json!({"loan_id": format!("LN-{number:04}"), "severity": "error"});
    let problems: Vec<_> = (9..=17).map(wrong).collect();
    let server = FakeKiva::answering([Answer::problems(&json!(problems))]);
    let place = Place::with("report.csv", rows(17));
    let kiva = |args: &[&str]| place.kiva(args).server(&server).run();
    let id = kiva(&["upload", "report.csv", "--period", "2026-10", "-o", "json"]).code(5).id();
    for lang in ["en", "fr", "es"] {
        let file = format!("{lang}.csv");
        place.run(["show", &id, "--problems", &file, "--lang", lang]).code(0);
        let check = place.run(["check", &file, "-o", "json"]).code(0).json();
        assert_eq!(findings(&check), [""; 0], "{lang}");
    }
    // Nor is any other part of a numbered list cut short where it corrects the whole.
    let list: Vec<_> = (10..=18).map(|at| format!("{at},LN-{:04},{at}.25\n", at - 1)).collect();
    place.write("list.csv", format!("No,loan_id,amount\n{}", list.concat()));
    let check = place.run(["check", "list.csv", "-o", "json"]).code(0).json();
    assert_eq!(findings(&check), ["file.cut-short@2"]);
    let corrected = kiva(&["upload", "list.csv", "--corrects", &id, "-o", "json"]).code(0).json();
    assert_eq!((findings(&corrected), &corrected["rows"]), (vec![], &json!(9)));
}

/// The tables of a French office, whose Excel wants semicolons and decimal commas.
#[test]
fn tables_are_written_as_the_file_was_and_read_again_as_they_are() {
    let problems = json!([
        {"loan_id": "É-1", "severity": "error", "code": "x.over", "details": "Trop; \"bien\" trop."},
        {"loan_id": "C", "severity": "error", "details": "=SUM(A1)"},
    ]);
    let server = FakeKiva::answering([Answer::problems(&problems)]);
    let report = "N° prêt;Montant\r\nÉ-1;1 250,50\r\nB;7\r\nC;30\r\n";
    let place = Place::with("report.csv", report);
    let upload = |args: &[&str]| place.kiva(args).server(&server).run();
    let id = upload(&["upload", "report.csv", "--period", "2026-10", "-o", "json"]).code(5).id();
    place.run(["show", &id, "--problems", "a-corriger.csv", "--lang", "fr"]).code(0);
    let text = std::fs::read_to_string(place.path("a-corriger.csv")).unwrap();
    assert_eq!(
        text,
        "\u{feff}loan_id;amount;ligne;gravité;code;détails\n\
         É-1;1250,50;2;erreur;x.over;\"Trop; \"\"bien\"\" trop.\"\n\
         C;30;4;erreur;;'=SUM(A1)\n"
    );
    let check = place.run(["check", "a-corriger.csv", "-o", "json"]).code(0).json();
    assert_eq!((&check["rows"], &check["total_amount"]), (&json!(2), &json!("1280.50")));
    place.write("a-corriger.csv", text.replace("1250,50", "1150,50"));
    let corrects = ["upload", "a-corriger.csv", "--corrects", &id, "-o", "json"];
    assert_eq!(upload(&corrects).code(0).json()["rows"], json!(2));

    place.write("faux.csv", "N° prêt;Montant\r\nÉ-1;1 250,50\r\nB;-7\r\n");
    let check = ["check", "faux.csv", "--findings", "constats.csv", "--lang"];
    place.run([&check[..], &["fr"]].concat()).code(3);
    let text = std::fs::read_to_string(place.path("constats.csv")).unwrap();
    let titles = "\u{feff}gravité;code;ligne;colonne;prêt;valeur;message;que faire\n";
    assert!(text.starts_with(titles), "{text}");
    // Whoever speaks another language may write it anew.
    place.run([&check[..], &["es"]].concat()).code(3);
    let text = std::fs::read_to_string(place.path("constats.csv")).unwrap();
    assert!(text.starts_with("\u{feff}gravedad;código;línea;"), "{text}");
}

/// What the config says of files does not hold for a table of the program's own, but for its signs.
#[test]
fn a_table_is_read_by_the_command_that_is_shown_whatever_the_config_says_of_files() {
    let problem = json!([{"loan_id": "É-1", "severity": "error", "details": "d"}]);
    let utf = "É-1;C-1;1250,50\nB;C-2;7\n";
    let latin = b"\xc9-1;C-1;1250,50\nB;C-2;7\n";
    for (csv, file) in [
        ("header = 'no'", utf.as_bytes()),
        ("encoding = 'windows-1252'", latin),
        ("header = 'no'\nencoding = 'windows-1252'\ndelimiter = ';'", latin),
        (
            "header = 'no'\ndecimal_separator = ','\norder = ['loan_id', 'client_id', 'amount']",
            utf.as_bytes(),
        ),
    ] {
        let office = Office::answering([Answer::problems(&problem)]);
        office.configure(&format!("partner.csv_format = 'three-column'\n[csv]\n{csv}\n"));
        office.write("report.csv", file);
        let run = office.run(["upload", "report.csv"]).code(5);
        let shown = office.follow(&run, "show").code(0);
        let command = shown.told("upload");
        assert_eq!(command, run.told("upload"), "{csv}");
        let table = std::fs::read_to_string(office.path("to-correct.csv")).unwrap();
        office.write("to-correct.csv", table.replace("1250,50", "1250,5"));
        office.paste(&command).code(0);
        assert_eq!(office.server.posts().len(), 2, "{csv}");
    }
}

#[test]
fn an_id_that_looks_like_a_formula_comes_back_as_it_was() {
    let ids = ["-5/2025", "@7", "+1"];
    let problem = |id: &&str| json!({"loan_id": id, "severity": "error", "details": "d"});
    let problems: Vec<_> = ids.iter().map(problem).collect();
    let office = Office::answering([Answer::problems(&json!(problems))]);
    let rows = format!("{},1\n", ids.join(",1\n"));
    let id = office.upload("2026-10", &rows, &[]).code(5).id();
    office.run(["show", &id, "--problems", "c.csv"]).code(0);
    let text = std::fs::read_to_string(office.path("c.csv")).unwrap();
    assert!(ids.iter().all(|id| text.contains(&format!("\n'{id},1,"))), "{text}");
    office.write("c.csv", text.replace(",1,", ",2,"));
    let args = ["upload", "c.csv", "--corrects", &id, "-o", "json"];
    assert_eq!(office.run(args).code(0).json()["rows"], ids.len());
    for id in ids {
        assert_eq!(office.server.books()[id].len(), 2, "{id}");
    }
}

#[test]
fn where_no_file_tells_the_language_decides_and_the_settings_before_it() {
    let office = Office::new();
    let kiva = Answer::problems(&json!([{"loan_id": "A", "severity": "error", "details": "d"}]));
    office.server.repayments([kiva]);
    let id = office.upload("2026-10", "A,1.50\nB,2\n", &[]).code(5).id();
    office.configure("[csv]\ndelimiter = 'tab'\ndecimal_separator = ','\n");
    office.run(["show", &id, "--problems", "a.csv"]).code(0);
    let text = std::fs::read_to_string(office.path("a.csv")).unwrap();
    assert!(text.contains("\nA\t1,50\t2\terror\t"), "{text}");
    office.write("empty.csv", "");
    office.configure("");
    for (lang, titles) in [("en", "severity,code,"), ("fr", "gravité;code;")] {
        let file = format!("{lang}.csv");
        office.run(["check", "empty.csv", "--findings", &file, "--lang", lang]).code(3);
        let text = std::fs::read_to_string(office.path(&file)).unwrap();
        assert!(text.trim_start_matches('\u{feff}').starts_with(titles), "{text}");
    }
}

#[test]
fn an_upload_without_problems_gives_titles_alone() {
    let place = Place::with("report.csv", "loan_id,amount\nA,1\n");
    let server = FakeKiva::start();
    let args = ["upload", "report.csv", "-o", "json"];
    let id = place.kiva(args).server(&server).run().code(0).id();
    let show = place.run(["show", &id, "--problems", "none.csv"]).code(0);
    assert_eq!(show.says(&["none.csv has only titles", "nothing to correct"]).commands().len(), 0);
    let text = std::fs::read_to_string(place.path("none.csv")).unwrap();
    assert_eq!(text, "\u{feff}loan_id,amount,line,severity,code,details\n");
}

#[test]
fn a_row_of_which_kiva_only_warns_stands() {
    let problems = json!([{"loan_id": "A", "severity": "warning", "details": "d"}]);
    let office = Office::answering([Answer::problems(&problems)]);
    let id = office.upload("2026-10", "A,1\n", &[]).code(0).id();
    let show = office.run(["show", &id, "--problems", "w.csv"]).code(0);
    show.says(&["Kiva has accepted them", "unless an amount is wrong", "--corrects"]);
    let text = std::fs::read_to_string(office.path("w.csv")).unwrap();
    assert!(text.ends_with("A,1,2,warning,,d\n"), "{text}");
}

#[test]
fn the_rows_of_a_batch_that_was_refused_are_written_and_can_be_corrected() {
    let place = Place::with("report.csv", "loan_id,amount\nA,1\nB,2\nC,3\n");
    let server = FakeKiva::start();
    server.repayments([Answer::accepted(1), Answer::json(422, "{\"message\":\"no C\"}")]);
    let kiva = place.kiva(["upload", "report.csv", "-o", "json"]).server(&server);
    let run = kiva.upload("BATCH_SIZE", "2").run().code(5).complains(&["--corrects"]);
    let id = run.id();
    place.run(["show", &id, "--problems", "c.csv"]).code(0).says(&["kiva-repay upload c.csv"]);
    let text = std::fs::read_to_string(place.path("c.csv")).unwrap();
    let words = "\u{feff}loan_id,amount,line,severity,code,details\nC,3,4,error,,";
    assert!(text.starts_with(words) && text.contains("no C"), "{text}");
    place.write("c.csv", "loan_id,amount\nD,3\n");
    place.kiva(["upload", "c.csv", "--corrects", &id]).server(&server).run().code(0);
}

/// A refusal may name the rows for which Kiva refused the batch.
#[test]
fn what_kiva_says_of_the_rows_of_a_refused_batch_is_told() {
    let body = json!({"code": "api.error", "message": "validation failed", "problems": [
        {"loan_id": "D", "details": "amount over loan", "code": "E7", "severity": "error"},
        {"loan_id": "A", "details": "also seen", "severity": "error"}]});
    let office = Office::answering([Answer::accepted(1), Answer::json(422, &body.to_string())]);
    let rows = "A,1.00\nB,2.00\nC,3.00\nD,4.00\n";
    let run = office.upload("2026-10", rows, &["--batch-size", "2"]).code(5);
    let document = run.json();
    assert_eq!(document["batches"][0]["problems"], json!([]));
    let problem = &document["batches"][1]["problems"][0];
    assert_eq!((&problem["line"], &problem["code"]), (&json!(5), &json!("E7")));
    // Nothing of the batch stands, whatever it says of its rows, and all of the other, whatever this one says of it.
    assert_eq!(document["batches"][1]["problems"][1]["line"], json!(null));
    assert_eq!(
        (&document["month"]["loans"], &document["month"]["exact"]),
        (&json!(2), &json!(true))
    );
    let show = office.run(["show", &run.id()]).code(0);
    show.says(&["error line 5, loan D [E7]", "amount over loan"]);
    let quiet = office.run(["show", &run.id(), "-q"]).code(0);
    quiet.complains(&["error line 5, loan D [E7]: Kiva reports: amount over loan"]);
    office.run(["receipt", &run.id(), "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("amount over loan"), "{page}");
    office.run(["show", &run.id(), "--problems", "c.csv"]).code(0);
    let text = std::fs::read_to_string(office.path("c.csv")).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[1].starts_with("C,3.00,4,error; error,,"), "{text}");
    assert!(lines[1].contains("validation failed") && lines[1].ends_with("A: also seen"), "{text}");
    assert_eq!(lines[2..], ["D,4.00,5,error; error,E7,amount over loan; A: also seen"]);
}

/// Kiva names loans, and not clients: which row it means is not known, so that none counts as right.
#[test]
fn an_error_in_a_group_loan_is_counted_once_and_may_be_in_each_of_its_rows() {
    let problems =
        json!([{"loan_id": "L1", "details": "amount over the loan", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problems)]);
    let file = |first: &str| {
        format!("loan_id,client_id,amount\nL1,C1,{first}\nL1,C2,600.00\nL2,C3,7.00\n")
    };
    office.write("t.csv", file("5.00"));
    let args = ["--period", "2026-09", "--format", "three-column", "-o", "json"];
    let run = office.run([&["upload", "t.csv"], &args[..]].concat()).code(5);
    let run = run.says(&["Kiva found an error in 1 row\""]);
    let month = &run.json()["month"];
    assert_eq!((&month["total_amount"], &month["exact"]), (&json!("7.00"), &json!(false)));
    let problems = &run.json()["batches"][0]["problems"];
    assert_eq!((&problems[0]["lines"], &problems[1]), (&json!([2, 3]), &json!(null)));
    let show = office.run(["show"]).code(0).says(&["error lines 2, 3, loan L1", "1 problem."]);
    show.says(&["3 rows (2 loans)", "group loan L1"]);
    let json = office.run(["show", "-o", "json"]).code(0).json();
    assert_eq!(&json["batches"][0]["problems"], problems, "it is the same in the ledger");
    office.run(["receipt", "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(page.contains("an error in 1 row:") && page.contains(">2, 3<"), "{page}");
    office.run(["show", "--problems", "c.csv"]).code(0);
    let text = std::fs::read_to_string(office.path("c.csv")).unwrap();
    assert!(text.contains("\nL1,C1,5.00,2,") && text.contains("\nL1,C2,600.00,3,"), "{text}");
    // Both are asked for again, whichever was wrong.
    office.write("t.csv", file("4.00"));
    let corrects = ["upload", "t.csv", "--corrects", &run.id(), "-o", "json"];
    let document = office.run(corrects).code(0).json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(2), &json!(1)));
    let month = &document["month"];
    assert_eq!((&month["total_amount"], &month["exact"]), (&json!("611.00"), &json!(true)));
}

/// One of the rows does not stand, and nobody can say which.
#[test]
fn an_error_in_a_loan_that_the_file_does_not_have_leaves_the_month_uncertain() {
    let problems = json!([{"loan_id": 42, "message": "too much", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problems)]);
    let run = office.upload("2026-09", "0042,1.00\n43,2.00\n", &[]).code(5);
    assert_eq!(run.json()["batches"][0]["problems"][0]["details"], "too much");
    let uncertain = |run: &Run| assert_eq!(run.json()["month"]["exact"], json!(false));
    uncertain(&run);
    let show = office.run(["show", "-o", "json"]).code(0);
    uncertain(&show);
    office.run(["show"]).code(0).says(&["Total not certain", "loan 42"]);
    let unnamed = json!([{"message": "too much", "severity": "error"}]);
    let other = Office::answering([Answer::problems(&unnamed)]);
    other.upload("2026-09", "0042,1.00\n43,2.00\n", &[]).code(5);
    other.run(["show"]).code(0).says(&["Total not certain: Kiva found an error", "names no loan"]);
    // With all of its rows replaced there is nothing left in which it could be.
    let rows = ["upload", "2026-09.csv", "--again", "--period", "2026-09", "-o", "json"];
    assert_eq!(office.run(rows).code(0).json()["month"]["exact"], json!(true));
}

/// It may be in each of them, so that all are corrected.
#[test]
fn an_error_in_no_row_that_is_known_is_corrected_in_the_whole_batch() {
    for problem in [
        json!({"details": "a row could not be read", "severity": "error"}),
        json!({"loan_id": "LX-9", "details": "a row could not be read", "severity": "error"}),
    ] {
        let warning = json!({"details": "late", "severity": "warning"});
        let office = Office::answering([Answer::problems(&json!([problem, warning]))]);
        office.configure("upload.batch_size = 2\n");
        let rows = "LN-0001,1.00\nLN-0002,2.00\nLN-0003,3.00\n";
        let run = office.upload("2026-09", rows, &[]).code(5);
        let run = run.complains(&["Kiva does not say in which row it is"]);
        let id = run.id();
        let told = office.upload("2026-09", rows, &[]).code(7);
        let told = told.complains(&["all 3 rows", "found an error without saying in which row"]);
        office
            .paste(&format!(
                "{} --dry-run",
                told.told(&format!("upload 2026-09.csv --corrects {id}"))
            ))
            .code(0);
        office.follow(&run, "show").code(0);
        let table = std::fs::read_to_string(office.path("to-correct.csv")).unwrap();
        assert!(
            table.contains("\nLN-0001,1.00,2,error,,") && table.contains("\nLN-0002,2.00,3,"),
            "{table}"
        );
        assert_eq!(
            (table.lines().count(), table.contains("LX-9: a row")),
            (3, problem["loan_id"] == "LX-9")
        );
        let document = office.follow(&run, "upload").code(0).json();
        assert_eq!((&document["rows"], &document["left_out"]), (&json!(2), &json!(0)));
        assert_eq!(document["month"]["exact"], json!(true));
        assert_eq!(office.run(["show", &id, "-q"]).code(0).stderr, "");
        office.correct(&id, rows, &[]).code(7);
    }
}

#[test]
fn an_error_in_a_loan_with_other_capitals_is_one_of_that_loan() {
    let problems = json!([{"loan_id": "ln-0002", "details": "no", "severity": "error"}]);
    let office = Office::answering([Answer::problems(&problems)]);
    let rows = "LN-0001,1.00\nLN-0002,2.00\n";
    let run = office.upload("2026-09", rows, &[]).code(5);
    let document = run.json();
    assert_eq!(document["batches"][0]["problems"][0]["line"], json!(3));
    assert_eq!(document["month"]["total_amount"], json!("1.00"));
    let document = office.correct(&run.id(), rows, &[]).code(0).json();
    assert_eq!((&document["rows"], &document["left_out"]), (&json!(1), &json!(1)));
}

#[test]
fn thousands_of_problems_are_counted_and_the_first_are_shown() {
    let problem = |row: usize| {
        let (severity, code) =
            if row.is_multiple_of(3) { ("warning", "x.late") } else { ("error", "x.over") };
        json!({"loan_id": format!("LN-{row:04}"), "severity": severity, "code": code, "details": "d"})
    };
    let answers = (0..30).map(|batch| {
        let problems: Vec<_> = (1..=50).map(|row| problem(batch * 50 + row)).collect();
        Answer::problems(&json!(problems))
    });
    let server = FakeKiva::answering(answers);
    let place = Place::with("a.csv", rows(1500));
    let kiva = place.kiva(["upload", "a.csv", "--batch-size", "50"]).server(&server);
    let run = kiva.run().code(5).says(&[
        "Kiva reports 1,500 problems:",
        "  1,000  error [x.over]\n    500  warning [x.late]\n",
        "The first 20:",
        "1,500 rows: accepted by Kiva (batches 1 to 30)",
        "Batches 1 to 30  1,500 rows, lines 2 to 1501",
    ]);
    assert_eq!(run.stdout.matches(", loan LN-").count(), 20, "{run:#?}");
    assert!(run.stdout.lines().count() < 75, "{run:#?}");
    let written = place.follow(&run, "show").code(0);
    assert_eq!(written.stdout.matches(", loan LN-").count(), 20);
    let table = std::fs::read_to_string(place.path("to-correct.csv")).unwrap();
    assert_eq!(table.lines().count(), 1501);
}

/// A row that is no Kiva loan is taken out, and nothing takes its place: each command tells that this is its end.
#[test]
fn of_a_row_that_is_no_kiva_loan_it_is_told_that_nothing_is_left_to_send() {
    let details = "There is no such loan.";
    let error = json!([{"loan_id": "X", "severity": "error", "details": details}]);
    let office = Office::answering([Answer::problems(&error)]);
    let first = office.upload("2026-10", "A,1\nX,2\nC,3\n", &[]).code(5).id();
    let shown = office.run(["show", &first]).code(0);
    shown.says(&["not Kiva loans are left out", "nothing is left to upload"]);
    // The whole file without it has nothing to send,
    let same = office.correct(&first, "A,1\nC,3\n", &[]).code(7).json();
    let hint = same["error"]["hint"].as_str().unwrap();
    assert!(hint.contains("not Kiva loans, nothing is left to send"), "{hint}");
    // and with another amount it goes out, and its page says what the row is that it lacks.
    let second = office.correct(&first, "A,4\nC,3\n", &[]).code(0).id();
    office.run(["show", &second]).code(0).says(&["unless it is not to be reported"]);
    office.run(["receipt", &second, "r.html"]).code(0);
    let page = std::fs::read_to_string(office.path("r.html")).unwrap();
    assert!(
        page.contains("Unless it is not to be reported, such as what is not a Kiva loan"),
        "{page}"
    );
}
