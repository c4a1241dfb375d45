//! E-mail by SMTP.

use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};
use domain::notification::address::mask;
use domain::notification::retry::Failure;
use futures_util::future::BoxFuture;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::response::Category;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::delivery::{Mail, Mailer};
use crate::config::MailArgs;

/// The longest wait for one answer of the mail server.
const WAIT: Duration = Duration::from_secs(15);
/// Most characters kept of what a mail server says.
const SAID: usize = 300;

/// A mail server and the address that messages come from.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    server: String,
}

/// Tells other programs not to answer: vacation notices would come back otherwise (RFC 3834).
#[derive(Debug, Clone)]
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

impl Smtp {
    /// A mail server as the settings name it. Nothing is connected yet. Errors name the setting and never its
    /// value, which may hold a password.
    pub fn new(url: &str, from: &str) -> Result<Self> {
        let place = Place::read(url)?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let Ok(builder) = builder else {
            bail!("THIDUA_SMTP_URL is not usable: smtps://user:password@host, or smtp://host?tls=required");
        };
        let from: Mailbox = from.parse().context("THIDUA_MAIL_FROM is no address such as `Thi Đua <thidua@gov.vn>`")?;
        let transport = builder.timeout(Some(WAIT)).build();
        Ok(Self { transport, from, server: place.server })
    }

    /// The mail server of some settings; `None` when none is named.
    pub fn of(args: &MailArgs) -> Result<Option<Self>> {
        let Some(url) = &args.smtp_url else { return Ok(None) };
        let from = args.mail_from.as_deref().context("THIDUA_SMTP_URL needs THIDUA_MAIL_FROM beside it")?;
        Self::new(url.reveal(), from).map(Some)
    }

    /// The host and port it sends to, for people.
    pub fn server(&self) -> &str {
        &self.server
    }

    fn message(&self, mail: &Mail) -> Result<Message> {
        let to = Mailbox::new(None, mail.to.as_str().parse()?);
        let id = format!("<{}@{}>", mail.id, self.from.email.domain());
        let body = MultiPart::alternative_plain_html(mail.letter.text.clone(), mail.letter.html.clone());
        let message = Message::builder()
            .message_id(Some(id))
            .date(SystemTime::from(mail.at))
            .from(self.from.clone())
            .to(to)
            .subject(mail.letter.subject.as_str())
            .header(AutoSubmitted)
            .multipart(body)?;
        Ok(message)
    }
}

impl Mailer for Smtp {
    fn send<'a>(&'a self, mail: &'a Mail) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            let message = self.message(mail).map_err(|error| Failure::Permanent(mask(&error.to_string())))?;
            self.transport.send(message).await.map(drop).map_err(|error| failure(&error))
        })
    }
}

/// What a failure means. Only an answer about the mailbox or the message is final; that we may not send at all
/// (530 to 538), or that the server is away, is ours or the operator's to mend.
fn failure(error: &Error) -> Failure {
    let said: String = mask(&error.to_string()).chars().filter(|letter| !letter.is_control()).take(SAID).collect();
    let about_mail = error.status().is_some_and(|code| code.category == Category::MailSystem);
    if error.is_permanent() && about_mail { Failure::Permanent(said) } else { Failure::Temporary(said) }
}

/// The parts of a mail server's address that decide whether it may be used.
struct Place {
    server: String,
}

impl Place {
    /// Refuses what would send a password in the clear over a network.
    fn read(url: &str) -> Result<Self> {
        let (scheme, rest) = url.split_once("://").context("THIDUA_SMTP_URL begins with smtps:// or smtp://")?;
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        let (credentials, server) = authority.rsplit_once('@').map_or((None, authority), |(user, at)| (Some(user), at));
        let query = rest.split_once('?').map_or("", |(_, query)| query);
        let encrypted = scheme == "smtps" || query.split('&').any(|part| part == "tls=required");
        let host = server.rsplit_once(':').map_or(server, |(host, _)| host);
        let here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        if credentials.is_some() && !encrypted && !here {
            bail!("THIDUA_SMTP_URL would send its password in the clear: use smtps://, or add ?tls=required");
        }
        if !encrypted && !here {
            tracing::warn!(mail.server = server, "e-mail leaves unencrypted: use smtps://, or add ?tls=required");
        }
        Ok(Self { server: server.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_never_leaves_in_the_clear() {
        for (url, usable) in [
            ("smtps://user:secret@mail.example.vn", true),
            ("smtp://user:secret@mail.example.vn:587?tls=required", true),
            ("smtp://user:secret@mail.example.vn", false),
            ("smtp://user:secret@mail.example.vn?tls=opportunistic", false),
            ("smtp://user:secret@127.0.0.1:2525", true),
            ("smtp://relay.example.vn:25", true),
            ("http://mail.example.vn", false),
            ("mail.example.vn", false),
        ] {
            let made = Smtp::new(url, "Thi Đua <thidua@example.vn>");
            assert_eq!(made.is_ok(), usable, "{url}");
            if let Err(error) = made {
                assert!(!format!("{error:#}").contains("secret"), "{error:#}");
            }
        }
        assert!(Smtp::new("smtps://mail.example.vn", "no address").is_err());
    }

    #[tokio::test]
    async fn the_server_is_named_without_its_password() {
        let smtp = Smtp::new("smtps://user:secret@mail.example.vn:465", "thidua@example.vn").unwrap();
        assert_eq!(smtp.server(), "mail.example.vn:465");
    }
}
