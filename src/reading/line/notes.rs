//! What lines in words say of the rows beside them that cannot be passed over.

use crate::model::is_digits;
use crate::reading::cell::currency::is_currency;
use crate::reading::cell::letters::{begins_as_any, each, has_any, is_in, normalize, plain_words};
use crate::reading::titles::counted::{Thing, whole_number, words_and_figures};

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A program stopped: the file may not be whole.
    Message,
    /// The amounts are in thousands, or in cents.
    Thousands,
    /// It is a draft, or a test.
    Draft,
}

/// What messages of programs say, in words without accents; they may stand for several.
const MESSAGES: &str = "\
    error, erreur, erro, falha, hitilafu, ошибка, exception, excepcion, warning, fatal, traceback, timeout, timed out, \
    time out, delai depasse, delai d attente depasse, tiempo de espera agotado, tiempo agotado, \
    interrompu, disconnected, out of memory, memoire insuffisante, memoria insuficiente, deadlock, \
    sqlstate, msg, failed with, agoto el tiempo, query was cancelled, query was canceled, \
    requete annulee, consulta cancelada, segmentation fault, no space left, disk full, broken pipe, \
    please login, please log in, undefined index, undefined offset, undefined variable, http 500, \
    http 502, http 503, http 504, bad gateway, service unavailable";

/// Beginnings of what they say in one line, in any order, where the database is no longer there.
const CONNECTION: &str = "connection, connexion, conexion, conexao, ligacao, соединение";
const LOST: &str = "\
    lost, closed, reset, refused, broken, unexpected, perdu, ferme, interr, refus, perdid, perdio, \
    cerrad, rechaz, encerrad, прервано, потеряно";

/// What they begin with, where other lines may say the same further on.
const OPENINGS: &str = "\
    failed to, could not, cannot, unable to, impossible de, no se pudo, echec, fallo, killed, \
    aborted, interrupted, abortado, interrumpido";

/// What says before one of these that there was none, and after it.
const NONE_BEFORE: &str = "\
    no, 0, zero, any, without, sans, aucun, aucune, sin, ningun, ninguna, cero, exempt, libre, \
    free";
const NONE_AFTER: &str = "0, none, nil, zero, aucun, aucune, neant, ninguno, ninguna, cero, free";

/// What says beside one of these that it is over; more letters may follow.
const MENDED: &str = "corrected, corrige, corregid, resolved, resolu, resuelt, rectifi";

/// What databases say, normalized, with what is right: of a password, of a sum that passed over what was empty, and
/// at the end of each session.
const HARMLESS: &str = "\
    commandlineinterfacecanbeinsecure, nullvalueiseliminated, disconnectedfromoracledatabase";

/// What is said where not all rows are there, in lines of words; normalized.
const CUT: &str = "\
    truncated, tronque, truncad, onlythefirst, morerows, moredata, moreresults, morerecords, seulementles, \
    sololosprimeros, sololasprimeras, maxrows, maxrecords, previewonly, vistaprevia, trialversion, demoversion, \
    evaluationcopy, evaluationversion, versiondessai, versiondeprueba";

/// Beginnings of words that say the same where one of the first and one of the second stand in a line that
/// does not speak of loans.
const STOPPED: [[&str; 2]; 6] = [
    ["too, trop, demasiad", "row, record, ligne, fila, registro, large, result"],
    [
        "limit, maxim, plafon, tope",
        "reach, atteint, alcanz, exceed, depass, exced, superad, export",
    ],
    [
        "session, sesion, licen, access, acces, permi",
        "expir, caduc, timed, closed, fermee, cerrad, invalid, denied, refus, deneg",
    ],
    ["incomplet, partial, partiel, parcial", "result"],
    ["subreport, sousrapport, subinforme", "not, pas, no, fail, echou, fall"],
    [
        "export, query, requete, consulta, download, telecharg, descarga, proceso",
        "incomplet, partial, partiel, parcial, stopp, cancel, annul, abort, interr, arret, deten, fail, echou, fall",
    ],
];

/// What stands before a number of rows that is not that of all.
const FIRST: &str = "first, top, premiers, premieres, primeros, primeras";

/// What says that amounts are in thousands, or more, or in cents.
const THOUSANDS: &str = "\
    000s, in 000, en 000, thousands, in thousand, milliers, millier de, en miles, miles de, \
    in millions, in million, en millions, en millones, em milhares, em milhoes, x 1000, x1000, 000 s, k fcfa, kfcfa, k xof, \
    k xaf, in cents, en cents, en centimes, en centavos, em centavos";

