//! What a command comes to is read once: standard output has the findings and the figures, standard error
//! the verdict with its remedy. Each is enough for whoever keeps only one of them.

use serde_json::json;

use crate::support::{Answer, ClosedPort, FakeKiva, Office, Place, Run, has, rows};

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// What each language says of the same.
const WHAT_TO_DO: [&str; 3] = ["what to do: ", "que faire\u{a0}: ", "qué hacer: "];

#[track_caller]
fn stands_once(run: &Run, figures: &str, verdict: &str) {
    assert!(has(&run.stdout, figures) && !has(&run.stdout, verdict), "{figures}: {run:#?}");
    assert!(has(&run.stderr, verdict), "{verdict}: {run:#?}");
    for what_to_do in WHAT_TO_DO {
        assert!(!has(&run.stdout, what_to_do.trim()), "{run:#?}");
    }
}

#[test]
fn a_wrong_file_is_told_once_by_each_command() {
    let place = Place::with("a.csv", "loan_id,amount\nL-1,x\nL-2,5\n");
    for (lang, figures, unfit, unsent) in [
        ("en", "1 error, 0 warnings", "1 error; it cannot be sent as it is", "nothing was sent"),
        (
            "fr",
            "1 erreur, 0 avertissement",
            "1 erreur\u{a0}; tel quel, il ne peut pas être envoyé",
            "rien n'a été envoyé",
        ),
        (
            "es",
            "1 error, 0 advertencias",
            "1 error; así como está no se puede enviar",
            "no se envió nada",
        ),
    ] {
        for (command, verdict) in [
            (&["check", "a.csv"][..], unfit),
            (&["upload", "a.csv", "-e", "sandbox"], unsent),
            (&["upload", "a.csv", "-e", "sandbox", "--dry-run"], unsent),
        ] {
            let run = place.run([command, &["--lang", lang]].concat()).code(3);
            stands_once(&run, figures, verdict);
            let quiet = place.run([command, &["--lang", lang, "--quiet"]].concat()).code(3);
            assert!(quiet.stdout.is_empty() && has(&quiet.stderr, verdict), "{quiet:#?}");
        }
    }
}

#[test]
fn what_kiva_does_not_expect_is_told_once() {
    let place = Place::with("a.csv", include_str!("../../examples/two-column.csv"));
    for (lang, figures, unfit, unsent) in [
        ("en", "1 error, 1 warning", "it cannot be sent as it is", "nothing was sent"),
        ("fr", "1 erreur, 1 avertissement", "tel quel", "rien n'a été envoyé"),
        ("es", "1 error, 1 advertencia", "así como está", "no se envió nada"),
    ] {
        let run = place.run(["reconcile", "a.csv", "-e", "sandbox", "--lang", lang]).code(3);
        stands_once(&run, figures, unfit);
        let upload = ["upload", "a.csv", "-e", "sandbox", "--reconcile", "--lang", lang];
        stands_once(&place.run(upload).code(3), figures, unsent);
    }
}

#[test]
fn what_kiva_finds_wrong_is_told_once() {
    let problems = json!([{"loan_id": "LN-0001", "severity": "error", "details": "d"}]);
    let office = Office::answering([Answer::problems(&problems)]);
    office.write("a.csv", rows(2));
    let run = office.run(["upload", "a.csv"]).code(5);
    stands_once(&run, "Kiva reports 1 problem", "before the Kiva coordinator finalizes");
    let show = office.run(["show"]).code(0);
    show.says(&["before the Kiva coordinator finalizes", "--problems to-correct.csv"]);
}

/// Without Kiva the file is checked all the same.
#[test]
fn where_kiva_is_not_reached_it_says_what_was_not_done_and_what_can_be() {
    let closed = ClosedPort::new();
    let server = FakeKiva::quiet();
    let url = format!("{}/oauth/token", closed.url());
    for (lang, not_compared, alone, not_sent) in [
        ("en", "nothing was compared with Kiva", "has no error", "nothing was sent"),
        ("fr", "rien n'a été comparé avec Kiva", "n'a pas d'erreur", "rien n'a été envoyé"),
        ("es", "no se comparó nada con Kiva", "no tiene errores", "ni se envió nada"),
    ] {
        let place = Place::with("a.csv", rows(2));
        place.write("wrong.csv", "loan_id,amount\nL-1,x\n");
        let run = |args: &[&str]| {
            let kiva = place.kiva([args, &["--lang", lang]].concat()).server(&server);
            let kiva = kiva.env("KIVA_REPAY__STAGE__TOKEN_URL", &url).upload("MAX_ATTEMPTS", "1");
            kiva.env("KIVA_REPAY__PARTNER__ID", "145").run().code(6)
        };
        let missing = ["reconcile", "a.csv", "--missing", "m.csv"];
        let reconcile = run(&missing).says(&[alone]).complains(&[not_compared]);
        assert!(!has(&reconcile.stderr, not_sent), "it never sends: {reconcile:#?}");
        let again = reconcile.told("reconcile a.csv");
        assert!(again.contains("--missing m.csv"), "{again}");
        place.paste(&reconcile.told("check a.csv")).code(0);
        run(&["reconcile", "wrong.csv"]).says(&["[amount.not-a-number]"]);

        let upload = run(&["upload", "a.csv", "--reconcile"]);
        let upload = upload.complains(&[not_compared, not_sent]);
        upload.told("resume ");
        place.paste(&upload.told("check a.csv")).code(0);
    }
}

#[test]
fn where_the_loans_are_not_reached_it_says_the_same() {
    let office = Office::new();
    office.server.loans(|_, _| Answer::status(500));
    let both = "; nothing was compared with Kiva, and nothing";
    for (args, words, again) in [
        (&["reconcile", "a.csv"][..], "; nothing was compared with Kiva", "reconcile a.csv"),
        (&["upload", "a.csv", "--reconcile"], both, "resume "),
    ] {
        office.write("a.csv", rows(2));
        let run = office.kiva(args).upload("MAX_ATTEMPTS", "1").run().code(6).complains(&[words]);
        assert_eq!(run.told_all(again).len(), 1, "{run:#?}");
        run.told("check a.csv");
    }
}

/// A person who was shown the file before the question does not read of it once more.
#[cfg(target_os = "linux")]
#[test]
fn after_the_question_of_production_the_file_is_not_told_again() {
    for lang in LANGUAGES {
        let (place, server) = (Place::with("a.csv", rows(2)), FakeKiva::start());
        let upload = ["upload", "a.csv", "-e", "production", "--lang", lang];
        let kiva = || {
            let kiva = place.kiva(upload).server_as("PRODUCTION", &server);
            kiva.env("KIVA_REPAY__PARTNER__ID", "145").env("NO_COLOR", "1").on_terminal()
        };
        let run = kiva().stdin("145\n").run().code(0);
        assert_eq!(run.stdout.matches("a.csv").count(), 1, "{run:#?}");
        let id = place.run(["history", "-o", "json"]).json()["uploads"][0]["upload"].clone();
        assert!(run.stdout.contains(id.as_str().unwrap()), "{run:#?}");
    }
}
