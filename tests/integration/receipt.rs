//! `receipt UPLOAD [FILE.html]`: the page that is printed and signed.

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Place, rows};

/// Uploads a file; the id of the upload.
fn upload(place: &Place, server: &FakeKiva, args: &[&str]) -> String {
    let args = [&["upload"], args, &["-o", "json"]].concat();
    let run = place.kiva(args).server(server).upload("BATCH_SIZE", "2").run();
    run.id()
}

/// The page of an upload in a language.
pub fn page(place: &Place, id: &str, lang: &str) -> String {
    let file = format!("{lang}.html");
    place.run(["receipt", id, &file, "--lang", lang]).code(0);
    let page = std::fs::read_to_string(place.path(&file)).unwrap();
    assert_alone(&page);
    page
}

/// Nothing runs, and nothing is fetched.
fn assert_alone(page: &str) {
    let tags = page.split('<').filter_map(|piece| piece.split('>').next());
    for tag in tags.map(str::to_lowercase) {
        for forbidden in ["script", "img", "link", "iframe", "object", "base"] {
            assert!(!tag.starts_with(forbidden), "{tag}");
        }
        for forbidden in [" src", " href", " on", "http:", "https:", "url("] {
            assert!(!tag.contains(forbidden), "{tag}");
        }
    }
    let (style, _) = page.split_once("</style>").unwrap();
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("http:"));
    assert!(page.contains("default-src 'none'"), "{page}");
}

/// What a reader sees, without the tags.
pub fn text(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    let mut text = String::new();
    let mut in_tag = false;
    for c in body.chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}

#[track_caller]
pub fn assert_has(page: &str, words: &[&str]) {
    let text = text(page);
    for word in words {
        assert!(text.contains(word), "the page lacks {word:?}: {text}");
    }
}

#[test]
fn the_page_tells_what_was_sent_in_each_language() {
    let problems = json!([
        {"loan_id": "LN-0001", "severity": "error", "code": "x.over", "details": "Too much."},
        {"loan_id": "LN-0002", "severity": "warning", "details": "Late."},
    ]);
    let server = FakeKiva::answering([Answer::problems(&problems), Answer::accepted(77)]);
    let place = Place::with(
        "october.csv",
        "loan_id,amount\nLN-0001,1200.50\nLN-0002,50\nLN-0003,1\nLN-0004,0\n",
    );
    let id = upload(&place, &server, &["october.csv", "--period", "2026-10"]);

    let english = page(&place, &id, "en");
    assert!(english.contains("<html lang=\"en\">"));
    assert_has(
        &english,
        &[
            "partner 145",
            "October 2026",
            "1,251.50",
            "october.csv",
            &id,
            "TEST",
            "stage",
            "Too much.",
            "x.over",
            "Late.",
            "LN-0001",
            "87",
            "finalize",
            "1,250.50",
            "Prepared by",
            "Reviewed by",
            "all 4 rows",
            "--problems to-correct.csv",
        ],
    );

    let french = page(&place, &id, "fr");
    assert!(french.contains("<html lang=\"fr\">"));
    assert_has(
        &french,
        &[
            "partenaire 145",
            "octobre 2026",
            "1\u{a0}251,50",
            "Préparé par",
            "Vérifié par",
            "accepté",
            "Ce qui reste à faire",
            "les 4 lignes",
        ],
    );

    let spanish = page(&place, &id, "es");
    assert!(spanish.contains("<html lang=\"es\">"));
    assert_has(
        &spanish,
        &[
            "socio 145",
            "octubre de 2026",
            // Windows tells in which country it is, where the sign may be another.
            if cfg!(windows) { "251" } else { "1\u{a0}251,50" },
            "Preparado por",
            "Revisado por",
            "PRUEBA",
            "aceptado",
            "Lo que falta por hacer",
        ],
    );
}

