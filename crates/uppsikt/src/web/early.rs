//! What is refused before it is a request: an address or headers that are too long, or bytes that are no HTTP. The server
//! answers with a status alone, outside all our routes; here its empty answer gets words on the way to the socket.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpListener;
use webkit::{Lang, Text, Texts, Tongue};

/// So much of what was asked is enough to know whether a program asked.
const ENOUGH: usize = 64;

/// A listener whose connections never end with a status alone.
pub(super) struct Worded {
    listener: TcpListener,
    answers: Arc<Answers>,
}

impl Worded {
    pub(super) fn new(listener: TcpListener, texts: &Texts) -> Self {
        Self { listener, answers: Arc::new(Answers::new(texts)) }
    }
}

impl Listener for Worded {
    type Io = Connection<tokio::net::TcpStream>;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (io, address) = Listener::accept(&mut self.listener).await;
        (Connection::new(io, Arc::clone(&self.answers)), address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

/// What is said for each kind of refusal: a title and what to do, in Swedish and English.
struct Answers {
    headers: [(String, String); 2],
    address: [(String, String); 2],
    unreadable: [(String, String); 2],
}

impl Answers {
    fn new(texts: &Texts) -> Self {
        let both = |title: &'static str, todo: &'static str| {
            [Lang::Sv, Lang::En].map(|lang| {
                let tongue = Tongue::new(lang, texts.clone());
                (tongue.say(&Text::key(title)), tongue.say(&Text::key(todo)))
            })
        };
        Self {
            headers: both("uppsikt-early-headers", "uppsikt-early-headers-todo"),
            address: both("uppsikt-early-address", "uppsikt-early-address-todo"),
            unreadable: both("uppsikt-early-unreadable", "uppsikt-early-unreadable-todo"),
        }
    }

    /// The answer with words instead of one without, when it is one of the server's own.
    fn worded(&self, bare: &[u8], asked: &[u8]) -> Option<Vec<u8>> {
        let head = std::str::from_utf8(bare).ok()?.strip_suffix("\r\n\r\n")?;
        let status = head.strip_prefix("HTTP/1.1 ").or_else(|| head.strip_prefix("HTTP/1.0 "))?;
        let number: u16 = status.get(..3)?.parse().ok()?;
        let mut lines: Vec<&str> = head.split("\r\n").collect();
        let has = |name: &str| lines.iter().any(|it| it.to_ascii_lowercase().starts_with(name));
        // What has passed our own layers carries their headers, and has its words.
        if !(400..500).contains(&number) || !has("content-length: 0") || has("x-content-type-options:") {
            return None;
        }
        let said = match number {
            414 => &self.address,
            431 => &self.headers,
            _ => &self.unreadable,
        };
        let (kind, body) = if is_for_a_program(asked) { details(number, said) } else { plain(said) };
        lines.retain(|it| !it.to_ascii_lowercase().starts_with("content-length:"));
        let head = lines.join("\r\n");
        let length = body.len();
        let rest = "x-content-type-options: nosniff\r\ncache-control: no-store";
        Some(
            format!("{head}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{rest}\r\n\r\n{body}")
                .into_bytes(),
        )
    }
}

fn is_for_a_program(asked: &[u8]) -> bool {
    let path = asked.split(|it| *it == b' ').nth(1).unwrap_or_default();
    path == b"/api" || path.starts_with(b"/api/")
}

fn plain(said: &[(String, String); 2]) -> (&'static str, String) {
    let [(sv, sv_todo), (en, en_todo)] = said;
    ("text/plain; charset=utf-8", format!("{sv}\n{sv_todo}\n\n{en}\n{en_todo}\n"))
}

/// Problem details (RFC 9457); which language the program wants was not read.
fn details(status: u16, said: &[(String, String); 2]) -> (&'static str, String) {
    let [(sv, sv_todo), (en, en_todo)] = said;
    let body = serde_json::json!({
        "type": "urn:uppsikt:unreadable", "title": format!("{sv} / {en}"), "status": status,
        "code": "unreadable", "detail": format!("{sv_todo} / {en_todo}"),
    });
    ("application/problem+json", body.to_string())
}

/// A connection on which an answer without words gets some.
pub(super) struct Connection<T> {
    io: T,
    answers: Arc<Answers>,
    asked: Vec<u8>,
    /// What stands instead of what the server wrote, and how much of it is on its way.
    instead: Vec<u8>,
    sent: usize,
}

impl<T: AsyncWrite + Unpin> Connection<T> {
    fn new(io: T, answers: Arc<Answers>) -> Self {
        Self { io, answers, asked: Vec::new(), instead: Vec::new(), sent: 0 }
    }

    fn send_instead(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.sent < self.instead.len() {
            let n = ready!(Pin::new(&mut self.io).poll_write(cx, &self.instead[self.sent..]))?;
            if n == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.sent += n;
        }
        (self.instead, self.sent) = (Vec::new(), 0);
        Poll::Ready(Ok(()))
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Connection<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.io).poll_read(cx, into))?;
        let room = ENOUGH.saturating_sub(self.asked.len());
        let new = &into.filled()[before..];
        self.asked.extend_from_slice(&new[..new.len().min(room)]);
        Poll::Ready(Ok(()))
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Connection<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, from: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.send_instead(cx))?;
        let Some(worded) = self.answers.worded(from, &self.asked) else {
            // The next request on this connection is another.
            self.asked.clear();
            return Pin::new(&mut self.io).poll_write(cx, from);
        };
        self.instead = worded;
        // What is not sent now is sent when the server flushes.
        if let Poll::Ready(Err(error)) = self.send_instead(cx) {
            return Poll::Ready(Err(error));
        }
        Poll::Ready(Ok(from.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.send_instead(cx))?;
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.send_instead(cx))?;
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use webkit::Strictness;

