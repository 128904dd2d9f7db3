//! The film that goes with a post (sv. *film*; MOT-TIL-08 to 12).

use kernel::words;

words! {
    /// How a film is captioned (sv. *textning*).
    Captioned {
        /// Not at all, or nobody has said.
        Not = "not",
        /// The text stands in the picture.
        BurntIn = "burnt-in",
        /// The text is a file of its own.
        File = "file",
    }
}

/// A film that goes with a post.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact about the film")]
pub struct Film {
    /// Where it is on the web; empty where there is none.
    pub address: String,
    /// Whether somebody speaks in it.
    pub speech: bool,
    /// Whether it is sent live.
    pub live: bool,
    /// Whether its message is text alone.
    pub text_only: bool,
    /// Whether that text is read aloud.
    pub read_aloud: bool,
    /// How it is captioned.
    pub captions: Captioned,
}

impl Default for Film {
    fn default() -> Self {
        Self {
            address: String::new(),
            speech: false,
            live: false,
            text_only: false,
            read_aloud: false,
            captions: Captioned::Not,
        }
    }
}
