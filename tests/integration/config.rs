//! The settings: where they come from, which of them wins, and what is refused.

use crate::support::{Place, Run, rows, write_private};

/// The batch size that a run would use, seen from the number of batches of 60 rows.
fn batches(run: &Run) -> usize {
    run.batches().len()
}

const DRY: [&str; 5] = ["upload", "a.csv", "--dry-run", "-o", "json"];

/// Runs any command that reads the settings.
fn with_config(config: &str) -> Run {
    let place = Place::with("a.csv", rows(1));
    place.write("kiva-repay.toml", config);
    place.run(DRY)
}

#[test]
fn later_sources_win_over_earlier_ones() {
    let place = Place::with("a.csv", rows(60));
    assert_eq!(batches(&place.run(DRY).code(0)), 1);

    place.write("kiva-repay.toml", "[upload]\nbatch_size = 30\n");
    assert_eq!(batches(&place.run(DRY).code(0)), 2);

    let run = || place.kiva(DRY).upload("BATCH_SIZE", "20").run().code(0);
    assert_eq!(batches(&run()), 3);

    let args = [&DRY[..], &["--batch-size", "15"]].concat();
    assert_eq!(batches(&place.kiva(args).upload("BATCH_SIZE", "20").run().code(0)), 4);
}

#[test]
fn the_first_config_file_that_is_there_is_the_one_that_counts() {
    let config = |size: u32| format!("[upload]\nbatch_size = {size}\n");
    let place = Place::with("a.csv", rows(60));
    write_private(&place.user_config("kiva-repay/config.toml"), config(30));
    assert_eq!(batches(&place.run(DRY).code(0)), 2);

    place.write("kiva-repay.toml", config(20));
    assert_eq!(batches(&place.run(DRY).code(0)), 3);

    place.write("other/env.toml", config(15));
    let env = || place.kiva(DRY).env("KIVA_REPAY_CONFIG", "other/env.toml");
    assert_eq!(batches(&env().run().code(0)), 4);

    place.write("other/option.toml", config(12));
    for option in ["-c", "--config"] {
        let args = [&DRY[..], &[option, "other/option.toml"]].concat();
        let run = place.kiva(args).env("KIVA_REPAY_CONFIG", "other/env.toml").run();
        assert_eq!(batches(&run.code(0)), 5);
    }
    // And a file that counts is the only one: nothing of the others is mixed in.
    place.write("kiva-repay.toml", "[partner]\nid = \"145\"\n");
    assert_eq!(batches(&place.run(DRY).code(0)), 1);
}

#[test]
fn a_config_file_that_was_asked_for_must_be_there() {
    let place = Place::with("a.csv", rows(1));
    let args = [&DRY[..], &["--config", "nowhere.toml"]].concat();
    place.run(args).code(4).complains(&["nowhere.toml"]);
    place.kiva(DRY).env("KIVA_REPAY_CONFIG", "nowhere.toml").run().code(4);
}

#[test]
fn options_stand_before_or_after_the_command() {
    let place = Place::with("a.csv", rows(1));
    place.write("c.toml", "environment = \"production\"\n");
    let before = ["-c", "c.toml", "-o", "json", "upload", "a.csv", "--dry-run"];
    let after = ["upload", "a.csv", "--dry-run", "-o", "json", "-c", "c.toml"];
    for args in [before, after] {
        assert_eq!(place.run(args).code(0).json()["environment"], "production");
        let run = place.run([&args[..], &["--env", "sandbox"]].concat());
        assert_eq!(run.code(0).json()["environment"], "sandbox");
    }
}

#[test]
fn the_environment_is_stage_and_never_production_by_default() {
    let place = Place::with("a.csv", rows(1));
    assert_eq!(place.run(DRY).code(0).json()["environment"], "stage");
    place.write("kiva-repay.toml", "[production]\nclient_id = \"x\"\n[partner]\nid = \"145\"\n");
    assert_eq!(place.run(DRY).code(0).json()["environment"], "stage");
    place.run([&DRY[..], &["--env", "prod"]].concat()).code(2);
    place.kiva(DRY).env("KIVA_REPAY__ENVIRONMENT", "Production").run().code(4);
    let run = place.kiva(DRY).env("KIVA_REPAY__ENVIRONMENT", "sandbox").run();
    assert_eq!(run.code(0).json()["environment"], "sandbox");
}

#[test]
fn every_unknown_key_is_named_with_the_nearest_known_one() {
    let run = with_config(
        "enviroment = \"stage\"\n[upload]\nbatchsize = 3\n[stage]\nclient_secert = \"hush-hush\"\n\
         [partnr]\nid = \"145\"\n",
    );
    let run = run.code(4);
    for word in [
        "enviroment",
        "environment",
        "batchsize",
        "batch_size",
        "client_secert",
        "client_secret",
        "partnr",
        "partner",
    ] {
        assert!(run.stderr.contains(word), "{word}: {run:#?}");
    }
    assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
}

