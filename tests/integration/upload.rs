//! `upload`: what goes over the wire, and what comes back on the screen.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::support::{Answer, FakeKiva, Grant, Place, SECRET, TOKEN, rows, until};

/// The objects of a body as they stand there, so that digits are compared and not numbers.
fn objects(body: &str) -> Vec<&str> {
    let list = body.strip_prefix("{\"repayments\":[").and_then(|rest| rest.strip_suffix("]}"));
    let list = list.unwrap_or_else(|| panic!("not a batch: {body}"));
    list.trim_start_matches('{').trim_end_matches('}').split("},{").collect()
}

#[test]
fn a_file_of_620_rows_makes_three_calls_in_order_with_its_ids_and_digits() {
    let (place, server) = (Place::with("october.csv", rows(620)), FakeKiva::start());
    let run = place.kiva(["upload", "october.csv", "-o", "json"]).server(&server).run().code(0);

    let posts = server.posts();
    let bodies: Vec<_> = posts.iter().map(|post| objects(post.text())).collect();
    assert_eq!(bodies.iter().map(Vec::len).collect::<Vec<_>>(), [250, 250, 120]);
    let sent: Vec<_> = bodies.concat();
    for (at, object) in sent.iter().enumerate() {
        let number = at + 1;
        assert_eq!(*object, format!("\"loan_id\":\"LN-{number:04}\",\"amount\":{number}.50"));
    }
    assert_eq!(run.batches(), ["accepted"; 3]);
}

#[test]
fn amounts_arrive_digit_for_digit() {
    let amounts =
        ["480.50", "0.10", "0.00", "0", "100", "25.00", "3.5", "999999999999.99", "0.01", "1250.5"];
    let lines = amounts.iter().enumerate().map(|(at, amount)| format!("LN-{at},{amount}\n"));
    let (place, server) = (Place::with("a.csv", lines.collect::<String>()), FakeKiva::start());
    place.kiva(["upload", "a.csv"]).server(&server).run().code(0);

    let posts = server.posts();
    let sent: Vec<_> =
        objects(posts[0].text()).iter().map(|o| o.split_once("\"amount\":").unwrap().1).collect();
    assert_eq!(sent, amounts);
}

#[test]
fn thirty_times_ten_cents_are_three() {
    let lines = (0..30).map(|at| format!("LN-{at},0.10\n"));
    let (place, server) = (Place::with("a.csv", lines.collect::<String>()), FakeKiva::start());
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.json()["total_amount"], "3.00");
    assert_eq!(server.posts()[0].text().matches("\"amount\":0.10}").count(), 30);
}

#[test]
fn ids_arrive_as_they_stand_in_the_file() {
    let ids = ["0042", "LOAN/4217/2024", "XX/00001", "KV-1042970", "prêt n° 7", "a\\\"b", "007"];
    let lines = ids.map(|id| format!("\"{}\";1.00\n", id.replace('"', "\"\"")));
    let csv = format!("loan_id;amount\n{}", lines.concat());
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    place.kiva(["upload", "a.csv"]).server(&server).run().code(0);

    let body = server.posts()[0].json();
    let sent: Vec<_> =
        body["repayments"].as_array().unwrap().iter().map(|row| row["loan_id"].clone()).collect();
    assert_eq!(sent, ids);
}

