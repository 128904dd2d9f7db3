use std::sync::{Arc, OnceLock};
use std::time::Duration;

use kernel::{Clock, Failed, Outcome};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response};
use rustls::{ClientConfig, RootCertStore};

use crate::{Payload, Request, Trouble, Why};

/// No answer that means anything to us is larger.
const LIMIT_BYTES: usize = 20 * 1024 * 1024;

/// Headers that carry secrets of the session and are never kept.
const SECRET_HEADERS: [&str; 7] = [
    "set-cookie",
    "set-cookie2",
    "authorization",
    "proxy-authorization",
    "authentication-info",
    "x-wp-nonce",
    "cookie",
];

/// The one HTTP client: bounded in time and size, follows no redirect, keeps no cookie.
pub(crate) struct Http {
    client: Client,
}

/// Why no whole answer came.
pub(crate) enum Lost {
    /// The request never left.
    NotSent(String),
    /// The request may have arrived.
    Sent(String),
    /// The answer came and was not taken in.
    Oversized,
}

impl Http {
    #[expect(clippy::disallowed_methods, reason = "this is the client that everybody else is to use")]
    pub(crate) fn new(patience: Duration) -> Outcome<Self> {
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(patience.min(Duration::from_secs(10)))
            .timeout(patience)
            .user_agent(concat!("Uppsikt/", env!("CARGO_PKG_VERSION")))
            .tls_backend_preconfigured(trust()?)
            .build()
            .map_err(|error| Failed::for_good("preparing the HTTP client").because(error))?;
        Ok(Self { client })
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}

/// Whom to trust: whom the machine trusts. That is some hundred files and the same for every client, so it is read once,
/// when the first one is made.
fn trust() -> Outcome<ClientConfig> {
    static TRUST: OnceLock<ClientConfig> = OnceLock::new();
    if let Some(known) = TRUST.get() {
        return Ok(known.clone());
    }
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Failed::for_good("preparing protected connections").because(error))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TRUST.get_or_init(|| config).clone())
}

/// Sends the request and takes in the whole answer, whatever it is.
pub(crate) async fn send(request: RequestBuilder, clock: &dyn Clock) -> Result<Payload, Lost> {
    let (client, request) = request.build_split();
    let request = request.map_err(|_| Lost::NotSent("the request cannot be written".to_owned()))?;
    let asked = Request { method: request.method().to_string(), url: request.url().to_string() };
    let mut response = client.execute(request).await.map_err(|error| lost(&error))?;
    let body = take_in(&mut response).await?;
    Ok(Payload {
        request: asked,
        status: response.status().as_u16(),
        headers: headers(&response),
        body,
        received_at: clock.now(),
    })
}

async fn take_in(response: &mut Response) -> Result<Vec<u8>, Lost> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| lost(&error))? {
        if body.len() + chunk.len() > LIMIT_BYTES {
            return Err(Lost::Oversized);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn headers(response: &Response) -> Vec<(String, String)> {
    response
        .headers()
        .iter()
        .filter(|(name, _)| !SECRET_HEADERS.contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}

/// The kind of the error only: its text may name addresses that an administrator never meant to show.
fn lost(error: &reqwest::Error) -> Lost {
    if error.is_connect() || error.is_builder() {
        Lost::NotSent(Why::NoConnection.to_string())
    } else if error.is_timeout() {
        Lost::Sent(Why::NoAnswerInTime.to_string())
    } else {
        Lost::Sent(Why::BrokeOff.to_string())
    }
}

impl Lost {
    /// What this means when nothing was to be changed.
    pub(crate) fn while_reading(self) -> Trouble {
        match self {
            Self::NotSent(why) | Self::Sent(why) => Trouble::Unreachable(why),
            Self::Oversized => Trouble::Garbled(Why::Oversized.to_string()),
        }
    }

    /// What this means when something was to be changed.
    pub(crate) fn while_changing(self) -> Trouble {
        match self {
            Self::NotSent(why) => Trouble::Unreachable(why),
            Self::Sent(why) => Trouble::Unknown(why),
            Self::Oversized => Trouble::Unknown(Why::Oversized.to_string()),
        }
    }
}