/// What stands above or below what is not to be sent, and words that may stand beside it there; others are those of a
/// name or an address.
const DRAFTS: &str = "\
    draft, provisional, preliminary, sample, test, testing, uat, brouillon, provisoire, provisoires, borrador, \
    preliminar, preliminares, prueba, pruebas, rascunho, provisorio, teste, черновик, проект, предварительный, \
    предварительно, тест, тестовый, тестовые, مسودة, مسوده, تجريبي, تجريبية, nhap, dự, rasimu, jaribio, majaribio, draf";
/// What says the same in several words, without the spaces between them.
const UNFINISHED: &str =
    "notfinal, notyetfinal, nondefinitif, nodefinitivo, nofinal, naofinal, неокончательный";
const BESIDE_DRAFT: &str = "\
    a, copy, data, database, do, final, for, is, not, only, of, purposes, report, send, server, system, the, this, use, \
    environment, version, base, de, des, document, donnees, du, envoyer, environnement, essai, ne, pas, rapport, \
    serveur, utiliser, datos, documento, enviar, es, informe, no, entorno, reporte, servidor, usar, dados, relatorio, \
    yet, non, definitif, definitivo, nao, не, окончательный, вариант, версия, отчет, отчёт, отчета, отчёта, данные, \
    отправлять, تقرير, بيانات, نسخة, bản, ban, thảo, bao, cao, ya, za, ripoti, taarifa";

impl Note {
    /// What a line says that is no row.
    pub(crate) fn of(line: &str) -> Option<Self> {
        let words: Vec<String> = plain_words(line).collect();
        let begins = |list: &str| words.iter().any(|word| begins_as_any(word, list));
        let is_there = |at: usize, phrase: &str| {
            let phrase = phrase.split(' ');
            let is_it = |(word, other): (&String, &str)| {
                word.strip_prefix(other).is_some_and(|end| matches!(end, "" | "s" | "e" | "es"))
            };
            words.len() >= at + phrase.clone().count() && words[at..].iter().zip(phrase).all(is_it)
        };
        let is_none = |at: usize, phrase: &str| {
            let after = words.get(at + phrase.split(' ').count()).map(String::as_str);
            let before = &words[at.saturating_sub(2)..at];
            let before =
                before.iter().rfind(|word| !matches!(word.as_str(), "d" | "de" | "of" | "from"));
            (!line.contains(':') && begins(MENDED))
                || before.is_some_and(|word| is_in(word, NONE_BEFORE))
                || after.is_some_and(|word| is_in(word, NONE_AFTER))
        };
        let says =
            |phrase: &str| (0..words.len()).any(|at| is_there(at, phrase) && !is_none(at, phrase));
        // `XOF 000`
        let are_zeros = |pair: &[String]| pair[1] == "000" && is_currency(&pair[0].to_uppercase());
        let all = words.concat();
        if (each(MESSAGES).any(says) && !has_any(&all, HARMLESS))
            || (begins(CONNECTION) && begins(LOST))
            || names_exception(line)
            || begins_with_code(line)
            || each(OPENINGS).any(|phrase| is_there(0, phrase))
        {
            Some(Self::Message)
        } else if each(THOUSANDS).any(says)
            || line.contains("'000")
            || words.windows(2).any(are_zeros)
        {
            Some(Self::Thousands)
        } else {
            let is_draft = |word: &String| is_in(word, DRAFTS);
            let is_beside = |word: &String| is_draft(word) || is_in(word, BESIDE_DRAFT);
            let says_draft = words.iter().any(is_draft) || has_any(&all, UNFINISHED);
            (says_draft && words.iter().all(is_beside)).then_some(Self::Draft)
        }
    }

    /// Whether a line of words says besides that the program stopped, or that it shows no more than some of the rows.
    pub(crate) fn stops(line: &str) -> bool {
        let words = words_and_figures(line).map(normalize).filter(|word| !word.is_empty());
        let words: Vec<String> = words.collect();
        let begins = |list: &str| words.iter().any(|word| begins_as_any(word, list));
        let is_number = |word: &String| whole_number(word).is_some();
        // `First 100 rows`, `100 premières lignes`
        let is_first = |three: &[String]| {
            let [one, other, row] = three else { return false };
            let is_first = |first: &String, other| is_in(first, FIRST) && is_number(other);
            Thing::of(row) == Some(Thing::Row) && (is_first(one, other) || is_first(other, one))
        };
        let is_limit = |three: &[String]| {
            three[0].starts_with("limit")
                && matches!(three[1].as_str(), "to" | "of" | "a" | "de")
                && is_number(&three[2])
        };
        // `[27 more]`
        let is_rest = matches!(&words[..], [.., rows, more] if is_number(rows) && more == "more");
        let is_stopped = STOPPED.iter().any(|[one, other]| begins(one) && begins(other))
            || words.windows(3).any(is_limit);
        has_any(&normalize(line), CUT)
            || words.windows(3).any(is_first)
            || is_rest
            || (is_stopped && !begins("loan, pret, prestamo, credit, emprestimo, client"))
    }