#[test]
fn each_call_has_the_path_and_headers_that_kiva_wants() {
    let (place, server) = (Place::with("a.csv", rows(3)), FakeKiva::start());
    place.kiva(["upload", "a.csv", "--batch-size", "2"]).server(&server).run().code(0);

    let posts = server.posts();
    assert_eq!(posts.len(), 2);
    for post in posts {
        assert_eq!(post.method, "POST");
        assert_eq!(post.path, "/v3/partner/145/repayments");
        assert_eq!(post.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        assert_eq!(post.header("content-type"), Some("application/json"));
        let agent = concat!("kiva-repay/", env!("CARGO_PKG_VERSION"));
        assert_eq!(post.header("user-agent"), Some(agent));
        assert_eq!(post.header("referer"), None);
        assert_eq!(post.header("cookie"), None);
    }
}

#[test]
fn a_base_url_with_a_path_or_a_final_slash_is_extended() {
    for (end, path) in [("/", ""), ("/gateway", "/gateway"), ("/gateway/", "/gateway")] {
        let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
        let api = format!("{}{end}", server.url());
        let run = place.kiva(["upload", "a.csv"]).server(&server);
        run.env("KIVA_REPAY__STAGE__API_URL", &api).run().code(0);
        assert_eq!(server.posts()[0].path, format!("{path}/v3/partner/145/repayments"));
    }
}

#[test]
fn the_token_is_asked_for_once_with_a_form() {
    let (place, server) = (Place::with("a.csv", rows(620)), FakeKiva::start());
    place.kiva(["upload", "a.csv"]).server(&server).run().code(0);

    let calls = server.token_calls();
    assert_eq!(calls.len(), 1);
    let call = &calls[0];
    assert_eq!((call.method.as_str(), call.path.as_str()), ("POST", "/oauth/token"));
    assert_eq!(call.header("content-type"), Some("application/x-www-form-urlencoded"));
    let field = |name: &str| {
        let mut fields = url::form_urlencoded::parse(&call.body);
        fields.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    assert_eq!(field("grant_type").as_deref(), Some("client_credentials"));
    assert_eq!(field("audience").as_deref(), Some("https://audience.test"));
    assert_eq!(field("client_id").as_deref(), Some("client-7"));
    assert_eq!(field("client_secret").as_deref(), Some(SECRET));
    assert!(field("scope").unwrap().split(' ').any(|scope| scope == "create:repayment"));
    assert!(!call.path.contains('?'), "nothing of it stands in the URL");
}

#[test]
fn no_report_goes_over_a_connection_that_was_used_before() {
    let (place, server) = (Place::with("a.csv", rows(620)), FakeKiva::start());
    place.kiva(["upload", "a.csv", "--batch-size", "50"]).server(&server).run().code(0);
    assert_eq!(server.posts().len(), 13);
    assert_eq!(server.connections(), 14, "and one for the token");
}

#[test]
fn three_columns_send_the_client_too() {
    let csv = "client_id,loan_id,amount\nC-1,LN-1,5.00\n007,LN-2,0.10\n";
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    place.kiva(["upload", "a.csv", "--format", "three-column"]).server(&server).run().code(0);
    let body = server.posts()[0].json();
    assert_eq!(
        body["repayments"],
        json!([{"loan_id": "LN-1", "client_id": "C-1", "amount": 5.00},
               {"loan_id": "LN-2", "client_id": "007", "amount": 0.10}])
    );
    assert!(server.posts()[0].text().contains("\"amount\":5.00}"));
}

#[test]
fn two_columns_send_no_client_even_where_the_file_has_one() {
    let csv = "client_id,loan_id,amount\nC-1,LN-1,5.00\n";
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    place.kiva(["upload", "a.csv"]).server(&server).run().code(0);
    assert_eq!(server.posts()[0].text(), r#"{"repayments":[{"loan_id":"LN-1","amount":5.00}]}"#);
}

#[test]
fn the_ids_have_their_long_names_where_the_settings_say_so() {
    let csv = "loan_id,client_id,amount\nLN-1,C-1,5.00\n";
    let (place, server) = (Place::with("a.csv", csv), FakeKiva::start());
    let run = place.kiva(["upload", "a.csv", "--format", "three-column"]).server(&server);
    run.upload("ID_FIELDS", "internal").run().code(0);
    let body = server.posts()[0].json();
    let row = body["repayments"][0].as_object().unwrap();
    assert_eq!(row["internal_loan_id"], "LN-1");
    assert_eq!(row["internal_client_id"], "C-1");
    assert_eq!(row.len(), 3);
}

#[test]
fn the_batch_size_has_its_bounds() {
    let (place, server) = (Place::with("a.csv", rows(620)), FakeKiva::start());
    let upload = |size| place.kiva(["upload", "a.csv", "--batch-size", size]).server(&server).run();
    upload("300").code(0);
    let sizes: Vec<_> = server.posts().iter().map(|post| objects(post.text()).len()).collect();
    assert_eq!(sizes, [300, 300, 20]);
    for size in ["301", "0", "-1", "many", "65536", "250.0"] {
        upload(size).code(2).complains(&[&format!("--batch-size <N> cannot be \"{size}\"")]);
    }
    assert_eq!(server.posts().len(), 3);

    for size in ["301", "0", "-1", "many"] {
        let run = place.kiva(["upload", "a.csv"]).server(&server).upload("BATCH_SIZE", size).run();
        assert!(run.code(4).stderr.to_lowercase().contains("batch_size"));
    }
    assert_eq!(server.posts().len(), 3);
}

#[test]
fn the_document_is_the_one_of_the_contract() {
    let (place, server) = (Place::with("october.csv", rows(4)), FakeKiva::start());
    server.repayments([Answer::problems(&json!([
        {"loan_id": "LN-0003", "details": "Over the loan.", "code": "x.over", "severity": "warning"}
    ]))]);
    let args = ["upload", "october.csv", "-o", "json", "--period", "2026-02", "--batch-size", "3"];
    let run = place.kiva(args).server(&server).run().code(0);
    let document = run.json();
    for (key, value) in [
        ("command", json!("upload")),
        ("environment", json!("stage")),
        ("partner_id", json!("145")),
        ("period", json!("2026-02")),
        ("file", json!("october.csv")),
        ("rows", json!(4)),
        ("total_amount", json!("12.00")),
        ("status", json!("accepted")),
        ("dry_run", json!(false)),
    ] {
        assert_eq!(document[key], value, "{key}");
    }
    assert!(document["upload"].as_str().is_some_and(|id| !id.is_empty()));
    let batches = document["batches"].as_array().unwrap();
    assert_eq!(batches.len(), 2);
    for (key, value) in [
        ("batch", json!(1)),
        ("rows", json!(3)),
        ("status", json!("accepted")),
        ("attempts", json!(1)),
        ("upload_id", json!(12)),
    ] {
        assert_eq!(batches[0][key], value, "{key}");
    }
    let problem = &batches[0]["problems"][0];
    for (key, value) in [
        ("severity", json!("warning")),
        ("code", json!("x.over")),
        ("loan_id", json!("LN-0003")),
        ("line", json!(4)),
        ("details", json!("Over the loan.")),
    ] {
        assert_eq!(problem[key], value, "{key}");
    }
    assert_eq!((&batches[1]["batch"], &batches[1]["problems"]), (&json!(2), &json!([])));
    assert!(document.get("error").is_none_or(Value::is_null));
}

#[test]
fn every_upload_has_an_id_of_its_own() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    let id = || {
        // A later rule: the same rows again need --again. A file a run stays clear of it.
        let file = format!("{}.csv", server.posts().len());
        place.write(&file, format!("LN-{},1\n", server.posts().len()));
        let run = place.kiva(["upload", file.as_str(), "-o", "json"]).server(&server).run();
        run.code(0).id()
    };
    assert_ne!(id(), id());
}

#[test]
fn the_month_is_the_one_before_today_unless_it_is_named() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::quiet());
    let period = |more: &[&str]| {
        let args = [&["upload", "a.csv", "--dry-run", "-o", "json"], more].concat();
        place.kiva(args).server(&server).run().code(0).json()["period"].clone()
    };
    let now = jiff::Zoned::now().date();
    let before = now.first_of_month().yesterday().unwrap();
    assert_eq!(period(&[]), before.strftime("%Y-%m").to_string());
    assert_eq!(period(&["--period", "2025-12"]), "2025-12");
    for wrong in ["2025-13", "2025-00", "25-12", "2025", "december", "2025-12-01", "2025-1", ""] {
        place.run(["upload", "a.csv", "--dry-run", "--period", wrong]).code(2);
    }
}