#[test]
fn unknown_keys_of_the_environment_and_of_tables_are_errors_too() {
    let place = Place::with("a.csv", rows(1));
    for (key, near) in [
        ("KIVA_REPAY__UPLOAD__BATCHSIZE", "BATCH_SIZE"),
        ("KIVA_REPAY__STAGE__CLIENTID", "CLIENT_ID"),
        ("KIVA_REPAY__ENVIRONMNT", "ENVIRONMENT"),
    ] {
        let run = place.kiva(DRY).env(key, "1").run().code(4);
        let said = run.stderr.to_uppercase();
        assert!(said.contains(near), "{near}: {run:#?}");
    }
    with_config("[csv.columns]\nloanid = \"x\"\n").code(4).complains(&["loanid", "loan_id"]);
    let run = with_config("[checks]\n\"amount.mostly-zeros\" = \"off\"\n").code(4);
    run.complains(&["amount.mostly-zeros", "amount.mostly-zero"]);
}

#[test]
fn an_error_can_not_be_turned_off() {
    with_config("[checks]\n\"amount.negative\" = \"off\"\n").code(4);
}

#[test]
fn bad_values_are_refused_by_the_name_of_their_key() {
    for (key, config) in [
        ("environment", "environment = \"prod\""),
        ("csv_format", "[partner]\ncsv_format = \"four-column\""),
        ("amount", "[partner]\namount = \"interest\""),
        ("currency", "[partner]\ncurrency = \"FRANC\""),
        ("partner.id", "[partner]\nid = \"1/2\""),
        ("delimiter", "[csv]\ndelimiter = \"x\""),
        ("decimal_separator", "[csv]\ndecimal_separator = \";\""),
        ("header", "[csv]\nheader = \"maybe\""),
        ("encoding", "[csv]\nencoding = \"ebcdic\""),
        ("order", "[csv]\norder = [\"loan_id\"]"),
        ("order", "[csv]\norder = [\"loan_id\", \"client_id\", \"amount\"]"),
        ("batch_size", "[upload]\nbatch_size = 301"),
        ("batch_size", "[upload]\nbatch_size = 0"),
        ("batch_size", "[upload]\nbatch_size = \"many\""),
        ("timeout_seconds", "[upload]\ntimeout_seconds = 0"),
        ("timeout_seconds", "[upload]\ntimeout_seconds = -1"),
        ("max_attempts", "[upload]\nmax_attempts = 0"),
        ("retry_statuses", "[upload]\nretry_statuses = [200]"),
        ("retry_statuses", "[upload]\nretry_statuses = \"all\""),
        ("id_fields", "[upload]\nid_fields = \"long\""),
        ("amount.mostly-zero", "[checks]\n\"amount.mostly-zero\" = \"maybe\""),
        ("upload", "upload = 3"),
    ] {
        let run = with_config(&format!("{config}\n"));
        assert_eq!(run.code, 4, "{config}: {run:#?}");
        assert!(run.stderr.contains(key), "{key}: {run:#?}");
        assert!(run.json()["error"]["code"].is_string(), "{run:#?}");
    }
}

#[test]
fn plain_http_is_for_loopback_only() {
    for (url, good) in [
        ("http://127.0.0.1:1", true),
        ("http://localhost:1", true),
        ("http://[::1]:1", true),
        ("https://example.org", true),
        ("http://example.org", false),
        ("http://127.0.0.1.example.org", false),
        ("http://localhost.example.org", false),
        ("http://0.0.0.0:1", false),
        ("http://10.0.0.1", false),
        ("http://[::ffff:10.0.0.1]", false),
        ("http://127.0.0.1@example.org", false),
        ("ftp://127.0.0.1", false),
        ("file:///etc/passwd", false),
        ("example.org", false),
        ("", false),
        ("https://", false),
    ] {
        for key in ["TOKEN_URL", "API_URL"] {
            let place = Place::with("a.csv", rows(1));
            let run = place.kiva(DRY).env(&format!("KIVA_REPAY__STAGE__{key}"), url).run();
            // An empty variable may count as none.
            let fine = run.code == if good { 0 } else { 4 } || (url.is_empty() && run.code == 0);
            assert!(fine, "{key} = {url}: {run:#?}");
        }
    }
}

#[test]
fn a_url_with_a_password_in_it_is_refused_and_not_shown() {
    let ledger = "mysql://kiva:hunter2@db.example/ledger";
    let run = Place::new().kiva(["history"]).env("KIVA_REPAY__LEDGER__URL", ledger).run().code(4);
    assert!(!run.stderr.contains("hunter2"), "{run:#?}");
    for url in ["https://me:hush-hush@example.org", "http://hush-hush@127.0.0.1:1"] {
        for key in ["TOKEN_URL", "API_URL"] {
            let place = Place::with("a.csv", rows(1));
            let run = place.kiva(DRY).env(&format!("KIVA_REPAY__STAGE__{key}"), url).run().code(4);
            assert!(run.stderr.to_lowercase().contains(&key.to_lowercase()), "{run:#?}");
            assert!(!format!("{run:?}").contains("hush-hush"), "{run:#?}");
        }
    }
}

