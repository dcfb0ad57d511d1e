//! What people read, in three languages: each says the same, and no line is wider than 80 columns.

use serde_json::json;

use crate::support::{Answer, FakeKiva, Grant, Place, Run, rows};

const LANGUAGES: [&str; 3] = ["en", "fr", "es"];

/// A name as exports have it, with no place to break it.
const LONG: &str =
    "export_reembolsos_agencia_Cusco_y_Puno_2026-10-31_version_final_corregida_2.csv";

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
                "Kiva signale 2 problèmes\u{a0}:",
                "erreur ligne 2",
                "avertissement ligne 3",
            ],
            &[
                "703\u{a0}703\u{a0}580\u{a0}370,25",
                "octubre de 2026",
                "aceptado",
                "desconocido",
                "Kiva señala 2 problemas:",
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
                "Next: kiva-repay resume",
                "It is there:",
                "pending",
            ],
            &[
                "1 ligne acceptée par Kiva (lot 1)",
                "Ensuite\u{a0}: kiva-repay resume",
                "Il s'y trouve\u{a0}:",
                "en attente",
            ],
            &[
                "1 fila aceptada por Kiva (lote 1)",
                "Después: kiva-repay resume",
                "Está ahí:",
                "pendiente",
            ],
        ],
    );
    in_each(
        |lang| place.run(["history", "--lang", lang]).code(0),
        [
            &["2026-08 stage 3 703,703,580,370.25 incomplete"],
            &["2026-08 stage 3 703\u{a0}703\u{a0}580\u{a0}370,25 incomplet"],
            &["2026-08 stage 3 703\u{a0}703\u{a0}580\u{a0}370,25 incompleto"],
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
                "Kiva expects 43 loans: 23 reported here, 20 not.",
                "line 18: Kiva expects no repayment",
            ],
            &[
                "Kiva attend 43 prêts\u{a0}: 23 dans ce fichier, 20 non rapportés.",
                "ligne 18\u{a0}: Kiva n'attend",
            ],
            &[
                "Kiva espera 43 préstamos: 23 en este archivo, 20 sin reportar.",
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
                "prêt",
            ],
            &[
                "dos columnas, UTF-8, coma, punto decimal, títulos",
                "Simulación: no se envió nada",
                "listo",
            ],
        ],
    );
    in_each(
        |lang| place.run(["check", LONG, "--lang", lang]).code(0),
        [
            &["valid: the file can be sent."],
            &["valide\u{a0}: le fichier peut être envoyé."],
            &["válido: el archivo se puede enviar."],
        ],
    );
    let many: Vec<_> = (0..30).map(|n| format!("{}{n},-{n}", "X".repeat(60))).collect();
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
        [&["Kiva gave a token."], &["Kiva a donné un jeton."], &["Kiva dio un token."]],
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
