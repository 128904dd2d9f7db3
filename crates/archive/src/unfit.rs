/// Something handed in cannot stand in an archive, or could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// The method of a captured request is no HTTP method.
    #[error("the method of a captured request is not an HTTP method")]
    Method,
    /// A status outside 100–999.
    #[error("{0} is not an HTTP status")]
    Status(u16),
    /// A header that would break out of its line.
    #[error("a captured header named \"{0}\" cannot stand on a line of its own")]
    Header(String),
    /// A content type that would break out of its line.
    #[error("a content type cannot stand on a line of its own")]
    ContentType,
    /// An address that is empty or too long.
    #[error("an address of {0} characters cannot be archived")]
    Address(usize),
    /// A file name that not every program can unpack.
    #[error("\"{0}\" is not a file name for an archive")]
    FileName(String),
    /// Two files with one name.
    #[error("the archive has a file \"{0}\" already")]
    Twice(String),
    /// A part of four gibibytes or more.
    #[error("{what} has {bytes} bytes, more than an archive file can hold")]
    TooLarge {
        /// Which part.
        what: &'static str,
        /// How large it is.
        bytes: u64,
    },
    /// A screenshot that is no PNG image.
    #[error("the screenshot is not a PNG image")]
    NotPng,
    /// A description that could hold a copy.
    #[error("the description's field \"{field}\" {problem}")]
    Description {
        /// Which field.
        field: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The signature could not be made.
    #[error("the signature could not be made")]
    Signing,
    /// A part could not be written as JSON.
    #[error("a part of the archive could not be written as JSON")]
    Json(#[from] serde_json::Error),
    /// The destination did not take the bytes.
    #[error("the archive could not be written")]
    Write(#[from] std::io::Error),
}