#[test]
fn the_file_is_named_by_its_sum() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::start();
    let id = upload(&place, &server, &["a.csv"]);
    let sum = kiva_repay::ledger::sha256(rows(4).as_bytes());
    assert_eq!(sum.len(), 64);
    assert_has(&page(&place, &id, "en"), &[&sum]);
}

#[test]
fn every_batch_and_every_problem_is_there() {
    let answers = (1..=40).map(|at| {
        let loan = format!("LN-{:04}", at * 2);
        Answer::problems(
            &json!([{"loan_id": loan, "severity": "error", "details": format!("Fault {at}.")}]),
        )
    });
    let server = FakeKiva::answering(answers);
    let place = Place::with("a.csv", rows(80));
    let id = upload(&place, &server, &["a.csv"]);
    let page = page(&place, &id, "fr");
    let cells = page.replace("</td>", "</td>\n");
    for at in 1..=40 {
        let lines = format!("<td class=\"short\">{}–{}</td>", at * 2, at * 2 + 1);
        let fault = format!("<td>Fault {at}.</td>");
        for cell in [lines, fault] {
            assert!(cells.lines().any(|line| line.ends_with(&cell)), "no {cell}: {page}");
        }
    }
    assert_eq!(page.matches("<thead>").count(), 2, "batches and problems, on each page");
    // However long they are, it is signed on the first page.
    let place = |part: &str| page.find(part).unwrap();
    assert!(place("class=\"sign\"") < place("<thead>"), "{page}");
}

// Windows has no such names.
#[cfg(unix)]
#[test]
fn text_of_others_stays_text() {
    let name = "<b>x<b> & \"q\" \u{202e}'1'.csv";
    let words = "<script>alert(1)</script><img src=http://evil.example/x>\u{7}\u{202e}";
    let problems = json!([{"loan_id": "<i>L</i>", "severity": "error", "code": "</style><svg onload=x>", "details": words}]);
    let server = FakeKiva::answering([Answer::problems(&problems)]);
    let place = Place::with(name, "loan_id,amount\n<u>L</u>,1\n");
    let id = upload(&place, &server, &[name]);
    for lang in ["en", "fr", "es"] {
        let page = page(&place, &id, lang);
        for raw in ["<b>", "<i>", "<u>", "<svg onload", "<script", "\u{202e}", "\u{7}"] {
            assert!(!page.contains(raw), "{raw}: {page}");
        }
        for shown in [
            "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=http://evil.example/x&gt;&lt;U+0007&gt;&lt;U+202E&gt;",
            "&lt;b&gt;x&lt;b&gt; &amp; &quot;q&quot; &lt;U+202E&gt;'1'.csv",
            "&lt;/style&gt;&lt;svg onload=x&gt;",
            "&lt;i&gt;L&lt;/i&gt;",
        ] {
            assert!(page.contains(shown), "no {shown}: {page}");
        }
    }
}

#[test]
fn an_incomplete_upload_is_called_so_at_the_top() {
    let server = FakeKiva::answering([Answer::accepted(1), Answer::status(502)]);
    let place = Place::with("a.csv", rows(6));
    let id = upload(&place, &server, &["a.csv"]);
    let page = page(&place, &id, "en");
    let text = text(&page);
    let verdict = text.find("INCOMPLETE: Kiva has accepted 2 of 6 rows").expect("it is said");
    assert!(verdict < text.find("SHA-256").unwrap(), "above all else: {text}");
    assert_has(
        &page,
        &[
            &format!("kiva-repay resolve {id} 2"),
            "first loan LN-0003, last loan LN-0004",
            &format!("kiva-repay resume {id}"),
            "Send the 2 rows that are left",
        ],
    );
    assert!(!text.contains("finalize it"), "{text}");
    place.run(["receipt", &id]).code(0).says(&["warning: the upload is not finished"]);

    // What a person saw in PA2 is on the paper, with who it was.
    place.run(["resolve", &id, "2", "--accepted"]);
    place.run(["receipt", &id, "later.html", "--lang", "fr"]).code(0);
    let later = std::fs::read_to_string(place.path("later.html")).unwrap();
    assert!(later.contains("vu dans PA2 par "), "{later}");
}

