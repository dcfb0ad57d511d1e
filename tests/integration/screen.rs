//! What people read, in three languages: each says the same, and no line is wider than 80 columns.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Grant, Place, Run, rows};

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// A name as exports have it, with no place to break it.
const LONG: &str =
    "export_reembolsos_agencia_Cusco_y_Puno_cierre_mes_version_final_corregida_2.csv";

/// Amounts that need a great deal of room.
const LARGE: &str = "loan_id,amount\n\
    AGENCE-DE-GOMA-KATINDO-0000000000001,123456789012.50\n\
    AGENCE-DE-GOMA-KATINDO-0000000000002,234567890123.75\n\
    AGENCE-DE-GOMA-KATINDO-0000000000003,345678901234.00\n";

#[track_caller]
fn assert_fits(run: &Run) {
    for line in run.stdout.lines() {
        assert!(
            line.chars().count() <= 80,
            "{} wide: {line}\n{}",
            line.chars().count(),
            run.stdout
        );
    }
}

/// What each language says of the same, from the same files and replies.
#[track_caller]
fn in_each(run: impl Fn(&str) -> Run, words: [&[&str]; 3]) {
    for (lang, words) in LANGUAGES.into_iter().zip(words) {
        let run = run(lang);
        assert_fits(&run);
        // A line may end anywhere.
        let text = run.stdout.split([' ', '\n']).filter(|word| !word.is_empty());
        let text = text.collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(text.contains(word), "{lang} lacks {word:?}: {run:#?}");
        }
    }
}

#[test]
fn an_upload_with_long_names_large_amounts_and_problems() {
    let details = "Le montant rapporté dépasse le prêt ; ".repeat(12);
    let problems = json!([
        {"loan_id": "AGENCE-DE-GOMA-KATINDO-0000000000001", "severity": "error",
         "code": "repayment.amount_over_loan_and_some_more_words_of_a_long_code", "details": details},
        {"loan_id": "AGENCE-DE-GOMA-KATINDO-0000000000002", "severity": "warning"},
    ]);
    let upload = |lang: &str| {
        let server = FakeKiva::answering([Answer::problems(&problems), Answer::status(502)]);
        let place = Place::with(LONG, LARGE);
        let args = ["upload", LONG, "--batch-size", "2", "--period", "2026-10", "--lang", lang];
        place.kiva(args).server(&server).run().code(6)
    };
    in_each(
        upload,
        [
            &[
                "703,703,580,370.25",
                "October 2026",
                "accepted",
                "unknown",
                "Kiva reports 2 problems:",
                "error line 2",
            ],
            &[
                "703\u{a0}703\u{a0}580\u{a0}370,25",
                "octobre 2026",
                "accepté",
                "inconnu",
                "Kiva signale 2 problèmes",
                "erreur ligne 2",
                "avertissement ligne 3",
            ],
            &[
                "703\u{a0}703\u{a0}580\u{a0}370,25",
                "octubre de 2026",
                "aceptado",
                "desconocido",
                "Kiva señala 2 problemas",
                "error línea 2",
                "advertencia línea 3",
            ],
        ],
    );
}

#[test]
fn show_and_history_of_an_upload_that_stopped() {
    let place = Place::with(LONG, LARGE);
    let server = FakeKiva::answering([Answer::accepted(1), Answer::status(502)]);
    let args = ["upload", LONG, "--batch-size", "1", "--period", "2026-08", "-o", "json"];
    let id = place.kiva(args).server(&server).run().code(6).id();
    in_each(
        |lang| place.run(["show", &id, "--lang", lang]).code(0),
        [
            &[
                "1 row: accepted by Kiva (batch 1)",
                "type one of the two commands above; then: kiva-repay resume",
                "It is there:",
                "not sent",
            ],
            &[
                "1 ligne acceptée par Kiva (lot 1)",
                "tapez l'une des deux commandes ci-dessus\u{a0}; puis\u{a0}: kiva-repay resume",
                "Il s'y trouve\u{a0}:",
                "non envoyé",
            ],
            &[
                "1 fila aceptada por Kiva (lote 1)",
                "escriba uno de los dos comandos de arriba; y luego: kiva-repay resume",
                "Está ahí:",
                "no enviado",
            ],
        ],
    );
    in_each(
        |lang| place.run(["history", "--lang", lang]).code(0),
        [
            &["2026-08 stage 3 703,703,580,370.25 not finished"],
            &["2026-08 stage 3 703\u{a0}703\u{a0}580\u{a0}370,25 non terminé"],
            &["2026-08 stage 3 703\u{a0}703\u{a0}580\u{a0}370,25 sin terminar"],
        ],
    );
}

