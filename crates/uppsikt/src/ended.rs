use std::fmt;

/// How a command ended when it could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Done, and nothing is wrong.
    Well,
    /// Done, and something wrong was found; it has been said on standard output.
    FoundWrong,
}

impl Ended {
    /// The end of a command that found this many things wrong.
    #[must_use]
    pub fn with_wrongs(n: usize) -> Self {
        if n == 0 { Self::Well } else { Self::FoundWrong }
    }
}

/// The command was used wrongly: exit status 2, with what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongUse(pub String);

impl fmt::Display for WrongUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUse {}
