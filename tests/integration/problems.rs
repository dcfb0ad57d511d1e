//! `show UPLOAD --problems FILE.csv`: what Kiva found, ready to be corrected.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Office, Place, rows};

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
         A,1,10.50,2,warning,x.late,Late.\n\
         B,002,20,4,error; warning,x.over; x.late,\"'=SUM(A1) \"\"too much\"\"; And late.\"\n\
         Z,,,,error,,Not in this upload.\n"
    );
    show().code(2).complains(&["to-correct.csv already exists"]);

    // Corrected, it is a file like any other.
    let corrected: Vec<_> = text.lines().take(3).collect();
    place.write("corrected.csv", corrected.join("\n"));
    let args = ["check", "corrected.csv", "--format", "three-column", "-o", "json"];
    let check = place.run(args).code(0).json();
    assert_eq!((&check["rows"], &check["total_amount"]), (&json!(2), &json!("30.50")));
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