#[test]
fn a_comparison_with_the_loans_of_kiva() {
    let place = Place::with(LONG, include_str!("../../examples/two-column.csv"));
    let reconcile =
        |lang: &str| place.run(["reconcile", LONG, "--env", "sandbox", "--lang", lang]).code(3);
    in_each(
        reconcile,
        [
            &[
                "Kiva expects 43 loans: 23 are in the file, 20 are missing.",
                "line 18: Kiva expects no repayment",
            ],
            &[
                "Kiva attend 43 prêts\u{a0}: 23 sont dans le fichier, il en manque 20.",
                "ligne 18\u{a0}: Kiva n'attend",
            ],
            &[
                "Kiva espera 43 préstamos: 23 están en el archivo, faltan 20.",
                "línea 18: Kiva no espera",
            ],
        ],
    );
}

#[test]
fn a_dry_run_and_a_check() {
    let place = Place::with(LONG, LARGE);
    in_each(
        |lang| place.run(["upload", LONG, "--dry-run", "--lang", lang]).code(0),
        [
            &[
                "two-column, UTF-8, comma, decimal point, titles",
                "Dry run: nothing was sent",
                "ready",
            ],
            &[
                "deux colonnes, UTF-8, virgule, point décimal, titres",
                "Simulation\u{a0}: rien n'a été envoyé",
                "à envoyer",
            ],
            &[
                "dos columnas, UTF-8, coma, punto decimal, títulos",
                "Simulación: no se envió nada",
                "listo para enviar",
            ],
        ],
    );
    in_each(
        |lang| place.run(["check", LONG, "--lang", lang]).code(0),
        [
            &["Valid: the file can be sent."],
            &["Valide\u{a0}: le fichier peut être envoyé."],
            &["Válido: el archivo se puede enviar."],
        ],
    );
    let many: Vec<_> = (1..=30).map(|n| format!("{}{n},-{n}", "X".repeat(60))).collect();
    place.write("bad.csv", format!("loan_id,amount\n{}", many.join("\n")));
    in_each(
        |lang| place.run(["check", "bad.csv", "--lang", lang]).code(3),
        [
            &["30 errors, 0 warnings"],
            &["30 erreurs, 0 avertissement", "De même aux lignes 3 à 31"],
            &["30 errores, 0 advertencias", "Lo mismo en las líneas 3 a 31"],
        ],
    );
}

#[test]
fn what_kiva_and_the_ledger_refuse() {
    let place = Place::with("a.csv", rows(1));
    for (lang, words) in LANGUAGES.into_iter().zip([
        "there is no upload",
        "il n'y a pas d'envoi",
        "envío abc en el registro",
    ]) {
        place
            .run(["show", "abc", "--lang", lang])
            .code(2)
            .complains(&[words, "kiva-repay history"]);
    }
    let server = FakeKiva::start();
    server.grant(Grant::to("146"));
    for (lang, words) in
        LANGUAGES.into_iter().zip(["belong to partner 146", "du partenaire 146", "del socio 146"])
    {
        let upload = place.kiva(["upload", "a.csv", "--lang", lang]).server(&server);
        upload
            .env("KIVA_REPAY__PARTNER__ID", "145")
            .run()
            .code(4)
            .complains(&[words, "partner.id"]);
    }
    in_each(
        |lang| place.run(["auth", "--env", "sandbox", "--lang", lang]).code(0),
        [
            &["✓ loans", "issued a token for partner 145", "All is well for sandbox"],
            &["✓ prêts", "a délivré un jeton pour le partenaire 145", "Tout va bien pour sandbox"],
            &["✓ préstamos", "emitió un token para el socio 145", "Todo está bien para"],
        ],
    );
}

#[test]
fn a_script_and_the_ledger_stay_in_english() {
    let place = Place::with("a.csv", rows(4));
    let server = FakeKiva::answering([Answer::status(502)]);
    let args = ["upload", "a.csv", "--lang", "fr", "-o", "json"];
    let run = place.kiva(args).server(&server).run().code(6);
    let document = run.json();
    assert_eq!(document["batches"][0]["status"], "unknown");
    assert_eq!(document["total_amount"], "12.00");
    let seen = document["batches"][0]["seen"].as_str().unwrap();
    assert!(seen.starts_with("HTTP status 502"), "{seen}");
}

