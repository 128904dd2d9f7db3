//! A mail server that this test plays: it takes mail, but not to everybody.
#![expect(clippy::disallowed_methods, reason = "the test plays a server on loopback")]

use std::sync::{Arc, Mutex};

use platform::mail::{Mailer, Security, Server};
use testkit::World;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server and the addresses to which it has taken mail.
#[derive(Clone)]
pub(crate) struct PostOffice {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    refused: Arc<Mutex<String>>,
}

impl PostOffice {
    /// Opens; mail to addresses that begin with `refused` is not taken for now.
    pub(crate) async fn refusing(refused: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let office = Self {
            port: listener.local_addr().unwrap().port(),
            taken: Arc::default(),
            refused: Arc::new(Mutex::new(refused.to_owned())),
        };
        let clerk = office.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(clerk.clone().serve(stream));
            }
        });
        office
    }

    /// Takes mail to everybody from now on.
    pub(crate) fn take_everything(&self) {
        "nobody".clone_into(&mut self.refused.lock().unwrap());
    }

    /// The addresses to which mail was taken, in their order.
    pub(crate) fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    /// What sends to this server.
    pub(crate) fn mailer(&self, world: &World) -> Arc<Mailer> {
        let server = Server {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security: Security::None,
            login: None,
            from: "Uppsikt <uppsikt@example.se>".to_owned(),
        };
        Arc::new(Mailer::smtp(&server, world.clock.clone()).unwrap())
    }

    async fn serve(self, stream: TcpStream) {
        let (reader, mut writer) = stream.into_split();
        let mut lines = BufReader::new(reader).lines();
        writer.write_all(b"220 post.example.invalid\r\n").await.unwrap();
        let (mut to, mut in_mail) = (String::new(), false);
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.as_str() {
                "." => {
                    in_mail = false;
                    self.taken.lock().unwrap().push(to.clone());
                    "250 taken"
                }
                _ if in_mail => continue,
                it if it.starts_with("EHLO") => "250 8BITMIME",
                it if it.starts_with("RCPT TO:<") => {
                    to = it.trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned();
                    if to.starts_with(self.refused.lock().unwrap().as_str()) { "450 later" } else { "250 ok" }
                }
                it if it.starts_with("DATA") => {
                    in_mail = true;
                    "354 go on"
                }
                _ => "250 ok",
            };
            if writer.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                return;
            }
        }
    }
}
