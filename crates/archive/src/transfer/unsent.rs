/// A package could not be made, or not as it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Unsent {
    /// An identity that is no name of a folder everywhere.
    #[error("\"{0}\" is not an identity for a package: up to 64 letters, digits, -, _ and .")]
    Id(String),
    /// A name that not every system can unpack, or one without an extension.
    #[error("\"{0}\" is not a name for a file of a package")]
    FileName(String),
    /// A name that is not after the one before: twice there, or out of order.
    #[error("\"{0}\" does not come after the name before it")]
    Order(String),
    /// A file that belongs to a representation was handed in before one was begun.
    #[error("no representation has been begun")]
    NoRepresentation,
    /// The same representation for a second time.
    #[error("the representation \"{0}\" is there already")]
    Twice(&'static str),
    /// A representation without files.
    #[error("the representation \"{0}\" has no files")]
    Empty(&'static str),
    /// A package without representations.
    #[error("the package has no representations")]
    Nothing,
    /// A file that the container cannot hold.
    #[error("\"{name}\" has {bytes} bytes, more than a container can hold of one file")]
    TooLarge {
        /// Which file.
        name: String,
        /// How large it is.
        bytes: u64,
    },
    /// Something of that name is there already.
    #[error("there is something at {0} already")]
    Taken(std::path::PathBuf),
    /// The disk refused.
    #[error("the package could not be written")]
    Write(#[from] std::io::Error),
}