/// What is signed is what Kiva has.
#[test]
fn beside_the_signatures_stands_the_total_of_the_rows_that_kiva_took() {
    let problems = json!([{"loan_id": "LN-0002", "severity": "error", "details": "Too much."}]);
    let answers = [Answer::problems(&problems), Answer::status(400)];
    let server = FakeKiva::answering(answers);
    let place = Place::with("a.csv", rows(4));
    let id = upload(&place, &server, &["a.csv"]);
    let text = text(&page(&place, &id, "en"));
    let signed = &text[text.find("Signatures").unwrap()..];
    assert!(signed.contains("Accepted by Kiva without error: 1 row 1.50"), "{signed}");
    assert!(signed.contains("Total of the file 12.00"), "{signed}");
    assert!(text.find("Total of the file").unwrap() < text.find("SHA-256").unwrap(), "{text}");
}

#[test]
fn months_are_compared_in_a_picture_with_words() {
    let place = Place::new();
    let server = FakeKiva::start();
    let mut last = String::new();
    for (period, amount) in [("2026-08", "1000"), ("2026-09", "2000"), ("2026-10", "2500.50")] {
        place.write("a.csv", format!("loan_id,amount\nA,{amount}\nB,1\n"));
        last = upload(&place, &server, &["a.csv", "--period", period]);
    }
    // A later upload of the same month does not change what the receipt of an earlier one says.
    place.write("b.csv", "loan_id,amount\nC,9\n");
    let later = upload(&place, &server, &["b.csv", "--period", "2026-10"]);
    // And its total is not called that of all uploads.
    place.run(["receipt", &last, "en.html", "--lang", "en"]).code(0);
    let told = std::fs::read_to_string(place.path("en.html")).unwrap();
    assert_has(&told, &[&format!("all uploads of a month up to this one ({last}) combined")]);

    let page_of_last = page(&place, &last, "fr");
    let svg = &page_of_last[page_of_last.find("<svg").unwrap()..];
    let svg = &svg[..svg.find("</svg>").unwrap() + "</svg>".len()];
    let tree = roxmltree::Document::parse(svg).expect("well-formed");
    let texts: Vec<_> = tree.descendants().filter_map(|node| node.text()).collect();
    for word in ["août 2026", "septembre 2026", "octobre 2026", "1\u{a0}001", "2\u{a0}501,50"] {
        assert!(texts.contains(&word), "{word}: {texts:?}");
    }
    let bars = tree.descendants().filter(|node| node.has_tag_name("rect")).count();
    assert_eq!(bars, 6, "two for each month");
    assert_has(
        &page_of_last,
        &["Par rapport à septembre 2026\u{a0}: total +500,50 (+25,0\u{a0}%), prêts +0."],
    );

    place.run(["receipt", &later, "later.html", "--lang", "en"]).code(0);
    let later = std::fs::read_to_string(place.path("later.html")).unwrap();
    assert_has(&later, &["2,510.50", "loans +1"]);
}

#[test]
fn the_page_is_private_new_and_where_it_is_said_to_be() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::start();
    let id = upload(&place, &server, &["a.csv", "--period", "2026-10"]);
    let name = format!("receipt-2026-10-{id}.html");
    let run = place.run(["receipt", &id[..6]]).code(0).says(&[&name, "Next: open the page"]);
    assert_eq!(run.stderr, "");
    let page = std::fs::read(place.path(&name)).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.path(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // Somebody may have written on it.
    for number in ["-2", "-3"] {
        let again = place.run(["receipt", &id]).code(2).complains(&[&name, "already exists"]);
        place.follow(&again, "receipt").code(0);
        assert!(place.path(name.replace(".html", &format!("{number}.html"))).exists());
    }
    assert_eq!(std::fs::read(place.path(&name)).unwrap(), page);
    place.run(["receipt", "zzz"]).code(2).complains(&["zzz"]);
}

