//! Mail and time stamps against servers that this test plays itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use kernel::{Clock, Retry, TurnableClock};
use platform::mail::{Mail, Mailer, Security, Server};
use platform::stamp::Authority;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

fn clock() -> Arc<dyn Clock> {
    Arc::new(TurnableClock::at("2026-11-23T08:00:00Z".parse().unwrap()))
}

#[expect(clippy::disallowed_methods, reason = "the test plays a server on loopback")]
async fn listen() -> (TcpListener, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

/// A mail server for one mail; what was said to it. `refuse` is said instead of taking the recipient.
#[expect(clippy::disallowed_methods, reason = "the test plays a server on loopback")]
async fn mail_server(refuse: Option<&'static str>) -> (u16, JoinHandle<String>) {
    let (listener, port) = listen().await;
    let said = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (reader, mut writer) = stream.split();
        let (mut lines, mut said, mut in_mail) = (BufReader::new(reader), String::new(), false);
        writer.write_all(b"220 post.example.invalid\r\n").await.unwrap();
        let mut line = String::new();
        while lines.read_line(&mut line).await.unwrap() > 0 {
            let answer = match line.as_str() {
                ".\r\n" => Some("250 taken"),
                _ if in_mail => None,
                it if it.starts_with("EHLO") => Some("250 8BITMIME"),
                it if it.starts_with("RCPT") => Some(refuse.unwrap_or("250 ok")),
                it if it.starts_with("DATA") => Some("354 go on"),
                it if it.starts_with("QUIT") => Some("221 bye"),
                _ => Some("250 ok"),
            };
            in_mail = (in_mail || line.starts_with("DATA")) && line != ".\r\n";
            said.push_str(&line);
            let end = line == ".\r\n" || line.starts_with("QUIT");
            line.clear();
            if let Some(answer) = answer {
                writer.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
            }
            if end || (refuse.is_some() && said.contains("RCPT")) {
                break;
            }
        }
        said
    });
    (port, said)
}

fn mailer(port: u16) -> Mailer {
    let server = Server {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        login: None,
        from: "Uppsikt <uppsikt@example.se>".to_owned(),
    };
    Mailer::smtp(&server, clock()).unwrap()
}

fn mail() -> Mail {
    Mail {
        to: "redaktion@example.se".to_owned(),
        attachments: Vec::new(),
        subject: "Bevakning saknas".to_owned(),
        body: "Ronden klockan 9 är inte signerad.\nÅtgärda i dag.\n".to_owned(),
    }
}

#[tokio::test]
async fn files_come_with_the_mail_byte_for_byte() {
    let (port, said) = mail_server(None).await;
    let bytes: Vec<u8> = (0..=255).collect();
    let file = platform::mail::Attachment {
        name: "handling.pdf".to_owned(),
        media_type: "application/pdf",
        bytes: bytes.clone(),
    };
    mailer(port).send(&Mail { attachments: vec![file], ..mail() }).await.unwrap();
    let said = said.await.unwrap();
    for expected in [
        "Content-Type: multipart/mixed",
        "Content-Type: application/pdf",
        "filename=\"handling.pdf\"",
        "Content-Transfer-Encoding: base64",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1",
        "Ronden klockan 9",
    ] {
        assert!(said.contains(expected), "{expected} is missing in {said}");
    }
}

#[tokio::test]
async fn mail_reaches_the_server_with_the_time_of_our_clock() {
    let (port, said) = mail_server(None).await;
    mailer(port).send(&mail()).await.unwrap();
    let said = said.await.unwrap();
    for expected in [
        "RCPT TO:<redaktion@example.se>",
        "From: Uppsikt <uppsikt@example.se>",
        "Subject: Bevakning saknas",
        "Date: Mon, 23 Nov 2026 08:00:00 +0000",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(said.contains(expected), "{expected} is missing in {said}");
    }
}

#[tokio::test]
async fn a_refused_recipient_is_refused_for_good_and_not_named() {
    let (port, _said) = mail_server(Some("550 redaktion@example.se is unknown here")).await;
    let failed = mailer(port).send(&mail()).await.unwrap_err();
    assert_eq!(failed.when_to_retry(), Retry::Never);
    assert_eq!(failed.chain(), "sending mail: the mail server answers 550");
}

