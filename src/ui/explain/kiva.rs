//! What goes wrong between this machine and Kiva.

use super::{Explanation, command};
use crate::kiva::{
    ClientError, LoansError, NetworkFault, NetworkFaultKind, NoToken, Outage, Proxy, TokenError,
};
use crate::model::text::escape;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::t;
use crate::ui::{seen, words};

pub(super) fn token(error: &TokenError, typed: &Typed) -> Explanation {
    let (code, hint) = match error {
        TokenError::Unreachable(why) => ("token.unreachable", outage_hint(why)),
        TokenError::Certificate(_) => ("token.certificate", t!("kiva-hint-certificate")),
        TokenError::Refused { status: 404 | 405 | 410, .. } => {
            ("token.refused", t!("kiva-hint-token-url"))
        }
        TokenError::Refused { .. } => ("token.refused", t!("kiva-hint-credentials")),
        TokenError::Unreadable(NoToken::WebPage) => {
            ("token.unreadable", t!("kiva-hint-web-page", setting = "token_url"))
        }
        TokenError::Unreadable(_) => ("token.unreadable", t!("kiva-hint-token-url")),
        TokenError::OtherPartner { .. } => ("token.other-partner", t!("kiva-hint-other-partner")),
        TokenError::MissingScope { .. } => {
            ("token.missing-scope", t!("kiva-hint-scope", command = command("auth", typed)))
        }
    };
    Explanation::new(code, token_message(error), hint)
}

/// The same with the line that was typed, where it may go well the next time.
pub(super) fn token_again(error: &TokenError, typed: &Typed) -> Explanation {
    let why = token(error, typed);
    let again = || Suggestion::again(typed).unbroken();
    if error.is_transient() { super::then(why, &again()) } else { why }
}

fn token_message(error: &TokenError) -> String {
    match error {
        TokenError::Unreachable(why) => t!("kiva-token-unreachable", why = outage(why)),
        TokenError::Certificate(why) => t!("kiva-token-certificate", why = network(why)),
        TokenError::Refused { status: status @ (404 | 405 | 410), .. } => {
            t!("kiva-token-nothing", status = status.to_string())
        }
        TokenError::Refused { status, said } if said.is_empty() => {
            t!("kiva-token-refused", status = status.to_string())
        }
        TokenError::Refused { status, said } => {
            t!("kiva-token-refused-saying", status = status.to_string(), said = said_by(said))
        }
        TokenError::Unreadable(why) => t!("kiva-token-unreadable", why = no_token(*why)),
        TokenError::OtherPartner { wanted, found } => {
            t!("kiva-token-other-partner", found = escape(found), wanted = escape(wanted))
        }
        TokenError::MissingScope { wanted, granted } => {
            let granted = if granted.is_empty() {
                t!("kiva-token-none-granted")
            } else {
                escape(&granted.join(" "))
            };
            t!("kiva-token-no-scope", wanted = wanted.to_string(), granted)
        }
    }
}

/// What Kiva said, without the JSON around it.
fn said_by(said: &str) -> String {
    seen::said(said, words::spoken())
}

fn outage(why: &Outage) -> String {
    match why {
        Outage::Network(fault) => network(fault),
        Outage::Status(status) => t!("kiva-status", status = status.to_string()),
    }
}

/// A fault of the network in words; what has none keeps its own.
fn network(fault: &NetworkFault) -> String {
    let why = match fault.kind {
        NetworkFaultKind::NameNotFound => t!("kiva-network-name"),
        NetworkFaultKind::Refused => t!("kiva-network-refused"),
        NetworkFaultKind::NoRoute => t!("kiva-network-no-route"),
        NetworkFaultKind::TimedOut => t!("kiva-network-timed-out"),
        NetworkFaultKind::Cut => t!("kiva-network-cut"),
        NetworkFaultKind::ProxyRefused => t!("kiva-network-proxy-refused"),
        NetworkFaultKind::ProxyLogin => t!("kiva-network-proxy-login"),
        NetworkFaultKind::CertificateName => t!("kiva-network-certificate-name"),
        NetworkFaultKind::CertificateExpired => t!("kiva-network-certificate-expired"),
        NetworkFaultKind::CertificateIssuer => t!("kiva-network-certificate-issuer"),
        NetworkFaultKind::Other => t!("words-system-other", said = &fault.said),
    };
    match &fault.proxy {
        None => why,
        Some(proxy) => t!(
            "kiva-network-through",
            why,
            proxy = escape(&proxy.address),
            variable = proxy.variable
        ),
    }
}

/// What to do where Kiva was not reached: the proxy is looked at first.
fn outage_hint(why: &Outage) -> String {
    match why {
        Outage::Network(NetworkFault { proxy: Some(proxy), .. }) => {
            t!("kiva-hint-proxy", variable = proxy.variable)
        }
        Outage::Network(_) | Outage::Status(_) => t!("kiva-hint-connection"),
    }
}

pub(super) fn client(error: &ClientError) -> Explanation {
    match error {
        ClientError::Https(why) => Explanation::new(
            "https.unavailable",
            t!("kiva-no-https", why),
            t!("kiva-install-certificates"),
        ),
        ClientError::Proxy(Proxy { variable, address }) => Explanation::new(
            "proxy.invalid",
            t!("kiva-proxy-wrong", variable = *variable, proxy = escape(address)),
            t!("kiva-hint-proxy-wrong"),
        ),
    }
}

fn no_token(why: NoToken) -> String {
    match why {
        NoToken::WebPage => t!("kiva-token-web-page"),
        NoToken::NotJson => t!("kiva-token-not-json"),
        NoToken::NoAccessToken => t!("kiva-token-no-token"),
        NoToken::NoPartner => t!("kiva-token-no-partner"),
        NoToken::OddPartner => t!("kiva-token-odd-partner"),
        NoToken::Elsewhere(status) => t!("kiva-token-elsewhere", status = status.to_string()),
    }
}

pub(super) fn loans(error: &LoansError, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    let again = || Suggestion::again(typed).unbroken();
    let why = match error {
        LoansError::Unreachable(why) => {
            let first = match why {
                Outage::Network(NetworkFault { proxy: Some(_), .. }) => outage_hint(why),
                _ => t!("fault-check-connection"),
            };
            let hint = t!("fault-then", first = first, command = again());
            new("loans.unreachable", t!("kiva-loans-unreachable", why = outage(why)), hint)
        }
        LoansError::Certificate(why) => new(
            "loans.certificate",
            t!("kiva-loans-certificate", why = network(why)),
            t!("kiva-hint-api-certificate"),
        ),
        LoansError::Token(error) => token_again(error, typed),
        LoansError::Access(status) => new(
            "loans.access",
            t!("kiva-loans-access", status = status.to_string()),
            t!("kiva-hint-read-loans", command = command("auth", typed)),
        ),
        LoansError::Refused { status, said } => new(
            "loans.refused",
            t!("kiva-loans-refused", status = status.to_string(), said = said_by(said)),
            t!("kiva-hint-api-url"),
        ),
        LoansError::WebPage => new(
            "loans.unreadable",
            t!("kiva-loans-web-page"),
            t!("kiva-hint-web-page", setting = "api_url"),
        ),
        LoansError::Unreadable => {
            new("loans.unreadable", t!("kiva-loans-unreadable"), t!("kiva-hint-api-url"))
        }
        LoansError::Unstable(times) => {
            let hint = t!("fault-then", first = t!("fault-wait"), command = again());
            new("loans.unstable", t!("kiva-loans-unstable", times = *times), hint)
        }
    };
    super::undone(why, typed)
}
