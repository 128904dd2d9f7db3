//! Asking a time stamping authority (sv. *tidsstämplingstjänst*) over HTTP (RFC 3161 § 3.4). What the answer proves is
//! checked by whoever asked; here it is only carried.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use kernel::{Clock, Failed, Outcome, Retry};
use reqwest::Url;
use reqwest::header::{ACCEPT, CONTENT_TYPE};

use crate::http::{self, Http};

/// A token with its whole chain of certificates is some kilobytes.
const LIMIT_BYTES: usize = 256 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

/// A time stamping authority.
pub struct Authority {
    url: Url,
    http: Http,
    clock: Arc<dyn Clock>,
}

impl Authority {
    /// The authority at this address.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the address is none that can be asked over HTTP.
    pub fn new(address: &str, clock: Arc<dyn Clock>) -> Outcome<Self> {
        let url = Url::parse(address.trim())
            .ok()
            .filter(|it| {
                matches!(it.scheme(), "http" | "https") && it.username().is_empty() && it.password().is_none()
            })
            .ok_or_else(|| {
                Failed::for_good("reading the address of the time stamping authority from the settings")
            })?;
        Ok(Self { url, http: Http::new(PATIENCE)?, clock })
    }

    /// Hands the query (DER of a `TimeStampReq`) over and brings the answer (DER of a `TimeStampResp`) back.
    ///
    /// # Errors
    ///
    /// [`Failed`] when no such answer came; the bundle then says that its stamp is pending.
    pub async fn stamp(&self, query: &[u8]) -> Outcome<Vec<u8>> {
        let request = self
            .http
            .client()
            .post(self.url.clone())
            .header(CONTENT_TYPE, "application/timestamp-query")
            .header(ACCEPT, "application/timestamp-reply")
            .body(query.to_vec());
        let asking = || format!("asking the time stamping authority {self}");
        let payload = http::send(request, &*self.clock)
            .await
            .map_err(|lost| lost.while_reading().while_doing(asking()))?;
        match payload.status {
            200 if payload.body.len() > LIMIT_BYTES => {
                Err(Failed::new(asking()).because("the answer is too large"))
            }
            // Every answer of RFC 3161 is a DER SEQUENCE; a web page or an empty answer is not.
            200 if payload.body.first() == Some(&0x30) => Ok(payload.body),
            200 => Err(Failed::new(asking()).because("the answer is no time stamp")),
            status @ 400..=499 if status != 429 => Err(Failed::new(asking())
                .retry(Retry::Never)
                .because(format!("it answers with status {status}"))),
            status => Err(Failed::new(asking()).because(format!("it answers with status {status}"))),
        }
    }
}

/// The authority by its address without the query, which may hold a customer's key.
impl fmt::Display for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.url.host_str().unwrap_or_default(), self.url.path())
    }
}