#[tokio::test]
async fn a_busy_server_is_asked_again() {
    let (port, _said) = mail_server(Some("451 later")).await;
    assert_eq!(mailer(port).send(&mail()).await.unwrap_err().when_to_retry(), Retry::Soon);
}

#[tokio::test]
async fn without_protection_where_it_is_required_nothing_is_sent() {
    let (port, said) = mail_server(None).await;
    let server = Server {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::StartTls,
        login: Some(("uppsikt".to_owned(), "hemligt".into())),
        from: "uppsikt@example.se".to_owned(),
    };
    assert!(Mailer::smtp(&server, clock()).unwrap().send(&mail()).await.is_err());
    let said = said.await.unwrap();
    assert!(!said.contains("DATA") && !said.contains("AUTH") && !said.contains("RCPT"), "{said}");
    assert!(!format!("{server:?}").contains("hemligt"));
}

#[tokio::test]
async fn mail_in_a_rehearsal_is_kept_and_shown() {
    let mailer = Mailer::kept();
    mailer.send(&mail()).await.unwrap();
    assert_eq!(mailer.shown(), [mail()]);
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_for_good() {
    let server = Server {
        host: "127.0.0.1".to_owned(),
        port: 1,
        security: Security::None,
        login: None,
        from: "ingen adress".to_owned(),
    };
    assert_eq!(Mailer::smtp(&server, clock()).err().unwrap().when_to_retry(), Retry::Never);
    let wrong = Mail { to: "ingen adress".to_owned(), ..mail() };
    assert_eq!(mailer(1).send(&wrong).await.unwrap_err().when_to_retry(), Retry::Never);
}

/// A server for one HTTP request that gives this answer; what it was asked.
#[expect(clippy::disallowed_methods, reason = "the test plays a server on loopback")]
async fn authority(answer: Vec<u8>) -> (Authority, JoinHandle<Vec<u8>>) {
    let (listener, port) = listen().await;
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut asked = Vec::new();
        while !asked.ends_with(b"QUERY") {
            let mut piece = [0_u8; 1024];
            let n = stream.read(&mut piece).await.unwrap();
            asked.extend_from_slice(&piece[..n]);
        }
        stream.write_all(&answer).await.unwrap();
        asked
    });
    (Authority::new(&format!("http://127.0.0.1:{port}/tsa?key=hemligt"), clock()).unwrap(), asked)
}

fn answer(status: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[tokio::test]
async fn a_stamp_is_asked_for_and_carried_back_byte_for_byte() {
    let (authority, asked) = authority(answer("200 OK", b"\x30\x03\x02\x01\x00")).await;
    assert_eq!(authority.stamp(b"QUERY").await.unwrap(), b"\x30\x03\x02\x01\x00");
    let asked = String::from_utf8(asked.await.unwrap()).unwrap().to_lowercase();
    assert!(
        asked.starts_with("post /tsa") && asked.contains("content-type: application/timestamp-query"),
        "{asked}"
    );
}

#[tokio::test]
async fn what_is_no_stamp_is_a_failure_that_names_no_key() {
    for (answer, retry) in [
        (answer("200 OK", b"<html>"), Retry::Soon),
        (answer("200 OK", b""), Retry::Soon),
        (answer("200 OK", &vec![0x30; 300 * 1024]), Retry::Soon),
        (answer("503 Busy", b""), Retry::Soon),
        (answer("401 No", b""), Retry::Never),
    ] {
        let (authority, _asked) = authority(answer).await;
        let failed = authority.stamp(b"QUERY").await.unwrap_err();
        assert_eq!(failed.when_to_retry(), retry);
        assert!(
            failed.chain().starts_with("asking the time stamping authority 127.0.0.1/tsa"),
            "{}",
            failed.chain()
        );
        assert!(!failed.chain().contains("hemligt"));
    }
    assert!(Authority::new("ldap://example.se", clock()).is_err());
}