    /// Whether it says how many rows were asked for: `Max rows: 10000`.
    pub(crate) fn tells_limit(line: &str) -> bool {
        let value = line.split_once(':').map(|(_, value)| normalize(value));
        let is_asked = |value: String| whole_number(&value).is_some() || is_in(&value, "no, non");
        value.is_some_and(is_asked) && has_any(&normalize(line), CUT)
    }
}

/// Whether a class is named as programs name what stopped them: `java.lang.OutOfMemoryError`.
fn names_exception(line: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let name = word.strip_suffix("Error").or_else(|| word.strip_suffix("Exception"));
        name.is_some_and(|name| name.ends_with(char::is_lowercase))
    })
}

/// Whether a text begins with the code of a message of Oracle: `ORA-01555: snapshot too old`.
pub(super) fn begins_with_code(text: &str) -> bool {
    const PROGRAMS: [&str; 4] = ["ORA", "TNS", "PLS", "SP2"];
    let code = text.trim_start_matches(['"', ' ']).split_once(':').map(|(code, _)| code);
    let code = code.and_then(|code| code.split_once('-'));
    code.is_some_and(|(program, number)| PROGRAMS.contains(&program) && is_digits(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_known_by_their_words() {
        for line in [
            "ERROR: timeout expired",
            "Error: branch 3 not exported",
            "Error: no connection to the server",
            "java.sql.SQLException: Error reading",
            "Tiempo de espera agotado",
            "Délai d'attente dépassé",
            "Connection lost",
            "Out of memory",
            "Failed to read branch 3",
            "Query was cancelled",
            "Msg 1205, Level 13, State 51",
            "Lost connection to MySQL server during query",
            "Se agotó el tiempo de espera",
            "2 errors",
            "Finished with errors",
            "Terminé avec des erreurs",
            "java.lang.OutOfMemoryError: Java heap space",
            "System.OutOfMemoryException;;",
            "MemoryError",
            "ORA-01555: snapshot too old,",
            "server closed the connection unexpectedly",
            "connection to server was lost",
            "Se perdió la conexión",
            "Connexion fermée",
            "Broken pipe",
            "HTTP 504",
            "Notice: Undefined index: loan_id in C:\\report.php on line 12",
        ] {
            assert_eq!(Note::of(line), Some(Note::Message), "{line}");
        }
        for line in [
            "Verified by: T. Terror",
            "KIN-0401: Ana",
            "mysql: [Warning] Using a password on the command line interface can be insecure.",
            "Warning: Null value is eliminated by an aggregate or other SET operation.",
            "Fatalité Kabila",
            "No errors found",
            "Errors: 0",
            "0 errors, 0 warnings",
            "Rapport sans erreur",
            "Finished without any errors",
            "Rapport des erreurs corrigées",
            "Error-free report",
            "Exempt d'erreurs",
            "Libre de errores",
            "Sans erreur",
            "Clients who could not repay",
            "Prêts en échec",
            "Cancelled loans,3",
            "Page 2 of 5",
            "",
        ] {
            assert_eq!(Note::of(line), None, "{line}");
        }
    }

    #[test]
    fn drafts_are_called_so() {
        for line in [
            "Draft;;",
            "*** BROUILLON ***",
            "Test data",
            "Datos de prueba,",
            "TEST DATA - DO NOT USE",
            "Rapport provisoire : ne pas envoyer",
            "Informe preliminar",
            "System: UAT",
            "NOT FINAL",
            "Rapport non définitif",
            "ЧЕРНОВИК;",
            "Проект отчёта",
            "مسودة",
            "Bản nháp",
            "DỰ THẢO",
            "Rasimu ya ripoti",
        ] {
            assert_eq!(Note::of(line), Some(Note::Draft), "{line}");
        }
        for line in [
            "Draft,Ana",
            "Sample Street 5",
            "Tested by Awa",
            "Rapport de Test, Awa",
            "Final report",
            "Проект Кива",
            "Thảo",
            "Nguyễn Thị Thảo",
        ] {
            assert_eq!(Note::of(line), None, "{line}");
        }
    }

    #[test]
    fn amounts_in_thousands_are_seen() {
        for line in [
            "Amounts in thousands of USD",
            "Montants exprimés en milliers de FCFA;",
            "Montos en miles de pesos",
            "(XOF '000)",
            "Amounts in XOF 000",
            "(in 000s)",
            "(x1000);",
            "(000's)",
            "K FCFA",
            "Repayments in cents",
            "Montos en centavos",
            "Valores em milhares",
        ] {
            assert_eq!(Note::of(line), Some(Note::Thousands), "{line}");
        }
        for line in
            ["Miles Davis", "One Million Women", "P.O. Box 1 000", "Branch 000", "Total 1 000 XOF"]
        {
            assert_eq!(Note::of(line), None, "{line}");
        }
    }
}
