//! What was seen of a batch. The ledger has it in English; here it is said in the language of whoever reads.

use crate::kiva::{NetworkFaultKind as Kind, REPLY_CUT, REPLY_LONG, STOPPED, trusted_file};
use crate::ledger::{Phase, Seen};
use crate::model::text::{escape, excerpt};
use crate::ui::words::{Locale, t};

/// Under what servers say what is wrong; the first that is there counts.
const WORDS: [&str; 6] = ["message", "error_description", "details", "detail", "hint", "error"];

const NETWORK: [(Kind, &[&str]); 5] = [
    (Kind::NameNotFound, &["dns error", "lookup", "name or service", "name resolution"]),
    (Kind::Refused, &["refused"]),
    (Kind::NoRoute, &["unreachable", "no route"]),
    (Kind::TimedOut, &["timed out", "timeout", "in time"]),
    (Kind::Cut, &["closed", "reset", "broken pipe", "aborted", "unexpected eof", "end of file"]),
];

/// What was seen of the last attempt.
pub fn seen(seen: &Seen, locale: &Locale) -> String {
    let said = seen.said();
    let detail = match seen.phase {
        Phase::Answered(status) => {
            let status = status.to_string();
            // These are no words of Kiva.
            if said.starts_with(REPLY_CUT) {
                t!(locale, "seen-reply-cut", status)
            } else if said.starts_with(REPLY_LONG) {
                t!(locale, "seen-reply-long")
            } else if said.is_empty() {
                return t!(locale, "seen-status", status);
            } else {
                return t!(locale, "seen-answer", status, said = self::said(said, locale));
            }
        }
        Phase::Restored => return t!(locale, "seen-restored"),
        Phase::Connect => t!(locale, "seen-no-connection", why = network(said, locale)),
        Phase::BeforeSending => t!(locale, "seen-lost-before", why = lost(said, locale)),
        Phase::Sent => t!(locale, "seen-lost-after", why = lost(said, locale)),
    };
    t!(locale, "seen-detail", detail)
}

/// What a server says, without the JSON around it.
pub fn said(body: &str, locale: &Locale) -> String {
    let body = body.trim();
    if body.starts_with('<') {
        return t!(locale, "seen-web-page");
    }
    let words = WORDS.iter().find_map(|key| text_under(body, key));
    excerpt(&words.unwrap_or_else(|| body.to_owned()))
}

/// The text under a key of JSON, which may have been cut.
fn text_under(json: &str, key: &str) -> Option<String> {
    let (_, rest) = json.split_once(&format!("\"{key}\""))?;
    let text = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let mut after_backslash = false;
    let end = text.find(|c| {
        let ends = c == '"' && !after_backslash;
        after_backslash = c == '\\' && !after_backslash;
        ends
    });
    let Some(end) = end else { return Some(text.to_owned()) };
    let quoted = format!("\"{}\"", &text[..end]);
    let text = serde_json::from_str(&quoted).unwrap_or_else(|_| text[..end].to_owned());
    Some(text).filter(|text| !text.trim().is_empty())
}

/// Why a connection was lost; that it was cut says no more.
fn lost(why: &str, locale: &Locale) -> String {
    match kind_of(why) {
        Kind::Cut => "cut".to_owned(),
        _ if why == STOPPED => t!(locale, "seen-stopped"),
        _ => network(why, locale),
    }
}

fn kind_of(why: &str) -> Kind {
    let lower = why.to_lowercase();
    let is_meant = |(_, words): &&(_, &[&str])| words.iter().any(|word| lower.contains(word));
    NETWORK.iter().find(is_meant).map_or(Kind::Other, |(kind, _)| *kind)
}

fn network(why: &str, locale: &Locale) -> String {
    let (why, proxy) = match why.split_once(" (through the proxy ") {
        None => (why, None),
        Some((why, proxy)) => (why, proxy.strip_suffix(" names)")),
    };
    fault(kind_of(why), why, proxy.and_then(|proxy| proxy.split_once(", which ")), locale)
}