    use super::*;

    const BARE: &str =
        "HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

    fn answers() -> Arc<Answers> {
        Arc::new(Answers::new(&Texts::load(Strictness::Strict)))
    }

    /// What arrives when this was asked and the server writes that; only a few bytes go through at a time.
    async fn sent(asked: &'static str, answer: &'static str) -> String {
        let (mut near, far) = tokio::io::duplex(16);
        let mut far = Connection::new(far, answers());
        let server = async move {
            let mut request = vec![0; asked.len()];
            far.read_exact(&mut request).await.unwrap();
            far.write_all(answer.as_bytes()).await.unwrap();
            far.shutdown().await.unwrap();
        };
        let client = async move {
            near.write_all(asked.as_bytes()).await.unwrap();
            let mut received = String::new();
            near.read_to_string(&mut received).await.unwrap();
            received
        };
        tokio::join!(server, client).1
    }

    #[tokio::test]
    async fn an_answer_without_words_gets_some_in_both_languages() {
        let answer = sent("GET /x HTTP/1.1\r\n", BARE).await;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 431 ") && head.contains("connection: close"), "{head}");
        assert!(head.contains(&format!("content-length: {}", body.len())), "{head}");
        assert!(!head.contains("content-length: 0"), "{head}");
        assert!(body.contains("kakor") && body.contains("cookies"), "{body}");
    }

    #[tokio::test]
    async fn a_program_gets_problem_details() {
        let answer = sent("GET /api/v1/items HTTP/1.1\r\n", BARE).await;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("content-type: application/problem+json"), "{head}");
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!((&body["status"], &body["code"]), (&431.into(), &"unreadable".into()));
    }

    #[tokio::test]
    async fn everything_else_goes_through_as_it_is() {
        for answer in [
            "HTTP/1.1 404 Not Found\r\nx-content-type-options: nosniff\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 204 No Content\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\nhej",
            "HTTP/1.1 4",
            "body",
        ] {
            assert_eq!(sent("GET / HTTP/1.1\r\n", answer).await, answer);
        }
    }
}
