//! Faults, settings and questions in the three languages: what a person reads who is no programmer.

use crate::support::{FakeKiva, Place, rows};

/// Words that only English has; names of commands, options and keys are the same everywhere.
const ENGLISH: [&str; 9] = [
    " is not ",
    "did you mean",
    "there is no ",
    "cannot ",
    " the file",
    "nothing was",
    "correct ",
    "the setting",
    "production needs",
];

/// Runs with a config, in French and in Spanish, and wants these words beside no English ones.
fn spoken(config: &str, args: &[&str], code: i32, french: &[&str], spanish: &[&str]) {
    for (language, words) in [("fr", french), ("es", spanish)] {
        let place = Place::with("a.csv", rows(2));
        place.write("kiva-repay.toml", config);
        place.write("taken.csv", "");
        std::fs::create_dir(place.path("full")).unwrap();
        place.write("full/x", "");
        let run = place.run([args, &["--lang", language]].concat()).code(code);
        // The settings may say it too, whatever is wrong with the file.
        let of_variable = place.kiva(args).env("KIVA_REPAY__LANGUAGE", language).run().code(code);
        for run in [run, of_variable] {
            let run = run.complains(words);
            for word in ENGLISH {
                assert!(!run.stderr.contains(word), "{language}: {word}: {run:#?}");
            }
        }
        // The same in JSON is English, whatever the language.
        let json =
            place.run([args, &["--lang", language, "-o", "json"]].concat()).code(code).json();
        let error = json["error"]["message"].as_str().unwrap_or_else(|| panic!("{json:#}"));
        assert!(error.is_ascii(), "{error}");
    }
}

const DRY: [&str; 3] = ["upload", "a.csv", "--dry-run"];

#[test]
fn a_wrong_setting_is_explained_in_the_language_of_the_user() {
    for (config, french, spanish) in [
        ("enviroment = \"x\"", "vouliez-vous dire environment", "¿quiso decir environment"),
        ("[partner]\nid = \"../1\"", "des lettres et des chiffres", "solo letras y cifras"),
        ("[partner]\ncurrency = \"CFA\"", "un code ISO 4217", "un código ISO 4217"),
        (
            "[partner]\ncsv_format = \"two\"",
            "il faut l'une de ces valeurs\u{a0}: two-column",
            "debe ser uno de: two-column",
        ),
        ("[upload]\nbatch_size = 301", "de 1 à 300", "entre 1 y 300"),
        ("[upload]\nbatch_size = \"many\"", "un nombre entier", "un número entero"),
        ("upload = 3", "du type attendu", "del tipo esperado"),
        ("[stage]\napi_url = \"http://a.example\"", "pour cet ordinateur", "para esta computadora"),
        ("[upload", "n'est pas du TOML valable", "no es TOML válido"),
        ("[ledger]\nurl = \"mysql://x\"", "l'adresse d'un fichier", "la dirección de un archivo"),
        ("[checks]\n\"amount.mostly-zeros\" = \"off\"", "vouliez-vous dire", "¿quiso decir"),
    ] {
        spoken(config, &DRY, 4, &[french], &[spanish]);
    }
    spoken(
        "",
        &["auth"],
        4,
        &["le paramètre stage.client_id manque", "PA2 > Compte > API Access"],
        &["falta el parámetro stage.client_id", "PA2 > Cuenta > API Access"],
    );
    spoken(
        "",
        &["auth", "-c", "no.toml"],
        4,
        &["impossible de lire", "n'existe pas"],
        &["no se puede leer", "no existe"],
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_read_still_says_its_language() {
    let place = Place::with("a.csv", rows(2));
    place.write("c.toml", "language = 'fr'\nstage.client_secret = 'hush'\n");
    crate::support::set_mode(&place.path("c.toml"), 0o644);
    place.run(["check", "a.csv", "-c", "c.toml"]).code(4).complains(&["contient un secret"]);
}

#[test]
fn a_command_that_cannot_be_done_is_explained_in_the_language_of_the_user() {
    for (args, code, french, spanish) in [
        (&["show", "8f6c"][..], 2, "il n'y a pas d'envoi 8f6c", "no hay ningún envío 8f6c"),
        (&["sandbox", "--fault", "x=1"], 2, "n'est pas une panne", "no es una falla"),
        (
            &["upload", "a.csv", "--dry-run", "--payload-dir", "full"],
            2,
            "n'est pas vide",
            "no está vacía",
        ),
        (&["check", "a.csv", "--findings", "a.csv"], 2, "le fichier à lire", "que se lee"),
        (&["init"], 4, "existe déjà", "ya existe"),
        (
            &["check", "a.csv", "--findings", "no/a.csv"],
            1,
            "impossible d'écrire",
            "no se puede escribir",
        ),
    ] {
        spoken("", args, code, &[french], &[spanish]);
    }
}

#[test]
fn production_is_asked_for_in_the_language_of_the_user() {
    let place = Place::with("a.csv", rows(1200));
    // Only where a test can have a terminal is somebody asked.
    let server = if cfg!(target_os = "linux") { FakeKiva::start() } else { FakeKiva::quiet() };
    let args = |language| ["upload", "a.csv", "-e", "production", "--lang", language];
    let kiva = |language| {
        let kiva = place.kiva(args(language)).server_as("PRODUCTION", &server);
        kiva.env("KIVA_REPAY__PARTNER__ID", "145")
    };
    kiva("fr").run().code(4).complains(&["demande une confirmation", "--yes"]);
    kiva("es").run().code(4).complains(&["necesita una confirmación", "--yes"]);
    // Where nobody can be asked nobody is called.
    assert_eq!(server.requests().len(), 0);
    #[cfg(target_os = "linux")]
    {
        let french = kiva("fr").on_terminal().stdin("non\n").run().code(4);
        for words in
            ["(PRODUCTION)", "1\u{a0}200", "721\u{a0}200,00", "Tapez l'ID", "rien n'a été envoyé"]
        {
            assert!(french.stdout.contains(words), "{words}: {french:#?}");
        }
        let spanish = kiva("es").on_terminal().stdin("no\n").run().code(4);
        assert!(spanish.stdout.contains("Escriba el ID de socio"), "{spanish:#?}");
    }
}
