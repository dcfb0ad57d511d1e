use std::fmt;
use std::str::FromStr;

/// What the amounts of a partner are: a matter of the partner's own practice, which Kiva's format
/// does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AmountMeaning {
    /// All principal that was repaid so far: it never goes down.
    #[default]
    CumulativePrincipal,
    /// The principal that is still owed: it never goes up.
    OutstandingPrincipal,
}

impl fmt::Display for AmountMeaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CumulativePrincipal => "cumulative-principal",
            Self::OutstandingPrincipal => "outstanding-principal",
        })
    }
}

impl FromStr for AmountMeaning {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::CumulativePrincipal, Self::OutstandingPrincipal]
            .into_iter()
            .find(|meaning| meaning.to_string() == word)
            .ok_or("it is one of cumulative-principal, outstanding-principal")
    }
}
