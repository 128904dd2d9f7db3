//! What stands between the program and the platform: passes everything on, remembers every order to change
//! something, and looks before an item is taken away whether its evidence is sealed by then.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use archive::verify::{VerifyOptions, verify};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use kernel::AccountId;
use kernel::item::ExternalId;
use people::Context;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::site::Site;
use super::web;

/// An order to change something that reached the platform.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// `POST comments/7`
    pub(crate) what: String,
    pub(crate) body: Value,
    /// What the platform answered.
    pub(crate) status: u16,
    /// Of an order to take a comment away: whether its evidence stood sealed, readable and whole when it came.
    pub(crate) sealed: Option<bool>,
}

impl Order {
    /// The comment that it would take away from the public.
    fn taken_away(method: &Method, what: &str, body: &Value) -> Option<u64> {
        let number = what.split_once("comments/").and_then(|it| it.1.parse().ok());
        let hides = *method == Method::POST && body["status"] == "hold";
        number.filter(|_| hides || *method == Method::DELETE)
    }
}

/// The witness; it ends when this is dropped.
pub(crate) struct Witness {
    address: SocketAddr,
    seen: Seen,
    _server: JoinSet<()>,
}

#[derive(Clone)]
struct Seen {
    upstream: String,
    client: reqwest::Client,
    orders: Arc<Mutex<Vec<Order>>>,
    house: Arc<OnceLock<(Context, AccountId)>>,
    passing: Arc<Mutex<JoinSet<()>>>,
    /// How many requests have come and how many of them were answered.
    traffic: Arc<Mutex<(usize, usize)>>,
}

impl Witness {
    /// Stands before the server at this address.
    pub(crate) async fn before(url: &str) -> Self {
        let authority = url.strip_prefix("http://").unwrap().split('/').next().unwrap();
        let upstream = format!("http://{authority}");
        let (orders, house) = (Arc::default(), Arc::default());
        let (passing, traffic) = (Arc::default(), Arc::default());
        let seen = Seen { upstream, client: web::client(), orders, house, passing, traffic };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(pass_on).with_state(seen.clone());
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, seen, _server: server }
    }

    /// The site's address as whoever goes past the witness writes it.
    pub(crate) fn url_of(&self, site: &Site) -> String {
        site.url().replace(&self.seen.upstream, &format!("http://{}", self.address))
    }

    /// From now on it looks into this installation before an item is taken away.
    pub(crate) fn look_at(&self, cx: Context, account: AccountId) {
        assert!(self.seen.house.set((cx, account)).is_ok(), "one witness sees one installation");
    }

    /// Waits until nothing has been on its way to the platform or back for a while.
    pub(crate) async fn quiet(&self) {
        loop {
            let before = *self.seen.traffic.lock().unwrap();
            tokio::time::sleep(Duration::from_millis(200)).await;
            let (came, answered) = *self.seen.traffic.lock().unwrap();
            if came == answered && came == before.0 {
                return;
            }
        }
    }

    /// Every order that has reached the platform, in order.
    pub(crate) fn orders(&self) -> Vec<Order> {
        self.seen.orders.lock().unwrap().clone()
    }

    /// The orders about a comment, or to write below it, that the platform carried out.
    pub(crate) fn carried_out(&self, wanted: impl Fn(&Order) -> bool) -> Vec<Order> {
        self.orders().into_iter().filter(|it| it.status < 300 && wanted(it)).collect()
    }
}

async fn pass_on(
    State(seen): State<Seen>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    seen.traffic.lock().unwrap().0 += 1;
    let what = uri.path().rsplit_once("/wp/v2/").map_or("", |it| it.1);
    let what = format!("{method} {what}");
    let said: Value = serde_json::from_slice(&body).unwrap_or_default();
    let (answer, answered) = oneshot::channel();
    let passing = seen.passing.clone();
    // Whoever ordered it may be killed meanwhile; what has come this far happens all the same, and is counted.
    passing.lock().unwrap().spawn(async move {
        let sealed = match Order::taken_away(&method, &what, &said) {
            Some(comment) => Some(seen.is_sealed(comment).await),
            None => None,
        };
        let reply = seen.ask(&method, &uri, headers, body).await;
        seen.traffic.lock().unwrap().1 += 1;
        if method != Method::GET {
            let order = Order { what, body: said, status: reply.0.as_u16(), sealed };
            seen.orders.lock().unwrap().push(order);
        }
        // Nobody is left to hear it when the program was killed.
        let _ = answer.send(reply);
    });
    answered.await.map_or_else(|_| StatusCode::BAD_GATEWAY.into_response(), IntoResponse::into_response)
}

impl Seen {
    async fn ask(
        &self,
        method: &Method,
        uri: &Uri,
        headers: HeaderMap,
        body: Bytes,
    ) -> (StatusCode, HeaderMap, Bytes) {
        let path = uri.path_and_query().map_or("/", |it| it.as_str());
        let request = self.client.request(method.clone(), format!("{}{path}", self.upstream));
        let answered = request.headers(end_to_end(headers)).body(body).send().await;
        let Ok(response) = answered else { return (StatusCode::BAD_GATEWAY, HeaderMap::new(), Bytes::new()) };
        let (status, headers) = (response.status(), end_to_end(response.headers().clone()));
        (status, headers, response.bytes().await.unwrap_or_default())
    }

    /// Whether the evidence of this comment stands: in the log, in storage, and whole to the last byte.
    async fn is_sealed(&self, comment: u64) -> bool {
        let Some((cx, account)) = self.house.get() else { return false };
        let (reader, external) = (cx.store.reader(), ExternalId(format!("comment-{comment}")));
        let item = dialogue::item::standing_as(&reader, *account, &external).await.unwrap();
        let Some(item) = item else { return false };
        let log = store::log::about(&reader, &format!("item:{}", item.id)).await.unwrap();
        let Some(entry) = log.iter().rfind(|it| it.verb == "evidence-sealed") else { return false };
        let Ok(bytes) = cx.blobs.get(entry.digest.unwrap()).await else { return false };
        verify(&bytes, &VerifyOptions::default()).findings.is_empty()
    }
}

/// The headers that are not about one connection.
fn end_to_end(mut headers: HeaderMap) -> HeaderMap {
    let between = ["host", "connection", "content-length", "transfer-encoding", "keep-alive"];
    for name in between {
        headers.remove(HeaderName::from_static(name));
    }
    headers
}