/// What is shown on a terminal, without what moves the cursor.
#[cfg(target_os = "linux")]
fn lines_on_terminal(run: &Run) -> Vec<String> {
    // Whoever types an answer ends the line of the question.
    let answered = ["stop: ", "annuler\u{a0}: ", "cancelar: ", "] > ", ") > "];
    let shown = answered.iter().fold(run.stdout.clone(), |shown, question| {
        shown.replace(question, &format!("{question}\n"))
    });
    let lines = shown.split(['\r', '\n']).map(|line| line.replace("\u{1b}[2K", ""));
    lines.map(|line| line.trim_end().to_owned()).collect()
}

/// Runs it on a terminal of 80 columns, and wants no line to be wider but for commands, which are not broken.
#[cfg(target_os = "linux")]
#[track_caller]
fn assert_fits_a_terminal(kiva: crate::support::Invocation<'_>, typed: &str) {
    let run = kiva.env("NO_COLOR", "1").on_terminal().stdin(typed).run();
    for line in lines_on_terminal(&run) {
        let is_command = line.trim_start().starts_with("kiva-repay ");
        let width = line.chars().count();
        assert!(is_command || width <= 80, "{width} wide: {line}\n{}", run.stdout);
        // No command begins in the middle of a line, nor ends in the next one.
        let is_help = run.stdout.contains("--color");
        let at = line.find("kiva-repay ");
        let at = at.filter(|_| !is_command && !is_help && !line.contains('`'));
        let is_prose = at.is_none_or(|at| !line[..at].trim_end().ends_with(':'));
        assert!(is_prose, "a command stands within a line: {line}\n{}", run.stdout);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn every_command_fits_a_terminal_of_80_columns_in_every_language() {
    let server = FakeKiva::start();
    for lang in LANGUAGES {
        let place = Place::with(LONG, LARGE);
        place.write("bad.csv", "loan_id,amount\nL-1,x\nL-2,\nL-2,1.500\n,5\n#REF!,1e5\n");
        place.write("new.csv", "ID,Wert\nL-1,5\n");
        place.write("taken.csv", "mine");
        place.write("wrong.toml", "[partner]\ncurency = \"XOF\"\n");
        place.write("stage.toml", "[stage]\ntoken_url = \"http://kiva.example/token\"\n");
        server.repayments([Answer::accepted(1), Answer::status(502)]);
        let args = ["upload", LONG, "--batch-size", "1", "--period", "2026-10", "-o", "json"];
        let id = place.kiva(args).server(&server).run().code(6).id();
        for line in [
            &["check", LONG][..],
            &["check", "bad.csv"],
            &["check", "new.csv"],
            &["check", "no.csv"],
            &["check", "taken.csv", "--findings", "taken.csv"],
            &["check", "bad.csv", "--config", "wrong.toml"],
            &["auth", "--config", "stage.toml"],
            &["auth", "--config", "no.toml"],
            &["auth"],
            &["auth", "--env", "sandbox"],
            &["upload", LONG],
            &["upload", "bad.csv", "--env", "sandbox"],
            &["upload", LONG, "--dry-run"],
            &["upload", LONG, "--env", "sandbox", "--reconcile"],
            &["upload", LONG, "--env", "production"],
            &["upload", LONG, "--period", "2126-10"],
            &["reconcile", LONG, "--env", "sandbox"],
            &["resume", &id],
            &["resume", "abc"],
            &["resume", "--last"],
            &["resolve", &id, "1", "--accepted"],
            &["resolve", &id, "9", "--accepted"],
            &["cancel", &id],
            &["history"],
            &["show", &id],
            &["receipt", &id],
            &["receipt", &id],
            &["backup", "copy.db"],
            &["sandbox", "--fault", "x=1"],
            &["completions", "cmd"],
            &["chek", "a.csv"],
            &["upload", LONG, "--batch-size", "301"],
            &["--help"],
            &["upload", "--help"],
        ] {
            assert_fits_a_terminal(place.kiva([line, &["--lang", lang]].concat()), "");
        }
        let production = ["upload", LONG, "-e", "production", "--again", "--lang", lang];
        let kiva = place.kiva(production).server_as("PRODUCTION", &server);
        assert_fits_a_terminal(kiva.env("KIVA_REPAY__PARTNER__ID", "145"), "no\n");
        let answers = "live\n\n!\n\n9\n\n\nfrancs\nXOF\ny\ntwo words\nme\nno.txt\n\nx\nn\n";
        let init = place.kiva(["init", "--lang", lang]).upload("MAX_ATTEMPTS", "1");
        let init = init.env("KIVA_REPAY__STAGE__TOKEN_URL", "http://127.0.0.1:9/oauth/token");
        assert_fits_a_terminal(init, answers);
    }
}
