//! What goes wrong between this machine and Kiva.

use super::remedy::then;
use crate::kiva::{
    CallError, ClientError, LoansError, NetworkFault, NoToken, Proxy, TokenError, trusted_file,
};
use crate::model::text::escape;
use crate::ui::suggestion::{Suggestion, Typed};
use crate::ui::words::{Explanation, Said, said, t};
use crate::ui::{seen, words};

pub(super) fn token(error: &TokenError, typed: &Typed) -> Explanation {
    let (code, said) = match error {
        TokenError::Call(CallError::Busy(status)) => {
            ("token.unreachable", said!("kiva-token-later", status = status.to_string()))
        }
        TokenError::Call(CallError::Unreachable(why)) => {
            let said = said!("kiva-token-unreachable", why = network(why));
            ("token.unreachable", by_proxy(said, why))
        }
        TokenError::Call(CallError::Certificate(why)) => {
            ("token.certificate", said!("kiva-token-certificate", why = network(why)))
        }
        TokenError::Call(CallError::Refused { status: status @ 300..=399, .. }) => {
            let why = t!("kiva-token-elsewhere", status = status.to_string());
            ("token.unreadable", said!("kiva-token-unreadable", why))
        }
        TokenError::Call(CallError::Refused { status: status @ (404 | 405 | 410), .. }) => {
            ("token.refused", said!("kiva-token-nothing", status = status.to_string()))
        }
        TokenError::Call(CallError::Refused { status, said }) => {
            let refused = said!("kiva-token-refused", status = status.to_string());
            ("token.refused", saying(refused, said))
        }
        TokenError::Call(CallError::WebPage) => {
            let why = t!("kiva-token-web-page");
            let said = said!("kiva-token-no-answer-of-kiva", why, setting = "token_url");
            ("token.unreadable", said)
        }
        TokenError::Unreadable(why) => {
            ("token.unreadable", said!("kiva-token-unreadable", why = no_token(*why)))
        }
        TokenError::OtherPartner { wanted, found } => {
            let (found, wanted) = (escape(found), escape(wanted));
            ("token.other-partner", said!("kiva-token-other-partner", found, wanted))
        }
        TokenError::MissingScope { wanted, granted } => {
            let granted = match &granted[..] {
                [] => t!("kiva-token-none-granted"),
                scopes => escape(&scopes.join(" ")),
            };
            let (wanted, command) = (wanted.to_string(), typed.suggest("auth"));
            ("token.missing-scope", said!("kiva-token-no-scope", wanted, granted, command))
        }
    };
    Explanation::new(code, said)
}

/// The same with the command that does it once more, where it may go well the next time.
pub(super) fn token_again(error: &TokenError, again: Suggestion<'_>, typed: &Typed) -> Explanation {
    let why = token(error, typed);
    if error.is_transient() { then(why, again) } else { why }
}

/// The same with what Kiva said, if anything, without the JSON around it.
fn saying(refused: Said, said: &str) -> Said {
    if said.is_empty() {
        return refused;
    }
    let said = seen::said(said, words::spoken());
    // More is said behind it.
    let text = said.trim_end_matches('.');
    Said { message: t!("words-colon", word = refused.message, text), ..refused }
}

fn network(fault: &NetworkFault) -> String {
    let proxy = fault.proxy.as_ref().map(|proxy| (escape(&proxy.address), proxy.variable));
    let proxy = proxy.as_ref().map(|(address, variable)| (address.as_str(), *variable));
    seen::fault(fault.kind, &fault.said, proxy, words::spoken())
}

/// The same where a proxy is in between: it is looked at first.
fn by_proxy(said: Said, fault: &NetworkFault) -> Said {
    match &fault.proxy {
        None => said,
        Some(Proxy { variable, .. }) => {
            Said { advice: t!("kiva-look-at-proxy", variable = *variable), ..said }
        }
    }
}

pub(super) fn client(error: &ClientError) -> Explanation {
    let (code, said) = match error {
        ClientError::Https(why) => {
            let said = match trusted_file() {
                None => said!("kiva-no-https", why),
                Some(file) => said!("kiva-no-https-file", why, file = escape(&file)),
            };
            ("https.unavailable", said)
        }
        ClientError::Proxy(Proxy { variable, address }) => {
            let (variable, proxy) = (*variable, escape(address));
            ("proxy.invalid", said!("kiva-proxy-wrong", variable, proxy))
        }
    };
    Explanation::new(code, said)
}

fn no_token(why: NoToken) -> String {
    match why {
        NoToken::NotJson => t!("kiva-token-not-json"),
        NoToken::NoAccessToken => t!("kiva-token-no-token"),
        NoToken::NoPartner => t!("kiva-token-no-partner"),
        NoToken::OddPartner => t!("kiva-token-odd-partner"),
    }
}

pub(super) fn loans(error: &LoansError, again: Suggestion<'_>, typed: &Typed) -> Explanation {
    let new = Explanation::new;
    match error {
        LoansError::Call(CallError::Busy(status)) => {
            let said = said!("kiva-loans-later", status = status.to_string());
            then(new("loans.unreachable", said), again)
        }
        LoansError::Call(CallError::Unreachable(why)) => {
            let said = by_proxy(said!("kiva-loans-unreachable", why = network(why)), why);
            then(new("loans.unreachable", said), again)
        }
        LoansError::Call(CallError::Certificate(why)) => {
            new("loans.certificate", said!("kiva-loans-certificate", why = network(why)))
        }
        LoansError::Call(CallError::Refused { status: status @ (401 | 403), .. }) => {
            let (status, command) = (status.to_string(), typed.suggest("auth"));
            new("loans.access", said!("kiva-loans-access", status, command))
        }
        LoansError::Call(CallError::Refused { status, said }) => {
            let refused = said!("kiva-loans-refused", status = status.to_string());
            new("loans.refused", saying(refused, said))
        }
        LoansError::Call(CallError::WebPage) => {
            new("loans.unreadable", said!("kiva-loans-web-page", setting = "api_url"))
        }
        LoansError::Token(error) => token_again(error, again, typed),
        LoansError::Unreadable => new("loans.unreadable", said!("kiva-loans-unreadable")),
        LoansError::Unstable(times) => {
            then(new("loans.unstable", said!("kiva-loans-unstable", times = *times)), again)
        }
    }
}
