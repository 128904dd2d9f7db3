/// What goes wrong instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 200 with a web page.
    WebPage,
    /// 200 with nothing.
    Empty,
    /// 200 with the first half of the answer, as if it were the whole.
    HalfBody,
    /// The connection breaks in the middle of the answer.
    BrokenOff,
    /// 200 with more than anybody should take in.
    Huge,
    /// 404 with a web page, from something that is not the site.
    ProxyNotFound,
    /// 302 to the login page.
    Login,
    /// 429 with this `Retry-After`, in seconds.
    TooMany(u32),
    /// This status with a web page.
    Status(u16),
    /// No answer for ten minutes.
    Silence,
}

/// When the fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before anything was done.
    Before,
    /// After it was done: only the answer is lost.
    After,
}

/// Which requests it strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requests {
    /// All.
    All,
    /// Only those that change something.
    Changing,
    /// Only those for a list of posts or comments.
    Lists,
}

/// A fault that waits for its requests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planned {
    pub(crate) fault: Fault,
    pub(crate) moment: Moment,
    pub(crate) requests: Requests,
    pub(crate) times: u32,
}