#[test]
fn the_month_is_not_sent() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    place.kiva(["upload", "a.csv", "--period", "2019-03"]).server(&server).run().code(0);
    let sent = format!("{:?} {}", server.posts()[0], server.posts()[0].text());
    assert!(!sent.contains("2019"), "{sent}");
}

#[test]
fn a_person_sees_batches_totals_and_what_to_do_next() {
    let (place, server) = (Place::with("october.csv", rows(4)), FakeKiva::start());
    place.write("first.csv", "L-1,5\n");
    place.kiva(["upload", "first.csv"]).server(&server).run().code(0);
    let run = place.kiva(["upload", "october.csv", "--batch-size", "3"]).server(&server).run();
    let run = run.code(0).says(&["october.csv", "12.00", "stage", "145", "accepted", "12", "PA2"]);
    assert_eq!(run.stderr, "", "with no terminal there is no progress");
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let (place, server) = (Place::with("a.csv", rows(1)), FakeKiva::start());
    place.write("first.csv", "L-1,5\n");
    place.kiva(["upload", "first.csv"]).server(&server).run().code(0);
    let run = place.kiva(["upload", "a.csv", "--quiet"]).server(&server).run().code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

#[test]
fn a_file_can_come_from_standard_input() {
    let (place, server) = (Place::new(), FakeKiva::start());
    let run = place.kiva(["upload", "-", "-o", "json"]).server(&server).stdin(rows(3)).run();
    assert_eq!(run.code(0).json()["rows"], 3);
    assert_eq!(objects(server.posts()[0].text()).len(), 3);
}

#[test]
fn a_wrong_file_is_told_and_never_sent() {
    let (place, server) =
        (Place::with("a.csv", "loan_id,amount\nL-1,5\nL-2,-5\n"), FakeKiva::quiet());
    let run = place.kiva(["upload", "a.csv"]).server(&server).run().code(3);
    run.says(&["amount.negative", "line 3"]);
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run().code(3);
    let finding = &run.json()["findings"][0];
    assert_eq!((&finding["code"], &finding["line"]), (&json!("amount.negative"), &json!(3)));
}

#[test]
fn quiet_tells_what_went_wrong_and_where_to_read_all_of_it() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::accepted(1), Answer::status(502)]);
    let args = ["upload", "a.csv", "--batch-size", "2", "--quiet"];
    let run = place.kiva(args).server(&server).run().code(6);
    assert_eq!(run.stdout, "");
    let (_, shown) = run.stderr.trim_end().rsplit_once("kiva-repay ").unwrap();
    let shown: Vec<_> = shown.split(' ').collect();
    place.run(shown).code(0).says(&["accepted", "unknown", "resolve"]);

    let problem = json!([{"loan_id": "LN-0002", "severity": "error", "details": "No such loan."}]);
    server.repayments([Answer::problems(&problem)]);
    let place = Place::with("a.csv", rows(4));
    let run = place.kiva(args).server(&server).run().code(5);
    run.complains(&["found an error in 1 row", "correct it before", "this row", "--problems"]);
}

