//! What never becomes a request, or not one of ours: it is answered in words all the same.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::rig::stage::Stage;

/// Sends these bytes and reads until the server has said all it will.
async fn answered(stage: &Stage, bytes: &[u8]) -> String {
    let url = stage.rig.url();
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    // Whoever is refused while still sending may not get everything sent.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn asking(method: &str, path: &str, rest: &str) -> Vec<u8> {
    format!("{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{rest}\r\n").into_bytes()
}

fn status(answer: &str) -> u16 {
    let number = answer.strip_prefix("HTTP/1.1 ").and_then(|it| it.get(..3)).and_then(|it| it.parse().ok());
    number.unwrap_or_else(|| panic!("no answer: {answer:?}"))
}

pub(super) async fn what_is_no_request_is_answered_in_words(stage: &Stage) {
    let long = "a".repeat(100_000);
    let many = "x-a: a\r\n".repeat(200);
    for (what, path, bytes, expected) in [
        ("many headers", "", asking("GET", "/", &many), 431),
        ("a long address", "", asking("GET", &format!("/{long}"), ""), 414),
        ("no HTTP", "", b"\x16\x03\x01\x02\x00 hej\r\n\r\n".to_vec(), 400),
        ("many headers", "/api/v1/items", asking("GET", "/api/v1/items", &many), 431),
    ] {
        let answer = answered(stage, &bytes).await;
        assert_eq!(status(&answer), expected, "{what}: {answer}");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let todo = if expected == 414 {
            ("börja om därifrån", "begin there")
        } else {
            ("försök igen", "try again")
        };
        if path.is_empty() {
            assert!(head.contains("text/plain; charset=utf-8") && body.contains(todo.0), "{answer}");
            assert!(body.contains(todo.1), "{answer}");
        } else {
            let body: serde_json::Value = serde_json::from_str(body).unwrap();
            assert_eq!(body["status"], expected, "{answer}");
        }
    }
}

/// The framework's own refusals, on the ways that no page of ours stands at.
pub(super) async fn what_nobody_serves_is_answered_with_a_page(stage: &Stage) {
    for (method, path, expected) in [
        ("POST", "/health", 405),
        ("POST", "/assets/0/shell.css", 405),
        ("GET", "/assets/0/nothing.css", 404),
        ("GET", "/assets/%FF/%FE", 400),
        ("GET", "/%FF", 404),
        ("DELETE", "/sign-in", 405),
        ("BREW", "/", 405),
    ] {
        let answer =
            answered(stage, &asking(method, path, "accept: text/html\r\ncontent-length: 0\r\n")).await;
        assert_eq!(status(&answer), expected, "{method} {path}: {answer}");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("content-type: text/html"), "{method} {path}: {head}");
        assert!(body.contains("<html lang=\"sv\"") && body.contains("<h1"), "{method} {path}: {body}");
    }
    for (method, path, expected) in [("GET", "/api/v1/nothing", 404), ("DELETE", "/api/v1/items", 405)] {
        let answer = answered(stage, &asking(method, path, "")).await;
        assert_eq!(status(&answer), expected, "{method} {path}: {answer}");
        assert!(answer.contains("content-type: application/problem+json"), "{answer}");
    }
}
