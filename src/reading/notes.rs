//! What lines in words say of the rows beside them that cannot be passed over.

use super::currency::is_currency;
use super::letters::normalize;

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A program stopped: the file may not be whole.
    Message,
    /// The amounts are in thousands.
    Thousands,
}

/// What messages of programs say, in words without accents.
const MESSAGES: [&str; 58] = [
    "error",
    "errors",
    "erreur",
    "erreurs",
    "errores",
    "exception",
    "exceptions",
    "excepcion",
    "warning",
    "warnings",
    "fatal",
    "traceback",
    "timeout",
    "timed out",
    "time out",
    "delai depasse",
    "delai d attente depasse",
    "tiempo de espera agotado",
    "tiempo agotado",
    "interrupted",
    "interrompu",
    "interrompue",
    "interrumpido",
    "interrumpida",
    "aborted",
    "abandonne",
    "abortado",
    "connection lost",
    "connection closed",
    "connection reset",
    "connection refused",
    "disconnected",
    "connexion perdue",
    "connexion fermee",
    "conexion perdida",
    "conexion cerrada",
    "out of memory",
    "memoire insuffisante",
    "memoria insuficiente",
    "deadlock",
    "sqlstate",
    "msg",
    "failed to",
    "failed with",
    "could not",
    "impossible de",
    "no se pudo",
    "echec",
    "lost connection",
    "agoto el tiempo",
    "perdio la conexion",
    "was cancelled",
    "was canceled",
    "ete annule",
    "ete annulee",
    "fue cancelado",
    "fue cancelada",
    "killed",
];

/// What says before one of these that there was none, and after it.
const NONE_BEFORE: [&str; 12] = [
    "no", "0", "zero", "any", "without", "sans", "aucun", "aucune", "sin", "ningun", "ninguna",
    "cero",
];
const NONE_AFTER: [&str; 10] =
    ["0", "none", "nil", "zero", "aucun", "aucune", "neant", "ninguno", "ninguna", "cero"];

/// What says that amounts are in thousands, or more.
const THOUSANDS: [&str; 11] = [
    "thousand",
    "thousands",
    "milliers",
    "en miles",
    "miles de",
    "million",
    "millions",
    "en millones",
    "millones de",
    "millier",
    "x 1000",
];

impl Note {
    /// What a line says that is no row.
    pub(super) fn of(line: &str) -> Option<Self> {
        let words: Vec<String> = line
            .split(|c: char| !c.is_alphanumeric())
            .map(normalize)
            .filter(|word| !word.is_empty())
            .collect();
        let says = |phrase: &&str| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            let is_there = |at: &usize| words[*at..].iter().zip(&phrase).all(|(a, b)| a == b);
            let places = (0..(words.len() + 1).saturating_sub(phrase.len())).filter(is_there);
            let is_none = |at: usize| {
                let after = words.get(at + phrase.len()).map(String::as_str);
                let before = at.checked_sub(1).map(|at| words[at].as_str());
                before.is_some_and(|word| NONE_BEFORE.contains(&word))
                    || after.is_some_and(|word| NONE_AFTER.contains(&word))
            };
            places.into_iter().any(|at| !is_none(at))
        };
        if MESSAGES.iter().any(says) {
            Some(Self::Message)
        } else if THOUSANDS.iter().any(says) || line.contains("'000") || has_thousands(line) {
            Some(Self::Thousands)
        } else {
            None
        }
    }
}

/// Whether three zeros follow a currency: `XOF 000`.
fn has_thousands(line: &str) -> bool {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|pair| is_currency(pair[0]) && pair[1] == "000")
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
            "Msg 1205, Level 13, State 51",
            "Lost connection to MySQL server during query",
            "Se agotó el tiempo de espera",
            "2 errors",
        ] {
            assert_eq!(Note::of(line), Some(Note::Message), "{line}");
        }
        for line in [
            "Verified by: T. Terror",
            "Fatalité Kabila",
            "No errors found",
            "Errors: 0",
            "0 errors, 0 warnings",
            "Rapport sans erreur",
            "Finished without any errors",
            "Page 2 of 5",
            "",
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
        ] {
            assert_eq!(Note::of(line), Some(Note::Thousands), "{line}");
        }
        for line in ["Miles Davis", "P.O. Box 1 000", "Branch 000", "Total 1 000 XOF"] {
            assert_eq!(Note::of(line), None, "{line}");
        }
    }
}
