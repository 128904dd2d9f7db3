//! WordPress sites on loopback, for tests and rehearsals: the platform's own REST interface with its quirks and, on
//! demand, its faults.
//!
//! One [`Simulator`] holds any number of sites under `/sites/{name}/`, in memory only. Whoever starts it plays the
//! people through [`Site`]: publishes, comments, edits, destroys, each at a time given. What comes over HTTP happens at
//! the time of the clock given.
//!
//! The quirks are those of a real WordPress 6.5 and were compared with one: a wrong password is answered with 200 as to
//! a stranger unless `context=edit` is asked for; `status=all` means public and held; `date_gmt` has no zone and `date`
//! is another hour; identical text in the same place is refused with 409; a second removal with 410; destroying a
//! comment tears its answers off; binning a post hides its comments from every ordinary list; an answer to a comment
//! that does not exist is accepted; two comments of a visitor within 15 seconds are one too many.

mod entry;
mod fault;
mod rest;
mod route;
mod site;

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use kernel::Clock;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

pub use entry::Status;
pub use fault::{Fault, Moment, Requests};
pub use site::Site;

/// The sites by their names.
type Sites = Arc<Mutex<BTreeMap<String, Site>>>;

/// A server that plays WordPress; it stops when this is dropped.
pub struct Simulator {
    address: SocketAddr,
    sites: Sites,
    clock: Arc<dyn Clock>,
    _server: JoinSet<()>,
}

impl Simulator {
    /// Starts listening (port 0 takes any free one). What arrives over HTTP happens at the time of `clock`.
    ///
    /// # Errors
    ///
    /// The system's, when the address cannot be had.
    #[expect(clippy::disallowed_methods, reason = "to be a server on loopback is this crate's duty")]
    pub async fn start(listen: SocketAddr, clock: Arc<dyn Clock>) -> io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let sites = Sites::default();
        let router: Router = route::router(sites.clone());
        let mut server = JoinSet::new();
        server.spawn(async move {
            // Serving ends only with the task itself.
            axum::serve(listener, router).await.unwrap_or_default();
        });
        Ok(Self { address, sites, clock, _server: server })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The site with this name, made when it is new. Its address is [`Site::url`].
    #[must_use]
    pub fn site(&self, name: &str) -> Site {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || Site::new(format!("http://{}/sites/{name}", self.address), self.clock.clone());
        sites.entry(name.to_owned()).or_insert_with(make).clone()
    }
}