/// A fault of the network; what has no words but its own keeps them. The proxy that was in between comes with
/// the variable that names it.
pub fn fault(kind: Kind, said: &str, proxy: Option<(&str, &str)>, locale: &Locale) -> String {
    let why = match kind {
        Kind::NameNotFound => t!(locale, "kiva-network-name"),
        Kind::Refused => t!(locale, "kiva-network-refused"),
        Kind::NoRoute => t!(locale, "kiva-network-no-route"),
        Kind::TimedOut => t!(locale, "kiva-network-timed-out"),
        Kind::Cut => t!(locale, "kiva-network-cut"),
        Kind::ProxyRefused => t!(locale, "kiva-network-proxy-refused"),
        Kind::ProxyLogin => t!(locale, "kiva-network-proxy-login"),
        Kind::CertificateName => t!(locale, "kiva-network-certificate-name"),
        Kind::CertificateExpired => t!(locale, "kiva-network-certificate-expired"),
        Kind::CertificateNotYet => t!(locale, "kiva-network-certificate-not-yet"),
        Kind::CertificateIssuer => match trusted_file() {
            None => t!(locale, "kiva-network-certificate-issuer"),
            Some(file) => t!(locale, "kiva-network-certificate-issuer-in", file = escape(&file)),
        },
        Kind::CertificateOfIssuer => t!(locale, "kiva-network-certificate-of-issuer"),
        Kind::Other => t!(locale, "words-system-other", said),
    };
    match proxy {
        None => why,
        Some((proxy, variable)) => t!(locale, "kiva-network-through", why, proxy, variable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use Phase::{Answered, Connect, Sent};

    #[test]
    fn what_the_ledger_has_in_english_is_said_in_the_language() {
        let french = Locale::new(Language::French, false);
        for (phase, said, told) in [
            (Answered(502), "", "Réponse de Kiva\u{a0}: statut HTTP 502"),
            (
                Answered(400),
                "{\"code\":\"x\",\"message\":\"No loan \\\"L-1\\\"\"}",
                "Réponse de Kiva\u{a0}: No loan \"L-1\" (statut HTTP 400)",
            ),
            (
                Answered(400),
                "{\"message\":\"this is cut…",
                "Réponse de Kiva\u{a0}: this is cut… (statut HTTP 400)",
            ),
            (Answered(500), "<h1>", "Réponse de Kiva\u{a0}: une page web (statut HTTP 500)"),
            (
                Answered(200),
                "the reply was cut: end of file before message length reached",
                "Détail technique\u{a0}: la réponse de Kiva a été coupée (statut HTTP 200)",
            ),
            (
                Answered(200),
                "the reply is longer than 4194304 bytes",
                "Détail technique\u{a0}: la réponse de Kiva dépasse 4 Mio",
            ),
            (Answered(500), "oops", "Réponse de Kiva\u{a0}: oops (statut HTTP 500)"),
            (
                Connect,
                "Connection refused (os error 111)",
                "Détail technique\u{a0}: pas de connexion (connexion refusée)",
            ),
            (
                Sent,
                "connection closed before message completed",
                "Détail technique\u{a0}: connexion perdue après l'envoi du lot",
            ),
            (
                Sent,
                "stopped before the answer came",
                "Détail technique\u{a0}: connexion perdue après l'envoi du lot (arrêt demandé \
                 avant la réponse)",
            ),
            (
                Connect,
                "timed out (through the proxy http://p:8, which HTTPS_PROXY names)",
                "Détail technique\u{a0}: pas de connexion (pas de réponse à temps, par le \
                 proxy http://p:8 qu'indique HTTPS_PROXY)",
            ),
        ] {
            assert_eq!(seen(&Seen::new(phase, said), &french), told);
        }
    }
}