#[test]
fn a_syntax_error_does_not_show_what_stands_on_its_line() {
    for config in [
        "[stage]\nclient_secret = \"hush-hush\n",
        "[stage]\nclient_secret = hush-hush\n",
        "[stage]\nclient_secret \"hush-hush\"\n",
        "[stage]\nclient_secret = \"hush-hush\" \"x\"\n",
        "[stage]\nclient_secret = \"a\"\nclient_secret = \"hush-hush\"\n",
        "[stage]\nclient_secret = [\"hush-hush\"]\n",
        "[stage.client_secret]\nvalue = \"hush-hush\"\n",
        "stage = \"hush-hush\"\n",
    ] {
        let run = with_config(config).code(4);
        assert!(!format!("{run:?}").contains("hush-hush"), "{config}: {run:#?}");
        assert!(run.stderr.contains("kiva-repay.toml") || run.stderr.contains("stage"), "{run:#?}");
    }
}

/// The block of the contract, with values where it has dots.
const WHOLE: &str = r#"
environment = "stage"

[partner]
id = "145"
csv_format = "two-column"
amount = "cumulative-principal"
currency = "XOF"

[csv]
encoding = "auto"
delimiter = "auto"
decimal_separator = "auto"
header = "auto"
columns = { loan_id = "N° prêt" }

[upload]
batch_size = 250
timeout_seconds = 60
max_attempts = 5
retry_statuses = [429]
success_codes = ["api.success"]
id_fields = "short"

[stage]
token_url = "https://example.org/token"
api_url = "https://example.org"
audience = "https://example.org"
client_id = "7"
client_secret = "hush-hush"

[production]
token_url = "https://example.org/token"
api_url = "https://example.org"
audience = "https://example.org"
client_id = "7"
client_secret_file = "hush.txt"

[ledger]
url = "sqlite:///var/lib/kiva-repay/ledger.db"

[checks]
"amount.decreased" = "warning"
"#;

#[test]
fn the_whole_config_is_accepted() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,5\n");
    place.write("c.toml", WHOLE);
    let run = place.kiva(DRY).env("KIVA_REPAY_CONFIG", "c.toml").run().code(0);
    assert_eq!(run.json()["partner_id"], "145");
    for code in [
        "amount.decreased",
        "file.same-as-before",
        "amount.mostly-zero",
        "loan.gone",
        "total.moved",
    ] {
        for level in ["error", "warning", "off"] {
            with_config(&format!("[checks]\n\"{code}\" = \"{level}\"\n")).code(0);
        }
    }
}

#[test]
fn any_key_of_the_config_can_be_a_variable() {
    let place = Place::with("a.csv", "a;b\nL-1;5\n");
    let run = place
        .kiva(DRY)
        .env("KIVA_REPAY__PARTNER__ID", "77")
        .env("KIVA_REPAY__PARTNER__CURRENCY", "XOF")
        .env("KIVA_REPAY__CSV__COLUMNS__LOAN_ID", "a")
        .env("KIVA_REPAY__CSV__COLUMNS__AMOUNT", "b")
        .env("KIVA_REPAY__CSV__DELIMITER", ";")
        .env("KIVA_REPAY__CSV__HEADER", "yes")
        .env("KIVA_REPAY__CSV__ORDER", "amount, loan_id")
        .env("KIVA_REPAY__UPLOAD__RETRY_STATUSES", "429,503")
        .env("KIVA_REPAY__LEDGER__URL", &format!("sqlite://{}", place.path("my.db").display()))
        .env("KIVA_REPAY__STAGE__CLIENT_SECRET_FILE", "s.txt")
        .run();
    assert_eq!(run.code(0).json()["partner_id"], "77");
}

#[test]
fn the_csv_settings_decide_where_the_file_does_not() {
    for (config, csv, total) in [
        ("decimal_separator = \",\"", "L-1;1.250\n", "1250"),
        ("decimal_separator = \".\"", "L-1;1.250\n", "1.250"),
        ("header = \"no\"", "loan;5\nL-1;6\n", "11"),
        ("delimiter = \"|\"", "L-1|5\n", "5"),
        ("delimiter = \"tab\"", "L-1\t5\n", "5"),
        ("order = [\"amount\", \"loan_id\"]", "5,L-1\n", "5"),
        ("order = [\"amount\", \"loan_id\"]", "loan_id,amount\nL-1,5\n", "5"),
    ] {
        let place = Place::with("a.csv", csv);
        place.write("kiva-repay.toml", format!("[csv]\n{config}\nencoding = \"utf-8\"\n"));
        let run = place.kiva(["check", "a.csv", "-o", "json"]);
        let run = run.env("KIVA_REPAY__PARTNER__CURRENCY", "TND").run();
        assert_eq!(run.json()["total_amount"], total, "{config}: {run:#?}");
        run.code(0);
    }
}

#[test]
fn what_editors_and_people_make_of_a_config_is_taken() {
    for config in ["\u{feff}[partner]\r\nid = \"145\"\r\n", "[partner]\nid = 145\n", "", "\n\n"] {
        let run = with_config(config).code(0);
        if !config.trim().is_empty() {
            assert_eq!(run.json()["partner_id"], "145", "{config:?}");
        }
    }
}