#[test]
fn a_script_is_told_in_json_and_its_people_get_their_language() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::start();
    let id = upload(&place, &server, &["a.csv"]);
    let run = place.run(["receipt", &id, "r.html", "-o", "json", "--lang", "fr"]).code(0);
    let expected: Value =
        json!({"command": "receipt", "upload": id, "file": "r.html", "status": "accepted"});
    assert_eq!(run.json(), expected);
    let page = std::fs::read_to_string(place.path("r.html")).unwrap();
    assert!(page.contains("<html lang=\"fr\">") && page.contains("Préparé par"), "{page}");
}

#[test]
fn a_correction_and_what_it_corrects_name_each_other() {
    let problems = json!([{"loan_id": "LN-0002", "severity": "error", "details": "Too much."}]);
    let server = FakeKiva::answering([Answer::problems(&problems), Answer::accepted(1)]);
    let place = Place::with("a.csv", rows(2));
    let first = upload(&place, &server, &["a.csv"]);
    let before = page(&place, &first, "en");
    assert_has(&before, &[&format!("kiva-repay upload to-correct.csv --corrects {first}")]);
    place.write("b.csv", "loan_id,amount\nLN-0002,1\n");
    let second = upload(&place, &server, &["b.csv", "--corrects", &first]);
    place.run(["receipt", &first, "first.html", "--lang", "fr"]).code(0);
    let corrected = std::fs::read_to_string(place.path("first.html")).unwrap();
    assert_has(&corrected, &["Corrigé par", &second, &format!("kiva-repay receipt {second}")]);
    assert_has(&page(&place, &second, "fr"), &["Corrige", &first]);
}

/// Until then nobody knows which amounts are the right ones to sign.
#[test]
fn what_a_correction_of_unknown_outcome_corrects_is_not_to_be_signed() {
    let server = FakeKiva::answering([Answer::accepted(1), Answer::cut_unanswered()]);
    let place = Place::with("a.csv", rows(2));
    let first = upload(&place, &server, &["a.csv"]);
    place.write("b.csv", "loan_id,amount\nLN-0002,1\n");
    let second = upload(&place, &server, &["b.csv", "--corrects", &first]);
    let show = format!("kiva-repay show {second}");
    let shown = place.run(["show", &first]).code(0).says(&["it is not known", &show]);
    assert!(!shown.stdout.contains("finalizes it"), "{shown:#?}");
    let run = place.run(["receipt", &first, "first.html"]).code(0);
    let run = run.says(&["it is not known whether Kiva has all of another upload", &show]);
    assert!(!run.stdout.contains("Next:"), "{run:#?}");
    let page = std::fs::read_to_string(place.path("first.html")).unwrap();
    assert_has(&page, &["INCOMPLETE", &show]);

    place.run(["resolve", &second, "1", "--accepted"]).code(0);
    let run = place.run(["receipt", &first, "later.html"]).code(0);
    let run = run.says(&["create the page of the correction, too", "neither is to be signed"]);
    assert!(!run.stdout.contains("not known"), "{run:#?}");
}

#[test]
fn production_is_no_test() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::start();
    place.make_ledger();
    let args = ["upload", "a.csv", "--env", "production", "--yes", "-o", "json"];
    let run =
        place.kiva(args).server_as("PRODUCTION", &server).env("KIVA_REPAY__PARTNER__ID", "145");
    let id = run.run().code(0).id();
    let page = page(&place, &id, "en");
    assert!(!text(&page).contains("TEST"), "{page}");
    assert_has(&page, &["production"]);
    place.run(["receipt", &id, "r.html"]).code(0).says(&["print it and sign it"]);
}

#[test]
fn what_was_a_test_is_not_to_be_signed() {
    let place = Place::with("a.csv", rows(2));
    let id = upload(&place, &FakeKiva::start(), &["a.csv"]);
    let run = place.run(["receipt", &id, "r.html"]).code(0);
    let run = run.says(&["This was a test", "not to be signed"]);
    assert!(!run.stdout.contains("print it"), "{run:#?}");
}