#[test]
fn quiet_tells_in_one_line_of_more_than_one_command() {
    let place = Place::with("a.csv", rows(2));
    let server = FakeKiva::answering([Answer::status(403), Answer::status(403)]);
    let told = |place: &Place, code| {
        let run = place.kiva(["upload", "a.csv", "--quiet"]).server(&server).run().code(code);
        run.stderr.lines().last().unwrap().to_owned()
    };
    let refused = told(&place, 4);
    let commands = "`kiva-repay auth`; then: `kiva-repay resume ";
    assert!(refused.starts_with("error: ") && refused.contains(commands), "{refused}");

    let place = Place::with("a.csv", rows(2));
    server.repayments([Answer::status(502)]);
    told(&place, 6);
    let unknown = told(&place, 6);
    let commands = " --accepted --quiet`; ";
    assert!(unknown.starts_with("error: ") && unknown.contains(commands), "{unknown}");
}

#[cfg(unix)]
#[test]
fn a_file_name_that_is_not_unicode_is_no_obstacle() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let name = std::ffi::OsStr::from_bytes(b"oct\xFF.csv");
    place.write(name, rows(1));
    for words in [&["check"][..], &["upload", "--dry-run"]] {
        let args: Vec<_> = words.iter().map(AsRef::as_ref).chain([name, "-o".as_ref()]).collect();
        place.run(args.iter().copied().chain(["json".as_ref()])).code(0);
        place.run(args.iter().copied().chain(["human".as_ref()])).code(0);
    }
}

#[test]
fn a_file_that_is_still_written_is_not_sent_by_halves() {
    // Through the token call: written to before it, while it lasts, or replaced by another file.
    let append = |path: &Path| {
        let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
        file.write_all(b"LN-9,9.00\n").unwrap();
    };
    let replace = |path: &Path| {
        let other = path.with_extension("new");
        fs::copy(path, &other).unwrap();
        fs::File::options().write(true).open(&other).unwrap().set_modified(UNIX_EPOCH).unwrap();
        fs::rename(other, path).unwrap();
    };
    for disturb in [&append as &dyn Fn(&Path), &replace] {
        let (place, server) = (Place::with("a.csv", rows(3)), FakeKiva::start());
        server.token([Grant::to("145").answer().later(500)]);
        let running = place.kiva(["upload", "a.csv", "--quiet"]).server(&server).start();
        until("the call for a token", || server.token_calls().len() == 1);
        disturb(&place.path("a.csv"));
        let run = running.wait().code(1);
        run.complains(&["a.csv was modified after it was read", "kiva-repay upload a.csv"]);
        assert_eq!(server.posts().len(), 0);
        let history = place.run(["history", "-o", "json"]).code(0).json();
        assert_eq!(history["uploads"], json!([]));
    }
}

#[test]
fn a_file_that_was_written_just_now_is_looked_at_once_more() {
    let (place, server) = (Place::new(), FakeKiva::start());
    fs::write(place.path("a.csv"), rows(2)).unwrap();
    let running = place.kiva(["upload", "a.csv"]).server(&server).start();
    until("the call for a token", || server.token_calls().len() == 1);
    std::thread::sleep(Duration::from_millis(500));
    fs::write(place.path("a.csv"), rows(4)).unwrap();
    running.wait().code(1);
    assert_eq!(server.posts().len(), 0);
    let run = place.kiva(["upload", "a.csv", "-o", "json"]).server(&server).run().code(0);
    assert_eq!(run.json()["rows"], 4);
}
