//! As much HTTP as it takes to ask a server on the loopback whether it is there.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// An answer: status and body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

/// Asks the server on this port; `head` is the first line and any fields, without the empty line.
pub(crate) fn ask(port: u16, head: &str, body: &[u8]) -> Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let length = body.len();
    write!(
        stream,
        "{head}\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    )?;
    stream.write_all(body)?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    let (head, body) = split(&all).context("the answer is no HTTP")?;
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).context("the answer has no status")?;
    Ok(Answer { status, body: body.to_vec() })
}

/// The head as text and what follows the empty line.
pub(crate) fn split(message: &[u8]) -> Option<(String, &[u8])> {
    let end = message.windows(4).position(|it| it == b"\r\n\r\n")?;
    Some((String::from_utf8_lossy(&message[..end]).into_owned(), &message[end + 4..]))
}

/// The value of a field of the head.
pub(crate) fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let fields = head.lines().skip(1).filter_map(|it| it.split_once(':'));
    fields.into_iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_at_the_first_empty_line() {
        let (head, body) = split(b"POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\na\r\n\r\n").unwrap();
        assert_eq!((field(&head, "Content-Length"), body), (Some("3"), &b"a\r\n\r\n"[..]));
        assert_eq!(field(&head, "Content-Type"), None);
        assert!(split(b"POST / HTTP/1.1\r\n").is_none());
    }
}
