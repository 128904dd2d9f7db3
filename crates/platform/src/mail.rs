//! Mail out: reminders, escalations and referrals, over SMTP or kept in memory where nothing may leave the house.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use kernel::{Clock, Failed, Outcome, Retry};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment as Attached, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransport, Error as SmtpError};
use lettre::{AsyncTransport, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};

const PATIENCE: Duration = Duration::from_secs(30);

/// A message to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text; lines end with `\n`.
    pub body: String,
    /// The files that come with it.
    pub attachments: Vec<Attachment>,
}

/// A file that comes with something.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called.
    pub name: String,
    /// What it is, such as `application/pdf`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}, {} bytes)", self.name, self.media_type, self.bytes.len())
    }
}

/// Whether this is an address that mail can be sent to.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.parse::<Mailbox>().is_ok()
}

/// How the way to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all: only for a server on the same machine or in a protected network.
    None,
    /// By STARTTLS, and without it nothing is sent.
    StartTls,
    /// By TLS from the beginning.
    Tls,
}

/// A mail server, and as whom it is spoken to.
#[derive(Clone, Debug)]
pub struct Server {
    /// The name of the server.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The protection.
    pub security: Security,
    /// User name and password, where the server wants them.
    pub login: Option<(String, SecretString)>,
    /// The address from which mail comes, with or without a name (`Uppsikt <uppsikt@example.se>`).
    pub from: String,
}

/// Where mail goes.
pub enum Mailer {
    /// To a mail server.
    Smtp(Box<Smtp>),
    /// Nowhere: it is kept and shown, for rehearsals and tests.
    Kept(Mutex<Vec<Mail>>),
    /// Nowhere, because no server is named: nobody gets a letter. Who says that somebody was told asks
    /// [`Self::reaches_people`] first.
    Missing,
}

/// A mail server that is spoken to.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    clock: Arc<dyn Clock>,
}

impl Mailer {
    /// Mail goes to this server. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the settings cannot be used.
    pub fn smtp(server: &Server, clock: Arc<dyn Clock>) -> Outcome<Self> {
        let from = server
            .from
            .parse()
            .map_err(|_| Failed::for_good("reading the sender's mail address from the settings"))?;
        let tls = || {
            TlsParameters::new(server.host.clone())
                .map_err(|error| Failed::for_good("preparing protected mail").because(error))
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .timeout(Some(PATIENCE))
            .tls(match server.security {
                Security::None => Tls::None,
                Security::StartTls => Tls::Required(tls()?),
                Security::Tls => Tls::Wrapper(tls()?),
            });
        if let Some((user, password)) = &server.login {
            builder =
                builder.credentials(Credentials::new(user.clone(), password.expose_secret().to_owned()));
        }
        Ok(Self::Smtp(Box::new(Smtp { transport: builder.build(), from, clock })))
    }

    /// Whether a letter reaches anybody.
    #[must_use]
    pub fn reaches_people(&self) -> bool {
        match self {
            Self::Smtp(_) | Self::Kept(_) => true,
            Self::Missing => false,
        }
    }

    /// Mail is kept.
    #[must_use]
    pub fn kept() -> Self {
        Self::Kept(Mutex::default())
    }

    /// Sends the mail.
    ///
    /// # Errors
    ///
    /// [`Failed`] when the server has not taken it; without the address, which is personal data.
    pub async fn send(&self, mail: &Mail) -> Outcome<()> {
        match self {
            Self::Smtp(smtp) => smtp.send(mail).await,
            Self::Kept(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
                Ok(())
            }
            Self::Missing => Ok(()),
        }
    }

    /// The mail that was kept, oldest first; none where mail really goes out.
    #[must_use]
    pub fn shown(&self) -> Vec<Mail> {
        match self {
            Self::Smtp(_) | Self::Missing => Vec::new(),
            Self::Kept(kept) => kept.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }
}

impl Smtp {
    async fn send(&self, mail: &Mail) -> Outcome<()> {
        let to: Mailbox = mail
            .to
            .parse()
            .map_err(|_| Failed::for_good("sending mail: the recipient's address is not valid"))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&mail.subject)
            .date(SystemTime::from(self.clock.now().timestamp()))
            .message_id(None)
            .header(AutoSubmitted);
        let message = if mail.attachments.is_empty() {
            message.header(ContentType::TEXT_PLAIN).body(mail.body.clone())
        } else {
            message.multipart(with_files(mail)?)
        };
        let message = message.map_err(|_| Failed::for_good("sending mail: it cannot be written"))?;
        self.transport.send(message).await.map(drop).map_err(|error| failed(&error))
    }
}

/// The text and the files of a mail.
fn with_files(mail: &Mail) -> Outcome<MultiPart> {
    let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(mail.body.clone()));
    for file in &mail.attachments {
        let kind = ContentType::parse(file.media_type)
            .map_err(|_| Failed::for_good("sending mail: the kind of a file is no media type"))?;
        parts = parts.singlepart(Attached::new(file.name.clone()).body(file.bytes.clone(), kind));
    }
    Ok(parts)
}

/// The server's words may repeat the recipient's address; the code says enough.
fn failed(error: &SmtpError) -> Failed {
    let code = error.status().map(|it| format!("the mail server answers {it}"));
    let why = code.unwrap_or_else(|| {
        let why = if error.is_timeout() {
            "no answer in time"
        } else if error.is_tls() {
            "no protected connection"
        } else {
            "no usable connection"
        };
        why.to_owned()
    });
    Failed::new("sending mail")
        .retry(if error.is_permanent() { Retry::Never } else { Retry::Soon })
        .because(why)
}

/// Tells other machines not to answer (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
